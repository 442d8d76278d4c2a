#include "scene.h"

#include "text/texts.h"

/* Sets TEXT, which stands at LINE of a plan. */
static const struct text *set(struct texts *texts, const char *text,
			      unsigned line)
{
	struct manuscript manuscript = {.text = text,
					.length = strlen(text),
					.lists = true,
					.place = {.line = line}};

	return texts_set(texts, &manuscript);
}

static void equal_texts_are_one(void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct texts texts;
	const struct text *first;
	const char *copy = arena_format(&world->arena, "*Rapat* %s", "tim");

	scene_open(&scene, world);
	texts_init(&texts, &scene.setter);
	first = set(&texts, "*Rapat* tim", 3);
	assert_ptr_equal(set(&texts, copy, 9), first);
	assert_ptr_not_equal(set(&texts, "*Rapat* tin", 3), first);
	assert_ptr_not_equal(set(&texts, "*Rapat* ti", 3), first);
	assert_string_equal(text_plain(first, &world->arena), "Rapat tim");
	scene_close(&scene);
}

static void what_makes_texts_differ_keeps_them_apart(void **state)
{
	const struct manuscript like = {.text = "1) satu",
					.length = 7,
					.lists = true,
					.place = {.line = 1}};
	struct manuscript other[10];
	struct scene scene;
	struct texts texts;
	const size_t count = sizeof(other) / sizeof(other[0]);

	for (size_t i = 0; i < count; i++)
		other[i] = like;
	other[0].style = STYLE_BOLD;
	other[1].number = "1.";
	other[2].number = "2.";
	other[3].widest = "10.";
	other[4].hang = 2;
	other[5].keep = "satu";
	other[6].lists = false;
	other[7].bare_lists = true;
	other[9].typed = true;
	other[8].place.line = 0; /* of the program: no foreign words */
	scene_open(&scene, *state);
	texts_init(&texts, &scene.setter);
	for (size_t i = 0; i < count; i++) {
		const struct text *text = texts_set(&texts, &other[i]);

		assert_ptr_not_equal(text, texts_set(&texts, &like));
		for (size_t k = 0; k < i; k++)
			assert_ptr_not_equal(text,
					     texts_set(&texts, &other[k]));
		assert_ptr_equal(text, texts_set(&texts, &other[i]));
	}
	scene_close(&scene);
}

static void each_place_of_a_text_with_a_fault_is_told(void **state)
{
	struct world *world = *state;
	struct scene scene;
	struct texts texts;

	scene_open(&scene, world);
	texts_init(&texts, &scene.setter);
	set(&texts, "Rapat \xE4\xB8\xAD", 3);
	set(&texts, "Rapat \xE4\xB8\xAD", 9);
	assert_int_equal(world->run.diag.report_count, 2);
	assert_int_equal(world->run.diag.report[0].place.line, 3);
	assert_int_equal(world->run.diag.report[1].place.line, 9);
	scene_close(&scene);
}

static void many_texts_find_their_like(void **state)
{
	struct world *world = *state;
	const struct text *text[2000];
	struct scene scene;
	struct texts texts;

	scene_open(&scene, world);
	texts_init(&texts, &scene.setter);
	for (unsigned i = 0; i < 4000; i++) {
		const char *words =
			arena_format(&world->arena, "Tim %u", i % 2000);

		if (i < 2000)
			text[i] = set(&texts, words, 1);
		else
			assert_ptr_equal(set(&texts, words, i), text[i % 2000]);
	}
	scene_close(&scene);
}

static const struct CMUnitTest tests[] = {
	TEST(equal_texts_are_one),
	TEST(what_makes_texts_differ_keeps_them_apart),
	TEST(each_place_of_a_text_with_a_fault_is_told),
	TEST(many_texts_find_their_like),
};
RUN(tests)
