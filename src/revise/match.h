/*
 * Which entry of one plan is which of another.
 *
 * Knows: trees, what entries say. Must not know: what is made of it.
 * Invariants: an entry has one partner at most, and is its partner's; the
 * roots are partners.
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

/* Finds the partners in two trees. */
void match_trees(struct match *match, const struct node *before,
		 const struct node *after, struct arena *arena);

#endif
