/*
 * How much of a target is reached.
 *
 * Knows: marks and short texts in periods, numbers in these and what they
 * count. Must not know: how a share is printed.
 * Invariants: exact; there is no floating point.
 */
#ifndef LAMPIRAN_PLAN_REACHED_H
#define LAMPIRAN_PLAN_REACHED_H

#include "plan/periods.h"

enum reach {
	REACH_NONE,    /* nothing is planned, or nothing told of it */
	REACH_SHARE,   /* PART of WHOLE */
	REACH_UNCLEAR, /* texts that cannot be compared */
};

struct reached {
	enum reach reach;
	uint64_t part, whole; /* at most 10^18, and 10^9 times as much */
	size_t period;	      /* whose texts are compared, or cannot be */
};

/*
 * Returns what is reached of TARGET; either may be NULL. Marks: how many of
 * its periods are done, early or late. Where a text stands in one of them: of
 * the latest period that both have, what was done as a part of the target; a
 * mark among texts stands for all of it, "100%" beside a percentage. Words such
 * as "juta" multiply. Texts that are no numbers of the same thing are unclear,
 * but for equal ones: what was planned is done; so are numbers of which one is
 * too large.
 */
struct reached reached_find(const struct periods *target,
			    const struct periods *realisasi,
			    struct arena *arena);

/* Whether both are there, of one unit, and have marks alone; either may be
 * NULL. Then their periods are counted. */
bool reached_are_marks(const struct periods *target,
		       const struct periods *realisasi);

/* Returns how many of the periods of TARGET are done, when REALISASI are those
 * in which something was. */
size_t reached_marks(uint64_t target, uint64_t realisasi);

/* Returns a share in percent with so many decimals [0..AMOUNT_MOST_DECIMALS],
 * "66,67", "1.250"; what is half of the last one or more is rounded up. */
const char *reached_percent(const struct reached *reached, unsigned decimals,
			    struct arena *arena);

#endif
