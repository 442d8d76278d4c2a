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
 * rows. What is wrong is in DIAG. */
void tree_read(struct node *parent, const struct yaml *list, const char *name,
	       struct diag *diag);

#endif
