/*
 * Which fragment of which cell is on which page.
 *
 * Knows: the ways in which pages can end. Must not know: what is drawn.
 * Invariants: every line of every cell is in exactly one fragment, in order;
 * the fragments of a page leave no gap between the header and its last row.
 * Source: the breaks of all pages are chosen together, as Knuth and Plass do
 * it for lines (Plass, Optimal Pagination Techniques for Automatic
 * Typesetting Systems, 1981): fewest pages, then the lowest cost.
 */
#ifndef LAMPIRAN_TABLE_PAGINATE_H
#define LAMPIRAN_TABLE_PAGINATE_H

#include "table/flow.h"

struct table_page {
	const struct fragment *fragment; /* by their lower edges */
	size_t count;			 /* 0: no row fits under the heading */
	double top;			 /* [pt] of the table with its header */
	double end;			 /* [pt] of the last row */
	size_t first_row, rows;		 /* the first row on it, and how many */
	bool split; /* its last row goes on on the next page */
};

struct pagination {
	struct table_page *page;
	size_t count;
	double cost;	       /* of all page ends */
	bool closing_too_high; /* no way ends with room for the closing */
};

/*
 * Breaks LAID over pages as the profile's split and costs say. No pages when
 * it has no rows, when no page has room for a row, which is reported to the
 * run, or when the closing is too high.
 */
struct pagination paginate(const struct laid *laid, const struct room *room);

#endif
