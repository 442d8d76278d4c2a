#include "check/rule.h"
#include "plan/date.h"

#include <ctype.h>
#include <string.h>

/* What the decree says of itself: its year, number and date. */

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
	for (size_t i = 0; c->year && i < text->count; i++) {
		unsigned year = rule_year(text, i);

		if (year && year != c->year)
			rule_report(c, CODE_NUMBER_YEAR, text,
				    text->word[i].start, text->text,
				    rule_number(c, c->year));
	}
}

/* ORT,07 for ORT.07. */
static void check_commas(struct checker *c, const struct reading *text)
{
	for (size_t i = 1; i < text->count; i++) {
		const struct token *a = &text->word[i - 1], *b = &text->word[i];
		const char *comma = text->text + a->start + a->length;
		bool number = text->passage->kind == PASSAGE_FIELD &&
			      text->passage->field == PLAN_NOMOR;

		if (b->start != a->start + a->length + 1 || *comma != ',' ||
		    !isdigit((unsigned char)comma[1]))
			continue;
		if (!number &&
		    (a->length < 2 || !isupper((unsigned char)comma[-1]) ||
		     !isupper((unsigned char)comma[-2])))
			continue;
		rule_report(c, CODE_COMMA, text, a->start,
			    text_words(text, i - 1, 2, c->arena),
			    arena_format(c->arena, "%.*s.%.*s", (int)a->length,
					 text->text + a->start, (int)b->length,
					 comma + 1));
	}
}

static void check(struct checker *c, const struct reading *text)
{
	const struct passage *passage = text->passage;

	check_commas(c, text);
	if (passage->kind == PASSAGE_FIELD && passage->field == PLAN_NOMOR)
		check_number(c, text);
}

const struct rule rule_decree = {.begin = check_date, .passage = check};
