/*
 * What a column says of the series that it has: target, realisasi, or both side
 * by side.
 *
 * Knows: the keys of a column that say so. Must not know: which periods it has,
 * plans.
 */
#ifndef LAMPIRAN_PROFILE_SCALE_SERIES_H
#define LAMPIRAN_PROFILE_SCALE_SERIES_H

#include "profile/scale.h"

/* Fills in the series of COLUMN, which has periods; what is wrong is reported
 * to the run of the source's set. */
void scale_series_read(struct column *column,
		       const struct scale_source *source);

/* Reports what SOURCE's column says of series, if it has no periods. */
void scale_series_refuse(const struct scale_source *source);

#endif
