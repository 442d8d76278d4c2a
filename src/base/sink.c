#include "base/sink.h"

static void add_to_buffer(void *to, const void *data, size_t length)
{
	buffer_add(to, data, length);
}

struct sink sink_to_buffer(struct buffer *buffer)
{
	return (struct sink){add_to_buffer, buffer};
}

void sink_add(const struct sink *sink, const void *data, size_t length)
{
	sink->add(sink->to, data, length);
}
