/*
 * What changed between two plans, as people read it.
 *
 * Knows: the terminal. Must not know: how plans are compared.
 */
#ifndef LAMPIRAN_COMMAND_DIFF_H
#define LAMPIRAN_COMMAND_DIFF_H

#include "revise/compare.h"

/* Prints what is FOUND between the files BEFORE and AFTER, if there is
 * anything, to the standard output. */
void diff_print(const char *before, const char *after,
		const struct comparison *found, struct arena *arena);

#endif
