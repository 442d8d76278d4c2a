/*
 * The parts of a year, and years: their units, and what they are called.
 *
 * Knows: how offices name them. Must not know: plans, profiles, the clock.
 */
#ifndef LAMPIRAN_CALENDAR_PERIOD_H
#define LAMPIRAN_CALENDAR_PERIOD_H

#include <stddef.h>

enum { MONTHS = 12 };

/* What a period is one of; a finer unit comes before those that it folds
 * into. */
enum unit { UNIT_MONTH, UNIT_COUNT };

/* Periods of a unit are counted from 0, so that a set of them is so many
 * bits. */
enum { PERIODS_MOST = 64 };

/* What is said of periods: in which something is to be done, and in which it
 * was. */
enum series { SERIES_TARGET, SERIES_REALISASI, SERIES_COUNT };

/* Returns the Indonesian name of a month [1..12]. */
const char *month_name(unsigned month);

/* Returns the month [1..12] that the LENGTH bytes of TEXT name in full or by
 * their first three letters or more, 0 when they name none. */
unsigned month_find(const char *text, size_t length);

#endif
