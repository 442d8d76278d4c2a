#include "command/command.h"

#include "base/locale.h"
#include "base/utf8.h"
#include "command/carried.h"
#include "command/messages.h"
#include "command/task.h"

#include <string.h>

struct extraction {
	struct task task;
	const char *output; /* NULL: under the name that it was carried by */
	bool profile;	    /* the layout profile instead of the plan */
	bool force;
};

static void read_arguments(struct extraction *e, int argc, char **argv)
{
	e->task.help =
		options_read(&e->task.inputs, e->task.command, e, argc, argv);
	if (!e->task.inputs.plan && task_ready(&e->task))
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_NO_PDF, "");
}

/* Whether NAME, which the PDF says, is harmless: a plain name in this folder,
 * that is no option. */
static bool is_plain(const char *name)
{
	size_t length = strlen(name);

	for (size_t i = 0, bytes; i < length; i += bytes) {
		uint32_t character = 0;

		bytes = utf8_decode(name + i, length - i, &character);
		if (!bytes || character < 0x20 || source_forbids(character) ||
		    strchr("/\\", name[i]))
			return false;
	}
	return *name && !strchr(".-", *name) && length < 200;
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
	const struct source *pdf =
		source_read(&e->task.arena, e->task.inputs.plan,
			    CARRIED_LONGEST, &e->task.run.diag);
	const struct extracted *all =
		pdf ? extract_files(&e->task.run, pdf) : NULL;
	const struct pdf_file *file;
	const char *path;

	if (!all)
		return;
	file = carried_find(all, e->profile ? FILE_PROFILE : FILE_PLAN, 0);
	if (!file) {
		diag_add(&e->task.run.diag,
			 e->profile ? MESSAGE_PDF_NO_PROFILE
				    : MESSAGE_PDF_NO_PLAN,
			 place_of(pdf));
		return;
	}
	path = target(e, file);
	outputs_spare(&e->task.outputs, path, e->force);
	outputs_add(&e->task.outputs, path, file->data, file->length);
	outputs_commit(&e->task.outputs);
}

static int extract(int argc, char **argv)
{
	struct extraction e = {.output = NULL};

	task_open(&e.task, &command_extract);
	read_arguments(&e, argc, argv);
	if (task_ready(&e.task))
		run(&e);
	return task_close(&e.task);
}

static const struct option_row rows[] = {
	{"output", 'o', N_("FILE"),
	 N_("where it goes; default: the name it was carried by"), OPTION_KEEPS,
	 offsetof(struct extraction, output), NULL},
	{"profile", 0, NULL, N_("the layout profile instead of the plan"),
	 OPTION_SETS, offsetof(struct extraction, profile), NULL},
	{"force", 0, NULL, N_("replaces a file that is there"), OPTION_SETS,
	 offsetof(struct extraction, force), NULL},
	{.name = NULL},
};

const struct command command_extract = {
	.name = "extract",
	.operands = N_("FILE.pdf [OPTION ...]"),
	.about = N_("takes the plan, or the profile, out of a PDF"),
	.option = rows,
	.run = extract,
};
