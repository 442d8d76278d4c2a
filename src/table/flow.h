/*
 * The rows of a table on their way down a page.
 *
 * Knows: which cells are open, and what of them is left. Must not know: why
 * a page ends where it does.
 * Invariants: each column has exactly one open cell while rows are left; y
 * is the lower edge of what has been placed; rows are as high as they have to
 * be for the cells that end in them.
 */
#ifndef LAMPIRAN_TABLE_FLOW_H
#define LAMPIRAN_TABLE_FLOW_H

#include "table/table.h"

/* Fewer lines of a text than this are not left on a page, nor carried to the
 * next, where that can be helped (orphans, widows). */
enum { FEWEST_LINES = 2 };

/* The cell of a column that is being placed. */
struct open_cell {
	uint32_t cell;
	uint32_t line; /* first of its lines that is not on earlier pages */
	bool again;    /* it began on an earlier page */
	double top;    /* [pt] where it begins on this page */
};

struct flow {
	const struct table *table;
	size_t row;  /* the next one */
	bool inside; /* a part of it is on an earlier page */
	double y;    /* [pt] */
	struct open_cell open[PROFILE_MOST_COLUMNS];
};

/* Where the parts of a page are collected. */
struct parts {
	struct arena *arena;
	struct part *part;
	size_t count, capacity;
};

void flow_begin(struct flow *flow, const struct table *table);

/* Goes on at the top Y of a new page. */
void flow_turn(struct flow *flow, double y);

/* Whether all rows are placed. */
bool flow_done(const struct flow *flow);

/* Returns the height that the next row needs [pt]: OWN for the cells that
 * begin in it, ALL with those that began above and end in it. */
struct row_need {
	double own, all;
} flow_need(const struct flow *flow);

/* Places the next row whole, HEIGHT high. PARTS may be NULL, here and
 * below. */
void flow_place(struct flow *flow, double height, struct parts *parts);

/* Returns how many lines the open cell of COLUMN leaves on a page that ends
 * at BOTTOM: as many as fit, or a few less where that parts the text between
 * two items. */
size_t flow_leave(const struct flow *flow, size_t column, double bottom);

/* Returns where a page ends that has room to BOTTOM and parts the next row:
 * below the last line left there. */
double flow_split_bottom(const struct flow *flow, double bottom);

/* Ends the page at BOTTOM, as found by flow_split_bottom(), inside the next
 * row: the rest of it is for the next page. */
void flow_split(struct flow *flow, double bottom, struct parts *parts);

/* Ends the page at y, before the next row. */
void flow_break(struct flow *flow, struct parts *parts);

/* The open cell of a column, and whether it begins or ends in the next row. */
const struct cell *flow_cell(const struct flow *flow, size_t column);
bool flow_begins(const struct flow *flow, size_t column);
bool flow_ends(const struct flow *flow, size_t column);

#endif
