/*
 * What a cell says of the share of a target that is reached.
 *
 * Knows: how a column writes it. Must not know: which entry has the cell.
 */
#ifndef LAMPIRAN_TABLE_SHARE_H
#define LAMPIRAN_TABLE_SHARE_H

#include "plan/periods.h"
#include "profile/profile.h"

/* Returns what is reached of TARGET as COLUMN writes it, "66,67%", in the
 * memory of RUN; NULL where there is nothing to say, or it cannot be counted.
 */
const struct value *share_of(const struct column *column,
			     const struct periods *target,
			     const struct periods *done, struct run *run);

#endif
