/*
 * Compression of streams.
 *
 * Knows: libdeflate. Must not know: what is in a stream.
 */
#ifndef LAMPIRAN_PDF_DEFLATE_H
#define LAMPIRAN_PDF_DEFLATE_H

#include "base/arena.h"
#include "base/buffer.h"

#include <stdbool.h>

struct deflater;

/* How much time compression may take for few bytes. */
enum pace {
	PACE_THOROUGH, /* for what gets much shorter */
	PACE_QUICK,
	PACES
};

/* Returns a compressor in ARENA, to be deflate_close()d. If QUICK is set, it
 * takes its time for nothing: somebody waits for a file that does not stay. */
struct deflater *deflate_open(bool quick, struct arena *arena);
void deflate_close(struct deflater *deflater);

/* Makes OUT the LENGTH bytes of DATA in the zlib format (RFC 1950). */
void deflate_all(struct deflater *deflater, enum pace pace, struct buffer *out,
		 const void *data, size_t length);

/* Documents are to come that have streams in common: what deflate_again() makes
 * is kept from now on. */
void deflate_remember(struct deflater *deflater);

/* One of these documents begins. */
void deflate_restart(struct deflater *deflater);

/* Returns DATA in the zlib format, as deflate_all() makes it thoroughly, until
 * the next call: if the document before had the same at the same place, among
 * those that are deflated so, what it became there. */
const struct buffer *deflate_again(struct deflater *deflater,
				   const struct buffer *data);

/* Returns what the LENGTH bytes of DATA, in the zlib format, were before, in
 * ARENA, *GOT of them; NULL when they are damaged or more than MOST. */
const char *inflate_all(struct arena *arena, const void *data, size_t length,
			size_t most, size_t *got);

#endif
