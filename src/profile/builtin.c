#include "profile/profile.h"

#include <string.h>

extern const char layout_kpu_a[], layout_kpu_a_end[];

static const struct {
	const char *name;
	const char *text;
	const char *end;
} builtin[] = {
	{"kpu-a", layout_kpu_a, layout_kpu_a_end},
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
