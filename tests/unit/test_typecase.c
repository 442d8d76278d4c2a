#include "unit.h"

#include "pdf/typecase.h"

/* A typecase, and words of one glyph each, by their glyphs. */
struct stage {
	struct fonts fonts;
	struct typecase typecase;
	const struct face *face;
	struct deflater *deflater;
	struct buffer out;
	struct sink sink;
	struct objects *objects;
};

static void open_stage(struct stage *stage, struct world *world)
{
	fonts_init(&stage->fonts, "TeX Gyre Bonum", (struct place){0},
		   &world->run);
	stage->face = fonts_face(&stage->fonts, STYLE_REGULAR, 'a');
	typecase_init(&stage->typecase, &stage->fonts);
	stage->deflater = deflate_open(false, &world->arena);
	stage->out = (struct buffer){0};
	stage->sink = sink_to_buffer(&stage->out);
	stage->objects =
		objects_open(&stage->sink, stage->deflater, &world->run);
	typecase_begin(&stage->typecase, stage->objects);
}

static void close_stage(struct stage *stage)
{
	typecase_release(&stage->typecase);
	fonts_release(&stage->fonts);
	objects_close(stage->objects);
	deflate_close(stage->deflater);
	buffer_release(&stage->out);
}

/* Returns the code of a glyph of the face. */
static uint32_t code_of(struct stage *stage, unsigned id)
{
	struct glyph glyph = {.id = (uint16_t)id};
	const struct word word = {.face = stage->face,
				  .text = "x",
				  .length = 1,
				  .glyph = &glyph,
				  .count = 1};

	return typecase_code(&stage->typecase,
			     typecase_font(&stage->typecase, stage->face),
			     &word, 0);
}

static void glyphs_get_codes_in_the_order_of_their_first_use(void **state)
{
	struct stage stage;
	struct font *font;

	open_stage(&stage, *state);
	assert_int_equal(code_of(&stage, 70), 2); /* the space has the first */
	assert_int_equal(code_of(&stage, 60), 3);
	assert_int_equal(code_of(&stage, 70), 2);
	font = typecase_font(&stage.typecase, stage.face);
	assert_int_equal(code_of(&stage, stage.face->space_id), FONT_SPACE);
	assert_int_equal(font->name, 1);
	assert_int_equal(font->sort[2].glyph, 60);
	assert_memory_equal(font->sort[2].text, "x", font->sort[2].length);
	typecase_begin(&stage.typecase, stage.objects);
	assert_int_equal(code_of(&stage, 60), 2);
	close_stage(&stage);
}

static void no_code_needs_an_escape(void **state)
{
	struct stage stage;
	uint32_t last = FONT_SPACE;

	open_stage(&stage, *state);
	for (unsigned i = 1; i < 1000; i++) {
		uint32_t code;

		if (i == stage.face->space_id)
			continue;
		code = code_of(&stage, i);
		assert_true(code > last);
		assert_null(memchr("\0()\\\r", (int)(code & 0xFF), 5));
		last = code;
	}
	/* 251 codes a tray */
	assert_int_equal(font_tray(last), 3);
	close_stage(&stage);
}

static void a_glyph_that_a_font_lacks_is_its_notdef(void **state)
{
	struct stage stage;

	open_stage(&stage, *state);
	assert_int_equal(code_of(&stage, stage.face->glyph_count), 2);
	assert_int_equal(code_of(&stage, 0), 2);
	assert_int_equal(code_of(&stage, 65535), 2);
	close_stage(&stage);
}

static void a_page_is_taken_over_where_its_codes_are_the_same(void **state)
{
	struct stage stage;
	struct buffer first = {0}, second = {0};
	struct typecase *t = &stage.typecase;

	open_stage(&stage, *state);
	typecase_page(t);
	code_of(&stage, 70);
	buffer_add(&first, t->taken.data, t->taken.length);
	typecase_page(t);
	code_of(&stage, 60);
	code_of(&stage, 70);
	buffer_add(&second, t->taken.data, t->taken.length);

	/* both, one after the other */
	typecase_begin(t, stage.objects);
	assert_true(typecase_take(t, &first));
	assert_true(typecase_take(t, &second));
	assert_int_equal(code_of(&stage, 80), 4);
	/* the second one first: 60 has another code then */
	typecase_begin(t, stage.objects);
	assert_false(typecase_take(t, &second));
	assert_int_equal(code_of(&stage, 60), 2);
	/* and where something new stands between them */
	typecase_begin(t, stage.objects);
	assert_true(typecase_take(t, &first));
	code_of(&stage, 80);
	assert_false(typecase_take(t, &second));
	/* a font has another name where another is used before it */
	typecase_begin(t, stage.objects);
	typecase_font(t, fonts_face(&stage.fonts, STYLE_BOLD, 'a'));
	assert_false(typecase_take(t, &first));
	buffer_release(&first);
	buffer_release(&second);
	close_stage(&stage);
}

static const struct CMUnitTest tests[] = {
	TEST(glyphs_get_codes_in_the_order_of_their_first_use),
	TEST(no_code_needs_an_escape),
	TEST(a_glyph_that_a_font_lacks_is_its_notdef),
	TEST(a_page_is_taken_over_where_its_codes_are_the_same),
};
RUN(tests)
