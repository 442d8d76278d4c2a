#include "scene.h"

#include "text/breaks.h"
#include "text/capital.h"
#include "text/lines.h"
#include "text/markup.h"

/* Shows styles as letters: "r" regular, "i" italic, "b" bold, "x" both. */
static const char *styles(struct world *world, const char *text)
{
	struct markup m = markup_read(&world->arena, text, strlen(text), 0);

	for (size_t i = 0; i < m.length; i++)
		m.style[i] = (unsigned char)"ribx"[m.style[i]];
	return arena_format(&world->arena, "%s/%.*s", m.text, (int)m.length,
			    (const char *)m.style);
}

static void reads_emphasis(void **state)
{
	assert_string_equal(styles(*state, "a *b* c"), "a b c/rrirr");
	assert_string_equal(styles(*state, "**b**c"), "bc/br");
	assert_string_equal(styles(*state, "***x***"), "x/x");
	assert_string_equal(styles(*state, "**a *b***"), "a b/bbx");
	assert_string_equal(styles(*state, "*a\nb*"), "a\nb/iii");
}

static void takes_away_what_only_steers_other_programs(void **state)
{
	assert_string_equal(
		styles(*state, "a\tb\r*c\xC2\xAD d*\\*\xE2\x80\x8B"),
		"a b c d*/rrrriiir");
	assert_string_equal(styles(*state, "\xEF\xBB\xBF*\xC3\xA9\xCD\x8F*"),
			    "\xC3\xA9/ii");
}

static void reads_what_it_escapes_as_it_was(void **state)
{
	static const char *const text[] = {"",	     "a *b* c", "**",	"\\",
					   "\\*a\\", "***x***", "2 * 3"};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++) {
		const char *escaped = markup_escape(&world->arena, text[i]);

		assert_string_equal(
			markup_line(&world->arena, escaped, strlen(escaped)),
			text[i]);
	}
	assert_string_equal(styles(world, markup_escape(&world->arena, "*a*")),
			    "*a*/rrr");
}

static void prints_stars_that_have_no_partner(void **state)
{
	assert_string_equal(styles(*state, "5 * 3"), "5 * 3/rrrrr");
	assert_string_equal(styles(*state, "*a"), "*a/rr");
	assert_string_equal(styles(*state, "a*"), "a*/rr");
	assert_string_equal(styles(*state, "\\*a\\*"), "*a*/rrr");
	assert_string_equal(styles(*state, "****"), "****/rrrr");
	assert_string_equal(styles(*state, "a\\b"), "a\\b/rrr");
}

static void drops_what_cannot_be_seen(void **state)
{
	assert_string_equal(styles(*state, "a\xC2\xAD\xE2\x80\x8B"
					   "b"),
			    "ab/rr");
}

static size_t marker(const char *text)
{
	enum marker kind;

	return list_marker(text, strlen(text), false, &kind);
}

static void knows_the_markers_of_lists(void **state)
{
	(void)state;
	assert_int_equal(marker("1. x"), 2);
	assert_int_equal(marker("12) x"), 3);
	assert_int_equal(marker("(3) x"), 3);
	assert_int_equal(marker("a. x"), 2);
	assert_int_equal(marker("- x"), 1);
	assert_int_equal(marker("A. x"), 2);
	assert_int_equal(marker("iv. x"), 3);
	assert_int_equal(marker("M. Junaidi"), 0);
	assert_int_equal(marker("100% x"), 0);
	assert_int_equal(marker("2022. x"), 0);
	assert_int_equal(marker("1)x"), 0);
	assert_int_equal(marker("1."), 0);
	assert_int_equal(marker("-x"), 0);
	assert_int_equal(marker("dan. x"), 0);
	assert_int_equal(marker(""), 0);
}

static void nests_lists_by_kind_and_indent(void **state)
{
	struct list list = {.depth = 0};

	(void)state;
	assert_int_equal(list_enter(&list, MARKER_NUMBER_DOT, 0), 1);
	assert_int_equal(list_enter(&list, MARKER_NUMBER_PAREN, 0), 2);
	assert_int_equal(list_enter(&list, MARKER_DASH, 2), 3);
	assert_int_equal(list_enter(&list, MARKER_NUMBER_DOT, 0), 1);
	assert_true(list_continues(&list, 3));
	assert_false(list_continues(&list, 0));
	assert_int_equal(list_enter(&list, MARKER_LOWER_DOT, 0), 1);
}

static const char *breaks_of(struct world *world, const char *text)
{
	char *breaks = arena_copy(&world->arena, text, strlen(text));

	breaks_find(text, strlen(text), breaks, &world->run.diag);
	for (size_t i = 0; i < strlen(text); i++)
		breaks[i] = breaks[i] == BREAK_YES ? '|' : text[i];
	breaks[strlen(text) - 1] = text[strlen(text) - 1];
	return breaks;
}

static void breaks_after_strokes_and_hyphens(void **state)
{
	assert_string_equal(breaks_of(*state, "Perundang-undangan/Dere"),
			    "Perundang|undangan|Dere");
	assert_string_equal(breaks_of(*state, "e-Lapkin"), "e-Lapkin");
	assert_string_equal(breaks_of(*state, "dan e-PPID x"), "dan|e-PPID|x");
	assert_string_equal(breaks_of(*state, "Januari 2023"), "Januari|2023");
	assert_string_equal(breaks_of(*state, "TAHUN 2023 x"), "TAHUN 2023|x");
	assert_string_equal(breaks_of(*state, "tahun lalu"), "tahun|lalu");
}

static void capitals_know_more_than_ascii(void **state)
{
	struct world *world = *state;

	assert_string_equal(capital_text(&world->arena, "Rizal é", 8),
			    "RIZAL É");
}

/* Returns the words of all lines, lines parted by "|". */
static const char *set(struct world *world, struct scene *scene,
		       const char *words, double width)
{
	struct manuscript manuscript = {
		.text = words, .length = strlen(words), .lists = true};
	struct text *text = text_new(&scene->setter, &manuscript);
	struct lines lines = text_wrap(&scene->setter, text, width);
	const char *out = "";

	for (size_t i = 0; i < lines.count; i++) {
		const struct line *line = &lines.line[i];

		out = arena_format(&world->arena, "%s%s", out, i ? "|" : "");
		for (size_t k = 0; k < line->count; k++) {
			const struct piece *p = &text->piece[line->first + k];

			out = arena_format(&world->arena, "%s%s%s", out,
					   k && piece_has_space(p) ? " " : "",
					   p->word->text);
		}
	}
	return lines.overflow ? "overflow" : out;
}

static void room_that_padding_takes_is_none(void **state)
{
	const struct manuscript manuscript = {.text = "satu", .length = 4};
	struct world *world = *state;
	struct scene scene;
	struct lines lines;

	scene_open(&scene, world);
	lines = text_wrap(&scene.setter, text_new(&scene.setter, &manuscript),
			  -1);
	text_report_overflow(&lines, 10, (struct place){0}, "column a",
			     scene.setter.run);
	assert_non_null(strstr(scene.setter.run->diag.report[0].text,
			       "its room (0.0 mm)"));
	scene_close(&scene);
}

static void wraps_at_the_width_and_nowhere_else(void **state)
{
	struct scene scene;

	scene_open(&scene, *state);
	assert_string_equal(set(*state, &scene, "satu dua tiga", 100),
			    "satu dua tiga");
	assert_string_equal(set(*state, &scene, "satu dua tiga", 5),
			    "satu dua|tiga");
	assert_string_equal(set(*state, &scene, "satu **du**a tiga", 2.6),
			    "satu|dua|tiga");
	assert_string_equal(set(*state, &scene, "satu", 1), "overflow");
	assert_string_equal(set(*state, &scene, "a\n\nb", 10), "a|b");
	assert_string_equal(set(*state, &scene, "", 10), "");
	scene_close(&scene);
}

static void joins_the_indented_line_to_its_item(void **state)
{
	struct scene scene;

	scene_open(&scene, *state);
	assert_string_equal(set(*state, &scene, "1) satu\n   dua\n2) tiga", 99),
			    "satu dua|tiga");
	assert_string_equal(set(*state, &scene, "1) satu\ndua", 99),
			    "satu|dua");
	scene_close(&scene);
}

static void a_ligature_is_one_glyph_of_several_letters(void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct manuscript manuscript = {.text = "fi", .length = 2};
	const struct text *text;

	scene_open(&scene, world);
	text = text_new(&scene.setter, &manuscript);
	assert_int_equal(text->piece_count, 1);
	assert_int_equal(text->piece[0].word->count, 1);
	scene_close(&scene);
}

static void takes_symbols_from_the_second_face(void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct manuscript manuscript = {.text = "a✓", .length = 4};
	const struct text *text;

	scene_open(&scene, world);
	text = text_new(&scene.setter, &manuscript);
	assert_int_equal(text->piece_count, 2);
	assert_string_equal(text->piece[1].word->face->name, "DejaVuSans");
	assert_int_equal(text->piece[1].opportunity, OPPORTUNITY_NONE);
	scene_close(&scene);
}

static void reports_a_character_without_glyph(void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct manuscript manuscript = {.text = "a 漢", .length = 5};

	scene_open(&scene, world);
	text_new(&scene.setter, &manuscript);
	assert_int_equal(world->run.diag.count, 1);
	scene_close(&scene);
}

static void own_numbers_replace_counted_ones(void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct manuscript counted = {
		.text = "satu", .length = 4, .number = "3.", .lists = true};
	struct manuscript own = {.text = "7. satu",
				 .length = 7,
				 .number = "3.",
				 .typed = true,
				 .lists = true};
	struct manuscript name = {
		.text = "A. Yani", .length = 7, .number = "3.", .lists = true};
	const struct text *text;

	scene_open(&scene, world);
	text = text_new(&scene.setter, &counted);
	assert_string_equal(text->piece[text->paragraph[0].marker].word->text,
			    "3.");
	text = text_new(&scene.setter, &own);
	assert_string_equal(text->piece[text->paragraph[0].marker].word->text,
			    "7.");
	assert_int_equal(text->piece_count, 2);
	text = text_new(&scene.setter, &name);
	assert_string_equal(text_plain(text, &world->arena), "3. A. Yani");
	scene_close(&scene);
}

static void balanced_lines_are_as_many_but_even(void **state)
{
	struct world *world = *state;
	struct scene scene;
	const char words[] = "KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN X";
	struct manuscript manuscript = {.text = words,
					.length = sizeof(words) - 1,
					.keep = "Komisi Pemilihan Umum"};
	struct text *text;
	struct lines greedy, even;

	scene_open(&scene, world);
	text = text_new(&scene.setter, &manuscript);
	greedy = text_wrap(&scene.setter, text, 25);
	even = text_wrap_balanced(&scene.setter, text, 25);
	assert_int_equal(greedy.count, even.count);
	assert_true(even.widest <= greedy.widest);
	assert_int_equal(even.line[0].count, 4);
	scene_close(&scene);
}

static void capitals_are_those_of_unicode(void **state)
{
	static const uint32_t pair[][2] = {
		{'a', 'A'},	    {'z', 'Z'},		 {'{', '{'},
		{0xDF, 0xDF},	    {0xE9, 0xC9},	 {0xFF, 0x178},
		{0x101, 0x100},	    {0x102, 0x102},	 {0x131, 'I'},
		{0x250, 0x2C6F},    {0x3C2, 0x3A3},	 {0x44F, 0x42F},
		{0x1E922, 0x1E900}, {0x10FFFF, 0x10FFFF}};

	(void)state;
	for (size_t i = 0; i < sizeof(pair) / sizeof(pair[0]); i++)
		assert_int_equal(capital_of(pair[i][0]), pair[i][1]);
	for (uint32_t c = 0; c < 0x110000; c++)
		assert_int_equal(capital_of(capital_of(c)), capital_of(c));
}

static const struct CMUnitTest tests[] = {
	TEST(capitals_are_those_of_unicode),
	TEST(reads_emphasis),
	TEST(takes_away_what_only_steers_other_programs),
	TEST(reads_what_it_escapes_as_it_was),
	TEST(prints_stars_that_have_no_partner),
	TEST(drops_what_cannot_be_seen),
	TEST(knows_the_markers_of_lists),
	TEST(nests_lists_by_kind_and_indent),
	TEST(breaks_after_strokes_and_hyphens),
	TEST(capitals_know_more_than_ascii),
	TEST(wraps_at_the_width_and_nowhere_else),
	TEST(joins_the_indented_line_to_its_item),
	TEST(a_ligature_is_one_glyph_of_several_letters),
	TEST(takes_symbols_from_the_second_face),
	TEST(reports_a_character_without_glyph),
	TEST(room_that_padding_takes_is_none),
	TEST(own_numbers_replace_counted_ones),
	TEST(balanced_lines_are_as_many_but_even),
};
RUN(tests)
