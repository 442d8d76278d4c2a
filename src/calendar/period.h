/*
 * The parts of a year, and years: their units, and what they are called.
 *
 * Knows: how offices name them. Must not know: plans, profiles, the clock.
 */
#ifndef LAMPIRAN_CALENDAR_PERIOD_H
#define LAMPIRAN_CALENDAR_PERIOD_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	MONTHS = 12,
	QUARTERS = 4,
	SEMESTERS = 2,
	MONTH_WEEKS = 5, /* at the most; a week is of one month */
	WEEKS = MONTHS * MONTH_WEEKS,
	FIRST_YEAR = 2000,
	LAST_YEAR = 2063,
};

/* What a period is one of. Labels are periods that only a profile knows, in
 * its order. */
enum unit {
	UNIT_MONTH,
	UNIT_QUARTER,
	UNIT_SEMESTER,
	UNIT_WEEK,
	UNIT_YEAR,
	UNIT_LABEL,
	UNIT_COUNT
};

/* Periods of a unit are counted from 0, so that a set of them is so many bits:
 * January, the first quarter, the first week of January, FIRST_YEAR. */
enum { PERIODS_MOST = 64 };

/* What is said of periods: in which something is to be done, and in which it
 * was. */
enum series { SERIES_TARGET, SERIES_REALISASI, SERIES_COUNT };

/* Returns what a unit is called, "triwulan"; labels are "periode". */
const char *unit_word(enum unit unit);

/* Returns how many periods a unit has; of labels there may be so many. */
size_t unit_count(enum unit unit);

/* Returns all periods of a unit. */
uint64_t unit_all(enum unit unit);

/* Whether each period of FINE lies in one of COARSE, which is another unit:
 * weeks in months, these in quarters, these in semesters. */
bool unit_folds(enum unit fine, enum unit coarse);

/* Returns what a series is called, "realisasi". */
const char *series_word(enum series series);

/* Returns what it is called where its name begins, "Realisasi". */
const char *series_name(enum series series);

/* Returns what a period is called: "Maret", "Triwulan II", "Semester I",
 * "minggu ke-2 Maret", "2026"; NULL for a label. */
const char *period_name(struct arena *arena, enum unit unit, size_t period);

/* Returns a name with which periods of one unit are told from each other:
 * "Mar", "TW II", "Sem I", "Mar 2", "2026"; NULL for a label. */
const char *period_short(struct arena *arena, enum unit unit, size_t period);

/* Returns the period of COARSE in which PERIOD of FINE lies, which folds into
 * it or is the same unit. */
size_t period_fold(enum unit fine, size_t period, enum unit coarse);

/* Returns the periods of COARSE in which some of SET lie. */
uint64_t period_folded(enum unit fine, uint64_t set, enum unit coarse);

/* Returns the periods of FINE that lie in PERIOD of COARSE. */
uint64_t period_parts(enum unit coarse, size_t period, enum unit fine);

/* Returns the Indonesian name of a month [1..12]. */
const char *month_name(unsigned month);

/* Returns the month [1..12] that the LENGTH bytes of TEXT name in full or by
 * their first three letters or more, 0 when they name none. */
unsigned month_find(const char *text, size_t length);

#endif
