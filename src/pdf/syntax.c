#include "pdf/syntax.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Writes VALUE hundredths to where there is room for ROOM bytes. Returns the
 * end. */
enum { ROOM = 4 + DIGITS_MOST };
static char *write_hundredths(char *to, long value)
{
	unsigned long size =
		value < 0 ? 0ul - (unsigned long)value : (unsigned long)value;
	unsigned long whole = size / 100, rest = size % 100;

	if (value < 0)
		*to++ = '-';
	if (whole || !rest)
		to = digits_write(to, whole);
	if (!rest)
		return to;
	*to++ = '.';
	*to++ = (char)('0' + rest / 10);
	if (rest % 10)
		*to++ = (char)('0' + rest % 10);
	return to;
}

void syntax_hundredths(struct buffer *buffer, long value)
{
	char *end;

	buffer_reserve(buffer, ROOM);
	end = write_hundredths(buffer->data + buffer->length, value);
	buffer->length = (size_t)(end - buffer->data);
}

void syntax_points(struct buffer *buffer, double points)
{
	char *end;

	buffer_reserve(buffer, ROOM + 1);
	end = write_hundredths(buffer->data + buffer->length,
			       syntax_nearest(points * 100));
	*end++ = ' ';
	buffer->length = (size_t)(end - buffer->data);
}

static void add_hexadecimal(struct buffer *buffer, uint16_t value)
{
	static const char digit[] = "0123456789ABCDEF";
	const char text[4] = {digit[value >> 12], digit[value >> 8 & 15],
			      digit[value >> 4 & 15], digit[value & 15]};

	buffer_add(buffer, text, sizeof(text));
}

void syntax_utf16(struct buffer *buffer, const char *text, size_t length)
{
	const char *end = text + length;
	uint16_t unit[2];
	size_t units;

	while ((units = utf16_next(&text, end, unit)))
		for (size_t k = 0; k < units; k++)
			add_hexadecimal(buffer, unit[k]);
}

/* Whether TEXT is the same in PDFDocEncoding, without any escapes. */
static bool is_plain(const char *text)
{
	while (*text >= ' ' && *text <= '~' && !strchr("()\\", *text))
		text++;
	return !*text;
}

void syntax_text_string(struct buffer *buffer, const char *text)
{
	if (is_plain(text)) {
		buffer_text(buffer, "(");
		buffer_text(buffer, text);
		buffer_text(buffer, ")");
		return;
	}
	buffer_text(buffer, "<FEFF");
	syntax_utf16(buffer, text, strlen(text));
	buffer_text(buffer, ">");
}
