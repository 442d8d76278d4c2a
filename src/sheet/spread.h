/*
 * The tree of a plan as the shape of its table, and back.
 *
 * Knows: nodes. Must not know: cells.
 */
#ifndef LAMPIRAN_SHEET_SPREAD_H
#define LAMPIRAN_SHEET_SPREAD_H

#include "sheet/shape.h"

/* Fills SHAPE with the rows of PLAN, the months being always among its fields.
 * Whether there was room; if not, that is in DIAG. */
bool spread_plan(struct shape *shape, const struct plan *plan,
		 struct diag *diag);

/* Makes the children of ROOT from SHAPE, whose items are counted. */
void spread_back(struct node *root, const struct shape *shape);

#endif
