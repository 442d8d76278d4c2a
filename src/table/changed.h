/*
 * Where a revision changed the table: rows, numbers, and gaps.
 *
 * Knows: the grids of both plans, which entry was which. Must not know: how
 * changes are shown.
 */
#ifndef LAMPIRAN_TABLE_CHANGED_H
#define LAMPIRAN_TABLE_CHANGED_H

#include "table/grid.h"

/* What a revision did to a row. */
struct changed_row {
	bool changed;			   /* it is new, moved, or reworded */
	bool removed_above, removed_below; /* something was, at this edge */
};

/* What stands in a table otherwise than before the revision. */
struct changed {
	struct changed_row *row;
	/* of each cell of a column: its number is another, all else as it was
	 */
	bool *renumbered[PROFILE_MOST_COLUMNS];
};

/* Returns what is printed otherwise than before in GRID, which is PLAN's: the
 * rows of what is new, moved, or says something else; the cells whose number
 * alone is another; the edges of rows where entries were removed, or moved to
 * another list. NULL when PLAN is compared with none. */
const struct changed *changed_find(const struct grid *grid,
				   const struct plan *plan,
				   struct arena *arena);

#endif
