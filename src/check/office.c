#include "check/region.h"
#include "check/rule.h"
#include "plan/value.h"

#include <string.h>
#include <strings.h>

/* Whose decree it is: the office's name, its place, the titles of those who
 * sign. */

enum {
	MOST_WORDS = 8,	      /* of a region's name that is abbreviated */
	MOST_LETTERS = 40,    /* of one of them */
	MOST_STEPS = 2000000, /* in a whole plan */
};

struct office {
	const char *lembaga;
	struct reading name;
	size_t kind;  /* the word "Kabupaten" in it */
	size_t words; /* of the region's name behind it; 0: none */
	size_t steps; /* that may be spent on abbreviations of it */
	bool here;    /* the text at hand names it */
	const char *line, *previous; /* paragraphs of running text */
	size_t at;		     /* [bytes] of that line */
};

static void begin(struct checker *c)
{
	struct office *office = arena_new(c->arena, struct office);
	struct passage *passage = arena_new(c->arena, struct passage);

	*passage = passage_of_field(c->decree, PLAN_LEMBAGA);
	c->memory = office;
	office->steps = MOST_STEPS;
	office->lembaga = rule_field(c, PLAN_LEMBAGA);
	if (!passage->value->text)
		return;
	office->name = passage_open(passage, c->arena);
	for (size_t i = 0; i + 1 < office->name.count && !office->words; i++) {
		if (!region_kind(&office->name, i) ||
		    passage_between(&office->name, i, '/'))
			continue;
		office->kind = i;
		office->words = office->name.count - i - 1;
	}
}

/* Whether words I of TEXT and K of the office's name are the same. */
static bool is_word(const struct reading *text, size_t i,
		    const struct reading *name, size_t k)
{
	const struct token *word = &name->word[k];

	return i < text->count && text->word[i].length == word->length &&
	       !strncasecmp(text->text + text->word[i].start,
			    name->text + word->start, word->length);
}

/* Some words of a text, and how many steps may still be spent on a name: one
 * can be made up that can be read in endlessly many ways. */
struct name_words {
	const struct reading *text;
	size_t first, count;
	size_t *steps;
};

/* Whether the LENGTH bytes SHORTER are made of all words of NAME, in their
 * order: initials or more of each, NTB, Sulsel, Sul-Sel, Babel, Sultra; or the
 * end of one, some letters of it, Sitaro of Siau Tagulandang Biaro, Agara of
 * Aceh Tenggara. */
static bool is_made_of(const char *shorter, size_t length,
		       struct name_words name)
{
	const struct token *word = &name.text->word[name.first];
	const char *letter;
	size_t used = 0;

	if (!name.count || !*name.steps)
		return !name.count && !length;
	--*name.steps;
	letter = name.text->text + word->start;
	name.first++;
	name.count--;
	if (length && *shorter == '-') {
		shorter++;
		length--;
	}
	for (size_t n = 2; n < word->length && n <= length; n++)
		if (!strncasecmp(letter + word->length - n, shorter, n) &&
		    is_made_of(shorter + n, length - n, name))
			return true;
	for (size_t at = 0; at < word->length && at < MOST_LETTERS; at++) {
		if (used == length ||
		    strncasecmp(letter + at, shorter + used, 1) != 0) {
			if (!at)
				return false;
			continue;
		}
		used++;
		if (is_made_of(shorter + used, length - used, name))
			return true;
	}
	return false;
}

/* Whether word I of TEXT stands for all words of NAME. One alone is abbreviated
 * by its beginning and a full stop. */
static bool is_short_for(const struct reading *text, size_t i,
			 struct name_words name)
{
	const struct token *word = &text->word[i];
	const struct token *whole = &name.text->word[name.first];
	const char *letter = text->text + word->start;

	if (word->length > 2 * MOST_WORDS ||
	    is_word(text, i, name.text, name.first))
		return false;
	if (name.count == 1)
		return letter[word->length] == '.' &&
		       word->length < whole->length &&
		       !strncasecmp(letter, name.text->text + whole->start,
				    word->length);
	return is_made_of(letter, word->length, name);
}

/* Returns the first N of WORDS. */
static struct name_words first(struct name_words words, size_t n)
{
	words.count = n;
	return words;
}

/* Returns WORDS without the first N. */
static struct name_words from(struct name_words words, size_t n)
{
	words.first += n;
	words.count -= n;
	return words;
}

/* Whether TEXT begins with NAME; either may abbreviate words of the other. */
static bool is_name(struct name_words text, struct name_words name)
{
	if (!name.count)
		return true;
	if (!text.count || !*name.steps)
		return false;
	if (is_word(text.text, text.first, name.text, name.first) &&
	    is_name(from(text, 1), from(name, 1)))
		return true;
	for (size_t n = 1; n <= name.count; n++)
		if (is_short_for(text.text, text.first, first(name, n)) &&
		    is_name(from(text, 1), from(name, n)))
			return true;
	for (size_t n = 2; n <= text.count && n <= MOST_WORDS; n++)
		if (is_short_for(name.text, name.first, first(text, n)) &&
		    is_name(from(text, n), from(name, 1)))
			return true;
	return false;
}

/* Whether word I of TEXT begins the region's name, or what it is called for
 * short: Bangka Belitung, Yogyakarta. */
static bool is_own(const struct reading *text, size_t i, struct office *office)
{
	static const char *const ranks[] = {
		"kepulauan", "daerah", "khusus", "istimewa",	 "ibukota",
		"ibu",	     "kota",   "adm",	 "administrasi", NULL};
	struct name_words name = {&office->name, office->kind + 1,
				  office->words, &office->steps};
	struct name_words here = {text, i, text->count - i, &office->steps};
	bool adm = passage_is(text, i, "adm") ||
		   passage_is(text, i, "administrasi");
	size_t same = 0;

	while (same < name.count &&
	       is_word(text, i + same, name.text, name.first + same))
		same++;
	if (same == name.count || name.count > MOST_WORDS)
		return same == name.count;
	here = from(here, adm ? 1 : 0);
	while (name.count && !is_name(here, name)) {
		if (!passage_is_among(name.text, name.first, ranks))
			return !office->steps;
		name = from(name, 1);
	}
	return name.count > 0;
}

/* Words that begin no name of a region, though in a title each has a capital.
 */
static const char *const no_names[] = {
	"agar",		"akan",		 "antara",    "atas",
	"atau",		"bagi",		 "baik",      "belum",
	"bersama",	"bulan",	 "dalam",     "dan",
	"dapat",	"dari",		 "dengan",    "di",
	"hari",		"harus",	 "hasil",     "ini",
	"itu",		"kab",		 "kabupaten", "kami",
	"ke",		"kepada",	 "kota",      "kpu",
	"lain",		"lainnya",	 "lingkup",   "maka",
	"masa",		"masing-masing", "melalui",   "menjadi",
	"nomor",	"oleh",		 "pada",      "para",
	"per",		"periode",	 "provinsi",  "se",
	"se-indonesia", "sebagai",	 "secara",    "sekabupaten",
	"selaku",	"seluruh",	 "semester",  "serta",
	"setempat",	"setiap",	 "sudah",     "tahap",
	"tahun",	"tanggal",	 "telah",     "tentang",
	"terhadap",	"tersebut",	 "terkait",   "tiap",
	"tidak",	"triwulan",	 "untuk",     "wilayah",
	"yaitu",	"yang",		 NULL};

/* Whether the words before "Kabupaten", word I, say that another office is
 * meant: one goes there, or does something together with it. */
static bool is_meant(const struct reading *text, size_t i)
{
	static const char *const visits[] = {
		"banding",   "tiru",	   "benchmarking",
		"kunjungan", "berkunjung", "belajar",
		"komparasi", "komparatif", NULL};
	static const char *const towards[] = {"ke", "dengan", "bersama",
					      "antara", NULL};

	for (size_t n = 1; n <= 8 && n <= i; n++)
		if (passage_is_among(text, i - n, visits))
			return true;
	return i > 1 && passage_is_among(text, i - 2, towards);
}

/* Whether the name at word I is the office's own but for one letter in each
 * word. */
static bool is_nearly_own(const struct reading *text, size_t i,
			  const struct office *office)
{
	const struct reading *name = &office->name;

	for (size_t k = 0; k < office->words; k++) {
		const struct token *a = &text->word[i + k];
		const struct token *b = &name->word[office->kind + 1 + k];

		if (i + k >= text->count ||
		    rule_distance(text->text + a->start, a->length,
				  name->text + b->start, b->length) > 1)
			return false;
	}
	return true;
}

/* "KPU Kabupaten Belitang Timur" where the office is Belitung Timur. */
static void check_region(struct checker *c, const struct reading *text,
			 size_t i)
{
	struct office *office = c->memory;
	size_t shown = 1;

	if (!passage_is_capital(text, i + 1) || passage_between(text, i, '/') ||
	    passage_between(text, i, '\n') || is_own(text, i + 1, office) ||
	    passage_is_among(text, i + 1, no_names) || rule_year(text, i + 1) ||
	    is_meant(text, i) ||
	    (office->here && !is_nearly_own(text, i + 1, office)))
		return;
	while (shown < office->words &&
	       passage_is_capital(text, i + 1 + shown) &&
	       passage_is_apart(text, i + shown))
		shown++;
	rule_report(c, CODE_OFFICE, text, text->word[i + 1].start,
		    passage_words(text, i, 1 + shown, c->arena),
		    passage_words(&office->name, office->kind,
				  1 + office->words, c->arena));
}

/* Whether an office of the same kind is named at word I, its "Kabupaten". */
static bool is_named(const struct reading *text, size_t i,
		     const struct office *office)
{
	static const char *const offices[] = {"kpu", "umum", "kip", NULL};
	enum region_kind kind = region_kind_for_short(text, i);

	return kind != REGION_NONE &&
	       kind == region_kind(&office->name, office->kind) &&
	       passage_is_apart(text, i - 1) &&
	       (passage_is_among(text, i - 1, offices) ||
		(i > 1 && passage_is(text, i - 1, "pemilihan") &&
		 passage_is(text, i - 2, "independen")));
}

/* Whether two titles are one; "Ketua" alone is the same for short. */
static bool is_same_title(const char *title, size_t length, const char *other,
			  size_t other_length)
{
	return other_length && length >= other_length &&
	       !strncasecmp(title, other, other_length) &&
	       (length == other_length || (title[other_length] == ' ' &&
					   !memchr(other, ' ', other_length)));
}

/* A title above the name of an official who has another one. */
static void check_title(struct checker *c, const struct reading *text,
			enum plan_field of_name, enum plan_field of_title)
{
	const struct office *office = c->memory;
	const char *own = rule_field(c, of_title), *before = office->previous;
	size_t length = before ? strlen(before) : 0;

	if (!length || !*own ||
	    strcasecmp(office->line, rule_field(c, of_name)) != 0)
		return;
	while (length && strchr(" ,", before[length - 1]))
		length--;
	if (is_same_title(own, strlen(own), before, length) ||
	    is_same_title(before, length, own, strlen(own)))
		return;
	if (strncasecmp(before, "ketua", 5) &&
	    strncasecmp(before, "kepala", 6) &&
	    strncasecmp(before, "sekretaris", 10) &&
	    strncasecmp(before, "plt", 3) && strncasecmp(before, "kasub", 5))
		return;
	rule_report(c, CODE_TITLE, text, office->at, office->line,
		    arena_copy(c->arena, before, length), own);
}

/* Running text may have closing blocks of its own. */
static void check_titles(struct checker *c, const struct reading *text)
{
	struct office *office = c->memory;
	size_t length;

	office->previous = NULL;
	for (office->at = 0; office->at < text->length;
	     office->at += length + 1) {
		const char *line = text->text + office->at;

		length = strcspn(line, "\n");
		line = fold(c->scratch, line, length);
		line += *line == ' ';
		office->line = line;
		check_title(c, text, PLAN_SIGNER_NAME, PLAN_SIGNER_OFFICE);
		check_title(c, text, PLAN_COPY_NAME, PLAN_COPY_OFFICE);
		if (*line && strcmp(line, "ttd") && strcmp(line, "ttd."))
			office->previous = line;
	}
}

/* A text that names its own office names another one on purpose. In running
 * text "Ditetapkan di Bengkayang" may name another place than the decree. */
static void check(struct checker *c, const struct reading *text)
{
	const struct value *tempat = &c->decree->field[PLAN_TEMPAT];
	struct office *office = c->memory;
	const char *place;
	bool named = false;

	if (text->passage->kind == PASSAGE_TERM)
		return;
	office->here = false;
	for (size_t i = 1; office->words && i + 1 < text->count; i++) {
		if (!is_named(text, i, office))
			continue;
		named = true;
		office->here |= is_own(text, i + 1, office);
	}
	for (size_t i = 1; named && i + 1 < text->count; i++)
		if (is_named(text, i, office))
			check_region(c, text, i);
	if (!passage_is_prose(text->passage))
		return;
	place = rule_field(c, PLAN_TEMPAT);
	for (size_t i = 0; *place && i + 2 < text->count; i++)
		if (passage_is(text, i, "ditetapkan") &&
		    passage_is(text, i + 1, "di") &&
		    passage_is_capital(text, i + 2) &&
		    strncasecmp(text->text + text->word[i + 2].start, place,
				strlen(place)) != 0)
			findings_add(c->findings, CODE_PLACE, tempat->place,
				     place,
				     passage_words(text, i, 3, c->arena));
	check_titles(c, text);
}

/* Checks the decree's place, and whether one person signs two blocks under two
 * titles. */
static void end(struct checker *c)
{
	const struct office *office = c->memory;
	const struct value *place = &c->decree->field[PLAN_TEMPAT];
	const char *name = rule_field(c, PLAN_SIGNER_NAME);
	const char *first = rule_field(c, PLAN_SIGNER_OFFICE);
	const char *second = rule_field(c, PLAN_COPY_OFFICE);

	if (*name && *first && *second &&
	    !strcasecmp(name, rule_field(c, PLAN_COPY_NAME)) &&
	    strcasecmp(first, second) != 0)
		findings_add(c->findings, CODE_TITLE,
			     c->decree->field[PLAN_COPY_OFFICE].place, name,
			     second, first);
	if (place->text && *office->lembaga &&
	    !region_is_seat(office->lembaga, rule_field(c, PLAN_TEMPAT)))
		findings_add(c->findings, CODE_PLACE, place->place,
			     rule_field(c, PLAN_TEMPAT), office->lembaga);
}

const struct rule rule_office = {.begin = begin, .passage = check, .end = end};
