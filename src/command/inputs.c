#include "command/inputs.h"

#include "base/path.h"
#include "command/messages.h"
#include "plan/messages.h"
#include "profile/find.h"
#include "profile/messages.h"
#include "system/system.h"
#include "typeset/fitting.h"

#include <string.h>
#include <strings.h>

void inputs_complain(struct inputs *in, const struct message *message,
		     const char *text)
{
	diag_add(&in->run->diag, message, (struct place){0}, text);
}

void inputs_add(struct inputs *in, const char *plan)
{
	if (in->take_plan)
		in->take_plan(in->taker, plan);
	else if (in->plan)
		inputs_complain(in, MESSAGE_USAGE_TOO_MANY_PLANS, plan);
	else
		in->plan = plan;
}

void inputs_standard(struct inputs *in, const char *word,
		     enum pdf_standard *standard)
{
	if (!standard_find(word, standard))
		diag_add(&in->run->diag, MESSAGE_USAGE_BAD_CHOICE,
			 (struct place){0}, word, "--pdf-standard",
			 standard_names(in->run->arena, word));
}

bool inputs_all(const char *word)
{
	return !strcasecmp(word, "all") || !strcasecmp(word, "semua");
}

void inputs_add_layout(struct inputs *in, const char *layout)
{
	if (in->layout_count == INPUTS_MOST_LAYOUTS)
		inputs_complain(
			in, MESSAGE_USAGE_TOO_MANY_LAYOUTS,
			diag_number(&in->run->diag, INPUTS_MOST_LAYOUTS));
	else
		in->layout[in->layout_count++] = layout;
}

/* Returns how many of the layers of LAYOUT are the standard input. */
static size_t count_stdins(const char *layout)
{
	size_t count = 0;

	for (;; layout++) {
		size_t length = strcspn(layout, "+");

		count += length == 1 && *layout == '-';
		layout += length;
		if (!*layout)
			return count;
	}
}

void inputs_check(struct inputs *in)
{
	size_t stdins;

	if (!in->plan) {
		inputs_complain(in, MESSAGE_USAGE_NO_PLAN, "");
		return;
	}
	stdins = !strcmp(in->plan, "-");
	stdins += in->since && !strcmp(in->since, "-");
	for (size_t i = 0; i < in->layout_count; i++)
		stdins += count_stdins(in->layout[i]);
	if (stdins > 1)
		inputs_complain(in, MESSAGE_USAGE_STDIN_TWICE, "");
}

/* Returns PROFILE with what the command line adds to it. */
static const struct profile *add_wishes(const struct inputs *in,
					const struct profile *profile)
{
	struct profile *copy;

	if (!profile || (!in->overview && !in->row_numbers))
		return profile;
	copy = arena_new(in->run->arena, struct profile);
	*copy = *profile;
	copy->overview.page |= in->overview;
	copy->rancangan.row_numbers |= in->row_numbers;
	return copy;
}

/* Returns profile I, NULL when something is wrong with it. One that is named
 * again is the same. */
static const struct profile *read_profile(struct inputs *in, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (!strcmp(in->layout[k], in->layout[i]))
			return in->profile[k];
	if (in->profile[i]) /* it came with the plan */
		return add_wishes(in, in->profile[i]);
	return add_wishes(
		in, profile_load_named(in->run, in->layout[i], in->named[i]));
}

/* The pages of one PDF share their fonts. */
static void read_profiles(struct inputs *in)
{
	for (size_t i = 0; i < in->layout_count; i++) {
		const struct profile *profile = read_profile(in, i);

		in->profile[i] = profile;
		if (i && profile && in->profile[0] &&
		    strcasecmp(profile->family.text,
			       in->profile[0]->family.text))
			diag_add(&in->run->diag, MESSAGE_PROFILE_OTHER_FONT,
				 profile->family.place, profile->family.text,
				 in->profile[0]->family.text);
	}
}

/* A profile for a lampiran that is not there would be ignored. */
static void check_profiles(struct inputs *in, const struct plan *plan)
{
	size_t count = 0;

	for (; plan; plan = plan->next)
		count++;
	if (in->layout_count > count)
		inputs_complain(in, MESSAGE_USAGE_MORE_LAYOUTS,
				diag_number(&in->run->diag, count));
}

/* Takes the profiles that PLAN names, the usual one where it names none. The
 * last one is for the rest, so those at the end that are alike are one. */
static void take_styles(struct inputs *in, const struct plan *plan)
{
	const char *last = NULL;
	size_t i = 0, count = 0;

	for (; plan; plan = plan->next, i++) {
		const struct value *style = &plan->style;
		const char *layout =
			style->text ? style->text : profile_builtin_name(0);

		if (i < INPUTS_MOST_LAYOUTS) {
			in->layout[i] = layout;
			in->named[i] =
				style->text ? style->place : (struct place){0};
		}
		if (!last || strcmp(layout, last))
			count = i + 1;
		last = layout;
		if (count <= INPUTS_MOST_LAYOUTS)
			continue;
		diag_add(&in->run->diag, MESSAGE_PLAN_TOO_MANY_STYLES,
			 style->place,
			 diag_number(&in->run->diag, INPUTS_MOST_LAYOUTS));
		return;
	}
	in->layout_count = count;
}

/* Whether LAYOUT, as a plan or the command line names a profile, is what a PDF
 * carries as SOURCE: by the name of its uppermost file. */
static bool is_carried(const struct inputs *in, const char *layout,
		       const struct source *source)
{
	const char *plus = strrchr(layout, '+');
	const char *name = plus ? plus + 1 : layout;

	name = path_name(name);
	if (!profile_is_path(name))
		name = arena_format(in->run->arena, "%s.ini", name);
	return !strcmp(name, source->inside);
}

/* Finds the COUNT profiles of the PDF by the names that the plan has for them,
 * which are the layouts. Whether it names these, and no others. */
static bool match_styles(struct inputs *in, const struct profile *const *all,
			 size_t count)
{
	size_t met = 0;

	for (size_t i = 0; i < in->layout_count; i++) {
		size_t k = 0;

		while (k < i && strcmp(in->layout[k], in->layout[i]))
			k++;
		if (k < i) {
			in->profile[i] = in->profile[k];
			continue;
		}
		if (met == count ||
		    !is_carried(in, in->layout[i], all[met]->file[0]))
			return false;
		in->profile[i] = all[met++];
	}
	return met == count;
}

/* Takes the profiles that came with PLAN in a PDF. They are those of its own
 * lampiran, by its names for them; or those that somebody named instead, the
 * first for the first lampiran. */
static void take_carried(struct inputs *in, const struct plan *plan)
{
	const struct profile *all[INPUTS_MOST_LAYOUTS];
	size_t count, most = 0;

	for (const struct plan *p = plan; p; p = p->next)
		most += most < INPUTS_MOST_LAYOUTS;
	count = profile_read_files(in->run, in->carried.profile,
				   in->carried.count, all, most);
	take_styles(in, plan);
	if (match_styles(in, all, count))
		return;
	in->layout_count = count;
	for (size_t i = 0; i < count; i++) {
		in->profile[i] = all[i];
		in->layout[i] = all[i]->name;
		in->named[i] = (struct place){0};
	}
}

void inputs_read_profiles(struct inputs *in, const struct plan *plan)
{
	if (!in->layout_count && plan && in->carried.count)
		take_carried(in, plan);
	else if (!in->layout_count && plan)
		take_styles(in, plan);
	read_profiles(in);
	if (plan)
		check_profiles(in, plan);
}

const struct plan *inputs_read_plan(struct inputs *in)
{
	struct loaded loaded;

	loader_load(&loaded, in->run, in->plan);
	in->carried = loaded.carried;
	return loaded.plan;
}

const struct plan *inputs_read(struct inputs *in)
{
	const struct plan *plan = inputs_read_plan(in);

	inputs_read_profiles(in, plan);
	return in->run->diag.count ? NULL : plan;
}

size_t inputs_files(const struct inputs *in, struct arena *arena,
		    const char *path[INPUTS_MOST_FILES])
{
	struct inputs inputs = *in;
	struct run ignored;
	const struct plan *plan;
	size_t count = 0;

	run_init(&ignored, arena);
	inputs.run = &ignored;
	if (!in->layout_count && strcmp(in->plan, "-")) {
		plan = inputs_read_plan(&inputs);
		if (!inputs.carried.count)
			take_styles(&inputs, plan);
	}
	path[count++] = in->plan;
	for (size_t i = 0; i < inputs.layout_count; i++)
		count += profile_files(arena, inputs.layout[i],
				       inputs.named[i].source, path + count,
				       INPUTS_MOST_FILES - count);
	return count;
}

bool inputs_fit(struct inputs *in, const struct plan *plan)
{
	bool named = in->layout_count > 0;
	size_t i = 0;

	for (const struct plan *p = plan; p && !named; p = p->next)
		named = p->style.text && !in->carried.plan;
	if (!named)
		return !in->run->diag.count;
	inputs_read_profiles(in, plan);
	if (in->run->diag.count)
		return false;
	for (; plan; plan = plan->next, i++)
		fitting_check(&plan->root,
			      in->profile[i < in->layout_count
						  ? i
						  : in->layout_count - 1],
			      in->run);
	return !in->run->diag.count;
}

static bool is_same(const char *output, const char *input)
{
	return system_is_same(output, strcmp(input, "-") ? input : NULL);
}

/* Whether FILE is that of PROFILE or one that it builds on. */
static bool is_profile(const struct profile *profile, const char *file)
{
	for (size_t i = 0; i < profile->file_count; i++)
		if (profile_is_path(profile->file[i]->name) &&
		    is_same(file, profile->file[i]->name))
			return true;
	return false;
}

bool inputs_have(const struct inputs *in, const char *file)
{
	for (size_t i = 0; i < in->layout_count; i++)
		if (in->profile[i] && is_profile(in->profile[i], file))
			return true;
	return (in->plan && is_same(file, in->plan)) ||
	       (in->since && is_same(file, in->since));
}

const char *inputs_name(const struct inputs *in)
{
	return strcmp(in->plan, "-") ? path_stem(in->run->arena, in->plan)
				     : "lampiran";
}
