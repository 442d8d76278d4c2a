/*
 * The header of a table as a tree: what heads its columns, from the top.
 *
 * Knows: labels, how many columns on paper each spans. Must not know: type,
 * sizes, sheets.
 * Invariants: each column on paper has a stack of labels, and neighbours share
 * the upper ones; the last of a stack reaches down to the longest stack's end,
 * and the row that numbers columns lies below all of them.
 */
#ifndef LAMPIRAN_PROFILE_HEADER_H
#define LAMPIRAN_PROFILE_HEADER_H

#include "profile/profile.h"

/* What a cell of the header says. */
enum header_kind {
	HEADER_GROUP,	 /* the label of a group */
	HEADER_LABEL,	 /* of one of the profile's columns */
	HEADER_SUBLABEL, /* of a part of it */
	HEADER_NUMBER,	 /* its number, or that of a part of it */
};

/* A cell of the header. */
struct header_cell {
	enum header_kind kind;
	size_t column, span; /* columns on paper */
	size_t row, rows;    /* of the header */
	const char *words;
	const char *name; /* what they stand for: "Januari" for "1"; NULL:
			   * themselves */
	struct place place;
	size_t of; /* the profile's column that it heads, or the first one */
	const struct column_group *group; /* whose label it is; NULL: none's */
};

struct header {
	const struct header_cell *cell; /* by their lower edges */
	size_t count;
	size_t rows;	/* of labels */
	size_t numbers; /* the row that numbers the columns: there are cells in
			 * it only where the profile has it */
};

/* Returns what heads the columns of PROFILE, in the arena of RUN, which says
 * what cannot be written in the row of numbers. */
const struct header *header_build(const struct profile *profile,
				  struct run *run);

#endif
