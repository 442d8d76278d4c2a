#include "unit.h"

#include "revise/compare.h"
#include "revise/worddiff.h"

#include <stdio.h>

/* Returns "same [-gone-] {+new+}". */
static const char *told(struct world *world, const char *before,
			const char *after)
{
	const struct value a = {before, before ? strlen(before) : 0, {0}};
	const struct value b = {after, after ? strlen(after) : 0, {0}};
	struct word_runs all = worddiff_compare(
		before ? &a : NULL, after ? &b : NULL, &world->arena);
	static const char *const form[] = {"%s%.*s ", "%s[-%.*s-] ",
					   "%s{+%.*s+} "};
	const char *text = "";

	for (size_t i = 0; i < all.count; i++)
		text = arena_format(&world->arena, form[all.run[i].kind], text,
				    (int)all.run[i].length, all.run[i].text);
	return text;
}

static void words_that_stayed_are_told_from_those_that_went(void **state)
{
	assert_string_equal(told(*state, "satu dua tiga", "satu dua tiga"),
			    "satu dua tiga ");
	assert_string_equal(told(*state, "satu dua tiga", "satu 2 tiga"),
			    "satu [-dua-] {+2+} tiga ");
	assert_string_equal(told(*state, "a b c d", "b c x d"),
			    "[-a-] b c {+x+} d ");
	assert_string_equal(told(*state, "a a a", "a a"), "a a [-a-] ");
	assert_string_equal(told(*state, NULL, "baru"), "{+baru+} ");
	assert_string_equal(told(*state, "lama", NULL), "[-lama-] ");
	assert_string_equal(told(*state, "", ""), "");
}

static const struct comparison *compare(struct world *world, const char *before,
					const char *after)
{
	static const char head[] = "keputusan: {lembaga: KPU}\nrencana:\n";
	const char *text[2] = {before, after};
	const struct decree *decree[2];

	for (int i = 0; i < 2; i++) {
		decree[i] = plan_read(
			&world->run,
			world_source(world, arena_format(&world->arena, "%s%s",
							 head, text[i])));
		assert_non_null(decree[i]);
	}
	return compare_plans(decree[0], decree[1],
			     &(struct printed_columns){.count = 0},
			     &world->arena);
}

static void an_entry_that_moves_down_is_moved_once(void **state)
{
	const struct comparison *found = compare(
		*state, "- {area: Satu}\n- {area: Dua}\n- {area: Tiga}\n",
		"- {area: Dua}\n- {area: Tiga}\n- {area: Satu}\n");

	assert_int_equal(found->count, 1);
	assert_int_equal(found->kinds[CHANGE_MOVED], 1);
	assert_string_equal(found->change[0].old_path, "area 1");
	assert_string_equal(found->change[0].new_path, "area 3");
}

static void what_contains_the_same_is_the_same(void **state)
{
	const struct comparison *found =
		compare(*state,
			"- {area: Lama, rincian: [{kegiatan: Satu}, {kegiatan: "
			"Dua}]}\n",
			"- {area: Baru, rincian: [{kegiatan: Satu}, {kegiatan: "
			"Dua}]}\n");

	assert_int_equal(found->count, 1);
	assert_int_equal(found->kinds[CHANGE_WORDS], 1);
}

static void one_of_several_alike_that_goes_is_removed(void **state)
{
	const struct comparison *found = compare(
		*state, "- {area: Sama}\n- {area: Sama}\n- {area: Sama}\n",
		"- {area: Sama}\n- {area: Sama}\n");

	assert_int_equal(found->count, 1);
	assert_int_equal(found->kinds[CHANGE_REMOVED], 1);
}

static void months_are_told_with_their_entry(void **state)
{
	const struct comparison *found =
		compare(*state, "- {area: Satu, bulan: {3: 25%}}\n",
			"- {area: Satu, bulan: {3: 50%}}\n");

	assert_int_equal(found->count, 1);
	assert_int_equal(found->kinds[CHANGE_MONTHS], 1);
}

static void labels_that_join_to_the_same_are_not_the_same(void **state)
{
	const struct comparison *found =
		compare(*state, "- {area: Satu, bulan: {6: '5', 7: '50'}}\n",
			"- {area: Satu, bulan: {6: '55', 7: '0'}}\n");

	assert_int_equal(found->kinds[CHANGE_MONTHS], 1);
}

static const struct CMUnitTest tests[] = {
	TEST(labels_that_join_to_the_same_are_not_the_same),
	TEST(words_that_stayed_are_told_from_those_that_went),
	TEST(an_entry_that_moves_down_is_moved_once),
	TEST(what_contains_the_same_is_the_same),
	TEST(one_of_several_alike_that_goes_is_removed),
	TEST(months_are_told_with_their_entry),
};
RUN(tests)
