/*
 * The way from a job to bytes: its document is set, composed into the pages of
 * a copy, written in a format.
 *
 * Knows: the order of the stages. Must not know: files, the command line, how
 * it ends.
 * Invariants: each document, copy and format of an engine uses the same fonts.
 */
#ifndef LAMPIRAN_ENGINE_ENGINE_H
#define LAMPIRAN_ENGINE_ENGINE_H

#include "engine/format.h"
#include "engine/job.h"
#include "engine/press.h"
#include "typeset/document.h"

struct engine {
	const struct job *job; /* borrowed, settled */
	struct run *run;       /* borrowed */
	struct fonts fonts;
	struct setter setter;
	struct press press;
	struct document *document; /* the one at work */
};

/* Prepares for JOB. What is wrong with what its plan says of words is in the
 * diag of RUN. The caller must engine_close() it. */
void engine_open(struct engine *engine, const struct job *job, struct run *run);
void engine_close(struct engine *engine);

/* Sets PLAN, that of the job or a part of it, as the job's profiles say.
 * Whether all of it fits. */
bool engine_set(struct engine *engine, const struct plan *plan);

/* Returns the pages of copy FORM of what was set; NULL when something does not
 * fit. */
const struct pages *engine_compose(struct engine *engine, enum form form);

/* Returns PAGES in FORMAT, to be released with bytes_release(). */
struct bytes engine_write(struct engine *engine, const struct format *format,
			  const struct pages *pages);

/* Warns of what the job's plan said of words that were not set. Those of an
 * excerpt may stand in the rest of the plan: of them nothing is said. */
void engine_check_words(const struct engine *engine);

/* Returns what the job asks for, all at once: its plan or the part of it, in
 * the copy that was settled. */
const struct pages *engine_pages(struct engine *engine);

#endif
