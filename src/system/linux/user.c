#include "system/system.h"

#include <ctype.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>
#include <wctype.h>

bool system_is_terminal(FILE *stream)
{
	return isatty(fileno(stream)) == 1;
}

static locale_t unicode;

static void open_unicode(void)
{
	unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

/* The program runs in the C locale, which knows ASCII only. */
uint32_t system_capital(uint32_t character)
{
	static atomic_bool opened;

	system_once(&opened, open_unicode);
	if (character < 0x80)
		return (uint32_t)toupper((int)character);
	return unicode ? (uint32_t)towupper_l(character, unicode) : character;
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
