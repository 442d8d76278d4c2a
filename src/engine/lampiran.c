#include "engine/lampiran.h"

#include "base/guard.h"
#include "check/silence.h"
#include "engine/caller.h"
#include "engine/engine.h"
#include "engine/review.h"
#include "engine/wishes.h"
#include "profile/find.h"

#include <stdlib.h>
#include <string.h>

#ifndef VERSION
#define VERSION "0"
#endif

/* An engine, with what came of its last job. */
struct lampiran {
	struct arena arena;
	struct run run;
	struct bytes bytes;
	size_t pages;
	struct findings checked; /* what a check has found */
	struct lampiran_finding *finding;
	size_t count;
};

/* Empties L, which owns nothing any more. */
static void begin(struct lampiran *l)
{
	*l = (struct lampiran){.count = 0};
	arena_init(&l->arena);
	run_init(&l->run, &l->arena);
	l->checked = (struct findings){.arena = &l->arena};
}

struct lampiran *lampiran_new(void)
{
	struct lampiran *l = calloc(1, sizeof(*l));

	if (l)
		begin(l);
	return l;
}

/* Forgets what came of the last job. */
static void forget(struct lampiran *l)
{
	bytes_release(&l->bytes);
	arena_release(&l->arena);
	begin(l);
}

void lampiran_free(struct lampiran *l)
{
	if (!l)
		return;
	forget(l);
	free(l);
}

/* Finds what "lampiran check" does, with the words that are built in. */
static void check(struct lampiran *l, const struct job *job)
{
	static const bool off[CODE_COUNT] = {false};
	struct check check = review_check(job->layouts, &l->arena);

	check.wordlist = wordlist_read(&l->run, wordlist_builtin(&l->arena));
	check_plan(&check, job->plan, &l->checked);
	silence(&l->checked, 0, job->plan->source, off);
	findings_sort(&l->checked);
}

static void draw(struct lampiran *l, const struct wishes *wishes)
{
	struct engine engine;
	const struct pages *pages;

	engine_open(&engine, &wishes->job, &l->run);
	pages = engine_pages(&engine);
	if (pages)
		l->bytes = engine_write(&engine, wishes->format, pages);
	if (pages && !l->run.diag.count) {
		l->pages = pages->count;
		engine_check_words(&engine);
	}
	engine_close(&engine);
}

/* --- findings ---------------------------------------------------------------
 */

static struct lampiran_finding finding_at(struct place place)
{
	struct lampiran_finding f = {.line = place.line,
				     .column = place.column};

	f.file = place.source ? place.source->name : NULL;
	return f;
}

static struct lampiran_finding told(const struct report *report,
				    struct arena *arena)
{
	struct lampiran_finding f = finding_at(report->place);

	f.code = message_code(arena, report->message);
	f.level = report->message->severity == SEVERITY_WARNING
			  ? LAMPIRAN_WARNING
			  : LAMPIRAN_ERROR;
	f.text = report->text;
	f.remedy = "";
	return f;
}

static struct lampiran_finding found(const struct finding *finding)
{
	static const enum lampiran_level level[LEVEL_COUNT] = {
		[LEVEL_SARAN] = LAMPIRAN_NOTE,
		[LEVEL_PERINGATAN] = LAMPIRAN_WARNING,
		[LEVEL_GALAT] = LAMPIRAN_ERROR,
	};
	struct lampiran_finding f = finding_at(finding->place);

	f.code = code_name(finding->code);
	f.level = level[code_level(finding->code)];
	f.text = finding->text;
	f.remedy = finding->remedy;
	return f;
}

/* Those of no file come first, as what is wrong with the job does. */
static int compare(const struct lampiran_finding *a,
		   const struct lampiran_finding *b)
{
	int files = a->file && b->file ? strcmp(a->file, b->file)
				       : !!a->file - !!b->file;

	if (files)
		return files;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	return (a->column > b->column) - (a->column < b->column);
}

/* Puts FINDING into its place, behind its equals. */
static void add(struct lampiran *l, struct lampiran_finding finding)
{
	size_t i = l->count++;

	for (; i && compare(&l->finding[i - 1], &finding) > 0; i--)
		l->finding[i] = l->finding[i - 1];
	l->finding[i] = finding;
}

static void collect(struct lampiran *l)
{
	const struct diag *diag = &l->run.diag;

	l->finding = arena_array(&l->arena, struct lampiran_finding,
				 diag->report_count + l->checked.count);
	for (size_t i = 0; i < diag->report_count; i++)
		add(l, told(&diag->report[i], &l->arena));
	for (size_t i = 0; i < l->checked.count; i++)
		add(l, found(&l->checked.finding[i]));
}

static enum lampiran_result result(const struct lampiran *l)
{
	switch (l->run.diag.worst) {
	case SEVERITY_INPUT:
		return LAMPIRAN_BAD_INPUT;
	case SEVERITY_USAGE:
		return LAMPIRAN_BAD_JOB;
	case SEVERITY_SYSTEM:
		return LAMPIRAN_FAILED;
	case SEVERITY_WARNING:
	case SEVERITY_NONE:
		break;
	}
	return l->bytes.data ? LAMPIRAN_DONE : LAMPIRAN_NO_MEMORY;
}

/* --- a job ------------------------------------------------------------------
 */

struct call {
	struct lampiran *engine;
	const struct lampiran_job *job;
};

/* Does the job, under a guard. */
static void make(void *context)
{
	const struct call *call = context;
	struct lampiran *l = call->engine;
	struct wishes wishes;

	wishes_read(&wishes, call->job, &l->run);
	l->checked.catalogue = l->run.diag.catalogue;
	if (!l->run.diag.count && wishes_load(&wishes, call->job, &l->run)) {
		if (call->job->check)
			check(l, &wishes.job);
		if (job_settle(&wishes.job, &l->run))
			draw(l, &wishes);
	}
	if (l->run.diag.count)
		bytes_release(&l->bytes);
	collect(l);
}

enum lampiran_result lampiran_make(struct lampiran *l,
				   const struct lampiran_job *job)
{
	struct caller caller = caller_begin(job);
	const struct resolver resolver = caller_resolver(&caller);
	struct call call = {l, job};
	enum guard_end end;

	forget(l);
	l->run.resolver = &resolver;
	l->run.progress = caller_progress(&caller);
	end = guard_run(make, &call);
	caller_end(&caller);
	if (end == GUARD_DONE) {
		l->run.resolver = NULL;
		l->run.progress = (struct progress){NULL, NULL};
		return result(l);
	}
	begin(l); /* the guard has released all that there was */
	return end == GUARD_CANCELLED ? LAMPIRAN_CANCELLED : LAMPIRAN_NO_MEMORY;
}

const void *lampiran_bytes(const struct lampiran *l, size_t *length)
{
	*length = l->bytes.length;
	return l->bytes.data;
}

size_t lampiran_pages(const struct lampiran *l)
{
	return l->pages;
}

const struct lampiran_finding *lampiran_findings(const struct lampiran *l,
						 size_t *count)
{
	*count = l->count;
	return l->finding;
}

const char *lampiran_version(void)
{
	return VERSION;
}

const char *lampiran_format(size_t i)
{
	const struct format *format = format_at(i);

	return format ? format->name : NULL;
}

const char *lampiran_style(size_t i)
{
	return profile_builtin_name(i);
}
