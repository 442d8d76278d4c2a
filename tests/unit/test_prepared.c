#include "scene.h"

#include "base/utf8.h"
#include "chance.h"
#include "text/word.h"

#include <glob.h>

/* A built-in face as it is prepared, and the same file as HarfBuzz has it. */
struct twins {
	const struct face *prepared;
	struct face *asked;
	uint32_t plain[1024]; /* its letters */
	unsigned count;
};

enum { FACES = STYLE_COUNT + 1, LAST_CHARACTER = 0x10FFFF };

static void open_twins(struct twins *twins, const struct face *prepared,
		       struct world *world)
{
	struct face_file file = {.name = prepared->name,
				 .data = prepared->data,
				 .length = prepared->length,
				 .index = prepared->index};

	assert_non_null(prepared->prepared);
	*twins = (struct twins){.prepared = prepared};
	twins->asked = face_open(&world->arena, &file, &world->run.diag);
	assert_non_null(twins->asked);
	assert_null(twins->asked->prepared);
	for (uint32_t c = 0; c <= LAST_CHARACTER; c++)
		if (prepared_letter(prepared->prepared, c)->left)
			twins->plain[twins->count++] = c;
}

/* All faces that are built in. */
static void open_all(struct twins twins[FACES], struct scene *scene,
		     struct world *world)
{
	scene_open(scene, world);
	for (unsigned i = 0; i < STYLE_COUNT; i++)
		open_twins(&twins[i], fonts_style(&scene->fonts, i), world);
	/* U+2713, which only the face for symbols has */
	open_twins(&twins[STYLE_COUNT],
		   fonts_face(&scene->fonts, STYLE_REGULAR, 0x2713), world);
	assert_string_equal(twins[STYLE_COUNT].prepared->name, "DejaVuSans");
}

static void close_all(struct twins twins[FACES], struct scene *scene)
{
	for (unsigned i = 0; i < FACES; i++)
		face_close(twins[i].asked);
	scene_close(scene);
}

static void a_prepared_face_has_the_glyphs_and_measures_of_its_file(
	void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct twins twins[FACES];

	open_all(twins, &scene, world);
	for (unsigned i = 0; i < FACES; i++) {
		const struct face *one = twins[i].prepared;
		const struct face *other = twins[i].asked;

		assert_int_equal(one->prepared->length, one->length);
		assert_int_equal(one->upem, other->upem);
		assert_int_equal(one->ascent, other->ascent);
		assert_int_equal(one->descent, other->descent);
		assert_int_equal(one->cap_height, other->cap_height);
		assert_int_equal(one->space, other->space);
		assert_int_equal(one->space_id, other->space_id);
		assert_int_equal(one->glyph_count, other->glyph_count);
		for (unsigned k = 0; k <= other->glyph_count; k++)
			assert_int_equal(face_advance(one, k),
					 face_advance(other, k));
		for (uint32_t c = 0; c <= LAST_CHARACTER + 1; c++)
			if (face_glyph(one, c) != face_glyph(other, c))
				fail_msg("%s: U+%04X", one->name, c);
	}
	close_all(twins, &scene);
}

/* DejaVu Sans takes the dot off an i or j before an accent: a rule that looks
 * further than at a pair. */
static void a_letter_that_others_may_change_is_not_plain(void **state)
{
	struct scene scene;
	struct twins twins[FACES];

	open_all(twins, &scene, *state);
	for (unsigned i = 0; i < FACES; i++) {
		const struct prepared *p = twins[i].prepared->prepared;

		assert_int_equal(!prepared_letter(p, 'i')->left,
				 i == STYLE_COUNT);
		assert_int_equal(!prepared_letter(p, 'j')->left,
				 i == STYLE_COUNT);
		assert_true(prepared_letter(p, 'f')->left);
		assert_false(prepared_letter(p, 0x301)->left);
		assert_false(prepared_letter(p, 0x2044)->left);
		assert_false(prepared_letter(p, 0xAD)->left);
	}
	close_all(twins, &scene);
}

/* --- Words ---------------------------------------------------------------- */

/* A shaper for each of two twins, which forgets its words when they are many.
 */
struct pair {
	struct world *world;
	struct arena arena;
	struct run run;
	struct shaper plain, asking;
	unsigned count;
};

static void pair_open(struct pair *pair)
{
	arena_init(&pair->arena);
	run_init(&pair->run, &pair->arena);
	shaper_init(&pair->plain, &pair->run);
	shaper_init(&pair->asking, &pair->run);
	pair->count = 0;
}

static void pair_close(struct pair *pair)
{
	shaper_release(&pair->plain);
	shaper_release(&pair->asking);
	arena_release(&pair->arena);
}

/* Whether the face is prepared for TEXT; checks that it is right. */
static bool is_same(struct pair *pair, const struct twins *twins,
		    const char *text, size_t length, bool spaced)
{
	const struct word *one, *other;
	bool asked = pair->plain.buffer;

	if (pair->count++ == 10000 || asked) {
		pair_close(pair);
		pair_open(pair);
	}
	one = shaper_word(&pair->plain, twins->prepared, text, length, spaced);
	other = shaper_word(&pair->asking, twins->asked, text, length, spaced);
	if (one->count != other->count || one->divided != other->divided ||
	    one->width < other->width || one->width > other->width ||
	    memcmp(one->glyph, other->glyph,
		   one->count * sizeof(*one->glyph)) != 0)
		fail_msg("%s: \"%.*s\"%s", twins->asked->name, (int)length,
			 text, spaced ? ", spaced" : "");
	return !pair->plain.buffer;
}

static void all_pairs_of_letters_stand_as_harfbuzz_has_them(void **state)
{
	struct scene scene;
	struct twins twins[FACES];
	struct pair pair;
	unsigned plain = 0, all = 0;

	open_all(twins, &scene, *state);
	pair_open(&pair);
	for (unsigned i = 0; i < FACES; i++) {
		const struct twins *t = &twins[i];

		assert_true(t->count > 300);
		for (unsigned a = 0; a < t->count; a++) {
			char text[8];
			size_t length = utf8_encode(t->plain[a], text);

			for (unsigned b = 0; b < t->count;
			     b += t->count / CHANCES(t->count)) {
				size_t end =
					length +
					utf8_encode(t->plain[b], text + length);

				plain += is_same(&pair, t, text, end, false);
				plain += is_same(&pair, t, text, end, true);
				all += 2;
			}
		}
	}
	assert_int_equal(plain, all);
	pair_close(&pair);
	close_all(twins, &scene);
}

/* Writes a word by chance: letters of the table, more often those that join;
 * sometimes one that is no letter of it; sometimes divided. */
static size_t draw(unsigned *seed, const struct twins *t, char *text)
{
	static const uint32_t joining[] = {'f', 'f', 'i', 'l', 't', 'j'};
	static const uint32_t beyond[] = {0xAD, 0x2044, 0x301, 0x3A9, 0x200D};
	size_t length = 0;
	unsigned count = 1 + below(seed, 12);

	for (unsigned i = 0; i < count; i++) {
		unsigned kind = below(seed, 64);
		uint32_t character = kind == 0	 ? beyond[below(seed, 5)]
				     : kind < 16 ? joining[below(seed, 6)]
				     : kind < 40
					     ? t->plain[below(seed, 94)]
					     : t->plain[below(seed, t->count)];

		if (face_glyph(t->prepared, character) || character == 0xAD)
			length += utf8_encode(character, text + length);
	}
	if (!below(seed, 16))
		length += utf8_encode(0xAD, text + length);
	return length;
}

static void words_by_chance_are_set_as_harfbuzz_does(void **state)
{
	struct scene scene;
	struct twins twins[FACES];
	struct pair pair;
	unsigned seed = 20230106, plain = 0;
	const unsigned count = CHANCES(2000000);

	open_all(twins, &scene, *state);
	pair_open(&pair);
	for (unsigned i = 0; i < count; i++) {
		char text[64];
		const struct twins *t = &twins[i % FACES];
		size_t length = draw(&seed, t, text);

		plain += length &&
			 is_same(&pair, t, text, length, !below(&seed, 8));
	}
	assert_true(plain > count / 2 && plain < count);
	pair_close(&pair);
	close_all(twins, &scene);
}

/* Compares all words of a file, with what stands around them. Returns how many
 * the faces are not prepared for. */
static unsigned compare_file(struct pair *pair, const struct twins *twins,
			     const char *name)
{
	FILE *file = fopen(name, "r");
	char word[WORD_LONGEST];
	size_t length = 0;
	unsigned beyond = 0;

	assert_non_null(file);
	for (int c = 0; c != EOF;) {
		c = fgetc(file);
		if (c > ' ' && length < sizeof(word)) {
			word[length++] = (char)c;
			continue;
		}
		for (unsigned i = 0; length && i < STYLE_COUNT; i++) {
			beyond +=
				!is_same(pair, &twins[i], word, length, false);
			beyond += !is_same(pair, &twins[i], word, length, true);
		}
		length = 0;
	}
	fclose(file);
	return beyond;
}

static void samples_need_no_harfbuzz(void **state)
{
	struct scene scene;
	struct twins twins[FACES];
	struct pair pair;
	glob_t samples;

	open_all(twins, &scene, *state);
	pair_open(&pair);
	assert_int_equal(glob(SAMPLES "/*.yaml", 0, NULL, &samples), 0);
	for (size_t i = 0; i < samples.gl_pathc;
	     i += samples.gl_pathc / CHANCES(samples.gl_pathc))
		assert_int_equal(
			compare_file(&pair, twins, samples.gl_pathv[i]), 0);
	globfree(&samples);
	pair_close(&pair);
	close_all(twins, &scene);
}

static const struct CMUnitTest tests[] = {
	TEST(a_prepared_face_has_the_glyphs_and_measures_of_its_file),
	TEST(a_letter_that_others_may_change_is_not_plain),
	TEST(all_pairs_of_letters_stand_as_harfbuzz_has_them),
	TEST(words_by_chance_are_set_as_harfbuzz_does),
	TEST(samples_need_no_harfbuzz),
};

RUN(tests)
