#include "calendar/period.h"

#include <string.h>
#include <strings.h>

static const char *const name[MONTHS] = {
	"Januari", "Februari", "Maret",	    "April",   "Mei",	   "Juni",
	"Juli",	   "Agustus",  "September", "Oktober", "November", "Desember",
};

/* Spellings that are no beginning of the name. */
static const struct {
	const char *text;
	unsigned month;
} spelling[] = {
	{"agt", 8}, {"ags", 8},	      {"pebruari", 2},
	{"peb", 2}, {"nopember", 11}, {"nop", 11},
};

const char *month_name(unsigned month)
{
	return name[month - 1];
}

unsigned month_find(const char *text, size_t length)
{
	for (size_t i = 0; i < sizeof(spelling) / sizeof(spelling[0]); i++)
		if (strlen(spelling[i].text) == length &&
		    !strncasecmp(text, spelling[i].text, length))
			return spelling[i].month;
	for (unsigned i = 0; i < MONTHS; i++)
		if (length >= 3 && length <= strlen(name[i]) &&
		    !strncasecmp(text, name[i], length))
			return i + 1;
	return 0;
}
