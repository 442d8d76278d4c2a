#include "command/command.h"

#include "command/outputs.h"
#include "sheet/load.h"
#include "sheet/reading.h"
#include "sheet/yaml_write.h"

#include <getopt.h>
#include <string.h>
#include <unistd.h>

/* Options without a letter. */
enum { OPTION_SHEET = 256, OPTION_FORCE };

struct import {
	struct inputs inputs; /* its plan is the spreadsheet */
	struct outputs outputs;
	const char *output, *sheet; /* NULL: not said */
	bool force, help;
	struct arena arena;
	struct diag diag;
};

static void read_option(struct import *i, int option, char **argv)
{
	switch (option) {
	case 'o':
		i->output = optarg;
		break;
	case OPTION_SHEET:
		i->sheet = optarg;
		break;
	case OPTION_FORCE:
		i->force = true;
		break;
	case 'h':
		i->help = true;
		break;
	default:
		inputs_wrong_option(&i->inputs, option, argv);
	}
}

static void check_usage(struct import *i)
{
	if (!i->inputs.plan) {
		inputs_complain(&i->inputs, MESSAGE_USAGE_NO_PLAN, "");
		return;
	}
	if (!i->output && !strcmp(i->inputs.plan, "-"))
		i->output = "-";
	if (!i->output)
		i->output = arena_format(&i->arena, "%s.yaml",
					 inputs_name(&i->inputs));
	if (inputs_have(&i->inputs, i->output))
		inputs_complain(&i->inputs, MESSAGE_USAGE_SAME_FILE, i->output);
	else
		outputs_check(&i->outputs, i->output, i->force);
}

static void read_arguments(struct import *i, int argc, char **argv)
{
	static const struct option option[] = {
		{"output", required_argument, NULL, 'o'},
		{"sheet", required_argument, NULL, OPTION_SHEET},
		{"force", no_argument, NULL, OPTION_FORCE},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	int got;

	opterr = 0;
	while ((got = getopt_long(argc, argv, ":o:h", option, NULL)) != -1)
		read_option(i, optarg && !*optarg ? ':' : got, argv);
	for (; optind < argc; optind++)
		inputs_add_plan(&i->inputs, argv[optind]);
	if (!i->diag.count && !i->help)
		check_usage(i);
}

static void run(struct import *i)
{
	const struct plan *plan;
	struct book book;
	const char *text = NULL;
	size_t length = 0;

	if (!load_book(&book, &i->arena, i->inputs.plan, &i->diag))
		return;
	plan = reading_plan(&book, i->sheet, &i->diag);
	if (plan)
		text = yaml_write(plan, &i->arena, &length);
	if (!text)
		return;
	outputs_add(&i->outputs, i->output, text, length);
	outputs_commit(&i->outputs);
}

int command_import(int argc, char **argv)
{
	struct import i = {.output = NULL};
	int status;

	arena_init(&i.arena);
	diag_init(&i.diag, &i.arena);
	i.inputs.arena = &i.arena;
	i.inputs.diag = &i.diag;
	i.outputs = (struct outputs){.inputs = &i.inputs, .diag = &i.diag};
	read_arguments(&i, argc, argv);
	if (!i.diag.count && !i.help)
		run(&i);
	diag_print(&i.diag, stderr);
	status = diag_status(&i.diag);
	if (!i.diag.count && i.help)
		status = command_help();
	arena_release(&i.arena);
	return status;
}
