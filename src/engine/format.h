/*
 * The way from pages to bytes: the formats that pages can be written in, as a
 * table.
 *
 * Knows: their names, who writes them, what a PDF carries. Must not know: what
 * they look like.
 * Invariants: a format is one row of the table in format.c; nothing else names
 * it.
 */
#ifndef LAMPIRAN_ENGINE_FORMAT_H
#define LAMPIRAN_ENGINE_FORMAT_H

#include "base/sink.h"
#include "engine/engine.h"

struct format {
	const char *name;   /* "pdf" */
	const char *suffix; /* of its files, ".pdf" */
	bool printable;	    /* people can read it: on a terminal, too */
	/* Writes PAGES in it to SINK. What fails is reported to the engine's
	 * run, and then what SINK has is worth nothing. */
	void (*write)(struct engine *engine, const struct pages *pages,
		      const struct sink *sink);
};

/* Returns format I, NULL behind the last. The first is the usual one. */
const struct format *format_at(size_t i);

/* Returns the format NAME, NULL when there is none. */
const struct format *format_find(const char *name);

/* Returns the names of all, with a hint at the one nearest to WORD. */
const char *format_names(struct diag *diag, const char *word);

/* Writes PAGES, which ENGINE has composed, in FORMAT to SINK. What fails is
 * reported to the engine's run, and then what SINK has is worth nothing. */
void format_write(const struct format *format, struct engine *engine,
		  const struct pages *pages, const struct sink *sink);

/* Finds out whether they could be written in the usual one, which costs much
 * less; what keeps them from that is in the engine's run. */
void format_try(struct engine *engine, const struct pages *pages);

#endif
