#include "command/command.h"

#include "base/clock.h"
#include "command/skeleton.h"
#include "command/task.h"
#include "plan/date.h"
#include "profile/find.h"

#include <errno.h>
#include <getopt.h>
#include <string.h>

struct new
{
	struct task task;
	const char *output;
	unsigned year; /* 0: not said */
	bool force;
};

static void take_option(void *command, int option, const char *argument)
{
	struct new *n = command;

	switch (option) {
	case 'l':
		if (n->task.inputs.layout_count)
			inputs_complain(&n->task.inputs,
					MESSAGE_USAGE_ONE_LAYOUT, argument);
		else
			inputs_add_layout(&n->task.inputs, argument);
		break;
	case 'o':
		n->output = argument;
		break;
	case 'y':
		n->year = date_year(argument, strlen(argument));
		if (!n->year)
			inputs_complain(&n->task.inputs, MESSAGE_USAGE_BAD_YEAR,
					argument);
		break;
	case 'f':
		n->force = true;
		break;
	default: /* h */
		n->task.help = true;
	}
}

static void read_arguments(struct new *n, int argc, char **argv)
{
	static const struct option option[] = {
		{"layout", required_argument, NULL, 'l'},
		{"output", required_argument, NULL, 'o'},
		{"year", required_argument, NULL, 'y'},
		{"force", no_argument, NULL, 'f'},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	const struct options options = {":l:o:h", option, take_option, n};

	inputs_parse(&n->task.inputs, argc, argv, &options);
	if (n->task.inputs.plan)
		inputs_complain(&n->task.inputs, MESSAGE_USAGE_NEW_WORD,
				n->task.inputs.plan);
	if (!n->task.inputs.layout_count)
		inputs_add_layout(&n->task.inputs, profile_builtin_name(0));
	if (!n->output)
		n->output = "rencana.yaml";
	if (!n->task.help)
		outputs_spare(&n->task.outputs, n->output, n->force);
}

static void run(struct new *n)
{
	struct skeleton skeleton = {.layout = n->task.inputs.layout[0],
				    .file = n->output,
				    .year = n->year ? n->year : clock_year()};
	const char *text;
	size_t length = 0;

	skeleton.profile = n->task.inputs.profile[0] =
		profile_load(&n->task.arena, skeleton.layout, &n->task.diag);
	if (!strcmp(n->output, "-"))
		skeleton.file = "rencana.yaml";
	if (!skeleton.profile)
		return;
	skeleton.style =
		profile_beside(&n->task.arena, skeleton.layout, n->output);
	text = skeleton_text(&skeleton, &n->task.arena, &length);
	if (!text)
		diag_add(&n->task.diag, MESSAGE_CANNOT_WRITE,
			 place_of(source_borrow(&n->task.arena, n->output, "",
						0)),
			 strerror(ENOMEM));
	else
		outputs_add(&n->task.outputs, n->output, text, length);
	outputs_commit(&n->task.outputs);
}

int command_new(int argc, char **argv)
{
	struct new n = {.output = NULL};

	task_open(&n.task);
	read_arguments(&n, argc, argv);
	if (task_ready(&n.task))
		run(&n);
	return task_close(&n.task);
}
