#include "unit.h"

#include "page/canvas.h"
#include "pdf/content.h"
#include "pdf/objects.h"
#include "pdf/pdf.h"
#include "pdf/syntax.h"
#include "text/messages.h"
#include "text/setter.h"

#include <math.h>

static const char *shown(struct buffer *buffer)
{
	buffer_add(buffer, "", 1);
	return buffer->data;
}

static void hundredths(long value, const char *want)
{
	struct buffer buffer = {0};

	syntax_hundredths(&buffer, value);
	assert_string_equal(shown(&buffer), want);
	buffer_release(&buffer);
}

static void writes_numbers_as_short_as_can_be(void **state)
{
	(void)state;
	hundredths(0, "0");
	hundredths(100, "1");
	hundredths(1234, "12.34");
	hundredths(1230, "12.3");
	hundredths(5, ".05");
	hundredths(50, ".5");
	hundredths(-5, "-.05");
	hundredths(-1234, "-12.34");
}

static void rounds_as_lround_does(void **state)
{
	static const double edge[] = {
		0,
		0.5,
		1.5,
		0.49999999999999994,
		0.9999999999999999,
		4503599627370495.5,
		4503599627370497,
		9007199254740994,
	};

	(void)state;
	for (size_t i = 0; i < sizeof(edge) / sizeof(edge[0]); i++) {
		assert_int_equal(syntax_nearest(edge[i]), lround(edge[i]));
		assert_int_equal(syntax_nearest(-edge[i]), lround(-edge[i]));
	}
	for (int i = -100000; i < 100000; i++)
		assert_int_equal(syntax_nearest(i / 8.0 * 1.1),
				 lround(i / 8.0 * 1.1));
}

static void writes_text_strings_as_utf16(void **state)
{
	struct buffer buffer = {0};

	(void)state;
	syntax_text_string(&buffer, "A✓😀");
	assert_string_equal(shown(&buffer), "<FEFF00412713D83DDE00>");
	buffer_release(&buffer);
}

/* Returns the content of a page with one word, with or without a space. RB is
 * an abbreviation. */
static const char *draw(struct world *world, struct manuscript manuscript,
			bool space, struct buffer *out)
{
	struct fonts fonts;
	struct setter setter;
	struct typecase typecase;
	const struct text *text;
	struct structure structure;
	struct box box = {.kind = BOX_TEXT, .space = space};
	struct marking marking = {.arena = &world->arena};
	const struct page page = {
		.height = 100, .rule = 0.5, .box = &box, .count = 1};

	fonts_init(&fonts, "TeX Gyre Bonum", (struct place){0}, &world->run);
	setter_init(&setter, &world->run, &fonts);
	setter.shaper.lexicon = lexicon_new(&world->arena);
	lexicon_abbreviate(setter.shaper.lexicon, "RB", "R B",
			   (struct place){0});
	text = text_new(&setter, &manuscript);
	box.run =
		(struct text_run){.piece = text->piece, .count = 1, .size = 10};
	typecase_init(&typecase, &fonts);
	structure_init(&structure, &world->arena);
	content_draw(&(struct contents){out, &typecase, &structure}, &page,
		     &marking);
	typecase_release(&typecase);
	setter_release(&setter);
	fonts_release(&fonts);
	return shown(out);
}

static void a_run_ends_with_its_space(void **state)
{
	const struct manuscript tim = {.text = "tim", .length = 3};
	struct buffer with = {0}, without = {0};

	draw(*state, tim, true, &with);
	draw(*state, tim, false, &without);
	assert_int_equal(with.length, without.length + 1);
	buffer_release(&with);
	buffer_release(&without);
}

static bool has(const struct buffer *buffer, const char *text)
{
	return memmem(buffer->data, buffer->length, text, strlen(text));
}

static void an_abbreviation_says_what_it_stands_for(void **state)
{
	struct manuscript manuscript = {.text = "RB", .length = 2};
	struct buffer plain = {0}, spaced = {0};

	draw(*state, manuscript, false, &plain);
	assert_true(has(&plain, "/Span<</E<FEFF005200200042>>>BDC\n[("));
	assert_true(has(&plain, ")]TJ\nEMC\n"));
	manuscript.style = STYLE_SPACED;
	draw(*state, manuscript, false, &spaced);
	assert_true(has(&spaced, "/Span<</ActualText<FEFF00520042>"
				 "/E<FEFF005200200042>>>BDC\n[("));
	buffer_release(&plain);
	buffer_release(&spaced);
}

static void a_document_has_no_more_objects_than_readers_know(void **state)
{
	struct world *world = *state;
	struct deflater *deflater = deflate_open(false, &world->arena);
	struct buffer out = {0};
	const struct sink sink = sink_to_buffer(&out);
	struct objects *objects = objects_open(&sink, deflater, &world->run);
	unsigned first = objects_reserve(objects, 8000000);

	assert_int_not_equal(first, 0);
	assert_int_equal(objects_reserve(objects, 1), first + 8000000);
	assert_true(objects_is_sound(objects));
	assert_int_equal(objects_reserve(objects, 388607), 0);
	assert_false(objects_is_sound(objects));
	assert_null(objects_add(objects));
	assert_false(objects_finish(objects));
	assert_int_equal(world->run.diag.count, 1);
	objects_close(objects);
	deflate_close(deflater);
	buffer_release(&out);
}

/* A family whose outlines are spoilt: texts can be set in it, but no subset can
 * be made. */
static bool find_spoilt(const struct resolver *resolver, const char *name,
			const bool style[2], struct face_file *file,
			struct run *run)
{
	extern const char font_bonum_regular[], font_bonum_regular_end[];
	const size_t length =
		(size_t)(font_bonum_regular_end - font_bonum_regular);
	char *data = arena_copy(run->arena, font_bonum_regular, length);
	const unsigned char *tag = memmem(data, 512, "CFF ", 4);
	size_t at = 0;

	(void)resolver;
	(void)style;
	for (unsigned i = 8; i < 12; i++)
		at = at << 8 | tag[i];
	memset(data + at, 0xFF, 1000);
	*file = (struct face_file){
		.name = name, .data = data, .length = length};
	return true;
}

static void begin_nothing(void *user)
{
	(void)user;
}

/* Puts a word on a page. */
static void compose_word(void *user, size_t i, struct canvas *canvas)
{
	struct setter *setter = user;
	const struct manuscript tim = {.text = "tim", .length = 3};
	struct text *text = text_new(setter, &tim);
	const struct lines lines = text_wrap(setter, text, 100);
	const struct placement placement = {.text = text,
					    .line = lines.line,
					    .count = lines.count,
					    .width = 100,
					    .type = {.size = 10}};

	assert_int_equal(i, 0);
	canvas_lines(canvas, &placement);
}

/* Whether a page with a word of the FAMILY can become a PDF. */
static bool can_be_drawn(struct run *run, const char *family)
{
	struct fonts fonts;
	struct setter setter;
	struct structure structure;
	const struct page page = {.width = 100, .height = 100};
	const struct pages pages = {
		.page = &page,
		.count = 1,
		.structure = &structure,
		.composer = {begin_nothing, compose_word, &setter}};

	fonts_init(&fonts, family, (struct place){0}, run);
	setter_init(&setter, run, &fonts);
	setter.shaper.lexicon = lexicon_new(run->arena);
	structure_init(&structure, run->arena);
	pdf_try(&fonts, &pages, run);
	setter_release(&setter);
	fonts_release(&fonts);
	return !run->diag.count;
}

static void a_font_without_outlines_is_found_without_drawing(void **state)
{
	struct world *world = *state;
	const struct resolver resolver = {.font = find_spoilt};

	world->run.resolver = &resolver;
	assert_true(can_be_drawn(&world->run, "TeX Gyre Bonum"));
	assert_false(can_be_drawn(&world->run, "Rusak"));
	assert_ptr_equal(world->run.diag.report->message, MESSAGE_FONT_BROKEN);
	world->run.resolver = NULL;
}

static const struct CMUnitTest tests[] = {
	TEST(writes_numbers_as_short_as_can_be),
	TEST(rounds_as_lround_does),
	TEST(writes_text_strings_as_utf16),
	TEST(a_run_ends_with_its_space),
	TEST(an_abbreviation_says_what_it_stands_for),
	TEST(a_document_has_no_more_objects_than_readers_know),
	TEST(a_font_without_outlines_is_found_without_drawing),
};
RUN(tests)
