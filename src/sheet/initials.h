/*
 * Months of which a header has the first letters alone, "J F M A M J J A S O N
 * D".
 *
 * Knows: that their order tells them apart. Must not know: what else a header
 * may say.
 * Invariants: a letter is a month only in a run of all twelve, side by side.
 */
#ifndef LAMPIRAN_SHEET_INITIALS_H
#define LAMPIRAN_SHEET_INITIALS_H

#include "book/book.h"

/* Returns the month [1..12] whose first letter CELL is, one of a run of all
 * twelve; 0 for none. */
unsigned initials_month(const struct cells *cells,
			const struct cells_cell *cell);

#endif
