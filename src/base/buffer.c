#include "base/buffer.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_SIZE = 4096 };

void buffer_release(struct buffer *buffer)
{
	memory_free(buffer->data);
	*buffer = (struct buffer){0};
}

void buffer_clear(struct buffer *buffer)
{
	buffer->length = 0;
}

void buffer_reserve(struct buffer *buffer, size_t more)
{
	size_t size = buffer->capacity;

	if (size - buffer->length >= more)
		return;
	if (more > SIZE_MAX - buffer->length)
		memory_exhausted();
	while (size - buffer->length < more)
		size = memory_step(size, FIRST_SIZE);
	buffer->data = memory_grow(buffer->data, size);
	buffer->capacity = size;
}

void buffer_add(struct buffer *buffer, const void *data, size_t length)
{
	buffer_reserve(buffer, length);
	if (length)
		memcpy(buffer->data + buffer->length, data, length);
	buffer->length += length;
}

void buffer_text(struct buffer *buffer, const char *text)
{
	buffer_add(buffer, text, strlen(text));
}

void buffer_byte(struct buffer *buffer, char byte)
{
	buffer_reserve(buffer, 1);
	buffer->data[buffer->length++] = byte;
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
	size_t room = buffer->capacity - buffer->length;
	va_list args;
	int length;

	/* it mostly fits */
	va_start(args, format);
	length = vsnprintf(room ? buffer->data + buffer->length : NULL, room,
			   format, args);
	va_end(args);
	if (length < 0)
		return;
	if ((size_t)length >= room) {
		buffer_reserve(buffer, (size_t)length + 1);
		va_start(args, format);
		vsnprintf(buffer->data + buffer->length, (size_t)length + 1,
			  format, args);
		va_end(args);
	}
	buffer->length += (size_t)length;
}

void buffer_integer(struct buffer *buffer, long value)
{
	char digit[24];
	size_t at = sizeof(digit);
	unsigned long rest =
		value < 0 ? 0ul - (unsigned long)value : (unsigned long)value;

	do {
		digit[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (value < 0)
		digit[--at] = '-';
	buffer_add(buffer, digit + at, sizeof(digit) - at);
}

char *buffer_take(struct buffer *buffer, struct arena *arena, size_t *length)
{
	char *copy = arena_copy(arena, buffer->length ? buffer->data : "",
				buffer->length);

	*length = buffer->length;
	buffer_release(buffer);
	return copy;
}

void json_string(const char *text, size_t length, struct buffer *out)
{
	buffer_byte(out, '"');
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c < 0x20) {
			buffer_format(out, "\\u%04x", c);
			continue;
		}
		if (c == '"' || c == '\\')
			buffer_byte(out, '\\');
		buffer_byte(out, text[i]);
	}
	buffer_byte(out, '"');
}

void json_print(const char *text, size_t length, FILE *file)
{
	struct buffer out = {0};

	json_string(text, length, &out);
	fwrite(out.data, 1, out.length, file);
	buffer_release(&out);
}
