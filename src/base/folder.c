#include "base/folder.h"

#include "base/nearest.h"
#include "base/path.h"
#include "system/system.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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
	guess = nearest(
		arena_copy(arena, name, (size_t)(path_suffix(name) - name)),
		stem, count);
	for (size_t i = 0; guess && i < count; i++)
		if (stem[i] == guess)
			return from[i];
	return NULL;
}

const char *folder_nearest(struct arena *arena, const char *path)
{
	const char *name = path_name(path);
	const char *folder = path_folder(arena, path);
	const struct listing *l = list(arena, folder);
	const char *found = find_stem(l, name);

	if (!found)
		found = find_spelling(arena, l, name);
	return found ? arena_format(arena, "%s%s", folder, found) : NULL;
}
