/*
 * What a plan has still to be filled in, where it is to become a document.
 *
 * Knows: which copies may have it. Must not know: how it is recognised.
 */
#ifndef LAMPIRAN_ENGINE_LEFTOVERS_H
#define LAMPIRAN_ENGINE_LEFTOVERS_H

#include "check/check.h"
#include "command/inputs.h"

/* Give CHECK the columns of the profiles, and what they print by themselves. */
void leftovers_label(struct check *check, const struct inputs *inputs);
void leftovers_frame(struct check *check, const struct inputs *inputs);

/*
 * Returns FORM, the copy that is to be made of PLAN, or a draft instead where
 * something is still to be filled in and nobody has ASKED for another copy: a
 * warning says so. One that somebody has asked for is refused: then each place
 * is in the diag of the inputs. What would be printed twice is a warning.
 */
enum form leftovers_settle(const struct inputs *inputs, const struct plan *plan,
			   enum form form, bool asked);

#endif
