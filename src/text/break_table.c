#include "text/break_table.h"

#include "base/utf8.h"

#include <string.h>

/* Returns the class of CHARACTER. */
static unsigned char class_of(uint32_t character)
{
	if (character < BREAK_LATIN_END)
		return break_table.latin[character];
	if (character >= BREAK_SIGN && character < BREAK_SIGN_END)
		return break_table.sign[character - BREAK_SIGN];
	return BREAK_BEYOND;
}

/* Whether a byte is a letter of ASCII, or a sign that parts as little from its
 * neighbours. */
static bool is_letter(char byte)
{
	return (unsigned char)byte < 0x80 &&
	       break_table.latin[(unsigned char)byte] == BREAK_LETTER;
}

bool break_table_find(const char *text, size_t length, char *breaks)
{
	const uint32_t *row = break_table.next;
	unsigned char before = BREAK_BEYOND;

	memset(breaks, false, length);
	for (size_t i = 0, bytes; i < length; i += bytes) {
		uint32_t character = (unsigned char)text[i];
		unsigned char now;

		bytes = 1;
		if (i && character == ' ') {
			row = break_table.spaced;
			continue;
		}
		if (character >= 0x80)
			bytes = utf8_decode(text + i, length - i, &character);
		now = bytes ? class_of(character) : BREAK_BEYOND;
		if (now == BREAK_BEYOND)
			return false;
		if (i)
			breaks[i - 1] = row[before] >> now & 1;
		row = break_table.next;
		before = now;
		if (now == BREAK_LETTER)
			while (i + bytes < length && is_letter(text[i + bytes]))
				bytes++;
	}
	breaks[length - 1] = true;
	return true;
}
