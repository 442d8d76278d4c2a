/*
 * Looking for bytes in others.
 *
 * Knows: bytes, the letters of ASCII. Must not know: what is looked for.
 */
#ifndef LAMPIRAN_BASE_SEARCH_H
#define LAMPIRAN_BASE_SEARCH_H

#include <stddef.h>

/* Returns the first of the SIZE bytes WHAT in the LENGTH bytes TEXT, NULL when
 * they are not there. */
const char *search_bytes(const char *text, size_t length, const char *what,
			 size_t size);

/* Returns the first WHAT in TEXT, in whatever case its letters of ASCII are;
 * NULL when it is not there. */
const char *search_folded(const char *text, const char *what);

#endif
