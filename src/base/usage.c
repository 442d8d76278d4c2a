#include "base/usage.h"

#include "base/locale.h"

#define AT(message) ((message)-MESSAGE_USAGE_UNKNOWN_COMMAND)

const struct message_entry message_usage[] = {
	[AT(MESSAGE_USAGE_UNKNOWN_COMMAND)] =
		USAGE("there is no command \"%1\"; possible: %2"),
	[AT(MESSAGE_USAGE_COMMAND_FIRST)] =
		USAGE("\"%1\" is no command; the command comes first: "
		      "\"lampiran render %1\""),
	[AT(MESSAGE_USAGE_DASHES)] =
		USAGE("\"%1\" is an option with the wrong dashes; write %2"),
	[AT(MESSAGE_USAGE_BLANKS)] =
		USAGE("the name of a file with spaces needs quotes; write "
		      "\"%1\""),
	[AT(MESSAGE_USAGE_UNKNOWN_OPTION)] =
		USAGE("there is no option \"%1\" here; possible: %2"),
	[AT(MESSAGE_USAGE_OPTION_WANTS_VALUE)] =
		USAGE("the option \"%1\" needs a value"),
	[AT(MESSAGE_USAGE_NO_PLAN)] =
		USAGE("no plan is named; write its file behind the command: "
		      "PLAN.yaml"),
	[AT(MESSAGE_USAGE_TOO_MANY_PLANS)] =
		USAGE("one plan at a time; \"%1\" is one too many"),
	[AT(MESSAGE_USAGE_TWO_PLANS)] =
		USAGE("two plans are compared; write \"lampiran diff OLD "
		      "NEW\""),
	[AT(MESSAGE_USAGE_NO_PDF)] =
		USAGE("no PDF is named; write \"lampiran extract FILE.pdf\""),
	[AT(MESSAGE_USAGE_SINCE_DRAFT)] =
		USAGE("\"--as %1\" does not go with --since: what changed is "
		      "shown in a rancangan only"),
	[AT(MESSAGE_USAGE_TOO_MANY_LAYOUTS)] =
		USAGE("there are too many profiles; the limit is %1"),
	[AT(MESSAGE_USAGE_MORE_LAYOUTS)] =
		USAGE("there are more profiles than lampiran; the plan has %1"),
	[AT(MESSAGE_USAGE_STDOUT_TWICE)] =
		USAGE("the PDF and the report cannot both go to the standard "
		      "output; name a file for one of them"),
	[AT(MESSAGE_USAGE_TERMINAL)] = USAGE(
		"a PDF is not for the terminal; write it to a file with -o"),
	[AT(MESSAGE_USAGE_ONE_LAYOUT)] =
		USAGE("one layout profile at a time; \"%1\" is one too many"),
	[AT(MESSAGE_USAGE_STDIN_TWICE)] =
		USAGE("plan and profile cannot both come from standard input"),
	[AT(MESSAGE_USAGE_BAD_CHOICE)] =
		USAGE("\"%1\" is not possible for %2; possible: %3"),
	[AT(MESSAGE_USAGE_ALL_TO_STDOUT)] =
		USAGE("several PDFs cannot go to the standard output; name a "
		      "folder with -o"),
	[AT(MESSAGE_USAGE_ALL_ELSE)] =
		USAGE("\"%1\" is for a single PDF; several are made here"),
	[AT(MESSAGE_USAGE_NO_SELECTION)] =
		USAGE("what is the excerpt of? Name it with --area, --where or "
		      "--bulan"),
	[AT(MESSAGE_USAGE_BAD_WHERE)] =
		USAGE("\"%1\" does not say which entry; write --where "
		      "kegiatan=2 or --where kegiatan=words"),
	[AT(MESSAGE_USAGE_TWICE)] =
		USAGE("%1 is there twice; write a list: %1 3,5"),
	[AT(MESSAGE_USAGE_BAD_NAME)] =
		USAGE("\"%1\" is no name for files; between { and } there can "
		      "stand: nomor, nama, pilihan, rencana"),
	[AT(MESSAGE_USAGE_SAME_OUTPUT)] =
		USAGE("two files would be written to \"%1\"; name another one"),
	[AT(MESSAGE_USAGE_NAME_ONE)] =
		USAGE("--name is for several excerpts; name a single one with "
		      "-o"),
	[AT(MESSAGE_USAGE_TOO_MANY_WHERE)] =
		USAGE("there are too many --area and --where; the limit is %1"),
	[AT(MESSAGE_USAGE_SAME_FILE)] = USAGE(
		"the output \"%1\" is the plan or the profile itself; name "
		"another file with -o"),
};

_Static_assert(sizeof(message_usage) / sizeof(message_usage[0]) ==
		       AT(MESSAGE_COUNT),
	       "a message has no text");
