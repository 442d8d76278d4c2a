/*
 * The periods of an entry in the unit of the column that they go to.
 *
 * Knows: which column takes which, how finer periods become coarser ones. Must
 * not know: cells.
 * Invariants: nothing is misread: what has no exact counterpart is told.
 */
#ifndef LAMPIRAN_TABLE_FOLDING_H
#define LAMPIRAN_TABLE_FOLDING_H

#include "plan/periods.h"
#include "profile/profile.h"

/* Returns the column of PROFILE that PERIODS of SERIES go to: one of their
 * unit, or the finest of a coarser one; column_count when there is none. */
size_t folding_column(const struct profile *profile, enum series series,
		      const struct periods *periods);

/* Reports why PROFILE has no column for PERIODS of SERIES, with what to write
 * instead. */
void folding_refuse(const struct profile *profile, enum series series,
		    const struct periods *periods, struct run *run);

/* Returns PERIODS in the unit of COLUMN, which folding_column() has found: a
 * period is set when one of its parts is, with the text that these have. In the
 * memory of RUN, which is told of two texts in one period, and of periods that
 * the column does not have; those are not in it. */
const struct periods *folding_fold(const struct periods *periods,
				   const struct column *column,
				   struct run *run);

#endif
