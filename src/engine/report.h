/*
 * What render has to say of its work: for programs in JSON, or for people.
 *
 * Knows: the figures. Must not know: how they came about.
 */
#ifndef LAMPIRAN_ENGINE_REPORT_H
#define LAMPIRAN_ENGINE_REPORT_H

#include "typeset/page.h"

/* Stages of a run, in their order. */
enum stage { STAGE_READ, STAGE_SET, STAGE_DRAW, STAGE_WRITE, STAGE_COUNT };

struct times {
	double began;		   /* [s] of the stage at work */
	double stage[STAGE_COUNT]; /* [s] */
};

/* Begins to measure; ends STAGE and begins the next. */
void times_begin(struct times *times);
void times_end(struct times *times, enum stage stage);

/* Returns the report on PAGES as JSON (RFC 8259), or in words; *LENGTH in
 * bytes. It lives in ARENA; NULL when there is no memory. */
const char *report_json(const struct pages *pages, const struct times *times,
			struct arena *arena, size_t *length);
const char *report_words(const struct pages *pages, const struct times *times,
			 struct arena *arena, size_t *length);

#endif
