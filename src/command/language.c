#include "command/language.h"

#include <stdlib.h>
#include <string.h>

static const struct catalogue *spoken;

/* What the environment asks for, in the order of POSIX; "" when nothing. */
static const char *wanted(void)
{
	static const char *const name[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

	for (size_t i = 0; i < sizeof(name) / sizeof(name[0]); i++) {
		const char *value = getenv(name[i]);

		if (value && *value)
			return value;
	}
	return "";
}

/* Whether the LENGTH bytes NAME are a locale that is never translated. */
static bool is_plain(const char *name, size_t length)
{
	return (length == 1 && *name == 'C') ||
	       (length == 5 && !memcmp(name, "POSIX", 5));
}

/* Takes the first of LIST ("id_ID:en") that there is a catalogue of. English
 * has none, and is passed over: so gettext does it. */
static void choose_among(const char *list)
{
	while (*list && !spoken) {
		size_t length = strcspn(list, ":");
		size_t language = strcspn(list, "_.@:");

		if (is_plain(list, length))
			return;
		catalogue_find(list, language, &spoken);
		list += length + (list[length] == ':');
	}
}

void language_choose(void)
{
	const char *locale = wanted(), *list = getenv("LANGUAGE");

	spoken = NULL;
	if (!*locale || is_plain(locale, strlen(locale)))
		return;
	if (list && *list)
		choose_among(list);
	else /* whatever follows, "id-ID" too */
		catalogue_find(locale, strnlen(locale, 2), &spoken);
}

const struct catalogue *language_spoken(void)
{
	return spoken;
}
