#include "engine/wishes.h"

#include "engine/caller.h"
#include "engine/messages.h"
#include "plan/date.h"

#include <string.h>

struct reader {
	const struct lampiran_job *asked;
	struct wishes *wishes;
	struct run *run;
};

static void complain(struct reader *r, const struct message *message,
		     const char *text)
{
	diag_add(&r->run->diag, message, (struct place){0}, text);
}

/* WORD is not possible for the FIELD of the job. */
static void refuse(struct reader *r, const char *word, const char *field,
		   const char *possible)
{
	diag_add(&r->run->diag, MESSAGE_USAGE_BAD_CHOICE, (struct place){0},
		 word, field, possible);
}

/* What is told before is in English. */
static void read_language(struct reader *r)
{
	const char *word = r->asked->language;
	struct diag *diag = &r->run->diag;

	if (word && !catalogue_find(word, strlen(word), &diag->catalogue))
		refuse(r, word, "language", catalogue_names(r->run->arena));
}

static void read_format(struct reader *r)
{
	const char *word = r->asked->format;

	r->wishes->format = word ? format_find(word) : format_at(0);
	if (!r->wishes->format)
		refuse(r, word, "format", format_names(&r->run->diag, word));
}

/* Only a draft shows what changed; an excerpt is of the copy that the plan is
 * of. */
static void read_form(struct reader *r)
{
	const char *word = r->asked->form;
	struct job *job = &r->wishes->job;

	if (!word)
		return;
	job->form_named = form_find(word, strlen(word), &job->form);
	if (!job->form_named)
		refuse(r, word, "form", form_names(r->run->arena));
	else if (r->asked->since.data && job->form != FORM_RANCANGAN)
		complain(r, MESSAGE_JOB_SINCE_DRAFT, word);
	else if (job->selection)
		complain(r, MESSAGE_JOB_OF_THE_WHOLE, "form");
}

static void read_standard(struct reader *r)
{
	const char *word = r->asked->standard;

	if (word && !standard_find(word, &r->wishes->job.standard))
		refuse(r, word, "standard",
		       standard_names(&r->run->diag, word));
}

/* Returns the number [0..99] that two figures are, 100 when they are none. */
static unsigned two_figures(const char *at)
{
	if (at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9')
		return 100;
	return (unsigned)(at[0] - '0') * 10 + (unsigned)(at[1] - '0');
}

/* Whether TEXT is a time of day in UTC, "T07:31:02Z". */
static bool is_time(const char *text)
{
	return strlen(text) == 10 && text[0] == 'T' &&
	       two_figures(text + 1) < 24 && text[3] == ':' &&
	       two_figures(text + 4) < 60 && text[6] == ':' &&
	       two_figures(text + 7) < 60 && text[9] == 'Z';
}

static void read_date(struct reader *r)
{
	const char *text = r->asked->date;
	size_t length = text ? strlen(text) : 0;
	struct date date;

	if (!text)
		return;
	if (length < 10 || !date_in_figures(text, 10) ||
	    !date_read(&date, text, 10) || (text[10] && !is_time(text + 10)))
		complain(r, MESSAGE_JOB_BAD_DATE, text);
	r->wishes->job.made = text;
}

static void read_where(struct reader *r, const char *text)
{
	struct selection *s = &r->wishes->selection;

	if (text && select_where(text, &s->where[s->count], r->run->kept))
		s->count++;
	else
		complain(r, MESSAGE_JOB_BAD_WHERE, text ? text : "");
}

static void read_kind(struct reader *r)
{
	const char *word = r->asked->excerpt_kind;
	struct job *job = &r->wishes->job;

	if (!word)
		return;
	job->kind_named = true;
	if (!select_kind(word, &r->wishes->selection.certified))
		refuse(r, word, "excerpt_kind",
		       select_kind_names(r->run->arena));
	if (!job->selection)
		complain(r, MESSAGE_JOB_NO_PART, "");
}

/* Areas are outermost: they come before what is to be inside them. */
static void read_part(struct reader *r)
{
	const struct lampiran_job *asked = r->asked;
	struct selection *s = &r->wishes->selection;

	if (asked->area)
		s->where[s->count++] = (struct where){NULL, asked->area};
	if (asked->where_count > SELECT_MOST_WHERE)
		complain(r, MESSAGE_JOB_TOO_MANY_WHERE,
			 diag_number(&r->run->diag, SELECT_MOST_WHERE));
	else
		for (size_t i = 0; asked->where && i < asked->where_count; i++)
			read_where(r, asked->where[i]);
	s->months = asked->months;
	if (s->count || s->months)
		r->wishes->job.selection = s;
	if (asked->since.data && r->wishes->job.selection)
		complain(r, MESSAGE_JOB_OF_THE_WHOLE, "since");
	if ((asked->area && !*asked->area) || (s->months && !*s->months))
		complain(r, MESSAGE_JOB_NO_PART, "");
	read_kind(r);
}

void wishes_read(struct wishes *w, const struct lampiran_job *asked,
		 struct run *run)
{
	struct reader r = {asked, w, run};

	*w = (struct wishes){.job = job_usual(NULL)};
	w->job.layouts = &w->layouts;
	w->layouts.overview = asked->overview;
	w->layouts.row_numbers = asked->row_numbers;
	w->job.no_source = asked->no_source;
	w->job.no_field = asked->no_field;
	read_language(&r);
	read_part(&r);
	read_format(&r);
	read_form(&r);
	read_standard(&r);
	read_date(&r);
	if (!asked->plan.data)
		complain(&r, MESSAGE_JOB_NO_PLAN, "");
}

static const struct plan *read_plan(const struct lampiran_file *file,
				    struct run *run)
{
	const struct source *source =
		caller_text(file, "rencana.yaml", PLAN_LONGEST, run);

	return source ? plan_read(run, source) : NULL;
}

/* Returns the text of profile I. One that is given again is the same, so that
 * it is read, and carried, once. */
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
	return caller_text(&file[i], layouts->name[i], PROFILE_LONGEST, run);
}

/* Names the profiles, and reads those that are given. */
static void add_layouts(struct layouts *layouts,
			const struct lampiran_job *asked, struct run *run)
{
	for (size_t i = 0; asked->profile && i < asked->profile_count; i++) {
		const struct lampiran_file *file = asked->profile;
		const char *name = file[i].name;

		layouts_add(layouts, name ? name : "profil.ini", run);
		if (layouts->count == i) /* they are too many */
			return;
		if (file[i].data)
			layouts->source[i] =
				read_profile(file, i, layouts, run);
	}
}

bool wishes_load(struct wishes *w, const struct lampiran_job *asked,
		 struct run *run)
{
	struct job *job = &w->job;
	bool named;

	add_layouts(&w->layouts, asked, run);
	named = !run->diag.count;
	job->plan = read_plan(&asked->plan, run);
	if (named)
		layouts_read(&w->layouts, job->plan, run);
	if (asked->since.data)
		job->since = read_plan(&asked->since, run);
	return !run->diag.count;
}
