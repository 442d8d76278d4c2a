/*
 * Files and fonts of the library's caller, as the rooms below want them.
 *
 * Knows: the callbacks of a job. Must not know: what the files are for.
 */
#ifndef LAMPIRAN_ENGINE_CALLER_H
#define LAMPIRAN_ENGINE_CALLER_H

#include "base/resolver.h"
#include "engine/lampiran.h"

/* Returns what asks the caller of JOB, which is borrowed. */
struct resolver caller_resolver(const struct lampiran_job *job);

/* Returns FILE, which is called USUAL where it has no name, as text that lives
 * as long as the job; NULL when it is longer than LIMIT [bytes] or no text,
 * which is in the run's diag. */
const struct source *caller_text(const struct lampiran_file *file,
				 const char *usual, size_t limit,
				 struct run *run);

#endif
