/*
 * "Maybe you meant": the nearest of some known words.
 *
 * Knows: edit distance. Must not know: what the words are for.
 */
#ifndef LAMPIRAN_BASE_NEAREST_H
#define LAMPIRAN_BASE_NEAREST_H

#include "base/arena.h"
#include "base/catalogue.h"

/* Returns the word among COUNT that fewest edits (insert, delete, replace,
 * swap of neighbours: Damerau 1964) make of WORD, at most one for each three
 * letters; NULL when none is so near. */
const char *nearest(const char *word, const char *const *known, size_t count);

/* Returns the words as a list, behind it the nearest one in CATALOGUE's
 * language: "area, kegiatan (maybe you meant "kegiatan")". */
const char *nearest_list(struct arena *arena, const struct catalogue *catalogue,
			 const char *word, const char *const *known,
			 size_t count);

#endif
