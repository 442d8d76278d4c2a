/*
 * What a command has at hand: memory, messages, what it reads and writes.
 *
 * Knows: how a command begins and ends. Must not know: what it does.
 */
#ifndef LAMPIRAN_COMMAND_TASK_H
#define LAMPIRAN_COMMAND_TASK_H

#include "command/command.h"
#include "command/outputs.h"

struct task {
	const struct command *command; /* that it is of */
	struct inputs inputs;
	struct outputs outputs;
	struct arena arena;
	struct run run;
	bool help;  /* is all that is asked for */
	int status; /* when nothing is wrong */
};

/* Begins TASK of COMMAND, NULL: of none. The caller must task_close() it. */
void task_open(struct task *task, const struct command *command);

/* Whether it is to be done: nothing is wrong so far, nobody wants help. */
bool task_ready(const struct task *task);

/* Prints what is wrong, or the help, and lets go of everything. Returns the
 * exit status. */
int task_close(struct task *task);

#endif
