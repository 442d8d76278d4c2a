/*
 * The commands of the program, as a table: arguments in, exit status out.
 *
 * Knows: which commands there are, what help says of them. Must not know: how
 * anything below works.
 * Invariants: help, usage and the options that are read come from one table;
 * the manual is held against it by tests/property/prints.
 */
#ifndef LAMPIRAN_COMMAND_COMMAND_H
#define LAMPIRAN_COMMAND_COMMAND_H

#include "command/options.h"

struct command {
	const char *name;
	const char *operands;		 /* as usage shows them */
	const char *about;		 /* one line */
	const struct option_row *option; /* NULL: none but --help */
	/* Returns the exit status: 0 fine, 1 bad plan or profile, 2 usage, 3
	 * system; diff's 1 says that plans differ. */
	int (*run)(int argc, char **argv);
	bool overwrites; /* needs the right to empty files that are there */
};

extern const struct command command_render, command_check, command_excerpt,
	command_diff, command_extract, command_new, command_next_year,
	command_import, command_export, command_stats, command_layouts;

/* Returns command I, NULL behind the last one. */
const struct command *command_at(size_t i);

/* Returns the command NAME, NULL when there is none. */
const struct command *command_find(const char *name);

/* Prints what COMMAND is for and its options; NULL: what the program has.
 * Returns the exit status, as the others do. */
int command_help(const struct command *command);
int command_version(void);

/* Whatever else was asked for: NAME is no command. */
int command_unknown(const char *name);

#endif
