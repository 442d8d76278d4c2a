/*
 * Where a text speaks of a year.
 *
 * Knows: figures. Must not know: YAML; comments and keys count as well.
 */
#ifndef LAMPIRAN_REVISE_MENTIONS_H
#define LAMPIRAN_REVISE_MENTIONS_H

#include "base/source.h"

struct mentions {
	const struct place *place; /* in the order of the text */
	size_t count;
};

/* Returns the places where YEAR stands with no further figure beside it. They
 * live in ARENA. */
struct mentions mentions_find(struct arena *arena, const struct source *source,
			      unsigned year);

#endif
