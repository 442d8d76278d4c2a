#include "command/command.h"

#include "base/diag.h"
#include "base/locale.h"

#ifndef VERSION
#define VERSION "0"
#endif

/* Standard output may be full or gone; then nobody has read it. */
static int say(const char *text)
{
	return fputs(text, stdout) < 0 || fflush(stdout) ? 3 : 0;
}

int command_help(void)
{
	return say(_("Usage: lampiran render PLAN.yaml [-l PROFILE] [-o "
		     "OUT.pdf] [--report FILE] [--dump]\n"
		     "       lampiran stats PLAN.yaml [--json]\n"
		     "       lampiran layouts [NAME]\n"
		     "       lampiran --help | --version\n"
		     "\n"
		     "Makes the print-ready attachment (lampiran) of a decree "
		     "from a plan.\n"
		     "stats counts the rows of a plan, and its marks by area "
		     "and month.\n"
		     "\n"
		     "layouts lists the built-in layout profiles, or prints "
		     "one as a start for\nyour own.\n"
		     "\n"
		     "  PLAN.yaml           what is planned; - reads standard "
		     "input\n"
		     "  -l, --layout NAME   a built-in layout profile "
		     "(kpu-a) or the path of one\n"
		     "  -o, --output FILE   where the PDF goes; - writes "
		     "standard output\n"
		     "                      (default: the plan's name with "
		     ".pdf, in this folder)\n"
		     "      --report FILE   writes figures on the pages as "
		     "JSON; - in words\n"
		     "      --dump          writes the pages as text "
		     "instead\n"
		     "  -h, --help          shows this\n"
		     "  -V, --version       shows the version\n"
		     "\n"
		     "Exit status: 0 fine, 1 bad plan or profile, 2 wrong "
		     "usage, 3 system error.\n"
		     "More: man lampiran, man 5 lampiran-plan, man 5 "
		     "lampiran-profile.\n"));
}

int command_version(void)
{
	return say("lampiran " VERSION "\n");
}

int command_unknown(const char *name)
{
	struct arena arena;
	struct diag diag;
	int status;

	arena_init(&arena);
	diag_init(&diag, &arena);
	diag_add(&diag, MESSAGE_USAGE_UNKNOWN_COMMAND, (struct place){0}, name);
	diag_print(&diag, stderr);
	status = diag_status(&diag);
	arena_release(&arena);
	return status;
}
