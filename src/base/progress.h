/*
 * How far long work has come, on a terminal.
 *
 * Knows: standard error, the clock. Must not know: what is being done.
 * Invariants: nothing is written unless standard error is a terminal and the
 * work has taken a while; what was written is taken away again.
 */
#ifndef LAMPIRAN_BASE_PROGRESS_H
#define LAMPIRAN_BASE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress {
	bool terminal;
	bool shown;
	double next; /* [s] on the clock: not to be shown before */
};

void progress_begin(struct progress *progress);

/* Says that DONE of TOTAL parts of WORK are done. PROGRESS may be NULL. */
void progress_note(struct progress *progress, const char *work, size_t done,
		   size_t total);

/* Takes the line away, before anything else is written. */
void progress_end(struct progress *progress);

#endif
