#include "plan/form.h"

#include <string.h>
#include <strings.h>

static const char *const name[FORM_COUNT] = {
	[FORM_SALINAN] = "salinan",
	[FORM_ASLI] = "asli",
	[FORM_RANCANGAN] = "rancangan",
};

const char *form_name(enum form form)
{
	return name[form];
}

const char *form_names(struct arena *arena)
{
	const char *names = "";

	for (unsigned i = 0; i < FORM_COUNT; i++)
		names = arena_format(arena, "%s%s%s", names, i ? ", " : "",
				     name[i]);
	return names;
}

bool form_find(const char *text, size_t length, enum form *form)
{
	for (unsigned i = 0; i < FORM_COUNT; i++) {
		if (strlen(name[i]) != length ||
		    strncasecmp(name[i], text, length))
			continue;
		*form = (enum form)i;
		return true;
	}
	return false;
}
