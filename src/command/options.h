/*
 * The options of a command, as data: how they are read, and how help tells
 * them.
 *
 * Knows: getopt's grammar. Must not know: what an option is for.
 * Invariants: a table of rows ends with one without a name; -h and --help are
 * in none, they are everybody's.
 */
#ifndef LAMPIRAN_COMMAND_OPTIONS_H
#define LAMPIRAN_COMMAND_OPTIONS_H

#include "command/inputs.h"

#include <stddef.h>

enum option_kind {
	OPTION_SETS,   /* a bool of the command */
	OPTION_KEEPS,  /* its argument, in a const char * of the command */
	OPTION_LAYOUT, /* names a profile for the inputs */
	OPTION_TAKES,  /* whatever take() makes of it */
};

struct option_row {
	const char *name;     /* "layout" */
	char letter;	      /* 'l'; 0: none */
	const char *argument; /* what help calls it, "NAME"; NULL: none */
	const char *about;    /* for help: a paragraph */
	enum option_kind kind;
	size_t offset; /* of the bool or text in the command's struct */
	void (*take)(void *command, const char *argument);
};

/* The row of -l, which most commands have. */
extern const char options_layout[];
#define OPTION_LAYOUT_ROW                                                     \
	{                                                                     \
		"layout", 'l', "NAME", options_layout, OPTION_LAYOUT, 0, NULL \
	}

struct command;

/* Reads the arguments of SELF: options into COMMAND, its struct, the rest into
 * INPUTS. Returns whether help is wanted; what is wrong is in the diag of
 * INPUTS. */
bool options_read(struct inputs *inputs, const struct command *self,
		  void *command, int argc, char **argv);

#endif
