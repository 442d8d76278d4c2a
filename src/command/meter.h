/*
 * How far long work has come, on a terminal; and whether it is to end.
 *
 * Knows: standard error, the clock, requests to stop. Must not know: what is
 * being done.
 * Invariants: nothing is written unless standard error is a terminal and the
 * work has taken a while; what was written is taken away again.
 */
#ifndef LAMPIRAN_COMMAND_METER_H
#define LAMPIRAN_COMMAND_METER_H

#include "base/run.h"

#include <stdbool.h>

struct meter {
	bool terminal;
	bool shown;
	bool hushed; /* what others tell is of parts of what is shown */
	double next; /* [s] on the clock: not to be shown before */
};

/* Begins a line for what PROGRESS tells from now on, until meter_end(). The
 * work is to end once the program was asked to stop. */
void meter_begin(struct meter *meter, struct progress *progress);

/* Shows that DONE of TOTAL parts of WORK are done, hushed or not. */
void meter_show(struct meter *meter, const char *work, size_t done,
		size_t total);

/* Takes the line away, before anything else is written. */
void meter_end(struct meter *meter, struct progress *progress);

#endif
