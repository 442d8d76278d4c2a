/*
 * What is known of each row of a laid table before pages are tried: where its
 * cells are, how high it is by itself, what it is to end a page before it.
 *
 * Knows: the cells of a grid, their lines. Must not know: where on a page a row
 * stands, what ways to end one cost.
 * Invariants: what a fact says holds wherever pages end.
 */
#ifndef LAMPIRAN_TABLE_FACTS_H
#define LAMPIRAN_TABLE_FACTS_H

#include "table/laid.h"

_Static_assert(PROFILE_MOST_COLUMNS <= 32, "a set has a bit for each column");

/* What there is to say against ending a page before a row. */
enum row_bond {
	BOND_NONE,
	BOND_ANNOUNCED, /* the row above announces it */
	BOND_ANNOUNCES, /* none: it announces what is below */
};

struct row_fact {
	uint32_t merged; /* set of columns: where a cell from above goes on in
			    it */
	uint32_t lines;	 /* most of a cell that it has alone; at least 1 */
	uint8_t bond;	 /* enum row_bond */
	uint8_t level;	 /* the leftmost text that begins with it, from 0 */
	bool alone;	 /* only the first row of what goes on in it is above */
	bool closes;	 /* it belongs to what is above */
};

struct facts {
	const struct laid *laid;
	const struct row_fact *row; /* and two below all rows */
	const uint32_t *cell;	    /* of facts_cell() */
	size_t columns;
};

/* Returns the facts of LAID, which live in ARENA. */
struct facts facts_find(const struct laid *laid, struct arena *arena);

/* Returns the cell of COLUMN that covers ROW, or the next one where a cell from
 * further left does. */
static inline uint32_t facts_cell(const struct facts *facts, size_t row,
				  size_t column)
{
	return facts->cell[row * facts->columns + column];
}

/* Returns the set of columns of which a merged cell begins in ROW, and of which
 * one ends there. */
static inline uint32_t facts_begin(const struct facts *facts, size_t row)
{
	return facts->row[row + 1].merged & ~facts->row[row].merged;
}

static inline uint32_t facts_end(const struct facts *facts, size_t row)
{
	return facts->row[row].merged & ~facts->row[row + 1].merged;
}

/* Takes the leftmost column out of SET, which is not empty. Returns it. */
static inline size_t facts_next(uint32_t *set)
{
	size_t column = (size_t)__builtin_ctz(*set);

	*set &= *set - 1;
	return column;
}

#endif
