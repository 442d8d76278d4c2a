#include "check/cited.h"

#include "calendar/period.h"
#include "check/rule.h"
#include "law/kind.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
	CHAIN = 20,  /* [words] of a number, a period */
	ISSUER = 10, /* [words] between "Peraturan" and its number */
	NEAR = 12,   /* [words] "Surat" to its date, "Lembaran" to its year */
	TITLE = 60,  /* [words] */
};

static const char ties[] = "/._-\xE2\x80\x90\x91\x92\x93\x94\x95";

static const char *const of_years[] = {"tahun", "thn", "th", "ta", NULL};
static const char *const of_numbers[] = {"nomor", "no", "nomer", NULL};
static const char *const of_dates[] = {"tanggal", "tgl", "tertanggal", NULL};
/* What is counted in figures just before a year without being a regulation. */
static const char *const of_counts[] = {
	"triwulan", "tw",    "semester",  "smt",      "caturwulan", "kuartal",
	"bulan",    "bln",   "minggu",	  "ke",	      "tahap",	    "termin",
	"area",	    "tim",   "pokja",	  "seri",     "edisi",	    "kali",
	"hari",	    "kelas", "gelombang", "angkatan", NULL};
static const char *const of_letters[] = {
	"surat",     "se",	   "edaran", "sk",	  "keputusan",	"nota",
	"acara",     "undangan",   "sprin",  "instruksi", "peraturan",	"dipa",
	"disposisi", "perjanjian", "memo",   "radiogram", "pengumuman", NULL};
/* Before a date by which somebody has to do something: it is no letter's. */
static const char *const of_terms[] = {"lambat", "sampai", "hingga", "dengan",
				       "mulai",	 "sejak",  "pada",   NULL};
/* Words that cannot stand in a title: it has ended before them. */
static const char *const of_verbs[] = {
	"perlu", "dipandang", "sebagaimana", "maka",	   "bahwa",
	"agar",	 "saat",      "menetapkan",  "ditetapkan", "sehingga",
	"telah", "sudah",     NULL};

/* Whether there are figures in word I. */
static bool has_figure(const struct reading *text, size_t i)
{
	for (size_t k = 0; k < text->word[i].length; k++)
		if (isdigit((unsigned char)text->text[text->word[i].start + k]))
			return true;
	return false;
}

bool cited_is_figures(const struct reading *text, size_t i)
{
	for (size_t k = 0; k < text->word[i].length; k++)
		if (!isdigit(
			    (unsigned char)text->text[text->word[i].start + k]))
			return false;
	return true;
}

bool cited_names_month(const struct reading *text, size_t i)
{
	const struct token *word = &text->word[i];

	return word->length > 2 &&
	       month_find(text->text + word->start, word->length);
}

bool cited_is_verb(const struct reading *text, size_t i)
{
	static const char *const prefixes[] = {"di", "ter", "me", "ber", NULL};
	const struct token *word = &text->word[i];

	for (const char *const *prefix = prefixes; *prefix; prefix++)
		if (word->length > 5 && !strncasecmp(text->text + word->start,
						     *prefix, strlen(*prefix)))
			return true;
	return false;
}

/* Returns how many bytes stand before a year that clings to "Tahun", 0 when
 * none does. */
static unsigned count_clinging(const struct reading *text, struct token word)
{
	struct token part[2] = {word, word};
	struct reading two = *text;

	if (word.length < 6)
		return 0;
	part[0].length -= 4;
	part[1].start += part[0].length;
	part[1].length = 4;
	two.word = part;
	two.count = 2;
	return rule_year(&two, 1) && passage_is_among(&two, 0, of_years)
		       ? part[0].length
		       : 0;
}

struct reading cited_split(const struct reading *text, struct arena *arena)
{
	struct reading split = *text;
	struct token *word = NULL;
	size_t capacity = 0;

	split.count = 0;
	for (size_t i = 0; i < text->count; i++) {
		struct token rest = text->word[i], part;

		while (rest.length) {
			const char *at = text->text + rest.start;
			const char *hyphen = memchr(at, '-', rest.length);

			part = rest;
			if (hyphen)
				part.length = (unsigned)(hyphen - at);
			else if (count_clinging(text, rest))
				part.length = count_clinging(text, rest);
			rest.start += part.length + (hyphen ? 1 : 0);
			rest.length -= part.length + (hyphen ? 1 : 0);
			word = arena_grow(arena, word, split.count, &capacity,
					  sizeof(*word));
			word[split.count++] = part;
		}
	}
	split.word = word;
	return split;
}

bool cited_ends(const struct reading *text, size_t i)
{
	static const char *const shortened[] = {
		"kab", "prov", "kec", "no", "tgl", "thn", "th", "s", "d", NULL};
	size_t length;
	const char *at = passage_gap(text, i, &length);

	for (size_t k = 0; k < length; k++)
		if (strchr("\n;:!?", at[k]) ||
		    (at[k] == '.' && k + 1 < length &&
		     !passage_is_among(text, i, shortened)))
			return true;
	return false;
}

bool cited_has_before(const struct reading *text, size_t end, char sign,
		      const char *const *list)
{
	for (size_t n = 0; end && n < NEAR; n++) {
		end--;
		if (cited_ends(text, end) || passage_between(text, end, sign))
			return false;
		if (passage_is_among(text, end, list))
			return true;
	}
	return false;
}

/* Whether words I and I + 1 are there, and nothing but bytes of ANY between
 * them. */
static bool is_joined(const struct reading *text, size_t i, const char *any)
{
	const char *at;
	size_t length;

	if (i + 1 >= text->count)
		return false;
	at = passage_gap(text, i, &length);
	for (size_t k = 0; k < length; k++)
		if (!strchr(any, at[k]))
			return false;
	return length > 0;
}

/* Whether nothing but a dash or a stroke stands between words I and I + 1, with
 * or without spaces. */
static bool is_dash(const struct reading *text, size_t i)
{
	static const char with_spaces[] = " /-\xE2\x80\x90\x91\x92\x93\x94\x95";

	return is_joined(text, i, with_spaces) && !passage_is_apart(text, i);
}

size_t cited_start(const struct reading *text, size_t i)
{
	if (i && passage_is_among(text, i - 1, of_years))
		return i - 1;
	if (i > 1 && passage_is(text, i - 1, "anggaran") &&
	    passage_is_among(text, i - 2, of_years))
		return i - 2;
	return i;
}

/* Whether it is said in words: "2020 sampai dengan tahun 2024". */
static bool is_period_in_words(const struct reading *text, size_t i)
{
	static const char *const until[] = {"s",      "d",	"sd", "sampai",
					    "dengan", "hingga", NULL};
	size_t next = i + 1, before = i;

	while (next - i < CHAIN && (passage_is_among(text, next, until) ||
				    passage_is_among(text, next, of_years)))
		next++;
	if (next > i + 1 && next < text->count && rule_year(text, next) &&
	    passage_is_among(text, i + 1, until))
		return true;
	while (i - before < CHAIN && before &&
	       (passage_is_among(text, before - 1, until) ||
		passage_is_among(text, before - 1, of_years)))
		before--;
	return before < i && before && rule_year(text, before - 1) &&
	       passage_is_among(text, before, until);
}

bool cited_is_period(const struct reading *text, size_t i)
{
	size_t first = cited_start(text, i), last = i + 1;

	if (first && is_dash(text, first - 1) && rule_year(text, first - 1))
		return true;
	if (is_dash(text, i)) {
		const char *at;

		if (passage_is_among(text, last, of_years) &&
		    last + 1 < text->count)
			last++;
		at = text->text + text->word[last].start;
		if (rule_year(text, last) || /* else "24" */
		    (text->word[last].length == 2 &&
		     cited_is_figures(text, last) &&
		     (unsigned)((at[0] - '0') * 10 + at[1] - '0') >
			     rule_year(text, i) % 100))
			return true;
	}
	return is_period_in_words(text, i);
}

/* Returns the first of the words before FIRST that are parts of a number: SP
 * DIPA-076.01.2.658440/2022. */
static size_t number_start(const struct reading *text, size_t first)
{
	size_t k = first;

	while (k && first - k < CHAIN &&
	       (has_figure(text, k - 1) || is_joined(text, k - 1, ties) ||
		passage_is(text, k - 1, "sp")))
		k--;
	return k;
}

/* Whether "nomor" stands before the number that ends just before FIRST; SAID:
 * and there is such a number. */
static bool is_numbered(const struct reading *text, size_t first, bool said)
{
	size_t k = number_start(text, first);

	return k && passage_is_among(text, k - 1, of_numbers) &&
	       (k < first || !said);
}

/* Whether the three words from I on, no more, are a date: 31-12-2022. */
static bool is_date_in_figures(const struct reading *text, size_t i)
{
	for (size_t k = i; k < i + 3; k++)
		if (k >= text->count || !cited_is_figures(text, k) ||
		    (text->word[k].length > 2 && !rule_year(text, k)))
			return false;
	return is_joined(text, i, ties) && is_joined(text, i + 1, ties) &&
	       !is_joined(text, i + 2, ties) &&
	       !(i && is_joined(text, i - 1, ties));
}

/* Whether the year I is a part of a number without "nomor": PKPU 5/2014,
 * 612/ORT.04-Kpt/05/KPU/XII/2020; not "Triwulan IV/2022". */
static bool is_in_number(const struct reading *text, size_t i)
{
	size_t first = i;
	bool figures = false;

	if (!i || !is_joined(text, i - 1, "/"))
		return i + 1 < text->count && is_joined(text, i, "/") &&
		       (!i || !cited_is_figures(text, i - 1)) &&
		       has_figure(text, i + 1);
	while (first && i - first < CHAIN && is_joined(text, first - 1, ties))
		figures |= has_figure(text, --first);
	if (first && passage_is_among(text, first - 1, of_counts))
		return false;
	return figures && !is_date_in_figures(text, first);
}

/* Whether word I begins what a rule is called. */
static bool is_rule(const struct reading *text, size_t i)
{
	const char *word[LAW_PHRASE_WORDS];
	size_t length[LAW_PHRASE_WORDS], count = 0, used;
	const struct law_phrase *phrase;

	for (; count < LAW_PHRASE_WORDS && i + count < text->count; count++) {
		word[count] = text->text + text->word[i + count].start;
		length[count] = text->word[i + count].length;
	}
	phrase = law_phrase(word, length, count, &used);
	return phrase &&
	       (!law_is_paper(phrase->kind) || phrase->kind == LAW_EDARAN);
}

/* Whether a regulation's number, just before "Tahun", goes without "nomor":
 * Perpres 16 Tahun 2018. */
static bool is_of_rule(const struct reading *text, size_t first)
{
	size_t k = number_start(text, first);

	if (k == first || !k || passage_is_among(text, k - 1, of_counts))
		return false;
	for (size_t n = 0; k && n < ISSUER; n++) {
		k--;
		if (cited_ends(text, k) || passage_between(text, k, ','))
			return false;
		if (is_rule(text, k))
			return true;
	}
	return false;
}

/* Returns the place of "tanggal" in the date that ends with the year I, whose
 * first word is FIRST; I when nothing says so. */
static size_t date_start(const struct reading *text, size_t first, size_t i)
{
	size_t k = first;

	if (i > 1 && is_date_in_figures(text, i - 2))
		k = i - 2;
	else if (is_date_in_figures(text, i))
		k = i;
	else if (k && cited_names_month(text, k - 1))
		k -= k > 1 && cited_is_figures(text, k - 2) ? 2 : 1;
	else
		return i;
	return k && passage_is_among(text, k - 1, of_dates) ? k - 1 : i;
}

/* Whether "tanggal", word AT, dates a letter. */
static bool is_letter(const struct reading *text, size_t at)
{
	size_t k = number_start(text, at);

	if (passage_is(text, at, "tertanggal") || is_numbered(text, at, true) ||
	    k + 1 < at)
		return true;
	if (!at || passage_is_among(text, at - 1, of_terms))
		return false;
	return cited_has_before(text, k, ',', of_letters);
}

/* Whether the year I is that of something cited by number or date, in a gazette
 * that stands alone, "Lembaran Daerah Tahun 2019 Nomor 3", or that of the
 * constitution. */
static bool is_cited(const struct reading *text, size_t i)
{
	static const char *const gazettes[] = {"lembaran", "berita", "negara",
					       NULL};
	static const char *const constitution[] = {"dasar", "uud", "proklamasi",
						   NULL};
	size_t first = cited_start(text, i);
	size_t date = date_start(text, first, i);

	if (date < i)
		return is_letter(text, date);
	if (is_date_in_figures(text, i) ||
	    (i > 1 && is_date_in_figures(text, i - 2)))
		return is_numbered(text, i, false);
	return is_numbered(text, first, first < i) || is_in_number(text, i) ||
	       (first < i && is_of_rule(text, first)) ||
	       (passage_is_among(text, i + 1, of_numbers) &&
		cited_has_before(text, first, '(', gazettes)) ||
	       (rule_year(text, i) == 1945 &&
		cited_has_before(text, first, '(', constitution));
}

/* Returns the year of the regulation in whose title word I stands: what comes
 * before the "tentang" nearest to it; 0 when there is none. A title ends with a
 * year of its own and a comma, or where somebody does something: titles have
 * capitals. */
static unsigned title_year(const struct reading *text, size_t i)
{
	for (size_t k = i, n = 0; k && n < TITLE; n++) {
		bool comma;

		k--;
		comma = passage_between(text, k, ',');
		if (cited_ends(text, k) || passage_between(text, k, '(') ||
		    (comma &&
		     (rule_year(text, k) || (!passage_is_capital(text, k + 1) &&
					     cited_is_verb(text, k + 1)))) ||
		    passage_is_among(text, k, of_verbs))
			return 0;
		if (passage_is(text, k, "tentang"))
			return k && rule_year(text, k - 1) &&
					       is_cited(text, k - 1)
				       ? rule_year(text, k - 1)
				       : 0;
	}
	return 0;
}

bool cited_has(const struct reading *text, size_t i, unsigned own)
{
	unsigned year = rule_year(text, i), title;

	if (is_cited(text, i))
		return true;
	title = title_year(text, i);
	return title && title != own && year + 1 >= title && year <= title + 1;
}
