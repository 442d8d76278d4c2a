/*
 * PDF's values as they stand in a file.
 *
 * Knows: PDF's syntax (ISO 32000-1, 7.2 and 7.3), as far as writer.c and
 * libharu write it. Must not know: objects, files.
 * Invariants: whatever is odd is refused, and never guessed at; nothing is read
 * past the end.
 */
#ifndef LAMPIRAN_PDF_SCAN_H
#define LAMPIRAN_PDF_SCAN_H

#include "base/arena.h"

#include <stdbool.h>

/* What lies between two places of a text. */
struct extent {
	const char *at, *end;
};

/* Passes over WORD, which has to come next. */
bool scan_word(struct extent *rest, const char *word);

/* Passes over the digits of a number below 2^53. */
bool scan_number(struct extent *rest, uint64_t *number);

/* Passes over the next value, a reference being one; *VALUE (or NULL) is where
 * it lies. */
bool scan_value(struct extent *rest, struct extent *value);

/* What a value is, all of it. */
bool scan_is(struct extent value, const char *word);
bool scan_is_number(struct extent value, uint64_t *number);
bool scan_is_reference(struct extent value, unsigned *number);
bool scan_is_array(struct extent value, struct extent *items);

/* Returns a text string as UTF-8 in ARENA; NULL if it is none, or odd. */
const char *scan_text(struct extent value, struct arena *arena);

/* A key of a dictionary, with its stroke, and where its value is to go. */
struct scan_key {
	const char *name;
	struct extent *value; /* at is NULL: the key is not there */
};

/* Finds the values of COUNT keys. Whether VALUE is a dictionary that has each
 * of them once at most, and, if ALONE is set, no others. */
bool scan_keys(struct extent value, const struct scan_key *key, size_t count,
	       bool alone);

#endif
