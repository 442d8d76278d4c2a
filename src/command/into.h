/*
 * A sheet that goes back into the plan that it was made of.
 *
 * Knows: which files are read and written. Must not know: how changes are
 * found, or put into a text.
 * Invariants: the plan is replaced as a whole or not at all.
 */
#ifndef LAMPIRAN_COMMAND_INTO_H
#define LAMPIRAN_COMMAND_INTO_H

#include "command/command.h"

struct into {
	struct task *task;  /* borrowed; its plan is the sheet */
	const char *plan;   /* path */
	const char *base;   /* as it was when the sheet was made; or NULL */
	const char *output; /* NULL: the plan itself */
	const char *sheet;  /* NULL: not said */
	const char *block;  /* the same */
};

/* Takes over what the sheet changed, and says what that is. What is wrong is
 * reported to the task's run. */
void into_run(const struct into *into);

#endif
