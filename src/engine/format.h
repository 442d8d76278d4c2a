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

#include "engine/engine.h"

/* What came of it. */
struct bytes {
	const char
		*data; /* NULL: there are none, and the run's diag says why */
	size_t length;
	void *heap; /* memory_grow() made room for them; NULL: they live in the
		       run's arena */
};

void bytes_release(struct bytes *bytes);

struct format {
	const char *name;   /* "pdf" */
	const char *suffix; /* of its files, ".pdf" */
	bool printable;	    /* people can read it: on a terminal, too */
	/* Returns PAGES in it, to be released with bytes_release(). */
	struct bytes (*write)(struct engine *engine, const struct pages *pages);
};

/* Returns format I, NULL behind the last. The first is the usual one. */
const struct format *format_at(size_t i);

/* Returns the format NAME, NULL when there is none. */
const struct format *format_find(const char *name);

/* Returns the names of all, with a hint at the one nearest to WORD. */
const char *format_names(struct diag *diag, const char *word);

/* Returns PAGES, which ENGINE has composed, in FORMAT, to be released with
 * bytes_release(). */
struct bytes format_write(const struct format *format, struct engine *engine,
			  const struct pages *pages);

/* Finds out whether they could be written in the usual one, which costs much
 * less; what keeps them from that is in the engine's run. */
void format_try(struct engine *engine, const struct pages *pages);

#endif
