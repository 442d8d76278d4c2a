/*
 * The commands of the program, as a table: arguments in, exit status out.
 *
 * Knows: which commands there are, what help says of them. Must not know: how
 * anything below works.
 * Invariants: help, usage, completion and the options that are read come from
 * one table; the manual is held against it by tests/property/prints. A command
 * is a file of its own and a line here.
 */
#ifndef LAMPIRAN_COMMAND_COMMAND_H
#define LAMPIRAN_COMMAND_COMMAND_H

#include "command/options.h"
#include "command/outputs.h"

struct command {
	const char *name;
	const char *operands;		       /* as usage shows them */
	const struct option_argument *operand; /* what they are; NULL: none */
	const char *about;		       /* one line */
	const struct option_row *option;       /* NULL: none but --help */
	/* Returns the exit status: 0 fine, 1 bad plan or profile, 2 usage, 3
	 * system; diff's 1 says that plans differ. */
	int (*run)(int argc, char **argv);
	/* takes operands into its struct; NULL: one, the plan of its inputs */
	void (*take)(void *self, const char *operand);
	const char *status; /* what help says of that; NULL: as above */
	bool overwrites;    /* needs the right to empty files that are there */
};

/* All of them, in the order of help. */
#define COMMANDS(X)  \
	X(render)    \
	X(check)     \
	X(excerpt)   \
	X(diff)      \
	X(new)       \
	X(next_year) \
	X(import)    \
	X(export)    \
	X(stats)     \
	X(extract)   \
	X(bases)     \
	X(layouts)

#define COMMANDS_EXTERN(name) extern const struct command command_##name;
COMMANDS(COMMANDS_EXTERN)
#undef COMMANDS_EXTERN

/* Returns command I, NULL behind the last one. */
const struct command *command_at(size_t i);

/* Returns the command NAME, NULL when there is none. */
const struct command *command_find(const char *name);

/* Prints what COMMAND is for and its options; NULL: what the program has.
 * Returns the exit status, as the others do. */
int command_help(const struct command *command);
int command_version(void);

/* Prints the script by which SHELL completes our command lines; "": not said.
 * Returns the exit status. */
int command_completion(const char *shell);

/* Whatever else was asked for: NAME is no command. */
int command_unknown(const char *name);

/* What a command has at hand: memory, messages, what it reads and writes. */
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

/* Reads the arguments of TASK into SELF, its command's struct. Whether it is to
 * be done. */
bool task_read(struct task *task, void *self, int argc, char **argv);

/* Whether it is to be done: nothing is wrong so far, nobody wants help. */
bool task_ready(const struct task *task);

/* Prints what is wrong, or the help, and lets go of everything. Returns the
 * exit status. */
int task_close(struct task *task);

#endif
