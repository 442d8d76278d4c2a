/*
 * What heads the columns of a table: a tree, whose leaves all end above the
 * numbers.
 */
#include "unit.h"

#include "profile/header.h"
#include "profile/layers.h"

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

static const struct CMUnitTest tests[] = {
	TEST(labels_alone_are_one_row),
	TEST(months_stand_below_their_label_and_others_reach_down),
	TEST(a_profile_may_have_no_row_of_numbers),
};
RUN(tests)
