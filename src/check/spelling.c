#include "check/rule.h"
#include "plan/months.h"
#include "text/fonts.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Words that are misspelt: those of the list, what is joined or apart against
 * a rule, and months. */

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

/* What is wrong with words: how many, and what is right. */
struct slip {
	size_t count;
	const char *right;
};

static bool ends(const char *word, size_t length, const char *tail)
{
	size_t n = strlen(tail);

	return length > n && !strncasecmp(word + length - n, tail, n);
}

/* Whether a word is a verb with "kan": no noun has a consonant before it, as
 * "tindakan" has none. */
static bool is_verb(const char *word, size_t length)
{
	if (ends(word, length, "nya"))
		length -= 3;
	return length > 6 && ends(word, length, "kan") &&
	       isalpha((unsigned char)word[length - 4]) &&
	       !strchr("aiueoAIUEO", word[length - 4]);
}

/* "tersediannya", "terlaksanannya": what begins with "ter" has no "an" at its
 * end; "pelaksanaanya": what has one keeps its "n" before "nya". */
static const char *mend_nya(struct arena *arena, const char *word,
			    size_t length)
{
	if (ends(word, length, "aanya"))
		return arena_format(arena, "%.*saannya", (int)length - 5, word);
	if (length > 8 && !strncasecmp(word, "ter", 3) &&
	    (ends(word, length, "iannya") || ends(word, length, "nannya")))
		return arena_format(arena, "%.*snya", (int)length - 4, word);
	return NULL;
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

	return i && text_is_among(text, i - 1, before) &&
	       text_is_apart(text, i - 1) && text_is_among(text, i + 1, verb);
}

/* Returns what is wrong by a rule at word I, a count of 0 when nothing is. */
static struct slip find_slip(const struct reading *text, size_t i,
			     struct arena *arena)
{
	const struct token *a = &text->word[i], *b = a + 1;
	const char *word = text->text + a->start, *mended;
	bool apart = i + 1 < text->count && text_is_apart(text, i);

	if (apart && text_is(text, i, "di") &&
	    (is_verb(text->text + b->start, b->length) || is_done(text, i)))
		return (struct slip){
			2, arena_format(arena, "%.*s%.*s", (int)a->length, word,
					(int)b->length, text->text + b->start)};
	if (apart && text_is(text, i + 1, "nya") &&
	    !text_is_capital(text, i + 1))
		return (struct slip){2, arena_format(arena, "%.*snya",
						     (int)a->length, word)};
	mended = mend_nya(arena, word, a->length);
	return (struct slip){mended ? 1 : 0, mended};
}

static void check_words(struct checker *c, const struct reading *text)
{
	if (!c->wordlist || is_name(text->passage))
		return;
	for (size_t i = 0; i < text->count; i++) {
		struct misspelling match =
			wordlist_find(c->wordlist, text, i, c->arena);
		struct slip slip = {match.count, ""};

		if (is_foreign(text, i) ||
		    (slip.count && text_is_address(text, i)))
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
			    text_words(text, i, slip.count, c->arena),
			    slip.right);
		i += slip.count - 1;
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
