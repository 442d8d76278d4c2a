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

void buffer_widen(struct buffer *buffer, size_t more)
{
	size_t size = buffer->capacity;

	if (more > SIZE_MAX - buffer->length)
		memory_exhausted();
	while (size - buffer->length < more)
		size = memory_step(size, FIRST_SIZE);
	buffer->data = memory_grow(buffer->data, size);
	buffer->capacity = size;
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

static const char pairs[] = "00010203040506070809"
			    "10111213141516171819"
			    "20212223242526272829"
			    "30313233343536373839"
			    "40414243444546474849"
			    "50515253545556575859"
			    "60616263646566676869"
			    "70717273747576777879"
			    "80818283848586878889"
			    "90919293949596979899";

/* Writes two digits. */
static char *write_pair(char *to, unsigned long value)
{
	memcpy(to, &pairs[value * 2], 2);
	return to + 2;
}

char *digits_write(char *to, unsigned long value)
{
	if (value >= 10000)
		to = digits_write(to, value / 10000);
	else if (value < 10) {
		*to = (char)('0' + value);
		return to + 1;
	} else if (value < 100) {
		return write_pair(to, value);
	} else if (value < 1000) {
		*to = (char)('0' + value / 100);
		return write_pair(to + 1, value % 100);
	}
	value %= 10000;
	return write_pair(write_pair(to, value / 100), value % 100);
}

void buffer_integer(struct buffer *buffer, long value)
{
	char *to;

	buffer_reserve(buffer, 1 + DIGITS_MOST);
	to = buffer->data + buffer->length;
	if (value < 0)
		*to++ = '-';
	to = digits_write(to, value < 0 ? 0ul - (unsigned long)value
					: (unsigned long)value);
	buffer->length = (size_t)(to - buffer->data);
}

void buffer_number(struct buffer *buffer, size_t value, unsigned bytes)
{
	while (bytes--)
		buffer_byte(buffer, (char)(value >> 8 * bytes));
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
