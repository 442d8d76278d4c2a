/*
 * A folder, where a file was looked for that is not there.
 *
 * Knows: the names in it. Must not know: what the files are for.
 */
#ifndef LAMPIRAN_BASE_FOLDER_H
#define LAMPIRAN_BASE_FOLDER_H

#include "base/arena.h"

/* Returns the path of the file that was meant by PATH, which is not there: of
 * the same name with a suffix (.yaml first) or with another one, in other case,
 * or the nearest in spelling with its suffix. NULL when there is none, or the
 * folder cannot be read. */
const char *folder_nearest(struct arena *arena, const char *path);

#endif
