#include "unit.h"

#include "yaml/repeated.h"

static void each_text_is_held_once(void **state)
{
	enum { MANY = 1000 };
	struct world *world = *state;
	const char *held[MANY];
	struct repeated repeated;

	repeated_init(&repeated, &world->arena);
	for (unsigned i = 0; i < MANY; i++) {
		const char *text = arena_format(&world->arena, "k%u", i);

		held[i] = repeated_text(&repeated, text, strlen(text));
		assert_string_equal(held[i], text);
		assert_ptr_not_equal(held[i], text);
	}
	for (unsigned i = 0; i < MANY; i++) {
		/* no more of it than is asked for */
		const char *text = arena_format(&world->arena, "k%ux", i);

		assert_ptr_equal(
			repeated_text(&repeated, text, strlen(text) - 1),
			held[i]);
	}
	assert_int_equal(repeated.count, MANY);
	assert_string_equal(repeated_text(&repeated, "x", 0), "");
	assert_int_equal(repeated.count, MANY + 1);
	for (unsigned i = 0; i < MANY; i++)
		assert_ptr_equal(repeated.text[i], held[i]);
}

static const struct CMUnitTest tests[] = {
	TEST(each_text_is_held_once),
};
RUN(tests)
