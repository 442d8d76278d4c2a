#include "command/language.h"

#include "system/system.h"

#include <string.h>

static const struct catalogue *spoken;

/* Takes the first of the user's languages ("id_ID:en", "id-ID") that there is a
 * catalogue of. English has none, and is passed over: so gettext does it; C and
 * POSIX are never translated. */
void language_choose(void)
{
	const char *list = system_language();

	spoken = NULL;
	while (*list && !spoken) {
		size_t length = strcspn(list, ":");
		size_t language = strcspn(list, "_-.@:");

		if ((length == 1 && *list == 'C') ||
		    (length == 5 && !memcmp(list, "POSIX", 5)))
			return;
		catalogue_find(list, language, &spoken);
		list += length + (list[length] == ':');
	}
}

const struct catalogue *language_spoken(void)
{
	return spoken;
}
