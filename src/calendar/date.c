#include "calendar/date.h"

#include "calendar/period.h"

#include <ctype.h>
#include <string.h>

/* Reads at most MOST digits; returns how many. */
static size_t read_digits(const char *text, size_t length, size_t most,
			  unsigned *value)
{
	size_t n = 0;

	*value = 0;
	while (n < length && n < most && text[n] >= '0' && text[n] <= '9')
		*value = *value * 10 + (unsigned)(text[n++] - '0');
	return n;
}

static bool read_iso(struct date *date, const char *text, size_t length)
{
	return length == 10 && read_digits(text, 4, 4, &date->year) == 4 &&
	       text[4] == '-' &&
	       read_digits(text + 5, 2, 2, &date->month) == 2 &&
	       text[7] == '-' && read_digits(text + 8, 2, 2, &date->day) == 2;
}

static bool read_in_words(struct date *date, const char *text, size_t length)
{
	size_t day = read_digits(text, length, 2, &date->day);
	const char *end = text + length, *word = text + day + 1, *space;

	if (!day || day >= length || text[day] != ' ')
		return false;
	space = memchr(word, ' ', (size_t)(end - word));
	if (!space || end - space != 5)
		return false;
	date->month = month_find(word, (size_t)(space - word));
	return read_digits(space + 1, 4, 4, &date->year) == 4;
}

unsigned date_year(const char *text, size_t length)
{
	unsigned year;

	if (length != 4 || read_digits(text, length, 4, &year) != 4)
		return 0;
	return year >= 1000 ? year : 0;
}

bool date_in_figures(const char *text, size_t length)
{
	struct date date;

	return read_iso(&date, text, length);
}

static bool exists(const struct date *date)
{
	static const unsigned char days[] = {31, 28, 31, 30, 31, 30,
					     31, 31, 30, 31, 30, 31};
	unsigned year = date->year, month = date->month;
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return year > 0 && month >= 1 && month <= 12 && date->day >= 1 &&
	       date->day <= days[month - 1] + (unsigned)(month == 2 && leap);
}

bool date_read(struct date *date, const char *text, size_t length)
{
	if (!read_iso(date, text, length) && !read_in_words(date, text, length))
		return false;
	return exists(date);
}

bool date_guess(struct date *date, const char *text, size_t length)
{
	unsigned part[3], parts = 0;
	bool century = false, year_first = false;

	for (size_t i = 0, word = 0; i < length; i += word + !word) {
		unsigned value = 0;

		word = 0;
		while (i + word < length &&
		       isalnum((unsigned char)text[i + word]))
			word++;
		if (!word)
			continue;
		if (read_digits(text + i, word, 4, &value) != word)
			value = month_find(text + i, word);
		if (!value)
			continue; /* the day of the week */
		if (parts == 3)
			return false;
		year_first |= !parts && word == 4;
		century |= parts == 2 && word == 2;
		part[parts++] = value;
	}
	if (parts < 3)
		return false;
	date->year = part[year_first ? 0 : 2] + (century ? 2000 : 0);
	date->month = part[1];
	date->day = part[year_first ? 2 : 0];
	return date->year >= 1900 && exists(date);
}

const char *date_format(struct arena *arena, struct date date)
{
	return arena_format(arena, "%u %s %u", date.day, month_name(date.month),
			    date.year);
}

const char *date_figures(struct arena *arena, struct date date)
{
	return arena_format(arena, "%04u-%02u-%02u", date.year, date.month,
			    date.day);
}
