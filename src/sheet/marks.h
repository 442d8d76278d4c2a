/*
 * Periods as a sheet has them: cells with marks or short texts.
 *
 * Knows: what people tick with. Must not know: where the cells stand.
 */
#ifndef LAMPIRAN_SHEET_MARKS_H
#define LAMPIRAN_SHEET_MARKS_H

#include "base/limits.h"
#include "book/book.h"
#include "calendar/period.h"
#include "plan/periods.h"

/* What a mark is as a text. */
extern const char marks_sign[];

/* Returns what the CELL of each period of UNIT says, NULL when all are blank
 * (NULL) or say something that is no mark; the latter is in DIAG. COUNTED: the
 * table has numbers there; else 1 is a mark, and 0 nothing. */
const struct periods *marks_read(
	const struct cells *cells, const struct periods *like,
	const struct cells_cell *const cell[PERIODS_MOST], bool counted,
	struct diag *diag);

/* The same for one cell with periods of UNIT in words, as a plan has them. */
const struct periods *marks_read_words(const struct cells *cells,
				       const struct cells_cell *cell,
				       enum unit unit, struct run *run);

/* Whether CELL has a number that is no mark of ticks: neither 0 nor 1. */
bool marks_count(const struct cells_cell *cell);

/* Returns what to write for a LABEL of a period, so that it is read as such;
 * MARK for none. */
const char *marks_write(struct arena *arena, const struct value *label,
			const char *mark);

#endif
