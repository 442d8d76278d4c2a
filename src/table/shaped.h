/*
 * The texts of a table, shaped: what stands in its cells, in its header, in
 * the periods.
 *
 * Knows: words, numbers, how wide they are in em. Must not know: sizes on
 * paper, lines.
 * Invariants: a grid is shaped once, in whatever sizes it is laid; what is
 * built stays as it is.
 */
#ifndef LAMPIRAN_TABLE_SHAPED_H
#define LAMPIRAN_TABLE_SHAPED_H

#include "profile/header.h"
#include "table/grid.h"
#include "text/lines.h"

struct shaped_cell {
	const struct text *text; /* NULL: empty */
	const char *widest;	 /* number of its list, which it hangs like */
	double behind; /* [em] right of it: the decimals that others have */
	const struct text **caption; /* what stands in each period instead of
				  the mark; NULL: nothing, like any of them */
};

struct shaped {
	const struct grid *grid;
	const struct profile *profile; /* the grid's */
	struct setter *setter;	       /* borrowed */
	/* beside the grid's */
	const struct shaped_cell *cell[PROFILE_MOST_COLUMNS];
	const struct header *header;
	const struct text **head; /* of each of its cells */
	/* of a period in a series, in columns that have some */
	const struct text *mark[PROFILE_MOST_COLUMNS][SERIES_COUNT];
	/* [em] without padding, of an automatic column: room for each word */
	double least[PROFILE_MOST_COLUMNS];
};

/* Returns the texts of GRID, in the setter's run, which says what no font
 * has. */
const struct shaped *shaped_build(const struct grid *grid,
				  struct setter *setter);

/* Returns what stands in physical column K, from 0, of a cell of logical column
 * C, which has periods: the mark, or its own text; NULL when it is not set. */
const struct text *shaped_mark(const struct shaped *shaped, size_t c,
			       size_t cell, size_t k);

/* Returns the text of a cell that has a value, in logical column C, with the
 * profile's note behind it: its label on a further page. */
const struct text *shaped_with_note(const struct shaped *shaped, size_t c,
				    size_t cell);

#endif
