#include "calendar/period.h"
#include "check/rule.h"
#include "text/fonts.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Words that stand twice; words that are misspelt: months, those of the list,
 * and what is joined or apart against a rule. */

/* "dan dan". What Indonesian doubles on purpose has a hyphen ("nilai-nilai"),
 * so that is one word here; some names are doubled without one. */
static void check_doubled(struct checker *c, const struct reading *text)
{
	static const char *const names[] = {"bau",  "fak",   "toli",  "kali",
					    "siau", "gili",  "pagar", "muko",
					    "baa",  "sawah", NULL};

	for (size_t i = 1; i < text->count; i++) {
		const struct token *a = &text->word[i - 1];
		const struct token *b = &text->word[i];
		const char *word = text->text + b->start;

		if (a->length != b->length || a->length == 1 ||
		    strncasecmp(text->text + a->start, word, a->length) ||
		    !isalpha((unsigned char)text->text[a->start]) ||
		    !passage_is_apart(text, i - 1) ||
		    (passage_is_capital(text, i) &&
		     passage_is_among(text, i, names)))
			continue;
		word = passage_words(text, i, 1, c->arena);
		rule_report(
			c, CODE_DOUBLED, text, b->start, word,
			arena_format(c->arena, "%s-%s",
				     passage_words(text, i - 1, 1, c->arena),
				     word));
	}
}

static const char *month_near(const char *word, size_t length)
{
	const char *found = NULL;

	for (unsigned m = 1; m <= MONTHS; m++) {
		const char *name = month_name(m);
		unsigned off = rule_distance(word, length, name, strlen(name));

		if (!off)
			return NULL;
		if (off == 1)
			found = name;
	}
	return found;
}

/* Whether a month may stand at word I, by its neighbours. */
static bool is_dated(const struct reading *text, size_t i)
{
	const struct token *before = i ? &text->word[i - 1] : NULL;

	return (before && (passage_is(text, i - 1, "bulan") ||
			   (isdigit((unsigned char)text->text[before->start]) &&
			    before->length <= 2))) ||
	       rule_year(text, i + 1);
}

/* "Nopember", "Pebruari", where a month belongs. Short names are near to many
 * words. */
static void check_months(struct checker *c, const struct reading *text)
{
	for (size_t i = 0; i < text->count; i++) {
		const struct token *word = &text->word[i];
		const char *month;

		if (!passage_is_capital(text, i) || word->length < 3 ||
		    word->length > 10 ||
		    (word->length <= 6 && !is_dated(text, i)))
			continue;
		month = month_near(text->text + word->start, word->length);
		if (month)
			rule_report(c, CODE_MONTH, text, word->start,
				    passage_words(text, i, 1, c->arena), month);
	}
}

/* What is wrong: how many words, and what is right. */
struct slip {
	size_t count;
	const char *right;
};

static bool ends(const char *word, size_t length, const char *tail)
{
	size_t n = strlen(tail);

	return length > n && !strncasecmp(word + length - n, tail, n);
}

/* Whether a word is a verb in "kan": it has a consonant before that, which no
 * noun has ("tindakan"). */
static bool is_verb(const char *word, size_t length)
{
	if (ends(word, length, "nya"))
		length -= 3;
	return length > 6 && ends(word, length, "kan") &&
	       isalpha((unsigned char)word[length - 4]) &&
	       !strchr("aiueoAIUEO", word[length - 4]);
}

/* "telah di verifikasi": what may follow the preposition, "di verifikasi
 * faktual", is a verb behind such words. */
static bool is_done(const struct reading *text, size_t i)
{
	static const char *const before[] = {
		"yang",	 "telah",   "sudah", "akan",  "belum",
		"harus", "dapat",   "perlu", "wajib", "tidak",
		"untuk", "selesai", "bisa",  "agar",  NULL};
	static const char *const verb[] = {
		"verifikasi",	"validasi",    "identifikasi",
		"konfirmasi",	"klarifikasi", "inventarisasi",
		"reviu",	"telaah",      "koreksi",
		"analisis",	"proses",      "data",
		"sosialisasi",	"dokumentasi", "publikasi",
		"rekapitulasi", "finalisasi",  NULL};

	return i && passage_is_among(text, i - 1, before) &&
	       passage_is_apart(text, i - 1) &&
	       passage_is_among(text, i + 1, verb);
}

/* Returns what breaks a rule at word I; a count of 0: nothing does. What begins
 * with "ter" has no "an" at its end: "tersediannya", "terlaksanannya"; what has
 * one keeps its "n" before "nya": "pelaksanaanya". */
static struct slip find_slip(const struct reading *text, size_t i,
			     struct arena *arena)
{
	const struct token *a = &text->word[i], *b = a + 1;
	const char *word = text->text + a->start;
	int length = (int)a->length;
	bool apart = i + 1 < text->count && passage_is_apart(text, i);

	if (apart && passage_is(text, i, "di") &&
	    (is_verb(text->text + b->start, b->length) || is_done(text, i)))
		return (struct slip){2, arena_format(arena, "%.*s%.*s", length,
						     word, (int)b->length,
						     text->text + b->start)};
	if (apart && passage_is(text, i + 1, "nya") &&
	    !passage_is_capital(text, i + 1))
		return (struct slip){
			2, arena_format(arena, "%.*snya", length, word)};
	if (ends(word, a->length, "aanya"))
		return (struct slip){
			1, arena_format(arena, "%.*saannya", length - 5, word)};
	if (length > 8 && !strncasecmp(word, "ter", 3) &&
	    (ends(word, a->length, "iannya") ||
	     ends(word, a->length, "nannya")))
		return (struct slip){
			1, arena_format(arena, "%.*snya", length - 4, word)};
	return (struct slip){0, NULL};
}

/* Words in italics are foreign: "*survey*" is right. */
static void check_words(struct checker *c, const struct reading *text)
{
	const struct wordlist *list = c->brief->wordlist;

	for (size_t i = 0; list && i < text->count; i++) {
		struct misspelling match =
			wordlist_find(list, text, i, c->arena);
		struct slip slip = {match.count, ""};

		if (text->style[text->word[i].start] & STYLE_ITALIC ||
		    (slip.count && passage_is_address(text, i)))
			continue;
		if (match.count)
			slip.right =
				arena_format(c->arena, "%s%s",
					     match.lemma->right, match.tail);
		else
			slip = find_slip(text, i, c->arena);
		if (!slip.count)
			continue;
		rule_report(c, CODE_SPELLING, text, text->word[i].start,
			    passage_words(text, i, slip.count, c->arena),
			    slip.right);
		i += slip.count - 1;
	}
}

static void check(struct checker *c, const struct reading *text)
{
	const struct passage *passage = text->passage;
	bool field = passage->kind == PASSAGE_FIELD;

	if (field &&
	    (passage->field == PLAN_SIGNER_NAME ||
	     passage->field == PLAN_COPY_NAME || passage->field == PLAN_TEMPAT))
		return; /* names */
	check_doubled(c, text);
	if (passage->kind == PASSAGE_TERM ||
	    (field && passage->field == PLAN_TANGGAL))
		return;
	check_months(c, text);
	check_words(c, text);
}

const struct rule rule_spelling = {.passage = check};
