#include "text/list.h"

#include <string.h>

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
