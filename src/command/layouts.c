#include "command/command.h"

#include "command/language.h"
#include "command/messages.h"
#include "profile/find.h"
#include "profile/layers.h"

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

static int layouts(int argc, char **argv)
{
	const struct source *source = NULL;
	struct task task;
	const char *name;

	task_open(&task, &command_layouts);
	if (!task_read(&task, &task, argc, argv))
		return task_close(&task);
	if (task.inputs.plan)
		source = profile_find(&task.run, task.inputs.plan,
				      (struct place){0});
	if (source)
		fwrite(source->text, 1, source->length, stdout);
	for (size_t i = 0;
	     !task.inputs.plan && (name = profile_builtin_name(i)); i++)
		printf("%-15s %s\n", name,
		       profile_about(&task.run,
				     profile_builtin(&task.arena, name)));
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
	.take = take_name,
};
