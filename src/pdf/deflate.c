#include "pdf/deflate.h"

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
