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

struct periods {
	struct place place;
	enum unit unit;
	uint64_t set; /* bit 0: the first of the unit; of labels, of NAME */
	/* of the set: not named one by one ("semua", all weeks of "Mar"), so
	 * that those that a profile does not have are passed over */
	uint64_t implied;
	const struct value *label; /* of each, a short text instead of the mark,
				      absent ones without text; or NULL */
	/* labels, which are the profile's once periods_find_labels() has found
	 * them; before that words of the plan: one, a run of them, or "semua".
	 * NULL for other units */
	const struct value *name;
	size_t name_count;
	/* words of the plan that go on what is before them behind a comma, in
	 * one text: they may be a label together */
	uint64_t going_on;
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
 * Reads the value of KEY, which has periods of UNIT as periods_read() has
 * months: "I, III", "TW II", "semester 1", "Mar 2-3", "2026-2028", labels.
 * UNIT_COUNT: the words say of which unit they are, Roman numerals are
 * quarters; what may be of any unit is of OTHERWISE.
 */
const struct periods *periods_read_as(const struct yaml *node, const char *key,
				      enum unit unit, enum unit otherwise,
				      struct run *run);

/* Returns PERIODS, which are labels of a plan, as some of the COUNT labels of a
 * profile at LABEL; NULL on failure, which is told in RUN. */
const struct periods *periods_find_labels(const struct periods *periods,
					  const char *const *label,
					  size_t count, struct run *run);

/*
 * Returns the months of WORDS from elsewhere, a text as a plan may have it, in
 * which months may also be named twice. 0 on failure, about which nothing stays
 * in RUN. *QUARTER: [1..4] when it is that one and nothing else, else 0.
 */
unsigned periods_read_words(const char *words, unsigned *quarter,
			    struct run *run);

/* Returns the short text of period I, NULL when there is none; PERIODS may be
 * NULL. */
const struct value *periods_label(const struct periods *periods, size_t i);

/* Returns what period I is called: period_name(), or its label. */
const char *periods_name(struct arena *arena, const struct periods *periods,
			 size_t i);

/* Returns which period that is set in OTHER is period I of PERIODS,
 * PERIODS_MOST when none is: labels are known by their names. OTHER may be
 * NULL. */
size_t periods_twin(const struct periods *periods, size_t i,
		    const struct periods *other);

/* Returns PERIODS in UNIT, which they have or fold into, each with the first of
 * the texts that its parts have. */
const struct periods *periods_folded(const struct periods *periods,
				     enum unit unit, struct arena *arena);

/* Whether one of the periods of A lies in one of B, or one of B in one of A;
 * years and labels are in no others. */
bool periods_meet(const struct periods *a, const struct periods *b);

/* Whether two entries say the same of the periods, texts and all; NULL:
 * nothing. */
bool periods_same(const struct periods *a, const struct periods *b);

/* Whether a period that is set in both has another text, whatever else has
 * changed. */
bool periods_relabelled(const struct periods *before,
			const struct periods *after);

#endif
