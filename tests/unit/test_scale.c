/*
 * Which periods a column has, what heads them, and what a base says of others.
 */
#include "unit.h"

#include "profile/column.h"
#include "profile/layers.h"
#include "profile/scale.h"

/* Returns the column "b" of a profile with KEYS for it, on top of one with
 * months, BELOW for it. */
static const struct column *column_over(struct world *world, const char *below,
					const char *keys)
{
	const char *text = arena_format(
		&world->arena,
		"[table]\ncolumns = a b\n[column a]\nlabel = A\n"
		"[column b]\nkind = months\nlabel = \"Waktu (BULAN)\"\n%s%s",
		below, keys);
	const struct profile *profile =
		profile_read(&world->run, world_source(world, text));

	return profile ? &profile->column[1] : NULL;
}

/* Returns the scale of such a column as words: labels, "|", names. */
static const char *scale_of(struct world *world, const char *keys)
{
	const struct column *column = column_over(world, "", keys);
	const char *labels = "", *names = "";

	if (!column)
		return NULL;
	for (size_t i = 0; i < column->columns; i++) {
		labels = arena_format(&world->arena, "%s%s ", labels,
				      column->scale->label[i]);
		names = arena_format(&world->arena, "%s, %s", names,
				     column->scale->name[i]);
	}
	return arena_format(&world->arena, "%s|%s", labels, names + 1);
}

static void each_unit_has_labels_of_its_own(void **state)
{
	assert_string_equal(scale_of(*state, "periods = quarters\n"),
			    "I II III IV | Triwulan I, Triwulan II, "
			    "Triwulan III, Triwulan IV");
	assert_string_equal(scale_of(*state, "periods = semesters\n"),
			    "I II | Semester I, Semester II");
	assert_string_equal(
		scale_of(*state, "periods = years\nyears = 2025-2027, 2029\n"),
		"2025 2026 2027 2029 | 2025, 2026, 2027, 2029");
	assert_string_equal(
		scale_of(*state, "periods = labels\nlabels = Satu | Dua B\n"),
		"Satu Dua B | Satu, Dua B");
}

static void labels_are_between_strokes_or_blanks(void **state)
{
	assert_string_equal(
		scale_of(*state,
			 "periods = quarters\nlabels = B03 B06  B09 B12\n"),
		"B03 B06 B09 B12 | Triwulan I, Triwulan II, Triwulan III, "
		"Triwulan IV");
	assert_string_equal(scale_of(*state, "periods = semesters\n"
					     "labels = \"SMT I | SMT II\"\n"),
			    "SMT I SMT II | Semester I, Semester II");
}

static void weeks_are_so_many_in_each_month(void **state)
{
	const struct column *column =
		column_over(*state, "",
			    "periods = weeks\nweeks = 4 4 5 4 4 5 4 4 5 4 4 5\n"
			    "labels = I II III IV V\n");
	struct sublabel label;

	assert_non_null(column);
	assert_int_equal(column->columns, 52);
	assert_int_equal(column_levels(column), 2);
	label = column_level(column, 0, 8);
	assert_string_equal(label.words, "MAR");
	assert_string_equal(label.name, "Maret");
	assert_int_equal(label.span, 5);
	label = column_level(column, 1, 12);
	assert_string_equal(label.words, "V");
	assert_string_equal(label.name, "minggu ke-5 Maret");
	assert_int_equal(label.span, 1);
	assert_int_equal(column_slot(column, 13).period, 15);
	column = column_over(*state, "", "periods = weeks\nweeks = 5\n");
	assert_non_null(column);
	assert_int_equal(column->columns, 60);
	column = column_over(*state, "", "periods = weeks\n");
	assert_non_null(column);
	assert_int_equal(column->columns, 48);
}

/* Returns the label and width of a column of KEYS on top of kpu-a's months. */
static const struct column *column_on_top(struct world *world, const char *keys)
{
	const char *text = arena_format(
		&world->arena, "[profile]\nbase = kpu-a\n[column bulan]\n%s",
		keys);
	const struct profile *profile =
		profile_read(&world->run, world_source(world, text));

	assert_non_null(profile);
	return &profile->column[column_find(profile, "bulan", 5)];
}

static void what_a_base_says_of_other_periods_is_passed_over(void **state)
{
	const struct column *column =
		column_on_top(*state, "periods = quarters\n");

	assert_string_equal(column->label.text, "PELAKSANAAN (TRIWULAN)");
	assert_true(column->relative);
	assert_true(column->width > 3 * 8.5 - 1e-6 &&
		    column->width < 3 * 8.5 + 1e-6);
	column = column_on_top(*state, "periods = weeks\nwidth = 1 em\n");
	assert_string_equal(column->label.text, "PELAKSANAAN (MINGGU)");
	assert_string_equal(column_level(column, 0, 0).words, "JAN");
	assert_true(column->width < 8.5 + 1e-6);
	column = column_on_top(*state,
			       "periods = quarters\nlabel = \"PER BULAN\"\n");
	assert_string_equal(column->label.text, "PER BULAN");
	column = column_on_top(*state, "mark = X\n");
	assert_string_equal(column->label.text, "PELAKSANAAN (BULAN)");
	assert_string_equal(column->scale->label[0], "1");
}

static void bad_scales_are_refused(void **state)
{
	static const char *const keys[] = {
		"periods = quarters\nlabels = I II III\n",
		"periods = quarters\nlabels = I II III IV V\n",
		"periods = quarters\nyears = 2025\n",
		"periods = quarters\nmonths = a b c d e f g h i j k l\n",
		"labels = a b c d e f g h i j k l\n",
		"periods = years\n",
		"periods = years\nyears = 2029-2025\n",
		"periods = years\nyears = 2025 2025\n",
		"periods = years\nyears = 1999\n",
		"periods = years\nyears = 2064\n",
		"periods = years\nyears = 2025x\n",
		"periods = years\nyears = 2025-\n",
		"periods = years\nyears = 25\n",
		"periods = years\nyears = \",\"\n",
		"periods = years\nyears = \" , ,\"\n",
		"periods = labels\n",
		"periods = labels\nlabels = A | a\n",
		"periods = labels\nlabels = A | | B\n",
		"periods = labels\nlabels = |\n",
		"periods = labels\nlabels = A | Semua\n",
		"periods = weeks\nweeks = 6\n",
		"periods = weeks\nweeks = 0\n",
		"periods = weeks\nweeks = ,\n",
		"periods = weeks\nweeks = 4 4\n",
		"periods = weeks\nweeks = 4 4 5 4 4 5 4 4 5 4 4 x\n",
		"periods = weeks\nlabels = I II III\n",
		"periods = weeks\nmonths = J F M\n",
		"periods = days\n",
	};

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		struct world *world = *state;

		if (column_over(world, "", keys[i]))
			fail_msg("%s", keys[i]);
		assert_int_equal(world->run.diag.count, 1);
		world->run.diag.count = world->run.diag.report_count = 0;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_unit_has_labels_of_its_own),
		TEST(labels_are_between_strokes_or_blanks),
		TEST(weeks_are_so_many_in_each_month),
		TEST(what_a_base_says_of_other_periods_is_passed_over),
		TEST(bad_scales_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
