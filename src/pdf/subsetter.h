/*
 * The door to HarfBuzz's subsetter, a library of its own, which is loaded when
 * it is first needed.
 *
 * Knows: which of its functions are called. Must not know: what for.
 * Invariants: hb_subset is filled when subsetter_open() has said so.
 */
#ifndef LAMPIRAN_PDF_SUBSETTER_H
#define LAMPIRAN_PDF_SUBSETTER_H

#include "text/harfbuzz.h"

#include <hb-subset.h>

/* hb_subset_input_destroy() is hb_subset.input_destroy(). */
#define SUBSETTER_FUNCTIONS(X)  \
	X(input_create_or_fail) \
	X(input_destroy)        \
	X(input_glyph_set)      \
	X(input_set_flags)      \
	X(plan_create_or_fail)  \
	X(plan_destroy)         \
	X(plan_execute_or_fail) \
	X(plan_old_to_new_glyph_mapping)

struct subsetter {
#define X(name) __typeof__(hb_subset_##name) *name;
	SUBSETTER_FUNCTIONS(X)
#undef X
};

extern struct subsetter hb_subset;

/* Loads the subsetter, and HarfBuzz, unless that is done. Whether they are
 * there; if not, DIAG says so. */
bool subsetter_open(struct diag *diag);

#endif
