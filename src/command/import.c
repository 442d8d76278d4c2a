#include "command/command.h"

#include "base/path.h"
#include "calendar/period.h"
#include "command/into.h"
#include "command/language.h"
#include "command/loader.h"
#include "command/messages.h"
#include "profile/find.h"
#include "profile/layers.h"
#include "sheet/reading.h"

#include <string.h>

struct import {
	struct task task;
	const char *output, *sheet, *block; /* NULL: not said */
	const char *into, *base;	    /* the same */
	bool force;
};

/* Writes the profile that the plan names beside it, or says on the standard
 * error what would be in it where the plan goes to the standard output. */
static void add_profile(struct import *i, const char *name,
			const struct dress *dress)
{
	const char *path = path_beside(&i->task.arena, i->output, name);

	if (!strcmp(i->output, "-")) {
		diag_add(&i->task.run.diag, MESSAGE_IMPORT_NO_PROFILE,
			 diag_file(&i->task.run.diag, i->task.inputs.plan),
			 dress->base, dress->columns);
		return;
	}
	if (inputs_have(&i->task.inputs, path))
		inputs_complain(&i->task.inputs, MESSAGE_USAGE_SAME_FILE, path);
	else
		outputs_spare(&i->task.outputs, path, i->force);
	outputs_add(&i->task.outputs, path, dress->text, dress->length);
}

/* Says which profiles have been written beside the plan. */
static void tell_profiles(struct import *i, const struct imported *reading)
{
	struct diag *diag = &i->task.run.diag;

	if (!strcmp(i->output, "-"))
		return; /* they are not */
	for (size_t k = 0; k < reading->profiles && !diag->count; k++)
		diag_add(diag, MESSAGE_IMPORT_PROFILE,
			 diag_file(diag, path_beside(&i->task.arena, i->output,
						     reading->profile[k])));
}

/* Returns the profile that a written one is on top of, as it calls it: the
 * first that is named, if a plan may name it, too. */
static const char *base_of(struct import *i)
{
	const struct layouts *layouts = &i->task.inputs.layouts;
	const char *name = layouts->count ? layouts->name[0] : NULL;

	if (name && !strchr(name, '+'))
		name = profile_beside(&i->task.run, name, i->output);
	return name && !strchr(name, '+') ? name : profile_builtin_name(0);
}

static void run(struct import *i)
{
	struct layouts *layouts = &i->task.inputs.layouts;
	struct styles *styles;
	struct imported reading;
	struct book book;
	struct reading_way way = {.only = i->sheet, .block = i->block};

	layouts_read(layouts, NULL, &i->task.run);
	if (inputs_have(&i->task.inputs, i->output))
		inputs_complain(&i->task.inputs, MESSAGE_USAGE_SAME_FILE,
				i->output);
	if (i->task.run.diag.count)
		return;
	if (strcmp(i->output, "-"))
		way.profile =
			arena_format(&i->task.arena, "%s.ini",
				     path_stem(&i->task.arena, i->output));
	way.base = base_of(i);
	styles = styles_new(&i->task.run, layouts->profile, layouts->count);
	if (!loader_book(&book, &i->task.run, i->task.inputs.plan, styles) ||
	    !reading_import(&reading, &i->task.run, styles, &book, &way))
		return;
	outputs_add(&i->task.outputs, i->output, reading.text, reading.length);
	for (size_t k = 0; k < reading.profiles; k++)
		add_profile(i, reading.profile[k], &reading.dress[k]);
	outputs_commit(&i->task.outputs);
	tell_profiles(i, &reading);
}

/* Says where the plan goes. */
static void choose_output(struct import *i)
{
	struct inputs *inputs = &i->task.inputs;
	const char *target;

	if (!i->into && !i->output && !strcmp(inputs->plan, "-"))
		i->output = "-";
	if (!i->into && !i->output)
		i->output = arena_format(&i->task.arena, "%s.yaml",
					 inputs_name(inputs));
	target = i->output ? i->output : i->into;
	if (inputs_have(inputs, target) ||
	    (i->base && !strcmp(i->base, target)))
		inputs_complain(inputs, MESSAGE_USAGE_SAME_FILE, target);
	else if (i->output && (!i->into || strcmp(i->output, i->into) != 0))
		outputs_spare(&i->task.outputs, i->output, i->force);
}

static int import(int argc, char **argv)
{
	struct import i = {.output = NULL};

	task_open(&i.task, &command_import);
	if (task_read(&i.task, &i, argc, argv))
		inputs_check(&i.task.inputs);
	if (task_ready(&i.task) && i.base && !i.into)
		inputs_complain(&i.task.inputs, MESSAGE_USAGE_BASE_ALONE, "");
	if (task_ready(&i.task))
		choose_output(&i);
	if (task_ready(&i.task) && i.into)
		into_run(&(struct into){&i.task, i.into, i.base, i.output,
					i.sheet, i.block});
	else if (task_ready(&i.task))
		run(&i);
	return task_close(&i.task);
}

static const struct option_argument table = {N_("FILE"), "xlsx docx csv", NULL};
static const struct option_argument name = {N_("NAME"), NULL, NULL};

/* Returns the blocks that a sheet may have under these names. */
static const char *block_word(size_t i)
{
	return i < SERIES_COUNT ? series_word((enum series)i) : NULL;
}

static const struct option_argument block = {N_("BLOCK"), NULL, block_word};

static const struct option_row rows[] = {
	{"layout", 'l', &option_profile,
	 N_("a profile whose labels, or other-labels, the sheet has; may be "
	    "repeated; those that are built in are known"),
	 OPTION_LAYOUT, 0, NULL},
	{"output", 'o', &option_file,
	 N_("where the plan goes, and beside it a profile, .ini, where none "
	    "prints its columns; default: the sheet's name with .yaml, in this "
	    "folder"),
	 OPTION_KEEPS, offsetof(struct import, output), NULL},
	{"sheet", 0, &name,
	 N_("which sheet of a book; all: each of them, in one table"),
	 OPTION_KEEPS, offsetof(struct import, sheet), NULL},
	{"block", 0, &block,
	 N_("which of several blocks of months: target, realisasi, its label "
	    "or number"),
	 OPTION_KEEPS, offsetof(struct import, block), NULL},
	{"into", 0, &option_file,
	 N_("a plan that takes over what the sheet changed, and stays as it is "
	    "otherwise"),
	 OPTION_KEEPS, offsetof(struct import, into), NULL},
	{"base", 0, &option_file,
	 N_("with --into: the plan as it was when the sheet was made of it"),
	 OPTION_KEEPS, offsetof(struct import, base), NULL},
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
