#include "base/locale.h"
#include "base/rights.h"
#include "base/stop.h"
#include "command/command.h"

#include <signal.h>
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
	rights_drop(command && command->overwrites);
#endif
}

int main(int argc, char **argv)
{
	const char *word = argc > 1 ? argv[1] : "";
	const struct command *command = command_find(word);
	int status;

	/* A write that fails is an error with a message, not a death that
	 * leaves half a file. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	stop_watch();
	give_up_rights(command);
	locale_start();
	if (command)
		return command->run(argc - 1, argv + 1);
	if (is(word, "-V", "--version"))
		return command_version();
	if (argc > 1 && !is(word, "-h", "--help"))
		return command_unknown(word);
	status = command_help(NULL);
	return argc > 1 ? status : 2;
}
