#include "text/markup.h"

#include "text/fonts.h"

#include <stdbool.h>
#include <string.h>

enum { MOST_OPEN = 32 };

/* One run of stars: how many of its stars were matched, opening and closing.
 * A run of three is two marks, the bold outside the italic. */
struct opener {
	size_t at;	/* byte of the star in the text */
	unsigned width; /* 1: italic, 2: bold */
};

struct markup_reader {
	const char *text;
	size_t length;
	unsigned char *flip; /* per byte: the styles that change before it */
	bool *drop;	     /* per byte: a mark that is not printed */
	struct opener open[MOST_OPEN];
	size_t depth;
};

static bool blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Returns the length of the run of stars at AT, 0 for an escaped one. */
static size_t run_length(const struct markup_reader *reader, size_t at)
{
	size_t end = at;

	while (end < reader->length && reader->text[end] == '*')
		end++;
	return end - at;
}

static void match(struct markup_reader *reader, struct opener opener,
		  size_t close)
{
	unsigned char style = opener.width == 2 ? STYLE_BOLD : STYLE_ITALIC;

	for (unsigned i = 0; i < opener.width; i++) {
		reader->drop[opener.at + i] = true;
		reader->drop[close + i] = true;
	}
	reader->flip[opener.at] ^= style;
	reader->flip[close] ^= style;
}

/* Returns how many of the COUNT stars at AT close what is open. */
static size_t close_run(struct markup_reader *reader, size_t at, size_t count)
{
	size_t used = 0;

	while (reader->depth && used < count) {
		struct opener top = reader->open[reader->depth - 1];

		if (top.width > count - used)
			break;
		match(reader, top, at + used);
		used += top.width;
		reader->depth--;
	}
	return used;
}

static void open_run(struct markup_reader *reader, size_t at, size_t count)
{
	while (count && reader->depth < MOST_OPEN) {
		unsigned width = count >= 2 ? 2 : 1;

		reader->open[reader->depth++] = (struct opener){at, width};
		at += width;
		count -= width;
	}
}

static void read_run(struct markup_reader *reader, size_t at, size_t count)
{
	size_t after = at + count, used = 0;

	if (count > 3)
		return;
	if (at > 0 && !blank(reader->text[at - 1]))
		used = close_run(reader, at, count);
	if (after < reader->length && !blank(reader->text[after]))
		open_run(reader, at + used, count - used);
}

static void find_marks(struct markup_reader *reader)
{
	for (size_t i = 0; i < reader->length;) {
		size_t run = run_length(reader, i);

		if (reader->text[i] == '\\' && i + 1 < reader->length &&
		    strchr("*\\", reader->text[i + 1])) {
			reader->drop[i] = true;
			i += 2;
		} else if (run) {
			read_run(reader, i, run);
			i += run;
		} else {
			i++;
		}
	}
}

/* U+00AD, U+200B to U+200D, U+2060, U+FEFF, U+FE0F, U+034F: returns their
 * bytes, else 0. */
size_t markup_invisible(const char *text, size_t length)
{
	static const char *const sequence[] = {
		"\xC2\xAD",	"\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D",
		"\xE2\x81\xA0", "\xEF\xBB\xBF", "\xEF\xB8\x8F", "\xCD\x8F",
	};

	if ((unsigned char)text[0] < 0xC2)
		return 0;
	for (size_t i = 0; i < sizeof(sequence) / sizeof(sequence[0]); i++) {
		size_t bytes = strlen(sequence[i]);

		if (bytes <= length && !memcmp(text, sequence[i], bytes))
			return bytes;
	}
	return 0;
}

/* Whether a byte is printed as it is, wherever it stands. */
static bool is_plain(unsigned char byte)
{
	return byte > '\\' ? byte < 0xC2
			   : byte != '\\' && byte != '*' && byte != '\t' &&
				     byte != '\r';
}

static size_t plain_length(const char *text, size_t length)
{
	size_t n = 0;

	while (n < length && is_plain((unsigned char)text[n]))
		n++;
	return n;
}

static void add(struct markup *markup, const char *text, size_t length,
		unsigned char style)
{
	memcpy(markup->text + markup->length, text, length);
	memset(markup->style + markup->length, style, length);
	markup->length += length;
}

/* The styles that are read, those of the marks to come, are never behind those
 * that are written. */
struct markup markup_read(struct arena *arena, const char *text, size_t length,
			  unsigned char style)
{
	struct markup markup = {
		.text = arena_array(arena, char, length + 1),
		.style = arena_array(arena, unsigned char, length + 1)};
	struct markup_reader reader = {
		.text = text, .length = length, .flip = markup.style};
	size_t bytes;

	if (memchr(text, '*', length) || memchr(text, '\\', length)) {
		reader.drop = arena_array(arena, bool, length + 1);
		find_marks(&reader);
	}
	for (size_t i = 0; i < length; i += bytes) {
		size_t plain = plain_length(text + i, length - i);
		char sign = text[i];

		bytes = plain ? plain : markup_invisible(text + i, length - i);
		if (plain) {
			add(&markup, text + i, plain, style);
		} else if (!bytes) {
			bytes = 1;
			if (reader.drop)
				style ^= reader.flip[i];
			if (sign == '\t' || sign == '\r')
				sign = ' ';
			if (!reader.drop || !reader.drop[i])
				add(&markup, &sign, 1, style);
		}
	}
	return markup;
}

const char *markup_line(struct arena *arena, const char *text, size_t length)
{
	struct markup markup = markup_read(arena, text ? text : "", length, 0);

	for (size_t i = 0; i < markup.length; i++)
		if (markup.text[i] == '\n')
			markup.text[i] = ' ';
	return markup.text;
}

const char *markup_escape(struct arena *arena, const char *text)
{
	char *out = arena_array(arena, char, 2 * strlen(text) + 1);
	size_t length = 0;

	for (; *text; text++) {
		if (*text == '*' || *text == '\\')
			out[length++] = '\\';
		out[length++] = *text;
	}
	return out;
}

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Returns the bytes of a number of one or two digits, of a letter, or of a
 * small Roman numeral up to viii. */
static size_t count_label(const char *text, size_t length)
{
	size_t n = 0;

	if (digit(text[0]))
		return length > 1 && digit(text[1]) ? 2 : 1;
	if (text[0] >= 'A' && text[0] <= 'Z')
		return 1;
	while (n < length && n < 4 && strchr("ivx", text[n]))
		n++;
	if (n > 1)
		return n;
	return lower(text[0]) ? 1 : 0;
}

static enum marker kind_of(char label, char end, bool round)
{
	if (digit(label))
		return round	    ? MARKER_NUMBER_ROUND
		       : end == '.' ? MARKER_NUMBER_DOT
				    : MARKER_NUMBER_PAREN;
	if (lower(label))
		return round	    ? MARKER_LOWER_ROUND
		       : end == '.' ? MARKER_LOWER_DOT
				    : MARKER_LOWER_PAREN;
	return end == '.' ? MARKER_UPPER_DOT : MARKER_NONE;
}

/* Returns the bytes of a dash or bullet. */
static size_t count_dash(const char *text, size_t length)
{
	static const char *const sign[] = {"-", "\xE2\x80\xA2", "\xE2\x80\x93"};

	for (size_t i = 0; i < sizeof(sign) / sizeof(sign[0]); i++) {
		size_t bytes = strlen(sign[i]);

		if (bytes < length && !memcmp(text, sign[i], bytes))
			return bytes;
	}
	return 0;
}

static size_t measure(const char *text, size_t length, enum marker *marker)
{
	bool round = text[0] == '(';
	size_t used = count_dash(text, length), label;

	*marker = MARKER_DASH;
	if (used)
		return used;
	used = round;
	if (used >= length)
		return 0;
	label = count_label(text + used, length - used);
	used += label;
	if (!label || used >= length || !strchr(round ? ")" : ".)", text[used]))
		return 0;
	*marker = kind_of(text[round], text[used], round);
	return *marker == MARKER_NONE ? 0 : used + 1;
}

size_t list_marker(const char *text, size_t length, bool ongoing,
		   enum marker *marker)
{
	size_t used = length ? measure(text, length, marker) : 0;

	if (!used || used + 1 >= length || text[used] != ' ')
		used = 0;
	if (used && *marker == MARKER_UPPER_DOT && text[0] != 'A' && !ongoing)
		used = 0;
	if (!used)
		*marker = MARKER_NONE;
	return used;
}

size_t list_bare_marker(const struct list *list, const char *text,
			size_t length, enum marker *marker)
{
	size_t used = length ? count_label(text, length) : 0;

	*marker = MARKER_NONE;
	if (!used || used + 1 >= length || text[used] != ' ' ||
	    (text[0] >= 'A' && text[0] <= 'Z'))
		return 0;
	*marker = digit(text[0]) ? MARKER_NUMBER_BARE : MARKER_LOWER_BARE;
	/* a sign left away begins no list inside */
	if (*marker == MARKER_NUMBER_BARE &&
	    !list_is_open(list, MARKER_NUMBER_BARE) &&
	    list_is_open(list, MARKER_NUMBER_DOT))
		*marker = MARKER_NUMBER_DOT;
	return used;
}

static void leave_deeper(struct list *list, size_t indent)
{
	while (list->depth && list->level[list->depth - 1].indent > indent)
		list->depth--;
}

size_t list_enter(struct list *list, enum marker marker, size_t indent)
{
	leave_deeper(list, indent);
	for (size_t i = list->depth; i > 0; i--) {
		struct level *level = &list->level[i - 1];

		if (level->marker == marker && level->indent == indent) {
			list->depth = i;
			return i;
		}
	}
	if (list->depth == LIST_DEEPEST)
		list->depth--;
	list->level[list->depth++] = (struct level){marker, indent};
	return list->depth;
}

bool list_continues(struct list *list, size_t indent)
{
	leave_deeper(list, indent);
	if (list->depth && indent > list->level[list->depth - 1].indent)
		return true;
	list->depth = 0;
	return false;
}

bool list_is_open(const struct list *list, enum marker marker)
{
	for (size_t i = 0; i < list->depth; i++)
		if (list->level[i].marker == marker)
			return true;
	return false;
}
