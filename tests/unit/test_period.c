#include "unit.h"

#include "calendar/period.h"

static void periods_are_called_as_offices_do(void **state)
{
	struct world *world = *state;
	struct arena *arena = &world->arena;

	assert_string_equal(period_name(arena, UNIT_MONTH, 2), "Maret");
	assert_string_equal(period_name(arena, UNIT_QUARTER, 1), "Triwulan II");
	assert_string_equal(period_name(arena, UNIT_SEMESTER, 0), "Semester I");
	assert_string_equal(period_name(arena, UNIT_WEEK, 11),
			    "minggu ke-2 Maret");
	assert_string_equal(period_name(arena, UNIT_YEAR, 26), "2026");
	assert_null(period_name(arena, UNIT_LABEL, 0));
	for (enum unit unit = 0; unit < UNIT_LABEL; unit++)
		for (size_t i = 0; i < unit_count(unit); i++)
			assert_non_null(period_name(arena, unit, i));
	assert_string_equal(unit_word(UNIT_QUARTER), "triwulan");
	assert_string_equal(series_word(SERIES_REALISASI), "realisasi");
}

static void finer_units_fold_into_coarser_ones_alone(void **state)
{
	static const bool folds[UNIT_COUNT][UNIT_COUNT] = {
		[UNIT_WEEK] = {[UNIT_MONTH] = true,
			       [UNIT_QUARTER] = true,
			       [UNIT_SEMESTER] = true},
		[UNIT_MONTH] = {[UNIT_QUARTER] = true, [UNIT_SEMESTER] = true},
		[UNIT_QUARTER] = {[UNIT_SEMESTER] = true},
	};

	(void)state;
	for (enum unit fine = 0; fine < UNIT_COUNT; fine++)
		for (enum unit coarse = 0; coarse < UNIT_COUNT; coarse++)
			assert_int_equal(unit_folds(fine, coarse),
					 folds[fine][coarse]);
}

static void a_period_is_in_the_one_that_has_it_as_a_part(void **state)
{
	(void)state;
	assert_int_equal(period_fold(UNIT_WEEK, 14, UNIT_MONTH), 2);
	assert_int_equal(period_fold(UNIT_WEEK, 15, UNIT_QUARTER), 1);
	assert_int_equal(period_fold(UNIT_MONTH, 5, UNIT_SEMESTER), 0);
	assert_int_equal(period_fold(UNIT_YEAR, 5, UNIT_YEAR), 5);
	assert_int_equal(period_folded(UNIT_MONTH, 0x00B, UNIT_QUARTER), 3);
	assert_int_equal(period_parts(UNIT_QUARTER, 3, UNIT_MONTH), 0xE00);
	assert_int_equal(period_parts(UNIT_MONTH, 1, UNIT_WEEK), 0x1F << 5);
	for (enum unit fine = 0; fine < UNIT_COUNT; fine++)
		for (enum unit coarse = 0; coarse < UNIT_COUNT; coarse++) {
			uint64_t all = 0;

			if (!unit_folds(fine, coarse))
				continue;
			for (size_t i = 0; i < unit_count(coarse); i++) {
				uint64_t parts = period_parts(coarse, i, fine);

				assert_true(parts && !(parts & all));
				assert_true(
					period_folded(fine, parts, coarse) ==
					UINT64_C(1) << i);
				all |= parts;
			}
			assert_true(all == unit_all(fine));
		}
}

static void all_periods_of_a_unit_are_so_many(void **state)
{
	(void)state;
	for (enum unit unit = 0; unit < UNIT_COUNT; unit++)
		assert_int_equal(__builtin_popcountll(unit_all(unit)),
				 unit_count(unit));
	assert_int_equal(unit_count(UNIT_WEEK), 60);
	assert_int_equal(unit_count(UNIT_YEAR), 64);
}

static const struct CMUnitTest tests[] = {
	TEST(periods_are_called_as_offices_do),
	TEST(finer_units_fold_into_coarser_ones_alone),
	TEST(a_period_is_in_the_one_that_has_it_as_a_part),
	TEST(all_periods_of_a_unit_are_so_many),
};
RUN(tests)
