/*
 * How numbers that the tool counts are written: 1. a) (1) IV KESATU.
 *
 * Knows: figures, letters, Roman numerals, ordinals in words. Must not know:
 * what is counted.
 */
#ifndef LAMPIRAN_PROFILE_NUMBERING_H
#define LAMPIRAN_PROFILE_NUMBERING_H

#include "base/arena.h"

#include <stdbool.h>

struct numbering {
	const char *before; /* "(" */
	/* '1', 'a', 'A', 'i', 'I'; 'K', 'k', 'P', 'p' of KESATU, Kesatu,
	 * PERTAMA, Pertama; 0: no numbers */
	char figure;
	const char *after; /* ")" */
};

enum { NUMBERING_LEVELS = 6 };

/* The numbers of nested things, the outermost first. */
struct numberings {
	struct numbering level[NUMBERING_LEVELS];
	size_t count;
};

/* Reads "none", "1.", "(a)", "I.", "KESATU" …: one figure with signs around
 * it. */
bool numbering_read(struct arena *arena, const char *text,
		    struct numbering *numbering);

/* Whether the numbers are ordinals in words, of a decree's diktum. */
bool numbering_is_ordinal(const struct numbering *numbering);

/* Returns the figure that a list with such numbers is marked by, where ordinals
 * are figures too; '-' for none. */
char numbering_mark(const struct numbering *numbering);

/* Reads one to six of them with spaces between. */
bool numberings_read(struct arena *arena, const char *text,
		     struct numberings *numberings);

/* Returns the numbers at DEPTH, from 0: what lies deeper than the list goes is
 * numbered as its deepest. */
const struct numbering *numberings_at(const struct numberings *numberings,
				      size_t depth);

/* Returns number N [from 1] in that form; NULL when there are no numbers. */
const char *numbering_format(struct arena *arena,
			     const struct numbering *numbering, size_t n);

/* Returns the numbers FIRST to LAST of which any may be the widest in print,
 * *COUNT of them; none when there are no numbers. Of figures, which are all of
 * one width, and of very long lists it is the last. */
const char *const *numbering_wide(struct arena *arena,
				  const struct numbering *numbering,
				  size_t first, size_t last, size_t *count);

#endif
