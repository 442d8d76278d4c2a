/*
 * What a file is that ought to be text and is not.
 *
 * Knows: how files of other programs begin. Must not know: what the text is
 * wanted for.
 */
#ifndef LAMPIRAN_BASE_KIND_H
#define LAMPIRAN_BASE_KIND_H

#include <stddef.h>

enum kind {
	KIND_TEXT, /* or so nearly that each fault can be told */
	KIND_PDF,
	KIND_SHEET,    /* of a spreadsheet program */
	KIND_DOCUMENT, /* of a word processor */
	KIND_LOCKED,   /* of an office program, with a password */
	KIND_PAGE,     /* of the web */
	KIND_WIDE,     /* text in UTF-16 or UTF-32 */
	KIND_KNOWN,    /* another kind that has a name */
	KIND_BINARY,
};

/* Returns what the first of the LENGTH bytes of TEXT say it is, KIND_TEXT when
 * they say nothing; *NAME is what people call it, or "". */
enum kind kind_signed(const char *text, size_t length, const char **name);

/* Returns what the LENGTH bytes of TEXT are, looking at more than the first. */
enum kind kind_of(const char *text, size_t length, const char **name);

#endif
