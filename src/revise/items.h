/*
 * The entries of a plan in one row, with fingerprints to find them by.
 *
 * Knows: trees, what entries say. Must not know: what they are compared for.
 * Invariants: an entry comes before those below it.
 */
#ifndef LAMPIRAN_REVISE_ITEMS_H
#define LAMPIRAN_REVISE_ITEMS_H

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

/* Reads the tree under ROOT. */
void items_read(struct items *items, const struct node *root,
		struct arena *arena);

/* Returns how much alike the words of two entries are [0..1]: twice those that
 * they have in common, of all (Dice 1945). */
double items_likeness(struct item *a, struct item *b, struct arena *arena);

#endif
