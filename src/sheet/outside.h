/*
 * Cells in columns that the header of a table does not name.
 *
 * Knows: where they stand. Must not know: the table.
 */
#ifndef LAMPIRAN_SHEET_OUTSIDE_H
#define LAMPIRAN_SHEET_OUTSIDE_H

#include "book/book.h"

enum { OUTSIDE_MOST = 100 }; /* columns: no more messages are kept */

struct outsides {
	struct {
		const struct cells_cell *first;
		size_t count; /* of cells in the column */
	} column[OUTSIDE_MOST];
	size_t count;
};

/* Keeps CELL, which comes below the others of its column. */
void outside_keep(struct outsides *outside, const struct cells_cell *cell);

/* Reports each column once. */
void outside_tell(const struct outsides *outside, const struct cells *cells,
		  struct diag *diag);

#endif
