#include "check/cited.h"
#include "check/region.h"
#include "check/rule.h"
#include "law/citation.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/*
 * Last year's "Tahun 2021" left in a plan for 2022. A year has a right to be
 * another one where it belongs to what is cited (Nomor 81 Tahun 2010), a period
 * (2010-2025), an election (Pemilu 2014), the past (sejak tahun 2009), a report
 * on the year before (LAKIP 2021) or a budget of the next. What gives it the
 * right stands in its own phrase: "Laporan Rencana Aksi Tahun 2021" is about
 * the Rencana Aksi, and "Komisi Pemilihan Umum Tahun 2021" is no election.
 */

enum {
	FAR = 15,   /* [years] */
	CHAIN = 20, /* [words] on each side */
	NAMES = 4,  /* [words] of a place */
	PARTS = 3,  /* [words] of an office's name that tell it */
	OFFICES = 4,
	NAME = 40, /* [words] of an office's name that are looked at */
};

static const char *const of_elections[] = {
	"pemilu", "pemilihan", "pilkada", "pilpres", "pileg",
	"pilgub", "pilbup",    "pilwali", "pilwako", NULL};
/* What may stand between an election and its year, besides kinds of regions. */
static const char *const of_polls[] = {
	"umum",	  "serentak", "legislatif", "nasional", "lokal",
	"ulang",  "susulan",  "lanjutan",   "putaran",	"pertama",
	"kedua",  "anggota",  "presiden",   "wakil",	"gubernur",
	"bupati", "walikota", "wali",	    "kepala",	"daerah",
	"dan",	  "atau",     "dpr",	    "dpd",	"dprd",
	"ri",	  "republik", "indonesia",  "di",	NULL};
/* Before "Pemilihan" and "Pemilu" where they are a part of an office's name. */
static const char *const of_bodies[] = {
	"komisi",	 "independen", "pengawas",    "panitia",
	"penyelenggara", "petugas",    "pintar",      "kehormatan",
	"komisioner",	 "pengawasan", "sekretariat", NULL};
static const char *const of_units[] = {
	"subbagian", "subbag", "kasubbag", "bagian", "kabag",
	"divisi",    "biro",   "deputi",   "seksi",  NULL};
/* What a place's name stands behind, besides kinds of regions. */
static const char *const of_places[] = {
	"bupati", "walikota", "gubernur", "daerah",  "kpu", "pilkada",
	"pilgub", "pilbup",   "pilwali",  "pilwako", NULL};
/* Words of an office's name, besides kinds of regions. "di lingkungan" is none
 * of them: a year behind it is of the whole title. */
static const char *const of_offices[] = {
	"kpu",	  "komisi", "pemilihan", "umum", "sekretariat", "satker",
	"satuan", "kerja",  "unit",	 "ri",	 "jenderal",	NULL};
/* Of what comes once in some years. */
static const char *const of_cohorts[] = {"angkatan", "formasi", "gelombang",
					 "sensus", NULL};
static const char *const of_times[] = {
	"awal",	 "akhir",   "pertengahan", "bulan",    "pada",	   "di",
	"dalam", "tanggal", "tgl",	   "semester", "triwulan", NULL};
static const char *const of_history[] = {"sejak",   "semenjak", "pasca",
					 "setelah", "sesudah",	NULL};
/* Before a time by which something has to be done. */
static const char *const of_terms[] = {"lambat",  "sampai", "hingga", "dengan",
				       "sebelum", "mulai",  "paling", "s",
				       "d",	  "sd",	    NULL};
/* Just before the year alone. */
static const char *const of_comparisons[] = {
	"lalu",	     "sebelumnya",   "terakhir", "dari", "terhadap",
	"dibanding", "dibandingkan", "daripada", NULL};
static const char *const of_the_past[] = {"sudah", "telah", "pernah", NULL};
static const char *const of_reports[] = {"lakip",  "lkjip",  "lkip", "lkj",
					 "lhp",	   "lhe",    "spt",  "lhkpn",
					 "lhkasn", "temuan", NULL};
/* Kinds of "Laporan", and of "Hasil". */
static const char *const of_accounts[] = {"kinerja", "keuangan", "tahunan",
					  "akuntabilitas", NULL};
static const char *const of_judgements[] = {
	"evaluasi", "penilaian", "pemeriksaan", "audit", "reviu", NULL};
/* What may stand between a report, a budget and their year. */
static const char *const of_fillings[] = {
	"kinerja",     "keuangan",  "tahunan",	  "akuntabilitas",
	"anggaran",    "instansi",  "pemerintah", "akip",
	"sakip",       "bpk",	    "bpkp",	  "ri",
	"inspektorat", "utama",	    "apip",	  "internal",
	"atas",	       "kl",	    "k",	  "l",
	"indikatif",   "definitif", "belanja",	  NULL};
static const char *const of_budgets[] = {"rka",	  "rkakl",    "rkkl", "rkbmn",
					 "renja", "rkt",      "dipa", "pagu",
					 "rkp",	  "anggaran", "rup",  NULL};
static const char *const of_preparing[] = {
	"menyusun",    "penyusunan",   "mempersiapkan", "persiapan", "usulan",
	"mengusulkan", "merencanakan", "perencanaan",	NULL};
static const char *const of_intentions[] = {
	"rencana", "kebutuhan", "program", "usulan", "rka",  "rkakl",
	"rkkl",	   "rkbmn",	"renja",   "rkt",    "dipa", "pagu",
	"rkp",	   "anggaran",	"rup",	   NULL};
static const char *const of_amounts[] = {"orang",   "lembar",	 "buah", "unit",
					 "pemilih", "peserta",	 "tps",	 "kali",
					 "rupiah",  "eksemplar", NULL};

/* The names of the offices of the plan. */
struct offices {
	struct reading name[OFFICES];
	size_t count;
};

static void begin(struct checker *c)
{
	static const enum plan_field field[OFFICES] = {
		PLAN_LEMBAGA, PLAN_SIGNER_OFFICE, PLAN_COPY_UNIT,
		PLAN_COPY_OFFICE};
	struct offices *offices = arena_new(c->arena, struct offices);

	c->memory = offices;
	for (size_t i = 0; i < OFFICES; i++) {
		struct passage *passage = arena_new(c->arena, struct passage);
		struct reading *name;

		*passage = passage_of_field(c->decree, field[i]);
		if (!passage->value->text)
			continue;
		name = &offices->name[offices->count++];
		*name = passage_open(passage, c->arena);
		if (name->count > NAME)
			name->count = NAME;
	}
}

/* Whether the words up to I are those of NAME up to K: PARTS of them at least,
 * or all from its beginning. */
static bool is_part(const struct reading *text, size_t i,
		    const struct reading *name, size_t k)
{
	size_t before = k < PARTS ? k : PARTS;

	if (!before || i < before)
		return false;
	for (size_t n = 0; n <= before; n++) {
		const struct token *a = &text->word[i - n];
		const struct token *b = &name->word[k - n];

		if (a->length != b->length ||
		    strncasecmp(text->text + a->start, name->text + b->start,
				a->length) != 0)
			return false;
	}
	return true;
}

/* Whether "Pemilihan", word I, is part of an office's name; "Pemilihan Umum
 * Kabupaten" is one that a line's end has cut. */
static bool is_office(const struct offices *offices, const struct reading *text,
		      size_t i)
{
	size_t behind = i + 1 + passage_is(text, i + 1, "umum");

	if ((i && passage_is_among(text, i - 1, of_bodies)) ||
	    region_kind_for_short(text, behind))
		return true;
	for (size_t n = 1; n <= NAMES && n <= i; n++)
		if (passage_is_among(text, i - n, of_units))
			return true;
	for (size_t o = 0; o < offices->count; o++)
		for (size_t k = 0; k < offices->name[o].count; k++)
			if (is_part(text, i, &offices->name[o], k))
				return true;
	return false;
}

/* Returns the place of "Kabupaten" when the words before END are a place's
 * name behind it, else END. */
static size_t place_start(const struct reading *text, size_t end)
{
	static const char *const things[] = {
		"triwulan", "semester",	 "rencana",   "aksi",
		"tim",	    "sk",	 "program",   "kegiatan",
		"zona",	    "reformasi", "birokrasi", NULL};

	for (size_t k = end; k > 1 && end - k < NAMES; k--) {
		if (!passage_is_capital(text, k - 1) ||
		    passage_is_among(text, k - 1, things) ||
		    cited_ends(text, k - 2))
			return end;
		if (passage_is_among(text, k - 2, of_places) ||
		    region_kind_for_short(text, k - 2))
			return k - 2;
	}
	return end;
}

/* Whether the year whose phrase begins with word FIRST is an election's. */
static bool is_of_election(const struct checker *c, const struct reading *text,
			   size_t first)
{
	size_t k = first;

	while (k && first - k < CHAIN && !cited_ends(text, k - 1)) {
		if (passage_is_among(text, k - 1, of_elections))
			return !is_office(c->memory, text, k - 1);
		if (passage_is_among(text, k - 1, of_polls) ||
		    region_kind(text, k - 1))
			k--;
		else if (place_start(text, k) < k)
			k = place_start(text, k) + 1;
		else
			return false;
	}
	return false;
}

/* Returns the first of the words before FIRST that are an office's name or one
 * of FILLING, in the same phrase. */
static size_t skip_names(const struct reading *text, size_t first,
			 const char *const *filling)
{
	size_t k = first;

	while (k && first - k < CHAIN && !cited_ends(text, k - 1) &&
	       !passage_between(text, k - 1, ',')) {
		if (passage_is_among(text, k - 1, filling) ||
		    passage_is_among(text, k - 1, of_offices) ||
		    region_kind_for_short(text, k - 1))
			k--;
		else if (place_start(text, k) < k)
			k = place_start(text, k);
		else
			break;
	}
	return k;
}

/* Whether it is told of something past: "sejak tahun 2009", "telah … pada bulan
 * Oktober tahun 2022"; not of a day by which something has to be done. */
static bool is_past(const struct reading *text, size_t first, size_t last)
{
	size_t k = first, end;
	bool day = false, in = false;

	if (passage_is(text, last + 1, "lalu") ||
	    (passage_is(text, last + 1, "yang") &&
	     passage_is(text, last + 2, "lalu")))
		return true;
	if (first && (passage_is_among(text, first - 1, of_comparisons) ||
		      (first > 1 && passage_is(text, first - 1, "dengan") &&
		       passage_is_among(text, first - 2, of_comparisons))))
		return true;
	while (k && first - k < CHAIN && !cited_ends(text, k - 1) &&
	       (passage_is_among(text, k - 1, of_times) ||
		cited_names_month(text, k - 1) ||
		cited_is_figures(text, k - 1))) {
		k--;
		day |= cited_is_figures(text, k);
		in |= passage_is_among(text, k, of_times);
	}
	if (k && passage_is_among(text, k - 1, of_history))
		return !day;
	if (k && passage_is_among(text, k - 1, of_terms))
		return false;
	/* with a time of its own it may be done anywhere before, else just
	 * before: "sudah disusun dan ditetapkan" */
	if (in)
		return cited_has_before(text, k, ',', of_the_past);
	for (end = k; k && end - k < CHAIN && !cited_ends(text, k - 1); k--)
		if (!cited_is_verb(text, k - 1) &&
		    !passage_is(text, k - 1, "dan"))
			break;
	return k && k < end && passage_is_among(text, k - 1, of_the_past);
}

/* Whether it is about a report on the year before. */
static bool is_of_report(const struct reading *text, size_t first)
{
	size_t k = skip_names(text, first, of_fillings);

	if (!k || cited_ends(text, k - 1))
		return false;
	return passage_is_among(text, k - 1, of_reports) ||
	       (k < first && passage_is(text, k - 1, "laporan") &&
		passage_is_among(text, k, of_accounts)) ||
	       (k > 1 && passage_is_among(text, k - 1, of_judgements) &&
		passage_is(text, k - 2, "hasil"));
}

/* Whether it is about a plan or a budget of the next year. */
static bool is_of_plan(const struct reading *text, size_t first)
{
	size_t k = skip_names(text, first, of_fillings);

	for (size_t i = k ? k - 1 : 0; i < first; i++)
		if (passage_is_among(text, i, of_budgets) ||
		    (passage_is(text, i, "rencana") &&
		     passage_is(text, i + 1, "kerja")))
			return true;
	return cited_has_before(text, first, ',', of_preparing) &&
	       cited_has_before(text, first, ',', of_intentions);
}

/* Whether the passage may speak of YEAR without a reason. Titles of a decree
 * that plans the next year name that one. */
static bool is_usual(const struct checker *c, const struct passage *passage,
		     unsigned year)
{
	bool title =
		passage->kind == PASSAGE_FIELD && passage->field >= PLAN_TITLE;

	return year && (year == c->planned || (year == c->year && !title));
}

/* Whether words I and K are years of one phrase. */
static bool is_breath(const struct reading *text, size_t i, size_t k)
{
	return k < text->count && rule_year(text, i) && rule_year(text, k) &&
	       !cited_ends(text, i) && !cited_ends(text, k - 1);
}

/* Returns how many words the year I is before the next one that is named in one
 * breath with it ("2014 dan tahun 2019", "2014, 2019"); 0: there is none. */
static size_t breath(const struct reading *text, size_t i)
{
	static const char *const joins[] = {"dan", "serta", "maupun", "atau",
					    NULL};
	size_t next = i + 1;

	if (is_breath(text, i, next))
		return passage_is_apart(text, i) ? 0 : 1;
	if (!passage_is_among(text, next, joins) && next < text->count &&
	    passage_is_apart(text, i))
		return 0;
	if (passage_is_among(text, next, joins))
		next++;
	if (passage_is(text, next, "tahun"))
		next++;
	return is_breath(text, i, next) ? next - i : 0;
}

/* Returns the first of the years that are named in one breath with the year I,
 * stores the last one in *LAST, and in *USUAL whether one of them is usual. */
static size_t breath_start(const struct checker *c, const struct reading *text,
			   size_t i, size_t *last, bool *usual)
{
	size_t first = i, n;

	for (*last = i; *last - i < CHAIN && (n = breath(text, *last));)
		*last += n;
	for (n = 1; n <= 3 && n <= first && i - first < CHAIN; n++)
		if (rule_year(text, first - n) &&
		    breath(text, first - n) == n) {
			first -= n;
			n = 0;
		}
	*usual = false;
	for (size_t k = first; k <= *last; k++)
		*usual |= is_usual(c, text->passage, rule_year(text, k));
	return first;
}

/* Whether the number at word I is an amount, and no year at all. */
static bool is_amount(const struct checker *c, const struct reading *text,
		      size_t i, unsigned year)
{
	size_t start = text->word[i].start;
	unsigned off = year > c->year ? year - c->year : c->year - year;
	size_t end = start + text->word[i].length;

	return off > FAR || passage_is_among(text, i + 1, of_amounts) ||
	       (i && passage_is(text, i - 1, "rp")) ||
	       (start > 1 && strchr(".,", text->text[start - 1]) &&
		isdigit((unsigned char)text->text[start - 2])) ||
	       (end + 1 < text->length && strchr(".,", text->text[end]) &&
		isdigit((unsigned char)text->text[end + 1]));
}

/* Whether the year I has a reason to be another one than the decree's: it is
 * cited, part of a period, named in one breath with a usual one, an amount, or
 * belongs to what its phrase is about. */
static bool is_right(const struct checker *c, const struct reading *text,
		     size_t i, unsigned year)
{
	size_t first, last, start;
	bool usual;

	if (cited_is_period(text, i) || cited_has(text, i, c->year))
		return true;
	first = breath_start(c, text, i, &last, &usual);
	if (usual)
		return true;
	start = cited_start(text, first);
	if (start == first && is_amount(c, text, i, year))
		return true;
	year = rule_year(text, last);
	if (start && (cited_ends(text, start - 1) ||
		      passage_between(text, start - 1, ',')))
		return false;
	if (is_of_election(c, text, start) ||
	    (start && passage_is_among(text, start - 1, of_cohorts)))
		return true;
	if (year < c->year && is_past(text, start, last))
		return true;
	return (year + 1 == c->year && is_of_report(text, start)) ||
	       (year == c->planned + 1 &&
		text->passage->kind != PASSAGE_FIELD &&
		is_of_plan(text, start));
}

static bool is_within(struct law_part part, size_t at)
{
	return at >= part.start && at < part.start + part.length;
}

/* Whether byte AT is in number, year, date or gazette of a rule that ALL cite;
 * papers are told by what stands around their dates. */
static bool is_said_of_law(const struct citations *all, size_t at)
{
	for (size_t i = 0; i < all->count; i++) {
		const struct citation *one = &all->citation[i];

		if (law_is_paper(one->kind))
			continue;
		if (is_within(one->number, at) ||
		    is_within(one->year_part, at) ||
		    is_within(one->date_part, at))
			return true;
		for (size_t k = 0; k < one->gazettes.count; k++)
			if (is_within(one->gazettes.gazette[k].whole, at))
				return true;
	}
	return false;
}

/* The decree's own year, number and date are another rule's. */
static void check(struct checker *c, const struct reading *whole)
{
	const struct passage *passage = whole->passage;
	bool own =
		passage->kind == PASSAGE_FIELD &&
		(passage->field == PLAN_NOMOR || passage->field == PLAN_TAHUN ||
		 passage->field == PLAN_TANGGAL);
	struct citations law = {NULL, 0};
	struct reading text;
	bool read = false;

	if (!c->year || own || passage->kind == PASSAGE_TERM)
		return;
	text = cited_split(whole, c->scratch);
	for (size_t i = 0; i < text.count; i++) {
		unsigned year = rule_year(&text, i);

		if (!year || is_usual(c, text.passage, year) ||
		    is_right(c, &text, i, year))
			continue;
		if (!read)
			law = citations_read(text.text, text.length,
					     c->scratch);
		read = true;
		if (is_said_of_law(&law, text.word[i].start))
			continue;
		rule_report(c, CODE_YEAR, &text, text.word[i].start,
			    rule_number(c, year), rule_number(c, c->planned));
	}
}

const struct rule rule_years = {.begin = begin, .passage = check};
