#include "base/path.h"

#include "base/search.h"
#include "system/system.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

const char *path_name(const char *path)
{
	return path + system_folder_length(path);
}

const char *path_folder(struct arena *arena, const char *path)
{
	return arena_copy(arena, path, system_folder_length(path));
}

const char *path_suffix(const char *path)
{
	const char *name = path_name(path), *dot = strrchr(name, '.');

	return dot && dot > name ? dot : name + strlen(name);
}

const char *path_stem(struct arena *arena, const char *path)
{
	const char *name = path_name(path);

	return arena_copy(arena, name, (size_t)(path_suffix(name) - name));
}

const char *path_beside(struct arena *arena, const char *file, const char *name)
{
	size_t folder = system_folder_length(file);

	if (!folder || system_is_absolute(name))
		return name;
	return arena_format(arena, "%.*s%s", (int)folder, file, name);
}

const char *path_inside(struct arena *arena, const char *folder,
			const char *name)
{
	size_t length = strlen(folder);

	while (length > 1 && system_is_stroke(folder[length - 1]))
		length--;
	return arena_format(arena, "%.*s/%s", (int)length, folder, name);
}

bool path_is_name(const char *name)
{
	return *name && *name != '.' && !system_folder_length(name);
}

bool path_is_below(const char *path)
{
	size_t part = 0;

	if (system_is_absolute(path))
		return false;
	for (; *path; path += part + (path[part] != 0)) {
		part = 0;
		while (path[part] && !system_is_stroke(path[part]))
			part++;
		if (part == 2 && !strncmp(path, "..", 2))
			return false;
	}
	return true;
}

/* Of a folder that has more, only these are looked at. */
enum { MOST_NAMES = 1000 };

struct listing {
	struct arena *arena;
	const char *name[MOST_NAMES];
	size_t count;
};

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool take(void *user, const char *name)
{
	struct listing *l = user;

	l->name[l->count++] = arena_copy(l->arena, name, strlen(name));
	return l->count < MOST_NAMES;
}

/* In the order of names: that of a folder differs from machine to machine. */
static struct listing *list(struct arena *arena, const char *folder)
{
	struct listing *l = arena_new(arena, struct listing);

	l->arena = arena;
	system_list(folder, take, l);
	qsort(l->name, l->count, sizeof(l->name[0]), by_name);
	return l;
}

static bool same_stem(const char *name, const char *other, size_t length)
{
	return (size_t)(path_suffix(other) - other) == length &&
	       !strncasecmp(name, other, length);
}

/* Returns the file whose name is NAME but for its suffix or its case: of
 * several a plan. */
static const char *find_stem(const struct listing *l, const char *name)
{
	const char *found = NULL;
	size_t whole = strlen(name), stem = (size_t)(path_suffix(name) - name);

	for (size_t i = 0; i < l->count; i++) {
		const char *other = l->name[i];
		bool plan = !strcasecmp(path_suffix(other), ".yaml");

		if (!strcasecmp(name, other))
			return other;
		if ((same_stem(name, other, whole) ||
		     same_stem(name, other, stem)) &&
		    (!found ||
		     (plan && strcasecmp(path_suffix(found), ".yaml"))))
			found = other;
	}
	return found;
}

/* Returns the file of the same kind whose name is spelt most like NAME; one
 * without suffix was to be a plan. */
static const char *find_spelling(struct arena *arena, const struct listing *l,
				 const char *name)
{
	const char *suffix = *path_suffix(name) ? path_suffix(name) : ".yaml";
	const char **stem = arena_array(arena, const char *, l->count + 1);
	const char **from = arena_array(arena, const char *, l->count + 1);
	size_t count = 0;
	const char *guess;

	for (size_t i = 0; i < l->count; i++) {
		const char *other = l->name[i], *end = path_suffix(other);

		if (strcasecmp(end, suffix))
			continue;
		from[count] = other;
		stem[count++] = arena_copy(arena, other, (size_t)(end - other));
	}
	guess = nearest_close(
		arena_copy(arena, name, (size_t)(path_suffix(name) - name)),
		stem, count);
	for (size_t i = 0; guess && i < count; i++)
		if (stem[i] == guess)
			return from[i];
	return NULL;
}

const char *path_nearest(struct arena *arena, const char *path)
{
	const char *name = path_name(path);
	const char *folder = path_folder(arena, path);
	const struct listing *l = list(arena, folder);
	const char *found = find_stem(l, name);

	if (!found)
		found = find_spelling(arena, l, name);
	return found ? arena_format(arena, "%s%s", folder, found) : NULL;
}
