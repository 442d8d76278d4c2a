#include "text/tables/faces/rules.h"

#include <hb-ot.h>
#include <string.h>

/* What HarfBuzz follows besides where there is a fraction slash, and only
 * there. */
static const hb_tag_t usual[] = {
	HB_TAG('r', 'v', 'r', 'n'), HB_TAG('l', 't', 'r', 'a'),
	HB_TAG('l', 't', 'r', 'm'), HB_TAG('a', 'b', 'v', 'm'),
	HB_TAG('b', 'l', 'w', 'm'), HB_TAG('c', 'c', 'm', 'p'),
	HB_TAG('l', 'o', 'c', 'l'), HB_TAG('m', 'a', 'r', 'k'),
	HB_TAG('m', 'k', 'm', 'k'), HB_TAG('r', 'l', 'i', 'g'),
	HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'l', 'i', 'g'),
	HB_TAG('c', 'u', 'r', 's'), HB_TAG('d', 'i', 's', 't'),
	HB_TAG('k', 'e', 'r', 'n'), HB_TAG('l', 'i', 'g', 'a'),
	HB_TAG('r', 'c', 'l', 't'), 0};
static const hb_tag_t of_fractions[] = {HB_TAG('f', 'r', 'a', 'c'),
					HB_TAG('n', 'u', 'm', 'r'),
					HB_TAG('d', 'n', 'o', 'm'), 0};
static const hb_tag_t kerning[] = {HB_TAG('k', 'e', 'r', 'n'), 0};

/* Kinds of lookups, and a flag of theirs. */
enum {
	GSUB_LIGATURES = 4,
	GSUB_ELSEWHERE = 7,
	GPOS_PAIRS = 2,
	GPOS_MARKS = 4, /* to GPOS_MARKS_LAST */
	GPOS_MARKS_LAST = 6,
	GPOS_ELSEWHERE = 9,
	PASSES_OVER_LETTERS = 2 | 4, /* bases, ligatures */
};

struct rule_table {
	struct rules *rules;
	hb_face_t *face;
	hb_tag_t tag;
	const unsigned char *data;
	unsigned length; /* [bytes] */
};

struct lookup {
	unsigned type;
	bool passes; /* over letters */
};

hb_segment_properties_t rules_segment(void)
{
	hb_segment_properties_t of_word = HB_SEGMENT_PROPERTIES_DEFAULT;

	of_word.direction = HB_DIRECTION_LTR;
	of_word.script = HB_SCRIPT_LATIN;
	of_word.language = hb_language_from_string("id", -1);
	return of_word;
}

static unsigned number_at(const struct rule_table *table, size_t at)
{
	if (at + 2 > table->length) {
		table->rules->known = false;
		return 0;
	}
	return (unsigned)table->data[at] << 8 | table->data[at + 1];
}

/* Returns whether the coverage AT has GLYPH, and *INDEX as which of it. */
static bool covers(const struct rule_table *table, size_t at,
		   hb_codepoint_t glyph, unsigned *index)
{
	unsigned format = number_at(table, at);
	unsigned count = number_at(table, at + 2);

	*index = 0;
	for (unsigned i = 0; format == 1 && i < count; i++, ++*index)
		if (number_at(table, at + 4 + 2 * (size_t)i) == glyph)
			return true;
	for (unsigned i = 0; format == 2 && i < count; i++) {
		size_t range = at + 4 + 6 * (size_t)i;
		unsigned first = number_at(table, range);

		*index = number_at(table, range + 4) + glyph - first;
		if (glyph >= first && glyph <= number_at(table, range + 2))
			return true;
	}
	return false;
}

/* Keeps the ligatures AT, which begin with FIRST. */
static void keep_ligatures(const struct rule_table *table, size_t at,
			   hb_codepoint_t first)
{
	struct rules *rules = table->rules;
	unsigned count = number_at(table, at);

	for (unsigned i = 0; i < count; i++) {
		size_t from = at + number_at(table, at + 2 + 2 * (size_t)i);
		struct ligature *new = &rules->ligature[rules->ligature_count];

		new->glyph = number_at(table, from);
		new->count = number_at(table, from + 2);
		if (rules->ligature_count + 1 == RULES_MOST_LIGATURES ||
		    new->count > RULES_LONGEST_LIGATURE || !new->count) {
			rules->known = false;
			return;
		}
		rules->ligature_count++;
		new->part[0] = first;
		for (unsigned k = 1; k < new->count; k++)
			new->part[k] =
				number_at(table, from + 2 + 2 * (size_t)k);
	}
}

/* Looks at subtable AT. Whether it does no more than to make ligatures of
 * neighbours, to move pairs of them, or to put marks upon letters; the marks
 * are beyond. */
static bool look_at_subtable(const struct rule_table *table,
			     struct lookup lookup, size_t at)
{
	bool places = table->tag == HB_OT_TAG_GPOS, makes, marks;
	unsigned index;

	if (lookup.type == (places ? GPOS_ELSEWHERE : GSUB_ELSEWHERE)) {
		lookup.type = number_at(table, at + 2);
		at += ((size_t)number_at(table, at + 4) << 16) +
		      number_at(table, at + 6);
	}
	/* a pair that moves its second glyph is not looked at as the first of
	 * another */
	if (places && lookup.type == GPOS_PAIRS)
		return !number_at(table, at + 6) && !lookup.passes;
	makes = !places && lookup.type == GSUB_LIGATURES;
	marks = places && lookup.type >= GPOS_MARKS &&
		lookup.type <= GPOS_MARKS_LAST;
	for (hb_codepoint_t glyph = 0;
	     (makes || marks) && glyph < hb_face_get_glyph_count(table->face);
	     glyph++) {
		if (!covers(table, at + number_at(table, at + 2), glyph,
			    &index))
			continue;
		if (marks)
			hb_set_add(table->rules->beyond, glyph);
		else
			keep_ligatures(
				table,
				at + number_at(table,
					       at + 6 + 2 * (size_t)index),
				glyph);
	}
	return marks || (makes && !lookup.passes);
}

/* Looks at lookup NUMBER. If it may do more, all glyphs that it begins with are
 * beyond. */
static void look_at_lookup(const struct rule_table *table, unsigned number)
{
	size_t list = number_at(table, 8);
	size_t at = list + number_at(table, list + 2 + 2 * (size_t)number);
	struct lookup lookup = {.type = number_at(table, at),
				.passes = number_at(table, at + 2) &
					  PASSES_OVER_LETTERS};
	unsigned count = number_at(table, at + 4);
	hb_set_t *input;
	bool good = true;

	for (unsigned i = 0; i < count; i++)
		if (!look_at_subtable(
			    table, lookup,
			    at + number_at(table, at + 6 + 2 * (size_t)i)))
			good = false;
	if (good)
		return;
	input = hb_set_create();
	hb_ot_layout_lookup_collect_glyphs(table->face, table->tag, number,
					   NULL, input, NULL, NULL);
	hb_set_union(table->rules->beyond, input);
	hb_set_destroy(input);
}

/* Looks at each lookup that HarfBuzz follows; those of fractions are passed
 * over. */
static void look_at(struct rules *rules, hb_face_t *face, hb_shape_plan_t *plan,
		    hb_tag_t tag)
{
	hb_blob_t *blob = hb_face_reference_table(face, tag);
	struct rule_table table = {.rules = rules, .face = face, .tag = tag};
	hb_set_t *followed = hb_set_create(), *known = hb_set_create();
	hb_set_t *fractions = hb_set_create();
	hb_codepoint_t number = HB_SET_VALUE_INVALID;

	table.data =
		(const unsigned char *)hb_blob_get_data(blob, &table.length);
	hb_ot_shape_plan_collect_lookups(plan, tag, followed);
	hb_ot_layout_collect_lookups(face, tag, NULL, NULL, usual, known);
	hb_ot_layout_collect_lookups(face, tag, NULL, NULL, of_fractions,
				     fractions);
	while (hb_set_next(followed, &number)) {
		if (hb_set_has(known, number))
			look_at_lookup(&table, number);
		else if (!hb_set_has(fractions, number))
			rules->known = false;
	}
	hb_set_destroy(followed);
	hb_set_destroy(known);
	hb_set_destroy(fractions);
	hb_blob_destroy(blob);
}

static bool has_table(hb_face_t *face, hb_tag_t tag)
{
	hb_blob_t *blob = hb_face_reference_table(face, tag);
	bool has = hb_blob_get_length(blob) > 0;

	hb_blob_destroy(blob);
	return has;
}

/* Whether a font has rules of other kinds than OpenType's. */
static bool has_others(hb_face_t *face)
{
	static const hb_tag_t other[] = {
		HB_TAG('m', 'o', 'r', 'x'), HB_TAG('m', 'o', 'r', 't'),
		HB_TAG('k', 'e', 'r', 'x'), HB_TAG('t', 'r', 'a', 'k'),
		HB_TAG('S', 'i', 'l', 'f'), HB_TAG('f', 'v', 'a', 'r'),
	};
	hb_set_t *kerns = hb_set_create();
	bool has;

	hb_ot_layout_collect_lookups(face, HB_OT_TAG_GPOS, NULL, NULL, kerning,
				     kerns);
	has = hb_set_is_empty(kerns) &&
	      has_table(face, HB_TAG('k', 'e', 'r', 'n'));
	hb_set_destroy(kerns);
	for (size_t i = 0; i < sizeof(other) / sizeof(other[0]); i++)
		has = has || has_table(face, other[i]);
	return has;
}

void rules_read(struct rules *rules, hb_face_t *face)
{
	hb_segment_properties_t of_word = rules_segment();
	hb_shape_plan_t *plan =
		hb_shape_plan_create(face, &of_word, NULL, 0, NULL);

	memset(rules, 0, sizeof(*rules));
	rules->known = !has_others(face);
	rules->beyond = hb_set_create();
	look_at(rules, face, plan, HB_OT_TAG_GSUB);
	look_at(rules, face, plan, HB_OT_TAG_GPOS);
	hb_shape_plan_destroy(plan);
}

void rules_release(struct rules *rules)
{
	hb_set_destroy(rules->beyond);
}
