#include "command/command.h"

#include "command/language.h"
#include "command/messages.h"
#include "profile/find.h"
#include "profile/layers.h"
#include "profile/profile.h"

#include <stdio.h>
#include <string.h>

/* There are no plans here: what is named is a profile. */
static void take_name(void *command, const char *name)
{
	struct task *task = command;

	if (task->inputs.plan)
		inputs_complain(&task->inputs, MESSAGE_USAGE_ONE_LAYOUT, name);
	else
		task->inputs.plan = name;
}

static void list(struct run *run)
{
	for (size_t i = 0; profile_builtin_name(i); i++) {
		const char *name = profile_builtin_name(i);
		const struct profile *profile =
			profile_read(run, profile_builtin(run->arena, name));

		if (profile)
			printf("%-15s %s\n", name, profile->about);
	}
}

static void print(const char *name, struct run *run)
{
	const struct source *source =
		profile_find(run, name, (struct place){0});

	if (source)
		fwrite(source->text, 1, source->length, stdout);
}

static int layouts(int argc, char **argv)
{
	struct task task;
	const char *name;

	task_open(&task, &command_layouts);
	task.inputs.take_plan = take_name;
	task.inputs.taker = &task;
	task.help = options_read(&task.inputs, task.command->option, &task,
				 argc, argv);
	name = task.inputs.plan;
	if (task_ready(&task) && name)
		print(name, &task.run);
	else if (task_ready(&task))
		list(&task.run);
	return task_close(&task);
}

static const struct option_argument builtin = {N_("NAME"), NULL,
					       profile_builtin_name};

static const struct option_row rows[] = {
	{.name = NULL},
};

const struct command command_layouts = {
	.name = "layouts",
	.operands = N_("[NAME]"),
	.about = N_("lists the built-in layout profiles, or prints one as a "
		    "start for your own"),
	.operand = &builtin,
	.option = rows,
	.run = layouts,
};
