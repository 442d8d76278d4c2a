/*
 * A shaped table laid in one size of type: widths, edges, lines, heights.
 *
 * Knows: how much room each text has. Must not know: where pages end.
 * Invariants: lengths are points; a table may be laid in any number of sizes,
 * each as if it were the only one; what is built stays as it is.
 */
#ifndef LAMPIRAN_TABLE_LAID_H
#define LAMPIRAN_TABLE_LAID_H

#include "table/widths.h"

/* A short text that stands in a period: the mark, or one instead of it. */
struct caption {
	const struct text *text; /* NULL: none */
	struct lines lines;
	double scale; /* of the table's size */
};

struct laid_cell {
	const struct text *text; /* NULL: empty; divided as its lines are */
	const struct line *line;
	uint32_t count; /* lines */
	/* of the periods, or NULL; the lines above are those of the one that
	 * has most, if that is more than one */
	const struct caption *caption;
};

struct laid_header {
	const struct lines *lines; /* of each of its cells */
	const double *height;	   /* [pt] of each of its rows; 0: empty */
	double total;		   /* [pt] */
};

struct laid {
	const struct shaped *shaped;
	const struct grid *grid;       /* shaped's */
	const struct profile *profile; /* the grid's */
	struct setter *setter;	       /* borrowed */
	struct type type;	       /* of its texts */
	struct widths widths;
	struct laid_header header;
	/* beside the grid's */
	const struct laid_cell *cell[PROFILE_MOST_COLUMNS];
	/* of periods, in a series */
	struct caption mark[PROFILE_MOST_COLUMNS][SERIES_COUNT];
};

/* Returns the type of PROFILE's tables in SIZE [pt], its leading with it. */
struct type laid_type(const struct profile *profile, double size);

/* Returns SHAPED between the margins, its type in SIZE [pt], in the setter's
 * run, which says what does not fit; NULL when it has no widths, or the run had
 * something to say before. */
const struct laid *laid_build(const struct shaped *shaped, double size);

/* Returns what marks physical column K, from 0, of a cell of logical column C,
 * which has periods: the mark, or its own text; NULL when it is not set. */
const struct caption *laid_mark(const struct laid *laid, size_t c, size_t cell,
				size_t k);

/* Returns the room for the text of a cell of logical column C [em]. */
double laid_cell_room(const struct laid *laid, size_t c, size_t cell);

/* Returns the least height that the rows need [pt], in whatever way they are
 * parted over pages: what the cells of one row alone ask for. */
double laid_least(const struct laid *laid);

/* Returns the height that COUNT lines need in a cell [pt]; an empty cell has
 * the height of one line. */
double laid_height(const struct laid *laid, size_t count);

#endif
