#include "yaml/edit.h"

#include "base/search.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Whether TEXT is a plain scalar everywhere, also between { and }. */
static bool can_be_plain(const char *text)
{
	size_t length = strlen(text);
	unsigned char first = (unsigned char)*text;

	return length && (isalnum(first) || first >= 0x80) &&
	       text[length - 1] != ' ' &&
	       !strpbrk(text, ":#,[]{}&*!|>'\"%@`\\\n\t");
}

/* Returns TEXT between single quotes, without the outer ones. */
static const char *in_single_quotes(struct arena *arena, const char *text)
{
	char *quoted = arena_array(arena, char, 2 * strlen(text) + 1);
	char *to = quoted;

	for (; *text; text++) {
		if (*text == '\'')
			*to++ = '\'';
		*to++ = *text;
	}
	return quoted;
}

/* The same for double quotes. */
static const char *in_double_quotes(struct arena *arena, const char *text)
{
	char *quoted = arena_array(arena, char, 2 * strlen(text) + 1);
	char *to = quoted;

	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			*to++ = '\\';
		*to++ = *text;
	}
	return quoted;
}

/* Moves EDIT behind the anchor of its value: "&tahun 2026". */
static void skip_anchor(struct edit *edit, const char *text)
{
	const char space[] = " \t\r\n";

	if (edit->start == edit->end || text[edit->start] != '&')
		return;
	edit->shared = true;
	edit->start += strcspn(text + edit->start, space);
	edit->start += strspn(text + edit->start, space);
}

/* Narrows EDIT to a plain NODE, which is its end. Whether it is there. */
static bool narrow_plain(struct edit *edit, const char *text,
			 const struct yaml *node)
{
	if (edit->end - edit->start < node->length)
		return false;
	edit->start = edit->end - node->length;
	return !memcmp(text + edit->start, node->text, node->length);
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
	skip_anchor(edit, all);
	sign = all[edit->start];
	if (node->plain) {
		if (!can_be_plain(text))
			edit->text = arena_format(
				arena, "'%s'", in_single_quotes(arena, text));
		return narrow_plain(edit, all, node);
	}
	if (sign != '\'' && sign != '"') /* a block behind | or > */
		return narrow_block(edit, all, node);
	edit->text = sign == '"' ? in_double_quotes(arena, text)
				 : in_single_quotes(arena, text);
	edit->start++;
	edit->end--;
	return true;
}

static int compare(const void *left, const void *right)
{
	const struct edit *a = left, *b = right;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->end > b->end) - (a->end < b->end);
}

static char *put(char *to, const char *text, size_t length)
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

	qsort(edit, count, sizeof(*edit), compare);
	for (size_t i = 0; i < count; i++) {
		if (i && edit[i].start < edit[i - 1].end)
			return NULL;
		length += strlen(edit[i].text);
	}
	*result = (struct source){.name = name, .marked = source->marked};
	result->text = to = arena_array(arena, char, length + 1);
	for (size_t i = 0; i < count; i++) {
		to = put(to, source->text + at, edit[i].start - at);
		to = put(to, edit[i].text, strlen(edit[i].text));
		at = edit[i].end;
	}
	to = put(to, source->text + at, source->length - at);
	result->length = (size_t)(to - result->text);
	return result;
}
