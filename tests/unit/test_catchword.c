/*
 * Catchwords: of each line of a text, what a page before it says of it.
 */
#include "scene.h"

#include "text/lines.h"
#include "typeset/catchword.h"
#include "typeset/messages.h"

/* The narrowest room of the text below [em]. */
static const double narrow = 6;

static const struct paper paper = {.width = 600,
				   .height = 800,
				   .left = 60,
				   .right = 60,
				   .top = 60,
				   .bottom = 60};

/* Sets TEXT behind the number "7.", in lines of WIDTH [em]. */
static struct lines set(struct scene *scene, const char *text, double width,
			bool divide)
{
	const struct manuscript manuscript = {.text = text,
					      .length = strlen(text),
					      .number = "7.",
					      .widest = "7."};
	const struct fit fit = {.width = width, .divide = divide};

	return text_fit(&scene->setter, text_new(&scene->setter, &manuscript),
			&fit);
}

/* Returns what the catchword of LINE says, with so many WORDS and what a
 * profile has around them. */
static const char *said(struct scene *scene, const struct lines *lines,
			size_t line, const char *around, unsigned words)
{
	const struct catchword_style style = {
		.text = {.text = around}, .words = words, .place = ALIGN_RIGHT};
	const struct catchword_frame frame = {.style = &style,
					      .paper = &paper,
					      .type = {12, 18},
					      .setter = &scene->setter};
	const struct catchword *c =
		catchword_build(lines->text, &lines->line[line], &frame);

	return c ? text_plain(&c->text, scene->setter.run->arena) : NULL;
}

/* Returns the COUNT words of SENTENCE behind the first AT, or all there are. */
static const char *words_at(struct world *world, const char *sentence,
			    size_t at, unsigned count)
{
	const char *from = sentence, *to;

	while (at--)
		from = strchr(from, ' ') + 1;
	for (to = from; *to && (*to != ' ' || --count); to++)
		;
	return arena_copy(&world->arena, from, (size_t)(to - from));
}

static size_t count_spaces(const char *text)
{
	size_t count = 0;

	for (; *text; text++)
		count += *text == ' ';
	return count;
}

/* Returns how many words end on the lines before LINE. */
static size_t words_before(const struct lines *lines, size_t line,
			   struct arena *arena)
{
	const struct text *text = lines->text;
	size_t first = lines->line[line].first;

	if (!line)
		return 0;
	return count_spaces(text_join(text->piece, first, arena)) +
	       piece_has_space(&text->piece[first]);
}

/* Whether LINE goes on with what the line before ends in: Kabupaten/|Kota. */
static bool is_inside_word(const struct lines *lines, size_t line)
{
	const struct line *l = &lines->line[line];

	return line && !piece_has_space(&lines->text->piece[l->first]);
}

/* Whatever line a page begins with, the page before says its first words, and
 * the number where it begins an item. */
static void each_line_has_its_first_words(void **state)
{
	static const char sentence[] =
		"bahwa berdasarkan Keputusan Komisi Pemilihan Umum Nomor "
		"314/ORT.07-Kpt/01/KPU/V/2021 tentang Petunjuk Teknis "
		"Pelaksanaan di Lingkungan Komisi, perlu menetapkan ini;";
	struct world *world = *state;
	struct scene scene;

	scene_open(&scene, world);
	for (double width = 18; width < 60; width += 0.5) {
		struct lines lines = set(&scene, sentence, width, false);

		for (size_t i = 0; i < lines.count; i++) {
			unsigned words = 1 + (unsigned)(i % 3);
			const char *want = arena_format(
				&world->arena, "%s%s . . .", i ? "" : "7. ",
				words_at(world, sentence,
					 words_before(&lines, i, &world->arena),
					 words));

			if (is_inside_word(&lines, i))
				continue;
			assert_string_equal(
				said(&scene, &lines, i, "{kata} . . .", words),
				want);
		}
	}
	scene_close(&scene);
}

static void what_a_profile_has_around_stands_as_it_is_written(void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct lines lines;

	scene_open(&scene, world);
	lines = set(&scene, "satu dua tiga", 40, false);
	assert_string_equal(said(&scene, &lines, 0, "{kata}…", 1), "7. satu…");
	assert_string_equal(said(&scene, &lines, 0, "/{kata} dst.", 2),
			    "/7. satu dua dst.");
	assert_string_equal(said(&scene, &lines, 0, "{kata} ...", 9),
			    "7. satu dua tiga ...");
	assert_null(said(&scene, &lines, 0, "", 1));
	scene_close(&scene);
}

static void emphasis_is_that_of_the_next_page(void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct lines lines;
	const struct catchword_style style = {.text = {.text = "{kata} . . ."},
					      .words = 1};
	const struct catchword_frame frame = {.style = &style,
					      .paper = &paper,
					      .type = {12, 18},
					      .setter = &scene.setter};
	const struct text *text;

	scene_open(&scene, world);
	lines = set(&scene, "*Grand Design* reformasi", 40, false);
	text = &catchword_build(lines.text, lines.line, &frame)->text;
	assert_string_equal(text_plain(text, &world->arena), "7. Grand . . .");
	for (size_t i = 0; i < text->piece_count; i++)
		assert_int_equal(text->piece[i].emphasis,
				 strcmp(text->piece[i].word->text, "Grand")
					 ? STYLE_REGULAR
					 : STYLE_ITALIC);
	scene_close(&scene);
}

/* A line that has only the beginning of a word says all of it. */
static void a_divided_word_is_said_whole(void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct lines lines;

	scene_open(&scene, world);
	lines = set(&scene, "pertanggungjawabannya", narrow, true);
	assert_true(lines.count > 1);
	assert_string_equal(said(&scene, &lines, 0, "{kata} . . .", 1),
			    "7. pertanggungjawabannya . . .");
	scene_close(&scene);
}

/* What is too wide by itself is said as far as the line has it. */
static void a_word_wider_than_the_page_is_said_to_its_break(void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct lines lines;

	scene_open(&scene, world);
	lines = set(&scene,
		    "314/ORT.07-Kpt/01/KPU/V/2021/314/ORT.07-Kpt/01/KPU/V/2021/"
		    "314/ORT.07-Kpt/01/KPU/V/2021",
		    20, false);
	assert_true(lines.count > 2);
	assert_string_equal(
		said(&scene, &lines, 0, "{kata} . . .", 1),
		arena_format(&world->arena, "7. %s . . .",
			     text_join(lines.text->piece, lines.line->count,
				       &world->arena)));
	scene_close(&scene);
}

static void it_needs_room_below_the_text(void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct lines lines;
	struct paper low = paper;
	const struct catchword_style style = {.text = {.text = "{kata}"},
					      .words = 1};
	const struct catchword_frame frame = {.style = &style,
					      .paper = &low,
					      .type = {12, 18},
					      .setter = &scene.setter};

	scene_open(&scene, world);
	lines = set(&scene, "satu", 40, false);
	low.bottom = 18;
	assert_non_null(catchword_build(lines.text, lines.line, &frame));
	low.bottom = 17;
	assert_null(catchword_build(lines.text, lines.line, &frame));
	assert_true(world_says(world, MESSAGE_CATCHWORD_ROOM));
	scene_close(&scene);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_line_has_its_first_words),
		TEST(what_a_profile_has_around_stands_as_it_is_written),
		TEST(emphasis_is_that_of_the_next_page),
		TEST(a_divided_word_is_said_whole),
		TEST(a_word_wider_than_the_page_is_said_to_its_break),
		TEST(it_needs_room_below_the_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
