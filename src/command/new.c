#include "command/command.h"

#include "base/clock.h"
#include "command/outputs.h"
#include "command/skeleton.h"
#include "plan/date.h"
#include "profile/find.h"

#include <errno.h>
#include <getopt.h>
#include <string.h>

struct new
{
	struct inputs inputs;
	const char *output;
	unsigned year; /* 0: not said */
	bool force, help;
	struct outputs outputs;
	struct arena arena;
	struct diag diag;
};

static void read_option(struct new *n, int option, char **argv)
{
	switch (option) {
	case 'l':
		if (n->inputs.layout_count)
			inputs_complain(&n->inputs, MESSAGE_USAGE_ONE_LAYOUT,
					optarg);
		else
			inputs_add_layout(&n->inputs, optarg);
		break;
	case 'o':
		n->output = optarg;
		break;
	case 'y':
		n->year = date_year(optarg, strlen(optarg));
		if (!n->year)
			inputs_complain(&n->inputs, MESSAGE_USAGE_BAD_YEAR,
					optarg);
		break;
	case 'f':
		n->force = true;
		break;
	case 'h':
		n->help = true;
		break;
	default:
		inputs_wrong_option(&n->inputs, option, argv);
	}
}

static void read_arguments(struct new *n, int argc, char **argv)
{
	static const struct option option[] = {
		{"layout", required_argument, NULL, 'l'},
		{"output", required_argument, NULL, 'o'},
		{"year", required_argument, NULL, 'y'},
		{"force", no_argument, NULL, 'f'},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	int got;

	opterr = 0;
	while ((got = getopt_long(argc, argv, ":l:o:h", option, NULL)) != -1)
		read_option(n, optarg && !*optarg ? ':' : got, argv);
	for (; optind < argc; optind++)
		inputs_complain(&n->inputs, MESSAGE_USAGE_NEW_WORD,
				argv[optind]);
	if (!n->inputs.layout_count)
		inputs_add_layout(&n->inputs, profile_builtin_name(0));
	if (!n->output)
		n->output = "rencana.yaml";
	if (!n->help)
		outputs_spare(&n->outputs, n->output, n->force);
}

static void run(struct new *n)
{
	struct skeleton skeleton = {.layout = n->inputs.layout[0],
				    .file = n->output,
				    .year = n->year ? n->year : clock_year()};
	const char *text;
	size_t length = 0;

	skeleton.profile = n->inputs.profile[0] =
		profile_load(&n->arena, skeleton.layout, &n->diag);
	if (!strcmp(n->output, "-"))
		skeleton.file = "rencana.yaml";
	if (!skeleton.profile)
		return;
	text = skeleton_text(&skeleton, &n->arena, &length);
	if (!text)
		diag_add(&n->diag, MESSAGE_CANNOT_WRITE,
			 place_of(source_borrow(&n->arena, n->output, "", 0)),
			 strerror(ENOMEM));
	else
		outputs_add(&n->outputs, n->output, text, length);
	outputs_commit(&n->outputs);
}

int command_new(int argc, char **argv)
{
	struct new n = {0};
	int status;

	arena_init(&n.arena);
	diag_init(&n.diag, &n.arena);
	n.inputs.arena = &n.arena;
	n.inputs.diag = &n.diag;
	n.outputs = (struct outputs){.inputs = &n.inputs, .diag = &n.diag};
	read_arguments(&n, argc, argv);
	if (!n.diag.count && !n.help)
		run(&n);
	diag_print(&n.diag, stderr);
	status = diag_status(&n.diag);
	if (!n.diag.count && n.help)
		status = command_help();
	arena_release(&n.arena);
	return status;
}
