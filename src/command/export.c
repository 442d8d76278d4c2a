#include "command/command.h"

#include "command/outputs.h"
#include "sheet/csv.h"
#include "sheet/xlsx.h"

#include <getopt.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

/* Options without a letter. */
enum { OPTION_SEPARATOR = 256, OPTION_FORCE };

enum format { FORMAT_UNKNOWN, FORMAT_CSV, FORMAT_XLSX };

struct export
{
	struct inputs inputs;
	struct outputs outputs;
	const char *output;    /* NULL: not said */
	const char *separator; /* as it was typed; NULL: not said */
	enum format format;
	char sign; /* between the cells of a CSV */
	bool force, help;
	struct arena arena;
	struct diag diag;
};

static void read_option(struct export *e, int option, char **argv)
{
	switch (option) {
	case 'o':
		e->output = optarg;
		break;
	case OPTION_SEPARATOR:
		e->separator = optarg;
		break;
	case OPTION_FORCE:
		e->force = true;
		break;
	case 'h':
		e->help = true;
		break;
	default:
		inputs_wrong_option(&e->inputs, option, argv);
	}
}

/* Returns the format that the end of a name says; standard output gets CSV. */
static enum format format_of(const char *path)
{
	const char *dot = strrchr(path, '.');

	if (!strcmp(path, "-") || (dot && !strcasecmp(dot, ".csv")))
		return FORMAT_CSV;
	return dot && !strcasecmp(dot, ".xlsx") ? FORMAT_XLSX : FORMAT_UNKNOWN;
}

static void read_separator(struct export *e)
{
	static const char signs[] = ",;\t";

	e->sign = signs[0];
	if (!e->separator)
		return;
	if (!strcasecmp(e->separator, "tab"))
		e->sign = '\t';
	else if (strlen(e->separator) == 1 && strchr(signs, *e->separator))
		e->sign = *e->separator;
	else
		diag_add(&e->diag, MESSAGE_USAGE_BAD_CHOICE, (struct place){0},
			 e->separator, "--separator", ", ; tab");
}

static void check_usage(struct export *e)
{
	if (!e->inputs.plan)
		inputs_complain(&e->inputs, MESSAGE_USAGE_NO_PLAN, "");
	else if (!e->output)
		inputs_complain(&e->inputs, MESSAGE_SHEET_NO_OUTPUT, "");
	read_separator(e);
	if (e->diag.count)
		return;
	e->format = format_of(e->output);
	if (e->format == FORMAT_UNKNOWN)
		inputs_complain(&e->inputs, MESSAGE_SHEET_FORMAT, e->output);
	else if (inputs_have(&e->inputs, e->output))
		inputs_complain(&e->inputs, MESSAGE_USAGE_SAME_FILE, e->output);
	else
		outputs_check(&e->outputs, e->output, e->force);
}

static void read_arguments(struct export *e, int argc, char **argv)
{
	static const struct option option[] = {
		{"output", required_argument, NULL, 'o'},
		{"separator", required_argument, NULL, OPTION_SEPARATOR},
		{"force", no_argument, NULL, OPTION_FORCE},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	int got;

	opterr = 0;
	while ((got = getopt_long(argc, argv, ":o:h", option, NULL)) != -1)
		read_option(e, optarg && !*optarg ? ':' : got, argv);
	for (; optind < argc; optind++)
		inputs_add_plan(&e->inputs, argv[optind]);
	if (!e->diag.count && !e->help)
		check_usage(e);
}

static void run(struct export *e)
{
	const struct plan *plan =
		plan_load(&e->arena, e->inputs.plan, &e->diag);
	struct writing writing;
	const char *bytes;
	size_t length = 0;

	if (!plan || !writing_plan(&writing, plan, e->output,
				   e->format == FORMAT_XLSX, &e->diag))
		return;
	bytes = e->format == FORMAT_XLSX
			? xlsx_write(&writing, &length, &e->diag)
			: csv_sheet_write(writing.book.sheet[0], e->sign,
					  &length);
	if (!bytes)
		return;
	outputs_add(&e->outputs, e->output, bytes, length);
	outputs_commit(&e->outputs);
}

int command_export(int argc, char **argv)
{
	struct export e = {.output = NULL};
	int status;

	arena_init(&e.arena);
	diag_init(&e.diag, &e.arena);
	e.inputs.arena = &e.arena;
	e.inputs.diag = &e.diag;
	e.outputs = (struct outputs){.inputs = &e.inputs, .diag = &e.diag};
	read_arguments(&e, argc, argv);
	if (!e.diag.count && !e.help)
		run(&e);
	diag_print(&e.diag, stderr);
	status = diag_status(&e.diag);
	if (!e.diag.count && e.help)
		status = command_help();
	arena_release(&e.arena);
	return status;
}
