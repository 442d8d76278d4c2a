#include "pdf/syntax.h"

#include "base/utf8.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

void syntax_hundredths(struct buffer *buffer, long value)
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

void syntax_points(struct buffer *buffer, double points)
{
	syntax_hundredths(buffer, lround(points * 100));
	buffer_add(buffer, " ", 1);
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
