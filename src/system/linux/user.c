#define _GNU_SOURCE

#include "system/system.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The first variable that is set, in the order of POSIX; "" when none is. */
static const char *locale_of_messages(void)
{
	static const char *const name[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

	for (size_t i = 0; i < sizeof(name) / sizeof(name[0]); i++) {
		const char *value = getenv(name[i]);

		if (value && *value)
			return value;
	}
	return "";
}

/* As gettext does: LANGUAGE counts where there is a locale. */
const char *system_language(void)
{
	const char *locale = locale_of_messages(), *list = getenv("LANGUAGE");

	if (!*locale || !strcmp(locale, "C") || !strcmp(locale, "POSIX"))
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
