/*
 * The rows of a table on their way down a page, the ways in which a page can
 * end, and what each costs.
 *
 * Knows: which cells are open, what of them is left, the costs of the
 * profile. Must not know: which of the ways is best for the whole table.
 * Invariants: each column has exactly one cell that is open, or the next to
 * be; y is the lower edge of what has been placed; rows are as high as they
 * have to be for the cells that end in them; what follows a position does not
 * depend on the way to it.
 */
#ifndef LAMPIRAN_TABLE_FLOW_H
#define LAMPIRAN_TABLE_FLOW_H

#include "table/laid.h"

/* Fewer lines of a text than this are not left on a page, nor carried to the
 * next, where that can be helped (orphans, widows). */
enum { FEWEST_LINES = 2 };

/* The room for the table on the pages [pt]. */
struct room {
	double first;	/* its top on the first page, under the title */
	double top;	/* its top on all others */
	double bottom;	/* the bottom margin */
	double closing; /* what stands after the last row, with its space */
	unsigned rows;	/* at least so many rows on the page of the closing */
};

/* What of a cell is on one page. */
struct fragment {
	uint32_t cell; /* in its column of the grid */
	uint16_t column;
	bool again;	  /* the cell began on an earlier page */
	uint32_t first;	  /* line */
	uint32_t count;	  /* lines */
	double y, height; /* [pt] */
};

/* Where the fragments of a page are collected. */
struct fragments {
	struct arena *arena;
	struct fragment *fragment;
	size_t count, capacity;
};

/* The cell of a column that is being placed, or the next one while a cell from
 * further left covers the column. */
struct open_cell {
	uint32_t cell;
	uint32_t line; /* first of its lines that is not on earlier pages */
	bool again;    /* it began on an earlier page */
	double top;    /* [pt] where it begins on this page */
};

struct flow {
	const struct laid *laid;
	size_t row;  /* the next one */
	bool inside; /* a part of it is on an earlier page */
	double y;    /* [pt] */
	struct open_cell open[PROFILE_MOST_COLUMNS];
};

/* Where a page of the table begins: so many lines of the cells that are open
 * in its first row are on earlier pages. Closed cells have none. */
struct position {
	uint32_t row;
	bool inside;	/* a part of the row is on an earlier page */
	uint32_t *cell; /* per column: the open one */
	uint32_t *line; /* per column */
};

/* One way for a page to end. */
struct feasible_break {
	size_t row;    /* the first that is not wholly on the page */
	bool split;    /* a part of it is */
	double bottom; /* [pt] of the page's rows */
	double cost;   /* of ending so */
	bool last;     /* all rows are placed, the closing blocks fit */
	const struct flow *flow; /* behind the end; NULL when last */
};

/* Takes a break while the page is tried; what it needs of it, it copies. */
typedef void take_break(void *context, const struct feasible_break *feasible);

struct break_search {
	const struct laid *laid;
	const struct room *room;
	take_break *take;
	void *context;
};

/* Calls search->take for each way to end page PAGE of the table, from 0, which
 * begins at FROM. */
void flow_breaks(const struct break_search *search, const struct position *from,
		 size_t page);

/* Puts what is on page PAGE, which begins at FROM and ends with FEASIBLE, into
 * FRAGMENTS. */
void flow_replay(const struct break_search *search, const struct position *from,
		 const struct feasible_break *feasible, size_t page,
		 struct fragments *fragments);

/* Returns the top of the rows on page PAGE [pt]. */
double flow_top(const struct break_search *search, size_t page);

#endif
