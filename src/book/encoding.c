#include "book/encoding.h"

#include "base/kind.h"
#include "base/utf8.h"
#include "book/messages.h"
#include "book/showing.h"
#include "book/symbols.h"

#include <string.h>

/* What the bytes of a text may be. */
struct text_bytes {
	size_t wrong; /* that are not UTF-8 */
	size_t wide;  /* characters of UTF-8 that have several */
	bool steers;  /* some are marks of direction */
	bool western; /* all of them are letters of Windows-1252 */
};

static struct text_bytes look(const char *text, size_t length)
{
	struct text_bytes bytes = {.western = true};

	for (size_t i = 0, count; i < length; i += count ? count : 1) {
		unsigned char c = (unsigned char)text[i];
		uint32_t character = 0;

		count = utf8_printed(text + i, length - i);
		if (count)
			continue;
		count = utf8_decode(text + i, length - i, &character);
		bytes.wrong += !count;
		bytes.wide += count > 1;
		bytes.steers |= count > 1 && showing_steers(character);
		if (c < 0x20 ? !c || !strchr("\t\r\n", c)
			     : symbols_western(c) < 0x20)
			bytes.western = false;
	}
	return bytes;
}

/* Returns the LENGTH bytes of TEXT, UTF-16, as UTF-8; NULL when they are not.
 */
static const char *narrow(struct arena *arena, const char *text, size_t *length)
{
	const unsigned char *at = (const unsigned char *)text;
	const unsigned char *end = at + (*length & ~(size_t)1);
	bool big = at[0] == 0xFE || (at[0] == 0 && at[1] != 0);
	char *out = arena_array(arena, char, *length / 2 * 3 + 1);
	size_t n = 0;

	if ((at[0] == 0xFE && at[1] == 0xFF) ||
	    (at[0] == 0xFF && at[1] == 0xFE))
		at += 2;
	while (at < end) {
		uint32_t unit = (uint32_t)(at[!big] << 8 | at[big]), low = 0;

		at += 2;
		if (unit >= 0xD800 && unit < 0xDC00 && at < end)
			low = (uint32_t)(at[!big] << 8 | at[big]);
		if (low >= 0xDC00 && low < 0xE000) {
			unit = 0x10000 + ((unit - 0xD800) << 10) +
			       (low - 0xDC00);
			at += 2;
		} else if (unit >= 0xD800 && unit < 0xE000) {
			return NULL;
		}
		n += utf8_encode(unit, out + n);
	}
	*length = n;
	return out;
}

/* Returns the LENGTH bytes of TEXT, Windows-1252, as UTF-8. */
static const char *widen(struct arena *arena, const char *text, size_t *length)
{
	char *out = arena_array(arena, char, *length * 3 + 1);
	size_t n = 0;

	for (size_t i = 0; i < *length; i++)
		n += utf8_encode(symbols_western((unsigned char)text[i]),
				 out + n);
	*length = n;
	return out;
}

/* Returns the LENGTH bytes of TEXT without marks of direction. */
static const char *straighten(struct arena *arena, const char *text,
			      size_t *length)
{
	char *out = arena_array(arena, char, *length + 1);
	size_t n = 0;

	for (size_t i = 0, count; i < *length; i += count) {
		uint32_t character = 0;

		count = utf8_decode(text + i, *length - i, &character);
		if (count && showing_steers(character))
			continue;
		count = count ? count : 1;
		memcpy(out + n, text + i, count);
		n += count;
	}
	*length = n;
	return out;
}

const struct source *encoding_read(struct arena *arena,
				   const struct source *source,
				   struct diag *diag)
{
	size_t length = source->length;
	const char *name, *text = source->text, *encoding = "";
	enum kind kind = kind_of(text, length, &name);
	struct text_bytes bytes;

	if (kind == KIND_WIDE && !strcmp(name, "UTF-16")) {
		text = narrow(arena, text, &length);
		encoding = name;
		if (!text)
			return source;
	} else if (kind != KIND_TEXT) {
		return source;
	}
	bytes = look(text, length);
	/* a text in UTF-8 with a fault in it has other characters besides */
	if (bytes.wrong && !bytes.wide && bytes.western) {
		text = widen(arena, text, &length);
		encoding = "Windows-1252";
	}
	if (bytes.steers)
		text = straighten(arena, text, &length);
	if (*encoding)
		diag_add(diag, MESSAGE_BOOK_ENCODING, place_of(source),
			 encoding);
	return text == source->text
		       ? source
		       : source_borrow(arena, source->name, text, length);
}
