#include "book/number_date.h"

#include "calendar/date.h"
#include "calendar/period.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* LAST_DAY: 31 December 9999, in the count from 1900. */
enum { LAST_DAY = 2958465, DAY = 86400 };

/* A moment, and how much time has passed since the first one. */
struct moment {
	unsigned year, month, day, weekday; /* the latter from Sunday, 0 */
	long seconds;			    /* of the day */
	double all;			    /* seconds since the first moment */
	unsigned fraction;		    /* of a second, in its digits */
};

struct date_writer {
	struct buffer *out;
	const struct code_section *section;
	struct moment moment;
	char last; /* letter */
};

/* Puts the day that is DAYS behind 31 December 1899 into *M: Excel has a
 * 29 February 1900, and a day 0. */
static void find_day(struct moment *m, long days)
{
	/* the algorithm of H. Hinnant, "chrono-compatible low-level date
	 * algorithms": days since 1 March 0000 */
	long z = days - 25569 + (days < 60) + 719468;
	long era = z / 146097, of_era = z - era * 146097;
	long year =
		(of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) /
		365;
	long of_year = of_era - (365 * year + year / 4 - year / 100);
	long month = (5 * of_year + 2) / 153;

	m->day = (unsigned)(of_year - (153 * month + 2) / 5 + 1);
	m->month = (unsigned)(month < 10 ? month + 3 : month - 9);
	m->year = (unsigned)(year + era * 400 + (m->month <= 2));
	m->weekday = (unsigned)((days + 6) % 7);
	if (days == 60)
		*m = (struct moment){1900, 2, 29, m->weekday, 0, 0, 0};
	else if (!days)
		*m = (struct moment){1900, 1, 0, m->weekday, 0, 0, 0};
}

/* Returns how many figures of a second S shows. */
static unsigned count_parts(const struct code_section *s)
{
	char last = 0;
	unsigned parts = 0;
	bool point = false;
	struct code_token t;

	for (const char *at = s->at; at < s->end; at = t.next) {
		t = number_code_token(at, s->end);
		if (t.kind == CODE_DATE || t.kind == CODE_BRACKET)
			last = t.length ? *t.at | 0x20 : 0;
		if (t.kind == CODE_DIGIT && point && last == 's' && parts < 3)
			parts++;
		if (t.kind != CODE_DIGIT)
			point = t.kind == CODE_POINT;
	}
	return parts;
}

/* Whether VALUE is a moment, which is in *M. */
static bool find_moment(struct moment *m, const struct code_section *s,
			double value, bool from_1904)
{
	static const double tens[] = {1, 10, 100, 1000};
	double unit = tens[count_parts(s)], ticks, days;

	ticks = floor(value * DAY * unit + 0.5);
	days = floor(ticks / (DAY * unit));
	if (from_1904)
		value += 1462;
	if (!(value >= 0 && value < LAST_DAY + 1)) /* nor no number */
		return false;
	find_day(m, (long)days + (from_1904 ? 1462 : 0));
	m->all = floor(ticks / unit);
	m->seconds = (long)(m->all - days * DAY);
	m->fraction = (unsigned)(ticks - m->all * unit);
	return true;
}

static const char *const english_month[] = {
	"January", "February", "March",	    "April",   "May",	   "June",
	"July",	   "August",   "September", "October", "November", "December"};
static const char *const english_day[] = {"Sunday",    "Monday",   "Tuesday",
					  "Wednesday", "Thursday", "Friday",
					  "Saturday"};
static const char *const day[] = {"Minggu", "Senin", "Selasa", "Rabu",
				  "Kamis",  "Jumat", "Sabtu"};

/* Writes a name, or its first letters. */
static void write_name(struct buffer *out, const char *name, size_t letters)
{
	size_t length = strlen(name);

	if (letters == 3)
		length = 3;
	else if (letters == 5)
		length = 1;
	buffer_add(out, name, length);
}

/* Whether the letter m at T says minutes: they stand behind hours, or before
 * seconds. */
static bool is_minute(const struct date_writer *w, struct code_token t)
{
	if (w->last == 'h')
		return true;
	for (const char *at = t.next; at < w->section->end; at = t.next) {
		t = number_code_token(at, w->section->end);
		if (t.kind == CODE_DATE || t.kind == CODE_BRACKET)
			return t.length && (*t.at | 0x20) == 's';
	}
	return false;
}

static void write_two(struct date_writer *w, size_t letters, long value)
{
	buffer_format(w->out, letters > 1 ? "%02ld" : "%ld", value);
}

static void write_hour(struct date_writer *w, size_t letters)
{
	long hour = w->moment.seconds / 3600;

	if (w->section->clock)
		hour = (hour + 11) % 12 + 1;
	write_two(w, letters, hour);
}

/* Writes a part of a date, so many times its letter. */
static void write_part(struct date_writer *w, struct code_token t)
{
	const struct moment *m = &w->moment;
	bool english = w->section->language == LANGUAGE_ENGLISH;
	char letter = *t.at | 0x20;

	if (letter == 'm' && t.length < 3 && is_minute(w, t))
		write_two(w, t.length, m->seconds / 60 % 60);
	else if (letter == 'm' && t.length < 3)
		write_two(w, t.length, m->month);
	else if (letter == 'm')
		write_name(w->out,
			   english ? english_month[m->month - 1]
				   : month_name(m->month),
			   t.length);
	else if (letter == 'd' && t.length < 3)
		write_two(w, t.length, m->day);
	else if (letter == 'd')
		write_name(w->out, (english ? english_day : day)[m->weekday],
			   t.length);
	else if (letter == 'h')
		write_hour(w, t.length);
	else if (letter == 's')
		write_two(w, t.length, m->seconds % 60);
	else if (letter == 'y' && t.length < 3)
		write_two(w, 2, m->year % 100);
	else
		buffer_format(w->out, "%u", m->year);
	w->last = letter;
}

/* Writes all hours, minutes or seconds that have passed. */
static void write_passed(struct date_writer *w, struct code_token t)
{
	char letter = t.length ? *t.at | 0x20 : 0;
	double unit = letter == 'h' ? 3600 : letter == 'm' ? 60 : 1;

	if (!letter || !strchr("hms", letter))
		return;
	buffer_format(w->out, "%0*.0f", (int)(t.length < 9 ? t.length : 9),
		      floor(w->moment.all / unit));
	w->last = letter;
}

void number_blank_write(struct buffer *out)
{
	if (out->length && out->data[out->length - 1] != ' ')
		buffer_byte(out, ' ');
}

static void write_date(struct date_writer *w)
{
	const struct code_section *s = w->section;
	unsigned parts = count_parts(s);
	bool morning = w->moment.seconds < DAY / 2;
	struct code_token t;

	for (const char *at = s->at; at < s->end; at = t.next) {
		t = number_code_token(at, s->end);
		if (t.kind == CODE_DATE)
			write_part(w, t);
		else if (t.kind == CODE_BRACKET)
			write_passed(w, t);
		else if (t.kind == CODE_NOON)
			buffer_text(w->out, t.length < 4 ? (morning ? "A" : "P")
					    : morning	 ? "AM"
							 : "PM");
		else if (t.kind == CODE_BLANK)
			number_blank_write(w->out);
		else if (t.kind == CODE_POINT && w->last == 's' && parts &&
			 t.next < s->end && *t.next == '0')
			buffer_format(w->out, ".%0*u", (int)parts,
				      w->moment.fraction);
		else if (t.kind != CODE_DIGIT)
			buffer_add(w->out, t.at, t.length);
	}
}

bool number_date_write(struct buffer *out, const struct code_section *section,
		       double value, bool from_1904)
{
	struct date_writer w = {.out = out, .section = section};

	if (!find_moment(&w.moment, section, value, from_1904))
		return false;
	write_date(&w);
	return true;
}

/* Returns the seconds of the day that "T12:34:56.5" says, 0 for none. */
static double read_time(const char *at)
{
	double seconds = 0;

	for (unsigned unit = 3600; unit; unit /= 60) {
		char *end;
		double count;

		if ((*at != 'T' && *at != ':') ||
		    !isdigit((unsigned char)at[1]))
			return seconds;
		count = strtod(at + 1, &end);
		seconds += count < 60 ? count * unit : 0;
		at = end;
	}
	return seconds;
}

double number_date_days(const char *text, bool from_1904)
{
	size_t length = strlen(text);
	struct date date;
	long year, of_year, days;

	if (length < 10 || !date_read(&date, text, 10) || date.year < 1900)
		return -1;
	/* the other way round than find_day() */
	year = (long)date.year - (date.month < 3);
	of_year =
		(153 * ((long)date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 +
		(long)date.day - 1;
	days = year * 365 + year / 4 - year / 100 + year / 400 + of_year -
	       719468 + 25569;
	if (days < 61)
		days--;
	return (double)(days - (from_1904 ? 1462 : 0)) +
	       read_time(text + 10) / DAY;
}
