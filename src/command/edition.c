#include "command/edition.h"

#include "base/clock.h"
#include "base/path.h"
#include "base/printout.h"
#include "command/language.h"
#include "command/loader.h"
#include "command/messages.h"
#include "command/meter.h"
#include "command/shelf.h"
#include "engine/format.h"
#include "system/system.h"

#include <string.h>

/* Ends STAGE and begins the next. */
static void end_stage(void *edition, enum stage stage)
{
	struct edition *e = edition;
	double now = system_clock();

	e->times.stage[stage] += now - e->began;
	e->began = now;
}

/* Writes PAGES to FILE, or only tries them. */
static void write_pages(struct edition *e, struct engine *engine,
			const struct pages *pages, const char *file)
{
	const struct sink *sink;

	e->pages = pages->count;
	if (!e->format) {
		format_try(engine, pages);
		return;
	}
	sink = outputs_open(&e->outputs, file);
	if (!sink)
		return;
	format_write(e->format, engine, pages, sink);
	outputs_close(&e->outputs);
	end_stage(e, STAGE_WRITE);
}

/* Writes the report: for people to the standard output, else in JSON. */
static void write_report(struct edition *e, const struct engine *engine)
{
	struct qualities found;
	const char *text;
	size_t length = 0;

	if (!e->report || e->inputs.run->diag.count)
		return;
	found = document_quality(engine->document);
	text = strcmp(e->report, "-")
		       ? report_json(&found, &e->times, e->inputs.run, &length)
		       : report_words(&found, &e->times, e->inputs.run,
				      &length);
	if (text)
		outputs_add(&e->outputs, e->report, text, length);
}

/* Makes each of the copies, named after it. */
static void make_all(struct edition *e, struct engine *engine)
{
	const struct run *run = e->inputs.run;

	for (unsigned i = 0; i < FORM_COUNT && !run->diag.count; i++) {
		const struct pages *pages =
			engine_compose(engine, (enum form)i);
		const char *name = arena_format(
			run->arena, "%s-%s%s", inputs_name(&e->inputs),
			form_name((enum form)i), e->format->suffix);

		if (pages)
			write_pages(e, engine, pages,
				    outputs_path(&e->outputs, e->output, name));
	}
}

static void make(void *edition)
{
	struct edition *e = edition;
	const struct pages *pages = NULL;
	struct engine engine;

	engine_open(&engine, &e->job, e->inputs.run);
	if (engine_set(&engine, e->job.decree)) {
		if (e->job.every_form)
			make_all(e, &engine);
		else
			pages = engine_compose(&engine, e->job.form);
	}
	if (pages) {
		write_pages(e, &engine, pages, e->output);
		write_report(e, &engine);
	}
	if (!e->inputs.run->diag.count)
		engine_check_words(&engine);
	engine_close(&engine);
}

void edition_set(struct edition *e, const struct decree *decree)
{
	struct run *run = e->inputs.run;
	struct meter meter;

	e->outputs = (struct outputs){.inputs = &e->inputs};
	e->job.decree = decree;
	e->job.layouts = &e->inputs.layouts;
	e->job.made = inputs_made(&e->inputs);
	e->job.ended = end_stage;
	e->job.listener = e;
	if (!job_settle(&e->job, run))
		return;
	meter_begin(&meter, &run->progress);
	outputs_make(&e->outputs, make, e);
	meter_end(&meter, &run->progress);
}

void edition_make(struct edition *e)
{
	struct run *run = e->inputs.run;
	const struct decree *decree;

	e->began = system_clock();
	decree = inputs_read(&e->inputs);
	end_stage(e, STAGE_READ);
	if (decree && e->inputs.since)
		e->job.since =
			loader_plan(run, e->inputs.since, &e->inputs.layouts);
	if (!run->diag.count)
		edition_set(e, decree);
}

struct rounds {
	const struct edition *wish;
	struct system_watch *watch;
	double noticed; /* [s] on the clock: when a file changed */
	bool terminal;	/* the line is written over, and no other follows it */
	bool shown;	/* there is a line */
};

/* A pipe has one content; a terminal is for the line. */
static void refuse_standard(struct edition *e, const char *path,
			    const char *what)
{
	if (path && !strcmp(path, "-"))
		inputs_complain(&e->inputs, MESSAGE_USAGE_WATCH_STANDARD, what);
}

void rounds_check(struct edition *e)
{
	const char *path[INPUTS_MOST_FILES];
	size_t files = inputs_files(&e->inputs, e->inputs.run->arena, path);

	for (size_t i = 0; i < files; i++)
		refuse_standard(e, path[i], i ? "-l" : "PLAN");
	refuse_standard(e, e->output, "-o");
	refuse_standard(e, e->report, "--report");
	refuse_standard(e, e->inputs.since, "--since");
}

/* Returns how many, as "1 page". */
static const char *count(struct arena *arena, size_t n, const char *one,
			 const char *several)
{
	return arena_format(arena, "%zu %s", n, n == 1 ? _(one) : _(several));
}

/* Says how it stands: "rencana.pdf: 15 pages, 16 ms, 07:31:02". */
static void show_line(struct rounds *r, const struct edition *e)
{
	struct arena *arena = e->inputs.run->arena;
	size_t wrong = e->inputs.run->diag.count;
	const char *name = path_name(e->output), *what;

	if (wrong)
		what = arena_format(
			arena, _("stays as it was, %s"),
			count(arena, wrong, N_("error"), N_("errors")));
	else
		what = arena_format(
			arena, "%s, %.0f ms",
			count(arena, e->pages, N_("page"), N_("pages")),
			(system_clock() - r->noticed) * 1000);
	fprintf(stderr, "%s: %s, %s%s", *name ? name : e->output, what,
		clock_of_day().text, r->terminal ? "\033[K" : "\n");
	fflush(stderr);
	r->shown = true;
}

static void tell_unwatched(void *user, const char *path, int reason)
{
	struct diag *diag = user;

	diag_add(diag, MESSAGE_FOLDER_UNWATCHED, diag_file(diag, path),
		 diag_reason(diag, reason));
}

/* Makes the edition once. Returns the exit status that it would have alone. */
static int make_round(struct rounds *r)
{
	const char *path[INPUTS_MOST_FILES];
	struct edition edition = *r->wish;
	struct arena arena;
	size_t files;
	struct run run;
	int status;

	arena_init(&arena);
	run_init(&run, &arena);
	run.resolver = &shelf;
	run.diag.catalogue = language_spoken();
	edition.inputs.run = &run;
	edition.job.passing = true;
	/* before anything is read, so that no change is missed between */
	files = inputs_files(&edition.inputs, &arena, path);
	system_watch_files(r->watch, path, files, tell_unwatched, &run.diag);
	edition_make(&edition);
	if (r->shown && r->terminal)
		fputs("\r\033[K", stderr);
	diag_print(&run.diag, stderr);
	status = diag_status(&run.diag);
	show_line(r, &edition);
	arena_release(&arena);
	return status;
}

int rounds_run(const struct edition *wish)
{
	struct rounds r = {.wish = wish,
			   .terminal = system_is_terminal(stderr)};
	struct diag *diag = &wish->inputs.run->diag;
	int reason = system_watch_open(&r.watch), status;

	if (!reason) {
		r.noticed = system_clock();
		status = make_round(&r);
		/* a bad plan will be mended; a file that is not there, or
		 * options that do not fit, were not meant */
		if (status < SEVERITY_USAGE) {
			while (system_watch_wait(r.watch, &r.noticed))
				make_round(&r);
			status = 0;
		}
	} else {
		diag_add(diag, MESSAGE_CANNOT_WATCH, (struct place){0},
			 diag_reason(diag, reason));
		status = diag_status(diag);
	}
	if (r.shown && r.terminal)
		fputc('\n', stderr);
	system_watch_close(r.watch);
	return status;
}
