#include "yaml/write.h"

#include "base/search.h"
#include "base/utf8.h"
#include "yaml/scrawl.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_WIDTH = 100 }; /* [characters] */

static void put(struct yaml_writer *w, const char *text, size_t length)
{
	buffer_add(&w->out, text, length);
	w->column += utf8_count(text, length);
}

void yaml_put(struct yaml_writer *w, const char *word)
{
	put(w, word, strlen(word));
}

void yaml_put_line(struct yaml_writer *w, size_t indent)
{
	buffer_format(&w->out, "\n%*s", (int)indent, "");
	w->column = indent;
}

void yaml_put_key(struct yaml_writer *w, const char *key, size_t indent)
{
	w->column = indent;
	buffer_format(&w->out, "%*s", (int)indent, "");
	yaml_put(w, key);
	yaml_put(w, ":");
}

/* Whether a text on one line is read as it is without quotes. */
static bool is_plain(const char *text, size_t length)
{
	unsigned char first = (unsigned char)*text;

	if (!length || !(isalnum(first) || first >= 0x80 || first == '(') ||
	    text[length - 1] == ' ' || text[length - 1] == ':')
		return false;
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c < 0x20 || c == 0x7F || c == 0xC2 || c == 0xEF)
			return false; /* perhaps a space or mark of its own */
		if (c == ':' && i + 1 < length && text[i + 1] == ' ')
			return false;
		if (c == '#' && i && text[i - 1] == ' ')
			return false;
	}
	return true;
}

static void put_escaped(struct yaml_writer *w, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '"' || c == '\\')
			yaml_put(w, c == '"' ? "\\\"" : "\\\\");
		else if (c == '\n')
			yaml_put(w, "\\n");
		else if (c < 0x20) {
			buffer_format(&w->out, "\\x%02X", c);
			w->column += 4;
		} else
			buffer_byte(&w->out, text[i]);
		w->column += c >= 0x20 && (c & 0xC0) != 0x80;
	}
}

void yaml_put_name(struct yaml_writer *w, const char *text, size_t length)
{
	if (is_plain(text, length)) {
		put(w, text, length);
		return;
	}
	yaml_put(w, "\"");
	put_escaped(w, text, length);
	yaml_put(w, "\"");
}

/* Writes a text on as many lines as it needs, which may end at a single space
 * before a letter; line ends are read as spaces. */
static void put_flowing(struct yaml_writer *w, const char *text, size_t length,
			size_t indent)
{
	bool plain = is_plain(text, length);
	size_t from = 0;

	if (!plain)
		yaml_put(w, "\"");
	for (size_t at = 0; at <= length; at++) {
		size_t next = at + 1;

		if (at < length &&
		    !(text[at] == ' ' && at && text[at - 1] != ' ' &&
		      next < length && isalnum((unsigned char)text[next])))
			continue;
		if (plain)
			put(w, text + from, at - from);
		else
			put_escaped(w, text + from, at - from);
		from = next;
		while (next < length && text[next] != ' ')
			next++;
		if (at == length)
			break;
		if (w->column + 1 + utf8_count(text + at, next - at) >
		    LINE_WIDTH)
			yaml_put_line(w, indent);
		else
			yaml_put(w, " ");
	}
	if (!plain)
		yaml_put(w, "\"");
}

/* Whether a text of several lines can stand behind "|". */
static bool is_block(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if ((c < 0x20 && c != '\n') || c == 0x7F)
			return false;
		/* line ends that YAML has besides: NEL, separators, BOM */
		if ((c == 0xC2 && i + 1 < length &&
		     (unsigned char)text[i + 1] < 0xA0) ||
		    c == 0xEF || !strncmp(text + i, "\xE2\x80\xA8", 3))
			return false;
	}
	return memchr(text, '\n', length) != NULL;
}

void yaml_put_text(struct yaml_writer *w, const char *text, size_t length,
		   size_t indent)
{
	const char *end;

	if (!length) {
		yaml_put(w, " \"\"");
		return;
	}
	end = text + length;
	yaml_put(w, " ");
	if (!is_block(text, length)) {
		put_flowing(w, text, length, indent + 2);
		return;
	}
	yaml_put(w, strchr(" \n", *text) ? "|2" : "|");
	while (text < end) {
		const char *stop = memchr(text, '\n', (size_t)(end - text));

		if (!stop)
			stop = end;
		if (stop > text)
			yaml_put_line(w, indent + 2);
		else
			buffer_byte(&w->out, '\n');
		put(w, text, (size_t)(stop - text));
		text = stop + 1;
	}
}

void yaml_put_list(struct yaml_writer *w, const char *text, size_t length,
		   size_t indent)
{
	const char *end = text + length;

	if (!memchr(text, '\n', length)) {
		yaml_put_text(w, text, length, indent);
		return;
	}
	while (text <= end) {
		const char *stop = memchr(text, '\n', (size_t)(end - text));

		if (!stop)
			stop = end;
		yaml_put_line(w, indent + 2);
		yaml_put(w, "- ");
		put_flowing(w, text, (size_t)(stop - text), indent + 4);
		text = stop + 1;
	}
}

const char *yaml_key(struct arena *arena, const char *name)
{
	for (const char *c = name; *c; c++)
		if (!isalnum((unsigned char)*c) && (unsigned char)*c < 0x80 &&
		    (c == name || !strchr("_-.", *c)))
			return scrawl_in_quotes(arena, name, strlen(name),
						'\'');
	return name;
}

/* Whether TEXT is a plain scalar everywhere, also between { and }. */
static bool can_be_plain(const char *text)
{
	size_t length = strlen(text);
	unsigned char first = (unsigned char)*text;

	return length && (isalnum(first) || first >= 0x80) &&
	       text[length - 1] != ' ' &&
	       !strpbrk(text, ":#,[]{}&*!|>'\"%@`\\\n\t");
}

/* Narrows EDIT to the text of a block, below the line of its | or >. Whether
 * that is one line. */
static bool narrow_block(struct edit *edit, const char *text,
			 const struct yaml *node)
{
	size_t length = strcspn(node->text, "\n"), first;
	const char *found;

	if (!length ||
	    strspn(node->text + length, "\n") + length != node->length)
		return false;
	first = strcspn(text + edit->start, "\n");
	if (edit->start + first >= edit->end)
		return false;
	edit->start += first;
	found = search_bytes(text + edit->start, edit->end - edit->start,
			     node->text, length);
	if (!found)
		return false;
	edit->start = (size_t)(found - text);
	edit->end = edit->start + length;
	return true;
}

bool edit_value(struct edit *edit, const struct source *source,
		const struct yaml *node, const char *text, struct arena *arena)
{
	const char *all = source->text;
	char sign;

	if (node->kind != YAML_TEXT || !node->length)
		return false;
	*edit = (struct edit){source_offset(source, node->start),
			      source_offset(source, node->end), text, false};
	if (edit->start < edit->end && all[edit->start] == '&') {
		const char space[] = " \t\r\n"; /* behind the anchor */

		edit->shared = true;
		edit->start += strcspn(all + edit->start, space);
		edit->start += strspn(all + edit->start, space);
	}
	sign = all[edit->start];
	if (node->plain) {
		if (!can_be_plain(text))
			edit->text = scrawl_in_quotes(arena, text, strlen(text),
						      '\'');
		if (edit->end - edit->start < node->length)
			return false;
		edit->start = edit->end - node->length;
		return !memcmp(all + edit->start, node->text, node->length);
	}
	if (sign != '\'' && sign != '"') /* a block behind | or > */
		return narrow_block(edit, all, node);
	edit->text = scrawl_in_quotes(arena, text, strlen(text), sign);
	return true;
}

static int by_place(const void *left, const void *right)
{
	const struct edit *a = left, *b = right;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->end > b->end) - (a->end < b->end);
}

static char *append(char *to, const char *text, size_t length)
{
	memcpy(to, text, length);
	return to + length;
}

const struct source *edit_apply(struct arena *arena,
				const struct source *source, const char *name,
				struct edit *edit, size_t count)
{
	struct source *result = arena_new(arena, struct source);
	size_t length = source->length, at = 0;
	char *to;

	qsort(edit, count, sizeof(*edit), by_place);
	for (size_t i = 0; i < count; i++) {
		if (i && edit[i].start < edit[i - 1].end)
			return NULL;
		length += strlen(edit[i].text);
	}
	*result = (struct source){.name = name, .marked = source->marked};
	result->text = to = arena_array(arena, char, length + 1);
	for (size_t i = 0; i < count; i++) {
		to = append(to, source->text + at, edit[i].start - at);
		to = append(to, edit[i].text, strlen(edit[i].text));
		at = edit[i].end;
	}
	to = append(to, source->text + at, source->length - at);
	result->length = (size_t)(to - result->text);
	return result;
}
