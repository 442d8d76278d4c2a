#include "command/command.h"

#include "command/language.h"
#include "command/messages.h"
#include "command/task.h"
#include "system/system.h"

#include <string.h>

#define POINTER(name) &command_##name,
static const struct command *const all[] = {COMMANDS(POINTER)};
#undef POINTER

enum { COUNT = sizeof(all) / sizeof(all[0]) };

const struct command *command_at(size_t i)
{
	return i < COUNT ? all[i] : NULL;
}

const struct command *command_find(const char *name)
{
	for (size_t i = 0; i < COUNT; i++)
		if (!strcmp(all[i]->name, name))
			return all[i];
	return NULL;
}

int command_unknown(const char *name)
{
	const char *known[COUNT];
	struct task task;

	for (size_t i = 0; i < COUNT; i++)
		known[i] = all[i]->name;
	task_open(&task, NULL);
	if (*name == '-' || system_exists(name))
		diag_add(&task.run.diag, MESSAGE_USAGE_COMMAND_FIRST,
			 (struct place){0}, name);
	else
		diag_add(&task.run.diag, MESSAGE_USAGE_UNKNOWN_COMMAND,
			 (struct place){0}, name,
			 diag_nearest(&task.run.diag, name, known, COUNT));
	return task_close(&task);
}
