#include "text/upper.h"

#include "base/utf8.h"

#include <ctype.h>
#include <locale.h>
#include <stdbool.h>
#include <string.h>
#include <wctype.h>

static bool is_ascii(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)text[i] >= 0x80)
			return false;
	return true;
}

/* The program runs in the C locale, which knows ASCII only; the tables of
 * C.UTF-8 are opened when a text has more. */
static char *upper_unicode(struct arena *arena, const char *text, size_t length,
			   locale_t locale)
{
	char *copy = arena_array(arena, char, 2 * length + 1), *to = copy;

	for (size_t i = 0; i < length;) {
		uint32_t character = 0;
		size_t bytes = utf8_decode(text + i, length - i, &character);

		if (!bytes)
			break;
		to += utf8_encode((uint32_t)towupper_l(character, locale), to);
		i += bytes;
	}
	return copy;
}

char *text_upper(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_copy(arena, text, length);
	locale_t locale;

	for (size_t i = 0; i < length; i++)
		copy[i] = (char)toupper((unsigned char)copy[i]);
	if (is_ascii(text, length))
		return copy;
	locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	if (!locale)
		return copy;
	copy = upper_unicode(arena, text, length, locale);
	freelocale(locale);
	return copy;
}
