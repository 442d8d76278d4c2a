/*
 * Where bytes go as they are made: into memory, to a file.
 *
 * Knows: nothing but bytes. Must not know: what they are, whether they will be
 * wanted at last.
 * Invariants: bytes come in the order in which they are to stand. Who makes
 * them goes on whatever becomes of them; a sink that fails says so itself.
 */
#ifndef LAMPIRAN_BASE_SINK_H
#define LAMPIRAN_BASE_SINK_H

#include "base/buffer.h"

struct sink {
	void (*add)(void *to, const void *data, size_t length);
	void *to; /* whose it is */
};

/* Returns one that appends to BUFFER. */
struct sink sink_to_buffer(struct buffer *buffer);

void sink_add(const struct sink *sink, const void *data, size_t length);

#endif
