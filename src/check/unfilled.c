#include "check/rule.h"

#include "plan/leftover.h"

#include <string.h>

/* What a new plan says until somebody writes what belongs there. */

enum { MOST_LINES = 20 }; /* of one text */

/* Returns the label of the column KEY, NULL when no profile has it. */
static const char *label_of(const struct checker *c, const char *key)
{
	for (size_t i = 0; i < c->label_count; i++)
		if (!strcmp(c->label[i].key, key))
			return c->label[i].text;
	return NULL;
}

/* Returns where something is left in TEXT from FROM on, NULL: nowhere. */
static const char *find(const struct checker *c, const struct reading *text,
			const char *from)
{
	const struct passage *passage = text->passage;

	if (passage->kind == PASSAGE_FIELD)
		return leftover_in_field(passage->field, from);
	if (from > text->text)
		return NULL;
	if (passage->kind == PASSAGE_CELL)
		return leftover_in_cell(c->scratch, label_of(c, passage->key),
					from);
	return passage->kind == PASSAGE_PROSE ? leftover_in_prose(from) : NULL;
}

/* A title may be a list of lines: it is told of each. */
static void check(struct checker *c, const struct reading *text)
{
	bool prose = text->passage->kind == PASSAGE_PROSE;
	const char *found = find(c, text, text->text);
	unsigned line = 0;

	for (size_t i = 0; found && i < MOST_LINES; i++) {
		struct place place =
			locate(&c->locator, text, (size_t)(found - text->text));

		if (place.line != line && !findings_are_full(c->findings))
			findings_add(c->findings, CODE_UNFILLED, place,
				     prose ? LEFTOVER_PROSE : text->text);
		line = place.line;
		found = find(c, text, found + 1);
	}
}

const struct rule rule_unfilled = {.passage = check};
