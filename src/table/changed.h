/*
 * Where a revision changed the table: rows, numbers, and gaps.
 *
 * Knows: the grids of both plans, which entry was which. Must not know: how
 * changes are shown.
 */
#ifndef LAMPIRAN_TABLE_CHANGED_H
#define LAMPIRAN_TABLE_CHANGED_H

#include "table/grid.h"

/* Marks in GRID, which is PLAN's, what is printed otherwise than before: the
 * rows of what is new, moved, or says something else; the cells whose number
 * alone is another; the edges of rows where entries were removed, or moved to
 * another list. */
void changed_mark(struct grid *grid, const struct plan *plan,
		  struct arena *arena);

#endif
