#include "engine/job.h"

#include "check/check.h"
#include "check/silence.h"
#include "engine/messages.h"
#include "engine/review.h"
#include "plan/tree.h"
#include "profile/column.h"
#include "profile/find.h"
#include "profile/layers.h"
#include "revise/compare.h"
#include "table/fitting.h"

#include <string.h>
#include <strings.h>

/* --- The profiles ---------------------------------------------------------
 */

void layouts_add(struct layouts *l, const char *name, struct run *run)
{
	if (l->count == LAYOUTS_MOST)
		diag_add(&run->diag, MESSAGE_USAGE_TOO_MANY_LAYOUTS,
			 (struct place){0},
			 diag_number(&run->diag, LAYOUTS_MOST));
	else
		l->name[l->count++] = name;
}

/* The last one is for the rest, so those at the end that are alike are one. */
void layouts_choose(struct layouts *l, const struct decree *decree,
		    struct run *run)
{
	const char *last = NULL;
	size_t count = 0;

	if (l->count)
		return;
	for (size_t i = 0; decree && i < plan_style_count(decree); i++) {
		const struct value *style = &decree->lampiran[i].style;
		const char *name =
			style->text ? style->text : profile_builtin_name(0);

		if (i < LAYOUTS_MOST) {
			l->name[i] = name;
			l->named[i] =
				style->text ? style->place : (struct place){0};
		}
		if (!last || strcmp(name, last))
			count = i + 1;
		last = name;
		if (count <= LAYOUTS_MOST)
			continue;
		diag_add(&run->diag, MESSAGE_PLAN_TOO_MANY_STYLES, style->place,
			 diag_number(&run->diag, LAYOUTS_MOST));
		return;
	}
	l->count = count;
}

/* Returns profile I with what is wanted besides, NULL on error. One that is
 * named a second time is not read again. */
static const struct profile *read_one(const struct layouts *l, size_t i,
				      struct run *run)
{
	const struct profile *profile = l->profile[i];
	struct profile *copy;

	for (size_t k = 0; k < i; k++)
		if (!strcmp(l->name[k], l->name[i]) &&
		    l->source[k] == l->source[i])
			return l->profile[k];
	if (!profile && l->source[i])
		profile = profile_read(run, l->source[i]);
	else if (!profile)
		profile = profile_load_named(run, l->name[i], l->named[i]);
	if (!profile || (!l->overview && !l->row_numbers))
		return profile;
	copy = arena_new(run->arena, struct profile);
	*copy = *profile;
	copy->overview.page |= l->overview;
	copy->rancangan.row_numbers |= l->row_numbers;
	return copy;
}

/* The pages of one document share their fonts, and a profile for a lampiran
 * that is not there would be ignored. */
void layouts_read(struct layouts *l, const struct decree *decree,
		  struct run *run)
{
	const struct wordline *first = NULL;
	size_t count = decree ? plan_style_count(decree) : 0;

	layouts_choose(l, decree, run);
	for (size_t i = 0; i < l->count; i++) {
		const struct wordline *family;

		l->profile[i] = read_one(l, i, run);
		if (!l->profile[i] || !l->profile[0])
			continue;
		family = &l->profile[i]->family;
		first = &l->profile[0]->family;
		if (strcasecmp(family->text, first->text))
			diag_add(&run->diag, MESSAGE_PROFILE_OTHER_FONT,
				 family->place, family->text, first->text);
	}
	if (decree && l->count > count)
		diag_add(&run->diag, MESSAGE_USAGE_MORE_LAYOUTS,
			 (struct place){0}, diag_number(&run->diag, count));
}

static const struct profile *profile_of(const struct layouts *l, size_t i)
{
	return l->profile[i < l->count ? i : l->count - 1];
}

static bool has_text(const void *profile, const char *name)
{
	const struct profile *p = profile;
	size_t i = column_find(p, name, strlen(name));

	return column_is_bagian(p, name) ||
	       (i < p->column_count && p->column[i].kind->takes_text);
}

/* Tells GUIDE which periods the columns of PROFILE have. A series that is not
 * printed is in those of the other one. */
static void find_scales(const struct profile *profile, struct tree_guide *guide)
{
	uint64_t *target = guide->has[SERIES_TARGET];
	uint64_t *realisasi = guide->has[SERIES_REALISASI];

	for (size_t i = 0; i < profile->column_count; i++) {
		const struct column *column = &profile->column[i];

		for (size_t k = 0; column->scale && k < column->series_count;
		     k++)
			guide->has[column->series[k]][column->scale->unit] |=
				column->scale->set;
	}
	for (unsigned unit = 0; unit < UNIT_COUNT; unit++) {
		uint64_t both = target[unit] | realisasi[unit];

		target[unit] = target[unit] ? target[unit] : both;
		realisasi[unit] = realisasi[unit] ? realisasi[unit] : both;
	}
}

/* Returns what PROFILE knows of keys. Of several columns of periods the first
 * one says what periods are without words of their own. */
static struct tree_guide guide_of(const struct profile *profile)
{
	struct tree_guide guide = {
		.profile = profile, .has_text = has_text, .unit = UNIT_COUNT};

	for (size_t i = 0; i < profile->column_count; i++) {
		const struct scale *scale = profile->column[i].scale;

		if (!profile->column[i].kind->takes_periods || !scale)
			continue;
		if (guide.unit == UNIT_COUNT)
			guide.unit = scale->unit;
		if (guide.count || scale->unit != UNIT_LABEL)
			continue;
		guide.label = scale->name;
		guide.count = scale->count;
	}
	find_scales(profile, &guide);
	return guide;
}

const struct decree *layouts_settle(const struct layouts *l,
				    const struct decree *decree,
				    struct run *run)
{
	struct decree *copy = NULL;

	for (size_t i = 0; i < decree->lampiran_count; i++) {
		struct tree_guide guide;

		if (!decree->lampiran[i].root.open)
			continue;
		if (!copy)
			copy = plan_copy(decree, 0, decree->lampiran_count,
					 run->arena);
		guide = guide_of(profile_of(l, i));
		tree_settle(&copy->lampiran[i].root, &guide, run);
	}
	return copy ? copy : decree;
}

const struct decree *layouts_fit(struct layouts *l, const struct decree *decree,
				 struct run *run)
{
	bool named = l->count > 0;

	for (size_t i = 0; i < decree->lampiran_count && !named; i++) {
		const struct value *style = &decree->lampiran[i].style;

		named = style->text && !style->place.source->inside;
	}
	if (!named)
		return run->diag.count ? NULL : decree;
	layouts_read(l, decree, run);
	if (!run->diag.count)
		decree = layouts_settle(l, decree, run);
	if (run->diag.count)
		return NULL;
	for (size_t i = 0; i < decree->lampiran_count; i++)
		fitting_check(&decree->lampiran[i].root, profile_of(l, i), run);
	return run->diag.count ? NULL : decree;
}

/* Whether the entries of column C are numbered, before their texts or beside
 * them. */
static bool is_numbered(const struct profile *p, size_t c)
{
	bool numbered = p->column[c].number.figure != 0;

	for (size_t i = 0; i < p->column_count; i++)
		numbered |=
			p->column[i].kind->counts && p->column[i].counts == c;
	return numbered;
}

const struct printed_columns *layouts_columns(const struct layouts *l,
					      size_t count, struct arena *arena)
{
	struct printed_columns *all = arena_new(arena, struct printed_columns);
	struct printed_column *column =
		arena_array(arena, struct printed_column,
			    count * (size_t)PROFILE_MOST_COLUMNS);

	all->column = column;
	for (size_t i = 0; l->count && i < count; i++) {
		const struct profile *p = profile_of(l, i);

		for (size_t c = 0; p && c < p->column_count; c++) {
			size_t with = p->column[c].number_with;

			column[all->count++] = (struct printed_column){
				i, p->column[c].name,
				with == c ? NULL : p->column[with].name,
				is_numbered(p, c)};
		}
	}
	return all;
}

/* --- The job ---------------------------------------------------------------
 */

struct job job_usual(const struct decree *decree)
{
	return (struct job){.decree = decree, .standard = STANDARD_A_3A_UA_1};
}

/* Whether the table of P says when something was done, or how much of it. */
static bool tells_realisasi(const struct profile *p)
{
	bool tells = column_prints(p, SERIES_REALISASI);

	for (size_t i = 0; i < p->column_count; i++)
		tells |= p->column[i].kind->reaches;
	return tells;
}

/* Replaces the plan by a copy that knows what changed since the other one. What
 * was done is no change of a decree that does not print it. */
static void revise(struct job *job, struct run *run)
{
	struct decree *copy = plan_copy(
		job->decree, 0, job->decree->lampiran_count, run->arena);
	struct comparison *since;

	since = compare_plans(
		job->since, copy,
		layouts_columns(job->layouts, copy->lampiran_count, run->arena),
		run->arena);
	for (size_t i = 0; i < since->count; i++) {
		struct change *change = &since->change[i];

		if (change->kind == CHANGE_REALISASI)
			change->unprinted = !tells_realisasi(
				profile_of(job->layouts, change->lampiran));
	}
	copy->since = since;
	job->decree = copy;
}

/*
 * Reports what is still to be filled in and what would be printed twice, unless
 * the author says that it is meant so. If something is to be filled in, the job
 * becomes one of a draft, with a warning; but if somebody has ASKED for another
 * copy, that is refused and each place reported.
 */
static void settle_leftovers(struct job *job, bool asked, struct run *run)
{
	const struct brief brief = review_brief(
		job->layouts->profile, job->layouts->count, run->arena);
	struct findings all = {.arena = run->arena,
			       .catalogue = run->diag.catalogue};
	bool draft = job->form == FORM_RANCANGAN || !asked;
	const struct finding *first = NULL;
	size_t count = 0;

	check_fields(&brief, job->decree, &all);
	if (all.count)
		silence(&all, 0, job->decree->source, NULL);
	findings_sort(&all);
	for (size_t i = 0; i < all.count; i++) {
		const struct finding *found = &all.finding[i];

		if (found->code == CODE_WHOLE_NUMBER ||
		    found->code == CODE_PRINTED)
			diag_add(&run->diag, MESSAGE_PLAN_PRINTED_TWICE,
				 found->place, found->text, found->remedy);
		if (found->code != CODE_UNFILLED)
			continue;
		if (!draft)
			diag_add(&run->diag, MESSAGE_LEFTOVER_REFUSED,
				 found->place, found->text);
		first = count++ ? first : found;
	}
	if (!first || !draft)
		return;
	diag_add(&run->diag, MESSAGE_LEFTOVER_DRAFT, first->place,
		 diag_number(&run->diag, count));
	job->form = FORM_RANCANGAN;
}

/* Reports a copy that is CERTIFIED by nobody. */
static void check_copy(const struct job *job, bool certified, struct diag *diag)
{
	if (certified && !job->decree->copy)
		diag_add(diag, MESSAGE_PLAN_NO_COPY,
			 place_of(job->decree->source));
}

/* Only a draft shows what changed. Where all copies are made, it is the
 * original that must have no leftovers: it is signed. */
static void settle_whole(struct job *job, struct run *run)
{
	bool asked = job->form_named || job->every_form;
	bool named = job->decree->form_named;

	if (!job->form_named)
		job->form = job->since ? FORM_RANCANGAN : job->decree->form;
	check_copy(job,
		   (asked || named) &&
			   (job->every_form || job->form == FORM_SALINAN),
		   &run->diag);
	asked |= named && !job->since;
	if (job->leftovers_told)
		return;
	if (job->every_form)
		job->form = FORM_ASLI;
	settle_leftovers(job, asked, run);
}

/* Returns the column that says how the entries of column C are numbered: the
 * counter that counts them, else it itself. */
static const struct column *numbers_of(const struct profile *profile, size_t c)
{
	for (size_t i = 0; i < profile->column_count; i++)
		if (profile->column[i].kind->counts &&
		    profile->column[i].counts == c)
			return &profile->column[i];
	return &profile->column[c];
}

/* Tells SELECTION which numbers go on, so that it takes them as they are
 * printed, and which rows head others. */
static void settle_numbers(const struct job *job, struct selection *selection,
			   struct run *run)
{
	const struct decree *decree = job->decree;
	struct going *going = NULL;
	const char **section =
		arena_array(run->arena, const char *, decree->lampiran_count);
	size_t capacity = 0;

	selection->going_count = 0;
	for (size_t i = 0; i < decree->lampiran_count; i++) {
		size_t last = job->layouts->count - 1;
		const struct profile *p =
			job->layouts->profile[i < last ? i : last];

		section[i] = p->bagian.name;
		for (size_t c = 0; c < p->column_count; c++) {
			const struct column *column = numbers_of(p, c);

			if (column->again == AGAIN_LIST)
				continue;
			going = arena_grow(run->arena, going,
					   selection->going_count, &capacity,
					   sizeof(*going));
			going[selection->going_count++] = (struct going){
				decree->lampiran[i].number, p->column[c].name,
				column->again == AGAIN_SECTION ? p->bagian.name
							       : NULL,
				column->again == AGAIN_AREA};
		}
	}
	selection->going = going;
	selection->section = section;
}

/* What is taken from a draft is one too; nobody signs an excerpt by itself, but
 * it can be certified. */
static void settle_excerpt(struct job *job, struct run *run)
{
	struct selection *selection = job->selection;
	const struct decree *decree = job->decree;

	settle_numbers(job, selection, run);
	if (!job->kind_named)
		selection->certified = job->layouts->profile[0]->certified;
	job->form =
		decree->form == FORM_RANCANGAN ? FORM_RANCANGAN : FORM_SALINAN;
	check_copy(job, selection->certified, &run->diag);
	if (!job->leftovers_told)
		settle_leftovers(
			job, decree->form_named || selection->certified, run);
}

/* Returns DECREE without the entries that its layouts L do not print. */
static const struct decree *leave_out(const struct layouts *l,
				      const struct decree *decree,
				      struct run *run)
{
	struct decree *copy = NULL;

	for (size_t i = 0; i < decree->lampiran_count; i++) {
		const struct profile *profile = profile_of(l, i);

		if (!*profile->unprinted.text)
			continue;
		if (!copy)
			copy = plan_copy(decree, 0, decree->lampiran_count,
					 run->arena);
		fitting_leave_out(&copy->lampiran[i].root, profile, run->arena);
	}
	return copy ? copy : decree;
}

bool job_settle(struct job *job, struct run *run)
{
	job->decree = layouts_settle(job->layouts, job->decree, run);
	if (job->since)
		job->since = layouts_settle(job->layouts, job->since, run);
	if (run->diag.count)
		return false;
	if (!part_check(job->decree, job->part, &run->diag))
		return false;
	job->decree = leave_out(job->layouts, job->decree, run);
	job->decree = part_of(job->decree, job->part, run->arena);
	if (job->since)
		job->since = part_of(leave_out(job->layouts, job->since, run),
				     job->part, run->arena);
	if (job->since && !compare_share_columns(job->since, job->decree)) {
		diag_add(&run->diag, MESSAGE_COMPARE_OTHER_COLUMNS,
			 place_of(job->decree->source),
			 job->since->source->name);
		return false;
	}
	if (job->since)
		revise(job, run);
	if (job->selection)
		settle_excerpt(job, run);
	else
		settle_whole(job, run);
	if (job->form == FORM_RANCANGAN)
		job->decree = plan_draft(job->decree, run->arena);
	return !run->diag.count;
}
