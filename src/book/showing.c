#include "book/showing.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "book/symbols.h"

#include <string.h>

/* The look of a byte; a blank has that of what is around it. */
enum { ITALIC = 1, BOLD = 2 };

/* [letters] of a word: less are the name of an item, or a mark. */
enum { WORD = 3 };

void showing_begin(struct showing *showing, struct arena *arena)
{
	*showing = (struct showing){.arena = arena};
}

static void reserve(struct showing *s, size_t more)
{
	size_t capacity = s->capacity ? s->capacity : 64;
	unsigned char *look;
	char *text;

	if (s->length + more <= s->capacity)
		return;
	while (capacity < s->length + more)
		capacity *= 2;
	text = arena_array(s->arena, char, capacity);
	look = arena_array(s->arena, unsigned char, capacity);
	if (s->length) {
		memcpy(text, s->text, s->length);
		memcpy(look, s->look, s->length);
	}
	s->text = text;
	s->look = look;
	s->capacity = capacity;
}

static void put(struct showing *s, const char *bytes, size_t count,
		unsigned char look)
{
	reserve(s, count);
	memcpy(s->text + s->length, bytes, count);
	memset(s->look + s->length, look, count);
	s->length += count;
}

static bool blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool showing_steers(uint32_t character)
{
	return character == 0x061C || character == 0x200E ||
	       character == 0x200F ||
	       (character >= 0x202A && character <= 0x202D) ||
	       (character >= 0x2066 && character <= 0x2069);
}

void showing_add(struct showing *s, const char *text, size_t length,
		 const struct letters *letters)
{
	static const struct letters plain = {.font = NULL};
	const struct symbols *symbols;
	unsigned char look;

	if (!letters)
		letters = &plain;
	if (letters->struck) {
		s->gap |= length > 0;
		s->struck |= length > 0;
		return;
	}
	/* of the blanks around what is left out one stays, none at the start */
	if (s->gap && length && blank(*text) &&
	    (!s->length || blank(s->text[s->length - 1]))) {
		text++;
		length--;
	}
	s->gap &= !length;
	symbols = symbols_of(letters->font);
	look = (letters->italic ? ITALIC : 0) | (letters->bold ? BOLD : 0);
	for (size_t i = 0, bytes; i < length; i += bytes) {
		uint32_t character = 0;
		char sign[4];

		bytes = utf8_decode(text + i, length - i, &character);
		if (!bytes) { /* told by whoever takes the text */
			put(s, text + i, 1, look);
			bytes = 1;
			continue;
		}
		if (showing_steers(character))
			continue;
		if (character == '\v' || character == 0x2028 ||
		    character == 0x2029)
			character = '\n';
		else
			character = symbols_sign(symbols, character);
		put(s, sign, utf8_encode(character, sign), look);
	}
}

static bool letter(char c)
{
	return ((unsigned char)c | 0x20) >= 'a' &&
	       ((unsigned char)c | 0x20) <= 'z';
}

/* Whether a text has a word, so that its letters can be foreign ones. */
static bool has_word(const struct showing *s)
{
	size_t letters = 0;

	for (size_t i = 0; i < s->length && letters < WORD; i++)
		letters = letter(s->text[i]) ? letters + 1 : 0;
	return letters == WORD;
}

/* Takes away emphasis that is all of the text's. Whether any is left. */
static bool settle(struct showing *s)
{
	unsigned all = ITALIC | BOLD, some = 0;

	for (size_t i = 0; i < s->length; i++) {
		if (blank(s->text[i]))
			continue;
		all &= s->look[i];
		some |= s->look[i];
	}
	if ((all & ITALIC) && has_word(s))
		all &= BOLD;
	for (size_t i = 0; i < s->length && all; i++)
		s->look[i] &= (unsigned char)~all;
	return some & ~all;
}

/* Returns the bytes at the beginning of a line that say which item it is:
 * "1. ", "a) ", "- ". They look as a list does. */
static size_t count_marker(const char *text, size_t length)
{
	static const char *const dash[] = {"- ", "\xE2\x80\xA2 ",
					   "\xE2\x80\x93 "};
	size_t n = 0;

	for (size_t i = 0; i < sizeof(dash) / sizeof(dash[0]); i++)
		if (length > strlen(dash[i]) &&
		    !memcmp(text, dash[i], strlen(dash[i])))
			return strlen(dash[i]);
	if (length && *text == '(')
		n++;
	while (n < length && n < 5 &&
	       (letter(text[n]) || (text[n] >= '0' && text[n] <= '9')))
		n++;
	if (!n || n + 2 >= length || !strchr(".)", text[n]) ||
	    text[n + 1] != ' ')
		return 0;
	return n + 2;
}

/* Writes COUNT bytes at FROM that look alike, with their marks. A star that the
 * author typed would be taken for one of ours. */
static void write_span(struct buffer *out, const struct showing *s, size_t from,
		       size_t count)
{
	static const char *const stars[] = {"", "*", "**", "***"};
	const char *text = s->text + from, *mark = stars[s->look[from]];

	if (memchr(text, '*', count) || (from && text[-1] == '*') ||
	    text[count] == '*')
		mark = "";
	/* a stroke before the mark would take its meaning away */
	if (*mark && out->length && out->data[out->length - 1] == '\\')
		buffer_byte(out, '\\');
	buffer_text(out, mark);
	buffer_add(out, text, count);
	if (*mark && text[count - 1] == '\\')
		buffer_byte(out, '\\');
	buffer_text(out, mark);
}

/* Writes a line, as spans that look alike and neither begin nor end with a
 * blank. Inside a word marks of one kind cannot follow those of both. */
static void write_line(struct buffer *out, const struct showing *s, size_t from,
		       size_t end)
{
	size_t marker;

	while (from < end && blank(s->text[from]))
		buffer_byte(out, s->text[from++]);
	marker = count_marker(s->text + from, end - from);
	buffer_add(out, s->text + from, marker);
	for (from += marker; from < end;) {
		size_t last = from, to = from + 1;

		if (blank(s->text[from])) {
			buffer_byte(out, s->text[from++]);
			continue;
		}
		for (; to < end; to++) {
			if (blank(s->text[to]))
				continue;
			if (last + 1 == to && (s->look[to] & s->look[last]))
				s->look[to] = s->look[last];
			if (s->look[to] != s->look[from])
				break;
			last = to;
		}
		write_span(out, s, from, last + 1 - from);
		from = last + 1;
	}
}

const char *showing_end(struct showing *s, size_t *length)
{
	struct buffer out = {0};

	reserve(s, 1);
	s->text[s->length] = 0;
	*length = s->length;
	if (!settle(s))
		return s->text;
	for (size_t i = 0; i < s->length; i++) {
		size_t end = i;

		while (end < s->length && s->text[end] != '\n')
			end++;
		write_line(&out, s, i, end);
		if (end < s->length)
			buffer_byte(&out, '\n');
		i = end;
	}
	return buffer_take(&out, s->arena, length);
}
