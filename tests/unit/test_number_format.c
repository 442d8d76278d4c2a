#include "unit.h"

#include "book/number_date.h"
#include "book/number_format.h"

#include <math.h>

/* What Excel, set to Indonesian where the code leaves it open, shows. */
struct shown {
	const char *code;
	double value;
	const char *text;
};

static void hold(struct world *world, const struct shown *of, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *text = number_format_write(
			&world->arena, of[i].code, of[i].value, false);

		if (!text || strcmp(text, of[i].text) != 0)
			print_error("%s of %.17g: %s\n", of[i].code,
				    of[i].value, text ? text : "nothing");
		assert_non_null(text);
		assert_string_equal(text, of[i].text);
	}
}

#define HOLD(...)                                          \
	hold(*state, (const struct shown[]){__VA_ARGS__},  \
	     sizeof((const struct shown[]){__VA_ARGS__}) / \
		     sizeof(struct shown))

static void numbers_have_the_figures_of_their_code(void **state)
{
	HOLD({"0", 7, "7"}, {"000", 7, "007"}, {"0.00", 1.1, "1.10"},
	     {"0.00", 1.005, "1.01"}, {"0", 2.5, "3"}, {"0", 0.5, "1"},
	     {"0", 0.49, "0"}, {"0.0", 9.96, "10.0"}, {"0.00", -1.5, "-1.50"},
	     {"#", 0, ""}, {"#.##", 0.5, ".5"}, {"0.##", 5, "5."},
	     {"0.0#", 5.25, "5.25"}, {"0.0#", 5.2, "5.2"}, {"??0", 7, "7"},
	     {"0.0?", 1.5, "1.5"}, {"00-00", 1234, "12-34"},
	     {"00000000 000000 0 000", 1.97001012000121e17,
	      "19700101 200012 1 000"},
	     {"0.000", 0.0005, "0,001"}, {"0.000%", 0.025, "2,500%"},
	     {"0", 999999.5, "1000000"}, {".00", 12.5, "12.50"},
	     {"0", 1e20, "100000000000000000000"});
}

static void thousands_are_grouped_as_in_indonesia(void **state)
{
	HOLD({"#,##0", 1500000, "1.500.000"}, {"#,##0", 999, "999"},
	     {"#,##0.00", 1234.5, "1.234,50"}, {"#,##0", 0, "0"},
	     {"\"Rp\"#,##0", 1500000, "Rp1.500.000"},
	     {"\"Rp\"\\ #,##0;\\-\"Rp\"\\ #,##0", -5000, "-Rp 5.000"},
	     {"[$Rp-421]#,##0.00", 2500.5, "Rp2.500,50"},
	     {"[$Rp-421]\\ 0.0", 2.5, "Rp 2,5"}, {"Rp0.0", 2.5, "Rp2,5"},
	     {"[$Rp-id-ID]0.0", 2.5, "Rp2,5"},
	     {"[$$-409]#,##0.00", 1234.5, "$1,234.50"},
	     {"[$$-en-US]#,##0", 1234, "$1,234"}, {"0,000", 1, "0.001"},
	     {"#,##0,", 1234567, "1.235"},
	     {"0.0,,\" juta\"", 1500000, "1.5 juta"},
	     {"_-\"Rp\"* #,##0_-;\\-\"Rp\"* #,##0_-;_-\"Rp\"* \"-\"_-;_-@_-",
	      1500000, "Rp 1.500.000"},
	     {"_-\"Rp\"* #,##0_-;\\-\"Rp\"* #,##0_-;_-\"Rp\"* \"-\"_-;_-@_-", 0,
	      "Rp -"},
	     {"_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)", -1500,
	      "(1.500)"});
}

static void percents_powers_and_fractions(void **state)
{
	HOLD({"0%", 0.25, "25%"}, {"0.0%", 0.125, "12.5%"},
	     {"0%", 0.285, "29%"}, {"0.00E+00", 12345, "1.23E+04"},
	     {"0.0E-0", 0.00012, "1.2E-4"}, {"##0.0E+0", 12345, "12.3E+3"},
	     {"0E+0", 9.6, "1E+1"}, {"# ?/?", 1.75, "1 3/4"}, {"# ?/?", 3, "3"},
	     {"# ?/?", 0.5, "1/2"}, {"?/?", 1.5, "3/2"}, {"# ?/8", 0.5, "4/8"},
	     {"# ?"
	      "?/?"
	      "?",
	      3.14159265, "3 1/7"});
}

static void without_a_format_a_number_has_eleven_letters(void **state)
{
	HOLD({"General", 46388, "46388"}, {"General", -12, "-12"},
	     {"General", 0.1 + 0.2, "0.3"}, {"General", 1.0 / 3, "0.333333333"},
	     {"General", 3.14159265358979, "3.141592654"},
	     {"General", 1234567.1, "1234567.1"},
	     {"General", 0.00001, "0.00001"},
	     {"General", 0.000012345678, "1.23457E-05"},
	     {"General", 197001012000121, "197001012000121"},
	     {"General", 1.97001012000121e17, "1.97001E+17"},
	     {"General", 0, "0"}, {"@", 12.5, "12.5"},
	     {"General\" unit\"", 12, "12 unit"},
	     {"General;-General", -3, "-3"});
}

static void sections_are_chosen_by_sign_or_condition(void **state)
{
	HOLD({"\"v\"", 1, "v"}, {"\"v\";\"v\";", 1, "v"},
	     {"\"v\";\"v\";", 0, ""}, {";;;", 5, ""}, {"0;-0;;@", 0, ""},
	     {"0;(0)", -5, "(5)"}, {"0;(0);\"nihil\"", 0, "nihil"},
	     {"[=1]\"v\";[=0]\"\";General", 1, "v"},
	     {"[=1]\"v\";[=0]\"\";General", 0, ""},
	     {"[=1]\"v\";[=0]\"\";General", 2, "2"}, {"[=1]\"v\"", 3, "3"},
	     {"[>=1000]#,##0;0.0", 1500, "1.500"},
	     {"[>=1000]#,##0;0.0", 2.5, "2.5"}, {"[<100]0;0.0", -5, "-5"},
	     {"[Red][<0]0;[Blue]0", -5, "5"}, {"[Color 5]0", 5, "5"},
	     {"[=1]\xE2\x88\x9A;;", 1, "\xE2\x88\x9A"}, {"0;@", -5, "-5"},
	     {"[Black]\\v;[Red]\\x", -1, "x"});
}

static void dates_are_in_indonesian(void **state)
{
	HOLD({"d mmmm yyyy", 46538, "31 Mei 2027"}, {"mmm-yy", 46388, "Jan-27"},
	     {"mmm", 46600, "Agu"}, {"mmmmm", 46600, "A"},
	     {"dd/mm/yy", 46388, "01/01/27"},
	     {"dddd, d mmmm yyyy", 46388, "Jumat, 1 Januari 2027"},
	     {"ddd", 46388, "Jum"}, {"yyyy\\-mm\\-dd", 46388, "2027-01-01"},
	     {"[$-421]dd mmmm yyyy;@", 46388, "01 Januari 2027"},
	     {"[$-409]d-mmm-yy;@", 46508, "1-May-27"},
	     {"[$-409]dddd", 46388, "Friday"},
	     {"[$-F800]dddd, mmmm dd, yyyy", 46388, "1 Januari 2027"},
	     {"[$-F400]h:mm:ss AM/PM", 0.5, "12:00:00"},
	     {"d/m/yyyy", 60, "29/2/1900"}, {"d/m/yyyy", 59, "28/2/1900"},
	     {"d/m/yyyy", 61, "1/3/1900"}, {"d/m/yyyy", 1, "1/1/1900"},
	     {"d/m/yyyy", 2958465, "31/12/9999"}, {"e", 46388, "2027"},
	     {"\"TA \"yyyy", 46388, "TA 2027"},
	     {"mmm yyyy", 46388.999999, "Jan 2027"});
}

static void times_know_minutes_from_months(void **state)
{
	HOLD({"h:mm", 0.3125, "7:30"}, {"hh.mm", 0.3125, "07.30"},
	     {"h:mm AM/PM", 0.75, "6:00 PM"}, {"h A/P", 0, "12 A"},
	     {"mm:ss", 0.3125, "30:00"}, {"[h]:mm", 1.5, "36:00"},
	     {"[mm]", 0.5, "720"}, {"ss.00", 1.5 / 86400, "01.50"},
	     {"d/m/yyyy h:mm", 46388.25, "1/1/2027 6:00"},
	     {"mm/dd hh:mm:ss", 46388 + 59.6 / 86400, "01/01 00:01:00"});
}

static void days_may_count_from_1904(void **state)
{
	struct world *world = *state;

	assert_string_equal(
		number_format_write(&world->arena, "d mmmm yyyy", 45076, true),
		"31 Mei 2027");
	assert_string_equal(
		number_format_write(&world->arena, "d mmm yyyy", 0, true),
		"1 Jan 1904");
}

static void no_date_can_be_shown_of_what_is_none(void **state)
{
	struct world *world = *state;

	assert_null(number_format_write(&world->arena, "d/m/yyyy", -1, false));
	assert_null(
		number_format_write(&world->arena, "d/m/yyyy", 1e300, false));
	assert_null(number_format_write(&world->arena, "yyyy", 2958466, false));
	assert_null(
		number_format_write(&world->arena, "0", (double)NAN, false));
	assert_null(number_format_write(&world->arena, "dd/mm/yyyy",
					(double)NAN, false));
	assert_null(number_format_write(&world->arena, "0.0E+0",
					(double)INFINITY, false));
}

static void dates_in_figures_are_days(void **state)
{
	(void)state;
	assert_true(number_date_days("2027-05-31", false) == 46538);
	assert_true(number_date_days("2027-05-31T12:00:00", false) == 46538.5);
	assert_true(number_date_days("2027-05-31", true) == 45076);
	assert_true(number_date_days("1900-01-01", false) == 1);
	assert_true(number_date_days("1900-03-01", false) == 61);
	assert_true(number_date_days("2027-02-30", false) < 0);
	assert_true(number_date_days("1899-12-31", false) < 0);
	assert_true(number_date_days("", false) < 0);
}

static void every_number_of_a_format_has_its_code(void **state)
{
	struct world *world = *state;

	for (unsigned id = 0; id < 60; id++) {
		const char *code = number_format_code(id);

		if (code)
			assert_non_null(number_format_write(&world->arena, code,
							    46538.5, false));
	}
	assert_string_equal(number_format_code(14), "dd/mm/yyyy");
	assert_null(number_format_code(23));
	assert_null(number_format_code(50));
	HOLD({number_format_code(17), 46388, "Jan-27"},
	     {number_format_code(16), 46508, "1-Mei"},
	     {number_format_code(42), 1500000, "Rp1.500.000"},
	     {number_format_code(10), 0.5, "50.00%"},
	     {number_format_code(46), 1.5, "36:00:00"});
}

static void texts_stand_between_what_their_section_has(void **state)
{
	struct world *world = *state;
	const char *before, *behind;

	assert_true(number_format_text(&world->arena, "0;0;0;\"Tim \"@\" (K)\"",
				       &before, &behind));
	assert_string_equal(before, "Tim ");
	assert_string_equal(behind, " (K)");
	assert_true(
		number_format_text(&world->arena, "0.00", &before, &behind));
	assert_string_equal(before, "");
	assert_true(number_format_text(&world->arena, "@\" kali\"", &before,
				       &behind));
	assert_string_equal(behind, " kali");
	assert_false(
		number_format_text(&world->arena, ";;;", &before, &behind));
	assert_string_equal(before, "");
	assert_false(number_format_text(&world->arena, "0;0;0;\"x\"", &before,
					&behind));
	assert_string_equal(before, "x");
}

static void what_excel_makes_of_two_numbers_is_known(void **state)
{
	(void)state;
	assert_true(number_format_guesses("d-mmm"));
	assert_true(number_format_guesses("[$-409]d\\-mmm;@"));
	assert_false(number_format_guesses("mmm-yy"));
	assert_false(number_format_guesses("d-mmm-yy"));
	assert_false(number_format_guesses("General"));
}

/* Whatever a file says, a code ends. */
static void odd_codes_do_no_harm(void **state)
{
	static const char sign[] = "0#?.,%/@\"[]\\_*;Ee+-ymdhs$<=1 \xC3";
	struct world *world = *state;
	unsigned seed = 1;

	for (unsigned i = 0; i < 20000; i++) {
		static const double value[] = {0,	1,     -1.5,
					       46538.7, 1e300, 1e-300};
		char code[12] = "";
		const char *before, *behind;

		for (unsigned k = 0; k < 10; k++) {
			seed = seed * 1103515245 + 12345;
			code[k] = sign[(seed >> 16) % (sizeof(sign) - 1)];
		}
		for (unsigned k = 0; k < sizeof(value) / sizeof(value[0]); k++)
			number_format_write(&world->arena, code, value[k],
					    k % 2);
		number_format_text(&world->arena, code, &before, &behind);
		number_format_guesses(code);
	}
}

static const struct CMUnitTest tests[] = {
	TEST(numbers_have_the_figures_of_their_code),
	TEST(thousands_are_grouped_as_in_indonesia),
	TEST(percents_powers_and_fractions),
	TEST(without_a_format_a_number_has_eleven_letters),
	TEST(sections_are_chosen_by_sign_or_condition),
	TEST(dates_are_in_indonesian),
	TEST(times_know_minutes_from_months),
	TEST(days_may_count_from_1904),
	TEST(no_date_can_be_shown_of_what_is_none),
	TEST(dates_in_figures_are_days),
	TEST(every_number_of_a_format_has_its_code),
	TEST(texts_stand_between_what_their_section_has),
	TEST(what_excel_makes_of_two_numbers_is_known),
	TEST(odd_codes_do_no_harm),
};

RUN(tests)
