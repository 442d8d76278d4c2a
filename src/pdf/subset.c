#include "pdf/subset.h"

#include "base/memory.h"

#include <hb-subset.h>
#include <hb.h>

/* Returns what to take of a face: layout tables have done their work when words
 * were shaped; names are for people who install fonts. */
static hb_subset_input_t *choose(const struct face *face, const bool *used)
{
	static const hb_tag_t drop[] = {
		HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
		HB_TAG('G', 'D', 'E', 'F'), HB_TAG('n', 'a', 'm', 'e'),
		HB_TAG('k', 'e', 'r', 'n'), HB_TAG('D', 'S', 'I', 'G'),
		HB_TAG('F', 'F', 'T', 'M'),
	};
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	hb_set_t *glyphs, *tables;

	if (!input)
		return NULL;
	glyphs = hb_subset_input_glyph_set(input);
	hb_set_add(glyphs, 0);
	for (unsigned i = 0; i < face->glyph_count; i++)
		if (used[i])
			hb_set_add(glyphs, i);
	tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
	for (size_t i = 0; i < sizeof(drop) / sizeof(drop[0]); i++)
		hb_set_add(tables, drop[i]);
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
	return input;
}

/* Returns the subset as a face, NULL on failure. */
static hb_face_t *reduce(const struct face *face, const bool *used,
			 uint16_t *new_id)
{
	hb_subset_input_t *input = choose(face, used);
	hb_face_t *whole = hb_font_get_face(face->font), *part = NULL;
	hb_subset_plan_t *plan;
	const hb_map_t *map;

	if (!input)
		return NULL;
	plan = hb_subset_plan_create_or_fail(whole, input);
	if (plan) {
		part = hb_subset_plan_execute_or_fail(plan);
		map = hb_subset_plan_old_to_new_glyph_mapping(plan);
		for (unsigned i = 0; i < face->glyph_count; i++)
			if (used[i])
				new_id[i] = (uint16_t)hb_map_get(map, i);
		hb_subset_plan_destroy(plan);
	}
	hb_subset_input_destroy(input);
	return part;
}

static void release(void *subset)
{
	hb_blob_destroy(((struct subset *)subset)->blob);
}

bool subset_make(struct subset *subset, const struct face *face,
		 const bool *used, uint16_t *new_id)
{
	hb_glyph_extents_t extents;
	hb_face_t *part;

	*subset = (struct subset){0};
	memory_watch();
	/* Has HarfBuzz look at an outline, so that it makes the tables for
	 * outlines ready. Its subsetter would do so too, but it is a library of
	 * its own: what that puts in the place of a table for which there is no
	 * memory is not known to the one that clears up, which gives it to
	 * free(). */
	hb_font_get_glyph_extents(face->font, 0, &extents);
	memory_check();
	part = reduce(face, used, new_id);
	if (!part) {
		memory_check();
		return false;
	}
	subset->blob =
		hb_face_reference_table(part, HB_TAG('C', 'F', 'F', ' '));
	subset->cff = hb_blob_get_length(subset->blob) > 0;
	if (!subset->cff) {
		hb_blob_destroy(subset->blob);
		subset->blob = hb_face_reference_blob(part);
	}
	subset->data = hb_blob_get_data(subset->blob, &subset->length);
	hb_face_destroy(part);
	guard_hold(&subset->held, release, subset);
	memory_check();
	return subset->length > 0;
}

void subset_release(struct subset *subset)
{
	guard_drop(&subset->held);
	release(subset);
	subset->blob = NULL;
}
