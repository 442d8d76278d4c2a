/*
 * A profile read from its files, each on top of the next.
 *
 * Knows: which files a name stands for, how they build on each other. Must not
 * know: keys.
 */
#ifndef LAMPIRAN_PROFILE_LAYERS_H
#define LAMPIRAN_PROFILE_LAYERS_H

#include "profile/profile.h"

/* Returns the profile in SOURCE, on top of the one that it names as its base;
 * NULL when something is wrong with either, all of which is reported to
 * RUN. */
const struct profile *profile_read(struct run *run,
				   const struct source *source);

/* Returns what the profile in SOURCE, or else its base, says it is for, without
 * reading more of it: of those that are built in. "" when nobody says it. */
const char *profile_about(struct run *run, const struct source *source);

/*
 * Reads the profiles that COUNT files say, as a PDF carries them: the files of
 * each stand together, each on top of the next; one with columns and no base
 * ends it, unless it is the last of MOST profiles. Returns how many there are,
 * 0 when something is wrong, which is reported to RUN.
 */
size_t profile_read_files(struct run *run, const struct source *const *file,
			  size_t count, const struct profile **profile,
			  size_t most);

/* Returns the profile that LAYOUT names: one that is built in or the path of a
 * file, or several with "+" between, each on top of those before it instead of
 * on the lowest of its own bases. NULL when something is wrong, which is
 * reported to RUN. */
const struct profile *profile_load(struct run *run, const char *layout);

/* The same for what a plan names at PLACE: its files lie beside the plan. */
const struct profile *profile_load_named(struct run *run, const char *layout,
					 struct place place);

/* Returns how a plan in FILE names LAYOUT, NULL when its profile lies neither
 * beside that nor below. */
const char *profile_beside(struct run *run, const char *layout,
			   const char *file);

/* Fills PATH with the files that LAYOUT, which stands in FROM (NULL: on the
 * command line), is read from, at most MOST, also when something is wrong with
 * them or they are not there. Returns their number. */
size_t profile_files(struct run *run, const char *layout,
		     const struct source *from, const char **path, size_t most);

#endif
