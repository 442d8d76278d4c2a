#include "command/command.h"

#include "command/task.h"
#include "sheet/load.h"
#include "sheet/reading.h"
#include "sheet/yaml_write.h"

#include <getopt.h>
#include <string.h>

/* Options without a letter. */
enum { OPTION_SHEET = 256, OPTION_FORCE };

struct import {
	struct task task;
	const char *output, *sheet; /* NULL: not said */
	bool force;
};

static void take_option(void *command, int option, const char *argument)
{
	struct import *i = command;

	switch (option) {
	case 'o':
		i->output = argument;
		break;
	case OPTION_SHEET:
		i->sheet = argument;
		break;
	case OPTION_FORCE:
		i->force = true;
		break;
	default: /* h */
		i->task.help = true;
	}
}

static void check_usage(struct import *i)
{
	if (!i->task.inputs.plan) {
		inputs_complain(&i->task.inputs, MESSAGE_USAGE_NO_PLAN, "");
		return;
	}
	if (!i->output && !strcmp(i->task.inputs.plan, "-"))
		i->output = "-";
	if (!i->output)
		i->output = arena_format(&i->task.arena, "%s.yaml",
					 inputs_name(&i->task.inputs));
	if (inputs_have(&i->task.inputs, i->output))
		inputs_complain(&i->task.inputs, MESSAGE_USAGE_SAME_FILE,
				i->output);
	else
		outputs_spare(&i->task.outputs, i->output, i->force);
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
	const struct options options = {":o:h", option, take_option, i};

	inputs_parse(&i->task.inputs, argc, argv, &options);
	if (task_ready(&i->task))
		check_usage(i);
}

static void run(struct import *i)
{
	const struct plan *plan;
	struct book book;
	const char *text = NULL;
	size_t length = 0;

	if (!load_book(&book, &i->task.arena, i->task.inputs.plan,
		       &i->task.diag))
		return;
	plan = reading_plan(&book, i->sheet, &i->task.diag);
	if (plan)
		text = yaml_write(plan, &i->task.arena, &length);
	if (!text)
		return;
	outputs_add(&i->task.outputs, i->output, text, length);
	outputs_commit(&i->task.outputs);
}

int command_import(int argc, char **argv)
{
	struct import i = {.output = NULL};

	task_open(&i.task);
	read_arguments(&i, argc, argv);
	if (task_ready(&i.task))
		run(&i);
	return task_close(&i.task);
}
