/*
 * Periods in which something is to be done, or was.
 *
 * Knows: all ways in which a plan writes them. Must not know: how they are
 * marked on paper.
 */
#ifndef LAMPIRAN_PLAN_PERIODS_H
#define LAMPIRAN_PLAN_PERIODS_H

#include "calendar/period.h"
#include "plan/value.h"

#include <stdint.h>

struct periods {
	struct place place;
	enum unit unit;
	uint64_t set;		   /* bit 0: January … bit 11: December */
	const struct value *label; /* of each, a short text instead of the mark,
				      absent ones without text; or NULL */
};

/*
 * Reads the value of "bulan": numbers, names, ranges and lists of them
 * ("1-3, 6, Sep-Des"), "semua" (all twelve), "triwulan" (the last month of
 * each quarter), "triwulan-2" (the months of one), a YAML list of these, or a
 * mapping from these to short texts. Returns NULL for an empty value or on
 * failure, which is told in RUN.
 */
const struct periods *periods_read(const struct yaml *node, struct run *run);

/*
 * Returns the months of WORDS from elsewhere, a text as a plan may have it, in
 * which months may also be named twice. 0 on failure, about which nothing stays
 * in RUN. *QUARTER: [1..4] when it is that one and nothing else, else 0.
 */
unsigned periods_read_words(const char *words, unsigned *quarter,
			    struct run *run);

/* Returns the short text of a month [0..11], NULL when there is none; MONTHS
 * may be NULL. */
const struct value *periods_label(const struct periods *months, size_t i);

/* Whether two entries say the same of the months, texts and all; NULL:
 * nothing. */
bool periods_same(const struct periods *a, const struct periods *b);

/* Whether a month that is set in both has another text, whatever else has
 * changed. */
bool periods_relabelled(const struct periods *before,
			const struct periods *after);

#endif
