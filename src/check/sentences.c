#include "check/ending.h"
#include "check/rule.h"

#include <string.h>

/* How the sentences of the body end: recitals and bases with a semicolon, what
 * is decreed with a full stop, and a citation nowhere before its end. */

/* Returns the byte of TEXT that it ends with: its last letter or sign. */
static size_t last_of(const struct reading *text)
{
	size_t at = text->length ? text->length - 1 : 0;

	while (at && strchr(" \n", text->text[at]))
		at--;
	while (at && (text->text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

static void check_end(struct checker *c, const struct reading *text,
		      enum code code, enum ending right)
{
	enum ending ending = ending_of(text->text, text->length);

	if (!text->count || ending == right || ending == END_OTHER ||
	    (right == END_SEMICOLON && ending == END_AND))
		return;
	rule_report(c, code, text, last_of(text), ending_name(c, ending),
		    ending_name(c, right));
}

/* Whether a sentence ends at the full stop, byte AT, and another begins. */
static bool is_stop(const struct reading *text, size_t at)
{
	return at + 2 < text->length && text->text[at] == '.' &&
	       text->text[at + 1] == ' ' &&
	       !ending_is_shortened(text->text, at + 1);
}

/* "Nomor 7 Tahun 2017. tentang Pemilihan Umum". A number before the clause has
 * a full stop, too, and what is below the citation is another text. */
static void check_stops(struct checker *c, const struct reading *text)
{
	const char *line = memchr(text->text, '\n', text->length);
	size_t end = line ? (size_t)(line - text->text) : text->length;

	for (size_t i = 1; i < text->count; i++) {
		size_t at = text->word[i].start + text->word[i].length;

		while (at < end && strchr(")\"", text->text[at]))
			at++;
		if (at >= end || !is_stop(text, at))
			continue;
		rule_report(c, CODE_STOP_INSIDE, text, at,
			    passage_words(text, i, 1, c->arena));
	}
}

static bool is_of_body(const struct passage *passage)
{
	return passage->kind == PASSAGE_CLAUSE ||
	       (passage->kind == PASSAGE_FIELD &&
		passage->field == PLAN_MENETAPKAN);
}

static void check(struct checker *c, const struct reading *text)
{
	const struct passage *passage = text->passage;

	if (!plan_has_body(c->decree) ||
	    passage_is_clause(passage, BODY_TEMBUSAN))
		return;
	if (passage->kind == PASSAGE_FIELD ||
	    passage_is_clause(passage, BODY_DIKTUM)) {
		check_end(c, text, CODE_END_DIKTUM, END_STOP);
		return;
	}
	check_end(c, text, CODE_END_BASE, END_SEMICOLON);
	if (!passage_is_clause(passage, BODY_MENIMBANG))
		check_stops(c, text);
}

const struct rule rule_sentences = {.wants = is_of_body, .passage = check};
