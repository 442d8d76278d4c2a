#include "pdf/deflate.h"

#include "base/memory.h"

#include <libdeflate.h>

enum { LEVEL = 6 };

struct deflater {
	struct libdeflate_compressor *own;
	struct held held; /* the same */
};

static void release(void *own)
{
	libdeflate_free_compressor(own);
}

struct deflater *deflate_open(struct arena *arena)
{
	struct deflater *deflater = arena_new(arena, struct deflater);

	deflater->own = libdeflate_alloc_compressor(LEVEL);
	if (!deflater->own)
		memory_exhausted();
	guard_hold(&deflater->held, release, deflater->own);
	return deflater;
}

void deflate_close(struct deflater *deflater)
{
	guard_drop(&deflater->held);
	libdeflate_free_compressor(deflater->own);
}

void deflate_all(struct deflater *deflater, struct buffer *out,
		 const void *data, size_t length)
{
	size_t bound = libdeflate_zlib_compress_bound(deflater->own, length);

	buffer_clear(out);
	buffer_reserve(out, bound);
	out->length = libdeflate_zlib_compress(deflater->own, data, length,
					       out->data, out->capacity);
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
