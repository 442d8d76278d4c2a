/*
 * Profiles by their names: built in, or a file.
 *
 * Knows: what is built in, where files lie. Must not know: keys.
 */
#ifndef LAMPIRAN_PROFILE_FIND_H
#define LAMPIRAN_PROFILE_FIND_H

#include "base/limits.h"
#include "base/run.h"

/* Whether NAME is the path of a profile: it has a "/", ends in ".ini", or is
 * "-". Else it is the name of a built-in one. */
bool profile_is_path(const char *name);

/*
 * Returns the profile NAME, checked to be text; NULL on failure, which is
 * reported to RUN at PLACE. A relative path in a profile (PLACE has a source)
 * starts from that profile's folder.
 */
const struct source *profile_find(struct run *run, const char *name,
				  struct place place);

/*
 * The same for the profile NAME that a plan names at PLACE: built in, or a file
 * beside the plan or below its folder. Whoever wrote the plan is not the one
 * who runs the program: no other file is read for it.
 */
const struct source *profile_find_beside(struct run *run, const char *name,
					 struct place place);

/* Whether NAME is such a path. */
bool profile_is_beside(const char *name);

/* Returns the names of those that are built in, the one most like NAME with a
 * hint: it may be the file BESIDE (NULL: none), too. */
const char *profile_names(struct diag *diag, const char *name,
			  const char *beside);

/* Returns the path that a profile is read from when FROM (NULL: the command
 * line) names it NAME. */
const char *profile_path(struct arena *arena, const char *name,
			 const struct source *from);

/* Returns the built-in profile NAME, NULL when there is none. */
const struct source *profile_builtin(struct arena *arena, const char *name);

/* Whether SOURCE is a built-in profile. */
bool profile_is_builtin(const struct source *source);

/* Returns the name of built-in profile I, NULL behind the last. */
const char *profile_builtin_name(size_t i);

#endif
