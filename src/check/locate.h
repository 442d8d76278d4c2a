/*
 * From a byte of a text back to where it was written.
 *
 * Knows: how YAML may write a text: quoted, folded, as a list of lines. Must
 * not know: what is sought.
 */
#ifndef LAMPIRAN_CHECK_LOCATE_H
#define LAMPIRAN_CHECK_LOCATE_H

#include "check/passage.h"

struct locator {
	const struct source *source;
	const char **line; /* where each begins */
	size_t count;
};

/* Prepares for SOURCE. It lives in ARENA. */
void locator_init(struct locator *locator, const struct source *source,
		  struct arena *arena);

/* Returns where byte AT of TEXT stands in the file; where the text begins when
 * that cannot be told (an escape wrote it). */
struct place locate(const struct locator *locator, const struct reading *text,
		    size_t at);

#endif
