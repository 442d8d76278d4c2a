#include "calendar/date.h"
#include "check/rule.h"

#include "plan/leftover.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/*
 * What the decree says of itself: years that do not go together, what the
 * profile prints by itself, and what is still to be filled in.
 */

/* --- Its year, number and date ---------------------------------------------
 */

static void check_date(struct checker *c)
{
	const struct value *value = &c->decree->field[PLAN_TANGGAL];
	const char *year = rule_field(c, PLAN_TAHUN);
	struct date date;

	year += strcspn(year, "0123456789"); /* behind a word: Tahun 2026 */
	if (!value->text || !*year ||
	    !date_read(&date, value->text, value->length) ||
	    date.year == date_year(year, strlen(year)))
		return;
	findings_add(c->findings, CODE_DATE_YEAR, value->place,
		     rule_number(c, date.year), year);
}

/* A number such as 19/ORT.07/52/2022 has a year of its own. */
static void check_number(struct checker *c, const struct reading *text)
{
	bool number = text->passage->kind == PASSAGE_FIELD &&
		      text->passage->field == PLAN_NOMOR;

	for (size_t i = 0; number && c->year && i < text->count; i++) {
		unsigned year = rule_year(text, i);

		if (year && year != c->year)
			rule_report(c, CODE_NUMBER_YEAR, text,
				    text->word[i].start, text->text,
				    rule_number(c, c->year));
	}
}

const struct rule rule_decree = {.begin = check_date, .passage = check_number};

/* --- What the profile prints by itself: NOMOR 14 TAHUN 2026 TAHUN 2026 ------
 */

/* Whether the first word of TEXT is WORD, or an abbreviation of it. */
static bool begins_with(const struct reading *text, const char *word)
{
	bool number = !strcasecmp(word, "nomor");

	if (!*word || !text->count || text->word[0].start)
		return false;
	return (strlen(word) == text->word[0].length &&
		!strncasecmp(text->text, word, text->word[0].length)) ||
	       (number &&
		(passage_is(text, 0, "no") || passage_is(text, 0, "nomer")));
}

/* Returns what stands behind the first word, "" when there is nothing. */
static const char *rest_of(const struct reading *text)
{
	const char *rest = text->text + text->word[0].length;

	return rest + strspn(rest, " .:");
}

/* Reports the year of a whole number, "No. 14/HK/2026", or the word before it.
 * Whether there was one. */
static bool check_year(struct checker *c, const struct reading *text)
{
	const char *first =
		begins_with(text, "nomor") ? rest_of(text) : text->text;
	size_t i = 0;

	while (i < text->count && !rule_year(text, i) &&
	       !passage_is(text, i, "tahun"))
		i++;
	if (i == text->count)
		return false;
	rule_report(c, CODE_WHOLE_NUMBER, text, text->word[i].start, text->text,
		    isdigit((unsigned char)*first)
			    ? arena_copy(c->arena, first, strcspn(first, " /"))
			    : "14");
	return true;
}

static void check_printed(struct checker *c, const struct reading *text)
{
	const struct brief *brief = c->brief;
	enum plan_field field = text->passage->field;
	bool told = false, body = plan_has_body(c->decree);

	for (size_t i = 0; field == PLAN_NOMOR && i < brief->frame_count; i++)
		told |= !told && brief->frame[i].field == field &&
			brief->frame[i].year &&
			(body || !brief->frame[i].body) && check_year(c, text);
	for (size_t i = 0; !told && i < brief->frame_count; i++) {
		const struct brief_frame *frame = &brief->frame[i];
		size_t last = text->length - 1;

		if (frame->field != field || (frame->body && !body))
			continue;
		if (begins_with(text, frame->before) && *rest_of(text))
			rule_report(c, CODE_PRINTED, text, 0, frame->before,
				    rest_of(text));
		if (text->length > 1 && frame->behind &&
		    text->text[last] == frame->behind)
			rule_report(c, CODE_PRINTED, text, last,
				    arena_format(c->arena, "%c", frame->behind),
				    arena_copy(c->arena, text->text, last));
	}
}

static bool is_field(const struct passage *passage)
{
	return passage->kind == PASSAGE_FIELD;
}

const struct rule rule_printed = {.wants = is_field, .passage = check_printed};

/* --- What a new plan says until somebody writes what belongs there ---------
 */

enum {
	MOST_LINES = 20, /* of one text */
	LONGEST = 200,	 /* [bytes] of a cell that says nothing else */
	NEW_ROWS = 3,	 /* of a plan that nobody has filled in */
};

/* What the cells of one column say. */
struct cells_said {
	uint32_t letters; /* A is 1: of those that say "Kelompok A" */
	bool other;	  /* there are cells that say something else */
};

struct unfilled {
	struct cells_said *column; /* by labels */
	size_t rows;
};

/* Returns the number of the label of the column KEY, label_count when no
 * profile has it. */
static size_t find_label(const struct checker *c, const char *key)
{
	size_t i = 0;

	while (i < c->brief->label_count &&
	       strcmp(c->brief->label[i].key, key) != 0)
		i++;
	return i;
}

static bool may_be_left(const struct passage *passage)
{
	return passage->kind != PASSAGE_CELL ||
	       leftover_may_be(passage->value->text, passage->value->length);
}

static void begin(struct checker *c)
{
	struct unfilled *unfilled = arena_new(c->arena, struct unfilled);

	c->memory = unfilled;
	unfilled->column = arena_array(c->arena, struct cells_said,
				       c->brief->label_count + 1);
	for (size_t i = 0; i < c->decree->lampiran_count; i++)
		unfilled->rows += c->decree->lampiran[i].root.rows;
	for (size_t i = 0; i < c->passages.count; i++) {
		const struct passage *passage = &c->passages.passage[i];
		size_t column = c->brief->label_count;
		char letter = 0;

		if (passage->kind == PASSAGE_CELL && passage->value->length)
			column = find_label(c, passage->key);
		if (column == c->brief->label_count)
			continue;
		if (passage->value->length < LONGEST && may_be_left(passage))
			letter = leftover_letter(
				c->scratch, c->brief->label[column].text,
				passage_open(passage, c->scratch).text);
		arena_clear(c->scratch);
		if (letter)
			unfilled->column[column].letters |= 1u
							    << (letter - 'A');
		else
			unfilled->column[column].other = true;
	}
}

/* Whether the cells of the column of label I are meant: "Kelompok A",
 * "Kelompok B" and nothing else, in a plan of more rows than a new one has,
 * whose other columns have been filled in. "Ket A" alone is no series. */
static bool is_series(const struct checker *c, size_t i)
{
	const struct unfilled *unfilled = c->memory;
	uint32_t letters = unfilled->column[i].letters;
	bool filled = false;

	if (unfilled->rows <= NEW_ROWS || unfilled->column[i].other ||
	    letters == 1 || letters & (letters + 1))
		return false;
	for (size_t k = 0; k < c->brief->label_count; k++) {
		bool other = unfilled->column[k].other;

		if (k != i && !other && unfilled->column[k].letters > 1)
			return false;
		filled |= other;
	}
	return filled;
}

/* Returns where in TEXT, from FROM on, something is still to be filled in;
 * NULL: nowhere. */
static const char *find(const struct checker *c, const struct reading *text,
			const char *from)
{
	const struct passage *passage = text->passage;
	const char *found, *name = NULL;
	size_t label;

	if (passage->kind == PASSAGE_FIELD)
		return leftover_in_field(passage->field, from);
	if (passage->kind == PASSAGE_CLAUSE)
		return leftover_dots(from);
	if (from > text->text || passage->kind == PASSAGE_TERM)
		return NULL;
	if (passage_is_prose(passage))
		return leftover_in_prose(from);
	label = find_label(c, passage->key);
	if (label < c->brief->label_count)
		name = c->brief->label[label].text;
	found = leftover_in_cell(c->scratch, name, from);
	return found == from && name && is_series(c, label) ? NULL : found;
}

enum { TITLE_MOST = 60 }; /* characters of a text that is long */

/* Returns what to quote of TEXT. */
static const char *quote(const struct checker *c, const struct reading *text)
{
	if (text->passage->kind == PASSAGE_CLAUSE)
		return fold_title(c->arena, text->text, text->length,
				  TITLE_MOST);
	return passage_is_prose(text->passage) ? LEFTOVER_PROSE : text->text;
}

/* A title may be a list of lines: each is reported. */
static void check_unfilled(struct checker *c, const struct reading *text)
{
	const char *found = find(c, text, text->text);
	unsigned line = 0;

	for (size_t i = 0; found && i < MOST_LINES; i++) {
		struct place place =
			rule_place(c, text, (size_t)(found - text->text));

		if (place.line != line && !findings_are_full(c->findings))
			findings_add(c->findings, CODE_UNFILLED, place,
				     quote(c, text));
		line = place.line;
		found = find(c, text, found + 1);
	}
}

const struct rule rule_unfilled = {
	.begin = begin, .wants = may_be_left, .passage = check_unfilled};
