/*
 * What heads the columns of a table: a tree, whose leaves all end above the
 * numbers.
 */
#include "unit.h"

#include "profile/header.h"
#include "profile/layers.h"
#include "profile/messages.h"

/* Returns the header of the profile TEXT, a cell a line: rows, columns on paper
 * and words, and behind a stroke those of the row of numbers. */
static const char *header_of(struct world *world, const char *text)
{
	const struct profile *profile =
		profile_read(&world->run, world_source(world, text));
	const struct header *header;
	const char *shown = "";

	assert_non_null(profile);
	header = header_build(profile, &world->run);
	for (size_t i = 0; i < header->count; i++) {
		const struct header_cell *cell = &header->cell[i];

		assert_true(cell->of < profile->column_count);
		shown = arena_format(
			&world->arena, "%s%s%zu+%zu %zu+%zu %s\n", shown,
			cell->row == header->numbers ? "| " : "", cell->row,
			cell->rows, cell->column, cell->span, cell->words);
	}
	return shown;
}

static void labels_alone_are_one_row(void **state)
{
	assert_string_equal(header_of(*state, "[table]\ncolumns = a b\n"
					      "[column a]\nlabel = A\n"
					      "[column b]\nlabel = B\n"),
			    "0+1 0+1 A\n"
			    "0+1 1+1 B\n"
			    "| 2+1 0+1 1\n"
			    "| 2+1 1+1 2\n");
}

static void months_stand_below_their_label_and_others_reach_down(void **state)
{
	assert_string_equal(
		header_of(*state,
			  "[table]\ncolumns = a b c\nnumber-months = no\n"
			  "number-row = ({nomor})\n"
			  "[column a]\nlabel = A\n"
			  "[column b]\nlabel = B\nkind = months\n"
			  "months = j f m a m j j a s o n d\n"
			  "[column c]\nlabel = C\n"),
		"0+1 1+12 B\n"
		"0+2 0+1 A\n"
		"1+1 1+1 j\n1+1 2+1 f\n1+1 3+1 m\n1+1 4+1 a\n1+1 5+1 m\n"
		"1+1 6+1 j\n1+1 7+1 j\n1+1 8+1 a\n1+1 9+1 s\n1+1 10+1 o\n"
		"1+1 11+1 n\n1+1 12+1 d\n"
		"0+2 13+1 C\n"
		"| 2+1 0+1 (1)\n"
		"| 2+1 1+12 (2)\n"
		"| 2+1 13+1 (3)\n");
}

static void a_profile_may_have_no_row_of_numbers(void **state)
{
	assert_string_equal(
		header_of(*state, "[table]\ncolumns = a\nnumber-row = \"\"\n"
				  "[column a]\nlabel = A\n"),
		"0+1 0+1 A\n");
}

static void groups_stand_above_neighbours(void **state)
{
	assert_string_equal(header_of(*state,
				      "[table]\ncolumns = a b c d\n"
				      "number-row = \"\"\n"
				      "[column a]\nlabel = A\n"
				      "[column b]\nlabel = B\ngroup = in\n"
				      "[column c]\nlabel = C\ngroup = in\n"
				      "[column d]\nlabel = D\ngroup = OUT\n"
				      "[group in]\nlabel = In\ngroup = out\n"
				      "[group out]\nlabel = Out\n"),
			    "0+1 1+3 Out\n"
			    "1+1 1+2 In\n"
			    "0+3 0+1 A\n"
			    "2+1 1+1 B\n"
			    "2+1 2+1 C\n"
			    "1+2 3+1 D\n");
}

static void two_groups_of_one_label_are_two(void **state)
{
	assert_string_equal(header_of(*state,
				      "[table]\ncolumns = a b c\n"
				      "number-row = \"\"\n"
				      "[column a]\nlabel = A\ngroup = g\n"
				      "[column b]\nlabel = A\ngroup = h\n"
				      "[column c]\nlabel = A\ngroup = h\n"
				      "[group g]\nlabel = G\n"
				      "[group h]\nlabel = G\n"),
			    "0+1 0+1 G\n"
			    "0+1 1+2 G\n"
			    "1+1 0+1 A\n"
			    "1+1 1+1 A\n"
			    "1+1 2+1 A\n");
}

static void months_in_a_group_need_no_label(void **state)
{
	assert_string_equal(
		header_of(*state, "[table]\ncolumns = a b\nnumber-row = \"\"\n"
				  "[column a]\nlabel = A\ngroup = g\n"
				  "[column b]\nkind = months\ngroup = g\n"
				  "months = j f m a m j j a s o n d\n"
				  "[group g]\nlabel = G\n"),
		"0+1 0+13 G\n"
		"1+1 0+1 A\n"
		"1+1 1+1 j\n1+1 2+1 f\n1+1 3+1 m\n1+1 4+1 a\n1+1 5+1 m\n"
		"1+1 6+1 j\n1+1 7+1 j\n1+1 8+1 a\n1+1 9+1 s\n1+1 10+1 o\n"
		"1+1 11+1 n\n1+1 12+1 d\n");
}

static void months_without_a_label_stand_alone(void **state)
{
	assert_string_equal(
		header_of(*state, "[table]\ncolumns = a b\nnumber-row = \"\"\n"
				  "[column a]\nlabel = A\n"
				  "[column b]\nkind = months\nlabel = \"\"\n"
				  "months = j f m a m j j a s o n d\n"),
		"0+1 0+1 A\n"
		"0+1 1+1 j\n0+1 2+1 f\n0+1 3+1 m\n0+1 4+1 a\n0+1 5+1 m\n"
		"0+1 6+1 j\n0+1 7+1 j\n0+1 8+1 a\n0+1 9+1 s\n0+1 10+1 o\n"
		"0+1 11+1 n\n0+1 12+1 d\n");
}

static void the_numbers_lie_below_the_deepest_stack(void **state)
{
	assert_string_equal(
		header_of(*state,
			  "[table]\ncolumns = a b\nnumber-months = no\n"
			  "[column a]\nlabel = A\n"
			  "[column b]\nkind = months\nlabel = B\ngroup = g\n"
			  "months = j f m a m j j a s o n d\n"
			  "[group g]\nlabel = G\ngroup = h\n"
			  "[group h]\nlabel = H\n"),
		"0+1 1+12 H\n"
		"1+1 1+12 G\n"
		"2+1 1+12 B\n"
		"0+4 0+1 A\n"
		"3+1 1+1 j\n3+1 2+1 f\n3+1 3+1 m\n3+1 4+1 a\n3+1 5+1 m\n"
		"3+1 6+1 j\n3+1 7+1 j\n3+1 8+1 a\n3+1 9+1 s\n3+1 10+1 o\n"
		"3+1 11+1 n\n3+1 12+1 d\n"
		"| 4+1 0+1 1\n"
		"| 4+1 1+12 2\n");
}

/* Whether the profile TEXT is refused with MESSAGE alone. */
static bool refuses(struct world *world, const char *text,
		    const struct message *message)
{
	size_t before = world->run.diag.count;

	return !profile_read(&world->run, world_source(world, text)) &&
	       world->run.diag.count == before + 1 &&
	       world_says(world, message);
}

static void a_wrong_group_is_told_once(void **state)
{
	static const char columns[] = "[table]\ncolumns = a b c\n[column b]\n";
	const struct {
		const char *more;
		const struct message *message;
	} wrong[] = {
		{"group = g\n[column a]\ngroup = g\n[column c]\n",
		 MESSAGE_PROFILE_GROUP_UNDESCRIBED},
		{"[column a]\ngroup = satu\n[column c]\n"
		 "[group sattu]\nlabel = G\n",
		 MESSAGE_PROFILE_GROUP_UNKNOWN},
		{"[column a]\n[column c]\n[group g]\nlabel = G\n",
		 MESSAGE_PROFILE_GROUP_UNUSED},
		{"[column a]\ngroup = g\n[column c]\n[group g]\n",
		 MESSAGE_PROFILE_GROUP_BLANK},
		{"[column a]\ngroup = g\n[column c]\n"
		 "[group g]\nlabel = G\ngroup = G\n",
		 MESSAGE_PROFILE_GROUP_LOOP},
		{"[column a]\ngroup = g\n[column c]\n"
		 "[group g]\nlabel = G\ngroup = h\n"
		 "[group h]\nlabel = H\ngroup = i\n[group i]\nlabel = I\n",
		 MESSAGE_PROFILE_GROUP_DEEP},
		{"[column a]\ngroup = g\n[column c]\ngroup = g\n"
		 "[group g]\nlabel = G\n",
		 MESSAGE_PROFILE_GROUP_APART},
		{"[column a]\ngroup = g\n[column c]\ngroup = h\n"
		 "[group g]\nlabel = G\ngroup = i\n"
		 "[group h]\nlabel = H\ngroup = i\n[group i]\nlabel = I\n",
		 MESSAGE_PROFILE_GROUP_APART},
		{"[column a]\n[column c]\nkind = section\ngroup = g\n",
		 MESSAGE_PROFILE_GROUP_OVER},
	};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		const char *text = arena_format(&world->arena, "%s%s", columns,
						wrong[i].more);

		if (!refuses(world, text, wrong[i].message))
			fail_msg("not told alone: %s", wrong[i].message->text);
	}
}

static void groups_in_each_other_have_an_end(void **state)
{
	struct world *world = *state;

	assert_null(profile_read(
		&world->run,
		world_source(world, "[table]\ncolumns = a\n"
				    "[column a]\ngroup = g\n"
				    "[group g]\nlabel = G\ngroup = h\n"
				    "[group h]\nlabel = H\ngroup = g\n")));
	assert_true(world_says(world, MESSAGE_PROFILE_GROUP_LOOP));
	assert_null(profile_read(
		&world->run,
		world_source(world, "[table]\ncolumns = a\n"
				    "[column a]\ngroup = g\n"
				    "[group g]\nlabel = G\ngroup = h\n"
				    "[group h]\nlabel = H\ngroup = i\n"
				    "[group i]\nlabel = I\ngroup = g\n")));
	assert_true(world_says(world, MESSAGE_PROFILE_GROUP_DEEP));
}

static const struct CMUnitTest tests[] = {
	TEST(labels_alone_are_one_row),
	TEST(months_stand_below_their_label_and_others_reach_down),
	TEST(a_profile_may_have_no_row_of_numbers),
	TEST(groups_stand_above_neighbours),
	TEST(two_groups_of_one_label_are_two),
	TEST(months_in_a_group_need_no_label),
	TEST(months_without_a_label_stand_alone),
	TEST(the_numbers_lie_below_the_deepest_stack),
	TEST(a_wrong_group_is_told_once),
	TEST(groups_in_each_other_have_an_end),
};
RUN(tests)
