#include "check/region.h"
#include "check/rule.h"

#include <ctype.h>
#include <string.h>

/* Words of the body that are written otherwise: small words with a capital, the
 * decree and its lampiran without one, "Nomor :", an office without a word of
 * its name. */

/* Words that are small inside of a title, too. */
static const char *const small_words[] = {"tentang", "yang", "dan", "dari",
					  "atau",    "di",   NULL};
/* Before an "atas" that is no place. */
static const char *const of_changes[] = {"perubahan",  "pertama",   "kedua",
					 "ketiga",     "keempat",   "kelima",
					 "keenam",     "ketujuh",   "kedelapan",
					 "kesembilan", "kesepuluh", NULL};

/* Whether word I begins with a capital, and only its first letter is one. */
static bool is_capitalized(const struct reading *text, size_t i)
{
	const struct token *word = &text->word[i];

	return passage_is_capital(text, i) && word->length > 1 &&
	       islower((unsigned char)text->text[word->start + 1]);
}

/* Whether word I is small by rights though it has a capital: "Ketiga Atas",
 * "Tahun 2019 Tentang". "Tuhan Yang Maha Esa" has one. */
static bool is_too_large(const struct reading *text, size_t i)
{
	if (!i || !is_capitalized(text, i) || !passage_is_apart(text, i - 1))
		return false;
	if (passage_is(text, i, "atas"))
		return passage_is_among(text, i - 1, of_changes);
	return passage_is_among(text, i, small_words) &&
	       !passage_is(text, i - 1, "tuhan") &&
	       !passage_is(text, i + 1, "terhormat");
}

/* Reports word I, whose first letter is of the other case. */
static void report_case(struct checker *c, const struct reading *text, size_t i)
{
	char *right = arena_copy(c->arena, text->text + text->word[i].start,
				 text->word[i].length);
	const char *wrong = passage_words(text, i, 1, c->arena);

	*right = (char)(isupper((unsigned char)*right)
				? tolower((unsigned char)*right)
				: toupper((unsigned char)*right));
	rule_report(c, CODE_CAPITAL, text, text->word[i].start, wrong, right);
}

/* The decree itself, and its lampiran, have a capital. */
static void check_capitals(struct checker *c, const struct reading *text)
{
	for (size_t i = 0; i < text->count; i++) {
		bool small = !passage_is_capital(text, i) &&
			     i + 1 < text->count && passage_is_apart(text, i);
		bool own = (passage_is(text, i, "keputusan") &&
			    passage_is(text, i + 1, "ini")) ||
			   (passage_is(text, i, "lampiran") &&
			    passage_is(text, i + 1, "keputusan"));

		if (is_too_large(text, i) || (small && own))
			report_case(c, text, i);
	}
}

/* "Nomor : 612", "Nomor: 612": in a sentence there is no colon. */
static void check_colons(struct checker *c, const struct reading *text)
{
	for (size_t i = 0; i + 1 < text->count; i++) {
		size_t length;
		const char *gap, *colon;

		if (!passage_is(text, i, "nomor") && !passage_is(text, i, "no"))
			continue;
		gap = passage_gap(text, i, &length);
		colon = memchr(gap, ':', length);
		if (colon)
			rule_report(c, CODE_NUMBER_COLON, text,
				    (size_t)(colon - text->text),
				    passage_words(text, i, 2, c->arena),
				    passage_words(text, i, 1, c->arena),
				    passage_words(text, i + 1, 1, c->arena));
	}
}

/* "Komisi Pemilihan Provinsi", "Sekretariat Kabupaten/Kota". */
static void check_offices(struct checker *c, const struct reading *text)
{
	static const char *const offices[] = {"kpu", "komisi", NULL};
	bool ours = false;

	for (size_t i = 0; i + 1 < text->count; i++) {
		bool region = region_kind_for_short(text, i + 1) &&
			      passage_is_capital(text, i + 1);

		ours |= passage_is_among(text, i, offices);
		if (i + 2 < text->count && passage_is(text, i, "komisi") &&
		    passage_is(text, i + 1, "pemilihan") &&
		    region_kind_for_short(text, i + 2) &&
		    passage_is_apart(text, i) && passage_is_apart(text, i + 1))
			rule_report(c, CODE_OFFICE_CUT, text,
				    text->word[i].start,
				    passage_words(text, i, 3, c->arena),
				    arena_format(c->arena,
						 "Komisi Pemilihan Umum %s",
						 passage_words(text, i + 2, 1,
							       c->arena)));
		if (ours && region && passage_is(text, i, "sekretariat") &&
		    passage_is_capital(text, i) && passage_is_apart(text, i))
			rule_report(c, CODE_OFFICE_CUT, text,
				    text->word[i].start,
				    passage_words(text, i, 2, c->arena),
				    arena_format(c->arena, "Sekretariat KPU %s",
						 passage_words(text, i + 1, 1,
							       c->arena)));
	}
}

static bool is_clause(const struct passage *passage)
{
	return passage->kind == PASSAGE_CLAUSE;
}

static void check(struct checker *c, const struct reading *text)
{
	if (!plan_has_body(c->decree))
		return;
	check_capitals(c, text);
	check_colons(c, text);
	check_offices(c, text);
}

const struct rule rule_wording = {.wants = is_clause, .passage = check};
