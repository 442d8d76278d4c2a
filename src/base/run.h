/*
 * What a job has at hand, passed from its first function to its last: memory
 * that ends with the work at hand, memory that ends with the job, messages, and
 * whom to tell how far it is.
 *
 * Knows: arenas, messages, progress. Must not know: what the job is.
 * Invariants: both arenas are borrowed. A function that needs memory and
 * messages takes a run, one that only reports a diag, one that only builds an
 * arena. What is "in RUN" lives in the arena of the work at hand if it is made,
 * and is told in the diag if it is wrong; what outlives a part, such as fonts
 * and words, is made in the kept arena.
 */
#ifndef LAMPIRAN_BASE_RUN_H
#define LAMPIRAN_BASE_RUN_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/progress.h"
#include "base/resolver.h"

struct run {
	struct arena *arena; /* of the work at hand */
	struct arena *kept;  /* as long as the job; often the same */
	struct diag diag;
	struct progress progress;
	/* borrowed, has what is not in memory; NULL: nobody has it */
	const struct resolver *resolver;
};

/* Begins a job whose memory is KEPT, its messages too; nobody is told of its
 * progress. */
void run_init(struct run *run, struct arena *kept);

/* From now on the work at hand is a part of the job, one of several: what it
 * needs lives in PART. */
void run_begin_part(struct run *run, struct arena *part);

/* The part is over: forgets all that it needed. */
void run_end_part(struct run *run);

#endif
