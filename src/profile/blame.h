/*
 * Whose line an error of a profile is shown at.
 *
 * Knows: which profiles are built in. Must not know: what is wrong.
 */
#ifndef LAMPIRAN_PROFILE_BLAME_H
#define LAMPIRAN_PROFILE_BLAME_H

#include "profile/ini.h"

/* Returns PLACE, unless it is in a profile that is built in and CHAIN has one
 * of the user's on top of that, whose author cannot mend the former: then what
 * of the latter comes closest. */
struct place blame(const struct ini *chain, struct place place);

/* Whether ENTRY speaks of the columns of a base, other than those of CHAIN:
 * it is from further below than their list. */
bool blame_outlived(const struct ini *chain, const struct ini_key *entry);

#endif
