/*
 * An edition made anew whenever its plan or a profile changes.
 *
 * Knows: which files to watch, the line that says how it stands. Must not know:
 * how an edition is made.
 * Invariants: each round has memory of its own; what a bad plan or profile
 * leaves behind is the good PDF, and nothing else.
 */
#ifndef LAMPIRAN_COMMAND_ROUNDS_H
#define LAMPIRAN_COMMAND_ROUNDS_H

#include "command/edition.h"

/* Reports what EDITION cannot ask for when it is made again and again. */
void rounds_check(struct edition *edition);

/* Makes EDITION now and after each change, until a signal comes. What is wrong
 * is printed. Returns the exit status: 0, or why there was nothing to watch. */
int rounds_run(const struct edition *edition);

#endif
