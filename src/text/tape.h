/*
 * A text as lengths between the places where its lines may end, to count its
 * lines at many widths.
 *
 * Knows: widths in em, where a line may end. Must not know: what stands on the
 * lines.
 * Invariants: it counts the lines that text_wrap() would make.
 */
#ifndef LAMPIRAN_TEXT_TAPE_H
#define LAMPIRAN_TEXT_TAPE_H

#include "text/text.h"

/* What stands between two such places. */
struct tape_stretch {
	double begin, end; /* [em] from the paragraph's beginning */
	/* the last at or above it before which a line may end, and before which
	 * it does so rather than to stick out; 0: none */
	uint32_t free, tied;
};

struct tape_paragraph {
	double indent; /* [em] */
	uint32_t count;
	const struct tape_stretch *stretch;
};

struct tape {
	const struct tape_paragraph *paragraph;
	size_t count;
};

/* Returns the tape of TEXT, which lives in ARENA. */
struct tape tape_make(const struct text *text, struct arena *arena);

/* Returns how many lines it has in a room of WIDTH [em]. */
size_t tape_lines(const struct tape *tape, double width);

#endif
