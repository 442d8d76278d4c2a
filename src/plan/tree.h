/*
 * The tree of "rencana".
 *
 * Knows: rincian and bulan, the two keys that are not columns. Must not
 * know: which columns there are.
 */
#ifndef LAMPIRAN_PLAN_TREE_H
#define LAMPIRAN_PLAN_TREE_H

#include "plan/plan.h"

/* Reads the list LIST, the value of NAME, as children of PARENT and counts
 * rows. What is wrong is in RUN. */
void tree_read(struct node *parent, const struct yaml *list, const char *name,
	       struct run *run);

/* Returns the key that the children of PARENT are known by: the one that most
 * of them begin with; NULL when none says anything. */
const char *tree_key(const struct node *parent);

/* Returns the entry of NODE with KEY, NULL when it has none. */
const struct entry *tree_find(const struct node *node, const char *key);

/* Returns the entry that NODE is known by: the one with KEY, else its first;
 * NULL when it has none. */
const struct entry *tree_entry(const struct node *node, const char *key);

#endif
