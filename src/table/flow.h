/*
 * The rows of a table on their way down a page, the ways in which a page can
 * end, and what each costs.
 *
 * Knows: which cells are open, what of them is left, the costs of the
 * profile. Must not know: which of the ways is best for the whole table.
 * Invariants: rows are as high as they have to be for the cells that end in
 * them; what follows a position does not depend on the way to it.
 */
#ifndef LAMPIRAN_TABLE_FLOW_H
#define LAMPIRAN_TABLE_FLOW_H

#include "table/facts.h"

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

/* A cell that is being placed. */
struct open_cell {
	uint32_t cell;
	uint32_t line; /* first of its lines that is not on earlier pages */
	uint32_t rest; /* lines from there on */
	bool again;    /* it began on an earlier page */
	double top;    /* [pt] where it begins on this page */
};

/* Where a page of the table begins or ends: so many lines of the cells that are
 * open there are on earlier pages. */
struct position {
	uint32_t row;
	bool inside; /* a part of the row is on an earlier page */
	/* where it is inside, of each column; else of each in which a merged
	 * cell goes on in the row, from left to right */
	const uint32_t *line;
};

/* Returns how many lines[] a position in ROW has. */
static inline size_t position_lines(const struct facts *facts, size_t row,
				    bool inside)
{
	return inside ? facts->columns
		      : (size_t)__builtin_popcount(facts->row[row].merged);
}

/* One way for a page to end. */
struct feasible_break {
	struct position to; /* the next page begins there; none when last */
	double bottom;	    /* [pt] of the page's rows */
	double cost;	    /* of ending so */
	bool last;	    /* all rows are placed, the closing blocks fit */
};

struct break_search {
	const struct facts *facts; /* of laid */
	const struct laid *laid;
	const struct room *room;
	/* Whether it helps to know the cost of ending the page at TO. What the
	 * answer is not yes for, take() does not get. */
	bool (*wants)(void *context, const struct position *to);
	/* Takes a break while the page is tried; what it needs of it, it
	 * copies. */
	void (*take)(void *context, const struct feasible_break *feasible);
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
