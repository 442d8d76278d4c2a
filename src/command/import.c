#include "command/command.h"

#include "command/language.h"
#include "command/loader.h"
#include "command/messages.h"
#include "sheet/reading.h"

#include <string.h>

struct import {
	struct task task;
	const char *output, *sheet; /* NULL: not said */
	bool force;
};

static void run(struct import *i)
{
	struct layouts *layouts = &i->task.inputs.layouts;
	struct styles *styles;
	struct book book;
	const char *text = NULL;
	size_t length = 0;

	layouts_read(layouts, NULL, &i->task.run);
	if (inputs_have(&i->task.inputs, i->output))
		inputs_complain(&i->task.inputs, MESSAGE_USAGE_SAME_FILE,
				i->output);
	if (i->task.run.diag.count)
		return;
	styles = styles_new(&i->task.run, layouts->profile, layouts->count);
	if (loader_book(&book, &i->task.run, i->task.inputs.plan, styles))
		text = reading_text(&i->task.run, styles, &book, i->sheet,
				    &length);
	if (!text)
		return;
	outputs_add(&i->task.outputs, i->output, text, length);
	outputs_commit(&i->task.outputs);
}

static int import(int argc, char **argv)
{
	struct import i = {.output = NULL};

	task_open(&i.task, &command_import);
	if (task_read(&i.task, &i, argc, argv))
		inputs_check(&i.task.inputs);
	if (task_ready(&i.task)) {
		if (!i.output && !strcmp(i.task.inputs.plan, "-"))
			i.output = "-";
		if (!i.output)
			i.output = arena_format(&i.task.arena, "%s.yaml",
						inputs_name(&i.task.inputs));
		if (inputs_have(&i.task.inputs, i.output))
			inputs_complain(&i.task.inputs, MESSAGE_USAGE_SAME_FILE,
					i.output);
		else
			outputs_spare(&i.task.outputs, i.output, i.force);
	}
	if (task_ready(&i.task))
		run(&i);
	return task_close(&i.task);
}

static const struct option_argument table = {N_("FILE"), "xlsx docx csv", NULL};
static const struct option_argument name = {N_("NAME"), NULL, NULL};

static const struct option_row rows[] = {
	{"layout", 'l', &option_profile,
	 N_("a profile whose labels the sheet has; may be repeated; those that "
	    "are built in are known"),
	 OPTION_LAYOUT, 0, NULL},
	{"output", 'o', &option_file,
	 N_("where the plan goes; default: the sheet's name with .yaml, in "
	    "this folder"),
	 OPTION_KEEPS, offsetof(struct import, output), NULL},
	{"sheet", 0, &name,
	 N_("which sheet of a book; all: each of them, in one table"),
	 OPTION_KEEPS, offsetof(struct import, sheet), NULL},
	{"force", 0, NULL, N_("replaces a file that is there"), OPTION_SETS,
	 offsetof(struct import, force), NULL},
	{.name = NULL},
};

const struct command command_import = {
	.name = "import",
	.operands = N_("FILE.csv|FILE.xlsx|FILE.docx [OPTION ...]"),
	.about = N_("makes a plan of a spreadsheet or a document"),
	.operand = &table,
	.option = rows,
	.run = import,
};
