#include "check/numerals.h"
#include "check/rule.h"

#include <string.h>

/* What recitals have to be: a sentence that "bahwa" begins, with a predicate.
 */

/* Behind these, a verb is none of the sentence: "untuk melaksanakan", "yang
 * telah ditetapkan". */
static const char *const of_purposes[] = {
	"untuk",    "guna",	   "rangka",	  "yang",   "dan",
	"atau",	    "serta",	   "dalam",	  "demi",   "terhadap",
	"dengan",   "sebagaimana", "telah",	  "oleh",   "kali",
	"terakhir", "dari",	   "berdasarkan", "sesuai", NULL};
static const char *const of_openings[] = {"untuk", "guna", "demi", NULL};
static const char *const predicates[] = {
	"perlu",     "dipandang", "harus",   "wajib",  "dapat",	   "akan",
	"telah",     "sudah",	  "belum",   "maka",   "adalah",   "ialah",
	"ada",	     "terdapat",  "tidak",   "bukan",  "bertugas", "berhak",
	"berwenang", "perlunya",  "penting", "sedang", "masih",	   NULL};

/* Whether word I looks like a verb, or is one that a sentence may have as its
 * predicate. */
static bool is_predicate(const struct reading *text, size_t i)
{
	static const char *const prefixes[] = {"di", "me", "ber", "ter", NULL};
	const char *word = text->small + text->word[i].start;

	if (i && passage_is_among(text, i - 1, of_purposes))
		return false;
	if (passage_is_among(text, i, predicates))
		return true;
	if (passage_is_capital(text, i) || text->word[i].length < 6 ||
	    passage_is_among(text, i, of_purposes))
		return false;
	for (const char *const *prefix = prefixes; *prefix; prefix++)
		if (!strncmp(word, *prefix, strlen(*prefix)))
			return true;
	return false;
}

/* Whether a sentence that opens with its purpose, "bahwa untuk melaksanakan
 * X;", has no predicate behind it; FIRST is the word behind "bahwa". */
static bool is_hanging(const struct reading *text, size_t first)
{
	size_t i = first;

	if (passage_is(text, i, "dalam") && passage_is(text, i + 1, "rangka"))
		i += 2;
	else if (passage_is_among(text, i, of_openings))
		i++;
	else
		return false;
	for (i++; i < text->count; i++)
		if (is_predicate(text, i))
			return false;
	return true;
}

static bool is_recital(const struct passage *passage)
{
	return passage_is_clause(passage, BODY_MENIMBANG);
}

static void check(struct checker *c, const struct reading *text)
{
	size_t first = numerals_skip(text, c->scratch);

	if (!plan_has_body(c->decree) || first >= text->count)
		return;
	if (!passage_is(text, first, "bahwa")) {
		rule_report(c, CODE_NO_BAHWA, text, text->word[first].start,
			    passage_words(text, first, 1, c->arena));
		return;
	}
	if (is_hanging(text, first + 1))
		rule_report(c, CODE_HANGING, text, text->word[first + 1].start,
			    passage_words(text, first, 2, c->arena));
}

const struct rule rule_recitals = {.wants = is_recital, .passage = check};
