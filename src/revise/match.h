/*
 * Which entry of one plan is which of another.
 *
 * Knows: items, what they say. Must not know: what is made of it.
 * Invariants: an item has one partner at most, and is its partner's; the
 * roots are partners. What is written beside a text here and below it there
 * is the same if it is alone in both.
 * Source: the phases follow GumTree (Falleri et al., Fine-grained and Accurate
 * Source Code Differencing, 2014): equal subtrees first, then containers by
 * what they contain, then what is left, from the top.
 */
#ifndef LAMPIRAN_REVISE_MATCH_H
#define LAMPIRAN_REVISE_MATCH_H

#include "revise/items.h"

struct match {
	struct items before, after;
	struct arena *arena; /* borrowed */
};

/* Finds the partners of the items of two lampiran; either may be NULL, then
 * there are none. */
void match_plans(struct match *match, const struct plan *before,
		 const struct plan *after,
		 const struct printed_columns *columns, size_t lampiran,
		 struct arena *arena);

#endif
