#include "engine/lampiran.h"

#include "base/guard.h"
#include "base/input.h"
#include "base/limits.h"
#include "base/messages.h"
#include "calendar/date.h"
#include "check/check.h"
#include "check/silence.h"
#include "engine/format.h"
#include "engine/messages.h"
#include "engine/review.h"
#include "profile/find.h"
#include "system/system.h"
#include "text/face.h"

#include <stdlib.h>
#include <string.h>

#ifndef VERSION
#define VERSION "0"
#endif

/* --- Files and fonts of the caller ------------------------------------------
 */

/* The caller of the library. While the job runs its thread has C's locale
 * ("0.75", not "0,75"); its own one returns for the callbacks. */
struct caller {
	const struct lampiran_job *job; /* borrowed */
	void *locale;			/* of its thread */
};

static void enter(struct caller *caller)
{
	caller->locale = system_plain_locale();
}

/* Before a callback, which may change the locale. */
static void leave(const struct caller *caller)
{
	system_restore_locale(caller->locale);
}

/* Whether the caller has the file PATH, which is stored in *FILE. */
static bool ask(const struct resolver *resolver, const char *path,
		struct lampiran_file *file)
{
	struct caller *caller = resolver->user;
	const struct lampiran_job *job = caller->job;
	bool has;

	*file = (struct lampiran_file){.name = path};
	if (!job->read_file)
		return false;
	leave(caller);
	has = job->read_file(job->user, path, file);
	enter(caller);
	return has && file->data;
}

static bool has_file(const struct resolver *resolver, const char *path)
{
	struct lampiran_file file;

	return ask(resolver, path, &file);
}

/* Whether FILE has at most LIMIT bytes; else that is reported. */
static bool check_length(const struct lampiran_file *file, const char *name,
			 size_t limit, struct run *run)
{
	if (file->length <= limit)
		return true;
	diag_add(&run->diag, MESSAGE_FILE_TOO_LONG, diag_file(&run->diag, name),
		 diag_size(&run->diag, limit));
	return false;
}

/* Returns FILE, which is called USUAL where it has no name, as text that lives
 * as long as the job; NULL when it is longer than LIMIT [bytes] or no text,
 * which is reported to the run's diag. */
static const struct source *read_text(const struct lampiran_file *file,
				      const char *usual, size_t limit,
				      struct run *run)
{
	const char *name = file->name ? file->name : usual;
	const struct source *source;

	if (!check_length(file, name, limit, run))
		return NULL;
	source = source_borrow(
		run->kept, arena_copy(run->kept, name, strlen(name)),
		arena_copy(run->kept, file->data, file->length), file->length);
	return input_check(source, &run->diag) ? source : NULL;
}

/* Messages call the file what it is called where it is named, whatever the
 * caller calls it. */
static const struct source *read_file(const struct resolver *resolver,
				      const struct request *request,
				      struct run *run)
{
	struct lampiran_file file;

	if (!ask(resolver, request->path, &file)) {
		diag_add(&run->diag, MESSAGE_JOB_NO_FILE, request->place,
			 request->name,
			 profile_names(&run->diag, request->name, NULL));
		return NULL;
	}
	file.name = NULL;
	return read_text(&file, request->path, request->limit, run);
}

static bool find_font(const struct resolver *resolver, const char *family,
		      const bool style[2], struct face_file *face,
		      struct run *run)
{
	struct caller *caller = resolver->user;
	const struct lampiran_job *job = caller->job;
	struct lampiran_font font = {.index = 0};
	const char *name;
	bool has;

	if (!job->find_font)
		return false;
	leave(caller);
	has = job->find_font(job->user, family, style[0], style[1], &font);
	enter(caller);
	if (!has || !font.file.data)
		return false;
	name = font.file.name ? font.file.name : family;
	*face = (struct face_file){.name = face_name(run->kept, name)};
	if (!check_length(&font.file, name, FONT_LONGEST, run))
		return true;
	face->data = font.file.data;
	face->length = font.file.length;
	face->index = font.index;
	return true;
}

static int tell(void *user, const char *work, size_t done, size_t total)
{
	struct caller *caller = user;
	const struct lampiran_job *job = caller->job;
	int enough;

	leave(caller);
	enough = job->progress(job->user, work, done, total);
	enter(caller);
	return enough;
}

/* --- What the job says -------------------------------------------------------
 */

/* The job in terms of the house. */
struct wishes {
	struct job job;
	/* of the job */
	struct layouts layouts;
	struct selection selection; /* if it is of an excerpt */
	const struct format *format;
};

struct wish_reader {
	const struct lampiran_job *asked;
	struct wishes *wishes;
	struct run *run;
};

static void complain(struct wish_reader *r, const struct message *message,
		     const char *text)
{
	diag_add(&r->run->diag, message, (struct place){0}, text);
}

/* Reports that WORD is not possible for FIELD of the job. */
static void refuse(struct wish_reader *r, const char *word, const char *field,
		   const char *possible)
{
	diag_add(&r->run->diag, MESSAGE_USAGE_BAD_CHOICE, (struct place){0},
		 word, field, possible);
}

/* Areas are outermost: they come before what is to be inside them. */
static void read_part(struct wish_reader *r)
{
	const struct lampiran_job *asked = r->asked;
	struct job *job = &r->wishes->job;
	struct selection *s = &r->wishes->selection;
	size_t most = asked->where ? asked->where_count : 0;

	if (asked->area)
		s->where[s->count++] = (struct where){NULL, asked->area};
	if (asked->where_count > SELECT_MOST_WHERE) {
		diag_add(&r->run->diag, MESSAGE_JOB_TOO_MANY_WHERE,
			 (struct place){0}, "area", "where",
			 diag_number(&r->run->diag, SELECT_MOST_WHERE));
		most = 0;
	}
	for (size_t i = 0; i < most; i++) {
		const char *text = asked->where[i];

		if (text &&
		    select_where(text, &s->where[s->count], r->run->kept))
			s->count++;
		else
			diag_add(&r->run->diag, MESSAGE_JOB_BAD_WHERE,
				 (struct place){0}, text ? text : "", "");
	}
	s->months = asked->months;
	if (s->count || s->months)
		job->selection = s;
	if (asked->since.data && job->selection)
		complain(r, MESSAGE_JOB_OF_THE_WHOLE, "since");
	job->kind_named = asked->excerpt_kind;
	if (job->kind_named && !select_kind(asked->excerpt_kind, &s->certified))
		refuse(r, asked->excerpt_kind, "excerpt_kind",
		       select_kind_names(r->run->arena));
	if ((asked->area && !*asked->area) || (s->months && !*s->months) ||
	    (job->kind_named && !job->selection))
		diag_add(&r->run->diag, MESSAGE_JOB_NO_PART, (struct place){0},
			 "area", "where", "months");
}

/* Only a draft shows what changed; an excerpt is of the copy that the plan is
 * of. */
static void read_choices(struct wish_reader *r)
{
	const struct lampiran_job *asked = r->asked;
	struct job *job = &r->wishes->job;
	struct diag *diag = &r->run->diag;

	r->wishes->format =
		asked->format ? format_find(asked->format) : format_at(0);
	if (!r->wishes->format)
		refuse(r, asked->format, "format",
		       format_names(diag, asked->format));
	if (asked->part && !part_find(asked->part, &job->part))
		refuse(r, asked->part, "part", part_names(r->run->arena));
	else if (asked->part && job->part != PART_ALL && job->selection)
		complain(r, MESSAGE_JOB_OF_THE_WHOLE, "part");
	if (asked->form)
		job->form_named =
			form_find(asked->form, strlen(asked->form), &job->form);
	if (asked->form && !job->form_named)
		refuse(r, asked->form, "form", form_names(r->run->arena));
	else if (asked->form && asked->since.data &&
		 job->form != FORM_RANCANGAN)
		diag_add(diag, MESSAGE_JOB_SINCE_DRAFT, (struct place){0},
			 asked->form, "since");
	else if (asked->form && job->selection)
		complain(r, MESSAGE_JOB_OF_THE_WHOLE, "form");
	if (asked->standard && !standard_find(asked->standard, &job->standard))
		refuse(r, asked->standard, "standard",
		       standard_names(diag, asked->standard));
}

/* Returns the number [0..99] of two figures, 100 if they are none. */
static unsigned two_figures(const char *at)
{
	if (at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9')
		return 100;
	return (unsigned)(at[0] - '0') * 10 + (unsigned)(at[1] - '0');
}

/* Whether TEXT is a day, with or without a time: "2027-01-06T07:31:02Z". */
static bool is_date(const char *text)
{
	size_t length = strlen(text);
	const char *time = text + 10;
	struct date date;

	if (length < 10 || !date_in_figures(text, 10) ||
	    !date_read(&date, text, 10))
		return false;
	return length == 10 ||
	       (length == 20 && time[0] == 'T' && two_figures(time + 1) < 24 &&
		time[3] == ':' && two_figures(time + 4) < 60 &&
		time[6] == ':' && two_figures(time + 7) < 60 && time[9] == 'Z');
}

/* Reads what the job says, except its plans and profiles. Messages are in
 * English until its language is known. */
static void read_wishes(struct wish_reader *r)
{
	const struct lampiran_job *asked = r->asked;
	struct wishes *w = r->wishes;
	struct diag *diag = &r->run->diag;

	*w = (struct wishes){.job = job_usual(NULL)};
	w->job.layouts = &w->layouts;
	w->layouts.overview = asked->overview;
	w->layouts.row_numbers = asked->row_numbers;
	w->job.no_source = asked->no_source;
	w->job.no_field = asked->no_field;
	w->job.made = asked->date;
	if (asked->language &&
	    !catalogue_find(asked->language, strlen(asked->language),
			    &diag->catalogue))
		refuse(r, asked->language, "language",
		       catalogue_names(r->run->arena));
	read_part(r);
	read_choices(r);
	if (asked->date && !is_date(asked->date))
		complain(r, MESSAGE_JOB_BAD_DATE, asked->date);
	if (!asked->plan.data)
		complain(r, MESSAGE_JOB_NO_PLAN, "");
}

static const struct decree *read_plan(const struct lampiran_file *file,
				      struct run *run)
{
	const struct source *source =
		read_text(file, "rencana.yaml", PLAN_LONGEST, run);

	return source ? plan_read(run, source) : NULL;
}

/* Returns the text of profile I. One that is given a second time is the same
 * source, so that it is read and carried once. */
static const struct source *read_profile(const struct lampiran_file *file,
					 size_t i,
					 const struct layouts *layouts,
					 struct run *run)
{
	for (size_t k = 0; k < i; k++)
		if (file[k].data && file[k].length == file[i].length &&
		    !strcmp(layouts->name[k], layouts->name[i]) &&
		    !memcmp(file[k].data, file[i].data, file[i].length))
			return layouts->source[k];
	return read_text(&file[i], layouts->name[i], PROFILE_LONGEST, run);
}

/* Reads its plans and profiles. Whether nothing is wrong. */
static bool load(struct wish_reader *r)
{
	const struct lampiran_job *asked = r->asked;
	const struct lampiran_file *file = asked->profile;
	struct layouts *layouts = &r->wishes->layouts;
	struct job *job = &r->wishes->job;
	struct run *run = r->run;
	bool named;

	for (size_t i = 0; file && i < asked->profile_count; i++) {
		const char *name = file[i].name;

		layouts_add(layouts, name ? name : "profil.ini", run);
		if (layouts->count == i) /* they are too many */
			break;
		if (file[i].data)
			layouts->source[i] =
				read_profile(file, i, layouts, run);
	}
	named = !run->diag.count;
	job->decree = read_plan(&asked->plan, run);
	if (named)
		layouts_read(layouts, job->decree, run);
	if (!run->diag.count)
		job->decree = layouts_settle(layouts, job->decree, run);
	if (asked->since.data)
		job->since = read_plan(&asked->since, run);
	return !run->diag.count;
}

/* --- An engine --------------------------------------------------------------
 */

/* An engine, with what came of its last job. */
struct lampiran {
	struct arena arena;
	struct run run;
	struct buffer bytes;
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
	buffer_release(&l->bytes);
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

/* --- Findings ---------------------------------------------------------------
 */

static struct lampiran_finding finding_at(struct place place)
{
	struct lampiran_finding f = {.line = place.line,
				     .column = place.column};

	f.file = place.source ? place.source->name : NULL;
	return f;
}

/* Findings without a file come first: they are about the job. */
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

/* Gathers what the job and its check have to say. */
static void collect(struct lampiran *l)
{
	static const enum lampiran_level level[LEVEL_COUNT] = {
		[LEVEL_SARAN] = LAMPIRAN_NOTE,
		[LEVEL_PERINGATAN] = LAMPIRAN_WARNING,
		[LEVEL_GALAT] = LAMPIRAN_ERROR,
	};
	const struct diag *diag = &l->run.diag;

	l->finding = arena_array(&l->arena, struct lampiran_finding,
				 diag->report_count + l->checked.count);
	for (size_t i = 0; i < diag->report_count; i++) {
		const struct report *report = &diag->report[i];
		struct lampiran_finding f = finding_at(report->place);

		f.code = diag_code(&l->arena, report->message);
		f.level = report->message->severity == SEVERITY_WARNING
				  ? LAMPIRAN_WARNING
				  : LAMPIRAN_ERROR;
		f.text = report->text;
		f.remedy = "";
		add(l, f);
	}
	for (size_t i = 0; i < l->checked.count; i++) {
		const struct finding *found = &l->checked.finding[i];
		struct lampiran_finding f = finding_at(found->place);

		f.code = code_name(found->code);
		f.level = level[code_level(found->code)];
		f.text = found->text;
		f.remedy = found->remedy;
		add(l, f);
	}
}

/* --- A job ------------------------------------------------------------------
 */

/* Finds what "lampiran check" does, with the words that are built in. */
static void check(struct lampiran *l, const struct job *job)
{
	struct brief brief = review_brief(job->layouts->profile,
					  job->layouts->count, &l->arena);

	brief.wordlist = wordlist_read(&l->run, wordlist_builtin(&l->arena));
	check_plan(&brief, job->decree, &l->checked);
	silence(&l->checked, 0, job->decree->source, NULL);
	findings_sort(&l->checked);
}

static void draw(struct lampiran *l, const struct wishes *wishes)
{
	const struct sink sink = sink_to_buffer(&l->bytes);
	struct engine engine;
	const struct pages *pages;

	engine_open(&engine, &wishes->job, &l->run);
	pages = engine_pages(&engine);
	if (pages)
		format_write(wishes->format, &engine, pages, &sink);
	if (pages && !l->run.diag.count) {
		l->pages = pages->count;
		engine_check_words(&engine);
	}
	engine_close(&engine);
}

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
	struct wish_reader reader = {call->job, &wishes, &l->run};

	read_wishes(&reader);
	l->checked.catalogue = l->run.diag.catalogue;
	if (!l->run.diag.count && load(&reader)) {
		if (call->job->check)
			check(l, &wishes.job);
		if (job_settle(&wishes.job, &l->run))
			draw(l, &wishes);
	}
	if (l->run.diag.count)
		buffer_release(&l->bytes);
	collect(l);
}

enum lampiran_result lampiran_make(struct lampiran *l,
				   const struct lampiran_job *job)
{
	struct caller caller = {.job = job};
	const struct resolver resolver = {.user = &caller,
					  .has = has_file,
					  .read = read_file,
					  .font = find_font};
	struct call call = {l, job};
	enum guard_end end;

	enter(&caller);
	forget(l);
	l->run.resolver = &resolver;
	l->run.progress =
		(struct progress){job->progress ? tell : NULL, &caller};
	end = guard_run(make, &call);
	leave(&caller);
	if (end != GUARD_DONE) {
		begin(l); /* the guard has released everything */
		return end == GUARD_CANCELLED ? LAMPIRAN_CANCELLED
					      : LAMPIRAN_NO_MEMORY;
	}
	l->run.resolver = NULL;
	l->run.progress = (struct progress){NULL, NULL};
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
