#include "command/command.h"

#include "command/edition.h"
#include "command/language.h"
#include "command/messages.h"
#include "engine/messages.h"
#include "system/system.h"

#include <string.h>

struct render {
	struct task task;
	struct edition edition;
	bool watch;
};

static void check_form(struct edition *e)
{
	struct run *run = e->inputs.run;
	struct job *job = &e->job;

	if (!e->as)
		return;
	job->every_form = inputs_all(e->as);
	job->form_named = form_find(e->as, strlen(e->as), &job->form);
	if (e->inputs.since &&
	    (job->every_form ||
	     (job->form_named && job->form != FORM_RANCANGAN)))
		diag_add(&run->diag, MESSAGE_JOB_SINCE_DRAFT, (struct place){0},
			 arena_format(run->arena, "--as %s", e->as), "--since");
	if (job->form_named || job->every_form)
		return;
	diag_add(&run->diag, MESSAGE_USAGE_BAD_CHOICE, (struct place){0}, e->as,
		 "--as",
		 arena_format(run->arena, "%s, all", form_names(run->arena)));
}

static void check_part(struct edition *e)
{
	struct run *run = e->inputs.run;

	if (e->part && !inputs_all(e->part) &&
	    !part_find(e->part, &e->job.part))
		diag_add(&run->diag, MESSAGE_USAGE_BAD_CHOICE,
			 (struct place){0}, e->part, "--part",
			 part_names(run->arena));
}

static void check_usage(struct edition *e)
{
	bool printable = e->format->printable, to_stdout;

	inputs_check(&e->inputs);
	check_form(e);
	check_part(e);
	if (!e->inputs.plan)
		return;
	if (!e->output && e->job.every_form)
		e->output = ".";
	if (!e->output && (printable || !strcmp(e->inputs.plan, "-")))
		e->output = "-";
	if (!e->output)
		e->output = arena_format(e->inputs.run->arena, "%s%s",
					 inputs_name(&e->inputs),
					 e->format->suffix);
	to_stdout = !strcmp(e->output, "-");
	/* one PDF may go to the standard output, but not to a terminal */
	if (!e->job.every_form) {
		if (e->report && !strcmp(e->report, "-") && to_stdout)
			inputs_complain(&e->inputs, MESSAGE_USAGE_STDOUT_TWICE,
					"");
		if (!printable && to_stdout && system_is_terminal(stdout))
			inputs_complain(&e->inputs, MESSAGE_USAGE_TERMINAL, "");
		return;
	}
	/* several go into a folder, without a report on one of them */
	if (to_stdout)
		inputs_complain(&e->inputs, MESSAGE_USAGE_ALL_TO_STDOUT, "");
	if (outputs_is_file(e->output, e->format->suffix))
		inputs_complain(&e->inputs, MESSAGE_USAGE_ALL_TO_FILE,
				e->output);
	if (e->report)
		inputs_complain(&e->inputs, MESSAGE_USAGE_ALL_ELSE, "--report");
	if (printable)
		inputs_complain(&e->inputs, MESSAGE_USAGE_ALL_ELSE, "--dump");
}

static int render(int argc, char **argv)
{
	struct render r = {
		.edition = {.job = job_usual(NULL), .format = format_at(0)}};

	task_open(&r.task, &command_render);
	task_read(&r.task, &r, argc, argv);
	r.edition.inputs = r.task.inputs;
	if (task_ready(&r.task))
		check_usage(&r.edition);
	if (task_ready(&r.task) && r.watch)
		rounds_check(&r.edition);
	if (task_ready(&r.task) && r.watch)
		r.task.status = rounds_run(&r.edition);
	else if (task_ready(&r.task))
		edition_make(&r.edition);
	return task_close(&r.task);
}

static const char *copy_at(size_t i)
{
	if (i < FORM_COUNT)
		return form_name((enum form)i);
	return i == FORM_COUNT ? "all" : NULL;
}

static const struct option_argument copy = {N_("COPY"), NULL, copy_at};
static const struct option_argument part = {N_("PART"), NULL, part_name};
static const struct option_argument old = {N_("OLD"), "yaml yml pdf xlsx csv",
					   NULL};

static const struct option_row rows[] = {
	OPTION_LAYOUT_ROW,
	{"output", 'o', &option_file,
	 N_("where the PDF goes; - writes standard output; default: the plan's "
	    "name with .pdf, in this folder"),
	 OPTION_KEEPS, offsetof(struct render, edition.output), NULL},
	{"as", 0, &copy,
	 N_("rancangan (draft), asli (original, for signing), salinan "
	    "(certified copy); all: the three, into -o"),
	 OPTION_KEEPS, offsetof(struct render, edition.as), NULL},
	{"part", 0, &part,
	 N_("keputusan (the body of the decree), lampiran, or all that the "
	    "plan has, which is the default"),
	 OPTION_KEEPS, offsetof(struct render, edition.part), NULL},
	{"overview", 0, NULL,
	 N_("adds a picture of the year: areas and months"), OPTION_SETS,
	 offsetof(struct render, task.inputs.layouts.overview), NULL},
	{"row-numbers", 0, NULL,
	 N_("numbers the rows of a draft in the margin"), OPTION_SETS,
	 offsetof(struct render, task.inputs.layouts.row_numbers), NULL},
	{"since", 0, &old,
	 N_("a draft with what changed since another plan or its PDF"),
	 OPTION_KEEPS, offsetof(struct render, task.inputs.since), NULL},
	{"watch", 0, NULL,
	 N_("makes the PDF anew when plan or profile are saved"), OPTION_SETS,
	 offsetof(struct render, watch), NULL},
	OPTION_STANDARD_ROW(offsetof(struct render, edition.job.standard)),
	{"no-source", 0, NULL, N_("leaves plan and profiles out of the PDF"),
	 OPTION_SETS, offsetof(struct render, edition.job.no_source), NULL},
	{"no-field", 0, NULL,
	 N_("without the field for an electronic signature"), OPTION_SETS,
	 offsetof(struct render, edition.job.no_field), NULL},
	{"report", 0, &option_file,
	 N_("writes figures on the pages as JSON; - in words"), OPTION_KEEPS,
	 offsetof(struct render, edition.report), NULL},
	OPTION_DUMP_ROW(offsetof(struct render, edition.format)),
	{.name = NULL},
};

const struct command command_render = {
	.name = "render",
	.operands = N_("PLAN [OPTION ...]"),
	.about = N_("makes the print-ready attachment (lampiran) of a decree "
		    "from a plan"),
	.operand = &option_plan,
	.option = rows,
	.run = render,
};
