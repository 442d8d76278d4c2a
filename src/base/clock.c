#include "base/clock.h"

#include "system/system.h"

#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

struct clock_text clock_of_day(void)
{
	struct clock_text day = {""};
	struct tm here;

	if (system_local_time(time(NULL), &here))
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

	return epoch && end > epoch && !*end &&
	       system_universal_time((time_t)second, told) &&
	       told->tm_year >= 1000 - 1900 && told->tm_year <= 9999 - 1900;
}

unsigned clock_year(void)
{
	struct tm here = {0};

	if (!read_told(&here))
		system_local_time(time(NULL), &here);
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
