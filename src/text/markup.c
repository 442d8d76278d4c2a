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

struct markup markup_read(struct arena *arena, const char *text, size_t length,
			  unsigned char style)
{
	struct markup markup = {
		.text = arena_array(arena, char, length + 1),
		.style = arena_array(arena, unsigned char, length + 1)};
	struct markup_reader reader = {
		.text = text,
		.length = length,
		.flip = markup.style, /* read before written */
		.drop = arena_array(arena, bool, length + 1)};

	if (memchr(text, '*', length) || memchr(text, '\\', length))
		find_marks(&reader);
	for (size_t i = 0; i < length; i++) {
		size_t hidden = markup_invisible(text + i, length - i);

		style ^= reader.flip[i];
		if (hidden)
			i += hidden - 1;
		if (hidden || reader.drop[i])
			continue;
		markup.text[markup.length] =
			text[i] == '\t' || text[i] == '\r' ? ' ' : text[i];
		markup.style[markup.length++] = style;
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
