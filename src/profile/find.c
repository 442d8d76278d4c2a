#include "profile/find.h"

#include "base/folder.h"
#include "base/messages.h"
#include "base/nearest.h"
#include "base/path.h"
#include "profile/messages.h"
#include "system/system.h"

#include <string.h>

extern const char layout_kpu_a[], layout_kpu_a_end[];
extern const char layout_kpu_b[], layout_kpu_b_end[];
extern const char layout_kpu_c[], layout_kpu_c_end[];
extern const char layout_kpu_d[], layout_kpu_d_end[];
extern const char layout_kpu_e[], layout_kpu_e_end[];
extern const char layout_sosialisasi[], layout_sosialisasi_end[];
extern const char layout_sosialisasi_a3[], layout_sosialisasi_a3_end[];

static const struct {
	const char *name;
	const char *text;
	const char *end;
} builtin[] = {
	{"kpu-a", layout_kpu_a, layout_kpu_a_end},
	{"kpu-b", layout_kpu_b, layout_kpu_b_end},
	{"kpu-c", layout_kpu_c, layout_kpu_c_end},
	{"kpu-d", layout_kpu_d, layout_kpu_d_end},
	{"kpu-e", layout_kpu_e, layout_kpu_e_end},
	{"sosialisasi", layout_sosialisasi, layout_sosialisasi_end},
	{"sosialisasi-a3", layout_sosialisasi_a3, layout_sosialisasi_a3_end},
};

enum { BUILTIN_COUNT = sizeof(builtin) / sizeof(builtin[0]) };

const char *profile_builtin_name(size_t i)
{
	return i < BUILTIN_COUNT ? builtin[i].name : NULL;
}

const struct source *profile_builtin(struct arena *arena, const char *name)
{
	for (size_t i = 0; i < BUILTIN_COUNT; i++)
		if (!strcmp(builtin[i].name, name))
			return source_borrow(
				arena, builtin[i].name, builtin[i].text,
				(size_t)(builtin[i].end - builtin[i].text));
	return NULL;
}

bool profile_is_builtin(const struct source *source)
{
	for (size_t i = 0; i < BUILTIN_COUNT; i++)
		if (source->text == builtin[i].text)
			return true;
	return false;
}

bool profile_is_path(const char *name)
{
	size_t length = strlen(name);

	return path_name(name) != name || !strcmp(name, "-") ||
	       (length > 4 && !strcmp(name + length - 4, ".ini"));
}

const char *profile_path(struct arena *arena, const char *name,
			 const struct source *from)
{
	return from ? path_beside(arena, from->name, name) : name;
}

/* Returns the names of those that are built in, the one most like NAME with a
 * hint: it may be the file BESIDE the plan, too. */
static const char *list(struct arena *arena, const char *name,
			const char *beside)
{
	const char *known[BUILTIN_COUNT + 1];

	for (size_t i = 0; i < BUILTIN_COUNT; i++)
		known[i] = builtin[i].name;
	known[BUILTIN_COUNT] = beside;
	return nearest_list(arena, name, known, BUILTIN_COUNT + !!beside);
}

/* Returns the file beside PLACE that was meant by NAME, as a plan names it. */
static const char *find_beside(struct arena *arena, const char *name,
			       struct place place)
{
	const char *path = profile_path(arena, name, place.source);
	const char *near = folder_nearest(arena, path);
	size_t folder = strlen(path) - strlen(name);

	return near && profile_is_path(near) ? near + folder : NULL;
}

/* "kpu-a.ini" for kpu-a: so its file is called where it was written. Whether
 * it is told. */
static bool tell_builtin(struct run *run, const char *name)
{
	const char *bare = arena_copy(run->arena, name, strcspn(name, "."));

	if (system_exists(name) || !profile_builtin(run->arena, bare))
		return false;
	diag_add(&run->diag, MESSAGE_FILE_NEAR, diag_file(&run->diag, name),
		 bare);
	return true;
}

const struct source *profile_find(struct run *run, const char *name,
				  struct place place)
{
	const struct source *source;

	if (profile_is_path(name)) {
		if (!place.source && tell_builtin(run, name))
			return NULL;
		name = profile_path(run->arena, name, place.source);
		source =
			place.source
				? source_read_named(run->arena, name, place,
						    PROFILE_LONGEST, &run->diag)
				: source_read(run->arena, name, PROFILE_LONGEST,
					      &run->diag);
		return source && source_check(source, &run->diag) ? source
								  : NULL;
	}
	source = profile_builtin(run->arena, name);
	if (!source)
		diag_add(&run->diag, MESSAGE_PROFILE_UNKNOWN_NAME, place, name,
			 list(run->arena, name, NULL));
	return source;
}

bool profile_is_beside(const char *name)
{
	size_t length = strlen(name);

	return length > 4 && !strcmp(name + length - 4, ".ini") &&
	       path_is_below(name);
}

const struct source *profile_find_beside(struct run *run, const char *name,
					 struct place place)
{
	const struct source *source;
	int reason;

	if (!profile_is_path(name)) {
		source = profile_builtin(run->arena, name);
		if (!source)
			diag_add(&run->diag, MESSAGE_PROFILE_UNKNOWN_STYLE,
				 place, name, list(run->arena, name, NULL));
		return source;
	}
	if (!profile_is_beside(name)) {
		diag_add(&run->diag, MESSAGE_PROFILE_STYLE_PATH, place, name,
			 list(run->arena, name, NULL));
		return NULL;
	}
	reason = system_may_read(profile_path(run->arena, name, place.source));
	if (reason) {
		diag_add(&run->diag, MESSAGE_PROFILE_STYLE_FILE, place, name,
			 strerror(reason),
			 list(run->arena, name,
			      find_beside(run->arena, name, place)));
		return NULL;
	}
	return profile_find(run, name, place);
}
