/*
 * Texts many of which are equal, as those of a table are: each is set once.
 *
 * Knows: what a text is set from. Must not know: cells, lines.
 * Invariants: a text of which something had to be told is set again wherever it
 * stands, so that each place is told of; all live in the setter's run, in the
 * work at hand.
 */
#ifndef LAMPIRAN_TEXT_TEXTS_H
#define LAMPIRAN_TEXT_TEXTS_H

#include "text/setter.h"

struct set_text;

struct texts {
	struct setter *setter; /* borrowed */
	struct set_text **bucket;
	size_t bucket_count; /* a power of two */
	size_t count;
};

/* Begins with none; SETTER sets them, and nobody else meanwhile ends its part
 * of the job. */
void texts_init(struct texts *texts, struct setter *setter);

/* Returns the text of MANUSCRIPT, as text_new() does, or the one that was set
 * from an equal one. What MANUSCRIPT points to has to stay. */
const struct text *texts_set(struct texts *texts,
			     const struct manuscript *manuscript);

#endif
