/*
 * The tree of "rencana".
 *
 * Knows: rincian and bulan, the two keys that are not columns. Must not
 * know: which columns there are.
 */
#ifndef LAMPIRAN_PLAN_TREE_H
#define LAMPIRAN_PLAN_TREE_H

#include "plan/plan.h"

/* A level of entries takes two of YAML, a list and a mapping; one column of a
 * sheet at the most. */
enum { TREE_DEEPEST = YAML_DEEPEST + 1 };

/* Reads the list LIST, the value of NAME, as children of PARENT and counts
 * rows. What is wrong is in RUN. */
void tree_read(struct node *parent, const struct yaml *list, const char *name,
	       struct run *run);

/* Returns the key that the children of PARENT are known by: the one that most
 * of them begin with; NULL when none says anything. */
const char *tree_key(const struct node *parent);

/* Returns the entry of NODE with KEY, NULL when it has none. */
const struct entry *tree_find(const struct node *node, const char *key);

/* The way through a tree. */
struct tree_walk {
	struct {
		const struct node *node;
		size_t child; /* the next one to go to */
	} level[TREE_DEEPEST];
	size_t depth;
};

/* Begins a walk and returns its first node, which is ROOT. */
const struct node *tree_first(struct tree_walk *walk, const struct node *root);

/* Returns the next node, each before those below it; NULL behind the last. */
const struct node *tree_next(struct tree_walk *walk);

/* Returns the entry that NODE is known by: the one with KEY, else its first;
 * NULL when it has none. */
const struct entry *tree_entry(const struct node *node, const char *key);

#endif
