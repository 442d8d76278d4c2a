/*
 * Files that are not in their places yet.
 *
 * Knows: their names, processes. Must not know: what becomes of them.
 * Invariants: one is gone when the program ends, except by SIGKILL or with the
 * machine; then the next one in that folder is made by a program that removes
 * it: its name says which process of which machine made it, and only what a
 * process of this machine made that is no more is removed.
 */
#ifndef LAMPIRAN_BASE_TEMPORARY_H
#define LAMPIRAN_BASE_TEMPORARY_H

#include "base/arena.h"

#include <stdbool.h>

struct temporary {
	const char *name; /* beside the file it is to become */
	struct temporary *next;
};

/* Makes a file in the folder of TARGET: only there is a rename sure to be one
 * step. Returns its descriptor, and *MADE, which lives in ARENA and has to be
 * removed or moved; -1 on failure, which is in errno. */
int temporary_open(struct arena *arena, const char *target,
		   struct temporary **made);

/* Removes the file. */
void temporary_remove(struct temporary *temporary);

/* Makes the file TARGET. Whether that worked; if not, the reason is in errno,
 * and it is still there. */
bool temporary_move(struct temporary *temporary, const char *target);

#endif
