/*
 * What a decree is made of, each by itself: its body, its lampiran.
 *
 * Knows: what the parts are called. Must not know: how either is set.
 */
#ifndef LAMPIRAN_REVISE_PART_H
#define LAMPIRAN_REVISE_PART_H

#include "plan/plan.h"

enum decree_part {
	PART_ALL, /* as much as there is */
	PART_BODY,
	PART_LAMPIRAN,
	PART_COUNT
};

/* Returns the name of a part, "keputusan", NULL behind the last; and all of
 * them, "all, keputusan, lampiran", in ARENA. */
const char *part_name(size_t i);
const char *part_names(struct arena *arena);

/* Whether WORD names a part, which is then in *PART. */
bool part_find(const char *word, enum decree_part *part);

/* Returns a copy of DECREE, in ARENA, that has only PART of it, which may be
 * nothing. */
const struct decree *part_of(const struct decree *decree, enum decree_part part,
			     struct arena *arena);

/* Reports in DIAG that DECREE has no such PART. Whether it has. */
bool part_check(const struct decree *decree, enum decree_part part,
		struct diag *diag);

#endif
