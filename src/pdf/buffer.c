#include "pdf/buffer.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
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

void buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list args;
	int length;

	va_start(args, format);
	length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length < 0)
		return;
	buffer_reserve(buffer, (size_t)length + 1);
	va_start(args, format);
	vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format,
		  args);
	va_end(args);
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

void buffer_hundredths(struct buffer *buffer, long value)
{
	long fraction = value % 100;

	if (value < 0) {
		buffer_add(buffer, "-", 1);
		value = -value;
		fraction = -fraction;
	}
	if (value >= 100 || !fraction)
		buffer_integer(buffer, value / 100);
	if (!fraction)
		return;
	buffer_add(buffer, ".", 1);
	if (fraction < 10)
		buffer_add(buffer, "0", 1);
	buffer_integer(buffer, fraction % 10 ? fraction : fraction / 10);
}

void buffer_points(struct buffer *buffer, double points)
{
	buffer_hundredths(buffer, lround(points * 100));
	buffer_add(buffer, " ", 1);
}

static void add_hexadecimal(struct buffer *buffer, uint16_t value)
{
	static const char digit[] = "0123456789ABCDEF";
	const char text[4] = {digit[value >> 12], digit[value >> 8 & 15],
			      digit[value >> 4 & 15], digit[value & 15]};

	buffer_add(buffer, text, sizeof(text));
}

void buffer_utf16(struct buffer *buffer, const char *text, size_t length)
{
	for (size_t i = 0, step; i < length; i += step) {
		uint32_t character = 0;
		uint16_t unit[2];
		size_t units;

		step = utf8_decode(text + i, length - i, &character);
		if (!step)
			break;
		units = utf16_encode(character, unit);
		for (size_t k = 0; k < units; k++)
			add_hexadecimal(buffer, unit[k]);
	}
}

/* Whether TEXT is the same in PDFDocEncoding, without any escapes. */
static bool is_plain(const char *text)
{
	while (*text >= ' ' && *text <= '~' && !strchr("()\\", *text))
		text++;
	return !*text;
}

void buffer_text_string(struct buffer *buffer, const char *text)
{
	if (is_plain(text)) {
		buffer_text(buffer, "(");
		buffer_text(buffer, text);
		buffer_text(buffer, ")");
		return;
	}
	buffer_text(buffer, "<FEFF");
	buffer_utf16(buffer, text, strlen(text));
	buffer_text(buffer, ">");
}
