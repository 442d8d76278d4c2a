#include "profile/layers.h"

#include "base/input.h"
#include "base/messages.h"
#include "base/path.h"
#include "profile/find.h"
#include "profile/keys.h"
#include "profile/messages.h"

#include <string.h>

/* Returns SOURCE with the bases it builds on behind it, NULL on failure. A
 * profile that is its own base would have no end. */
static struct ini *read_chain(struct run *run, const struct source *source,
			      unsigned depth)
{
	struct ini *ini = ini_read(run, source);
	const struct ini_key *base =
		ini ? ini_find(ini, "profile", "base") : NULL;

	if (!base || !*base->value)
		return ini;
	if (depth == PROFILE_MOST_BASES) {
		diag_add(&run->diag, MESSAGE_PROFILE_BASE_LOOP,
			 base->value_place,
			 diag_number(&run->diag, PROFILE_MOST_BASES));
		return NULL;
	}
	source = profile_find(run, base->value, base->value_place);
	if (!source)
		return NULL;
	ini->base = read_chain(run, source, depth + 1);
	return ini->base ? ini : NULL;
}

const struct profile *profile_read(struct run *run, const struct source *source)
{
	const struct ini *chain = read_chain(run, source, 0);

	return chain ? keys_read(run, chain) : NULL;
}

const char *profile_about(struct run *run, const struct source *source)
{
	while (source) {
		const struct ini *ini = ini_read(run, source);
		const struct ini_key *about =
			ini ? ini_find(ini, "profile", "about") : NULL;
		const struct ini_key *base =
			ini ? ini_find(ini, "profile", "base") : NULL;

		if (about)
			return about->value;
		source = base ? profile_builtin(run->arena, base->value) : NULL;
	}
	return "";
}

/* Returns the profile that files from *AT on say, each on top of the next, and
 * moves on behind them: behind all COUNT of them if there is only ONE. NULL
 * when something is wrong. */
static const struct profile *read_files(struct run *run,
					const struct source *const *file,
					size_t *at, size_t count, bool one)
{
	struct ini *chain = NULL, **next = &chain;
	size_t files = 0;
	bool whole = false;

	while (*at < count && !whole) {
		const struct source *source = file[(*at)++];
		struct ini *ini;

		if (source->length > PROFILE_LONGEST) {
			diag_add(&run->diag, MESSAGE_FILE_TOO_LONG,
				 place_of(source),
				 diag_size(&run->diag, PROFILE_LONGEST));
			return NULL;
		}
		ini = input_check(source, &run->diag) ? ini_read(run, source)
						      : NULL;
		if (!ini)
			return NULL;
		/* it needs no base */
		whole = !one && !ini_find(ini, "profile", "base") &&
			ini_find(ini, "table", "columns");
		*next = ini;
		next = &ini->base;
		if (++files <= PROFILE_MOST_FILES)
			continue;
		diag_add(&run->diag, MESSAGE_PROFILE_BASE_LOOP,
			 place_of(source),
			 diag_number(&run->diag, PROFILE_MOST_BASES));
		return NULL;
	}
	return keys_read(run, chain);
}

size_t profile_read_files(struct run *run, const struct source *const *file,
			  size_t count, const struct profile **profile,
			  size_t most)
{
	size_t at = 0, profiles = 0;

	while (at < count && profiles < most) {
		profile[profiles] =
			read_files(run, file, &at, count, profiles + 1 == most);
		if (!profile[profiles++])
			return 0;
	}
	return profiles;
}

/* Puts OVER, with the bases it builds on, on top of UNDER, which takes the
 * place of the lowest of these bases. Whether that is not too deep. */
static bool put_on_top(struct ini *over, struct ini *under, struct diag *diag)
{
	struct ini *lowest = over;
	unsigned count = 1;

	while (lowest->base && lowest->base->base) {
		lowest = lowest->base;
		count++;
	}
	lowest->base = under;
	for (const struct ini *base = under; base; base = base->base)
		count++;
	if (count <= PROFILE_MOST_FILES)
		return true;
	diag_add(diag, MESSAGE_PROFILE_BASE_LOOP, place_of(over->source),
		 diag_number(diag, PROFILE_MOST_BASES));
	return false;
}

/* Returns the next layer that LAYOUT, which stands in FROM, names, and moves on
 * behind it; NULL when there is none left. */
static const char *next_layer(struct run *run, const char **layout,
			      const struct source *from)
{
	const struct resolver *resolver = run->resolver;
	const char *at = *layout;
	size_t length;

	if (!at)
		return NULL;
	length = strcspn(at, "+");
	/* a file may have one in its name */
	if (at[length] && resolver &&
	    resolver->has(resolver, profile_path(run->arena, at, from)))
		length = strlen(at);
	*layout = at[length] ? at + length + 1 : NULL;
	return arena_copy(run->arena, at, length);
}

const struct profile *profile_load_named(struct run *run, const char *layout,
					 struct place place)
{
	const char *name = layout;
	const char *layer = next_layer(run, &layout, place.source);
	struct ini *chain = NULL;
	struct profile *profile;

	for (; layer; layer = next_layer(run, &layout, place.source)) {
		const struct source *source =
			place.source ? profile_find_beside(run, layer, place)
				     : profile_find(run, layer, place);
		struct ini *over = source ? read_chain(run, source, 0) : NULL;

		if (!over || (chain && !put_on_top(over, chain, &run->diag)))
			return NULL;
		chain = over;
	}
	profile = keys_read(run, chain);
	if (profile)
		profile->name = name;
	return profile;
}

const struct profile *profile_load(struct run *run, const char *layout)
{
	return profile_load_named(run, layout, (struct place){0});
}

const char *profile_beside(struct run *run, const char *layout,
			   const char *file)
{
	const char *name = "", *layer;
	size_t folder = (size_t)(path_name(file) - file);

	while ((layer = next_layer(run, &layout, NULL))) {
		if (profile_is_path(layer)) {
			bool inside = !strncmp(layer, file, folder);

			layer += inside ? folder : 0;
			if (!inside || !profile_is_beside(layer))
				return NULL;
		}
		name = arena_format(run->arena, "%s%s%s", name,
				    *name ? "+" : "", layer);
	}
	return name;
}

/* Puts the file of the profile NAME, and those of its bases as far as they can
 * be read, into PATH. Returns how many. */
static size_t list_files(const struct run *run, const char *name,
			 struct place from, const char **path, size_t most)
{
	struct run ignored;
	size_t count = 0;

	run_init(&ignored, run->arena);
	ignored.resolver = run->resolver;
	if (most > PROFILE_MOST_FILES)
		most = PROFILE_MOST_FILES;
	while (count < most && profile_is_path(name)) {
		const struct source *source;
		const struct ini *ini;
		const struct ini_key *base;

		path[count++] = profile_path(run->arena, name, from.source);
		if (!strcmp(name, "-")) /* can be read only once */
			break;
		source = profile_find(&ignored, name, from);
		ini = source ? ini_read(&ignored, source) : NULL;
		base = ini ? ini_find(ini, "profile", "base") : NULL;
		if (!base)
			break;
		name = base->value;
		from = base->value_place;
	}
	return count;
}

size_t profile_files(struct run *run, const char *layout,
		     const struct source *from, const char **path, size_t most)
{
	const struct place place = {from, 0, 0};
	size_t count = 0;
	const char *name;

	while ((name = next_layer(run, &layout, from)))
		if (!from || !profile_is_path(name) || profile_is_beside(name))
			count += list_files(run, name, place, path + count,
					    most - count);
	return count;
}
