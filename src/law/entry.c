#include "law/entry.h"

#include "base/buffer.h"
#include "calendar/date.h"
#include "law/alike.h"
#include "yaml/write.h"

#include <ctype.h>
#include <string.h>

bool entry_is_base(const struct citation *c)
{
	return c->role != CITATION_NAMED && !law_is_paper(c->kind) &&
	       (c->number.length || c->kind == LAW_UUD);
}

/* Returns PART of TEXT on one line, with single spaces; NULL when it is not
 * there. TIGHT: without those behind a stroke or hyphen, where a line ended. */
static const char *take(const char *text, struct law_part part, bool tight,
			struct arena *arena)
{
	char *taken, *to;

	if (!part.length)
		return NULL;
	taken = to = arena_array(arena, char, part.length + 1);
	for (size_t i = 0; i < part.length; i++) {
		char c = text[part.start + i];

		if (!strchr(" \t\r\n", c))
			*to++ = c;
		else if (to > taken && to[-1] != ' ' &&
			 !(tight && strchr("-/", to[-1])))
			*to++ = ' ';
	}
	*to = '\0';
	return taken;
}

/* Returns what GAZETTE says, "182", with its year if that is not YEAR. */
static const char *take_gazette(const char *text, const struct gazette *gazette,
				unsigned year, struct arena *arena)
{
	const char *number = take(text, gazette->number, true, arena);

	if (!number || !gazette->year || gazette->year == year)
		return number;
	return arena_format(arena, "%u/%s", gazette->year, number);
}

const char *entry_text(const char *text, struct law_part part,
		       struct arena *arena)
{
	const char *taken = take(text, part, false, arena);

	return taken ? taken : "";
}

static const char *in_small_letters(const char *text, struct arena *arena)
{
	char *small = arena_copy(arena, text, strlen(text));

	for (char *at = small; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	return small;
}

/* Returns a name for the base that C is of, which BASES do not have yet: "pkpu
 * 14/2020", what stands before the first stroke of its number. */
static const char *new_name(const struct citation *c,
			    const struct legal_base *base,
			    const struct bases *bases, struct arena *arena)
{
	const char *number = base->field[BASE_NUMBER].text, *stem, *name;
	unsigned year = base_year(base);

	year = year ? year : c->year;
	stem = in_small_letters(law_nickname(c->kind, c->made_by), arena);
	name = stem;
	if (number)
		name = arena_format(arena, "%s %.*s", stem,
				    (int)strcspn(number, "/"), number);
	if (year)
		name = arena_format(arena, "%s%s%u", name, number ? "/" : " ",
				    year);
	stem = name;
	for (unsigned n = 2; bases && bases_find(bases, name, strlen(name));
	     n++)
		name = arena_format(arena, "%s-%u", stem, n);
	return name;
}

/* Whether A and B are dated, have no year besides, and one number; what
 * citation_is_same() says nothing of. */
static bool is_same_dated(const char *a_text, const struct citation *a,
			  const char *b_text, const struct citation *b,
			  struct arena *arena)
{
	const char *x = take(a_text, a->number, true, arena);
	const char *y = take(b_text, b->number, true, arena);

	return x && y && !strcmp(x, y) && a->kind == b->kind && !a->year &&
	       !b->year && a->date.year && a->date.year == b->date.year &&
	       citation_issuers(a->made_by, b->made_by) != LAW_OTHER_ISSUER;
}

const struct legal_base *entry_find(const struct bases *bases, const char *text,
				    const struct citation *c,
				    struct arena *arena)
{
	for (size_t i = 0; bases && i < bases->count; i++) {
		const struct legal_base *base = &bases->base[i];
		const char *own;
		struct citations all;

		if (base->kind != c->kind)
			continue;
		own = base_cite_alone(base, arena);
		all = citations_read(own, strlen(own), arena);
		if (all.count &&
		    (c->kind == LAW_UUD ||
		     citation_is_same(text, c, own, all.citation) ||
		     is_same_dated(text, c, own, all.citation, arena)))
			return base;
	}
	return NULL;
}

/* "UU 7/2017" has its year in the number, where nobody prints it: decrees alone
 * are numbered so. */
static void split_number(struct legal_base *base, struct arena *arena)
{
	struct base_text *number = &base->field[BASE_NUMBER];
	const char *text = number->text ? number->text : "";
	size_t figures = strspn(text, "0123456789");

	if (base->kind >= LAW_KEPUTUSAN || base->field[BASE_YEAR].text ||
	    text[figures] != '/' ||
	    !date_year(text + figures + 1, strlen(text + figures + 1)))
		return;
	base->field[BASE_YEAR].text = text + figures + 1;
	number->text = arena_copy(arena, text, figures);
}

struct legal_base entry_of(const char *text, const struct citation *c,
			   const struct bases *bases, struct arena *arena)
{
	struct legal_base base = {.kind = c->kind};
	struct base_text *field = base.field;
	const struct legal_base *known = entry_find(bases, text, c, arena);

	field[BASE_KIND].text = take(text, c->kind_part, false, arena);
	field[BASE_ISSUER].text = take(text, c->issuer, false, arena);
	field[BASE_NUMBER].text = take(text, c->number, true, arena);
	field[BASE_YEAR].text = take(text, c->year_part, false, arena);
	split_number(&base, arena);
	if (c->date.month)
		field[BASE_DATE].text = date_format(arena, c->date);
	field[BASE_TITLE].text = take(text, c->title, false, arena);
	for (size_t i = 0; i < c->gazettes.count; i++) {
		const struct gazette *one = &c->gazettes.gazette[i];
		static const enum base_field of_kind[] = {
			[LAW_LEMBARAN] = BASE_LEMBARAN,
			[LAW_TAMBAHAN] = BASE_TAMBAHAN,
			[LAW_BERITA] = BASE_BERITA,
			[LAW_NO_GAZETTE] = BASE_FIELDS};
		enum base_field to = of_kind[one->kind];

		if (to != BASE_FIELDS)
			field[to].text = take_gazette(text, one,
						      base_year(&base), arena);
	}
	if (known) {
		base.name = known->name;
		base.names = known->names;
		return base;
	}
	base.name = arena_new(arena, struct base_text);
	base.name->text = new_name(c, &base, bases, arena);
	base.names = 1;
	return base;
}

/* Begins a line with KEY; *DASH stands before the first of an entry. */
static void put_key(struct yaml_writer *w, const char *key, const char **dash)
{
	yaml_put_line(w, 2);
	yaml_put(w, *dash);
	yaml_put(w, key);
	yaml_put(w, ":");
	*dash = "  ";
}

/* Writes KEY with TEXT, if there is one. */
static void put(struct yaml_writer *w, const char *key, const char *text,
		const char **dash)
{
	if (!text)
		return;
	put_key(w, key, dash);
	yaml_put_text(w, text, strlen(text), 4);
}

/* Returns COUNT texts, one a line. */
static const char *join(const struct base_text *text, size_t count,
			struct arena *arena)
{
	const char *all = NULL;

	for (size_t i = 0; i < count; i++)
		all = i ? arena_format(arena, "%s\n%s", all, text[i].text)
			: text[i].text;
	return all;
}

/* Writes a list of texts; one alone stands behind its key. */
static void put_texts(struct yaml_writer *w, const char *key,
		      const struct base_text *text, size_t count,
		      const char **dash, struct arena *arena)
{
	const char *all = join(text, count, arena);

	if (count < 2) {
		put(w, key, all, dash);
		return;
	}
	put_key(w, key, dash);
	yaml_put_list(w, all, strlen(all), 4);
}

const char *entries_write(const struct legal_base *base, size_t count,
			  struct arena *arena)
{
	struct yaml_writer w = {.column = 0};
	size_t length;

	yaml_put(&w, BASES_LIST ":");
	for (size_t i = 0; i < count; i++) {
		const char *dash = "- ";

		put_texts(&w, base_key(BASE_NAMES), base[i].name, base[i].names,
			  &dash, arena);
		for (unsigned k = BASE_KIND; k < BASE_CHANGES; k++)
			put(&w, base_key((enum base_field)k),
			    base[i].field[k].text, &dash);
		put_texts(&w, base_key(BASE_CHANGES), base[i].change,
			  base[i].changes, &dash, arena);
	}
	yaml_put(&w, "\n");
	return buffer_take(&w.out, arena, &length);
}

const char *entry_words(const char *text, size_t length, struct arena *arena)
{
	struct lexemes all = lexemes_read(text, length, arena);
	struct buffer words = {.length = 0};

	for (size_t i = 0; i < all.count; i++) {
		const struct lexeme *one = &all.lexeme[i];

		if (one->sign)
			continue;
		if (words.length && !strchr("-/", words.data[words.length - 1]))
			buffer_byte(&words, ' ');
		buffer_add(&words, text + one->start, one->length);
	}
	return buffer_take(&words, arena, &length);
}
