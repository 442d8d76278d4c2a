/*
 * Figures about pages: in JSON for programs, in words for people.
 *
 * Knows: the figures. Must not know: how they came about, the clock.
 */
#ifndef LAMPIRAN_ENGINE_REPORT_H
#define LAMPIRAN_ENGINE_REPORT_H

#include "engine/job.h"
#include "typeset/quality.h"

/* How long each stage of a job took. */
struct times {
	double stage[STAGE_COUNT]; /* [s] */
};

/* Returns the report on what was FOUND as JSON (RFC 8259), or in words; *LENGTH
 * in bytes. It lives in RUN, whose language words are in. TIMES may be NULL for
 * JSON: without them the same document gives the same text. */
const char *report_json(const struct qualities *found,
			const struct times *times, struct run *run,
			size_t *length);
const char *report_words(const struct qualities *found,
			 const struct times *times, struct run *run,
			 size_t *length);

#endif
