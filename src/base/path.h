/*
 * Names of files.
 *
 * Knows: how a path is put together, which names are in a folder. Must not
 * know: what is in a file; "-" is a name like any other.
 */
#ifndef LAMPIRAN_BASE_PATH_H
#define LAMPIRAN_BASE_PATH_H

#include "base/arena.h"

#include <stdbool.h>

/* Returns the last name in PATH, all behind its folder. */
const char *path_name(const char *path);

/* Returns the folder of PATH with its stroke; "" when PATH is a name alone. */
const char *path_folder(struct arena *arena, const char *path);

/* Returns the suffix of the last name with its dot; "", its end, when there is
 * none. A dot at the beginning is none. */
const char *path_suffix(const char *path);

/* Returns the last name without its suffix. */
const char *path_stem(struct arena *arena, const char *path);

/* Returns NAME as seen from the folder of FILE. */
const char *path_beside(struct arena *arena, const char *file,
			const char *name);

/* Returns NAME in FOLDER, which may end with strokes. */
const char *path_inside(struct arena *arena, const char *folder,
			const char *name);

/* Whether NAME names something in whatever folder it is put into: not hidden,
 * and no path. */
bool path_is_name(const char *name);

/* Whether PATH stays in the folder it is read from, or below. */
bool path_is_below(const char *path);

/* Returns the path of the file that was meant by PATH, which is not there: of
 * the same name with a suffix (.yaml first) or with another one, in other case,
 * or the nearest in spelling with its suffix. NULL when there is none, or the
 * folder cannot be read. */
const char *path_nearest(struct arena *arena, const char *path);

#endif
