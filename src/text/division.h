/*
 * Words of a text divided at the ends of lines: each part a piece.
 *
 * Knows: pieces, soft hyphens. Must not know: why a word is divided there.
 */
#ifndef LAMPIRAN_TEXT_DIVISION_H
#define LAMPIRAN_TEXT_DIVISION_H

#include "text/setter.h"

/* Where a word is divided: its piece and the bytes of it before. */
struct division {
	uint32_t piece;
	uint32_t bytes;
};

/* Divisions of one text, in its order. */
struct divisions {
	struct division *division;
	size_t count, capacity;
};

/* Returns the bytes FROM to TO of a word as a word; what goes on has a soft
 * hyphen. */
const struct word *division_part(struct shaper *shaper, const struct word *word,
				 size_t from, size_t to);

/* Returns how many divisions lie before a piece, or before its part that
 * begins with byte BYTES. */
size_t divisions_until(const struct divisions *divisions, size_t piece,
		       size_t bytes);

/* Returns TEXT, which has paragraphs, with a piece for each part of its
 * divided words. */
struct text *divisions_make(const struct divisions *divisions,
			    const struct text *text, struct setter *setter);

#endif
