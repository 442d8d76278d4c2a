#include "command/command.h"

#include "base/clock.h"
#include "base/messages.h"
#include "command/language.h"
#include "command/messages.h"
#include "command/skeleton.h"
#include "profile/find.h"
#include "profile/layers.h"

#include <errno.h>
#include <string.h>

struct new
{
	struct task task;
	const char *output;
	unsigned year; /* 0: not said */
	bool force;
};

static void take_layout(void *command, const char *argument)
{
	struct new *n = command;

	if (n->task.inputs.layouts.count)
		inputs_complain(&n->task.inputs, MESSAGE_USAGE_ONE_LAYOUT,
				argument);
	else
		layouts_add(&n->task.inputs.layouts, argument, &n->task.run);
}

static void run(struct new *n)
{
	struct skeleton skeleton = {.layout = n->task.inputs.layouts.name[0],
				    .file = n->output,
				    .year = n->year ? n->year : clock_year()};
	const char *text;
	size_t length = 0;

	skeleton.profile = n->task.inputs.layouts.profile[0] =
		profile_load(&n->task.run, skeleton.layout);
	if (!strcmp(n->output, "-"))
		skeleton.file = "rencana.yaml";
	if (!skeleton.profile)
		return;
	skeleton.style =
		profile_beside(&n->task.run, skeleton.layout, n->output);
	text = skeleton_text(&skeleton, &n->task.arena, &length);
	if (!text)
		diag_add(&n->task.run.diag, MESSAGE_CANNOT_WRITE,
			 diag_file(&n->task.run.diag, n->output),
			 diag_reason(&n->task.run.diag, ENOMEM));
	else
		outputs_add(&n->task.outputs, n->output, text, length);
	outputs_commit(&n->task.outputs);
}

static int begin(int argc, char **argv)
{
	struct new n = {.output = NULL};

	task_open(&n.task, &command_new);
	task_read(&n.task, &n, argc, argv);
	if (n.task.inputs.plan)
		inputs_complain(&n.task.inputs, MESSAGE_USAGE_NEW_WORD,
				n.task.inputs.plan);
	if (!n.task.inputs.layouts.count)
		layouts_add(&n.task.inputs.layouts, profile_builtin_name(0),
			    &n.task.run);
	if (!n.output)
		n.output = "rencana.yaml";
	if (!n.task.help)
		outputs_spare(&n.task.outputs, n.output, n.force);
	if (task_ready(&n.task))
		run(&n);
	return task_close(&n.task);
}

static const struct option_row rows[] = {
	{"layout", 'l', &option_profile,
	 N_("the layout profile that the plan is for (kpu-a)"), OPTION_TAKES, 0,
	 take_layout},
	{"output", 'o', &option_file,
	 N_("where the plan goes (rencana.yaml); - writes standard output"),
	 OPTION_KEEPS, offsetof(struct new, output), NULL},
	{"year", 0, &option_number, N_("the year that is planned"), OPTION_YEAR,
	 offsetof(struct new, year), NULL},
	{"force", 0, NULL, N_("replaces a file that is there"), OPTION_SETS,
	 offsetof(struct new, force), NULL},
	{.name = NULL},
};

const struct command command_new = {
	.name = "new",
	.operands = N_("[OPTION ...]"),
	.about = N_("begins a plan, with a word on each key"),
	.option = rows,
	.run = begin,
};
