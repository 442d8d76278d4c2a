/*
 * The tree of a plan spread as the shape of a table, and gathered from one.
 *
 * Knows: entries and their periods, which of them have columns. Must not know:
 * cells, file formats.
 */
#ifndef LAMPIRAN_SHEET_SPREAD_H
#define LAMPIRAN_SHEET_SPREAD_H

#include "sheet/shape.h"

/* Fills SHAPE with the rows of PLAN; where it says nothing of periods there is
 * room for months, unless it is bare. Whether all had room; if not, that is in
 * DIAG. */
bool spread_plan(struct shape *shape, const struct plan *plan,
		 struct diag *diag);

/* Makes the children of ROOT from SHAPE, whose items are counted. */
void spread_gather(struct node *root, const struct shape *shape);

#endif
