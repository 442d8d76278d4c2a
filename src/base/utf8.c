#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

static bool continues(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

size_t utf8_decode(const char *text, size_t length, uint32_t *character)
{
	static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
	const unsigned char *byte = (const unsigned char *)text;
	uint32_t value;
	size_t need;

	if (!length)
		return 0;
	if (byte[0] < 0x80) {
		*character = byte[0];
		return 1;
	}
	need = byte[0] >= 0xF0 ? 4 : byte[0] >= 0xE0 ? 3 : 2;
	if (byte[0] < 0xC2 || byte[0] > 0xF4 || need > length)
		return 0;
	value = byte[0] & (0xFFu >> (need + 1));
	for (size_t i = 1; i < need; i++) {
		if (!continues(byte[i]))
			return 0;
		value = value << 6 | (byte[i] & 0x3Fu);
	}
	if (value < smallest[need] || value > 0x10FFFF ||
	    (value >= 0xD800 && value <= 0xDFFF))
		return 0;
	*character = value;
	return need;
}

size_t utf8_encode(uint32_t character, char *out)
{
	static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
	size_t need = character < 0x80	    ? 1
		      : character < 0x800   ? 2
		      : character < 0x10000 ? 3
					    : 4;

	for (size_t i = need - 1; i > 0; i--) {
		out[i] = (char)(0x80 | (character & 0x3F));
		character >>= 6;
	}
	out[0] = (char)(lead[need] | character);
	return need;
}

size_t utf16_next(const char **text, const char *end, uint16_t unit[2])
{
	uint32_t character = 0;
	size_t bytes = utf8_decode(*text, (size_t)(end - *text), &character);

	if (!bytes)
		return 0;
	*text += bytes;
	unit[0] = (uint16_t)character;
	if (character < 0x10000)
		return 1;
	character -= 0x10000;
	unit[0] = (uint16_t)(0xD800 + (character >> 10));
	unit[1] = (uint16_t)(0xDC00 + (character & 0x3FF));
	return 2;
}

/* Eight bytes that are all the same. */
#define EIGHT(byte) (UINT64_C(0x0101010101010101) * (byte))

size_t utf8_count(const char *text, size_t length)
{
	size_t count = 0, i = 0;
	uint64_t eight;

	while (i < length) {
		if (length - i >= 8) {
			memcpy(&eight, text + i, 8);
			if (!(eight & EIGHT(0x80))) {
				count += 8;
				i += 8;
				continue;
			}
		}
		count += !continues((unsigned char)text[i++]);
	}
	return count;
}

const char *utf8_skip(const char *at, const char *end, size_t count)
{
	uint32_t ignored;
	uint64_t eight;

	while (count && at < end) {
		size_t bytes = 1, step = 1; /* most are ASCII */

		if (end - at >= 8) {
			memcpy(&eight, at, 8);
			if (!(eight & EIGHT(0x80)))
				bytes = step = count < 8 ? count : 8;
		}
		if (*at & 0x80)
			bytes = utf8_decode(at, (size_t)(end - at), &ignored);
		at += bytes ? bytes : 1;
		count -= step;
	}
	return at;
}

size_t utf8_printed(const char *text, size_t length)
{
	size_t i = 0;
	uint64_t eight;

	/* a byte below 0x20 borrows, 0x7F becomes 0x80 */
	for (; length - i >= 8; i += 8) {
		memcpy(&eight, text + i, 8);
		if ((eight | (eight - EIGHT(0x20)) | (eight + EIGHT(1))) &
		    EIGHT(0x80))
			break;
	}
	while (i < length && text[i] >= 0x20 && text[i] < 0x7F)
		i++;
	return i;
}
