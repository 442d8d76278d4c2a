/*
 * From a byte of a text back to where it was written.
 *
 * Knows: how YAML and CSV may write a text: quoted, folded, as a list of
 * lines. Must not know: what is sought.
 */
#ifndef LAMPIRAN_CHECK_LOCATE_H
#define LAMPIRAN_CHECK_LOCATE_H

#include "check/passage.h"

struct locator {
	struct arena *arena;	     /* borrowed */
	const struct source *source; /* that texts were last sought in */
	const char **line;	     /* where each begins */
	size_t count;
};

/* What it needs lives in ARENA. */
void locator_init(struct locator *locator, struct arena *arena);

/* Returns where byte AT of TEXT stands in the file; where the text begins when
 * that cannot be told (an escape wrote it, or a file that is no text). */
struct place locate(struct locator *locator, const struct reading *text,
		    size_t at);

#endif
