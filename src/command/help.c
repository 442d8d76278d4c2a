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

static const char help[] = N_(
	"Usage: lampiran render PLAN.yaml [-l PROFILE] [-o OUT.pdf] "
	"[--as COPY] ...\n"
	"       lampiran check PLAN.yaml ... [-l PROFILE] [--format F] "
	"[--ignore CODE,...]\n"
	"       lampiran excerpt PLAN.yaml [--area N] [--where KEY=N] "
	"[--bulan N] ...\n"
	"       lampiran diff OLD NEW [--json]\n"
	"       lampiran extract FILE.pdf [--profile] [-o FILE]\n"
	"       lampiran new [-l PROFILE] [-o PLAN.yaml]\n"
	"       lampiran next-year PLAN|PDF [--year N] [--number N] "
	"[--date D]\n"
	"       lampiran import FILE.csv|FILE.xlsx [-o PLAN.yaml]\n"
	"       lampiran export PLAN.yaml -o FILE.csv|FILE.xlsx [-l PROFILE]\n"
	"       lampiran stats PLAN.yaml [-l PROFILE] [--json]\n"
	"       lampiran layouts [NAME]\n"
	"       lampiran --help | --version\n"
	"\n"
	"render makes the print-ready attachment (lampiran) of a "
	"decree from a plan,\n"
	"excerpt a part of it; check finds mistakes before anybody signs; "
	"diff tells\n"
	"what a revision changed, extract takes the plan out of a PDF; "
	"new and next-year\n"
	"begin a plan, import and export trade it with spreadsheets; "
	"stats counts rows\n"
	"and marks; layouts lists the built-in layout profiles, or prints "
	"one as a start\n"
	"for your own.\n"
	"\n"
	"  PLAN.yaml           what is planned; - reads standard "
	"input\n"
	"  -l, --layout NAME   a built-in layout profile or "
	"the path of one;\n"
	"                      default: \"gaya\" in the plan, or "
	"kpu-a;\n"
	"                      NAME+NAME puts one on top of the "
	"other\n"
	"  -o, --output FILE   where the PDF goes; - writes standard "
	"output\n"
	"                      (default: the plan's name with .pdf, in "
	"this folder)\n"
	"      --overview      adds a picture of the year: areas and "
	"months\n"
	"      --dump          writes the pages as text instead\n"
	"      --pdf-standard NAME\n"
	"                      a-3a+ua-1: to be archived, and read "
	"aloud (default);\n"
	"                      a-3b: to be archived; none: the "
	"smallest file\n"
	"\n"
	"  render:\n"
	"      --as COPY       rancangan (draft), asli (original, for "
	"signing), salinan\n"
	"                      (certified copy); all: the three, into "
	"-o\n"
	"      --row-numbers   numbers the rows of a draft in the "
	"margin\n"
	"      --since OLD     a draft with what changed since another "
	"plan or its PDF\n"
	"      --watch         makes the PDF anew when plan or profile are "
	"saved\n"
	"      --no-source     leaves plan and profiles out of the PDF\n"
	"      --no-field      without the field for an electronic "
	"signature\n"
	"      --report FILE   writes figures on the pages as JSON; - "
	"in words\n"
	"\n"
	"  check:\n"
	"      --format F      text, json, sarif, github\n"
	"      --ignore CODES  what not to tell: ejaan,akhir-butir\n"
	"      --fail-on LEVEL exit status 1 from here on: saran, "
	"peringatan (default),\n"
	"                      galat\n"
	"      --words FILE    misspellings instead of the built-in ones\n"
	"      --codes         lists all codes\n"
	"\n"
	"  excerpt:\n"
	"      --area N        an area by number or words; 3,5 2-4; "
	"all: each, into -o\n"
	"      --where KEY=N   an entry by number or words: "
	"kegiatan=2\n"
	"      --bulan N       what is to be done then: 3, Mar, 4-6, "
	"triwulan-2; all\n"
	"      --as KIND       kutipan, or petikan (certified)\n"
	"      --name FORMAT   names of several files "
	"({nomor}-{nama}.pdf)\n"
	"\n"
	"  -h, --help          shows this\n"
	"  -V, --version       shows the version\n"
	"\n"
	"Exit status: 0 fine, 1 bad plan or profile, 2 wrong usage, 3 "
	"system error.\n"
	"More: man lampiran, man 5 lampiran-plan, man 5 "
	"lampiran-profile.\n");

int command_help(void)
{
	return say(_(help));
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
