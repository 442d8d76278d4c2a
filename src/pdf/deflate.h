/*
 * Compression of streams.
 *
 * Knows: libdeflate. Must not know: what is in a stream.
 */
#ifndef LAMPIRAN_PDF_DEFLATE_H
#define LAMPIRAN_PDF_DEFLATE_H

#include "base/arena.h"
#include "base/buffer.h"

struct deflater;

/* Returns a compressor in ARENA, to be deflate_close()d. */
struct deflater *deflate_open(struct arena *arena);
void deflate_close(struct deflater *deflater);

/* Makes OUT the LENGTH bytes of DATA in the zlib format (RFC 1950). */
void deflate_all(struct deflater *deflater, struct buffer *out,
		 const void *data, size_t length);

/* Returns what the LENGTH bytes of DATA, in the zlib format, were before, in
 * ARENA, *GOT of them; NULL when they are damaged or more than MOST. */
const char *inflate_all(struct arena *arena, const void *data, size_t length,
			size_t most, size_t *got);

#endif
