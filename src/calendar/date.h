/*
 * Dates, and how people write them.
 *
 * Knows: the Gregorian calendar. Must not know: the clock.
 */
#ifndef LAMPIRAN_CALENDAR_DATE_H
#define LAMPIRAN_CALENDAR_DATE_H

#include "base/arena.h"

#include <stdbool.h>

struct date {
	unsigned year, month, day; /* from 1 */
};

/* Reads "2023-01-06" or "6 Januari 2023"; whether it is a day that exists. */
bool date_read(struct date *date, const char *text, size_t length);

/* Returns the year [1000..9999] that is all of the LENGTH bytes of TEXT, 0 when
 * they are none. */
unsigned date_year(const char *text, size_t length);

/* Reads a date that is written in another way, "Senin, 04/01/27": day, month,
 * year, or the year first. Whether it is a day that exists. */
bool date_guess(struct date *date, const char *text, size_t length);

/* Whether a date is written in figures alone. */
bool date_in_figures(const char *text, size_t length);

/* Returns "6 Januari 2023". */
const char *date_format(struct arena *arena, struct date date);

/* Returns "2023-01-06" (ISO 8601). */
const char *date_figures(struct arena *arena, struct date date);

#endif
