/*
 * "Maybe you meant": the nearest of some known words.
 *
 * Knows: edit distance. Must not know: what the words are for.
 */
#ifndef LAMPIRAN_BASE_NEAREST_H
#define LAMPIRAN_BASE_NEAREST_H

#include "base/arena.h"

/* Returns the word among COUNT that fewest edits (insert, delete, replace,
 * swap of neighbours: Damerau 1964) make of WORD, at most one for each three
 * letters; NULL when none is so near. */
const char *nearest(const char *word, const char *const *known, size_t count);

/* Returns the words as a list, the nearest one first with a hint in the
 * user's language: "maybe "kegiatan"; area, indikator". */
const char *nearest_list(struct arena *arena, const char *word,
			 const char *const *known, size_t count);

#endif
