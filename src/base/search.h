/*
 * Looking for words: in a text, and for the one that was meant.
 *
 * Knows: bytes, the letters of ASCII, edit distance. Must not know: what is
 * looked for.
 */
#ifndef LAMPIRAN_BASE_SEARCH_H
#define LAMPIRAN_BASE_SEARCH_H

#include "base/arena.h"
#include "base/catalogue.h"

#include <stddef.h>

/* Returns the first of the SIZE bytes WHAT in the LENGTH bytes TEXT, NULL when
 * they are not there. */
const char *search_bytes(const char *text, size_t length, const char *what,
			 size_t size);

/* Returns the first WHAT in TEXT, in whatever case its letters of ASCII are;
 * NULL when it is not there. */
const char *search_folded(const char *text, const char *what);

/* Returns the word among COUNT that fewest edits (insert, delete, replace,
 * swap of neighbours: Damerau 1964) make of WORD, at most one for each three
 * letters; NULL when none is so near. */
const char *nearest(const char *word, const char *const *known, size_t count);

/* The same with at most one edit for each four letters, none in words of one or
 * two: for what there is much of, as files. */
const char *nearest_close(const char *word, const char *const *known,
			  size_t count);

/* Whether WORD is one of COUNT KNOWN ones but for one letter, both of five
 * letters at least: shorter ones are words of their own. */
bool nearest_slip(const char *word, const char *const *known, size_t count);

/* Returns the words as a list, behind it the nearest one in CATALOGUE's
 * language: "area, kegiatan (maybe you meant "kegiatan")". */
const char *nearest_list(struct arena *arena, const struct catalogue *catalogue,
			 const char *word, const char *const *known,
			 size_t count);

#endif
