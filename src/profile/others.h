/*
 * Other labels: what heads a column in sheets besides its own label.
 *
 * Knows: the columns of a profile. Must not know: sheets.
 */
#ifndef LAMPIRAN_PROFILE_OTHERS_H
#define LAMPIRAN_PROFILE_OTHERS_H

#include "profile/profile.h"

/* Tells RUN of other labels of column I of PROFILE that head another column
 * already: in a sheet they mean that one. Those of a base are its own matter.
 */
void others_check(const struct profile *profile, size_t i, struct run *run);

#endif
