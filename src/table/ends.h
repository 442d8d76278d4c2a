/*
 * The ways in which a page of a table can end, and what each costs.
 *
 * Knows: rows on their way down a page, the prices of the profile. Must not
 * know: which of the ways is best for the whole table.
 * Invariants: equal states, whatever came before them, have equal ends.
 */
#ifndef LAMPIRAN_TABLE_ENDS_H
#define LAMPIRAN_TABLE_ENDS_H

#include "table/flow.h"
#include "table/paginate.h"

/* Where a page of the table begins: so many lines of the cells that are open
 * in its first row are on earlier pages. Closed cells have none. */
struct state {
	uint32_t row;
	bool inside;	/* a part of the row is on an earlier page */
	uint32_t *cell; /* per column: the open one */
	uint32_t *line; /* per column */
};

/* One way for a page to end. */
struct end {
	size_t row;    /* the first that is not wholly on the page */
	bool split;    /* a part of it is */
	double bottom; /* [pt] of the page's rows */
	double price;  /* of ending so */
	bool last;     /* all rows are placed, the closing blocks fit */
	const struct flow *flow; /* behind the end; NULL when last */
};

/* Takes an end while the page is tried; what it needs of it, it copies. */
typedef void take_end(void *context, const struct end *end);

struct ends {
	const struct table *table;
	const struct room *room;
	take_end *take;
	void *context;
};

/* Calls ends->take for each way in which page PAGE of the table, from 0, can
 * end that begins with STATE. */
void ends_find(const struct ends *ends, const struct state *state, size_t page);

/* Places what is on page PAGE, which begins with STATE and ends with END, into
 * PARTS. */
void ends_replay(const struct ends *ends, const struct state *state,
		 const struct end *end, size_t page, struct parts *parts);

/* Returns the top of the rows on page PAGE [pt]. */
double ends_top(const struct ends *ends, size_t page);

#endif
