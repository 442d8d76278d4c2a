#include "command/command.h"

#include "base/diag.h"
#include "command/language.h"
#include "command/messages.h"
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
	struct arena arena;
	struct diag diag;
	int status;

	for (size_t i = 0; i < COUNT; i++)
		known[i] = all[i]->name;
	arena_init(&arena);
	diag_init(&diag, &arena);
	diag.catalogue = language_spoken();
	if (*name == '-' || system_exists(name))
		diag_add(&diag, MESSAGE_USAGE_COMMAND_FIRST, (struct place){0},
			 name);
	else
		diag_add(&diag, MESSAGE_USAGE_UNKNOWN_COMMAND,
			 (struct place){0}, name,
			 diag_nearest(&diag, name, known, COUNT));
	diag_print(&diag, stderr);
	status = diag_status(&diag);
	arena_release(&arena);
	return status;
}
