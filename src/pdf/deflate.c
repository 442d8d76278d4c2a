#include "pdf/deflate.h"

#include "base/memory.h"

#include <libdeflate.h>
#include <string.h>

/*
 * How hard libdeflate tries, of 12 levels. Level 5 takes twice the instructions
 * of level 1. With the sample of Belitung Timur the structure, whose objects
 * are alike, is a sixth shorter for it, pages are a fourteenth, programs of
 * fonts not at all.
 */
static const int level[PACES] = {[PACE_THOROUGH] = 5, [PACE_QUICK] = 1};

struct compressor {
	struct libdeflate_compressor *own; /* NULL: none was needed yet */
	struct held held;		   /* the same */
};

/* A stream as the last document had it. */
struct remembered {
	struct buffer data, deflated;
};

struct deflater {
	bool quick; /* always */
	struct compressor compressor[PACES];
	struct arena *arena;
	bool remembers;
	struct remembered *stream; /* of the last document, or just one */
	size_t count, capacity;
	size_t next; /* of this document */
};

static void release(void *own)
{
	libdeflate_free_compressor(own);
}

struct deflater *deflate_open(bool quick, struct arena *arena)
{
	struct deflater *deflater = arena_new(arena, struct deflater);

	deflater->quick = quick;
	deflater->arena = arena;
	return deflater;
}

void deflate_close(struct deflater *deflater)
{
	for (int i = 0; i < PACES; i++) {
		struct compressor *compressor = &deflater->compressor[i];

		guard_drop(&compressor->held);
		libdeflate_free_compressor(compressor->own);
	}
	for (size_t i = 0; i < deflater->count; i++) {
		buffer_release(&deflater->stream[i].data);
		buffer_release(&deflater->stream[i].deflated);
	}
}

static struct libdeflate_compressor *compressor_of(struct deflater *deflater,
						   enum pace pace)
{
	struct compressor *compressor;

	if (deflater->quick)
		pace = PACE_QUICK;
	compressor = &deflater->compressor[pace];
	if (compressor->own)
		return compressor->own;
	compressor->own = libdeflate_alloc_compressor(level[pace]);
	if (!compressor->own)
		memory_exhausted();
	guard_hold(&compressor->held, release, compressor->own);
	return compressor->own;
}

void deflate_all(struct deflater *deflater, enum pace pace, struct buffer *out,
		 const void *data, size_t length)
{
	struct libdeflate_compressor *own = compressor_of(deflater, pace);
	size_t bound = libdeflate_zlib_compress_bound(own, length);

	buffer_clear(out);
	buffer_reserve(out, bound);
	out->length = libdeflate_zlib_compress(own, data, length, out->data,
					       out->capacity);
}

void deflate_remember(struct deflater *deflater)
{
	deflater->remembers = true;
}

void deflate_restart(struct deflater *deflater)
{
	deflater->next = 0;
}

/* Returns the place of the next stream. */
static struct remembered *next_stream(struct deflater *d)
{
	size_t i = d->remembers ? d->next++ : 0;

	if (i == d->count) {
		d->stream = arena_grow(d->arena, d->stream, d->count,
				       &d->capacity, sizeof(*d->stream));
		d->stream[d->count++] = (struct remembered){.deflated = {0}};
	}
	return &d->stream[i];
}

const struct buffer *deflate_again(struct deflater *deflater,
				   const struct buffer *data)
{
	struct remembered *stream = next_stream(deflater);

	if (deflater->remembers && stream->deflated.length &&
	    stream->data.length == data->length &&
	    !memcmp(stream->data.data, data->data, data->length))
		return &stream->deflated;
	deflate_all(deflater, PACE_THOROUGH, &stream->deflated, data->data,
		    data->length);
	if (deflater->remembers) {
		buffer_clear(&stream->data);
		buffer_add(&stream->data, data->data, data->length);
	}
	return &stream->deflated;
}

static void release_inflater(void *own)
{
	libdeflate_free_decompressor(own);
}

const char *inflate_all(struct arena *arena, const void *data, size_t length,
			size_t most, size_t *got)
{
	struct libdeflate_decompressor *own = libdeflate_alloc_decompressor();
	enum libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
	struct buffer to = {0};
	const char *copy = NULL;
	struct held held = {0};

	if (!own)
		memory_exhausted();
	guard_hold(&held, release_inflater, own);
	for (size_t size = HOSTILE ? 1 : 4 * length + 4096;; size *= 4) {
		buffer_reserve(&to, size < most ? size : most);
		result = libdeflate_zlib_decompress(own, data, length, to.data,
						    to.capacity, got);
		if (result != LIBDEFLATE_INSUFFICIENT_SPACE || size >= most)
			break;
	}
	if (result == LIBDEFLATE_SUCCESS && *got <= most)
		copy = arena_copy(arena, to.data, *got);
	buffer_release(&to);
	guard_drop(&held);
	libdeflate_free_decompressor(own);
	return copy;
}
