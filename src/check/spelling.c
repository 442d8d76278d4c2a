#include "check/rule.h"
#include "plan/months.h"
#include "text/fonts.h"

#include <ctype.h>
#include <string.h>

/* Words that are misspelt: those of the list, and months. */

/* Words in italics are foreign: "*survey*" is right. */
static bool is_foreign(const struct reading *text, size_t i)
{
	return text->style[text->word[i].start] & STYLE_ITALIC;
}

static bool is_name(const struct passage *passage)
{
	return passage->kind == PASSAGE_TERM ||
	       (passage->kind == PASSAGE_FIELD &&
		(passage->field == PLAN_SIGNER_NAME ||
		 passage->field == PLAN_COPY_NAME ||
		 passage->field == PLAN_TEMPAT ||
		 passage->field == PLAN_TANGGAL));
}

static void check_words(struct checker *c, const struct reading *text)
{
	if (!c->wordlist || is_name(text->passage))
		return;
	for (size_t i = 0; i < text->count; i++) {
		size_t count;
		const struct lemma *lemma =
			wordlist_find(c->wordlist, text, i, &count);

		if (!lemma || is_foreign(text, i))
			continue;
		rule_report(c, CODE_SPELLING, text, text->word[i].start,
			    text_words(text, i, count, c->arena), lemma->right);
		i += count - 1;
	}
}

const struct rule rule_spelling = {.passage = check_words};

/* Whether a word that is nearly a month stands where one belongs. */
static bool is_dated(const struct reading *text, size_t i)
{
	const char *before = i ? text->text + text->word[i - 1].start : "";

	return (i && (text_is(text, i - 1, "bulan") ||
		      (isdigit((unsigned char)*before) &&
		       text->word[i - 1].length <= 2))) ||
	       rule_year(text, i + 1);
}

static const char *month_near(const char *word, size_t length)
{
	const char *found = NULL;

	for (unsigned m = 1; m <= MONTHS; m++) {
		const char *name = months_name(m);
		unsigned off = rule_distance(word, length, name, strlen(name));

		if (!off)
			return NULL;
		if (off == 1)
			found = name;
	}
	return found;
}

/* "Nopember", "Pebruari". Short names are near to many words. */
static void check_months(struct checker *c, const struct reading *text)
{
	if (is_name(text->passage))
		return;
	for (size_t i = 0; i < text->count; i++) {
		const struct token *word = &text->word[i];
		const char *month;

		if (word->length < 3 || word->length > 10 ||
		    !(is_dated(text, i) ||
		      (word->length > 6 && text_is_capital(text, i))))
			continue;
		month = month_near(text->text + word->start, word->length);
		if (month && text_is_capital(text, i))
			rule_report(c, CODE_MONTH, text, word->start,
				    text_words(text, i, 1, c->arena), month);
	}
}

const struct rule rule_months = {.passage = check_months};
