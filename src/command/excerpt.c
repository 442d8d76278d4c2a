#include "command/command.h"

#include "command/language.h"
#include "command/messages.h"
#include "command/meter.h"
#include "command/naming.h"
#include "engine/format.h"
#include "engine/messages.h"
#include "plan/tree.h"
#include "revise/messages.h"
#include "revise/select.h"
#include "system/system.h"

#include <string.h>

struct excerpts {
	struct task task;
	struct selection selection;
	const char *output; /* file, or folder of several; NULL: not said */
	const char *name;   /* of each of several files */
	const char *as;	    /* which kind; NULL: not said */
	const char *area;   /* numbers or words; NULL: not said */
	bool each_area, each_month, each_period;
	const struct format *format;
	struct job job;
	struct meter meter;
	struct naming naming;
	struct arena work; /* of one of several excerpts */
};

/* Areas are outermost: they come before what is to be inside them. */
static void add_area(struct selection *s, const char *what)
{
	memmove(&s->where[1], &s->where[0], s->count * sizeof(s->where[0]));
	s->where[0] = (struct where){NULL, what};
	s->count++;
}

static void take_area(void *command, const char *what)
{
	struct excerpts *e = command;

	if (e->area || e->each_area)
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_TWICE, "--area");
	if (inputs_all(what))
		e->each_area = true;
	else
		e->area = what;
}

static void take_where(void *command, const char *text)
{
	struct excerpts *e = command;
	struct diag *diag = &e->task.run.diag;
	struct selection *s = &e->selection;
	struct where where;

	if (!select_where(text, &where, &e->task.arena))
		diag_add(diag, MESSAGE_JOB_BAD_WHERE, (struct place){0}, text,
			 "--where ");
	else if (s->count == SELECT_MOST_WHERE)
		diag_add(diag, MESSAGE_JOB_TOO_MANY_WHERE, (struct place){0},
			 "--area", "--where",
			 diag_number(diag, SELECT_MOST_WHERE));
	else
		s->where[s->count++] = where;
}

/* Whether periods are asked for, in either way. */
static bool by_periods(const struct excerpts *e)
{
	return e->selection.months || e->selection.periods || e->each_month ||
	       e->each_period;
}

/* Reports OPTION where periods are asked for already: TWICE, or by the other
 * one. */
static void check_periods(struct excerpts *e, const char *option, bool twice)
{
	if (twice)
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_TWICE, option);
	else if (by_periods(e))
		inputs_complain(&e->task.inputs,
				MESSAGE_USAGE_MONTHS_OR_PERIODS, "");
}

static void take_months(void *command, const char *text)
{
	struct excerpts *e = command;

	check_periods(e, "--bulan", e->selection.months || e->each_month);
	if (inputs_all(text))
		e->each_month = true;
	else
		e->selection.months = text;
}

static void take_periods(void *command, const char *text)
{
	struct excerpts *e = command;

	check_periods(e, "--periode", e->selection.periods || e->each_period);
	if (inputs_all(text))
		e->each_period = true;
	else
		e->selection.periods = text;
}

static bool is_several(const struct excerpts *e)
{
	return e->each_area || e->each_month || e->each_period;
}

static void check_usage(struct excerpts *e)
{
	bool to_stdout, to_file = outputs_is_file(e->output, e->format->suffix);

	inputs_check(&e->task.inputs);
	if (!e->output && e->task.inputs.plan &&
	    !strcmp(e->task.inputs.plan, "-") && !is_several(e))
		e->output = "-";
	to_stdout = e->output && !strcmp(e->output, "-");
	if (e->area)
		add_area(&e->selection, e->area);
	if (!e->selection.count && !by_periods(e) && !is_several(e))
		diag_add(&e->task.run.diag, MESSAGE_JOB_NO_PART,
			 (struct place){0}, "--area", "--where", "--bulan");
	if (e->as && !select_kind(e->as, &e->selection.certified))
		diag_add(&e->task.run.diag, MESSAGE_USAGE_BAD_CHOICE,
			 (struct place){0}, e->as, "--as",
			 select_kind_names(&e->task.arena));
	if (e->each_month && (to_stdout || e->format->printable || to_file))
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_MONTHS_IN_ONE,
				"");
	else if (is_several(e) && to_file)
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_ALL_TO_FILE,
				e->output);
	if (is_several(e) && to_stdout)
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_ALL_TO_STDOUT,
				"");
	if (is_several(e) && e->format->printable)
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_ALL_ELSE,
				"--dump");
	if (!is_several(e) && e->name)
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_NAME_ONE, "");
	if (to_stdout && !e->format->printable && system_is_terminal(stdout))
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_TERMINAL, "");
}

/* Makes the one excerpt that is asked for. */
static void make_one(struct excerpts *e, struct engine *engine)
{
	const struct format *format = e->format;
	const struct pages *pages = engine_pages(engine);
	const struct sink *sink;

	if (!pages)
		return;
	if (!e->output)
		e->output = format->printable ? "-" : naming_only(&e->naming);
	sink = outputs_open(&e->task.outputs, e->output);
	if (!sink)
		return;
	format_write(format, engine, pages, sink);
	outputs_close(&e->task.outputs);
}

/* Returns the rows of one of several excerpts; NULL when there are none, which
 * is no error here. */
static const struct decree *take(struct excerpts *e, const struct one *one)
{
	const struct diag_mark before = diag_mark(&e->task.run.diag);
	struct selection selection = e->selection;
	const struct decree *part;
	bool nothing = false;

	if (one->area)
		add_area(&selection, diag_number(&e->task.run.diag, one->area));
	if (one->when)
		selection.when = one->when;
	part = select_rows(one->decree, &selection, &e->task.run, &nothing);
	if (!nothing)
		return part;
	diag_rewind(&e->task.run.diag, before);
	diag_add(&e->task.run.diag, MESSAGE_SELECT_SKIPPED,
		 one->area ? tree_child(&one->decree->lampiran->root, one->area)
				     ->place
			   : place_of(one->decree->source),
		 naming_subject(&e->naming, one));
	return NULL;
}

/* Makes one of several excerpts; nothing when it has no rows. What it needs is
 * forgotten behind it. */
static void make_each(struct excerpts *e, struct engine *engine,
		      const struct one *one)
{
	const char *name = NULL, *path = NULL;
	const struct pages *pages = NULL;
	const struct sink *sink = NULL;
	const struct decree *part;

	run_begin_part(&e->task.run, &e->work);
	part = take(e, one);
	if (part && engine_set(engine, part))
		pages = engine_compose(engine, e->job.form);
	if (pages)
		name = naming_file(&e->naming, one, &e->task.run);
	if (name)
		path = outputs_path(&e->task.outputs, e->output, name);
	if (path)
		sink = outputs_open(&e->task.outputs, path);
	if (sink) {
		format_write(e->format, engine, pages, sink);
		outputs_close(&e->task.outputs);
	}
	run_end_part(&e->task.run);
}

/* Returns the periods of which each is to have an excerpt; NULL when all are in
 * one. */
static const struct periods *each_of(struct excerpts *e,
				     const struct decree *decree)
{
	struct periods *months;

	if (e->each_period)
		return select_all_periods(decree, &e->task.arena);
	if (!e->each_month)
		return NULL;
	months = arena_new(&e->task.arena, struct periods);
	months->set = unit_all(UNIT_MONTH);
	return months;
}

/* Makes an excerpt for each area and each period of one lampiran. */
static void make_lampiran(struct excerpts *e, struct engine *engine,
			  const struct decree *decree)
{
	const struct node *root = &decree->lampiran->root;
	size_t areas = e->each_area ? tree_children(root) : 1;
	const struct periods *each = each_of(e, decree);
	size_t count = each ? (size_t)__builtin_popcountll(each->set) : 1;

	if (e->each_period && !each)
		return;
	for (size_t i = 0; i < areas && !e->task.run.diag.count; i++) {
		uint64_t left = each ? each->set : 1;

		for (size_t k = 0; left && !e->task.run.diag.count;
		     k++, left &= left - 1) {
			struct one one = {decree, e->each_area ? i + 1 : 0,
					  NULL};
			struct periods *only;

			if (each) {
				only = arena_new(&e->task.arena,
						 struct periods);
				*only = *each;
				only->set = left & -left;
				one.when = only;
			}
			meter_show(&e->meter, N_("making excerpts"),
				   i * count + k, areas * count);
			make_each(e, engine, &one);
		}
	}
}

static void make_several(struct excerpts *e, struct engine *engine,
			 const struct decree *decree)
{
	const struct diag_mark before = diag_mark(&e->task.run.diag);
	bool nothing = false;

	/* reports what is nowhere in the plan: of one area alone it may be
	 * missing */
	if (e->selection.count || e->selection.months || e->selection.periods)
		select_rows(decree, &e->selection, &e->task.run, &nothing);
	if (!nothing)
		diag_rewind(&e->task.run.diag, before);
	/* a lampiran alone does not know the labels of the others */
	if (e->selection.periods && !e->task.run.diag.count)
		e->selection.when = select_periods(decree, e->selection.periods,
						   &e->task.run);
	if (!e->output)
		e->output = ".";
	for (size_t i = 0;
	     i < decree->lampiran_count && !e->task.run.diag.count; i++)
		make_lampiran(e, engine,
			      plan_copy(decree, i, i + 1, &e->task.arena));
	if (!e->task.outputs.count && !e->task.run.diag.count)
		diag_add(&e->task.run.diag, MESSAGE_SELECT_EMPTY,
			 place_of(decree->source));
}

/* Whether there is a plan, and nothing is wrong with it or what is asked. */
static bool read_all(struct excerpts *e)
{
	struct job *job = &e->job;
	struct run trial;

	e->naming = (struct naming){.format = e->name,
				    .plan = inputs_name(&e->task.inputs),
				    .suffix = e->format->suffix,
				    .selection = &e->selection,
				    .arena = &e->task.arena};
	/* what is wrong with --name is wrong with the command line */
	run_init(&trial, &e->task.arena);
	if (e->name && !naming_file(&e->naming, NULL, &trial))
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_BAD_NAME,
				e->name);
	if (e->task.run.diag.count)
		return false;
	job->decree = inputs_read(&e->task.inputs);
	if (job->decree)
		e->naming.outermost = tree_key(&job->decree->lampiran->root);
	job->layouts = &e->task.inputs.layouts;
	job->selection = &e->selection;
	job->made = inputs_made(&e->task.inputs);
	job->kind_named = e->as;
	return job->decree && job_settle(job, &e->task.run);
}

static void make(void *excerpts)
{
	struct excerpts *e = excerpts;
	struct engine engine;

	engine_open(&engine, &e->job, &e->task.run);
	if (is_several(e))
		make_several(e, &engine, e->job.decree);
	else
		make_one(e, &engine);
	engine_close(&engine);
}

static void run(struct excerpts *e)
{
	if (!read_all(e))
		return;
	meter_begin(&e->meter, &e->task.run.progress);
	e->meter.hushed = is_several(e); /* excerpts are counted */
	outputs_make(&e->task.outputs, make, e);
	meter_end(&e->meter, &e->task.run.progress);
}

static int excerpt(int argc, char **argv)
{
	struct excerpts e = {.format = format_at(0), .job = job_usual(NULL)};

	task_open(&e.task, &command_excerpt);
	arena_init(&e.work);
	task_read(&e.task, &e, argc, argv);
	if (task_ready(&e.task))
		check_usage(&e);
	if (task_ready(&e.task))
		run(&e);
	arena_release(&e.work);
	return task_close(&e.task);
}

static const struct option_argument kind = {N_("KIND"), NULL, select_kind_name};
static const struct option_argument where = {N_("KEY=N"), NULL, NULL};
static const struct option_argument format = {N_("FORMAT"), NULL, NULL};

static const struct option_row rows[] = {
	OPTION_LAYOUT_ROW,
	{"output", 'o', &option_file,
	 N_("where the PDF goes; - writes standard output; default: the plan's "
	    "name with what is taken and .pdf, in this folder"),
	 OPTION_KEEPS, offsetof(struct excerpts, output), NULL},
	{"area", 0, &option_number,
	 N_("an area by number or words; 3,5 2-4; all: each, into -o"),
	 OPTION_TAKES, 0, take_area},
	{"where", 0, &where, N_("an entry by number or words: kegiatan=2"),
	 OPTION_TAKES, 0, take_where},
	{"bulan", 0, &option_number,
	 N_("what is to be done then, as a plan says it: 3, Mar, 4-6, "
	    "triwulan-2; all, semua: a file for each month, into -o; 1-12: "
	    "one for all"),
	 OPTION_TAKES, 0, take_months},
	{"periode", 0, &option_number,
	 N_("what is to be done then, in periods of any kind: TW II, 2027, "
	    "Mar 2, a label of the profile; all, semua: a file for each, into "
	    "-o"),
	 OPTION_TAKES, 0, take_periods},
	{"as", 0, &kind, N_("kutipan, or petikan (certified)"), OPTION_KEEPS,
	 offsetof(struct excerpts, as), NULL},
	{"name", 0, &format, N_("names of several files ({nomor}-{nama}.pdf)"),
	 OPTION_KEEPS, offsetof(struct excerpts, name), NULL},
	{"overview", 0, NULL,
	 N_("adds a picture of the year: areas and months"), OPTION_SETS,
	 offsetof(struct excerpts, task.inputs.layouts.overview), NULL},
	{"row-numbers", 0, NULL,
	 N_("numbers the rows of a draft in the margin"), OPTION_SETS,
	 offsetof(struct excerpts, task.inputs.layouts.row_numbers), NULL},
	OPTION_STANDARD_ROW(offsetof(struct excerpts, job.standard)),
	OPTION_DUMP_ROW(offsetof(struct excerpts, format)),
	{.name = NULL},
};

const struct command command_excerpt = {
	.name = "excerpt",
	.operands = N_("PLAN [OPTION ...]"),
	.about = N_("makes a part of the attachment: areas, entries, months"),
	.operand = &option_plan,
	.option = rows,
	.run = excerpt,
};
