#include "check/rule.h"
#include "plan/months.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/*
 * Last year's "Tahun 2021" left in a plan for 2022. A year has a right to be
 * another one where it belongs to a regulation (Nomor 81 Tahun 2010), a period
 * (2010-2025), an election (Pemilu 2014), the past (sejak tahun 2009), a report
 * on the year before (LAKIP 2021) or a budget of the next.
 */

enum {
	NEAR = 12,  /* [words] */
	FAR = 15,   /* [years] */
	CHAIN = 20, /* [words] on each side */
};

static const char *const of_years[] = {"tahun", "thn", "th", "ta", NULL};
static const char *const of_numbers[] = {"nomor", "no", "nomer", NULL};
static const char *const of_elections[] = {
	"pemilu",  "pemilihan", "pilkada",  "pilpres", "pileg",
	"pilgub",  "pilbup",	"pilwali",  "pilwako", "serentak",
	"tahapan", "putaran",	"periode",  "renstra", "rpjmn",
	"rpjmd",   "sensus",	"angkatan", NULL};
static const char *const of_history[] = {
	"sejak",    "semenjak", "mulai", "sebelum",    "sesudah",    "setelah",
	"hingga",   "sampai",	"sudah", "telah",      "lalu",	     "pernah",
	"terakhir", "awal",	"akhir", "sebelumnya", "tertanggal", NULL};
static const char *const of_letters[] = {"tanggal", "tgl", "tertanggal", NULL};
static const char *const of_reports[] = {
	"lakip",     "lkjip",	 "lkip",     "lkj", "lapkin", "laporan",
	"pelaporan", "audit",	 "lhp",	     "lhe", "temuan", "realisasi",
	"capaian",   "evaluasi", "hasil",    "spt", "lhkpn",  "lhkasn",
	"dibanding", "dari",	 "terhadap", NULL};
static const char *const of_plans[] = {
	"rka",	    "rkakl",	 "rkkl",      "anggaran",   "renja",
	"rkt",	    "dipa",	 "pagu",      "usulan",	    "rencana",
	"rkp",	    "persiapan", "kebutuhan", "penyusunan", "perencanaan",
	"menyusun", NULL};
static const char *const of_amounts[] = {"orang",   "lembar",	 "buah", "unit",
					 "pemilih", "peserta",	 "tps",	 "kali",
					 "rupiah",  "eksemplar", NULL};

/* Whether one of WORD stands among the words before I, in its sentence. */
static bool has_before(const struct reading *text, size_t i,
		       const char *const *word, size_t most)
{
	while (i-- && most--) {
		if (text_between(text, i, '\n') || text_between(text, i, ';'))
			return false;
		if (text_is_among(text, i, word))
			return true;
	}
	return false;
}

static bool has_figure(const struct reading *text, size_t i)
{
	for (size_t k = 0; k < text->word[i].length; k++)
		if (isdigit((unsigned char)text->text[text->word[i].start + k]))
			return true;
	return false;
}

/* Whether words I and I + 1 are the ends of a period, or parts of a number. */
static bool is_tied(const struct reading *text, size_t i)
{
	return text_between(text, i, '-') || text_between(text, i, '/') ||
	       text_between(text, i, '\x93') || /* the last byte of – */
	       text_between(text, i, '\x94');
}

/* Whether a period begins or ends with word I: "2020 s.d. 2024". */
static bool is_period(const struct reading *text, size_t i)
{
	static const char *const until[] = {"s",      "d",	"sd", "sampai",
					    "dengan", "hingga", NULL};
	size_t next = i + 1, before = i;

	if (i && is_tied(text, i - 1) && has_figure(text, i - 1))
		return true;
	if (i + 1 < text->count && is_tied(text, i) && has_figure(text, i + 1))
		return true;
	while (next - i < CHAIN && (text_is_among(text, next, until) ||
				    text_is_among(text, next, of_years)))
		next++;
	if (next > i + 1 && next < text->count && rule_year(text, next) &&
	    text_is_among(text, i + 1, until))
		return true;
	while (i - before < CHAIN && before &&
	       (text_is_among(text, before - 1, until) ||
		text_is_among(text, before - 1, of_years)))
		before--;
	return before < i && before && rule_year(text, before - 1) &&
	       text_is_among(text, before, until);
}

/* Returns the first of years that are told in one breath: "2014 dan 2019"; in
 * *USUAL whether one of them is the decree's. */
static size_t chain_start(const struct checker *c, const struct reading *text,
			  size_t i, bool *usual)
{
	static const char *const joins[] = {"dan",  "serta", "maupun",
					    "atau", "tahun", NULL};
	size_t first = i, last = i;

	while (i - first < CHAIN && first &&
	       (rule_year(text, first - 1) ||
		(text_is_among(text, first - 1, joins) && first > 1 &&
		 rule_year(text, first - 2))))
		first--;
	while (last - i < CHAIN && last + 1 < text->count &&
	       (rule_year(text, last + 1) ||
		(text_is_among(text, last + 1, joins) &&
		 last + 2 < text->count && rule_year(text, last + 2))))
		last++;
	*usual = false;
	for (size_t k = first; k <= last; k++) {
		unsigned year = rule_year(text, k);

		*usual |= year && (year == c->year || year == c->planned);
	}
	return first;
}

static bool names_month(const struct reading *text, size_t i)
{
	const struct token *word = &text->word[i];

	return word->length > 2 &&
	       months_find(text->text + word->start, word->length);
}

/* Whether it is the year of a regulation, or of a letter. */
static bool is_of_number(const struct reading *text, size_t i, bool said)
{
	if (!i)
		return false;
	if (said && has_figure(text, i - 1) && !rule_year(text, i - 1))
		return true;
	if (has_before(text, i, of_numbers, 6))
		return true;
	return names_month(text, i - 1) && has_before(text, i, of_letters, 4);
}

/* Whether a bare number is no year at all. */
static bool is_amount(const struct checker *c, const struct reading *text,
		      size_t i, unsigned year)
{
	size_t start = text->word[i].start;
	unsigned off = year > c->year ? year - c->year : c->year - year;
	size_t end = start + text->word[i].length;

	return off > FAR || text_is_among(text, i + 1, of_amounts) ||
	       (i && text_is(text, i - 1, "rp")) ||
	       (start && strchr(".,", text->text[start - 1]) && start > 1 &&
		isdigit((unsigned char)text->text[start - 2])) ||
	       (end + 1 < text->length && strchr(".,", text->text[end]) &&
		isdigit((unsigned char)text->text[end + 1]));
}

static bool is_right(const struct checker *c, const struct reading *text,
		     size_t i, unsigned year)
{
	bool usual, said;
	size_t first;

	if (is_period(text, i))
		return true;
	first = chain_start(c, text, i, &usual);
	if (usual)
		return true;
	said = first && text_is_among(text, first - 1, of_years);
	if (!said && is_amount(c, text, i, year))
		return true;
	if (is_of_number(text, first - said, said) ||
	    has_before(text, first, of_elections, NEAR))
		return true;
	if (year < c->year && has_before(text, first, of_history, NEAR))
		return true;
	return (year + 1 == c->year &&
		has_before(text, first, of_reports, NEAR)) ||
	       (year == c->planned + 1 &&
		has_before(text, first, of_plans, NEAR));
}

static bool is_checked(const struct passage *passage)
{
	if (passage->kind == PASSAGE_TERM)
		return false;
	return passage->kind != PASSAGE_FIELD ||
	       passage->field == PLAN_TENTANG || passage->field >= PLAN_TITLE;
}

static void check(struct checker *c, const struct reading *text)
{
	if (!c->year || !is_checked(text->passage))
		return;
	for (size_t i = 0; i < text->count; i++) {
		unsigned year = rule_year(text, i);

		if (!year || year == c->year || year == c->planned ||
		    is_right(c, text, i, year))
			continue;
		rule_report(c, CODE_YEAR, text, text->word[i].start,
			    rule_number(c, year), rule_number(c, c->planned));
	}
}

const struct rule rule_years = {.passage = check};
