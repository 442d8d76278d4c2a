/*
 * Groups of columns: labels over several, [group …] for each.
 *
 * Knows: what a group can say, which columns are in it. Must not know: the rest
 * of a profile.
 * Invariants: the columns of a group stand together; a group may be in another,
 * which is in none.
 */
#ifndef LAMPIRAN_PROFILE_GROUP_H
#define LAMPIRAN_PROFILE_GROUP_H

#include "profile/key.h"
#include "profile/profile.h"

/* Groups above each other. */
enum { GROUP_DEEPEST = 2 };

extern const struct key group_key[];
extern const size_t group_key_count;

/* Puts the columns of PROFILE into their groups; ORDER lists the columns. What
 * is wrong is reported to RUN. */
void group_read_all(struct profile *profile, const struct ini *ini,
		    const struct ini_key *order, struct run *run);

/* Puts the groups of COLUMN into STACK, the outermost first. Returns how many.
 */
size_t group_stack(const struct column *column,
		   const struct column_group *stack[GROUP_DEEPEST]);

/* Whether a column of PROFILE is in group NAME, or INI has one that is meant to
 * be, which is said where that is. */
bool group_is_used(const struct profile *profile, const struct ini *ini,
		   const char *name);

#endif
