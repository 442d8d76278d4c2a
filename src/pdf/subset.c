#include "pdf/subset.h"

#include "base/memory.h"
#include "pdf/cff.h"
#include "pdf/subsetter.h"
#include "pdf/truetype.h"
#include "text/messages.h"

/* Lends the tables that an embedded font needs (ISO 32000-1, 9.9): with no
 * others there HarfBuzz does not look what characters the glyphs are of, nor at
 * layout, which has done its work when words were shaped. */
static hb_blob_t *lend(hb_face_t *face, hb_tag_t tag, void *whole)
{
	static const hb_tag_t need[] = {
		HB_TAG('C', 'F', 'F', ' '), HB_TAG('g', 'l', 'y', 'f'),
		HB_TAG('l', 'o', 'c', 'a'), HB_TAG('h', 'e', 'a', 'd'),
		HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'),
		HB_TAG('m', 'a', 'x', 'p'),
	};

	(void)face;
	for (size_t i = 0; i < sizeof(need) / sizeof(need[0]); i++)
		if (tag == need[i])
			return hb.face_reference_table(whole, tag);
	return NULL;
}

/* Returns FACE with no more than its outlines and their measures. Has HarfBuzz
 * look at an outline of it, so that it makes the tables for outlines ready. Its
 * subsetter would do so too, but it is a library of its own: what that puts in
 * the place of a table for which there is no memory is not known to the one
 * that clears up, which gives it to free(). */
static hb_face_t *bare(hb_font_t *whole)
{
	hb_face_t *outlines =
		hb.face_create_for_tables(lend, hb.font_get_face(whole), NULL);
	hb_font_t *font = hb.font_create(outlines);
	hb_glyph_extents_t extents;

	hb.font_get_glyph_extents(font, 0, &extents);
	hb.font_destroy(font);
	return outlines;
}

/* Returns what to take of a face: COUNT glyphs, without hints. */
static hb_subset_input_t *choose(const uint16_t *glyph, size_t count)
{
	hb_subset_input_t *input = hb_subset.input_create_or_fail();
	hb_set_t *glyphs;

	if (!input)
		return NULL;
	glyphs = hb_subset.input_glyph_set(input);
	hb.set_add(glyphs, 0);
	for (size_t i = 0; i < count; i++)
		hb.set_add(glyphs, glyph[i]);
	hb_subset.input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
	return input;
}

/* Returns the subset as a face, NULL on failure. */
static hb_face_t *reduce(hb_font_t *whole, const uint16_t *glyph, size_t count,
			 uint16_t *place)
{
	hb_subset_input_t *input = choose(glyph, count);
	hb_face_t *outlines = bare(whole), *part = NULL;
	hb_subset_plan_t *plan;
	const hb_map_t *map;

	plan = input ? hb_subset.plan_create_or_fail(outlines, input) : NULL;
	if (plan) {
		part = hb_subset.plan_execute_or_fail(plan);
		map = hb_subset.plan_old_to_new_glyph_mapping(plan);
		for (size_t i = 0; i < count; i++)
			place[i] = (uint16_t)hb.map_get(map, glyph[i]);
		hb_subset.plan_destroy(plan);
	}
	hb_subset.input_destroy(input);
	hb.face_destroy(outlines);
	return part;
}

static void release(void *subset)
{
	hb.blob_destroy(((struct subset *)subset)->blob);
}

static bool tell(const struct face *face, struct diag *diag)
{
	diag_add(diag, MESSAGE_FONT_BROKEN, (struct place){0}, face->name);
	return false;
}

/* Has HarfBuzz make the subset. */
static bool ask(struct subset *subset, const struct face *face,
		const uint16_t *glyph, size_t count, uint16_t *place,
		struct diag *diag)
{
	hb_font_t *whole;
	hb_face_t *part;
	unsigned length;

	whole = subsetter_open(diag) ? face_font(face, diag) : NULL;
	if (!whole)
		return false;
	memory_watch();
	part = reduce(whole, glyph, count, place);
	if (!part) {
		memory_check();
		return tell(face, diag);
	}
	subset->blob =
		hb.face_reference_table(part, HB_TAG('C', 'F', 'F', ' '));
	subset->cff = hb.blob_get_length(subset->blob) > 0;
	if (!subset->cff) {
		hb.blob_destroy(subset->blob);
		subset->blob = hb.face_reference_blob(part);
	}
	subset->data = hb.blob_get_data(subset->blob, &length);
	subset->length = length;
	hb.face_destroy(part);
	guard_hold(&subset->held, release, subset);
	memory_check();
	return subset->length || tell(face, diag);
}

/* Makes the subset of a face that is built in; it is the same outlines without
 * HarfBuzz. Whether it is one. */
static bool make(struct subset *subset, const struct face *face,
		 const uint16_t *glyph, size_t count)
{
	const struct outlines *outlines = outlines_of(face);

	if (outlines)
		cff_write(&subset->made, outlines, face->name, glyph, count);
	else if (outlines_in_file(face))
		truetype_write(&subset->made, face->data, glyph, count);
	else
		return false;
	subset->cff = outlines;
	subset->in_order = true;
	subset->data = subset->made.data;
	subset->length = subset->made.length;
	return true;
}

bool subset_make(struct subset *subset, const struct face *face,
		 const uint16_t *glyph, size_t count, uint16_t *place,
		 struct diag *diag)
{
	*subset = (struct subset){0};
	return make(subset, face, glyph, count) ||
	       ask(subset, face, glyph, count, place, diag);
}

void subset_release(struct subset *subset)
{
	buffer_release(&subset->made);
	if (!subset->blob)
		return;
	guard_drop(&subset->held);
	release(subset);
	subset->blob = NULL;
}
