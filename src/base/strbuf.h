/*
 * A text in the making.
 *
 * Knows: an arena that it grows in. Must not know: what is written.
 * Invariants: the text always ends with a NUL; to add to it takes time for
 * what is added, not for what is there.
 */
#ifndef LAMPIRAN_BASE_STRBUF_H
#define LAMPIRAN_BASE_STRBUF_H

#include "base/arena.h"

struct strbuf {
	struct arena *arena; /* borrowed */
	char *text;	     /* lives in ARENA; its address may change */
	size_t length, capacity;
};

/* Begins an empty text in ARENA. */
void strbuf_init(struct strbuf *buffer, struct arena *arena);

/* Adds LENGTH bytes of TEXT. */
void strbuf_add(struct strbuf *buffer, const char *text, size_t length);

#endif
