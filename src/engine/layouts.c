#include "engine/layouts.h"

#include "engine/messages.h"
#include "profile/find.h"
#include "table/fitting.h"

#include <string.h>
#include <strings.h>

void layouts_add(struct layouts *l, const char *name, struct run *run)
{
	if (l->count == INPUTS_MOST_LAYOUTS)
		diag_add(&run->diag, MESSAGE_USAGE_TOO_MANY_LAYOUTS,
			 (struct place){0},
			 diag_number(&run->diag, INPUTS_MOST_LAYOUTS));
	else
		l->name[l->count++] = name;
}

/* The last one is for the rest, so those at the end that are alike are one. */
void layouts_choose(struct layouts *l, const struct plan *plan, struct run *run)
{
	const char *last = NULL;
	size_t i = 0, count = 0;

	if (l->count)
		return;
	for (; plan; plan = plan->next, i++) {
		const struct value *style = &plan->style;
		const char *name =
			style->text ? style->text : profile_builtin_name(0);

		if (i < INPUTS_MOST_LAYOUTS) {
			l->name[i] = name;
			l->named[i] =
				style->text ? style->place : (struct place){0};
		}
		if (!last || strcmp(name, last))
			count = i + 1;
		last = name;
		if (count <= INPUTS_MOST_LAYOUTS)
			continue;
		diag_add(&run->diag, MESSAGE_PLAN_TOO_MANY_STYLES, style->place,
			 diag_number(&run->diag, INPUTS_MOST_LAYOUTS));
		return;
	}
	l->count = count;
}

/* Returns PROFILE with what is wanted besides. */
static const struct profile *add_wishes(const struct layouts *l,
					const struct profile *profile,
					struct arena *arena)
{
	struct profile *copy;

	if (!profile || (!l->overview && !l->row_numbers))
		return profile;
	copy = arena_new(arena, struct profile);
	*copy = *profile;
	copy->overview.page |= l->overview;
	copy->rancangan.row_numbers |= l->row_numbers;
	return copy;
}

/* Returns profile I, NULL when something is wrong with it. One that is named
 * again is the same. */
static const struct profile *read_one(const struct layouts *l, size_t i,
				      struct run *run)
{
	const struct profile *profile = l->profile[i];

	for (size_t k = 0; k < i; k++)
		if (!strcmp(l->name[k], l->name[i]) &&
		    l->source[k] == l->source[i])
			return l->profile[k];
	if (!profile && l->source[i])
		profile = profile_read(run, l->source[i]);
	else if (!profile)
		profile = profile_load_named(run, l->name[i], l->named[i]);
	return add_wishes(l, profile, run->arena);
}

/* The pages of one document share their fonts. */
static void check_family(const struct layouts *l, size_t i, struct diag *diag)
{
	const struct wordline *family, *first;

	if (!l->profile[i] || !l->profile[0])
		return;
	family = &l->profile[i]->family;
	first = &l->profile[0]->family;
	if (strcasecmp(family->text, first->text))
		diag_add(diag, MESSAGE_PROFILE_OTHER_FONT, family->place,
			 family->text, first->text);
}

/* A profile for a lampiran that is not there would be ignored. */
static void check_count(const struct layouts *l, const struct plan *plan,
			struct diag *diag)
{
	size_t count = 0;

	for (; plan; plan = plan->next)
		count++;
	if (l->count > count)
		diag_add(diag, MESSAGE_USAGE_MORE_LAYOUTS, (struct place){0},
			 diag_number(diag, count));
}

void layouts_read(struct layouts *l, const struct plan *plan, struct run *run)
{
	layouts_choose(l, plan, run);
	for (size_t i = 0; i < l->count; i++) {
		l->profile[i] = read_one(l, i, run);
		check_family(l, i, &run->diag);
	}
	if (plan)
		check_count(l, plan, &run->diag);
}

/* Returns the profile of lampiran I of a plan, from 0. */
static const struct profile *profile_of(const struct layouts *l, size_t i)
{
	return l->profile[i < l->count ? i : l->count - 1];
}

bool layouts_fit(struct layouts *l, const struct plan *plan, struct run *run)
{
	bool named = l->count > 0;

	for (const struct plan *p = plan; p && !named; p = p->next)
		named = p->style.text && !p->style.place.source->inside;
	if (!named)
		return !run->diag.count;
	layouts_read(l, plan, run);
	if (run->diag.count)
		return false;
	for (size_t i = 0; plan; plan = plan->next, i++)
		fitting_check(&plan->root, profile_of(l, i), run);
	return !run->diag.count;
}
