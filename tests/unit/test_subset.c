#include "unit.h"

#include "pdf/outlines.h"
#include "pdf/subset.h"
#include "text/fonts.h"

#include <hb-ot.h>
#include <hb.h>

/* An outline as text, "M 10 20 L …". */
struct drawing {
	char text[65536];
	size_t length;
};

static void add(struct drawing *drawing, char what, const float *at, int count)
{
	char *to = drawing->text + drawing->length;
	size_t room = sizeof(drawing->text) - drawing->length;
	int length = snprintf(to, room, "%c", what);

	for (int i = 0; i < count; i++)
		length += snprintf(to + length, room - (size_t)length, " %.3f",
				   (double)at[i]);
	drawing->length += (size_t)length;
	assert_true(drawing->length + 1 < sizeof(drawing->text));
}

static void move(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state,
		 float x, float y, void *user)
{
	(void)funcs, (void)state, (void)user;
	add(data, 'M', (const float[]){x, y}, 2);
}

static void line(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state,
		 float x, float y, void *user)
{
	(void)funcs, (void)state, (void)user;
	add(data, 'L', (const float[]){x, y}, 2);
}

static void bow(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state,
		float x1, float y1, float x, float y, void *user)
{
	(void)funcs, (void)state, (void)user;
	add(data, 'Q', (const float[]){x1, y1, x, y}, 4);
}

static void curve(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state,
		  float x1, float y1, float x2, float y2, float x, float y,
		  void *user)
{
	(void)funcs, (void)state, (void)user;
	add(data, 'C', (const float[]){x1, y1, x2, y2, x, y}, 6);
}

static void draw(hb_font_t *font, unsigned glyph, struct drawing *drawing)
{
	static hb_draw_funcs_t *funcs;

	if (!funcs) {
		funcs = hb_draw_funcs_create();
		hb_draw_funcs_set_move_to_func(funcs, move, NULL, NULL);
		hb_draw_funcs_set_line_to_func(funcs, line, NULL, NULL);
		hb_draw_funcs_set_quadratic_to_func(funcs, bow, NULL, NULL);
		hb_draw_funcs_set_cubic_to_func(funcs, curve, NULL, NULL);
	}
	drawing->length = 0;
	drawing->text[0] = 0;
	hb_font_get_glyph_shape(font, glyph, funcs, drawing);
}

/* Returns a blob of LENGTH bytes, copied. */
static hb_blob_t *blob_of(const void *data, size_t length)
{
	return hb_blob_create(data, (unsigned)length, HB_MEMORY_MODE_DUPLICATE,
			      NULL, NULL);
}

static void put_table(hb_face_t *builder, hb_tag_t tag, hb_blob_t *blob)
{
	hb_face_builder_add_table(builder, tag, blob);
	hb_blob_destroy(blob);
}

/* Returns the subset as HarfBuzz reads it: a CFF table has those around it that
 * every font has, those of WHOLE, with COUNT glyphs. */
static hb_face_t *read_subset(const struct subset *subset, hb_face_t *whole,
			      size_t count)
{
	hb_blob_t *blob = blob_of(subset->data, subset->length);
	const char maxp[] = {0, 0, 0x50, 0, (char)(count >> 8), (char)count};
	hb_face_t *face;

	if (!subset->cff) {
		face = hb_face_create(blob, 0);
		hb_blob_destroy(blob);
		return face;
	}
	face = hb_face_builder_create();
	put_table(face, HB_TAG('C', 'F', 'F', ' '), blob);
	put_table(face, HB_TAG('m', 'a', 'x', 'p'), blob_of(maxp, 6));
	put_table(face, HB_TAG('h', 'e', 'a', 'd'),
		  hb_face_reference_table(whole, HB_TAG('h', 'e', 'a', 'd')));
	return face;
}

/* Compares the subset of COUNT glyphs with the font that they are from. */
static void compare(struct world *world, const struct face *face,
		    hb_font_t *whole, const uint16_t *glyph, size_t count)
{
	static struct drawing want, got;
	uint16_t place[256];
	struct subset subset;
	hb_face_t *read;
	hb_font_t *font;

	assert_true(subset_make(&subset, face, glyph, count, place,
				&world->run.diag));
	assert_int_equal(subset.in_order, !subset.blob);
	read = read_subset(&subset, hb_font_get_face(whole), count + 1);
	font = hb_font_create(read);
	for (size_t i = 0; i < count; i++) {
		unsigned at = subset.in_order ? (unsigned)i + 1 : place[i];

		draw(whole, glyph[i], &want);
		draw(font, at, &got);
		assert_string_equal(got.text, want.text);
		if (!subset.cff)
			assert_int_equal(
				hb_font_get_glyph_h_advance(font, at),
				hb_font_get_glyph_h_advance(whole, glyph[i]));
	}
	draw(font, 0, &got);
	assert_string_equal(got.text, "");
	hb_font_destroy(font);
	hb_face_destroy(read);
	subset_release(&subset);
}

/* Calls CHECK for each face that is built in, with the same in HarfBuzz. */
static void for_faces(struct world *world,
		      void (*check)(struct world *world,
				    const struct face *face, hb_font_t *font))
{
	struct fonts fonts;

	fonts_init(&fonts, "TeX Gyre Bonum", (struct place){0}, &world->run);
	for (unsigned i = 0; i <= STYLE_COUNT; i++) {
		const struct face *face =
			i < STYLE_COUNT ? fonts_face(&fonts, i, 'a')
					: fonts_face(&fonts, 0, 0x2713);
		hb_blob_t *blob =
			hb_blob_create(face->data, (unsigned)face->length,
				       HB_MEMORY_MODE_READONLY, NULL, NULL);
		hb_face_t *whole = hb_face_create(blob, 0);
		hb_font_t *font = hb_font_create(whole);

		check(world, face, font);
		hb_font_destroy(font);
		hb_face_destroy(whole);
		hb_blob_destroy(blob);
	}
	fonts_release(&fonts);
}

/* All glyphs, in the order of the font and backwards. */
static void check_all(struct world *world, const struct face *face,
		      hb_font_t *font)
{
	uint16_t glyph[251];

	for (unsigned i = 1, count = 0; i < face->glyph_count; i++) {
		glyph[count++] = (uint16_t)(i % 2 ? i : face->glyph_count - i);
		if (count == 251 || i + 1 == face->glyph_count) {
			compare(world, face, font, glyph, count);
			count = 0;
		}
	}
}

static void each_glyph_of_a_built_in_face_keeps_its_outline(void **state)
{
	for_faces(*state, check_all);
}

/* Some glyphs, in any order. */
static void check_some(struct world *world, const struct face *face,
		       hb_font_t *font)
{
	uint16_t glyph[251];
	uint32_t seed = 1;

	for (unsigned round = 0; round < 50; round++) {
		size_t count = 1 + round * 5;

		for (size_t i = 0; i < count; i++) {
			seed = seed * 1664525u + 1013904223u;
			glyph[i] = (uint16_t)((seed >> 8) % face->glyph_count);
			for (size_t k = 0; k < i; k++)
				if (glyph[k] == glyph[i])
					count = i;
		}
		compare(world, face, font, glyph, count ? count : 1);
	}
}

static void glyphs_may_come_in_any_order(void **state)
{
	for_faces(*state, check_some);
}

/* The widths of a CFF table are in its charstrings, where HarfBuzz does not
 * look: a subset has them as the whole font does, but for subroutines. */
static void a_charstring_is_taken_over_whole(void **state)
{
	struct world *world = *state;
	struct fonts fonts;
	const struct face *face;
	const struct outlines *outlines;
	struct subset subset;
	uint16_t glyph, place;

	fonts_init(&fonts, "TeX Gyre Bonum", (struct place){0}, &world->run);
	face = fonts_face(&fonts, STYLE_BOLD, 'W');
	outlines = outlines_of(face);
	glyph = (uint16_t)face_glyph(face, 'W');
	assert_true(subset_make(&subset, face, &glyph, 1, &place,
				&world->run.diag));
	assert_non_null(memmem(subset.data, subset.length,
			       outlines->charstring + outlines->at[glyph],
			       outlines->at[glyph + 1] - outlines->at[glyph]));
	assert_non_null(memmem(subset.data, subset.length, outlines->private,
			       outlines->private_length));
	subset_release(&subset);
	fonts_release(&fonts);
}

/* The same as if it were a font of the system: some glyphs. */
static void check_foreign(struct world *world, const struct face *face,
			  hb_font_t *font)
{
	const uint16_t glyph[] = {90, 40, 60, 200};
	const struct face_file file = {
		.name = face->name,
		.data = arena_copy(&world->arena, face->data, face->length),
		.length = face->length,
	};
	struct face *foreign =
		face_open(&world->arena, &file, &world->run.diag);

	assert_null(outlines_of(foreign));
	assert_false(outlines_in_file(foreign));
	compare(world, foreign, font, glyph, 4);
	face_close(foreign);
}

static void harfbuzz_makes_those_of_other_faces(void **state)
{
	for_faces(*state, check_foreign);
}

static void a_subset_is_small(void **state)
{
	struct world *world = *state;
	struct fonts fonts;
	const struct face *face;
	struct subset subset;
	uint16_t glyph, place;

	fonts_init(&fonts, "TeX Gyre Bonum", (struct place){0}, &world->run);
	face = fonts_face(&fonts, STYLE_REGULAR, 0x2713);
	assert_string_equal(face->name, "DejaVuSans");
	glyph = (uint16_t)face_glyph(face, 0x2713);
	assert_true(subset_make(&subset, face, &glyph, 1, &place,
				&world->run.diag));
	assert_false(subset.cff);
	assert_in_range(subset.length, 300, 500);
	subset_release(&subset);
	fonts_release(&fonts);
}

static const struct CMUnitTest tests[] = {
	TEST(each_glyph_of_a_built_in_face_keeps_its_outline),
	TEST(glyphs_may_come_in_any_order),
	TEST(a_charstring_is_taken_over_whole),
	TEST(harfbuzz_makes_those_of_other_faces),
	TEST(a_subset_is_small),
};
RUN(tests)
