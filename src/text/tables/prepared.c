/*
 * Prints the faces of text/prepared.h: asks HarfBuzz, as text/word.c would, for
 * every character of a font file, for each letter that plans have by itself,
 * and for all pairs of those.
 *
 * That pairs are enough for words, they do not show. The rules of the font do:
 * each lookup that HarfBuzz follows is looked at, and the letters that it
 * begins with are left out of the table unless it moves pairs or makes
 * ligatures. A ligature is made only of letters that join, each the next one,
 * or it does the same. So nothing reaches across two that do not join, but for
 * how far the second one stands. Fractions need U+2044, which is none of the
 * letters.
 *
 *     prepared NAME FILE …
 */
#include "text/prepared.h"

#include "base/utf8.h"
#include "text/tables/faces/rules.h"

#include <hb-ot.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <string.h>

enum {
	LAST_CHARACTER = 0x10FFFF,
	MOST_LETTERS = 1024,
	MOST_CLASSES = 255,
	MOST_PAGES = 256,
};

/* Letters, digits and signs of Indonesian and European texts, and the symbols
 * that stand in tables. Not a space, a soft hyphen, a fraction slash, a mark or
 * anything that nobody sees. */
static const uint32_t wanted[][2] = {
	{0x21, 0x7E},	  {0xA1, 0xAC},	    {0xAE, 0x17F},    {0x2010, 0x2027},
	{0x2030, 0x2043}, {0x2045, 0x205E}, {0x20A0, 0x20BF}, {0x2116, 0x2116},
	{0x2122, 0x2122}, {0x2126, 0x2126}, {0x2190, 0x2199}, {0x21D0, 0x21D5},
	{0x2202, 0x2202}, {0x2206, 0x2206}, {0x220F, 0x2212}, {0x221A, 0x221A},
	{0x221E, 0x221E}, {0x222B, 0x222B}, {0x2248, 0x2248}, {0x2260, 0x2265},
	{0x25A0, 0x25FF}, {0x2605, 0x2606}, {0x2610, 0x2612}, {0x2713, 0x2718},
	{0x2794, 0x2794}, {0x27A1, 0x27A1},
};

enum { WANTED = sizeof(wanted) / sizeof(wanted[0]) };

/* A letter, or a ligature. */
struct letter {
	uint32_t character[PREPARED_JOINED];
	unsigned count; /* characters */
	hb_codepoint_t glyph;
	hb_position_t advance;
	bool plain;
	unsigned left, right; /* classes, from 1 */
};

struct maker {
	const char *name;
	hb_blob_t *blob;
	hb_face_t *face;
	hb_font_t *font;
	hb_buffer_t *buffer;
	struct rules rules;
	struct letter letter[MOST_LETTERS];
	unsigned count, single; /* those that are no ligatures come first */
	int16_t pair[MOST_LETTERS][MOST_LETTERS]; /* as in struct prepared */
	unsigned rows, columns, joining;
};

static noreturn void fail(const struct maker *m, const char *why)
{
	fprintf(stderr, "%s: %s\n", m->name, why);
	exit(1);
}

/* --- Asking HarfBuzz ------------------------------------------------------ */

static hb_codepoint_t nominal(const struct maker *m, uint32_t character)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(m->font, character, &glyph) ? glyph
								     : 0;
}

/* Puts what a letter or ligature is written as to TEXT. Returns its length. */
static size_t write_letter(const struct letter *letter, char *text)
{
	size_t length = 0;

	for (unsigned i = 0; i < letter->count; i++)
		length += utf8_encode(letter->character[i], text + length);
	return length;
}

static void shape(const struct maker *m, const char *text, size_t length,
		  bool apart)
{
	static const hb_feature_t letters_apart = {HB_TAG('l', 'i', 'g', 'a'),
						   0, 0, (unsigned)-1};
	hb_segment_properties_t of_word = rules_segment();

	hb_buffer_clear_contents(m->buffer);
	hb_buffer_add_utf8(m->buffer, text, (int)length, 0, -1);
	hb_buffer_set_cluster_level(
		m->buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
	hb_buffer_set_segment_properties(m->buffer, &of_word);
	hb_shape(m->font, m->buffer, &letters_apart, apart);
}

/* Sets one letter, or two; APART: as letters are that stand apart. Whether that
 * gives their glyphs, a cluster each, the last as wide as it is by itself.
 * *MORE: how much farther the next one stands. */
static bool set(const struct maker *m, const struct letter *one,
		const struct letter *next, bool apart, hb_position_t *more)
{
	const struct letter *letter[] = {one, next};
	const hb_glyph_info_t *info;
	const hb_glyph_position_t *position;
	unsigned count, parts = next ? 2 : 1;
	char text[2 * 4 * PREPARED_JOINED];
	size_t start[2] = {0}, length = 0;

	for (unsigned i = 0; i < parts; i++) {
		start[i] = length;
		length += write_letter(letter[i], text + length);
	}
	shape(m, text, length, apart);
	info = hb_buffer_get_glyph_infos(m->buffer, &count);
	position = hb_buffer_get_glyph_positions(m->buffer, &count);
	if (count != parts)
		return false;
	for (unsigned i = 0; i < parts; i++)
		if (info[i].cluster != start[i] ||
		    info[i].codepoint != letter[i]->glyph ||
		    position[i].x_offset || position[i].y_offset ||
		    position[i].y_advance)
			return false;
	*more = position[0].x_advance - one->advance;
	return next ? position[1].x_advance == next->advance : !*more;
}

/* --- Letters, ligatures, pairs ---------------------------------------------
 */

static struct letter *add_letter(struct maker *m, const uint32_t *character,
				 unsigned count, hb_codepoint_t glyph)
{
	struct letter *letter = &m->letter[m->count];

	if (++m->count == MOST_LETTERS)
		fail(m, "too many letters");
	*letter = (struct letter){.count = count, .glyph = glyph};
	memcpy(letter->character, character, count * sizeof(*character));
	letter->advance = hb_font_get_glyph_h_advance(m->font, glyph);
	return letter;
}

static void find_letters(struct maker *m)
{
	for (unsigned i = 0; i < WANTED; i++)
		for (uint32_t c = wanted[i][0]; c <= wanted[i][1]; c++) {
			hb_codepoint_t glyph = nominal(m, c);
			hb_position_t more = 0;
			struct letter *letter;

			if (!glyph)
				continue;
			letter = add_letter(m, &c, 1, glyph);
			letter->plain = m->rules.known &&
					!hb_set_has(m->rules.beyond, glyph) &&
					set(m, letter, NULL, false, &more) &&
					set(m, letter, NULL, true, &more);
		}
	m->single = m->count;
}

/* Two letters that do not join stand alike apart and close. */
static void find_pairs(struct maker *m)
{
	for (unsigned i = 0; i < m->single * m->single; i++) {
		struct letter *one = &m->letter[i / m->single];
		struct letter *next = &m->letter[i % m->single];
		hb_position_t close = 0, apart = 0;
		bool plain;

		if (!one->plain || !next->plain)
			continue;
		plain = set(m, one, next, false, &close);
		if (!set(m, one, next, true, &apart) ||
		    (plain && close != apart) || apart > INT16_MAX / 2 ||
		    apart < INT16_MIN / 2)
			next->plain = false;
		else
			m->pair[i / m->single][i % m->single] =
				(int16_t)(2 * apart + !plain);
	}
}

/* Marks the letters that GLYPH may begin or, LAST, end with: its own, or those
 * of what a ligature is made of. Whether there are any. */
static bool find_ends(const struct maker *m, hb_codepoint_t glyph, bool last,
		      unsigned depth, bool *end)
{
	bool found = false;

	if (depth > RULES_LONGEST_LIGATURE)
		fail(m, "ligatures are made of each other");
	for (unsigned i = 0; i < m->single; i++)
		if (m->letter[i].plain && m->letter[i].glyph == glyph)
			end[i] = found = true;
	for (unsigned i = 0; i < m->rules.ligature_count; i++) {
		const struct ligature *ligature = &m->rules.ligature[i];
		unsigned at = last ? ligature->count - 1 : 0;

		if (ligature->glyph == glyph &&
		    find_ends(m, ligature->part[at], last, depth + 1, end))
			found = true;
	}
	return found;
}

/* Whether in a ligature, if there are letters that it can be made of, all join
 * the next one. */
static bool is_joined(const struct maker *m, const struct ligature *ligature)
{
	bool joined = true;

	for (unsigned i = 0; i + 1 < ligature->count; i++) {
		bool end[MOST_LETTERS] = {false}, begin[MOST_LETTERS] = {false};

		if (!find_ends(m, ligature->part[i], true, 0, end) ||
		    !find_ends(m, ligature->part[i + 1], false, 0, begin))
			return true;
		for (unsigned k = 0; k < m->single; k++)
			for (unsigned n = 0; end[k] && n < m->single; n++)
				if (begin[n] && !(m->pair[k][n] & 1))
					joined = false;
	}
	return joined && !hb_set_has(m->rules.beyond, ligature->glyph);
}

static void check_ligatures(struct maker *m)
{
	for (unsigned i = 0; i < m->rules.ligature_count; i++) {
		bool begin[MOST_LETTERS] = {false};

		if (is_joined(m, &m->rules.ligature[i]))
			continue;
		find_ends(m, m->rules.ligature[i].part[0], false, 0, begin);
		for (unsigned k = 0; k < m->single; k++)
			if (begin[k])
				m->letter[k].plain = false;
	}
}

/* Adds what COUNT letters become, if it is a plain ligature. */
static void try_ligature(struct maker *m, const uint32_t *character,
			 unsigned count)
{
	struct letter *new = add_letter(m, character, count, 0);
	char text[4 * PREPARED_JOINED];
	const hb_glyph_info_t *info;
	hb_position_t more;
	unsigned glyphs;

	shape(m, text, write_letter(new, text), false);
	info = hb_buffer_get_glyph_infos(m->buffer, &glyphs);
	m->count--;
	if (glyphs == 1)
		new = add_letter(m, character, count, info->codepoint);
	if (glyphs == 1)
		new->plain = set(m, new, NULL, false, &more);
}

/* Tries the plain letters A and B, and with each third one. */
static void try_letters(struct maker *m, unsigned a, unsigned b)
{
	uint32_t part[] = {m->letter[a].character[0], m->letter[b].character[0],
			   0};

	if (!m->letter[a].plain || !m->letter[b].plain || !(m->pair[a][b] & 1))
		return;
	try_ligature(m, part, 2);
	for (unsigned c = 0; c < m->single; c++) {
		part[2] = m->letter[c].character[0];
		if (m->letter[c].plain && m->pair[b][c] & 1)
			try_ligature(m, part, 3);
	}
}

static void find_ligatures(struct maker *m)
{
	for (unsigned a = 0; a < m->single; a++)
		for (unsigned b = 0; b < m->single; b++)
			try_letters(m, a, b);
}

/* Returns the letter that a letter or ligature I begins or, LAST, ends with. */
static unsigned end_of_letter(const struct maker *m, unsigned i, bool last)
{
	const struct letter *letter = &m->letter[i];
	uint32_t character = letter->character[last ? letter->count - 1 : 0];
	unsigned k = 0;

	while (m->letter[k].character[0] != character)
		k++;
	return k;
}

/* Finds how far ligatures stand from letters and each other. */
static void find_pairs_of_ligatures(struct maker *m)
{
	for (unsigned i = 0; i < m->count; i++)
		for (unsigned k = i < m->single ? m->single : 0; k < m->count;
		     k++) {
			struct letter *one = &m->letter[i];
			struct letter *next = &m->letter[k];
			hb_position_t more = 0;

			if (!one->plain || !next->plain ||
			    m->pair[end_of_letter(m, i, true)]
				   [end_of_letter(m, k, false)] &
				    1)
				continue;
			if (set(m, one, next, false, &more) &&
			    more <= INT16_MAX / 2 && more >= INT16_MIN / 2)
				m->pair[i][k] = (int16_t)(2 * more);
			else if (i < m->single)
				next->plain = false;
			else
				one->plain = false;
		}
}

/* --- Classes ---------------------------------------------------------------
 */

/* Whether two letters stand alike, before all others or behind them. */
static bool is_alike(const struct maker *m, unsigned a, unsigned b, bool before)
{
	for (unsigned i = 0; i < m->count; i++)
		if (m->letter[i].plain &&
		    (before ? m->pair[a][i] != m->pair[b][i]
			    : m->pair[i][a] != m->pair[i][b]))
			return false;
	return true;
}

/* Returns the class of letter AT, a new one after COUNT if it is like none
 * before it. */
static unsigned find_class(const struct maker *m, unsigned at, bool before,
			   unsigned *count)
{
	for (unsigned i = 0; i < m->count; i++) {
		const struct letter *letter = &m->letter[i];
		unsigned class = before ? letter->left : letter->right;

		if (class && is_alike(m, i, at, before))
			return class;
	}
	if (*count == MOST_CLASSES)
		fail(m, "too many classes of letters");
	return ++*count;
}

static bool joins(const struct maker *m, unsigned at)
{
	for (unsigned i = 0; i < m->single; i++)
		if (m->letter[i].plain && m->pair[at][i] & 1)
			return true;
	return false;
}

/* Those that join some letter come first. */
static void find_classes(struct maker *m)
{
	for (unsigned i = 0; i < m->single; i++)
		if (m->letter[i].plain && joins(m, i))
			m->letter[i].left = find_class(m, i, true, &m->rows);
	m->joining = m->rows;
	for (unsigned i = 0; i < m->count; i++) {
		struct letter *letter = &m->letter[i];

		if (letter->plain && !letter->left)
			letter->left = find_class(m, i, true, &m->rows);
		if (letter->plain)
			letter->right = find_class(m, i, false, &m->columns);
	}
}

/* --- Printing ------------------------------------------------------------- */

/* Returns the entry of COUNT that follows AT, at the end of its line. */
static const char *end_of(unsigned at, unsigned count)
{
	return at + 1 == count ? "" : at % 16 == 15 ? ",\n" : ",";
}

static void print_advances(const struct maker *m)
{
	unsigned count = hb_face_get_glyph_count(m->face);

	printf("static const uint16_t %s_advance[] = {", m->name);
	for (unsigned i = 0; i < count; i++) {
		hb_position_t advance = hb_font_get_glyph_h_advance(m->font, i);

		if (advance < 0 || advance > UINT16_MAX)
			fail(m, "a glyph is too wide");
		printf("%d%s", advance, end_of(i, count));
	}
	printf("};\n");
}

static void print_page(const struct maker *m, uint32_t first)
{
	unsigned at = 0;

	printf("\t{");
	for (uint32_t c = first; c < first + PREPARED_PAGE; c++) {
		const struct letter *letter = NULL;

		for (unsigned i = 0; i < m->single && !letter; i++)
			if (m->letter[i].character[0] == c)
				letter = &m->letter[i];
		printf("{%u,%u,%u}%s", nominal(m, c), letter ? letter->left : 0,
		       letter ? letter->right : 0, end_of(at++, PREPARED_PAGE));
	}
	printf("},\n");
}

static bool has_page(const struct maker *m, uint32_t first)
{
	for (uint32_t c = first; c < first + PREPARED_PAGE; c++)
		if (nominal(m, c))
			return true;
	return false;
}

/* Returns how many pages there are numbers for. */
static unsigned print_characters(const struct maker *m)
{
	enum { PAGES = (LAST_CHARACTER + 1) / PREPARED_PAGE };
	unsigned used = 0, count = 0;
	static uint8_t page[PAGES];

	memset(page, 0, sizeof(page));
	printf("static const struct prepared_letter "
	       "%s_letter[][PREPARED_PAGE] = {\n\t{{0}},\n",
	       m->name);
	for (uint32_t i = 0; i < PAGES; i++) {
		if (!has_page(m, i * PREPARED_PAGE))
			continue;
		if (++used == MOST_PAGES)
			fail(m, "too many pages of characters");
		page[i] = (uint8_t)used;
		count = i + 1;
		print_page(m, i * PREPARED_PAGE);
	}
	printf("};\nstatic const uint8_t %s_page[] = {", m->name);
	for (unsigned i = 0; i < count; i++)
		printf("%u%s", page[i], end_of(i, count));
	printf("};\n");
	return count;
}

/* Returns a letter of the class of a row or a column. */
static unsigned letter_of(const struct maker *m, unsigned class, bool row)
{
	unsigned i = 0;

	while ((row ? m->letter[i].left : m->letter[i].right) != class)
		i++;
	return i;
}

/* Class 0 has a row and a column too, so that nobody has to look. */
static void print_pairs(const struct maker *m)
{
	printf("static const int16_t %s_pair[%u][%u] = {\n", m->name,
	       m->rows + 1, m->columns + 1);
	for (unsigned row = 1; row <= m->rows; row++) {
		unsigned one = letter_of(m, row, true);

		printf("\t[%u] = {0,", row);
		for (unsigned i = 1; i <= m->columns; i++)
			printf("%d%s", m->pair[one][letter_of(m, i, false)],
			       end_of(i, m->columns + 1));
		printf("},\n");
	}
	printf("};\n");
}

/* Returns how many there are. */
static unsigned print_ligatures(const struct maker *m)
{
	unsigned count = 0;

	printf("static const struct prepared_ligature %s_ligature[] = {\n",
	       m->name);
	for (unsigned i = m->single; i < m->count; i++) {
		const struct letter *l = &m->letter[i];

		if (!l->plain)
			continue;
		count++;
		printf("\t{{%u,%u,%u},{%u,%u,%u}},\n", l->character[0],
		       l->character[1], l->character[2], l->glyph, l->left,
		       l->right);
	}
	printf("\t{{0},{0}}};\n");
	return count;
}

/* As text/face.c does. */
static int metric(const struct maker *m, hb_ot_metrics_tag_t tag, int otherwise)
{
	hb_position_t value;

	return hb_ot_metrics_get_position(m->font, tag, &value) ? value
								: otherwise;
}

static void print_face(const struct maker *m)
{
	int upem = (int)hb_face_get_upem(m->face);
	unsigned pages, ligatures;

	print_advances(m);
	pages = print_characters(m);
	print_pairs(m);
	ligatures = print_ligatures(m);
	printf("const struct prepared prepared_%s = {\n"
	       "\t.length = %u,\n\t.upem = %d,\n\t.ascent = %d,\n"
	       "\t.descent = %d,\n\t.cap_height = %d,\n\t.glyph_count = %u,\n"
	       "\t.advance = %s_advance,\n\t.page = %s_page,\n"
	       "\t.page_count = %u,\n\t.letter = %s_letter,\n"
	       "\t.pair = %s_pair[0],\n\t.columns = %u,\n\t.joining = %u,\n"
	       "\t.ligature = %s_ligature,\n\t.ligature_count = %u,\n};\n",
	       m->name, hb_blob_get_length(m->blob), upem,
	       metric(m, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, upem * 4 / 5),
	       -metric(m, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -upem / 5),
	       metric(m, HB_OT_METRICS_TAG_CAP_HEIGHT, upem * 7 / 10),
	       hb_face_get_glyph_count(m->face), m->name, m->name, pages,
	       m->name, m->name, m->columns + 1, m->joining, m->name,
	       ligatures);
}

static void prepare(const char *name, const char *file)
{
	static struct maker maker;
	struct maker *m = &maker;

	memset(m, 0, sizeof(*m));
	m->name = name;
	m->blob = hb_blob_create_from_file_or_fail(file);
	if (!m->blob)
		fail(m, "its file cannot be read");
	m->face = hb_face_create(m->blob, 0);
	m->font = hb_font_create(m->face);
	m->buffer = hb_buffer_create();
	rules_read(&m->rules, m->face);
	find_letters(m);
	find_pairs(m);
	check_ligatures(m);
	find_ligatures(m);
	find_pairs_of_ligatures(m);
	find_classes(m);
	print_face(m);
	rules_release(&m->rules);
	hb_buffer_destroy(m->buffer);
	hb_font_destroy(m->font);
	hb_face_destroy(m->face);
	hb_blob_destroy(m->blob);
}

int main(int count, char **argument)
{
	printf("#include \"text/prepared.h\"\n\n");
	for (int i = 1; i + 1 < count; i += 2)
		prepare(argument[i], argument[i + 1]);
	return 0;
}
