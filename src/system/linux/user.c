#define _GNU_SOURCE

#include "system/system.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* As in gettext, the first variable that is set, in the order of POSIX, names
 * the locale of messages; LANGUAGE counts only if there is one. */
const char *system_language(void)
{
	static const char *const name[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	const char *locale = NULL, *list = getenv("LANGUAGE");

	for (size_t i = 0; i < sizeof(name) / sizeof(name[0]); i++)
		if (!locale || !*locale)
			locale = getenv(name[i]);
	if (!locale || !*locale || !strcmp(locale, "C") ||
	    !strcmp(locale, "POSIX"))
		return "";
	return list && *list ? list : locale;
}

bool system_is_terminal(FILE *stream)
{
	return isatty(fileno(stream)) == 1;
}

void system_say(const char *text)
{
	size_t length = strlen(text);

	while (length) {
		ssize_t written = write(STDERR_FILENO, text, length);

		if (written <= 0)
			return;
		text += written;
		length -= (size_t)written;
	}
}

double system_clock(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

bool system_local_time(time_t second, struct tm *time)
{
	return localtime_r(&second, time) != NULL;
}

bool system_universal_time(time_t second, struct tm *time)
{
	return gmtime_r(&second, time) != NULL;
}
