#include "engine/format.h"

#include "base/memory.h"
#include <string.h>

/* The usual one first. */
#define FORMATS(X) \
	X(pdf)     \
	X(dump)    \
	X(report)

#define DECLARE(name) extern const struct format format_##name;
FORMATS(DECLARE)

#define ADDRESS(name) &format_##name,
static const struct format *const all[] = {FORMATS(ADDRESS)};

enum { COUNT = sizeof(all) / sizeof(all[0]) };

void bytes_release(struct bytes *bytes)
{
	memory_free(bytes->heap);
	*bytes = (struct bytes){0};
}

const struct format *format_at(size_t i)
{
	return i < COUNT ? all[i] : NULL;
}

const struct format *format_find(const char *name)
{
	for (size_t i = 0; i < COUNT; i++)
		if (!strcmp(all[i]->name, name))
			return all[i];
	return NULL;
}

const char *format_names(struct diag *diag, const char *word)
{
	const char *known[COUNT];

	for (size_t i = 0; i < COUNT; i++)
		known[i] = all[i]->name;
	return diag_nearest(diag, word, known, COUNT);
}
