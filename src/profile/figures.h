/*
 * What a column says of the figures in it: amounts, and shares of a target.
 *
 * Knows: the keys of a column that say how these are written. Must not know:
 * plans, sums.
 * Invariants: what a base says of a kind that the column has no more is passed
 * over.
 */
#ifndef LAMPIRAN_PROFILE_FIGURES_H
#define LAMPIRAN_PROFILE_FIGURES_H

#include "profile/scale.h"

/* Fills in how the figures of COLUMN, which has its kind, are written; what is
 * wrong is reported to the run of the source's set. */
void figures_read(struct column *column, const struct scale_source *source);

#endif
