/*
 * The rows of a table on their way down a page.
 *
 * Knows: which cells are open, and what of them is left. Must not know: why
 * a page ends where it does.
 * Invariants: each column has exactly one open cell while rows are left; y
 * is the lower edge of what has been placed.
 */
#ifndef LAMPIRAN_TYPESET_FLOW_H
#define LAMPIRAN_TYPESET_FLOW_H

#include "typeset/paginate.h"

/* The cell of a column that is being placed. */
struct open_cell {
	uint32_t cell;
	uint32_t line; /* first of its lines that is not placed */
	bool again;    /* it began on an earlier page */
	double top;    /* [pt] where it begins on this page */
};

/* Small enough to be copied: a copy is a point to come back to. */
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

/* Places the next row whole, HEIGHT high. */
void flow_place(struct flow *flow, double height, struct parts *parts);

/* Ends the page at BOTTOM inside the next row: each of its cells leaves the
 * lines there that fit, the rest is for the next page. */
void flow_split(struct flow *flow, double bottom, struct parts *parts);

/* Ends the page at y, before the next row. */
void flow_break(struct flow *flow, struct parts *parts);

/* Whether a page that ends at y, before the next row, leaves fewer than
 * FEWEST lines of a cell that began on it and goes on, or a section alone. */
bool flow_orphans(const struct flow *flow, size_t fewest);

/* Returns how many lines fit into HEIGHT [pt] of a cell. */
size_t flow_fit(const struct table *table, double height);

#endif
