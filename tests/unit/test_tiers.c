#include "unit.h"

#include "sheet/tiers.h"

/* Adds the rows of TEXT, a line each: "NUMBER|text", "text", with "!" at the
 * end where nothing else stands in the row; "--" begins numbers again. */
static void add_rows(struct world *world, struct tiers *tiers, const char *text)
{
	bool apart = strchr(text, '|');
	uint32_t row = 0;

	tiers_init(tiers, apart, &world->arena);
	for (const char *line = text; *line; row++) {
		size_t length = strcspn(line, "\n");
		const char *bar = memchr(line, '|', length);
		struct cells_cell *cell =
			arena_array(&world->arena, struct cells_cell, 2);
		const char *words = bar ? bar + 1 : line;
		bool alone = line[length - 1] == '!';

		cell[0] = (struct cells_cell){
			.row = row,
			.text = words,
			.length = (uint32_t)(line + length - words) - alone};
		cell[1] = (struct cells_cell){
			.row = row,
			.text = line,
			.length = bar ? (uint32_t)(bar - line) : 0};
		if (!strncmp(line, "--", 2))
			tiers_break(tiers);
		else
			tiers_add(tiers, cell[1].length ? &cell[1] : NULL,
				  &cell[0], alone);
		line += length + (line[length] == '\n');
	}
}

/* Whether the rows of TEXT have the levels of WANT, a figure each; "" when they
 * are not of several. */
static void assert_levels(void **state, const char *text, const char *want)
{
	struct tiers tiers;
	char got[100] = "";

	add_rows(*state, &tiers, text);
	if (tiers_decide(&tiers))
		for (size_t i = 0; i < tiers.count; i++)
			got[i] = (char)('0' + tiers.row[i].level);
	assert_string_equal(got, want);
}

static void kinds_of_numbers_lie_in_each_other(void **state)
{
	assert_levels(state, "A|x!\n1|y!\na|z\nb|w\n2|v\nB|u!\n1|t", "0122101");
	assert_levels(state, "I|x!\n1|y\n2|z\nII|w!\n1|v", "01101");
	assert_levels(state, "I.|x\nA.|y\n1.|z\na.|w\n1)|v\na)|u\n2.|t",
		      "0123452");
	assert_levels(state, "A. x\n1. y\n2. z\nB. w\n1. v", "01101");
	assert_levels(state, "(1)|x\n(a)|y\n(b)|z\n(2)|w", "0110");
}

static void parts_of_a_number_are_levels(void **state)
{
	assert_levels(state, "1|x\n1.1|y\n1.2|z\n1.2.1|w\n2|v\n2.1|u",
		      "011201");
	assert_levels(state, "1. x\n1.1 y\n1.2 z\n2. w", "0110");
	assert_levels(state, "A|x\n1|y\n1.1|z\n2|w\nB|v\n1|u", "012101");
	/* the parts before are those above */
	assert_levels(state, "1|x\n2.1|y\n2|z", "");
}

static void a_level_may_be_passed_over(void **state)
{
	assert_levels(state, "A|x\n1|y\na|z\nB|w\na|v", "01202");
}

static void the_ninth_letter_is_no_numeral(void **state)
{
	assert_levels(state,
		      "1|x\na|a\nb|b\nc|c\nd|d\ne|e\nf|f\ng|g\nh|h\ni|i\nj|j",
		      "01111111111");
	assert_levels(state, "I|x\nA|y\nII|z\nA|w", "0101");
}

static void headings_without_a_number_are_a_level(void **state)
{
	assert_levels(state, "|X!\n1|a\n2|b\n|Y!\n1|c", "01101");
	/* also where the first rows have none */
	assert_levels(state, "1|a\n2|b\n|Y!\n1|c", "1101");
	assert_levels(state, "A|X!\n|y!\n1|a\n2|b\n|z!\n1|c\nB|Z!\n1|d",
		      "01221202");
}

static void texts_in_capitals_are_headings(void **state)
{
	assert_levels(state, "MANAJEMEN!\nx\ny\nTATA LAKSANA!\nz", "01101");
	assert_levels(state, "w\nMANAJEMEN!\nx\nTATA LAKSANA!\nz", "10101");
	/* also where numbers go on below them */
	assert_levels(state, "|MANAJEMEN!\n1|x\n2|y\n|TATA LAKSANA!\n3|z",
		      "01101");
	/* one alone may be an entry, and an abbreviation is one */
	assert_levels(state, "x\nMANAJEMEN!\ny", "");
	assert_levels(state, "SOP!\nx\nSK!\ny", "");
	assert_levels(state, "MANAJEMEN\nx\nTATA LAKSANA\ny", "");
}

static void indents_and_dashes_are_levels(void **state)
{
	assert_levels(state, "x\n  y\n  z\nw\n  v\n    u", "011012");
	assert_levels(state, "1|x\n|  y\n|  z\n2|w", "0110");
	assert_levels(state, "1|x\n|- y\n|- z\n2|w", "0110");
	/* one space is a slip */
	assert_levels(state, "x\n y\nz", "");
	/* between two levels */
	assert_levels(state, "x\n    y\n  z", "");
}

static void what_does_not_go_on_is_told(void **state)
{
	struct world *world = *state;
	struct tiers tiers;

	add_rows(world, &tiers, "1|x\n2|y\n4|z");
	assert_false(tiers_decide(&tiers));
	assert_int_equal(tiers.counted, 3);
	assert_int_equal(tiers.odd->row, 2);
	add_rows(world, &tiers, "A|x\n1|y\nC|z");
	assert_false(tiers_decide(&tiers));
	assert_int_equal(tiers.counted, 2);
	add_rows(world, &tiers, "1|x\n2|y\n--\n1|z");
	assert_false(tiers_decide(&tiers));
	assert_null(tiers.odd);
	assert_string_equal(tiers.form[0], "1");
	add_rows(world, &tiers, "1|x\n|y\n2|z");
	assert_false(tiers_decide(&tiers));
	assert_int_equal(tiers.bare->row, 1);
}

static void numbers_may_run_on(void **state)
{
	struct world *world = *state;
	struct tiers tiers;

	assert_levels(state, "A|x!\n1|y\n2|z\nB|w!\n3|v", "01101");
	add_rows(world, &tiers, "1|x\n2|y\n--\n3|z");
	assert_false(tiers_decide(&tiers));
	assert_null(tiers.odd);
	assert_int_equal(tiers.running->row, 3);
	add_rows(world, &tiers, "1|x\n2|y\n--\n4|z");
	assert_false(tiers_decide(&tiers));
	assert_int_equal(tiers.odd->row, 3);
}

static void rows_that_repeat_go_on(void **state)
{
	struct world *world = *state;
	struct tiers tiers;

	add_rows(world, &tiers, "1|x\n1|x\n|x\n2|y");
	assert_false(tiers_decide(&tiers));
	assert_null(tiers.odd);
	assert_null(tiers.bare);
	assert_int_equal(tiers.count, 2);
}

static void texts_stand_without_their_numbers(void **state)
{
	struct world *world = *state;
	struct tiers tiers;

	add_rows(world, &tiers, "A. x\n1) y\n2) z");
	assert_true(tiers_decide(&tiers));
	assert_memory_equal(tiers.row[0].cell->text, "x", 1);
	assert_memory_equal(tiers.row[1].cell->text, "y", 1);
	assert_string_equal(tiers.form[0], "A.");
	assert_string_equal(tiers.form[1], "1)");
	/* a column cannot count 1.1 */
	add_rows(world, &tiers, "1|x\n1.1|y\n1.2|z");
	assert_true(tiers_decide(&tiers));
	assert_null(tiers.form[1]);
	assert_memory_equal(tiers.row[1].cell->text, "1.1 y", 5);
	/* nor a column with two kinds */
	add_rows(world, &tiers, "A|x\n1|y\nB|z\na|w");
	assert_true(tiers_decide(&tiers));
	assert_null(tiers.form[1]);
	assert_memory_equal(tiers.row[3].cell->text, "a. w", 4);
}

static void words_are_no_numbers(void **state)
{
	assert_levels(state, "A. Yani\nB. Surya", "");
	assert_levels(state, "1. x\ny\n2. z", "");
	assert_levels(state, "a. n. Ketua\nx", "");
	assert_levels(state, "2023|x\n1|y", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			kinds_of_numbers_lie_in_each_other, world_open,
			world_close),
		cmocka_unit_test_setup_teardown(parts_of_a_number_are_levels,
						world_open, world_close),
		cmocka_unit_test_setup_teardown(a_level_may_be_passed_over,
						world_open, world_close),
		cmocka_unit_test_setup_teardown(the_ninth_letter_is_no_numeral,
						world_open, world_close),
		cmocka_unit_test_setup_teardown(
			headings_without_a_number_are_a_level, world_open,
			world_close),
		cmocka_unit_test_setup_teardown(texts_in_capitals_are_headings,
						world_open, world_close),
		cmocka_unit_test_setup_teardown(indents_and_dashes_are_levels,
						world_open, world_close),
		cmocka_unit_test_setup_teardown(what_does_not_go_on_is_told,
						world_open, world_close),
		cmocka_unit_test_setup_teardown(numbers_may_run_on, world_open,
						world_close),
		cmocka_unit_test_setup_teardown(rows_that_repeat_go_on,
						world_open, world_close),
		cmocka_unit_test_setup_teardown(
			texts_stand_without_their_numbers, world_open,
			world_close),
		cmocka_unit_test_setup_teardown(words_are_no_numbers,
						world_open, world_close),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
