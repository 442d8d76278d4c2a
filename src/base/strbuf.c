#include "base/strbuf.h"

#include "base/memory.h"

#include <string.h>

enum { FIRST = 80 }; /* [bytes] */

void strbuf_init(struct strbuf *buffer, struct arena *arena)
{
	*buffer = (struct strbuf){.arena = arena};
	strbuf_add(buffer, "", 0);
}

void strbuf_add(struct strbuf *buffer, const char *text, size_t length)
{
	const char *old = buffer->text;

	if (buffer->length + length >= buffer->capacity) {
		while (buffer->length + length >= buffer->capacity)
			buffer->capacity = memory_step(buffer->capacity, FIRST);
		buffer->text =
			arena_array(buffer->arena, char, buffer->capacity);
		if (old)
			memcpy(buffer->text, old, buffer->length);
	}
	memcpy(buffer->text + buffer->length, text, length);
	buffer->length += length;
	buffer->text[buffer->length] = '\0';
}
