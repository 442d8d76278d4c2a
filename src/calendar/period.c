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
	{"agt", 8},	 {"ags", 8}, {"agst", 8},      {"mrt", 3},
	{"pebruari", 2}, {"peb", 2}, {"nopember", 11}, {"nop", 11},
};

/* Of each unit: what it is called, how many periods it has, and how many of
 * them a year has, if it is a part of one. */
static const struct {
	const char *word;
	size_t count, year;
} known[UNIT_COUNT] = {
	[UNIT_MONTH] = {"bulan", MONTHS, MONTHS},
	[UNIT_QUARTER] = {"triwulan", QUARTERS, QUARTERS},
	[UNIT_SEMESTER] = {"semester", SEMESTERS, SEMESTERS},
	[UNIT_WEEK] = {"minggu", WEEKS, WEEKS},
	[UNIT_YEAR] = {"tahun", LAST_YEAR - FIRST_YEAR + 1, 0},
	[UNIT_LABEL] = {"periode", PERIODS_MOST, 0},
};

_Static_assert(LAST_YEAR - FIRST_YEAR < PERIODS_MOST, "years are bits");

const char *unit_word(enum unit unit)
{
	return known[unit].word;
}

size_t unit_count(enum unit unit)
{
	return known[unit].count;
}

uint64_t unit_all(enum unit unit)
{
	return UINT64_MAX >> (PERIODS_MOST - known[unit].count);
}

bool unit_folds(enum unit fine, enum unit coarse)
{
	return known[coarse].year && known[fine].year > known[coarse].year;
}

const char *series_word(enum series series)
{
	return series == SERIES_TARGET ? "target" : "realisasi";
}

const char *series_name(enum series series)
{
	return series == SERIES_TARGET ? "Target" : "Realisasi";
}

static const char *const roman[QUARTERS] = {"I", "II", "III", "IV"};

const char *period_name(struct arena *arena, enum unit unit, size_t period)
{
	switch (unit) {
	case UNIT_MONTH:
		return name[period];
	case UNIT_QUARTER:
		return arena_format(arena, "Triwulan %s", roman[period]);
	case UNIT_SEMESTER:
		return arena_format(arena, "Semester %s", roman[period]);
	case UNIT_WEEK:
		return arena_format(arena, "minggu ke-%zu %s",
				    period % MONTH_WEEKS + 1,
				    name[period / MONTH_WEEKS]);
	case UNIT_YEAR:
		return arena_format(arena, "%zu", FIRST_YEAR + period);
	default:
		return NULL;
	}
}

const char *period_short(struct arena *arena, enum unit unit, size_t period)
{
	switch (unit) {
	case UNIT_MONTH:
		return arena_format(arena, "%.3s", name[period]);
	case UNIT_QUARTER:
		return arena_format(arena, "TW %s", roman[period]);
	case UNIT_SEMESTER:
		return arena_format(arena, "Sem %s", roman[period]);
	case UNIT_WEEK:
		return arena_format(arena, "%.3s %zu",
				    name[period / MONTH_WEEKS],
				    period % MONTH_WEEKS + 1);
	default:
		return period_name(arena, unit, period);
	}
}

size_t period_fold(enum unit fine, size_t period, enum unit coarse)
{
	if (fine == coarse)
		return period;
	return period / (known[fine].year / known[coarse].year);
}

uint64_t period_folded(enum unit fine, uint64_t set, enum unit coarse)
{
	uint64_t folded = 0;

	for (size_t i = 0; i < known[fine].count; i++)
		if (set >> i & 1)
			folded |= UINT64_C(1) << period_fold(fine, i, coarse);
	return folded;
}

uint64_t period_parts(enum unit coarse, size_t period, enum unit fine)
{
	uint64_t parts = 0;

	for (size_t i = 0; i < known[fine].count; i++)
		if (period_fold(fine, i, coarse) == period)
			parts |= UINT64_C(1) << i;
	return parts;
}

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
