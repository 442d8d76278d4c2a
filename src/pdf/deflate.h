/*
 * Compression of streams.
 *
 * Knows: libdeflate. Must not know: what is in a stream.
 */
#ifndef LAMPIRAN_PDF_DEFLATE_H
#define LAMPIRAN_PDF_DEFLATE_H

#include "pdf/buffer.h"

struct deflater;

/* Returns a compressor, to be deflate_close()d; NULL without memory. */
struct deflater *deflate_open(void);
void deflate_close(struct deflater *deflater);

/* Makes OUT the LENGTH bytes of DATA in the zlib format (RFC 1950). */
void deflate_all(struct deflater *deflater, struct buffer *out,
		 const void *data, size_t length);

#endif
