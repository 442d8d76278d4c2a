/*
 * The way from a job to pages: its document is set, and composed into the pages
 * of a copy. format.h has the way on to bytes.
 *
 * Knows: the order of the stages. Must not know: formats, files, the command
 * line, how it ends.
 * Invariants: each document, copy and format of an engine uses the same fonts.
 */
#ifndef LAMPIRAN_ENGINE_ENGINE_H
#define LAMPIRAN_ENGINE_ENGINE_H

#include "engine/job.h"
#include "typeset/document.h"

struct engine {
	const struct job *job; /* borrowed, settled */
	struct run *run;       /* borrowed */
	struct fonts fonts;
	struct setter setter;
	struct document *document; /* the one at work */
	struct pdf *pdf; /* draws PDFs one after another, with what they carry;
			    NULL: none was drawn yet */
};

/* Prepares for JOB. Mistakes in what its plan says about words are reported to
 * RUN. The caller must engine_close() it. */
void engine_open(struct engine *engine, const struct job *job, struct run *run);
void engine_close(struct engine *engine);

/* Sets DECREE, that of the job or a part of it, as the job's profiles say.
 * Whether all of it fits. */
bool engine_set(struct engine *engine, const struct decree *decree);

/* Returns the pages of copy FORM of what was set; NULL when something does not
 * fit. */
const struct pages *engine_compose(struct engine *engine, enum form form);

/* Tells the job's listener, if there is one, that STAGE is over. */
void engine_ended(const struct engine *engine, enum stage stage);

/* Warns of words that the job's plan says something about but that were not
 * set; not in a part of it: they may stand in the rest. */
void engine_check_words(const struct engine *engine);

/* Returns the pages of what the job asks for, in one step: its plan, or the
 * part of it, in the copy that was settled. NULL when something is wrong. */
const struct pages *engine_pages(struct engine *engine);

#endif
