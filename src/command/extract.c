#include "command/command.h"

#include "command/language.h"
#include "command/loader.h"
#include "command/messages.h"

struct extraction {
	struct task task;
	const char *output; /* NULL: under the name that it was carried by */
	bool profile;	    /* the layout profile instead of the plan */
	bool force;
};

static void run(struct extraction *e)
{
	const struct source *pdf;
	const struct extracted *all =
		loader_pdf(&e->task.run, e->task.inputs.plan, &pdf);
	const struct pdf_file *file;
	const char *path;

	if (!all)
		return;
	file = carried_find(all, e->profile ? FILE_PROFILE : FILE_PLAN);
	if (!file) {
		diag_add(&e->task.run.diag,
			 e->profile ? MESSAGE_PDF_NO_PROFILE
				    : MESSAGE_PDF_NO_PLAN,
			 place_of(pdf));
		return;
	}
	path = e->output ? e->output : carried_name(file);
	outputs_spare(&e->task.outputs, path, e->force);
	outputs_add(&e->task.outputs, path, file->data, file->length);
	outputs_commit(&e->task.outputs);
}

static int extract(int argc, char **argv)
{
	struct extraction e = {.output = NULL};

	task_open(&e.task, &command_extract);
	if (task_read(&e.task, &e, argc, argv) && !e.task.inputs.plan)
		inputs_complain(&e.task.inputs, MESSAGE_USAGE_NO_PDF, "");
	if (task_ready(&e.task))
		run(&e);
	return task_close(&e.task);
}

static const struct option_argument pdf = {N_("FILE"), "pdf", NULL};

static const struct option_row rows[] = {
	{"output", 'o', &option_file,
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
	.operand = &pdf,
	.option = rows,
	.run = extract,
};
