#include "command/language.h"

#include "system/system.h"

#include <string.h>

static const struct catalogue *spoken;

/* Whether the LENGTH bytes NAME are a locale that is never translated. */
static bool is_plain(const char *name, size_t length)
{
	return (length == 1 && *name == 'C') ||
	       (length == 5 && !memcmp(name, "POSIX", 5));
}

/* Takes the first of LIST ("id_ID:en", "id-ID") that there is a catalogue of.
 * English has none, and is passed over: so gettext does it. */
static void choose_among(const char *list)
{
	while (*list && !spoken) {
		size_t length = strcspn(list, ":");
		size_t language = strcspn(list, "_-.@:");

		if (is_plain(list, length))
			return;
		catalogue_find(list, language, &spoken);
		list += length + (list[length] == ':');
	}
}

void language_choose(void)
{
	spoken = NULL;
	choose_among(system_language());
}

const struct catalogue *language_spoken(void)
{
	return spoken;
}
