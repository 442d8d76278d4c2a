#include "scene.h"

#include "page/page.h"
#include "text/lines.h"
#include "text/messages.h"

static struct lexicon *lexicon_of(struct world *world)
{
	static const char *const known[][2] = {
		{"SPIP", "Sistem Pengendalian Intern Pemerintah"},
		{"a.n.", "atas nama"},
		{"No", "nihil"},
		{"No.", "nomor"},
		{"SPIP", "yang kedua"},
		{"stra", "bagian"},
	};
	struct lexicon *lexicon = lexicon_new(&world->arena);

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		lexicon_abbreviate(lexicon, known[i][0], known[i][1],
				   (struct place){0});
	return lexicon;
}

static const char *expand(struct world *world, const char *word)
{
	const char *text =
		lexicon_expand(lexicon_of(world), word, strlen(word));

	return text ? text : "-";
}

static void keeps_the_punctuation_around_an_abbreviation(void **state)
{
	assert_string_equal(expand(*state, "SPIP"),
			    "Sistem Pengendalian Intern Pemerintah");
	assert_string_equal(expand(*state, "(SPIP);"),
			    "(Sistem Pengendalian Intern Pemerintah);");
	assert_string_equal(expand(*state, "“SPIP”…"),
			    "“Sistem Pengendalian Intern Pemerintah”…");
	assert_string_equal(expand(*state, "SPIP-"),
			    "Sistem Pengendalian Intern Pemerintah-");
}

static void expands_whole_words_only(void **state)
{
	assert_string_equal(expand(*state, "SPIPs"), "-");
	assert_string_equal(expand(*state, "xSPIP"), "-");
	assert_string_equal(expand(*state, "SPIP2"), "-");
	assert_string_equal(expand(*state, "éSPIP"), "-");
	assert_string_equal(expand(*state, "SPI"), "-");
	assert_string_equal(expand(*state, "();"), "-");
	assert_string_equal(expand(*state, ""), "-");
}

static void capitals_tell_abbreviations_apart(void **state)
{
	assert_string_equal(expand(*state, "Spip"), "-");
	assert_string_equal(expand(*state, "spip"), "-");
}

static void an_abbreviation_is_one_where_it_is_put_in_capitals(void **state)
{
	struct world *world = *state;
	struct lexicon *lexicon = lexicon_new(&world->arena);

	lexicon_abbreviate(lexicon, "Rb", "Ribu", (struct place){0});
	lexicon_abbreviate(lexicon, "Permen", "Peraturan Menteri",
			   (struct place){0});
	lexicon_abbreviate(lexicon, "RB", "Reformasi Birokrasi",
			   (struct place){0});
	assert_null(lexicon_expand(lexicon, "PERMEN", 6));
	lexicon_capitals(lexicon, "Evaluasi *Permen* dan Rb", 24);
	assert_false(lexicon->abbreviations.meaning[1].met);
	assert_string_equal(lexicon_expand(lexicon, "(PERMEN,", 8),
			    "(Peraturan Menteri,");
	assert_false(lexicon->abbreviations.meaning[0].met);
	assert_true(lexicon->abbreviations.meaning[1].met);
	assert_string_equal(lexicon_expand(lexicon, "RB", 2),
			    "Reformasi Birokrasi");
	assert_null(lexicon_expand(lexicon, "permen", 6));
}

static void an_abbreviation_may_end_with_a_dot(void **state)
{
	assert_string_equal(expand(*state, "(a.n."), "(atas nama");
	assert_string_equal(expand(*state, "a.n"), "-");
	assert_string_equal(expand(*state, "No."), "nomor");
	assert_string_equal(expand(*state, "No,"), "nihil,");
}

static void an_abbreviation_of_nothing_is_any_sign(void **state)
{
	struct world *world = *state;
	struct lexicon *lexicon = lexicon_of(world);

	lexicon_abbreviate(lexicon, "", "kosong", (struct place){0});
	assert_string_equal(lexicon_expand(lexicon, "();", 3), "kosong();");
	assert_null(lexicon_expand(lexicon, "dan", 3));
}

static uint8_t language(struct lexicon *lexicon, const char *text)
{
	return lexicon_language(lexicon, text, strlen(text));
}

static void phrases_are_the_same_in_capitals_and_with_more_spaces(void **state)
{
	struct world *world = *state;
	struct lexicon *lexicon = lexicon_new(&world->arena);

	lexicon_foreign(lexicon, "kick off", "en", (struct place){0},
			&world->run.diag);
	lexicon_foreign(lexicon, "a quo", "la", (struct place){0},
			&world->run.diag);
	lexicon_foreign(lexicon, "Kick Off", "la", (struct place){0},
			&world->run.diag);
	assert_int_equal(language(lexicon, "kick off"), 1);
	assert_int_equal(language(lexicon, " Kick\n  OFF "), 1);
	assert_int_equal(language(lexicon, "“kick\xC2\xA0off”,"), 1);
	assert_int_equal(language(lexicon, "a quo"), 2);
	assert_int_equal(language(lexicon, "kick"), 0);
	assert_int_equal(language(lexicon, "kick off it"), 0);
	assert_int_equal(language(lexicon, "kickoff"), 0);
	assert_int_equal(language(lexicon, ""), 0);
	assert_string_equal(lexicon_language_name(lexicon, 2), "la");
	assert_null(lexicon_language_name(lexicon, 0));
}

static void other_phrases_have_the_language_of_all(void **state)
{
	struct world *world = *state;
	struct lexicon *lexicon = lexicon_new(&world->arena);

	lexicon_foreign(lexicon, "a quo", "la", (struct place){0},
			&world->run.diag);
	lexicon_foreign(lexicon, NULL, "en", (struct place){0},
			&world->run.diag);
	lexicon_foreign(lexicon, NULL, "ar", (struct place){0},
			&world->run.diag);
	assert_string_equal(
		lexicon_language_name(lexicon, language(lexicon, "website")),
		"en");
	assert_string_equal(
		lexicon_language_name(lexicon, language(lexicon, "a quo")),
		"la");
	assert_int_equal(lexicon_language(NULL, "a quo", 5), 0);
}

static void refuses_one_language_too_many(void **state)
{
	struct world *world = *state;
	struct lexicon *lexicon = lexicon_new(&world->arena);

	for (int i = 0; i < LEXICON_MOST_LANGUAGES; i++)
		lexicon_foreign(lexicon,
				arena_format(&world->arena, "kata %d", i),
				arena_format(&world->arena, "x%c", 'a' + i),
				(struct place){0}, &world->run.diag);
	lexicon_foreign(lexicon, "lagi", "XA", (struct place){0},
			&world->run.diag);
	assert_int_equal(world->run.diag.count, 0);
	lexicon_foreign(lexicon, "satu", "zz", (struct place){0},
			&world->run.diag);
	assert_true(world_says(world, MESSAGE_GLOSSARY_TOO_MANY_LANGUAGES));
}

/* Shows each piece with its emphasis and language: "a:0/0 b:1/2". */
static const char *pieces(struct world *world, const char *words,
			  enum style style)
{
	struct scene scene;
	struct manuscript manuscript = {
		.text = words,
		.length = strlen(words),
		.style = style,
		.place = {world_source(world, words), 1, 1}};
	const char *shown = "";
	const struct text *text;

	scene_open(&scene, world);
	scene.setter.shaper.lexicon = lexicon_new(&world->arena);
	lexicon_foreign(scene.setter.shaper.lexicon, "kick off", "en",
			manuscript.place, &world->run.diag);
	text = text_new(&scene.setter, &manuscript);
	for (size_t i = 0; i < text->piece_count; i++) {
		const struct piece *p = &text->piece[i];

		shown = arena_format(&world->arena, "%s%s%s:%d/%d", shown,
				     i ? " " : "", p->word->text, p->emphasis,
				     p->language);
	}
	scene_close(&scene);
	return shown;
}

static void pieces_know_what_the_author_added(void **state)
{
	assert_string_equal(pieces(*state, "a *b* **c** ***d***", 0),
			    "a:0/0 b:1/0 c:2/0 d:3/0");
	assert_string_equal(pieces(*state, "a *b* **c**", STYLE_BOLD),
			    "a:0/0 b:1/0 c:2/0");
	assert_string_equal(pieces(*state, "kick off *Kick* *off*", 0),
			    "kick:0/0 off:0/0 Kick:1/0 off:1/0");
	assert_string_equal(pieces(*state, "*kick **off*** a *b*", 0),
			    "kick:1/1 off:3/1 a:0/0 b:1/0");
	assert_string_equal(pieces(*state, "*kick\noff*, a", 0),
			    "kick:1/1 off:1/1 ,:0/0 a:0/0");
}

static void part_of_a_divided_word_stands_for_nothing(void **state)
{
	struct world *world = *state;
	struct scene scene;
	const struct face *face;
	struct piece piece = {.opportunity = OPPORTUNITY_SPACE};

	scene_open(&scene, world);
	scene.setter.shaper.lexicon = lexicon_of(world);
	face = fonts_face(&scene.fonts, STYLE_REGULAR, 'a');
	piece.word = shaper_word(&scene.setter.shaper, face, "stra", 4, false);
	assert_string_equal(piece_expansion(&piece), "bagian");
	piece.opportunity = OPPORTUNITY_HYPHEN;
	assert_null(piece_expansion(&piece));
	piece.word =
		shaper_word(&scene.setter.shaper, face, "No\xC2\xAD", 4, false);
	piece.opportunity = OPPORTUNITY_SPACE;
	assert_null(piece_expansion(&piece));
	scene_close(&scene);
}

static void pieces_and_runs_have_not_grown(void **state)
{
	(void)state;
	assert_int_equal(sizeof(struct piece), 2 * sizeof(void *));
	assert_int_equal(sizeof(struct text_run), 3 * sizeof(void *));
}

static const struct CMUnitTest tests[] = {
	TEST(keeps_the_punctuation_around_an_abbreviation),
	TEST(expands_whole_words_only),
	TEST(capitals_tell_abbreviations_apart),
	TEST(an_abbreviation_is_one_where_it_is_put_in_capitals),
	TEST(an_abbreviation_may_end_with_a_dot),
	TEST(an_abbreviation_of_nothing_is_any_sign),
	TEST(phrases_are_the_same_in_capitals_and_with_more_spaces),
	TEST(other_phrases_have_the_language_of_all),
	TEST(refuses_one_language_too_many),
	TEST(pieces_know_what_the_author_added),
	TEST(part_of_a_divided_word_stands_for_nothing),
	TEST(pieces_and_runs_have_not_grown),
};
RUN(tests)
