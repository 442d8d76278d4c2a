#include "pdf/deflate.h"

#include "base/memory.h"

#include <libdeflate.h>

enum { LEVEL = 6 };

/* struct deflater is libdeflate's own compressor. */
static struct libdeflate_compressor *own(struct deflater *deflater)
{
	return (struct libdeflate_compressor *)deflater;
}

struct deflater *deflate_open(void)
{
	return (struct deflater *)libdeflate_alloc_compressor(LEVEL);
}

void deflate_close(struct deflater *deflater)
{
	libdeflate_free_compressor(own(deflater));
}

void deflate_all(struct deflater *deflater, struct buffer *out,
		 const void *data, size_t length)
{
	size_t bound = libdeflate_zlib_compress_bound(own(deflater), length);

	buffer_clear(out);
	buffer_reserve(out, bound);
	out->length = libdeflate_zlib_compress(own(deflater), data, length,
					       out->data, out->capacity);
}

const char *inflate_all(struct arena *arena, const void *data, size_t length,
			size_t most, size_t *got)
{
	struct libdeflate_decompressor *own = libdeflate_alloc_decompressor();
	enum libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
	struct buffer to = {0};
	const char *copy = NULL;

	for (size_t size = HOSTILE ? 1 : 4 * length + 4096; own; size *= 4) {
		buffer_reserve(&to, size < most ? size : most);
		result = libdeflate_zlib_decompress(own, data, length, to.data,
						    to.capacity, got);
		if (result != LIBDEFLATE_INSUFFICIENT_SPACE || size >= most)
			break;
	}
	if (own && result == LIBDEFLATE_SUCCESS && *got <= most)
		copy = arena_copy(arena, to.data, *got);
	libdeflate_free_decompressor(own);
	buffer_release(&to);
	return copy;
}
