#include "plan/when.h"

#include "plan/messages.h"
#include "plan/numbers.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
	ALL_MONTHS = 0xFFF,
	QUARTER_ENDS = 1 << 2 | 1 << 5 | 1 << 8 | 1 << 11,
	/* longer words are no periods: what they are made of is not looked
	 * for */
	LONGEST = 100,
};

/* A run of periods, from 0. */
struct run_of {
	size_t first, last;
	bool whole; /* a month: its weeks are not named */
};

void when_trim(const char **at, size_t *length)
{
	while (*length && isspace((unsigned char)**at)) {
		++*at;
		--*length;
	}
	while (*length && isspace((unsigned char)(*at)[*length - 1]))
		--*length;
}

static void blame(struct when *when, const struct message *message,
		  const char *at, size_t length)
{
	if (when->wrongs < WHEN_MOST_WRONGS)
		when->wrong[when->wrongs++] =
			(struct when_wrong){message, at, length};
}

static bool is_word(const char *word, const char *at, size_t length)
{
	return strlen(word) == length && !strncasecmp(word, at, length);
}

static uint64_t run_bits(size_t first, size_t last)
{
	return (UINT64_MAX >> (PERIODS_MOST - 1 - last)) & UINT64_MAX << first;
}

/* --- Months ---------------------------------------------------------------
 */

/* Returns the month [1..12] that stands at AT, 0 on failure. */
static unsigned read_month(struct when *when, const char *at, size_t length)
{
	unsigned month = 0;
	size_t digits = 0;

	while (digits < length && isdigit((unsigned char)at[digits]))
		digits++;
	if (!length) {
		blame(when, MESSAGE_MONTH_EMPTY, at, 0);
		return 0;
	}
	if (!digits || digits < length) {
		month = month_find(at, length);
		if (!month)
			blame(when, MESSAGE_MONTH_UNKNOWN, at, length);
		return month;
	}
	for (size_t i = 0; i < digits && month < 100; i++)
		month = month * 10 + (unsigned)(at[i] - '0');
	if (month >= 1 && month <= MONTHS)
		return month;
	blame(when, MESSAGE_MONTH_OUT_OF_RANGE, at, length);
	return 0;
}

/* Returns the number that a Roman numeral is, 0 when it is none; one that is
 * higher than what a year has is told as such. */
static unsigned read_roman(const char *at, size_t length)
{
	static const char *const roman[] = {"I",  "II", "III", "IV",
					    "V",  "VI", "VII", "VIII",
					    "IX", "X",	"XI",  "XII"};

	for (unsigned i = 0; i < sizeof(roman) / sizeof(roman[0]); i++)
		if (is_word(roman[i], at, length))
			return i + 1;
	return 0;
}

/* Returns the number [1..LAST] behind one of the words and what joins them,
 * "triwulan-2" or "triwulan II", 0 when there is none. */
static unsigned find_numbered(const char *const *word, unsigned last,
			      const char *text, size_t length)
{
	size_t skip = 0;
	unsigned n;

	for (; *word && !skip; word++)
		if (strlen(*word) + 1 < length &&
		    !strncasecmp(text, *word, strlen(*word)) &&
		    strchr("- ", text[strlen(*word)]))
			skip = strlen(*word) + 1;
	if (!skip)
		return 0;
	text += skip;
	length -= skip;
	n = length == 1 && isdigit((unsigned char)*text)
		    ? (unsigned)(*text - '0')
		    : read_roman(text, length);
	return n <= last ? n : 0;
}

static const char *const quarter_word[] = {"triwulan", "tw", NULL};
static const char *const semester_word[] = {"semester", "smt", NULL};

static void read_months(struct when *when, const struct when_way *way,
			const char *at, size_t length)
{
	static const char *const word[] = {"triwulan", NULL};
	size_t bytes = 0, left, right;
	const char *dash, *second;
	unsigned first, last;

	when->quarter =
		way->alone ? 0 : find_numbered(word, QUARTERS, at, length);
	if (when->quarter) {
		when->set = UINT64_C(7) << (when->quarter - 1) * 3;
		return;
	}
	if (is_word("triwulan", at, length)) {
		when->set = QUARTER_ENDS;
		return;
	}
	dash = numbers_sign(at, length, &bytes);
	if (!dash) {
		first = read_month(when, at, length);
		when->set = first ? UINT64_C(1) << (first - 1) : 0;
		return;
	}
	left = (size_t)(dash - at);
	second = dash + bytes;
	right = length - left - bytes;
	when_trim(&at, &left);
	when_trim(&second, &right);
	first = read_month(when, at, left);
	last = read_month(when, second, right);
	if (first && last && first > last)
		blame(when, MESSAGE_MONTH_BACKWARDS, at,
		      (size_t)(second + right - at));
	if (first && last && first <= last)
		when->set = run_bits(first - 1, last - 1);
}

/* --- Other units ----------------------------------------------------------
 */

/* What there is to say of words that are none of a unit. */
static const struct {
	const struct message *unknown, *out_of_range;
} told[UNIT_COUNT] = {
	[UNIT_QUARTER] = {MESSAGE_QUARTER_UNKNOWN,
			  MESSAGE_QUARTER_OUT_OF_RANGE},
	[UNIT_SEMESTER] = {MESSAGE_SEMESTER_UNKNOWN,
			   MESSAGE_SEMESTER_OUT_OF_RANGE},
	[UNIT_WEEK] = {MESSAGE_WEEK_UNKNOWN, MESSAGE_WEEK_OUT_OF_RANGE},
	[UNIT_YEAR] = {MESSAGE_YEAR_UNKNOWN, MESSAGE_YEAR_OUT_OF_RANGE},
};

/* Returns the number that is all of the LENGTH bytes at AT, at most 9999;
 * SIZE_MAX when they are none. */
static size_t read_figures(const char *at, size_t length)
{
	size_t number = 0;

	if (!length || length > 4)
		return SIZE_MAX;
	for (size_t i = 0; i < length; i++) {
		if (!isdigit((unsigned char)at[i]))
			return SIZE_MAX;
		number = number * 10 + (size_t)(at[i] - '0');
	}
	return number;
}

/* Reads a quarter or a half-year: "II", "2", "TW II", "semester 1". Returns
 * NULL, or what is wrong with it. */
static const struct message *read_part(const struct when_way *way,
				       const char *at, size_t length,
				       struct run_of *run)
{
	bool quarter = way->unit == UNIT_QUARTER;
	unsigned last = quarter ? QUARTERS : SEMESTERS;
	size_t number = find_numbered(quarter ? quarter_word : semester_word,
				      last, at, length);

	if (!number && length && (quarter || !way->alone))
		number = read_roman(at, length);
	if (!number && !way->alone)
		number = read_figures(at, length);
	if (!number && length == 1 && *at == '0' && !way->alone)
		return told[way->unit].out_of_range;
	if (!number || number == SIZE_MAX)
		return told[way->unit].unknown;
	if (number > last)
		return told[way->unit].out_of_range;
	run->first = run->last = number - 1;
	return NULL;
}

/* Reads "Mar 2", all weeks of "Mar", or "3" where a month goes on. */
static const struct message *read_week(struct when_way *way, const char *at,
				       size_t length, struct run_of *run)
{
	size_t letters = 0, week, bare = read_figures(at, length);
	unsigned month = way->month;

	while (letters < length && isalpha((unsigned char)at[letters]))
		letters++;
	if (bare == SIZE_MAX)
		month = month_find(at, letters);
	if (!month)
		return told[UNIT_WEEK].unknown;
	at += letters;
	length -= letters;
	when_trim(&at, &length);
	way->month = month;
	run->whole = !length;
	run->first = (month - 1) * (size_t)MONTH_WEEKS;
	run->last = run->first + MONTH_WEEKS - 1;
	if (run->whole)
		return NULL;
	week = read_figures(at, length);
	if (week == SIZE_MAX)
		return told[UNIT_WEEK].unknown;
	if (!week || week > MONTH_WEEKS)
		return told[UNIT_WEEK].out_of_range;
	run->first = run->last = run->first + week - 1;
	return NULL;
}

static const struct message *read_year(const char *at, size_t length,
				       struct run_of *run)
{
	size_t year = length == 4 ? read_figures(at, length) : SIZE_MAX;

	if (year == SIZE_MAX)
		return told[UNIT_YEAR].unknown;
	if (year < FIRST_YEAR || year > LAST_YEAR)
		return told[UNIT_YEAR].out_of_range;
	run->first = run->last = year - FIRST_YEAR;
	return NULL;
}

static const struct message *read_single(struct when_way *way, const char *at,
					 size_t length, struct run_of *run)
{
	*run = (struct run_of){.first = 0};
	if (!length)
		return MESSAGE_PERIOD_EMPTY;
	if (way->unit == UNIT_WEEK)
		return read_week(way, at, length, run);
	if (way->unit == UNIT_YEAR)
		return read_year(at, length, run);
	return read_part(way, at, length, run);
}

/* The fifth week of a month that is passed over, or that is not named, is only
 * meant where there is one. */
static uint64_t implied_weeks(const struct run_of *run)
{
	uint64_t implied = 0;

	for (size_t i = run->first; i <= run->last; i++)
		if (i % MONTH_WEEKS == MONTH_WEEKS - 1)
			implied |= UINT64_C(1) << i;
	return implied;
}

static void take_run(struct when *when, const struct when_way *way,
		     const struct run_of *first, const struct run_of *last)
{
	const struct run_of run = {first->first, last->last, false};

	when->set = run_bits(run.first, run.last);
	if (way->unit != UNIT_WEEK)
		return;
	when->implied = implied_weeks(&run);
	if (!first->whole)
		when->implied &= ~(UINT64_C(1) << first->first);
	if (!last->whole)
		when->implied &= ~(UINT64_C(1) << last->last);
}

/* Reads a run, "Mar 4 - Apr 2", whose sign stands BYTES long at DASH. */
static void read_run(struct when *when, struct when_way *way, const char *at,
		     size_t length, const char *dash, size_t bytes)
{
	size_t left = (size_t)(dash - at), right = length - left - bytes;
	const char *second = dash + bytes;
	const struct message *wrong[2];
	struct run_of first, last;

	when_trim(&at, &left);
	when_trim(&second, &right);
	wrong[0] = read_single(way, at, left, &first);
	wrong[1] = read_single(way, second, right, &last);
	if (wrong[0])
		blame(when, wrong[0], at, left);
	if (wrong[1])
		blame(when, wrong[1], second, right);
	if (wrong[0] || wrong[1])
		return;
	if (first.first > last.last)
		blame(when, MESSAGE_PERIOD_BACKWARDS, at,
		      (size_t)(second + right - at));
	else
		take_run(when, way, &first, &last);
}

/* A sign may belong to a word, "triwulan-2": that of a run is the first behind
 * a period, or else the first. */
static void read_others(struct when *when, struct when_way *way, const char *at,
			size_t length)
{
	const char *dash = NULL;
	struct when_way trial = *way;
	struct run_of run;
	const struct message *wrong = read_single(way, at, length, &run);
	size_t bytes = 0;

	if (!wrong) {
		take_run(when, way, &run, &run);
		return;
	}
	for (size_t i = 0; length <= LONGEST && i < length; i++) {
		size_t sign = numbers_sign_at(at + i, length - i), left = i;
		const char *first = at;
		bool behind;

		if (!sign)
			continue;
		when_trim(&first, &left);
		behind = !read_single(&trial, first, left, &run);
		if (behind || !dash) {
			dash = at + i;
			bytes = sign;
		}
		if (behind)
			break;
		i += sign - 1;
	}
	if (dash)
		read_run(when, way, at, length, dash, bytes);
	else
		blame(when, wrong, at, length);
}

struct when when_read(struct when_way *way, const char *at, size_t length)
{
	struct when when = {.set = 0};

	if (is_word("semua", at, length)) {
		when.set = when.implied = unit_all(way->unit);
		way->month = 0;
	} else if (way->unit == UNIT_MONTH) {
		read_months(&when, way, at, length);
	} else {
		read_others(&when, way, at, length);
	}
	return when;
}

enum unit when_unit(const char *at, size_t length)
{
	static const enum unit order[] = {UNIT_YEAR, UNIT_QUARTER, UNIT_MONTH,
					  UNIT_SEMESTER, UNIT_WEEK};

	for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++) {
		struct when_way way = {.unit = order[i], .alone = true};

		if (when_read(&way, at, length).set)
			return order[i];
	}
	return UNIT_COUNT;
}
