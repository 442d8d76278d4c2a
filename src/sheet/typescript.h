/*
 * The body of a decree as it was typed, above its lampiran or alone, on the way
 * to a plan.
 *
 * Knows: where a body begins and ends, what its head and its end say. Must not
 * know: tables of lampiran, file formats.
 * Invariants: each line of the body is in the plan, or told; what lampiran say
 * of the decree goes before what the body says.
 */
#ifndef LAMPIRAN_SHEET_TYPESCRIPT_H
#define LAMPIRAN_SHEET_TYPESCRIPT_H

#include "profile/profile.h"
#include "sheet/said.h"

struct typescript {
	uint32_t first; /* the row of its first label, */
	uint32_t label; /* of its last one, */
	uint32_t stop;	/* one behind its last row */
	uint32_t other; /* where another decree begins; all rows: nowhere */
};

/* Whether CELLS have the body of a decree: labels of which one is Menimbang or
 * Mengingat. It ends before the first of COUNT rows at which lampiran begin
 * that is behind its labels, where there is one. */
bool typescript_find(struct typescript *script, const struct cells *cells,
		     const uint32_t *row, size_t count, struct arena *arena);

/* Takes over what SCRIPT says. */
void typescript_read(struct said *said, const struct typescript *script);

/* Leaves out of DECREE what PROFILE prints without it: the opening line, where
 * that is the office of whoever signs. */
void typescript_settle(struct decree *decree, const struct profile *profile,
		       struct arena *arena);

#endif
