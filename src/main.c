#include "command/command.h"
#include "command/language.h"
#include "system/system.h"

#include <string.h>

static bool is(const char *word, const char *small, const char *large)
{
	return !strcmp(word, small) || !strcmp(word, large);
}

/* Before the first byte of an input is read. */
static void give_up_rights(const struct command *command)
{
#ifdef LAMPIRAN_ALL_RIGHTS
	(void)command;
#else
	system_drop_rights(command && command->overwrites);
#endif
}

int main(int argc, char **argv)
{
	const char *word = argc > 1 ? argv[1] : "";
	const struct command *command = command_find(word);
	int status;

	system_start();
	give_up_rights(command);
	language_choose();
	if (command)
		return command->run(argc - 1, argv + 1);
	if (is(word, "-V", "--version"))
		return command_version();
	if (!strcmp(word, "--completion"))
		return command_completion(argc > 2 ? argv[2] : "");
	if (argc > 1 && !is(word, "-h", "--help"))
		return command_unknown(word);
	status = command_help(NULL);
	return argc > 1 ? status : 2;
}
