#include "check/rule.h"

#include <ctype.h>
#include <strings.h>

/*
 * Words that stand twice: "dan dan". What Indonesian doubles on purpose has a
 * hyphen ("nilai-nilai"), so that is one word here; some names are doubled
 * without one.
 */

static const char *const of_names[] = {"bau",  "fak",	"toli",	 "kali",
				       "siau", "gili",	"pagar", "muko",
				       "baa",  "sawah", NULL};

static bool is_name(const struct passage *passage)
{
	return passage->kind == PASSAGE_FIELD &&
	       (passage->field == PLAN_SIGNER_NAME ||
		passage->field == PLAN_COPY_NAME ||
		passage->field == PLAN_TEMPAT);
}

static bool is_same(const struct reading *text, size_t i)
{
	const struct token *a = &text->word[i - 1], *b = &text->word[i];

	return a->length == b->length && a->length > 1 &&
	       !strncasecmp(text->text + a->start, text->text + b->start,
			    a->length) &&
	       isalpha((unsigned char)text->text[a->start]) &&
	       text_is_apart(text, i - 1);
}

static void check(struct checker *c, const struct reading *text)
{
	if (is_name(text->passage))
		return;
	for (size_t i = 1; i < text->count; i++) {
		const struct token *word = &text->word[i];
		const char *name;

		if (!is_same(text, i) || (text_is_capital(text, i) &&
					  text_is_among(text, i, of_names)))
			continue;
		name = text_words(text, i, 1, c->arena);
		rule_report(c, CODE_DOUBLED, text, word->start, name,
			    arena_format(c->arena, "%s-%s",
					 text_words(text, i - 1, 1, c->arena),
					 name));
	}
}

const struct rule rule_doubled = {.passage = check};
