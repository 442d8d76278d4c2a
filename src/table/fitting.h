/*
 * Which profiles have the columns that a plan fills.
 *
 * Knows: keys of a plan, columns of profiles. Must not know: cells.
 */
#ifndef LAMPIRAN_TABLE_FITTING_H
#define LAMPIRAN_TABLE_FITTING_H

#include "plan/plan.h"
#include "profile/profile.h"

/* Reports each column that is filled below ROOT, but which PROFILE has not,
 * once, or the profile that has them all. Whether there are none. */
bool fitting_check(const struct node *root, const struct profile *profile,
		   struct run *run);

/* Whether NODE is a row that is not counted: it begins with a word of PROFILE
 * for one. */
bool fitting_is_aside(const struct profile *profile, const struct node *node);

/* Returns the entry that makes NODE a bagian of PROFILE, NULL without one. */
const struct entry *fitting_bagian(const struct profile *profile,
				   const struct node *node);

/* Leaves out what is below ROOT, a copy, and prints nothing: entries all of
 * whose keys PROFILE leaves out. What goes with it lives in ARENA. */
void fitting_leave_out(struct node *root, const struct profile *profile,
		       struct arena *arena);

#endif
