/*
 * Files and fonts of the library's caller, as the rooms below want them.
 *
 * Knows: the callbacks of a job, in which locale they run. Must not know: what
 * the files are for.
 */
#ifndef LAMPIRAN_ENGINE_CALLER_H
#define LAMPIRAN_ENGINE_CALLER_H

#include "base/progress.h"
#include "base/resolver.h"
#include "engine/lampiran.h"

struct caller {
	const struct lampiran_job *job; /* borrowed */
	void *locale;			/* of its thread */
};

/* Returns the caller of JOB. From now on, till caller_end(), the thread has C's
 * locale ("0.75", not "0,75"), and its own only in the callbacks. */
struct caller caller_begin(const struct lampiran_job *job);
void caller_end(const struct caller *caller);

/* Return what asks CALLER, and what tells it how far the job is. */
struct resolver caller_resolver(struct caller *caller);
struct progress caller_progress(struct caller *caller);

/* Returns FILE, which is called USUAL where it has no name, as text that lives
 * as long as the job; NULL when it is longer than LIMIT [bytes] or no text,
 * which is in the run's diag. */
const struct source *caller_text(const struct lampiran_file *file,
				 const char *usual, size_t limit,
				 struct run *run);

#endif
