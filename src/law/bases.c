#include "law/bases.h"

#include "base/buffer.h"
#include "base/limits.h"
#include "base/search.h"
#include "calendar/date.h"
#include "law/citation.h"
#include "law/messages.h"
#include "yaml/yaml.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	OFFERED = 10, /* names in a message */
	YEAR = 4,     /* [bytes] */
};

static const char *const keys[BASE_FIELDS] = {
	[BASE_NAMES] = "nama",	      [BASE_KIND] = "jenis",
	[BASE_ISSUER] = "penerbit",   [BASE_NUMBER] = "nomor",
	[BASE_YEAR] = "tahun",	      [BASE_DATE] = "tanggal",
	[BASE_TITLE] = "tentang",     [BASE_LEMBARAN] = "lembaran",
	[BASE_TAMBAHAN] = "tambahan", [BASE_BERITA] = "berita",
	[BASE_CHANGES] = "diubah",
};

const char *base_key(enum base_field field)
{
	return keys[field];
}

/* --- Names -----------------------------------------------------------------
 */

static char fold_byte(const char *text, size_t length, size_t *i)
{
	size_t spaces = *i;

	while (spaces < length && strchr(" \t\n", text[spaces]))
		spaces++;
	if (spaces == *i)
		return (char)tolower((unsigned char)text[(*i)++]);
	*i = spaces;
	return ' ';
}

/* Whether two names are the same to people. */
static bool is_same_name(const char *a, size_t a_length, const char *b)
{
	size_t b_length = strlen(b), i = 0, k = 0;

	while (i < a_length && k < b_length)
		if (fold_byte(a, a_length, &i) != fold_byte(b, b_length, &k))
			return false;
	return i == a_length && k == b_length;
}

const struct legal_base *bases_find(const struct bases *bases, const char *name,
				    size_t length)
{
	for (size_t i = 0; i < bases->count; i++)
		for (size_t k = 0; k < bases->base[i].names; k++)
			if (is_same_name(name, length,
					 bases->base[i].name[k].text))
				return &bases->base[i];
	return NULL;
}

/* A letter's number has several strokes, and "Nomor" before it. */
bool base_is_name(const char *text, size_t length)
{
	static const char nomor[] = "nomor ";
	size_t at = 0, year;

	while (at < length && (isalpha((unsigned char)text[at]) ||
			       (at && strchr(" .-", text[at]))))
		at++;
	if (!at || text[at - 1] != ' ' || at == length ||
	    !isdigit((unsigned char)text[at]) ||
	    (at >= sizeof(nomor) - 1 &&
	     !strncasecmp(text + at - (sizeof(nomor) - 1), nomor,
			  sizeof(nomor) - 1)))
		return false;
	while (at < length &&
	       (isdigit((unsigned char)text[at]) || text[at] == '.'))
		at++;
	year = at + 1;
	return year < length && text[at] == '/' &&
	       date_year(text + year, length - year);
}

/* Returns how many bytes A and B begin with that are the same. */
static size_t count_alike(const char *a, const char *b)
{
	size_t i = 0;

	while (a[i] &&
	       tolower((unsigned char)a[i]) == tolower((unsigned char)b[i]))
		i++;
	return i;
}

/* Returns which of the COUNT names KNOWN that are there begins most as NAME
 * does. */
static size_t find_alike(const char *const *known, size_t count,
			 const char *name)
{
	size_t best = count;

	for (size_t i = 0; i < count; i++)
		if (known[i] &&
		    (best == count || count_alike(known[i], name) >
					      count_alike(known[best], name)))
			best = i;
	return best;
}

const char *bases_offer(const struct bases *bases, const char *name,
			struct arena *arena)
{
	const char **known = arena_array(arena, const char *, bases->count + 1);
	const char *near, *all = "";

	for (size_t i = 0; i < bases->count; i++)
		known[i] = bases->base[i].name[0].text;
	near = nearest(name, known, bases->count);
	for (size_t n = 0; n < bases->count && n < OFFERED; n++) {
		size_t i = find_alike(known, bases->count,
				      near && !n ? near : name);

		all = arena_format(arena, "%s%s%s", all, n ? ", " : "",
				   known[i]);
		known[i] = NULL;
	}
	return bases->count > OFFERED
		       ? arena_format(arena, "%s, \xE2\x80\xA6", all)
		       : all;
}

/* --- Citing ----------------------------------------------------------------
 */

unsigned base_year(const struct legal_base *base)
{
	const char *number = base->field[BASE_NUMBER].text;
	const char *year = base->field[BASE_YEAR].text;
	const char *date = base->field[BASE_DATE].text;
	struct date day;
	size_t length;

	if (year)
		return date_year(year, strlen(year));
	if (date && date_read(&day, date, strlen(date)))
		return day.year;
	length = number ? strlen(number) : 0;
	return length > YEAR && number[length - YEAR - 1] == '/'
		       ? date_year(number + length - YEAR, YEAR)
		       : 0;
}

static unsigned long number_of(const struct legal_base *base)
{
	const char *number = base->field[BASE_NUMBER].text;

	return number ? strtoul(number, NULL, 10) : 0;
}

int base_compare_age(const struct legal_base *a, const struct legal_base *b)
{
	unsigned long x = base_year(a), y = base_year(b);

	if (x == y) {
		x = number_of(a);
		y = number_of(b);
	}
	return (x > y) - (x < y);
}

int base_compare(const struct legal_base *a, const struct legal_base *b)
{
	int kind = (a->kind > b->kind) - (a->kind < b->kind);

	return kind ? kind : base_compare_age(a, b);
}

/* Returns TEXT, what stands in brackets so far, with the announcement that
 * FIELD of BASE says. */
static const char *add_gazette(const char *text, const struct legal_base *base,
			       enum base_field field, enum law_gazette kind,
			       struct arena *arena)
{
	const char *said = base->field[field].text, *stroke;
	unsigned year = base_year(base);

	if (!said)
		return text;
	stroke = strchr(said, '/');
	if (stroke) {
		year = date_year(said, (size_t)(stroke - said));
		said = stroke + 1;
	}
	return arena_format(arena, "%s%s%s", text, *text ? ", " : "",
			    gazette_write(arena, kind, year, said));
}

static void put_word(struct buffer *out, const char *word, const char *text)
{
	if (text)
		buffer_format(out, "%s%s%s%s", out->length ? " " : "", word,
			      *word ? " " : "", text);
}

const char *base_cite_alone(const struct legal_base *base, struct arena *arena)
{
	const struct base_text *field = base->field;
	const char *kind = field[BASE_KIND].text;
	struct buffer out = {.length = 0};
	const char *gazettes = "";
	size_t length;

	if (!strcasecmp(kind, law_short(base->kind)))
		kind = law_name(base->kind);
	put_word(&out, "", kind);
	put_word(&out, "", field[BASE_ISSUER].text);
	put_word(&out, "Nomor", field[BASE_NUMBER].text);
	put_word(&out, "Tahun", field[BASE_YEAR].text);
	put_word(&out, "tanggal", field[BASE_DATE].text);
	put_word(&out, "tentang", field[BASE_TITLE].text);
	gazettes =
		add_gazette(gazettes, base, BASE_LEMBARAN, LAW_LEMBARAN, arena);
	gazettes =
		add_gazette(gazettes, base, BASE_TAMBAHAN, LAW_TAMBAHAN, arena);
	gazettes = add_gazette(gazettes, base, BASE_BERITA, LAW_BERITA, arena);
	if (*gazettes)
		buffer_format(&out, " (%s)", gazettes);
	return buffer_take(&out, arena, &length);
}

/* Returns which change of others BASE is by its title, 3 of "Perubahan Ketiga
 * atas"; 0: it says none. */
static unsigned change_of(const char *citation, struct arena *arena)
{
	struct citations all =
		citations_read(citation, strlen(citation), arena);

	return all.count ? all.citation[0].change : 0;
}

const char *base_cite(const struct bases *bases, const struct legal_base *base,
		      struct arena *arena)
{
	const char *alone = base_cite_alone(base, arena), *last;
	const struct base_text *change;

	if (!base->changes)
		return alone;
	change = &base->change[base->changes - 1];
	last = base_cite_alone(
		bases_find(bases, change->text, strlen(change->text)), arena);
	return arena_format(arena, "%s sebagaimana telah %s dengan %s", alone,
			    base->changes > 1 || change_of(last, arena) > 1
				    ? "beberapa kali diubah terakhir"
				    : "diubah",
			    last);
}

/* --- Reading ---------------------------------------------------------------
 */

/* Reads NODE as a text on one line. */
static struct base_text read_text(const struct yaml *node, const char *key,
				  struct run *run)
{
	struct base_text text = {NULL, node->place};

	if (node->kind != YAML_TEXT || memchr(node->text, '\n', node->length))
		diag_add(&run->diag, MESSAGE_BASES_WANTS_TEXT, node->place,
			 key);
	else if (node->length)
		text.text = node->text;
	return text;
}

/* Reads NODE, a text or a list of them, into *TEXT. Returns their number. */
static size_t read_texts(struct base_text **text, const struct yaml *node,
			 const char *key, struct run *run)
{
	bool list = node->kind == YAML_LIST;
	size_t most = list ? node->count : 1, count = 0;

	*text = arena_array(run->arena, struct base_text, most);
	for (size_t i = 0; i < most; i++) {
		(*text)[count] =
			read_text(list ? node->item[i] : node, key, run);
		count += (*text)[count].text != NULL;
	}
	return count;
}

/* Finds the kind of BASE by what it says. */
static void read_kind(struct legal_base *base, struct run *run)
{
	const struct base_text *said = &base->field[BASE_KIND];
	struct lexemes all =
		lexemes_read(said->text, strlen(said->text), run->arena);
	const char *word[LAW_PHRASE_WORDS], *possible = "";
	size_t length[LAW_PHRASE_WORDS], count = 0, used;
	const struct law_phrase *phrase;

	for (; count < LAW_PHRASE_WORDS && count < all.count; count++) {
		word[count] = said->text + all.lexeme[count].start;
		length[count] = all.lexeme[count].length;
	}
	phrase = law_phrase(word, length, count, &used);
	if (phrase && !law_is_paper(phrase->kind)) {
		base->kind = phrase->kind;
		return;
	}
	for (unsigned i = 0; i < LAW_EDARAN; i++)
		possible =
			arena_format(run->arena, "%s%s%s", possible,
				     i ? ", " : "", law_name((enum law_kind)i));
	diag_add(&run->diag, MESSAGE_BASES_BAD_KIND, said->place, said->text,
		 possible);
}

static bool is_figures(const char *text)
{
	return *text && text[strspn(text, "0123456789")] == '\0';
}

/* Whether TEXT is a number, or a year and a number. */
static bool is_gazette(const char *text)
{
	const char *stroke = strchr(text, '/');

	return is_figures(stroke ? stroke + 1 : text) &&
	       (!stroke || date_year(text, (size_t)(stroke - text)));
}

/* Complains of what BASE says and cannot be, and of what it does not say. */
static void check_fields(struct legal_base *base, struct run *run)
{
	static const enum base_field gazettes[] = {BASE_LEMBARAN, BASE_TAMBAHAN,
						   BASE_BERITA};
	struct base_text *field = base->field;
	struct diag *diag = &run->diag;
	bool maker = base->kind == LAW_PERATURAN ||
		     base->kind == LAW_KEPUTUSAN || base->kind == LAW_INSTRUKSI;
	const struct base_text *year = &field[BASE_YEAR];
	struct base_text *date = &field[BASE_DATE];
	struct date day = {0, 0, 0};

	if (maker && !field[BASE_ISSUER].text && field[BASE_KIND].text &&
	    !strcasecmp(field[BASE_KIND].text, law_name(base->kind)))
		diag_add(diag, MESSAGE_BASES_MISSING_KEY, base->place,
			 keys[BASE_ISSUER]);
	if (base->kind != LAW_UUD && !field[BASE_NUMBER].text)
		diag_add(diag, MESSAGE_BASES_MISSING_KEY, base->place,
			 keys[BASE_NUMBER]);
	if (base->kind != LAW_UUD && !field[BASE_TITLE].text)
		diag_add(diag, MESSAGE_BASES_MISSING_KEY, base->place,
			 keys[BASE_TITLE]);
	if (year->text && !date_year(year->text, strlen(year->text)))
		diag_add(diag, MESSAGE_BASES_BAD_YEAR, year->place, year->text);
	if (date->text && !date_read(&day, date->text, strlen(date->text)))
		diag_add(diag, MESSAGE_BASES_BAD_DATE, date->place, date->text);
	else if (date->text)
		date->text = date_format(run->arena, day);
	for (size_t i = 0; i < sizeof(gazettes) / sizeof(*gazettes); i++) {
		const struct base_text *said = &field[gazettes[i]];

		if (said->text && !is_gazette(said->text))
			diag_add(diag, MESSAGE_BASES_BAD_GAZETTE, said->place,
				 keys[gazettes[i]], said->text);
	}
}

static void read_base(struct legal_base *base, const struct yaml *entry,
		      struct run *run)
{
	size_t before = run->diag.count;

	for (size_t i = 0; i + 1 < entry->count; i += 2) {
		const struct yaml *key = entry->item[i];
		const struct yaml *value = entry->item[i + 1];
		unsigned field = 0;

		while (field < BASE_FIELDS && strcmp(key->text, keys[field]))
			field++;
		if (field == BASE_FIELDS)
			diag_add(&run->diag, MESSAGE_BASES_UNKNOWN_KEY,
				 key->place, key->text,
				 diag_nearest(&run->diag, key->text, keys,
					      BASE_FIELDS));
		else if (field == BASE_NAMES)
			base->names = read_texts(&base->name, value,
						 keys[field], run);
		else if (field == BASE_CHANGES)
			base->changes = read_texts(&base->change, value,
						   keys[field], run);
		else
			base->field[field] = read_text(value, keys[field], run);
	}
	if (run->diag.count != before)
		return;
	if (!base->names)
		diag_add(&run->diag, MESSAGE_BASES_MISSING_KEY, base->place,
			 keys[BASE_NAMES]);
	if (base->field[BASE_KIND].text)
		read_kind(base, run);
	else
		diag_add(&run->diag, MESSAGE_BASES_MISSING_KEY, base->place,
			 keys[BASE_KIND]);
	check_fields(base, run);
}

/* Complains of names that two bases have, and of changes that none has. */
static void check_names(const struct bases *bases, struct run *run)
{
	for (size_t i = 0; i < bases->count; i++) {
		const struct legal_base *base = &bases->base[i];

		for (size_t k = 0; k < base->names; k++) {
			const struct base_text *name = &base->name[k];
			const struct legal_base *first = bases_find(
				bases, name->text, strlen(name->text));

			if (first != base)
				diag_add(&run->diag, MESSAGE_BASES_NAME_TWICE,
					 name->place, name->text,
					 diag_number(&run->diag,
						     first->place.line));
		}
		for (size_t k = 0; k < base->changes; k++) {
			const struct base_text *name = &base->change[k];
			const struct legal_base *other = bases_find(
				bases, name->text, strlen(name->text));

			if (!other)
				diag_add(&run->diag,
					 MESSAGE_BASES_UNKNOWN_CHANGE,
					 name->place, name->text,
					 bases_offer(bases, name->text,
						     run->arena));
			else if (other == base)
				diag_add(&run->diag,
					 MESSAGE_BASES_CHANGES_ITSELF,
					 name->place, name->text);
		}
	}
}

/* Returns the entries of ROOT; NULL when there are none that can be read, which
 * is told unless ROOT says nothing. */
static const struct yaml *entries_of(const struct yaml *root, struct run *run)
{
	const struct yaml *list = root->kind == YAML_MAPPING
					  ? yaml_value(root, BASES_LIST)
					  : NULL;

	if (root->kind == YAML_NOTHING || (list && yaml_is_empty(list)))
		return NULL;
	if (!list || list->kind != YAML_LIST) {
		diag_add(&run->diag, MESSAGE_BASES_WANTS_LIST, root->place);
		return NULL;
	}
	for (size_t i = 0; i < root->count; i += 2)
		if (root->item[i + 1] != list)
			diag_add(&run->diag, MESSAGE_BASES_UNKNOWN_KEY,
				 root->item[i]->place, root->item[i]->text,
				 BASES_LIST);
	if (list->count <= BASES_MOST)
		return list;
	diag_add(&run->diag, MESSAGE_BASES_TOO_MANY, list->place,
		 diag_number(&run->diag, BASES_MOST));
	return NULL;
}

const struct bases *bases_read(struct run *run, const struct source *source)
{
	size_t before = run->diag.count;
	struct bases *bases = arena_new(run->arena, struct bases);
	struct legal_base *base = NULL;
	const struct yaml *root, *list = NULL;
	struct arena nodes;

	bases->source = source;
	arena_init(&nodes);
	root = yaml_read(run, &nodes, source, NULL);
	if (root)
		list = entries_of(root, run);
	if (list) {
		bases->count = list->count;
		base = arena_array(run->arena, struct legal_base, list->count);
		bases->base = base;
	}
	for (size_t i = 0; list && i < list->count; i++) {
		base[i] = (struct legal_base){.place = list->item[i]->place};
		if (list->item[i]->kind == YAML_MAPPING)
			read_base(&base[i], list->item[i], run);
		else
			diag_add(&run->diag, MESSAGE_BASES_WANTS_LIST,
				 list->item[i]->place);
	}
	arena_release(&nodes);
	if (root && run->diag.count == before)
		check_names(bases, run);
	return root && run->diag.count == before ? bases : NULL;
}
