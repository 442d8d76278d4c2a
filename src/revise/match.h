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

#include "plan/plan.h"

enum { MATCH_NONE = -1 };

/* An entry of the plan, in the order of the file; 0 is the root. */
struct item {
	const struct node *node;
	long parent;	   /* MATCH_NONE for the root */
	long next;	   /* behind all that is below it */
	long partner;	   /* in the other plan, or MATCH_NONE */
	size_t number;	   /* among its siblings with its first key, from 1 */
	uint64_t own, all; /* fingerprints of its texts; of all below too */
	uint64_t *word;	   /* fingerprints of its words, sorted */
	size_t word_count;
};

struct items {
	struct item *item;
	size_t count;
};

struct match {
	struct items before, after;
	struct arena *arena; /* borrowed */
};

/* Reads the entries below ROOT into ITEMS, without partners. */
void match_read(struct items *items, const struct node *root,
		struct arena *arena);

/* Finds the partners in two trees. */
void match_trees(struct match *match, const struct node *before,
		 const struct node *after, struct arena *arena);

#endif
