/*
 * A file that appears whole or not at all.
 *
 * Knows: what fails, and how it is told. Must not know: what is written.
 * Invariants: until output_commit() has returned true an older file of that
 * name is as it was; after output_abort() nothing is left behind.
 */
#ifndef LAMPIRAN_BASE_OUTPUT_H
#define LAMPIRAN_BASE_OUTPUT_H

#include "base/diag.h"
#include "base/sink.h"
#include "system/system.h"

struct output {
	const char *path; /* as the user wrote it; "-": standard output */
	struct system_output to;
	struct buffer waiting; /* until it is finished: what goes straight to
				* where it cannot be taken back from */
	struct diag *diag;
	bool failed; /* reported to diag */
};

/* Returns whether PATH can be written; if not, the reason is reported to
 * DIAG. */
bool output_open(struct output *output, const char *path, struct diag *diag);

/* Whether its bytes go where they cannot be taken back from: whoever has other
 * outputs finishes those before. */
bool output_waits(const struct output *output);

/* Appends bytes; a failure is reported once, and kept until output_commit(). */
void output_write(struct output *output, const void *data, size_t length);

/* Returns a sink that does so. OUTPUT has to stay where it is. */
struct sink output_sink(struct output *output);

/* Brings everything to the disk, unless that was done. Returns whether that
 * worked; if not, the reason is reported. */
bool output_finish(struct output *output);

/* Finishes, if that was not done yet, and puts the file into its place.
 * Returns whether that worked; if not, the reason is reported and the old file
 * is untouched. */
bool output_commit(struct output *output);

/* Forgets what was written. Legal after any of the above. */
void output_abort(struct output *output);

#endif
