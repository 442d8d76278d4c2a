#include "law/citation.h"

#include "base/buffer.h"
#include "base/search.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
	ISSUER = 30,	 /* [lexemes] of who made it */
	JOINT = 16,	 /* of "sebagaimana telah … dengan" */
	SHORT = 8,	 /* in brackets behind an issuer: "(KPU)" */
	ATTRIBUTES = 12, /* numbers, years and dates of rules of several */
};

#define NONE ((size_t)-1)

static const char *const of_numbers[] = {"nomor", "no", "nomer", NULL};
static const char *const of_years[] = {"tahun", "thn", "th", NULL};
static const char *const of_dates[] = {"tanggal", "tertanggal", "bertanggal",
				       "tgl", NULL};
static const char *const of_titles[] = {"tentang", "perihal", "hal", "ihwal",
					NULL};
/* Words that cannot stand in a title: it has ended before them. */
static const char *const of_verbs[] = {
	"perlu",    "dipandang", "sebagaimana", "maka",	      "bahwa",
	"agar",	    "saat",	 "menetapkan",	"ditetapkan", "sehingga",
	"mencabut", "telah",	 "sudah",	"adalah",     NULL};
/* What has no capital in a title and in a name. */
static const char *const of_small[] = {
	"dan",	   "atau",    "dan/atau", "di",		 "ke",	    "dari",
	"dalam",   "untuk",   "pada",	  "bagi",	 "atas",    "oleh",
	"dengan",  "yang",    "serta",	  "terhadap",	 "tentang", "antara",
	"sebagai", "melalui", "secara",	  "kepada",	 "menjadi", "tanpa",
	"bersama", "hingga",  "sampai",	  "s.d",	 "s/d",	    "sd",
	"tidak",   "guna",    "per",	  "berdasarkan", "nomor",   "tahun",
	NULL};
static const char *const of_abbreviations[] = {
	"s.d", "no", "kab", "prov", "kec", "tgl", "thn", "th", "jo", NULL};

struct citing {
	struct lexemes all;
	struct arena *arena;
	struct citation *citation;
	size_t count, capacity;
	size_t open;	/* the first citation whose title goes on, or NONE */
	size_t title;	/* the lexeme where that one begins */
	bool small;	/* that it has no capitals */
	size_t behind;	/* the citation that what comes next belongs to */
	size_t amended; /* the one whose amendments are being listed */
	size_t joint, joint_end; /* lexemes of "sebagaimana …" just read; NONE
				  */
};

static size_t lexeme_end(const struct lexemes *all, size_t i)
{
	return all->lexeme[i].start + all->lexeme[i].length;
}

/* Returns the part from lexeme FIRST to before END. */
static struct law_part part_of(const struct lexemes *all, size_t first,
			       size_t end)
{
	if (first >= end || first >= all->count)
		return (struct law_part){0, 0};
	return (struct law_part){all->lexeme[first].start,
				 lexeme_end(all, end - 1) -
					 all->lexeme[first].start};
}

/* Returns PART with the marks of emphasis that cling to its ends. */
static struct law_part with_marks(const struct lexemes *all,
				  struct law_part part)
{
	size_t end = part.start + part.length;

	while (part.start && strchr("*_", all->text[part.start - 1]))
		part.start--;
	while (end < all->length && all->text[end] &&
	       strchr("*_", all->text[end]))
		end++;
	part.length = end - part.start;
	return part;
}

/* Returns the phrase that lexeme I begins. */
static const struct law_phrase *phrase_at(const struct lexemes *all, size_t i,
					  size_t *used)
{
	const char *word[LAW_PHRASE_WORDS];
	size_t length[LAW_PHRASE_WORDS], count = 0;

	while (count < LAW_PHRASE_WORDS && i + count < all->count &&
	       !all->lexeme[i + count].sign) {
		word[count] = all->text + all->lexeme[i + count].start;
		length[count] = all->lexeme[i + count].length;
		count++;
	}
	return law_phrase(word, length, count, used);
}

/* Passes over the full stop of "No." and the colon of "Nomor :". */
static size_t skip_signs(const struct lexemes *all, size_t i)
{
	if (lexeme_is_sign(all, i, '.'))
		i++;
	if (lexeme_is_sign(all, i, ':'))
		i++;
	return i;
}

static char last_byte(const struct lexemes *all, size_t i)
{
	return all->text[lexeme_end(all, i) - 1];
}

/* Whether word I may be a number: it has a figure, a stroke, or is Roman. */
static bool is_number(const struct lexemes *all, size_t i)
{
	const char *text;
	size_t roman = 0;

	if (i >= all->count || all->lexeme[i].sign)
		return false;
	text = all->text + all->lexeme[i].start;
	while (roman < all->lexeme[i].length && strchr("IVXLC", text[roman]))
		roman++;
	return roman == all->lexeme[i].length || lexeme_has_figure(all, i) ||
	       memchr(text, '/', all->lexeme[i].length);
}

/* Whether the number whose last word is I goes on behind a space: it or the
 * next word has a stroke or a hyphen there; or it ends "/TAHUN 2014". */
static bool goes_on(const struct lexemes *all, size_t i)
{
	static const char year[] = "/tahun";
	const size_t bytes = sizeof(year) - 1;

	if (i + 1 >= all->count || all->lexeme[i + 1].sign)
		return false;
	return strchr("-/", last_byte(all, i)) ||
	       all->text[all->lexeme[i + 1].start] == '/' ||
	       (all->lexeme[i].length >= bytes &&
		!strncasecmp(all->text + lexeme_end(all, i) - bytes, year,
			     bytes) &&
		lexeme_year(all, i + 1));
}

/* Returns the end of the number at I, I when there is none. */
static size_t number_end(const struct lexemes *all, size_t i)
{
	size_t end = i;

	if (lexeme_is(all, i, "sp") && is_number(all, i + 1))
		end++;
	if (!is_number(all, end))
		return i;
	while (goes_on(all, end))
		end++;
	return end + 1;
}

/* Returns the year that stands in a number between strokes or at its end, 0
 * when none does. */
static unsigned year_within(const char *text, struct law_part number)
{
	unsigned year = 0;

	for (size_t i = 0; i + 4 <= number.length; i++) {
		const char *at = text + number.start + i;
		unsigned read = date_year(at, 4);

		if (read >= 1900 && read <= 2099 && i &&
		    strchr("/-. \n", at[-1]) &&
		    (i + 4 == number.length || strchr("/", at[4])))
			year = read;
	}
	return year;
}

/* Whether the number at I goes without "Nomor": PKPU 8/2019, PP 5 Tahun 2020.
 */
static bool is_bare_number(const struct lexemes *all, size_t i)
{
	size_t end = number_end(all, i);

	if (end == i ||
	    !isdigit((unsigned char)all->text[all->lexeme[i].start]))
		return false;
	return year_within(all->text, part_of(all, i, end)) ||
	       (lexeme_is_among(all, end, of_years) &&
		lexeme_year(all, end + 1));
}

/* Reads the date at lexeme I: "2 Januari 2027", "2-1-2027". Returns its end, I
 * when there is none. */
static size_t read_date(struct date *date, const struct lexemes *all, size_t i)
{
	const char *text;
	struct law_part three;

	if (!lexeme_has_figure(all, i))
		return i;
	text = all->text + all->lexeme[i].start;
	if (date_guess(date, text, all->lexeme[i].length))
		return i + 1;
	if (i + 2 >= all->count || !lexeme_year(all, i + 2))
		return i;
	three = part_of(all, i, i + 3);
	if (!date_guess(date, all->text + three.start, three.length))
		*date = (struct date){.year = lexeme_year(all, i + 2)};
	return i + 3;
}

/* Puts the part of lexemes FIRST to before END into PART; rules that several
 * made have several numbers, the first is theirs. Whether it is the first. */
static bool take(struct law_part *part, const struct lexemes *all, size_t first,
		 size_t end)
{
	if (part->length)
		return false;
	*part = part_of(all, first, end);
	return true;
}

/* Reads a number, a year or a date at lexeme I into C. Returns its end, I when
 * there is none. */
static size_t read_attribute(struct citation *c, const struct lexemes *all,
			     size_t i)
{
	size_t at = skip_signs(all, i + 1), end = at;
	struct date date;

	if (lexeme_is_among(all, i, of_numbers)) {
		end = number_end(all, at);
		if (end > at)
			take(&c->number, all, at, end);
	} else if (lexeme_is_among(all, i, of_years)) {
		end += lexeme_year(all, at) != 0;
		if (end > at && take(&c->year_part, all, at, end))
			c->year = lexeme_year(all, at);
	} else if (lexeme_is_among(all, i, of_dates)) {
		end = read_date(&date, all, at);
		if (end > at && take(&c->date_part, all, at, end))
			c->date = date;
	} else if (!c->number.length && is_bare_number(all, i)) {
		at = i;
		end = number_end(all, i);
		take(&c->number, all, i, end);
	}
	return end > at ? end : i;
}

/* Whether word I can stand in the name of who makes rules. SMALL: the citation
 * has no capitals. */
static bool is_of_issuer(const struct lexemes *all, size_t i, bool small)
{
	/* "surat … paling lambat tanggal …" is not dated so */
	static const char *const never[] = {
		"ini",	  "itu",    "tersebut", "yang",	 "paling", "lambat",
		"sampai", "hingga", "mulai",	"sejak", "pada",   NULL};

	if (lexeme_is_among(all, i, never) ||
	    lexeme_is_among(all, i, of_verbs) ||
	    lexeme_is_among(all, i, of_titles))
		return false;
	return small || lexeme_is_capital(all, i) ||
	       lexeme_is_among(all, i, of_small);
}

/* Returns the end of who made it, whose name begins at FIRST: where a number, a
 * year or a date is said; NONE when nobody is named in a way that can be read.
 * PAPER: other papers may be named there, "Berita Acara … Surat Suara". */
static size_t issuer_end(const struct lexemes *all, size_t first, bool small,
			 bool paper)
{
	size_t used;

	for (size_t i = first; i < all->count && i - first < ISSUER; i++) {
		const struct law_phrase *phrase = phrase_at(all, i, &used);

		if (lexeme_is_among(all, i, of_numbers) ||
		    lexeme_is_among(all, i, of_dates) ||
		    (lexeme_is_among(all, i, of_years) &&
		     lexeme_year(all, i + 1)) ||
		    is_bare_number(all, i))
			return i;
		if (phrase && !(paper && law_is_paper(phrase->kind)))
			return NONE;
		if (lexeme_is_sign(all, i, '(')) {
			size_t end = i;

			while (end - i < SHORT && end < all->count &&
			       !lexeme_is_sign(all, end, ')'))
				end++;
			if (!lexeme_is_sign(all, end, ')'))
				return NONE;
			i = end;
		} else if (lexeme_is_sign(all, i, ',')) {
			if (!is_of_issuer(all, i + 1, small) &&
			    !lexeme_is_among(all, i + 1, of_numbers))
				return NONE;
		} else if (all->lexeme[i].sign ||
			   !is_of_issuer(all, i, small)) {
			return NONE;
		}
	}
	return NONE;
}

/* Abbreviations in names of who makes rules. */
static const char *whole_word(const char *word)
{
	static const char *const pairs[][2] = {
		{"kpu", "komisi pemilihan umum"},
		{"ri", "republik indonesia"},
		{"panrb", "pendayagunaan aparatur negara dan reformasi "
			  "birokrasi"},
		{"pan-rb", "pendayagunaan aparatur negara dan reformasi "
			   "birokrasi"},
		{"menpanrb", "menteri pendayagunaan aparatur negara dan "
			     "reformasi birokrasi"},
		{"mendagri", "menteri dalam negeri"},
		{"menkeu", "menteri keuangan"},
		{"bawaslu", "badan pengawas pemilihan umum"},
		{"sekjen", "sekretaris jenderal"},
		{"kab", "kabupaten"},
		{"prov", "provinsi"},
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (!strcmp(pairs[i][0], word))
			return pairs[i][1];
	return word;
}

/* Returns who made it, in small letters; lexemes FIRST to before END. */
static const char *made_by(struct citing *r, size_t first, size_t end)
{
	struct buffer name = {0};
	size_t length;
	bool bracket = false;

	for (size_t i = first; i < end; i++) {
		const struct lexeme *lexeme = &r->all.lexeme[i];
		char *word;

		if (lexeme->sign) {
			bracket = lexeme->sign == '(' ||
				  (bracket && lexeme->sign != ')');
			continue;
		}
		if (bracket)
			continue;
		word = arena_copy(r->arena, r->all.text + lexeme->start,
				  lexeme->length);
		for (char *at = word; *at; at++)
			*at = (char)tolower((unsigned char)*at);
		if (name.length)
			buffer_byte(&name, ' ');
		buffer_text(&name, whole_word(word));
	}
	return buffer_take(&name, r->arena, &length);
}

/* Reads number, year and date behind I. Returns their end. */
static size_t read_attributes(struct citation *c, const struct lexemes *all,
			      size_t i)
{
	for (size_t n = 0; n < ATTRIBUTES; n++) {
		size_t comma = lexeme_is_sign(all, i, ',');
		size_t end = read_attribute(c, all, i + comma);

		if (end == i + comma)
			break;
		i = end;
	}
	if (!c->year)
		c->year = year_within(all->text, c->number);
	return i;
}

/* Reads a citation that begins at lexeme I, up to what comes before its title.
 * Returns the end, I when there is none. */
static size_t read_head(struct citing *r, size_t i, struct citation *c)
{
	size_t used, issuer, end;
	const struct law_phrase *phrase = phrase_at(&r->all, i, &used);
	bool first = !i, small, paper;

	if (!phrase)
		return i;
	*c = (struct citation){.kind = phrase->kind};
	small = !lexeme_is_capital(&r->all, i);
	paper = law_is_paper(phrase->kind);
	issuer = i + used;
	end = issuer_end(&r->all, issuer, small, paper);
	if (end == NONE && !(first && paper))
		return i;
	c->kind_part = part_of(&r->all, i, issuer);
	if (end == NONE) {
		c->whole = c->kind_part;
		c->made_by = "";
		return issuer;
	}
	c->issuer = part_of(&r->all, issuer, end);
	c->made_by = made_by(r, issuer, end);
	if (phrase->issuer)
		c->made_by = phrase->issuer;
	else if (phrase->beginning)
		c->made_by = NULL;
	used = read_attributes(c, &r->all, end);
	if (used == end || (!c->number.length && c->kind != LAW_UUD &&
			    !(c->date.year && c->kind >= LAW_KEPUTUSAN)))
		return i;
	c->whole = part_of(&r->all, i, used);
	return used;
}

/* Whether the title at hand is a list of what is cited: another citation behind
 * a comma or an "and" is not named in it. */
static bool is_another(const struct lexemes *all, size_t i)
{
	static const char *const joins[] = {"dan",    "serta", "jo",
					    "juncto", "junto", NULL};

	if (i > 1 && lexeme_is_sign(all, i - 1, '.'))
		return lexeme_is(all, i - 2, "jo");
	return i && (lexeme_is_sign(all, i - 1, ',') ||
		     lexeme_is_among(all, i - 1, joins));
}

/* Whether the title that begins at R->title ends at lexeme I; *CUT: only a word
 * says so. */
static bool ends_title(const struct citing *r, size_t i, bool *cut)
{
	const struct lexemes *all = &r->all;
	char sign = all->lexeme[i].sign;

	*cut = false;
	if (sign == ';' || sign == '\n' || sign == ':')
		return true;
	if (sign == '.')
		return i == r->title ||
		       !lexeme_is_among(all, i - 1, of_abbreviations);
	if (gazettes_begin(all, i))
		return true;
	if (sign == ')') {
		for (size_t k = i; k-- > r->title;)
			if (all->lexeme[k].sign == '(' ||
			    all->lexeme[k].sign == ')')
				return all->lexeme[k].sign == ')';
		return true;
	}
	if (sign)
		return false;
	if (lexeme_is_among(all, i, of_verbs)) {
		*cut = !lexeme_is(all, i, "sebagaimana");
		return lexeme_is(all, i, "sebagaimana") ||
		       !lexeme_is_capital(all, i);
	}
	*cut = true;
	return !r->small &&
	       islower((unsigned char)all->text[all->lexeme[i].start]) &&
	       !lexeme_is_among(all, i, of_small);
}

/* Returns which change lexeme I tells of, 3 at "Perubahan Ketiga", 1 at
 * "Perubahan atas"; 0: none. */
static unsigned change_at(const struct lexemes *all, size_t i)
{
	static const char *const ordinals[] = {
		"pertama",    "kedua",	   "ketiga",	"keempat",
		"kelima",     "keenam",	   "ketujuh",	"kedelapan",
		"kesembilan", "kesepuluh", "kesebelas", NULL};
	unsigned change = 0;

	if (!lexeme_is(all, i, "perubahan"))
		return 0;
	if (lexeme_is(all, i + 1, "atas"))
		return 1;
	while (ordinals[change] && !lexeme_is(all, i + 1, ordinals[change]))
		change++;
	if (!ordinals[change])
		return 0;
	return change + 1 + (lexeme_is(all, i + 2, "belas") ? 10 : 0);
}

/* Returns the end of the title that ends before lexeme END at the latest. */
static size_t title_end(const struct citing *r, size_t end, bool cut)
{
	const struct lexemes *all = &r->all;

	while (end > r->title &&
	       (lexeme_is_sign(all, end - 1, ',') ||
		lexeme_is_sign(all, end - 1, '(') ||
		(cut && lexeme_is_among(all, end - 1, of_small))))
		end--;
	return end;
}

/* Ends the titles that are open before lexeme END; from the last one on, each
 * is a part of the one before it. */
static void close_titles(struct citing *r, size_t end, bool cut)
{
	const struct lexemes *all = &r->all;
	struct citation *outer;
	size_t last, i;
	unsigned change = 0;

	if (r->open == NONE)
		return;
	i = last = title_end(r, end, cut);
	for (size_t n = r->count; n-- > r->open;) {
		struct citation *c = &r->citation[n];

		while (i > r->title && c->title.length &&
		       all->lexeme[i - 1].start >= c->title.start) {
			unsigned here = change_at(all, --i);

			change = here ? here : change;
		}
		c->title.length =
			c->title.length && i < last
				? lexeme_end(all, last - 1) - c->title.start
				: 0;
		if (!c->title.length)
			continue;
		c->title = with_marks(all, c->title);
		c->whole.length =
			c->title.start + c->title.length - c->whole.start;
		c->change = change;
		c->cut = cut;
	}
	outer = &r->citation[r->open];
	if (outer->role == CITATION_ITSELF && outer->change &&
	    r->amended != NONE) {
		outer->role = CITATION_AMENDING;
		outer->of = r->amended;
	}
	r->behind = r->open;
	r->open = NONE;
}

/* Takes over C, whose head ends before lexeme *I; passes over "tentang". */
static void add(struct citing *r, struct citation c, size_t *i)
{
	size_t about = *i + lexeme_is_sign(&r->all, *i, ',');

	if (r->open != NONE) {
		c.role = CITATION_NAMED;
		c.of = r->count - 1;
	} else if (r->joint != NONE) {
		c.role = CITATION_AMENDING;
		c.of = r->amended;
		c.joint = part_of(&r->all, r->joint, r->joint_end);
		for (size_t k = r->joint; k < r->joint_end; k++) {
			c.several |= lexeme_is(&r->all, k, "beberapa");
			c.last |= lexeme_is(&r->all, k, "terakhir");
		}
	}
	r->joint = NONE;
	r->citation = arena_grow(r->arena, r->citation, r->count, &r->capacity,
				 sizeof(c));
	r->citation[r->count++] = c;
	if (!lexeme_is_among(&r->all, about, of_titles) ||
	    about + 1 >= r->all.count) {
		if (r->open == NONE)
			r->behind = r->count - 1;
		return;
	}
	*i = about + 1 + lexeme_is_sign(&r->all, about + 1, ':');
	if (*i >= r->all.count)
		return;
	if (r->open == NONE) {
		r->open = r->count - 1;
		r->title = *i;
		r->small = !lexeme_is_capital(&r->all, *i) &&
			   !lexeme_has_figure(&r->all, *i);
	}
	r->citation[r->count - 1].title = (struct law_part){
		r->all.lexeme[*i].start, r->all.lexeme[*i].length};
}

/* Reads "sebagaimana telah diubah dengan" at I, behind which something is
 * cited. Whether it is there. */
static bool read_joint(struct citing *r, size_t i)
{
	static const char *const words[] = {"telah",	   "sudah",
					    "beberapa",	   "kali",
					    "di",	   "terakhir",
					    "dan",	   "dengan",
					    "oleh",	   "melalui",
					    "menjadi",	   "yang",
					    "terkahir",	   "undang-undang",
					    "undang",	   "uu",
					    "berdasarkan", NULL};
	static const char *const verbs[] = {"diubah",	  "dirubah", "ubah",
					    "ditetapkan", "diganti", "dicabut",
					    NULL};
	struct citation c;
	bool changed = false;
	size_t k = i + 1;

	if (!lexeme_is(&r->all, i, "sebagaimana") &&
	    !(lexeme_is(&r->all, i, "yang") && lexeme_is(&r->all, k, "telah")))
		return false;
	for (; k < r->all.count && k - i < JOINT; k++) {
		if (read_head(r, k, &c) != k)
			break;
		changed |= lexeme_is_among(&r->all, k, verbs);
		if (!lexeme_is_sign(&r->all, k, ',') &&
		    !lexeme_is_among(&r->all, k, words) &&
		    !lexeme_is_among(&r->all, k, verbs))
			return false;
	}
	if (!changed || k >= r->all.count || k - i >= JOINT)
		return false;
	r->joint = i;
	r->joint_end = k;
	r->amended = r->behind;
	return true;
}

/* Reads what may stand behind a citation at I. Returns its end, I when there is
 * nothing of it. */
static size_t read_behind(struct citing *r, size_t i)
{
	size_t next = i + lexeme_is_sign(&r->all, i, ',');
	struct citation *c;

	if (r->behind == NONE)
		return i;
	c = &r->citation[r->behind];
	if (gazettes_begin(&r->all, next)) {
		next = gazettes_read(&c->gazettes, &r->all, next);
		c->whole.length =
			lexeme_end(&r->all, next - 1) - c->whole.start;
		return next;
	}
	if (next < r->all.count && read_joint(r, next))
		return r->joint_end;
	return i;
}

/* Reads on from lexeme I. Returns the next one. */
static size_t step(struct citing *r, size_t i)
{
	char sign = r->all.lexeme[i].sign;
	struct citation c;
	size_t next;
	bool cut;

	if (r->open != NONE && ends_title(r, i, &cut))
		close_titles(r, i, cut);
	if (r->open == NONE && (next = read_behind(r, i)) != i)
		return next;
	next = read_head(r, i, &c);
	if (next != i) {
		if (r->open != NONE && is_another(&r->all, i))
			close_titles(r, i - 1, false);
		add(r, c, &next);
		return next;
	}
	if (r->open == NONE && sign != ',' && !lexeme_is(&r->all, i, "dan"))
		r->behind = NONE;
	if (sign && strchr(";\n.", sign))
		r->amended = NONE;
	return i + 1;
}

struct citations citations_read(const char *text, size_t length,
				struct arena *arena)
{
	struct citing r = {.all = lexemes_read(text, length, arena),
			   .arena = arena,
			   .open = NONE,
			   .behind = NONE,
			   .amended = NONE,
			   .joint = NONE};

	for (size_t i = 0; i < r.all.count;)
		i = step(&r, i);
	close_titles(&r, r.all.count, false);
	return (struct citations){r.citation, r.count};
}

bool citations_are_likely(const char *text, size_t length)
{
	static const char *const signs[] = {"omor ", "omor:", "omor\n",
					    "OMOR",  "o. ",   "/19",
					    "/20",   "ahun",  "anggal"};
	size_t figure = 0;

	while (figure < length && !isdigit((unsigned char)text[figure]))
		figure++;
	if (figure == length)
		return false;
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (search_bytes(text, length, signs[i], strlen(signs[i])))
			return true;
	return false;
}
