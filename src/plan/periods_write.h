/*
 * Periods as a plan has them, and as people say them.
 *
 * Knows: which words are read as the same periods again. Must not know: where
 * they are printed.
 * Invariants: what is written is read as the same periods with the same texts,
 * with the key of its unit beside it or without.
 */
#ifndef LAMPIRAN_PLAN_PERIODS_WRITE_H
#define LAMPIRAN_PLAN_PERIODS_WRITE_H

#include "plan/periods.h"
#include "yaml/write.h"

/* Returns the periods of SET, which are some of PERIODS, as a plan has them,
 * "1-3, 6", "I, III", "Mar 2-3, Apr"; they say their unit if no key does,
 * ALONE. Fifth weeks inside a run of weeks, or at its end, are not named. */
const char *periods_text(struct arena *arena, const struct periods *periods,
			 uint64_t set, bool alone);

/* Writes PERIODS as the value of the key before, which stands INDENT characters
 * from the left: in a line, or with a line for each text. ALONE as above. */
void periods_put(struct yaml_writer *writer, struct arena *arena,
		 const struct periods *periods, bool alone, size_t indent);

/* Returns PERIODS as people say them: "Maret", "April sampai dengan Juni",
 * "Triwulan I dan III", "minggu ke-2 Maret". */
const char *periods_spoken(struct arena *arena, const struct periods *periods);

#endif
