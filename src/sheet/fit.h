/*
 * Whether a profile that is there fits the table of a sheet.
 *
 * Knows: headings, columns of profiles. Must not know: how one is written.
 */
#ifndef LAMPIRAN_SHEET_FIT_H
#define LAMPIRAN_SHEET_FIT_H

#include "sheet/tailor.h"

/* Whether PROFILE has a column for all that the plan says, in whatever order
 * and under whatever labels. */
bool fit_has_room(const struct tailor *tailor, const struct profile *profile);

/* Whether PROFILE prints the columns of the sheet, and no others. */
bool fit_prints(const struct tailor *tailor, const struct profile *profile);

#endif
