/*
 * The months in which something is to be done.
 *
 * Knows: all ways to write them. Must not know: how they are marked on paper.
 */
#ifndef LAMPIRAN_PLAN_MONTHS_H
#define LAMPIRAN_PLAN_MONTHS_H

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

#endif
