#include "command/edition.h"

#include "command/loader.h"
#include "command/messages.h"
#include "command/meter.h"
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

/* Writes PAGES to FILE; NULL: it is only tried. */
static void write_pages(struct edition *e, struct engine *engine,
			const struct pages *pages, const char *file)
{
	struct bytes bytes = format_write(e->format, engine, pages);

	e->pages = pages->count;
	if (bytes.data && file)
		outputs_add(&e->outputs, file, bytes.data, bytes.length);
	bytes_release(&bytes);
	end_stage(e, STAGE_WRITE);
}

/* Writes the report: for people to the standard output, else in JSON. */
static void write_report(struct edition *e, const struct pages *pages)
{
	const char *text;
	size_t length = 0;

	if (!e->report || e->inputs.run->diag.count)
		return;
	text = strcmp(e->report, "-")
		       ? report_json(pages, &e->times, e->inputs.run, &length)
		       : report_words(pages, &e->times, e->inputs.run, &length);
	if (text)
		outputs_add(&e->outputs, e->report, text, length);
}

/* Makes the copy that is asked for. */
static void make_one(struct edition *e, struct engine *engine)
{
	const struct pages *pages = engine_compose(engine, e->job.form);

	if (!pages)
		return;
	write_pages(e, engine, pages, e->output);
	write_report(e, pages);
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

		if (!pages)
			continue;
		write_pages(e, engine, pages,
			    outputs_path(&e->outputs, e->output, name));
		if (system_asked_to_stop())
			inputs_complain(&e->inputs, MESSAGE_STOPPED, "");
	}
}

static void make(struct edition *e)
{
	struct progress *progress = &e->inputs.run->progress;
	struct engine engine;
	struct meter meter;

	meter_begin(&meter, progress);
	engine_open(&engine, &e->job, e->inputs.run);
	if (engine_set(&engine, e->job.decree)) {
		if (e->job.every_form)
			make_all(e, &engine);
		else
			make_one(e, &engine);
	}
	if (!e->inputs.run->diag.count)
		engine_check_words(&engine);
	engine_close(&engine);
	meter_end(&meter, progress);
	outputs_commit(&e->outputs);
}

void edition_set(struct edition *e, const struct decree *decree)
{
	struct run *run = e->inputs.run;

	e->outputs = (struct outputs){.inputs = &e->inputs};
	e->job.decree = decree;
	e->job.layouts = &e->inputs.layouts;
	e->job.made = inputs_made(&e->inputs);
	e->job.ended = end_stage;
	e->job.listener = e;
	if (job_settle(&e->job, run))
		make(e);
}

void edition_make(struct edition *e)
{
	struct run *run = e->inputs.run;
	const struct decree *decree;

	e->began = system_clock();
	decree = inputs_read(&e->inputs);
	end_stage(e, STAGE_READ);
	if (decree && e->inputs.since)
		e->job.since = loader_plan(run, e->inputs.since);
	if (!run->diag.count)
		edition_set(e, decree);
}
