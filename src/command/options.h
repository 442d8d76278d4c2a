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
	OPTION_SETS,	 /* a bool of the command */
	OPTION_KEEPS,	 /* its argument, in a const char * of the command */
	OPTION_LAYOUT,	 /* names a profile for the inputs */
	OPTION_STANDARD, /* names an enum pdf_standard of the command */
	OPTION_YEAR,	 /* an unsigned of the command */
	OPTION_DUMP,	 /* names a const struct format * of the command */
	OPTION_TAKES,	 /* whatever take() makes of it */
};

/* What an option, or a command, takes. */
struct option_argument {
	const char *name;   /* what help calls it, "NAME" */
	const char *suffix; /* of files that it may name, "yaml pdf"; "": any;
			       NULL: it names none */
	/* Returns word I that it may be, NULL behind the last; NULL: any. */
	const char *(*word)(size_t i);
};

struct option_row {
	const char *name;			/* "layout" */
	char letter;				/* 'l'; 0: none */
	const struct option_argument *argument; /* NULL: none */
	const char *about;			/* for help: a paragraph */
	enum option_kind kind;
	size_t offset; /* of the bool, text … in the command's struct */
	void (*take)(void *command, const char *argument);
};

/* What several take: a file to be written or read, a plan, whatever kind of
 * file it is in, a profile, a number, a kind of PDF. */
extern const struct option_argument option_file, option_plan, option_profile,
	option_number, option_standard, option_dump;

/* The row of -l, which most commands have. */
extern const char options_layout[];
#define OPTION_LAYOUT_ROW                                                      \
	{                                                                      \
		"layout", 'l', &option_profile, options_layout, OPTION_LAYOUT, \
			0, NULL                                                \
	}

/* The row of --pdf-standard, OFFSET being where it goes. */
extern const char options_standard[];
#define OPTION_STANDARD_ROW(offset)                                    \
	{                                                              \
		"pdf-standard", 0, &option_standard, options_standard, \
			OPTION_STANDARD, offset, NULL                  \
	}

/* The row of --dump, OFFSET being where its format goes. */
extern const char options_dump[];
#define OPTION_DUMP_ROW(offset)                                             \
	{                                                                   \
		"dump", 0, &option_dump, options_dump, OPTION_DUMP, offset, \
			NULL                                                \
	}

/* Whether an option may go without its argument: only "--dump=structure" has
 * it, what stands behind "--dump" is another word. */
bool option_is_bare(const struct option_row *row);

/* Reads arguments by a table of rows: options into COMMAND, its struct, the
 * rest into INPUTS. Returns whether help is wanted; what is wrong is reported
 * to INPUTS. */
bool options_read(struct inputs *inputs, const struct option_row *row,
		  void *command, int argc, char **argv);

#endif
