#include "command/options.h"

#include "calendar/date.h"
#include "command/language.h"
#include "command/messages.h"
#include "engine/format.h"
#include "engine/messages.h"
#include "profile/find.h"
#include "system/system.h"

#include <getopt.h>
#include <limits.h>
#include <string.h>

enum { MOST_ROWS = 24, FIRST = 256 };

const char options_layout[] =
	N_("a built-in layout profile or the path of one; default: \"gaya\" in "
	   "the plan, or kpu-a; NAME+NAME puts one on top of the other");

const char options_standard[] =
	N_("a-3a+ua-1: to be archived, and read aloud (default); a-3b: to be "
	   "archived; none: the smallest file");

const char options_dump[] =
	N_("writes the pages as text instead; structure: what is read of "
	   "them, in its order, with what it is");

/* What is dumped, and the format that does it; the usual one first. */
static const struct dump {
	const char *name, *format;
} dump[] = {
	{"pages", "dump"},
	{"structure", "structure"},
};

enum { DUMPS = sizeof(dump) / sizeof(dump[0]) };

static const char *dump_at(size_t i)
{
	return i < DUMPS ? dump[i].name : NULL;
}

/* Returns the name of standard I. */
static const char *standard_at(size_t i)
{
	return i < STANDARD_COUNT ? standard_name((enum pdf_standard)i) : NULL;
}

const struct option_argument option_file = {N_("FILE"), "", NULL};
const struct option_argument option_plan = {N_("PLAN"), "yaml yml pdf xlsx csv",
					    NULL};
const struct option_argument option_profile = {N_("NAME"), "ini",
					       profile_builtin_name};
const struct option_argument option_number = {N_("N"), NULL, NULL};
const struct option_argument option_standard = {N_("NAME"), NULL, standard_at};
const struct option_argument option_dump = {N_("KIND"), NULL, dump_at};

/* What getopt wants to have of a table. */
struct grammar {
	char letters[2 * MOST_ROWS + 4];
	struct option option[MOST_ROWS + 2];
};

bool option_is_bare(const struct option_row *row)
{
	return row->kind == OPTION_DUMP;
}

static struct grammar grammar_of(const struct option_row *row)
{
	struct grammar g = {.letters = ":h"};
	char *letter = g.letters + 2;
	size_t i = 0;

	for (; i < MOST_ROWS && row[i].name; i++) {
		int has = !row[i].argument	    ? no_argument
			  : option_is_bare(&row[i]) ? optional_argument
						    : required_argument;

		g.option[i] =
			(struct option){row[i].name, has, NULL, FIRST + (int)i};
		if (!row[i].letter)
			continue;
		*letter++ = row[i].letter;
		if (has == required_argument)
			*letter++ = ':';
	}
	g.option[i] = (struct option){"help", no_argument, NULL, 'h'};
	return g;
}

/* Reports the option that getopt did not take. */
static void complain(struct inputs *in, const struct option_row *row, int got,
		     char **argv)
{
	const char *known[MOST_ROWS + 1], *word = argv[optind - 1];
	size_t count = 0;

	/* as the user wrote it */
	if (optopt && optopt < FIRST && strncmp(word, "--", 2))
		word = arena_format(in->run->arena, "-%c", optopt);

	if (got == ':') {
		inputs_complain(in, MESSAGE_USAGE_OPTION_WANTS_VALUE, word);
		return;
	}
	for (; row->name; row++)
		known[count++] =
			arena_format(in->run->arena, "--%s", row->name);
	known[count++] = "--help";
	diag_add(&in->run->diag, MESSAGE_USAGE_UNKNOWN_OPTION,
		 (struct place){0}, word,
		 diag_nearest(&in->run->diag, word, known, count));
}

/* Takes what is to be dumped, "" being the usual. */
static void take_dump(struct inputs *in, const char *word,
		      const struct format **format)
{
	const char *known[DUMPS];

	for (size_t i = 0; i < DUMPS; i++) {
		known[i] = dump[i].name;
		if (!*word || !strcmp(word, dump[i].name)) {
			*format = format_find(dump[i].format);
			return;
		}
	}
	diag_add(&in->run->diag, MESSAGE_USAGE_BAD_CHOICE, (struct place){0},
		 word, "--dump",
		 diag_nearest(&in->run->diag, word, known, DUMPS));
}

static void take(struct inputs *in, void *command, const struct option_row *row,
		 const char *argument)
{
	void *to = (char *)command + row->offset;
	struct diag *diag = &in->run->diag;

	switch (row->kind) {
	case OPTION_SETS:
		*(bool *)to = true;
		break;
	case OPTION_KEEPS:
		*(const char **)to = argument;
		break;
	case OPTION_LAYOUT:
		layouts_add(&in->layouts, argument, in->run);
		break;
	case OPTION_STANDARD:
		if (!standard_find(argument, to))
			diag_add(diag, MESSAGE_USAGE_BAD_CHOICE,
				 (struct place){0}, argument, "--pdf-standard",
				 standard_names(diag, argument));
		break;
	case OPTION_YEAR:
		*(unsigned *)to = date_year(argument, strlen(argument));
		if (!*(unsigned *)to)
			inputs_complain(in, MESSAGE_USAGE_BAD_YEAR, argument);
		break;
	case OPTION_DUMP:
		take_dump(in, argument, to);
		break;
	case OPTION_TAKES:
		row->take(command, argument);
	}
}

/* Returns the option that WORD is but for its dashes: "-as", or what a word
 * processor makes of them. NULL when it is none. */
static const char *meant_option(struct inputs *in, const struct option_row *row,
				const char *word)
{
	bool long_dash = !strncmp(word, "\xE2\x80\x93", 3) ||
			 !strncmp(word, "\xE2\x80\x94", 3);
	const char *name = word + (long_dash ? 3 : 1);

	if (!long_dash && (*word != '-' || !word[1] || word[1] == '-'))
		return NULL;
	name += strspn(name, "-");
	for (; row->name; row++) {
		size_t length = strlen(row->name);

		if (long_dash && *name == row->letter && *name && !name[1])
			return arena_format(in->run->arena, "-%s", name);
		if (!strncmp(name, row->name, length) &&
		    (!name[length] || name[length] == '='))
			return arena_format(in->run->arena, "--%s", name);
	}
	return NULL;
}

enum { LONGEST_NAME = 4096 }; /* [bytes] of a path */

/* Whether COUNT words are together the name of one file, which is told. */
static bool is_one_name(struct inputs *in, int count, char **word)
{
	const char *name = count ? word[0] : "";

	for (int i = 1; i < count && strlen(name) < LONGEST_NAME; i++)
		name = arena_format(in->run->arena, "%s %s", name, word[i]);
	if (count < 2 || !system_exists(name))
		return false;
	inputs_complain(in, MESSAGE_USAGE_BLANKS, name);
	return true;
}

bool options_read(struct inputs *in, const struct option_row *row,
		  void *command, int argc, char **argv)
{
	struct grammar g = grammar_of(row);
	const struct option_row *met;
	bool unknown = false, help = false;
	int got;

	/* where an option has wrong dashes nothing else is reported */
	for (int i = 1; i < argc && strcmp(argv[i], "--"); i++) {
		const char *meant = meant_option(in, row, argv[i]);

		if (!meant)
			continue;
		diag_add(&in->run->diag, MESSAGE_USAGE_DASHES,
			 (struct place){0}, argv[i], meant);
		return false;
	}
	opterr = 0;
	while ((got = getopt_long(argc, argv, g.letters, g.option, NULL)) !=
	       -1) {
		if (optarg && !*optarg)
			got = ':';
		unknown |= got == '?';
		if (got == ':' || got == '?') {
			complain(in, row, got, argv);
			continue;
		}
		help |= got == 'h';
		if (got == 'h')
			continue;
		for (met = got < FIRST ? row : &row[got - FIRST];
		     got < FIRST && met->letter != got;)
			met++;
		take(in, command, met, optarg ? optarg : "");
	}
	if (!unknown && is_one_name(in, argc - optind, argv + optind))
		return help;
	/* what stands behind an unknown option may be its value */
	for (; optind < argc && !unknown; optind++)
		inputs_add(in, argv[optind]);
	return help;
}
