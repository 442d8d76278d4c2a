/*
 * What a plan has still to be filled in, where it is to become a document.
 *
 * Knows: which copies may have it. Must not know: how it is recognised.
 */
#ifndef LAMPIRAN_ENGINE_LEFTOVERS_H
#define LAMPIRAN_ENGINE_LEFTOVERS_H

#include "engine/job.h"

/*
 * Returns FORM, the copy that is to be made of JOB's plan, or a draft instead
 * where something is still to be filled in and nobody has ASKED for another
 * copy: a warning says so. One that somebody has asked for is refused: then
 * each place is in the diag of RUN. What would be printed twice is a warning.
 */
enum form leftovers_settle(const struct job *job, enum form form, bool asked,
			   struct run *run);

#endif
