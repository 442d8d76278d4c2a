#include "plan/clause.h"

#include "plan/messages.h"

#include <stdlib.h>
#include <string.h>

/* Returns the words of the line at PLACE, without the dash before them, and
 * their *LENGTH. */
static const char *words_at(struct place place, size_t *length)
{
	const char *line = place_line(place, length), *end = line + *length;

	while (line < end && strchr(" \t-", *line))
		line++;
	while (end > line && strchr(" \t\r", end[-1]))
		end--;
	*length = (size_t)(end - line);
	return line;
}

/* Returns the number that a line begins with at AT as items do, "2. b"; 0 when
 * it begins with none. */
static unsigned long item_number(const char *at)
{
	size_t figures;

	at += strspn(at, " \t");
	figures = strspn(at, "0123456789");
	if (!figures || figures > 3 || !strchr(".)", at[figures]) ||
	    at[figures + 1] != ' ')
		return 0;
	return strtoul(at, NULL, 10);
}

static bool continues(char byte)
{
	return (byte & 0xC0) == 0x80;
}

/* Returns the text of the source that NODE begins with; characters are counted
 * there. */
static const char *source_of(const struct yaml *node)
{
	size_t length;
	const char *at = place_line(node->place, &length);

	for (unsigned i = 1; i < node->place.column; i++)
		do
			at++;
		while (continues(*at));
	return at;
}

/* Whether lines of NODE, which is one paragraph to YAML, are items of a list:
 * 1. and 2. stand where two of them begin. */
static bool is_folded(const struct yaml *node)
{
	const char *at = source_of(node);
	unsigned long next = 1 + (item_number(at) == 1);
	uint32_t left = node->end - node->start;

	for (; *at && left; at++) {
		left -= !continues(*at);
		if (*at == '\n' && item_number(at + 1) == next && ++next > 2)
			return true;
	}
	return next > 2;
}

static bool is_blank(const struct value *value)
{
	return value->length == strspn(value->text, " \t\r\n");
}

struct value clause_read(const struct yaml *node, const char *name,
			 struct run *run)
{
	struct value value = {.text = NULL, .place = node->place};
	size_t length;
	const char *words = words_at(node->place, &length);

	if (node->kind != YAML_TEXT && node->count) {
		diag_add(&run->diag,
			 node->kind == YAML_MAPPING ? MESSAGE_PLAN_CLAUSE_KEY
						    : MESSAGE_PLAN_CLAUSE_LIST,
			 node->place, name,
			 diag_text(&run->diag, words, length));
		return value;
	}
	if (node->kind == YAML_TEXT)
		value = value_read(node, name, run);
	if (node->kind == YAML_TEXT && !value.text)
		return value; /* that is told */
	if (!value.text || is_blank(&value))
		diag_add(&run->diag, MESSAGE_PLAN_EMPTY_CLAUSE, node->place,
			 name);
	else if (node->plain && is_folded(node))
		diag_add(&run->diag, MESSAGE_PLAN_CLAUSE_FOLDED, node->place,
			 name, diag_text(&run->diag, words, length));
	return value;
}
