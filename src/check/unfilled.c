#include "check/rule.h"

#include "plan/leftover.h"

#include <string.h>

/* What a new plan says until somebody writes what belongs there. */

enum {
	MOST_LINES = 20, /* of one text */
	LONGEST = 200,	 /* [bytes] of a cell that says nothing else */
	NEW_ROWS = 3,	 /* of a plan that nobody has filled in */
};

/* What the cells of one column say. */
struct column {
	uint32_t letters; /* A is 1: of those that say "Kelompok A" */
	bool other;	  /* there are cells that say something else */
};

struct memory {
	struct column *column; /* by labels */
	size_t rows;
};

/* Returns the number of the label of the column KEY, label_count when no
 * profile has it. */
static size_t find_label(const struct checker *c, const char *key)
{
	size_t i = 0;

	while (i < c->label_count && strcmp(c->label[i].key, key) != 0)
		i++;
	return i;
}

static void note(struct checker *c, const struct passage *passage)
{
	const struct memory *memory = c->memory;
	size_t i = find_label(c, passage->key);
	char letter = 0;

	if (i == c->label_count || !passage->value->length)
		return;
	if (passage->value->length < LONGEST) {
		struct reading text = text_open(passage, c->scratch);

		letter = leftover_letter(c->scratch, c->label[i].text,
					 text.text);
		arena_clear(c->scratch);
	}
	if (letter)
		memory->column[i].letters |= 1u << (letter - 'A');
	else
		memory->column[i].other = true;
}

static void begin(struct checker *c)
{
	struct memory *memory = arena_new(c->arena, struct memory);

	c->memory = memory;
	memory->column =
		arena_array(c->arena, struct column, c->label_count + 1);
	for (size_t i = 0; i < c->decree->lampiran_count; i++)
		memory->rows += c->decree->lampiran[i].root.rows;
	for (size_t i = 0; i < c->passages.count; i++)
		if (c->passages.passage[i].kind == PASSAGE_CELL)
			note(c, &c->passages.passage[i]);
}

/* Whether the cells of the column of label I are meant: "Kelompok A",
 * "Kelompok B" and nothing else, in a plan of more rows than a new one has,
 * whose other columns have been filled in. "Ket A" alone is no series. */
static bool is_series(const struct checker *c, size_t i)
{
	const struct memory *memory = c->memory;
	uint32_t letters = memory->column[i].letters;
	bool filled = false;

	if (memory->rows <= NEW_ROWS || memory->column[i].other ||
	    letters == 1 || letters & (letters + 1))
		return false;
	for (size_t k = 0; k < c->label_count; k++) {
		bool other = memory->column[k].other;

		if (k != i && !other && memory->column[k].letters > 1)
			return false;
		filled |= other;
	}
	return filled;
}

/* Returns what is left over in a cell. */
static const char *find_in_cell(const struct checker *c, const char *key,
				const char *text)
{
	size_t i = find_label(c, key);
	bool known = i < c->label_count;
	const char *found = leftover_in_cell(
		c->scratch, known ? c->label[i].text : NULL, text);

	return found == text && known && is_series(c, i) ? NULL : found;
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
		return find_in_cell(c, passage->key, from);
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
			rule_place(c, text, (size_t)(found - text->text));

		if (place.line != line && !findings_are_full(c->findings))
			findings_add(c->findings, CODE_UNFILLED, place,
				     prose ? LEFTOVER_PROSE : text->text);
		line = place.line;
		found = find(c, text, found + 1);
	}
}

const struct rule rule_unfilled = {.begin = begin, .passage = check};
