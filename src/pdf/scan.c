#include "pdf/scan.h"

#include "base/utf8.h"

#include <string.h>

enum { DEEPEST = 32 };

static bool is_space(char c)
{
	return c && strchr(" \t\r\n\f", c);
}

/* Whether C is of a name, a number or a word. */
static bool is_regular(char c)
{
	return c > ' ' && c <= '~' && !strchr("()<>[]{}/%", c);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t left(const struct extent *rest)
{
	return (size_t)(rest->end - rest->at);
}

static char next(const struct extent *rest)
{
	return rest->at < rest->end ? *rest->at : 0;
}

static void skip_space(struct extent *rest)
{
	while (rest->at < rest->end && is_space(*rest->at))
		rest->at++;
}

static bool skip_regular(struct extent *rest)
{
	const char *from = rest->at;

	while (rest->at < rest->end && is_regular(*rest->at))
		rest->at++;
	return rest->at > from;
}

bool scan_word(struct extent *rest, const char *word)
{
	size_t length = strlen(word);

	if (left(rest) < length || memcmp(rest->at, word, length))
		return false;
	rest->at += length;
	return true;
}

bool scan_number(struct extent *rest, uint64_t *number)
{
	const char *from = rest->at;

	*number = 0;
	for (; is_digit(next(rest)); rest->at++) {
		*number = *number * 10 + (uint64_t)(*rest->at - '0');
		if (*number >> 53)
			return false;
	}
	return rest->at > from;
}

/* Passes over a string in parentheses, at whose beginning REST is. */
static bool skip_string(struct extent *rest)
{
	unsigned depth = 0;

	for (; rest->at < rest->end; rest->at++) {
		if (*rest->at == '\\')
			rest->at += left(rest) > 1;
		else if (*rest->at == '(')
			depth++;
		else if (*rest->at == ')' && !--depth)
			break;
	}
	return scan_word(rest, ")");
}

static bool skip_digits(struct extent *rest)
{
	rest->at++;
	while (next(rest) && strchr("0123456789ABCDEFabcdef", next(rest)))
		rest->at++;
	return scan_word(rest, ">");
}

/* Passes over "0 R", if that makes a reference of the number before it. */
static void skip_reference(struct extent *rest)
{
	struct extent ahead = *rest;

	if (scan_word(&ahead, " 0 R") && !is_regular(next(&ahead)))
		*rest = ahead;
}

static bool skip_value(struct extent *rest, unsigned depth);

/* Passes over values up to END. */
static bool skip_values(struct extent *rest, const char *end, unsigned depth)
{
	for (skip_space(rest); !scan_word(rest, end); skip_space(rest))
		if (depth == DEEPEST || !skip_value(rest, depth + 1))
			return false;
	return true;
}

static bool skip_value(struct extent *rest, unsigned depth)
{
	const char *from;

	if (scan_word(rest, "<<"))
		return skip_values(rest, ">>", depth);
	if (scan_word(rest, "["))
		return skip_values(rest, "]", depth);
	if (next(rest) == '(')
		return skip_string(rest);
	if (next(rest) == '<')
		return skip_digits(rest);
	if (scan_word(rest, "/"))
		return skip_regular(rest);
	from = rest->at;
	if (!skip_regular(rest))
		return false;
	while (from < rest->at && is_digit(*from))
		from++;
	if (from == rest->at)
		skip_reference(rest);
	return true;
}

bool scan_value(struct extent *rest, struct extent *value)
{
	struct extent found;

	skip_space(rest);
	found.at = rest->at;
	if (!skip_value(rest, 0))
		return false;
	found.end = rest->at;
	skip_space(rest);
	if (value)
		*value = found;
	return true;
}

bool scan_is(struct extent value, const char *word)
{
	return value.at && scan_word(&value, word) && value.at == value.end;
}

bool scan_is_number(struct extent value, uint64_t *number)
{
	return value.at && scan_number(&value, number) && value.at == value.end;
}

bool scan_is_reference(struct extent value, unsigned *number)
{
	uint64_t found;

	if (!value.at || !scan_number(&value, &found) || found > UINT32_MAX)
		return false;
	*number = (unsigned)found;
	return scan_is(value, " 0 R");
}

bool scan_is_array(struct extent value, struct extent *items)
{
	struct extent rest = value;

	if (!value.at || !scan_word(&rest, "["))
		return false;
	*items = (struct extent){rest.at, value.end - 1};
	return true;
}

static unsigned digit_of(char c)
{
	return is_digit(c) ? (unsigned)(c - '0')
			   : ((unsigned)c & 0xDFu) - 'A' + 10;
}

/* Reads the next four digits of UTF-16. */
static bool scan_unit(struct extent *rest, uint32_t *unit)
{
	*unit = 0;
	if (left(rest) < 4)
		return false;
	for (int i = 0; i < 4; i++)
		*unit = *unit << 4 | digit_of(*rest->at++);
	return true;
}

/* Returns digits of UTF-16 as UTF-8; NULL when half of a character is there, or
 * a control character. */
static const char *from_utf16(struct extent rest, struct arena *arena)
{
	char *text = arena_array(arena, char, left(&rest) + 1), *to = text;
	uint32_t unit, low;

	while (rest.at < rest.end) {
		if (!scan_unit(&rest, &unit) || unit < 0x20 ||
		    unit >> 10 == 0x37)
			return NULL;
		if (unit >> 10 == 0x36) {
			if (!scan_unit(&rest, &low) || low >> 10 != 0x37)
				return NULL;
			unit = 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF);
		}
		to += utf8_encode(unit, to);
	}
	return text;
}

const char *scan_text(struct extent value, struct arena *arena)
{
	struct extent rest = value;

	if (!value.at)
		return NULL;
	if (scan_word(&rest, "<FEFF")) {
		rest.end--;
		return from_utf16(rest, arena);
	}
	if (!scan_word(&rest, "("))
		return NULL;
	rest.end--;
	for (const char *at = rest.at; at < rest.end; at++)
		if (*at < ' ' || *at > '~' || strchr("()\\", *at))
			return NULL;
	return arena_copy(arena, rest.at, left(&rest));
}

bool scan_keys(struct extent value, const struct scan_key *key, size_t count,
	       bool alone)
{
	struct extent rest = value, name, found;

	for (size_t i = 0; i < count; i++)
		key[i].value->at = NULL;
	if (!scan_word(&rest, "<<"))
		return false;
	for (skip_space(&rest); !scan_word(&rest, ">>");) {
		size_t i = 0;

		/* with "#" a name has other letters than it shows */
		if (next(&rest) != '/' || !scan_value(&rest, &name) ||
		    memchr(name.at, '#', (size_t)(name.end - name.at)) ||
		    !scan_value(&rest, &found))
			return false;
		while (i < count && !scan_is(name, key[i].name))
			i++;
		if (i == count && alone)
			return false;
		if (i == count)
			continue;
		if (key[i].value->at)
			return false;
		*key[i].value = found;
	}
	return rest.at == rest.end;
}
