/*
 * The periods of a table, as a column of the profile that prints it.
 *
 * Knows: what a profile can say of periods. Must not know: other columns.
 */
#ifndef LAMPIRAN_SHEET_SEASON_H
#define LAMPIRAN_SHEET_SEASON_H

#include "sheet/tailor.h"

/* Returns the periods of UNIT that the sheet has columns for or, in words, the
 * plan. */
uint64_t season_used(const struct tailor *tailor, enum unit unit);

/* Writes the column of the periods of UNIT, below the label CELL, NULL for
 * none. */
void season_put(struct tailor *tailor, enum unit unit,
		const struct cells_cell *cell);

#endif
