/*
 * What is said in the same rows of two plans, wherever in them it is written.
 *
 * Knows: items with their partners. Must not know: what a change is.
 * Invariants: what has a partner that says something under the same key has its
 * twin there; else it is what partners of the items that fill its rows have in
 * theirs, and no other.
 */
#ifndef LAMPIRAN_REVISE_TWINS_H
#define LAMPIRAN_REVISE_TWINS_H

#include "revise/items.h"

/* One of the two plans, and the other. */
struct twin_side {
	const struct items *items, *other;
};

/* Returns the item of the other plan whose rows those of item I were: its
 * partner, else that of the nearest one above with the same rows; ITEM_NONE
 * when there is none. */
long twin_rows(const struct twin_side *side, long i);

/* Returns what the other plan says under the key of SAID, which item I does,
 * and in *WHERE its item; NULL when it says nothing, then that is
 * twin_rows(). */
const struct item_text *twin_find(const struct twin_side *side, long i,
				  const struct item_text *said, long *where);

/* Returns the item of the other plan that has the periods of SERIES where item
 * I has them, ITEM_NONE when none has. */
long twin_periods(const struct twin_side *side, long i, enum series series);

#endif
