#include "unit.h"

#include "plan/reached.h"

/* Returns periods of quarters, with TEXT in each: "" a mark, NULL not set. */
static const struct periods *quarters(struct world *world,
				      const char *const text[QUARTERS])
{
	struct periods *periods = arena_new(&world->arena, struct periods);
	struct value *label =
		arena_array(&world->arena, struct value, QUARTERS);

	periods->unit = UNIT_QUARTER;
	periods->label = label;
	for (size_t i = 0; i < QUARTERS; i++) {
		if (!text[i])
			continue;
		periods->set |= UINT64_C(1) << i;
		label[i].text = *text[i] ? text[i] : NULL;
		label[i].length = strlen(text[i]);
	}
	return periods;
}

#define SET(...) quarters(world, (const char *const[QUARTERS]){__VA_ARGS__})

/* Returns what is printed with two decimals, "" for nothing, "?" where it is
 * unclear. */
static const char *told(struct world *world, const struct periods *target,
			const struct periods *done)
{
	struct reached reached = reached_find(target, done, &world->arena);

	assert_int_equal(world->run.diag.count, 0);
	if (reached.reach == REACH_SHARE)
		return reached_percent(&reached, 2, &world->arena);
	return reached.reach == REACH_NONE ? "" : "?";
}

static const char *of_texts(struct world *world, const char *target,
			    const char *done)
{
	return told(world, SET(target), SET(done));
}

static void marks_are_counted_early_or_late(void **state)
{
	struct world *world = *state;

	assert_string_equal(told(world, SET("", "", "", ""), SET("", "")),
			    "50,00");
	assert_string_equal(
		told(world, SET("", "", ""), SET("", NULL, NULL, "")), "66,67");
	assert_string_equal(told(world, SET(""), SET(NULL, "")), "100,00");
	assert_string_equal(told(world, SET("", ""), SET("", "", "")),
			    "100,00");
	assert_string_equal(told(world, SET(""), SET(NULL)), "");
	assert_string_equal(told(world, SET("", ""), NULL), "");
	assert_string_equal(told(world, NULL, SET("")), "");
}

static void the_latest_period_that_both_have_counts(void **state)
{
	struct world *world = *state;

	assert_string_equal(told(world, SET("25%", "50%", "75%", "100%"),
				 SET("20%", "45%")),
			    "90,00");
	assert_string_equal(told(world, SET(NULL, "50%", NULL, "100%"),
				 SET("20%", NULL, "60%")),
			    "");
	assert_string_equal(
		told(world, SET("2 dokumen", "4 dokumen"), SET("2 dokumen")),
		"100,00");
}

static void numbers_are_read_as_indonesians_write_them(void **state)
{
	assert_string_equal(of_texts(*state, "50%", "45,5 %"), "91,00");
	assert_string_equal(of_texts(*state, "1.500 orang", "750 orang"),
			    "50,00");
	assert_string_equal(
		of_texts(*state, "Rp2.000.000,00", "Rp 1.999.999,99"),
		"100,00");
	assert_string_equal(of_texts(*state, "**12 Dokumen**", "3 dokumen."),
			    "25,00");
	assert_string_equal(of_texts(*state, "3", "1"), "33,33");
	assert_string_equal(of_texts(*state, "80 persen", "100%"), "125,00");
	assert_string_equal(of_texts(*state, "4 dokumen", "3"), "75,00");
	assert_string_equal(of_texts(*state, "4 dokumen", "100 dokumen"),
			    "2.500,00");
}

static void words_multiply_the_number_before_them(void **state)
{
	assert_string_equal(of_texts(*state, "2 juta", "500000"), "25,00");
	assert_string_equal(of_texts(*state, "500000", "2 juta"), "400,00");
	assert_string_equal(of_texts(*state, "Rp2 juta", "Rp500.000"), "25,00");
	assert_string_equal(of_texts(*state, "2 juta rupiah", "Rp500 ribu"),
			    "25,00");
	assert_string_equal(of_texts(*state, "Rp1,5 Miliar", "Rp750 jt"),
			    "50,00");
	assert_string_equal(of_texts(*state, "Rp2 M", "Rp500 juta"), "25,00");
	assert_string_equal(of_texts(*state, "3 ribu orang", "1.500"), "50,00");
	assert_string_equal(of_texts(*state, "20 triliun", "5 trilyun"),
			    "25,00");
	assert_string_equal(of_texts(*state, "1 triliun", "500 milyar"),
			    "50,00");
	assert_string_equal(of_texts(*state, "2 m", "1"), "50,00");
	assert_string_equal(of_texts(*state, "4 jam", "1 jam"), "25,00");
	assert_string_equal(of_texts(*state, "2 juta", "2 juta"), "100,00");
	/* more than there is room for */
	assert_string_equal(of_texts(*state, "20 triliun", "5"), "?");
	assert_string_equal(of_texts(*state, "5", "20 triliun"), "?");
	assert_string_equal(of_texts(*state, "2 juta orang", "500 dokumen"),
			    "?");
	assert_string_equal(of_texts(*state, "1 juta 500 ribu", "1"), "?");
	assert_string_equal(of_texts(*state, "2 jutaan", "1"), "?");
}

static void what_is_no_number_of_the_same_is_unclear(void **state)
{
	assert_string_equal(of_texts(*state, "12 dokumen", "3 orang"), "?");
	assert_string_equal(of_texts(*state, "12 dokumen", "50%"), "?");
	assert_string_equal(of_texts(*state, "2-3 dokumen", "2"), "?");
	assert_string_equal(of_texts(*state, "3/4", "2/4"), "?");
	assert_string_equal(of_texts(*state, "1,5", "1.5"), "?");
	assert_string_equal(of_texts(*state, "0 kasus", "0 kasus"), "?");
	assert_string_equal(of_texts(*state, "0,000001", "999999999999"), "?");
	assert_string_equal(of_texts(*state, "SK", "draf SK"), "?");
	assert_string_equal(of_texts(*state, "SK", "sk"), "100,00");
}

static void a_mark_among_texts_is_all_of_it(void **state)
{
	assert_string_equal(of_texts(*state, "50%", ""), "100,00");
	assert_string_equal(of_texts(*state, "", "80%"), "80,00");
	assert_string_equal(of_texts(*state, "", "3 dokumen"), "?");
}

static void periods_of_another_unit_are_unclear(void **state)
{
	struct world *world = *state;
	const struct periods year = {.unit = UNIT_YEAR, .set = 1};

	assert_string_equal(told(world, SET(""), &year), "?");
}

static const char *percent(struct world *world, uint64_t part, uint64_t whole,
			   unsigned decimals)
{
	struct reached reached = {REACH_SHARE, part, whole, 0};

	return reached_percent(&reached, decimals, &world->arena);
}

static void half_of_the_last_decimal_is_rounded_up(void **state)
{
	const uint64_t most = UINT64_C(1000000000000000000);

	assert_string_equal(percent(*state, 1, 8, 0), "13");
	assert_string_equal(percent(*state, 1, 8, 1), "12,5");
	assert_string_equal(percent(*state, 2, 3, 0), "67");
	assert_string_equal(percent(*state, 2, 3, 4), "66,6667");
	assert_string_equal(percent(*state, 1249, 100000, 0), "1");
	assert_string_equal(percent(*state, 15, 1000, 0), "2");
	assert_string_equal(percent(*state, 999999, 1000000, 1), "100,0");
	assert_string_equal(percent(*state, most - 1, most, 0), "100");
	assert_string_equal(percent(*state, most / 3, most, 4), "33,3333");
	assert_string_equal(percent(*state, 0, most, 2), "0,00");
}

static const struct CMUnitTest tests[] = {
	TEST(marks_are_counted_early_or_late),
	TEST(the_latest_period_that_both_have_counts),
	TEST(numbers_are_read_as_indonesians_write_them),
	TEST(words_multiply_the_number_before_them),
	TEST(what_is_no_number_of_the_same_is_unclear),
	TEST(a_mark_among_texts_is_all_of_it),
	TEST(periods_of_another_unit_are_unclear),
	TEST(half_of_the_last_decimal_is_rounded_up),
};
RUN(tests)
