#include "command/command.h"

#include "command/carried.h"
#include "command/outputs.h"

#include <getopt.h>
#include <string.h>
#include <unistd.h>

struct extraction {
	struct inputs inputs; /* its plan is the PDF */
	const char *output;   /* NULL: under the name that it was carried by */
	bool profile;	      /* the layout profile instead of the plan */
	bool force, help;
	struct outputs outputs;
	struct arena arena;
	struct diag diag;
};

enum { OPTION_PROFILE = 256, OPTION_FORCE };

static void read_option(struct extraction *e, int option, char **argv)
{
	switch (option) {
	case 'o':
		e->output = optarg;
		break;
	case OPTION_PROFILE:
		e->profile = true;
		break;
	case OPTION_FORCE:
		e->force = true;
		break;
	case 'h':
		e->help = true;
		break;
	default:
		inputs_wrong_option(&e->inputs, option, argv);
	}
}

static void read_arguments(struct extraction *e, int argc, char **argv)
{
	static const struct option option[] = {
		{"output", required_argument, NULL, 'o'},
		{"profile", no_argument, NULL, OPTION_PROFILE},
		{"force", no_argument, NULL, OPTION_FORCE},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	int got;

	opterr = 0;
	while ((got = getopt_long(argc, argv, ":o:h", option, NULL)) != -1)
		read_option(e, optarg && !*optarg ? ':' : got, argv);
	for (; optind < argc; optind++)
		inputs_add_plan(&e->inputs, argv[optind]);
	if (!e->inputs.plan && !e->diag.count && !e->help)
		inputs_complain(&e->inputs, MESSAGE_USAGE_NO_PDF, "");
}

/* Whether NAME, which the PDF says, is harmless: a plain name in this
 * folder. */
static bool is_plain(const char *name)
{
	for (const char *at = name; *at; at++)
		if ((unsigned char)*at < 0x20 || *at == 0x7F || *at == '/' ||
		    *at == '\\')
			return false;
	return *name && *name != '.' && strlen(name) < 200;
}

/* Returns where FILE goes. */
static const char *target(const struct extraction *e,
			  const struct pdf_file *file)
{
	if (e->output)
		return e->output;
	if (is_plain(file->name))
		return file->name;
	return e->profile ? "profil.ini" : "rencana.yaml";
}

static void run(struct extraction *e)
{
	const struct source *pdf = source_read(&e->arena, e->inputs.plan,
					       CARRIED_LONGEST, &e->diag);
	const struct extracted *all =
		pdf ? extract_files(&e->arena, pdf, &e->diag) : NULL;
	const struct pdf_file *file;
	const char *path;

	if (!all)
		return;
	file = carried_find(all, e->profile ? FILE_PROFILE : FILE_PLAN, 0);
	if (!file) {
		diag_add(&e->diag,
			 e->profile ? MESSAGE_PDF_NO_PROFILE
				    : MESSAGE_PDF_NO_PLAN,
			 place_of(pdf));
		return;
	}
	path = target(e, file);
	if (!e->force && strcmp(path, "-") && !access(path, F_OK))
		inputs_complain(&e->inputs, MESSAGE_USAGE_FILE_EXISTS, path);
	outputs_add(&e->outputs, path, file->data, file->length);
	outputs_commit(&e->outputs);
}

int command_extract(int argc, char **argv)
{
	struct extraction e = {0};
	int status;

	arena_init(&e.arena);
	diag_init(&e.diag, &e.arena);
	e.inputs.arena = &e.arena;
	e.inputs.diag = &e.diag;
	e.outputs = (struct outputs){.inputs = &e.inputs, .diag = &e.diag};
	read_arguments(&e, argc, argv);
	if (!e.diag.count && !e.help)
		run(&e);
	diag_print(&e.diag, stderr);
	status = diag_status(&e.diag);
	if (!e.diag.count && e.help)
		status = command_help();
	arena_release(&e.arena);
	return status;
}
