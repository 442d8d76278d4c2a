/*
 * The tree as a grid: rows and columns, and the cells that cover them.
 *
 * Knows: which entry fills which column, numbers, spans. Must not know: how
 * wide or high anything is.
 * Invariants: where a row and a column meet is covered by exactly one cell,
 * which stands in the column and the row where it begins; in each column cells
 * follow each other downwards, and behind the last one stands one below all
 * rows; what is built stays as it is.
 */
#ifndef LAMPIRAN_TABLE_GRID_H
#define LAMPIRAN_TABLE_GRID_H

#include "base/limits.h"
#include "plan/plan.h"
#include "profile/profile.h"

struct cell {
	bool typed; /* its text has its number already */
	bool heads; /* names its rows */
	bool bold;
	uint8_t columns;	    /* logical ones, from its own on */
	uint32_t row, rows;	    /* [rows] first, and how many */
	uint32_t siblings;	    /* numbers in its list; 0: none */
	const struct column *style; /* its own, or that of the row it fills */
	const struct node *node;    /* whose it is; NULL: the tool's */
	const struct value *value;  /* NULL: says nothing */
	/* where the column takes them, in its unit */
	const struct periods *periods[SERIES_COUNT];
	const char *number; /* counted by the tool, or NULL */
};

_Static_assert(PROFILE_MOST_COLUMNS <= UINT8_MAX, "a cell may span them all");
_Static_assert(sizeof(struct cell) <= 64, "there are many cells");

/* What a row belongs to. */
struct grid_row {
	const struct node *node;       /* the leaf, bagian or aside, or NULL */
	const struct sum_group *group; /* whose sum it says, or NULL */
	uint32_t number; /* as the whole plan counts it, from 1; 0: not */
	uint32_t area;	 /* the outermost entry, from 0, or GRID_NO_AREA */
	bool words;	 /* its sum is said in words */
	bool closes;	 /* an aside: it belongs to what is above */
};

enum { GRID_NO_AREA = INT32_MAX }; /* the row is the whole table's */

/* A logical column is one of the profile's; physical ones are drawn: of a
 * column of periods there are several. */
struct grid {
	const struct profile *profile;
	size_t rows;
	const struct grid_row *row;
	const struct cell *cell[PROFILE_MOST_COLUMNS]; /* of a logical column */
	size_t count[PROFILE_MOST_COLUMNS];
	bool filled[PROFILE_MOST_COLUMNS]; /* some node says something there */
	/* the physical of a logical one, and behind the last */
	size_t first[PROFILE_MOST_COLUMNS + 1];
	size_t columns; /* physical ones */
};

/* Returns PLAN in the columns of PROFILE, in the memory of RUN, where it says
 * what does not fit. */
const struct grid *grid_build(const struct plan *plan,
			      const struct profile *profile, struct run *run);

/* Returns how many physical columns COUNT logical ones from C on are. */
size_t grid_span(const struct grid *grid, size_t c, size_t count);

/* Whether CELL lies in its own column C alone: then it needs that to be wide. A
 * text that takes all periods of a column does not. */
bool grid_is_inside(const struct grid *grid, size_t c, const struct cell *cell);

/* Whether CELL marks SLOT. */
bool grid_marks(const struct cell *cell, struct slot slot);

/* Returns the text that CELL has in SLOT instead of the mark; NULL without. */
const struct value *grid_label(const struct cell *cell, struct slot slot);

/* Returns the logical column that physical column I belongs to. */
size_t grid_column(const struct grid *grid, size_t i);

#endif
