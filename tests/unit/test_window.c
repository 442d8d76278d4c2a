#include "scene.h"

#include "base/window.h"

static void things_keep_their_numbers_and_places(void **state)
{
	struct world *world = *state;
	struct window window;
	uint64_t *first;

	window_init(&window, &world->arena, sizeof(uint64_t));
	for (uint32_t i = 0; i < 1000; i++) {
		assert_int_equal(window_add(&window), i);
		assert_int_equal(*(uint64_t *)window_at(&window, i), 0);
		*(uint64_t *)window_at(&window, i) = i;
	}
	first = window_at(&window, 0);
	for (uint32_t i = 1; i < 1000; i++)
		if (i != 500)
			window_drop(&window, i);
	for (uint32_t i = 1000; i < 3000; i++)
		window_add(&window);
	assert_ptr_equal(window_at(&window, 0), first);
	assert_int_equal(*first, 0);
	assert_int_equal(*(uint64_t *)window_at(&window, 500), 500);
}

/* Returns how many blocks are in use, or free to be. */
static size_t count_blocks(const struct window *window)
{
	const struct window_block *spare;
	size_t count = 0;

	for (size_t i = 0; i < window->block_count; i++)
		count += window->block[i] != NULL;
	for (spare = window->spare; spare; spare = spare->next)
		count++;
	return count;
}

static void memory_is_that_of_what_is_there(void **state)
{
	struct world *world = *state;
	struct window window;

	window_init(&window, &world->arena, 24);
	for (uint32_t i = 0; i < 100000; i++) {
		window_add(&window);
		memset(window_at(&window, i), 0xFF, 24);
		if (i >= 100)
			window_drop(&window, i - 100);
	}
	assert_in_range(count_blocks(&window), 1, HOSTILE ? 101 : 4);
}

static void what_comes_after_others_is_zero(void **state)
{
	struct world *world = *state;
	struct window window;

	window_init(&window, &world->arena, 1);
	for (uint32_t i = 0; i < 5000; i++) {
		char *thing = window_at(&window, window_add(&window));

		assert_int_equal(*thing, 0);
		*thing = 1;
		window_drop(&window, i);
	}
	window_clear(&window);
	assert_int_equal(window_add(&window), 0);
	assert_int_equal(*(char *)window_at(&window, 0), 0);
}

static const struct CMUnitTest tests[] = {
	TEST(things_keep_their_numbers_and_places),
	TEST(memory_is_that_of_what_is_there),
	TEST(what_comes_after_others_is_zero),
};
RUN(tests)
