/*
 * Months in which something is to be done, and dates.
 *
 * Knows: the Gregorian calendar; all ways to write months, and how offices name
 * them otherwise. Must not know: the clock, how months are marked on paper.
 */
#ifndef LAMPIRAN_PLAN_CALENDAR_H
#define LAMPIRAN_PLAN_CALENDAR_H

#include "plan/value.h"

enum { MONTHS = 12 };

struct months {
	struct place place;
	unsigned set;		   /* bit 0: January … bit 11: December */
	const struct value *label; /* MONTHS short texts instead of the mark,
				      absent ones without text; or NULL */
};

/*
 * Reads the value of "bulan": numbers, names, ranges and lists of them
 * ("1-3, 6, Sep-Des"), "semua" (all twelve), "triwulan" (the last month of
 * each quarter), "triwulan-2" (the months of one), a YAML list of these, or a
 * mapping from these to short texts. Returns NULL for an empty value or on
 * failure, which is told in RUN.
 */
const struct months *months_read(const struct yaml *node, struct run *run);

/*
 * Returns the months of WORDS from elsewhere, a text as a plan may have it, in
 * which months may also be named twice. 0 on failure, about which nothing stays
 * in RUN. *QUARTER: [1..4] when it is that one and nothing else, else 0.
 */
unsigned months_read_words(const char *words, unsigned *quarter,
			   struct run *run);

/* Returns the short text of a month [0..11], NULL when there is none; MONTHS
 * may be NULL. */
const struct value *months_label(const struct months *months, unsigned i);

/* Whether two entries say the same of the months, texts and all; NULL:
 * nothing. */
bool months_same(const struct months *a, const struct months *b);

/* Whether a month that is set in both has another text, whatever else has
 * changed. */
bool months_relabelled(const struct months *before, const struct months *after);

/* Returns the Indonesian name of a month [1..12]. */
const char *months_name(unsigned month);

/* Returns the month [1..12] that the LENGTH bytes of TEXT name in full or by
 * their first three letters or more, 0 when they name none. */
unsigned months_find(const char *text, size_t length);

/* Returns what to write for the LENGTH bytes of TEXT, which are no months of a
 * plan: "1-3" for "TW I", "Desember" for "Desmber"; "" where the key had better
 * be left out ("-"); NULL when nobody knows. */
const char *meant_months(struct arena *arena, const char *text, size_t length);

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
