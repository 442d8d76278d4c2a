#include "system/system.h"

#include <string.h>
#include <unistd.h>

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
