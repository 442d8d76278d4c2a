#include "base/clock.h"

#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

double clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

struct clock_text clock_of_day(void)
{
	struct clock_text day = {""};
	time_t now = time(NULL);
	struct tm here;

	if (localtime_r(&now, &here))
		strftime(day.text, sizeof(day.text), "%H:%M:%S", &here);
	return day;
}

/* Whether SOURCE_DATE_EPOCH names a second of the years that dates have four
 * figures for, which is then in *TOLD, in UTC. */
static bool read_told(struct tm *told)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end = NULL;
	long long second = epoch ? strtoll(epoch, &end, 10) : 0;
	time_t time = (time_t)second;

	return epoch && end > epoch && !*end && gmtime_r(&time, told) &&
	       told->tm_year >= 1000 - 1900 && told->tm_year <= 9999 - 1900;
}

unsigned clock_year(void)
{
	time_t now = time(NULL);
	struct tm here = {0};

	if (!read_told(&here))
		localtime_r(&now, &here);
	return (unsigned)here.tm_year + 1900;
}

struct clock_text clock_told(void)
{
	struct clock_text moment = {""};
	struct tm told = {0};

	if (read_told(&told))
		strftime(moment.text, sizeof(moment.text), "%Y-%m-%dT%H:%M:%SZ",
			 &told);
	return moment;
}
