/*
 * The widths of a table's columns: fixed ones, shares of the rest, and those
 * that make the table lowest.
 *
 * Knows: how many lines a text has at a width. Must not know: pages.
 * Invariants: no column is narrower than its widest word, nor than the profile
 * says; automatic widths use up the room; edges run from left to right.
 */
#ifndef LAMPIRAN_TABLE_WIDTHS_H
#define LAMPIRAN_TABLE_WIDTHS_H

#include "table/shaped.h"

enum { TABLE_MOST_EDGES = PAPER_MOST_COLUMNS };

struct widths {
	/* [pt] of a logical column: of each physical one of it, and the least
	 * that an automatic one may have */
	double width[PROFILE_MOST_COLUMNS], least[PROFILE_MOST_COLUMNS];
	double edge[TABLE_MOST_EDGES + 1]; /* [pt] from the page's left */
};

/* Finds the widths of SHAPED in TYPE. Whether there is room; if not, it is
 * reported to the setter's run. */
bool widths_find(struct widths *widths, const struct shaped *shaped,
		 const struct type *type);

/* Returns the room left and right of the text of logical column C [pt]: a
 * period has a quarter of what other columns have, its mark is centred, unless
 * it is as wide as they are. */
double cell_padding(const struct profile *profile, size_t c);

/* Returns the height that COUNT lines of TYPE need in a cell [pt]; an empty
 * cell has the height of one line. */
double cell_height(const struct profile *profile, const struct type *type,
		   size_t count);

#endif
