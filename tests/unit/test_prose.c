#include "scene.h"

#include "text/casing.h"
#include "text/lines.h"
#include "text/prose.h"

#include <math.h>

/* Shows blocks as "#1 text", "2.1/3 text" (ordered depth, number, last),
 * "- text", "text"; tight ones with a "t" before. */
static const char *blocks(struct world *world, const char *text)
{
	struct prose prose =
		prose_read(&world->run, text, strlen(text), (struct place){0});
	const char *out = "";

	for (size_t i = 0; i < prose.count; i++) {
		const struct prose_block *b = &prose.block[i];
		const char *mark = "";

		if (b->heading)
			mark = arena_format(&world->arena, "#%u ", b->heading);
		else if (b->item && b->numbered)
			mark = arena_format(&world->arena, "%u.%zu/%zu ",
					    b->ordered, b->number, b->last);
		else if (b->item)
			mark = "- ";
		out = arena_format(&world->arena, "%s%s%s%s%.*s", out,
				   i ? "|" : "", b->tight ? "t" : "", mark,
				   (int)b->markup.length, b->markup.text);
	}
	return out;
}

static void reads_headings_paragraphs_and_nested_lists(void **state)
{
	assert_string_equal(blocks(*state, "# A\n\nx\ny\n\n## B"),
			    "#1 A|x y|#2 B");
	assert_string_equal(blocks(*state, "3. a\n4. b\n   - c\n\nx"),
			    "t1.3/4 a|t1.4/4 b|t- c|x");
	assert_string_equal(blocks(*state, "1. a\n\n   b\n2. 1. c"),
			    "1.1/2 a|b|1.2/2 |t2.1/1 c");
}

static void prints_links_with_their_address_and_entities(void **state)
{
	assert_string_equal(blocks(*state, "[a](b) <http://c> &amp; `d`\\\ne"),
			    "a (b) http://c & d\ne");
	assert_string_equal(blocks(*state, "<a@b.id> [**c** **d** **e** f](g)"),
			    "a@b.id c d e f (g)");
}

static void refuses_what_is_not_on_paper(void **state)
{
	static const char *const text[] = {
		"a <b>c</b>", "<div>\n</div>",	     "![a](b)",
		"    kode",   "a\n\n---\n\nb",	     "[a]: b",
		"&#x202E;",   "> > > > > > > > > a", "```\na\n```",
		"1. [a]: b",
	};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++) {
		size_t before = world->run.diag.count;

		blocks(world, text[i]);
		assert_true(world->run.diag.count > before);
	}
}

static const char paragraph[] =
	"Pelaksanaan reformasi birokrasi dilaksanakan secara berkelanjutan "
	"untuk mewujudkan penyelenggaraan pemilihan yang berintegritas, "
	"akuntabel, serta dapat dipertanggungjawabkan kepada masyarakat.";

/* Returns the letters of all lines without soft hyphens. */
static const char *letters(struct world *world, const struct text *text,
			   const struct lines *lines)
{
	const char *out = "";

	for (size_t i = 0; i < lines->count; i++) {
		const struct line *line = &lines->line[i];

		for (size_t k = line->first; k < line->first + line->count;
		     k++) {
			const struct word *word = text->piece[k].word;
			bool space =
				(i || k) && piece_has_space(&text->piece[k]);

			out = arena_format(&world->arena, "%s%s%.*s", out,
					   space ? " " : "",
					   (int)word->length -
						   2 * word->divided,
					   word->text);
		}
	}
	return out;
}

/* Room in use, with the spaces as wide as they are drawn [em]. */
static double drawn(const struct text *text, const struct line *line)
{
	double width = line->width;

	for (size_t i = line->first + 1; i < line->first + line->count; i++)
		if (piece_has_space(&text->piece[i]))
			width += line->spread;
	return width;
}

static void justified_lines_fill_the_room_and_lose_nothing(void **state)
{
	struct world *world = *state;
	struct scene scene;

	scene_open(&scene, world);
	for (double width = 12; width < 60; width += 0.7) {
		struct manuscript manuscript = {
			.text = paragraph, .length = sizeof(paragraph) - 1};
		struct fit fit = {.width = width,
				  .first = 1,
				  .justify = true,
				  .divide = true};
		const struct text *text = text_new(&scene.setter, &manuscript);
		struct lines lines = text_fit(&scene.setter, text, &fit);

		assert_null(lines.overflow);
		text = lines.text;
		assert_string_equal(letters(world, text, &lines), paragraph);
		for (size_t i = 0; i + 1 < lines.count; i++)
			assert_true(fabs(drawn(text, &lines.line[i]) -
					 (width - (i ? 0 : 1))) < 1e-6 ||
				    lines.line[i].count == 1);
	}
	scene_close(&scene);
}

/* Returns how many words are divided at WIDTH. */
static size_t divided_at(struct scene *scene, double width)
{
	struct manuscript manuscript = {.text = paragraph,
					.length = sizeof(paragraph) - 1};
	struct fit fit = {.width = width, .justify = true, .divide = true};
	const struct text *text = text_new(&scene->setter, &manuscript);
	struct lines lines = text_fit(&scene->setter, text, &fit);
	size_t divided = 0;

	assert_true(lines.count > 1);
	text = lines.text;
	for (size_t i = 0; i < text->piece_count; i++)
		divided += text->piece[i].word->divided;
	return divided;
}

static void divides_words_only_where_lines_would_gape(void **state)
{
	struct world *world = *state;
	struct scene scene;
	size_t whole = 0;

	scene_open(&scene, world);
	for (double width = 40; width < 60; width += 0.5)
		whole += divided_at(&scene, width) == 0;
	assert_in_range(whole, 5, 39);
	assert_true(divided_at(&scene, 14) > 2);
	scene_close(&scene);
}

static void a_text_stays_whole_when_its_words_are_divided(void **state)
{
	struct world *world = *state;
	struct manuscript manuscript = {.text = paragraph,
					.length = sizeof(paragraph) - 1};
	struct fit narrow = {.width = 14, .justify = true, .divide = true};
	struct fit wide = {.width = 1000, .justify = true, .divide = true};
	struct scene scene;
	struct lines lines;
	struct text *text;
	size_t pieces;

	scene_open(&scene, world);
	text = text_new(&scene.setter, &manuscript);
	pieces = text->piece_count;
	lines = text_fit(&scene.setter, text, &narrow);
	assert_true(lines.text->piece_count > pieces);
	assert_int_equal(text->piece_count, pieces);
	assert_string_equal(letters(world, lines.text, &lines), paragraph);
	assert_int_equal(text_fit_lines(&scene.setter, text, &narrow),
			 lines.count);
	assert_int_equal(text_fit_lines(&scene.setter, text, &wide), 1);
	lines = text_fit(&scene.setter, text, &wide);
	assert_int_equal(lines.count, 1);
	assert_ptr_equal(lines.text, text);
	assert_string_equal(letters(world, text, &lines), paragraph);
	scene_close(&scene);
}

/* Returns the pieces of TEXT, set in lines of WIDTH. */
static size_t pieces_at(struct scene *scene, const char *words, double width)
{
	struct manuscript manuscript = {.text = words, .length = strlen(words)};
	struct fit fit = {.width = width, .justify = true, .divide = true};
	struct text *text = text_new(&scene->setter, &manuscript);

	return text_fit(&scene->setter, text, &fit).text->piece_count;
}

static void addresses_are_not_divided(void **state)
{
	static const char *const address[] = {
		"http://kpu.contoh/penyelenggaraan",
		"www.kpu.contoh/penyelenggaraan",
		"humas@kpu.contoh/penyelenggaraan",
	};
	const char words[] = "kpu/penyelenggaraan";
	struct scene scene;

	scene_open(&scene, *state);
	assert_true(pieces_at(&scene, words, 6) > pieces_at(&scene, words, 60));
	for (size_t i = 0; i < sizeof(address) / sizeof(address[0]); i++)
		assert_int_equal(pieces_at(&scene, address[i], 6),
				 pieces_at(&scene, address[i], 60));
	scene_close(&scene);
}

static void names_the_word_that_is_wider_than_the_room(void **state)
{
	struct world *world = *state;
	struct manuscript manuscript = {.text = "a WWWWWWWWWWWWWWWW b",
					.length = 20};
	struct fit fit = {.width = 5, .justify = true};
	struct scene scene;
	struct lines lines;

	scene_open(&scene, world);
	lines = text_fit(&scene.setter, text_new(&scene.setter, &manuscript),
			 &fit);
	assert_non_null(lines.overflow);
	assert_string_equal(lines.overflow->word->text, "WWWWWWWWWWWWWWWW");
	scene_close(&scene);
}

static void capitals_spare_deputies_and_degrees(void **state)
{
	struct arena *arena = &((struct world *)*state)->arena;

	assert_string_equal(office_upper(arena, "a.n. Ketua Plt. x", 17),
			    "a.n. KETUA Plt. X");
	assert_string_equal(person_upper(arena, "Dr. M. Ali, M.Si.", 17),
			    "Dr. M. ALI, M.Si.");
	assert_string_equal(office_upper(arena, "Pj. u.b. Pjs. Plh.", 18),
			    "Pj. u.b. Pjs. Plh.");
	assert_string_equal(person_plain(arena, "Prof. Dr. A, M.Si.", 18), "A");
	assert_string_equal(title_case(arena, "di atas", 7), "Di atas");
	assert_string_equal(title_case(arena, "aksi dan \xC3\xA9 di KPU", 18),
			    "Aksi dan \xC3\x89 di KPU");
}

static void spaced_words_are_wider_but_for_their_commas(void **state)
{
	struct world *world = *state;
	struct manuscript manuscript = {
		.text = "KETUA,", .length = 6, .style = STYLE_SPACED};
	const struct word *word;
	struct scene scene;

	scene_open(&scene, world);
	word = text_new(&scene.setter, &manuscript)->piece->word;
	assert_true(word->spaced);
	for (size_t i = 0; i < word->count; i++) {
		int own = face_advance(word->face, word->glyph[i].id);

		assert_int_equal(word->glyph[i].advance > own + 200, i != 4);
	}
	scene_close(&scene);
}

static const struct CMUnitTest tests[] = {
	TEST(reads_headings_paragraphs_and_nested_lists),
	TEST(prints_links_with_their_address_and_entities),
	TEST(refuses_what_is_not_on_paper),
	TEST(justified_lines_fill_the_room_and_lose_nothing),
	TEST(divides_words_only_where_lines_would_gape),
	TEST(a_text_stays_whole_when_its_words_are_divided),
	TEST(addresses_are_not_divided),
	TEST(names_the_word_that_is_wider_than_the_room),
	TEST(capitals_spare_deputies_and_degrees),
	TEST(spaced_words_are_wider_but_for_their_commas),
};
RUN(tests)
