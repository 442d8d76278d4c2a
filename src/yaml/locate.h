/*
 * From what a text says back to where it was written.
 *
 * Knows: how YAML and CSV may write a text: quoted, folded, as a list of lines;
 * which lines a comment of YAML is about. Must not know: what is sought, what
 * comments say.
 */
#ifndef LAMPIRAN_YAML_LOCATE_H
#define LAMPIRAN_YAML_LOCATE_H

#include "base/arena.h"
#include "base/source.h"

struct locator {
	struct arena *arena;	     /* borrowed */
	const struct source *source; /* that texts were last sought in */
	const char **line;	     /* where each begins */
	size_t count;
};

/* What it needs lives in ARENA. */
void locator_init(struct locator *locator, struct arena *arena);

/* Returns where byte AT of TEXT, LENGTH bytes that are written at PLACE, stands
 * in the file; PLACE when that cannot be told (an escape wrote it, or a file
 * that is no text). */
struct place locate(struct locator *locator, struct place place,
		    const char *text, size_t length, size_t at);

/* A comment of a file. */
struct remark {
	const char *text; /* behind its sign, up to the end of the line */
	size_t length;	  /* [bytes] */
	struct place place;
	unsigned first, last; /* the lines that it is about */
};

struct remarks {
	struct remark *remark;
	size_t count, capacity;
};

/*
 * Returns the comments of SOURCE, at most MOST, that begin with SIGN; they live
 * in ARENA. One behind a value is about its line; one on a line of its own
 * about the next line and what is indented deeper below it; one before
 * everything else about the whole file.
 */
struct remarks locate_remarks(struct arena *arena, const struct source *source,
			      const char *sign, size_t most);

#endif
