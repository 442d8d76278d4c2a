#include "command/inputs.h"

#include "base/clock.h"
#include "base/path.h"
#include "command/messages.h"
#include "plan/basis.h"
#include "profile/find.h"
#include "profile/layers.h"
#include "system/system.h"

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

bool inputs_all(const char *word)
{
	return !strcasecmp(word, "all") || !strcasecmp(word, "semua");
}

size_t inputs_stdins(const char *layout)
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
	for (size_t i = 0; i < in->layouts.count; i++)
		stdins += inputs_stdins(in->layouts.name[i]);
	if (stdins > 1)
		inputs_complain(in, MESSAGE_USAGE_STDIN_TWICE, "");
}

/* Returns the plan, NULL when something is wrong with it. */
static const struct decree *read_plan(struct inputs *in)
{
	struct loaded loaded;

	loader_load(&loaded, in->run, in->plan, &in->layouts);
	in->carried = loaded.carried;
	return loaded.decree;
}

/* Returns the plan, once the profiles that its PDF carries are chosen if there
 * are no others. */
static const struct decree *read_carried(struct inputs *in)
{
	const struct decree *decree = read_plan(in);

	if (!in->layouts.count && decree && in->carried.count)
		carried_choose(&in->carried, &in->layouts, decree, in->run);
	return decree;
}

const struct decree *inputs_read_fitting(struct inputs *in)
{
	const struct decree *decree = read_carried(in);

	return decree ? layouts_fit(&in->layouts, decree, in->run) : NULL;
}

const struct decree *inputs_read(struct inputs *in)
{
	const struct decree *decree = read_carried(in);

	layouts_read(&in->layouts, decree, in->run);
	if (!in->run->diag.count)
		decree = layouts_settle(&in->layouts, decree, in->run);
	return in->run->diag.count ? NULL : decree;
}

size_t inputs_files(const struct inputs *in, struct arena *arena,
		    const char *path[INPUTS_MOST_FILES])
{
	struct inputs inputs = *in;
	struct run ignored;
	const struct decree *decree;
	size_t count = 0;

	run_init(&ignored, arena);
	ignored.resolver = in->run->resolver;
	inputs.run = &ignored;
	if (!in->layouts.count && strcmp(in->plan, "-")) {
		decree = read_plan(&inputs);
		if (!inputs.carried.count)
			layouts_choose(&inputs.layouts, decree, &ignored);
	}
	path[count++] = in->plan;
	if (strcmp(in->plan, "-"))
		path[count++] = basis_path(arena, in->plan);
	for (size_t i = 0; i < inputs.layouts.count; i++)
		count += profile_files(&ignored, inputs.layouts.name[i],
				       inputs.layouts.named[i].source,
				       path + count, INPUTS_MOST_FILES - count);
	return count;
}

static bool is_same(const char *output, const char *input)
{
	return system_is_same(output, strcmp(input, "-") ? input : NULL);
}

bool inputs_have(const struct inputs *in, const char *file)
{
	for (size_t i = 0; i < in->layouts.count; i++) {
		const struct profile *profile = in->layouts.profile[i];

		for (size_t k = 0; profile && k < profile->file_count; k++)
			if (profile_is_path(profile->file[k]->name) &&
			    is_same(file, profile->file[k]->name))
				return true;
	}
	return (in->plan && is_same(file, in->plan)) ||
	       (in->since && is_same(file, in->since));
}

const char *inputs_name(const struct inputs *in)
{
	return strcmp(in->plan, "-") ? path_stem(in->run->arena, in->plan)
				     : "lampiran";
}

const char *inputs_made(const struct inputs *in)
{
	struct clock_text told = clock_told();

	return arena_copy(in->run->kept, told.text, strlen(told.text));
}
