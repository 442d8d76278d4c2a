/*
 * Whose line an error of a profile is shown at.
 *
 * Knows: which profiles are built in. Must not know: what is wrong.
 */
#ifndef LAMPIRAN_PROFILE_BLAME_H
#define LAMPIRAN_PROFILE_BLAME_H

#include "profile/ini.h"

/* Returns where an error at PLACE is shown: there, unless that is in a built-in
 * profile below one of the user's in CHAIN, whose author cannot mend it; then
 * at the closest place in the user's. */
struct place blame(const struct ini *chain, struct place place);

/* Whether ENTRY speaks of the columns of a base, which CHAIN no longer has: it
 * comes from a lower layer than the list of columns. */
bool blame_outlived(const struct ini *chain, const struct ini_key *entry);

/* Whether ENTRY comes from a lower layer of CHAIN than OVER does, which is
 * NULL where nobody says it. */
bool blame_covered(const struct ini *chain, const struct ini_key *entry,
		   const struct ini_key *over);

#endif
