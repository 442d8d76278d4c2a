/*
 * What people mean who write periods in another way.
 *
 * Knows: how offices name parts of the year. Must not know: which of it a plan
 * may have.
 */
#ifndef LAMPIRAN_PLAN_MEANT_H
#define LAMPIRAN_PLAN_MEANT_H

#include "base/arena.h"
#include "calendar/period.h"

/* Returns what to write for the LENGTH bytes of TEXT, which are no months of a
 * plan: "1-3" for "TW I", "Desember" for "Desmber"; "" where the key had better
 * be left out ("-"); NULL when nobody knows. */
const char *meant_months(struct arena *arena, const char *text, size_t length);

/* The same for periods of UNIT: "I" for "TW1", "Mar 2" for "M2 Maret". */
const char *meant_periods(struct arena *arena, enum unit unit, const char *text,
			  size_t length);

#endif
