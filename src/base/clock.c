#include "base/clock.h"

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

unsigned clock_year(void)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end = NULL;
	long long second = epoch ? strtoll(epoch, &end, 10) : 0;
	time_t now = time(NULL);
	struct tm here = {0};

	if (epoch && end > epoch && !*end) {
		now = (time_t)second;
		gmtime_r(&now, &here);
	} else {
		localtime_r(&now, &here);
	}
	return (unsigned)here.tm_year + 1900;
}
