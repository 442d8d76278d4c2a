#include "unit.h"

#include "typeset/bars.h"

static enum tie tie_of(char bar)
{
	switch (bar) {
	case 'K':
		return TIE_LINES;
	case 'W':
		return TIE_WORD;
	case 'B':
		return TIE_BLOCK;
	case 'C':
		return TIE_CLOSING;
	default:
		return TIE_NONE;
	}
}

/* Returns how many bars are on each page. They are 1 high; K, W, B and C stay
 * with the next one as lines, parts of a word, a block and what is signed do,
 * and _ has as much space above it. */
static const char *cut(struct world *world, const char *bars, double room)
{
	struct bars all = {.arena = &world->arena};
	const char *pages = "";
	const size_t *first;
	size_t count;

	for (const char *at = bars; *at; at++)
		bars_add(&all, (struct bar){.height = 1,
					    .space = *at == '_' ? 1 : 0,
					    .tie = tie_of(*at)});
	count = bars_cut(&all, room, &first);
	for (size_t i = 0; i < count; i++) {
		size_t stop = i + 1 < count ? first[i + 1] : all.count;

		pages = arena_format(&world->arena, "%s%s%zu", pages,
				     i ? " " : "", stop - first[i]);
	}
	return pages;
}

static void pages_are_as_full_as_they_can_be(void **state)
{
	assert_string_equal(cut(*state, "...", 3), "3");
	assert_string_equal(cut(*state, ".......", 3), "3 3 1");
	assert_string_equal(cut(*state, "", 3), "");
}

static void what_stays_together_is_not_parted(void **state)
{
	assert_string_equal(cut(*state, "..K...", 3), "2 3 1");
	assert_string_equal(cut(*state, ".KK....", 4), "4 3");
	assert_string_equal(cut(*state, "..KK...", 4), "2 4 1");
	assert_string_equal(cut(*state, "...KK..", 4), "3 4");
}

static void as_few_as_can_be_are_parted_where_there_is_no_room(void **state)
{
	assert_string_equal(cut(*state, "KKKK.", 2), "2 2 1");
	assert_string_equal(cut(*state, ".KKK.", 3), "3 2");
}

static void strong_ties_hold_before_weak_ones(void **state)
{
	assert_string_equal(cut(*state, ".KWK.", 2), "2 2 1");
	assert_string_equal(cut(*state, ".KBK.", 2), "2 2 1");
	assert_string_equal(cut(*state, ".WBW.", 2), "2 2 1");
	assert_string_equal(cut(*state, ".BCB.", 2), "2 2 1");
	assert_string_equal(cut(*state, "BBC.", 3), "2 2");
	assert_string_equal(cut(*state, ".KKK.", 2), "1 2 2");
}

static void fewer_pages_come_before_full_ones(void **state)
{
	/* all of the first page would leave a bar that stays with the last */
	assert_string_equal(cut(*state, "....KK.", 4), "4 3");
	assert_string_equal(cut(*state, "...KK.", 4), "3 3");
}

static void space_is_above_a_bar_that_is_not_the_first(void **state)
{
	assert_string_equal(cut(*state, "._.", 3), "2 1");
	assert_string_equal(cut(*state, "..._..", 3), "3 3");
}

static void one_that_is_too_high_is_alone(void **state)
{
	assert_string_equal(cut(*state, "..", 0.5), "1 1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(pages_are_as_full_as_they_can_be),
		TEST(what_stays_together_is_not_parted),
		TEST(as_few_as_can_be_are_parted_where_there_is_no_room),
		TEST(strong_ties_hold_before_weak_ones),
		TEST(fewer_pages_come_before_full_ones),
		TEST(space_is_above_a_bar_that_is_not_the_first),
		TEST(one_that_is_too_high_is_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
