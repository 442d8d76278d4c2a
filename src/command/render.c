#include "command/command.h"

#include "command/edition.h"
#include "command/rounds.h"

#include <getopt.h>
#include <string.h>
#include <unistd.h>

struct render {
	struct edition edition;
	bool watch, help;
	struct arena arena;
	struct diag diag;
};

/* Options without a letter. */
enum {
	OPTION_REPORT = 256,
	OPTION_DUMP,
	OPTION_WATCH,
	OPTION_AS,
	OPTION_OVERVIEW,
	OPTION_ROW_NUMBERS,
	OPTION_NO_SOURCE,
	OPTION_NO_FIELD,
	OPTION_STANDARD,
	OPTION_SINCE
};

/* Takes an option without an argument. */
static void take_wish(struct edition *e, int option)
{
	switch (option) {
	case OPTION_DUMP:
		e->dump = true;
		break;
	case OPTION_NO_SOURCE:
		e->no_source = true;
		break;
	case OPTION_NO_FIELD:
		e->pdf.field = false;
		break;
	case OPTION_OVERVIEW:
		e->inputs.overview = true;
		break;
	default: /* --row-numbers */
		e->inputs.row_numbers = true;
	}
}

static void take_option(void *command, int option, const char *argument)
{
	struct render *r = command;

	switch (option) {
	case 'l':
		inputs_add_layout(&r->edition.inputs, argument);
		break;
	case 'o':
		r->edition.output = argument;
		break;
	case OPTION_REPORT:
		r->edition.report = argument;
		break;
	case OPTION_SINCE:
		r->edition.inputs.since = argument;
		break;
	case OPTION_STANDARD:
		inputs_standard(&r->edition.inputs, argument,
				&r->edition.pdf.standard);
		break;
	case OPTION_WATCH:
		r->watch = true;
		break;
	case OPTION_AS:
		r->edition.as = argument;
		break;
	case 'h':
		r->help = true;
		break;
	default:
		take_wish(&r->edition, option);
	}
}

/* Returns the plan's name with .pdf, in the current folder. */
static const char *default_output(const struct edition *e)
{
	if (e->all)
		return ".";
	if (e->dump || !strcmp(e->inputs.plan, "-"))
		return "-";
	return arena_format(e->inputs.arena, "%s.pdf", inputs_name(&e->inputs));
}

/* Several PDFs go into a folder, without a report on one of them. */
static void check_all(struct edition *e)
{
	if (!strcmp(e->output, "-"))
		inputs_complain(&e->inputs, MESSAGE_USAGE_ALL_TO_STDOUT, "");
	if (e->report)
		inputs_complain(&e->inputs, MESSAGE_USAGE_ALL_ELSE, "--report");
	if (e->dump)
		inputs_complain(&e->inputs, MESSAGE_USAGE_ALL_ELSE, "--dump");
}

static void check_form(struct edition *e)
{
	struct diag *diag = e->inputs.diag;
	enum form form = FORM_RANCANGAN;
	bool found = !e->as || e->all || form_find(e->as, strlen(e->as), &form);

	if (e->inputs.since && found && (e->all || form != FORM_RANCANGAN))
		inputs_complain(&e->inputs, MESSAGE_USAGE_SINCE_DRAFT, e->as);
	if (found)
		return;
	diag_add(diag, MESSAGE_USAGE_BAD_CHOICE, (struct place){0}, e->as,
		 "--as",
		 arena_format(diag->arena, "%s, all", form_names(diag->arena)));
}

/* One PDF may go to the standard output, but not to a terminal. */
static void check_one(struct edition *e)
{
	bool to_stdout = !strcmp(e->output, "-");

	if (e->report && !strcmp(e->report, "-") && to_stdout)
		inputs_complain(&e->inputs, MESSAGE_USAGE_STDOUT_TWICE, "");
	if (!e->dump && to_stdout && isatty(STDOUT_FILENO))
		inputs_complain(&e->inputs, MESSAGE_USAGE_TERMINAL, "");
}

static void check_usage(struct edition *e)
{
	inputs_check(&e->inputs);
	e->all = e->as && inputs_all(e->as);
	check_form(e);
	if (!e->inputs.plan)
		return;
	if (!e->output)
		e->output = default_output(e);
	if (e->all)
		check_all(e);
	else
		check_one(e);
}

static void read_arguments(struct render *r, int argc, char **argv)
{
	static const struct option option[] = {
		{"layout", required_argument, NULL, 'l'},
		{"output", required_argument, NULL, 'o'},
		{"report", required_argument, NULL, OPTION_REPORT},
		{"dump", no_argument, NULL, OPTION_DUMP},
		{"watch", no_argument, NULL, OPTION_WATCH},
		{"no-source", no_argument, NULL, OPTION_NO_SOURCE},
		{"no-field", no_argument, NULL, OPTION_NO_FIELD},
		{"pdf-standard", required_argument, NULL, OPTION_STANDARD},
		{"since", required_argument, NULL, OPTION_SINCE},
		{"as", required_argument, NULL, OPTION_AS},
		{"overview", no_argument, NULL, OPTION_OVERVIEW},
		{"row-numbers", no_argument, NULL, OPTION_ROW_NUMBERS},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	const struct options options = {":l:o:h", option, take_option, r};

	inputs_parse(&r->edition.inputs, argc, argv, &options);
	if (!r->diag.count && !r->help)
		check_usage(&r->edition);
	if (!r->diag.count && !r->help && r->watch)
		rounds_check(&r->edition);
}

/* Once, or again and again. Returns the exit status, with all that is wrong
 * printed. */
static int run(struct render *r)
{
	if (!r->diag.count && r->help)
		return command_help();
	if (!r->diag.count && r->watch)
		return rounds_run(&r->edition);
	if (!r->diag.count)
		edition_make(&r->edition);
	diag_print(&r->diag, stderr);
	return diag_status(&r->diag);
}

int command_render(int argc, char **argv)
{
	struct render r = {.edition.pdf = pdf_usual()};
	int status;

	arena_init(&r.arena);
	diag_init(&r.diag, &r.arena);
	r.edition.inputs.arena = &r.arena;
	r.edition.inputs.diag = &r.diag;
	read_arguments(&r, argc, argv);
	status = run(&r);
	arena_release(&r.arena);
	return status;
}
