/*
 * A plan to begin with: every section, the columns of a house style, comments.
 *
 * Knows: the keys of a plan, the columns of a profile. Must not know: files,
 * the command line.
 * Invariants: the text is a plan that renders with the profile as it stands.
 */
#ifndef LAMPIRAN_COMMAND_SKELETON_H
#define LAMPIRAN_COMMAND_SKELETON_H

#include "profile/profile.h"

struct skeleton {
	const struct profile *profile;
	const char *layout; /* as the user named it */
	const char *style;  /* as the plan can; NULL: it cannot */
	const char *file;   /* that it will be */
	unsigned year;
};

/* Returns the text of the plan; *LENGTH in bytes. It lives in ARENA. */
const char *skeleton_text(const struct skeleton *skeleton, struct arena *arena,
			  size_t *length);

#endif
