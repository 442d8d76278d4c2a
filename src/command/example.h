/*
 * How a new plan says periods: examples in the unit of a column.
 *
 * Knows: keys of entries, and what they take. Must not know: the rest of a
 * plan.
 */
#ifndef LAMPIRAN_COMMAND_EXAMPLE_H
#define LAMPIRAN_COMMAND_EXAMPLE_H

#include "profile/profile.h"

/* Which periods: one, some, those of a whole area. */
enum example { EXAMPLE_ONE, EXAMPLE_SOME, EXAMPLE_ALL, EXAMPLE_COUNT };

/* Returns what an entry says of periods that COLUMN has: "bulan: 3-5, Sep". */
const char *example_periods(struct arena *arena, const struct column *column,
			    enum example which);

/* Returns a line, without its end, that says what the key of COLUMN takes. */
const char *example_words(struct arena *arena, const struct column *column);

#endif
