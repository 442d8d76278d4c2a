/*
 * Which column takes an entry's periods, and how they fold into its.
 */
#include "unit.h"

#include "profile/layers.h"
#include "table/folding.h"

/* Returns a profile whose columns are of UNITS, with spaces between. */
static const struct profile *with_columns(struct world *world,
					  const char *units)
{
	const char *names = "a", *text = "";
	size_t count = 0;

	for (const char *at = units; *at; at += strspn(at, " "), count++) {
		size_t bytes = strcspn(at, " ");

		names = arena_format(&world->arena, "%s p%zu", names, count);
		text = arena_format(&world->arena,
				    "%s[column p%zu]\nkind = periods\n"
				    "periods = %.*s\n%s",
				    text, count, (int)bytes, at,
				    *at == 'y' ? "years = 2025-2027 2029\n"
					       : "");
		at += bytes;
	}
	text = arena_format(&world->arena,
			    "[table]\ncolumns = %s\n[column a]\nlabel = A\n%s",
			    names, text);
	return profile_read(&world->run, world_source(world, text));
}

/* Returns the place among those columns that takes periods of UNIT; 0: none. */
static size_t goes_to(struct world *world, const char *units, enum unit unit)
{
	const struct profile *profile = with_columns(world, units);
	const struct periods periods = {.unit = unit, .set = 1};
	size_t c = folding_column(profile, SERIES_TARGET, &periods);

	return c == profile->column_count ? 0 : c;
}

static void periods_go_to_their_own_unit_or_the_finest_coarser(void **state)
{
	assert_int_equal(goes_to(*state, "quarters months", UNIT_MONTH), 2);
	assert_int_equal(goes_to(*state, "semesters quarters", UNIT_MONTH), 2);
	assert_int_equal(goes_to(*state, "quarters semesters", UNIT_MONTH), 1);
	assert_int_equal(goes_to(*state, "quarters months", UNIT_WEEK), 2);
	assert_int_equal(goes_to(*state, "months", UNIT_QUARTER), 0);
	assert_int_equal(goes_to(*state, "months quarters", UNIT_YEAR), 0);
	assert_int_equal(goes_to(*state, "years months", UNIT_YEAR), 1);
}

/* Returns PERIODS folded into the only column of a profile of UNIT. */
static const struct periods *folded_into(struct world *world, const char *unit,
					 const struct periods *periods)
{
	return folding_fold(periods, &with_columns(world, unit)->column[1],
			    &world->run);
}

static void a_quarter_is_set_when_one_of_its_months_is(void **state)
{
	const struct periods months = {.unit = UNIT_MONTH, .set = 0x821};
	const struct periods weeks = {.unit = UNIT_WEEK,
				      .set = UINT64_C(1) << 59 | 1 << 5};

	assert_int_equal(folded_into(*state, "quarters", &months)->set, 0xB);
	assert_int_equal(folded_into(*state, "semesters", &months)->set, 3);
	assert_int_equal(folded_into(*state, "months", &weeks)->set, 0x802);
	assert_int_equal(folded_into(*state, "quarters", &weeks)->set, 9);
	assert_ptr_equal(folded_into(*state, "months", &months), &months);
}

static struct value text_of(const char *text)
{
	return (struct value){.text = text, .length = strlen(text)};
}

static void a_text_goes_before_a_mark_and_meets_no_other(void **state)
{
	struct world *world = *state;
	struct value label[PERIODS_MOST] = {{.text = NULL}};
	const struct periods months = {
		.unit = UNIT_MONTH, .set = 0x3B, .label = label};
	const struct periods *out;

	label[1] = text_of("25%");
	label[4] = label[5] = text_of("50%");
	out = folded_into(world, "quarters", &months);
	assert_string_equal(out->label[0].text, "25%");
	assert_string_equal(out->label[1].text, "50%");
	assert_int_equal(world->run.diag.count, 0);
	label[5] = text_of("60%");
	folded_into(world, "quarters", &months);
	assert_int_equal(world->run.diag.count, 1);
}

static void what_a_column_has_not_is_told_unless_it_is_implied(void **state)
{
	struct world *world = *state;
	struct periods years = {.unit = UNIT_YEAR,
				.set = UINT64_C(0x1F) << 25,
				.implied = UINT64_C(0x1F) << 25};

	assert_int_equal(folded_into(world, "years", &years)->set,
			 UINT64_C(0x17) << 25);
	assert_int_equal(world->run.diag.count, 0);
	years.implied = 0;
	folded_into(world, "years", &years);
	assert_int_equal(world->run.diag.count, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(periods_go_to_their_own_unit_or_the_finest_coarser),
		TEST(a_quarter_is_set_when_one_of_its_months_is),
		TEST(a_text_goes_before_a_mark_and_meets_no_other),
		TEST(what_a_column_has_not_is_told_unless_it_is_implied),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
