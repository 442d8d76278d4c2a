/*
 * Levels that stand in one column of a table, told by how its texts are
 * numbered or indented: A, 1, a, or 1, 1.1, 1.1.1.
 *
 * Knows: how people number what lies in each other. Must not know: what the
 * columns are called, how numbers are printed.
 * Invariants: rows are added from the top; levels and their forms are there
 * once tiers_decide() has been asked.
 */
#ifndef LAMPIRAN_SHEET_TIERS_H
#define LAMPIRAN_SHEET_TIERS_H

#include "book/book.h"

enum { TIERS_MOST = 6 };

/* A row whose text stands in the column. */
struct tiers_row {
	uint32_t row;
	unsigned level;		       /* from 0 */
	const struct cells_cell *cell; /* its text, without what numbers it */
	bool alone;		       /* nothing else stands in the row */
	bool within;		       /* the row added after it is deeper */
};

struct tiers {
	struct arena *arena; /* borrowed */
	struct tiers_row *row;
	size_t count;
	unsigned levels;
	/* how each level is numbered, "A."; NULL: not at all, or not alike */
	const char *form[TIERS_MOST];
	/* the first cell whose number is not what would be counted, and that */
	const struct cells_cell *odd;
	unsigned counted;
	/* the first one that goes on though something begins anew above it */
	const struct cells_cell *running;
	/* the first cell without a number between those that have one */
	const struct cells_cell *bare;
	const struct cells_cell *first; /* number in a column of their own */
	bool apart;			/* numbers have a column of their own */
	bool again;			/* they begin again with the next row */
	struct tiers_source *source;	/* own, one a row */
	size_t capacity, source_capacity;
};

/* Makes TIERS one without rows. APART: its numbers have a column of their
 * own. */
void tiers_init(struct tiers *tiers, bool apart, struct arena *arena);

/* Whether a TEXT says of itself where it belongs, by a number or indent. */
bool tiers_speaks(const struct cells_cell *text);

/* Adds a row with a TEXT and the cell of its NUMBER, NULL where none stands
 * apart, unless it only repeats the row above. ALONE: the row has nothing
 * else. */
void tiers_add(struct tiers *tiers, const struct cells_cell *number,
	       const struct cells_cell *text, bool alone);

/* Says that numbers begin again behind the last row. */
void tiers_break(struct tiers *tiers);

/* Finds the levels. Whether there are several, and the numbers of all rows are
 * what would be counted; if not, all rows are of one. */
bool tiers_decide(struct tiers *tiers);

/* Returns ROW of the sheet, NULL when no text was added there. */
const struct tiers_row *tiers_find(const struct tiers *tiers, uint32_t row);

#endif
