#include "plan/fold.h"

#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

/* Returns the text without marks of emphasis, on one line with single
 * spaces. */
static char *flatten(struct arena *arena, const char *text, size_t length)
{
	char *flat = arena_array(arena, char, length + 1);
	size_t n = 0;

	for (size_t i = 0; i < length; i++) {
		if (text[i] == '*')
			continue;
		if (!isspace((unsigned char)text[i]))
			flat[n++] = text[i];
		else if (n && flat[n - 1] != ' ')
			flat[n++] = ' ';
	}
	if (n && flat[n - 1] == ' ')
		flat[n - 1] = 0;
	return flat;
}

/* Letters beyond ASCII stay as they are: Indonesian has none. */
const char *fold(struct arena *arena, const char *text, size_t length)
{
	char *folded = flatten(arena, text, length);

	for (char *at = folded; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	return folded;
}

const char *fold_title(struct arena *arena, const char *text, size_t length,
		       size_t most)
{
	const char *flat = flatten(arena, text, length);
	size_t bytes = 0;

	if (utf8_count(flat, strlen(flat)) <= most)
		return flat;
	while (utf8_count(flat, bytes) < most - 1)
		bytes++;
	while ((flat[bytes] & 0xC0) == 0x80)
		bytes++;
	return arena_format(arena, "%.*s\xE2\x80\xA6", (int)bytes, flat);
}

/* Whole words only, if there is one that fits. */
const char *fold_slug(struct arena *arena, const char *text, size_t length,
		      size_t most)
{
	char *slug = arena_array(arena, char, length + 1);
	size_t n = 0;

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (isalnum(c) && c < 0x80)
			slug[n++] = (char)tolower(c);
		else if (c != '*' && n && slug[n - 1] != '-')
			slug[n++] = '-';
	}
	if (n > most) {
		n = most;
		while (n && slug[n] != '-' && slug[n - 1] != '-')
			n--;
		if (!n)
			n = most;
	}
	while (n && slug[n - 1] == '-')
		n--;
	memset(slug + n, 0, length + 1 - n);
	return slug;
}
