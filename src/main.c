#include "base/locale.h"
#include "base/rights.h"
#include "base/stop.h"
#include "command/command.h"

#include <signal.h>
#include <string.h>

static int is(const char *word, const char *small, const char *large)
{
	return !strcmp(word, small) || !strcmp(word, large);
}

/* Before the first byte of an input is read. */
static void give_up_rights(const char *command)
{
#ifdef LAMPIRAN_ALL_RIGHTS
	(void)command;
#else
	rights_drop(!strcmp(command, "export")); /* how an .xlsx is written */
#endif
}

int main(int argc, char **argv)
{
	/* A write that fails is an error with a message, not a death that
	 * leaves half a file. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	stop_watch();
	give_up_rights(argc > 1 ? argv[1] : "");
	locale_start();
	if (argc < 2) {
		command_help();
		return 2;
	}
	if (is(argv[1], "-h", "--help") ||
	    (argc == 3 && is(argv[2], "-h", "--help")))
		return command_help();
	if (!strcmp(argv[1], "render"))
		return command_render(argc - 1, argv + 1);
	if (!strcmp(argv[1], "check"))
		return command_check(argc - 1, argv + 1);
	if (!strcmp(argv[1], "excerpt"))
		return command_excerpt(argc - 1, argv + 1);
	if (!strcmp(argv[1], "diff"))
		return command_diff(argc - 1, argv + 1);
	if (!strcmp(argv[1], "extract"))
		return command_extract(argc - 1, argv + 1);
	if (!strcmp(argv[1], "new"))
		return command_new(argc - 1, argv + 1);
	if (!strcmp(argv[1], "next-year"))
		return command_next_year(argc - 1, argv + 1);
	if (!strcmp(argv[1], "import"))
		return command_import(argc - 1, argv + 1);
	if (!strcmp(argv[1], "export"))
		return command_export(argc - 1, argv + 1);
	if (!strcmp(argv[1], "layouts"))
		return command_layouts(argc - 1, argv + 1);
	if (!strcmp(argv[1], "stats"))
		return command_stats(argc - 1, argv + 1);
	if (is(argv[1], "-V", "--version"))
		return command_version();
	return command_unknown(argv[1]);
}
