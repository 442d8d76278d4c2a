#include "plan/value.h"

#include "base/utf8.h"
#include "plan/messages.h"

#include <ctype.h>
#include <string.h>

struct value value_read(const struct yaml *node, const char *name,
			struct run *run)
{
	struct value value = {.place = node->place};
	bool lines = node->kind == YAML_LIST;
	size_t room = node->count + 1;

	for (size_t i = 0; lines && i < node->count; i++) {
		lines = node->item[i]->kind == YAML_TEXT;
		room += node->item[i]->length;
	}
	if (lines) {
		char *text = arena_array(run->arena, char, room);

		value.text = text;
		for (size_t i = 0; i < node->count; i++) {
			const struct yaml *line = node->item[i];

			if (i)
				text[value.length++] = '\n';
			memcpy(text + value.length, line->text, line->length);
			value.length += line->length;
		}
	} else if (node->kind == YAML_TEXT) {
		value.text = node->text;
		value.length = node->length;
	} else {
		diag_add(&run->diag,
			 node->kind == YAML_LIST ? MESSAGE_PLAN_WANTS_LINES
						 : MESSAGE_PLAN_WANTS_TEXT,
			 node->place, name);
	}
	while (value.length && strchr(" \n", value.text[value.length - 1]))
		value.length--;
	if (value.length <= VALUE_LONGEST)
		return value;
	diag_too_long(&run->diag, node->place, VALUE_LONGEST);
	return (struct value){.place = node->place};
}

void value_unknown_key(const struct yaml *key, const char *const *known,
		       size_t count, struct run *run)
{
	diag_add(&run->diag, MESSAGE_PLAN_UNKNOWN_KEY, key->place, key->text,
		 diag_nearest(&run->diag, key->text, known, count));
}

bool value_same(const struct value *a, const struct value *b)
{
	size_t length = a ? a->length : 0;

	return length == (b ? b->length : 0) &&
	       (!length || !memcmp(a->text, b->text, length));
}

/* Returns the text without marks of emphasis, on one line with single
 * spaces. */
static char *flatten(struct arena *arena, const char *text, size_t length)
{
	char *flat = arena_array(arena, char, length + 1);
	size_t n = 0;

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '*')
			continue;
		if (c > ' ' || !isspace(c)) /* most are no controls */
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
		*at |= *at >= 'A' && *at <= 'Z' ? 0x20 : 0;
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
