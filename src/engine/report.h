/*
 * Figures about pages: in JSON for programs, in words for people. * Knows: the
 * figures. Must not know: how they came about, the clock.
 */
#ifndef LAMPIRAN_ENGINE_REPORT_H
#define LAMPIRAN_ENGINE_REPORT_H

#include "engine/job.h"
#include "page/page.h"

/* How long each stage of a job took. */
struct times {
	double stage[STAGE_COUNT]; /* [s] */
};

/* Return a report on PAGES as JSON (RFC 8259), or in words of RUN's language,
 * *LENGTH bytes that live in RUN. TIMES may be NULL for JSON: without them the
 * same pages give the same text. */
const char *report_json(const struct pages *pages, const struct times *times,
			struct run *run, size_t *length);
const char *report_words(const struct pages *pages, const struct times *times,
			 struct run *run, size_t *length);

#endif
