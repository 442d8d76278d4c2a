#include "unit.h"

#include "amount/amount.h"
#include "amount/messages.h"

static const struct amount_form whole = {"", 0, false, "", ""};
static const struct amount_form rupiah = {"Rp", 2, false, "rupiah", "sen"};
static const struct amount_form ragged = {"", 3, true, "", ""};

static enum amount_reading read(struct world *world, struct amount *amount,
				const struct amount_form *form,
				const char *text)
{
	return amount_read(amount, form, text, strlen(text),
			   (struct place){NULL, 0, 0}, &world->run);
}

static void expect_units(struct world *world, const struct amount_form *form,
			 const char *text, int64_t units)
{
	struct amount amount;

	assert_int_equal(read(world, &amount, form, text), AMOUNT_READ);
	assert_int_equal(amount.units, units);
}

static void expect_refused(struct world *world, const struct amount_form *form,
			   const char *text, const char *told)
{
	struct diag_mark before = diag_mark(&world->run.diag);
	struct amount amount;

	assert_int_equal(read(world, &amount, form, text), AMOUNT_REFUSED);
	assert_int_equal(world->run.diag.count, before.count + 1);
	if (!strstr(world->run.diag.report[before.report_count].text, told))
		print_error("%s\n",
			    world->run.diag.report[before.report_count].text);
	assert_non_null(
		strstr(world->run.diag.report[before.report_count].text, told));
	diag_rewind(&world->run.diag, before);
}

static void expect_words(struct world *world, const struct amount_form *form,
			 const char *text, const char *words)
{
	struct amount amount;

	assert_int_equal(read(world, &amount, form, text), AMOUNT_READ);
	assert_string_equal(amount_words(&amount, form, &world->arena), words);
}

static void expect_printed(struct world *world, const struct amount_form *form,
			   const char *text, const char *printed)
{
	struct amount amount, again;
	const char *written;

	assert_int_equal(read(world, &amount, form, text), AMOUNT_READ);
	written = amount_write(&amount, form, &world->arena);
	assert_string_equal(written, printed);
	assert_int_equal(read(world, &again, form, written), AMOUNT_READ);
	assert_memory_equal(&again.units, &amount.units, sizeof(amount.units));
}

static void amounts_are_read_as_indonesians_write_them(void **state)
{
	static const char *const same[] = {"1500000",
					   "1.500.000",
					   "Rp1.500.000",
					   "Rp 1.500.000",
					   "Rp. 1.500.000",
					   "Rp.1.500.000",
					   "rp 1500000",
					   "Rp1.500.000,00",
					   "Rp 1.500.000,-",
					   "Rp1.500.000,--",
					   "Rp. 1.500.000.-",
					   "1.500.000,0",
					   " 1.500.000 ",
					   "1.500.000,=",
					   "**1.500.000**",
					   "1500000,00",
					   "Rp\xC2\xA0"
					   "1.500.000",
					   "Rp1.500.000,\xE2\x80\x93"};
	static const char *const less[] = {
		"-500.000",
		"(500.000)",
		"-Rp500.000",
		"Rp-500.000",
		"(Rp500.000)",
		"Rp (500.000)",
		"- 500.000",
		"(Rp500.000,-)",
		"Rp -500000",
		"\xE2\x88\x92"
		"500.000",
	};

	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		expect_units(*state, &whole, same[i], 1500000);
		expect_units(*state, &rupiah, same[i], 150000000);
	}
	for (size_t i = 0; i < sizeof(less) / sizeof(less[0]); i++)
		expect_units(*state, &whole, less[i], -500000);
	expect_units(*state, &ragged, "2,5", 2500);
	expect_units(*state, &ragged, "1,500", 1500);
	expect_units(*state, &ragged, "0", 0);
	expect_units(*state, &whole, "1.500", 1500);
	expect_units(*state, &rupiah, "0,50", 50);
	expect_units(*state, &whole, "999.999.999.999.999.999",
		     999999999999999999);
}

static void what_says_nothing_is_none(void **state)
{
	static const char *const nothing[] = {"",
					      " ",
					      "-",
					      " - ",
					      "\xE2\x80\x93",
					      "\xE2\x80\x94",
					      "Rp -",
					      "Rp-",
					      "\xE2\x80\xA6",
					      "...",
					      "..",
					      " \xE2\x80\xA6.. ",
					      "**...**",
					      "Rp...",
					      "Rp ...."};

	for (size_t i = 0; i < sizeof(nothing) / sizeof(nothing[0]); i++) {
		struct amount amount;

		assert_int_equal(read(*state, &amount, &whole, nothing[i]),
				 AMOUNT_NOTHING);
		assert_int_equal(amount.units, 0);
	}
}

static void what_is_no_amount_is_refused_with_what_may_be_meant(void **state)
{
	static const struct {
		const char *text, *told;
	} whole_ones[] = {{"1,500,000", "mean: 1.500.000"},
			  {"12.34.567", "mean: 1.234.567"},
			  {"1 500 000", "mean: 1.500.000"},
			  {"1.500.", "mean: 1.500"},
			  {"1.500,", "mean: 1.500"},
			  {"007", "mean: 7"},
			  {"1,500,000.00", "mean: 1.500.000,00"},
			  {"1,500", "mean: 1.500"},
			  {"1,000", "write 1.000 or 1"},
			  {"1.5", "is no amount"},
			  {"1,5", "has more decimals than are printed, which "
				  "are 0"},
			  {"5 juta", "is no amount"},
			  {"lima", "is no amount"},
			  {"USD 5", "is no amount"},
			  {"Rp", "is no amount"},
			  {"(500", "mean: -500"},
			  {"-1,500,000", "mean: -1.500.000"},
			  {"(1,000)", "write -1.000 or -1"},
			  {"500)", "is no amount"},
			  {"--5", "is no amount"},
			  {"-(5)", "is no amount"},
			  {"RpRp5", "is no amount"},
			  {".500", "is no amount"},
			  {",5", "is no amount"},
			  {"1.500.000 OK", "is no amount"},
			  {"*5", "is no amount"},
			  {"1.000.000.000.000.000.000", "limit is 18 figures"},
			  {"99999999999999999999999", "limit is 18 figures"}};
	static const struct amount_form dollar = {"US$ ", 2, false, "", ""};

	for (size_t i = 0; i < sizeof(whole_ones) / sizeof(whole_ones[0]); i++)
		expect_refused(*state, &whole, whole_ones[i].text,
			       whole_ones[i].told);
	expect_refused(*state, &rupiah, "1.5", "mean: 1,5");
	expect_refused(*state, &rupiah, "1500.50", "mean: 1.500,50");
	expect_refused(*state, &rupiah, "0.500", "mean: 0,500");
	expect_refused(*state, &rupiah, "1,500.25", "mean: 1.500,25");
	expect_refused(*state, &rupiah, "1,500", "write 1.500 or 1,5");
	expect_refused(*state, &rupiah, "2,125", "mean: 2.125");
	expect_refused(*state, &rupiah, "2,1255", "decimals");
	expect_refused(*state, &rupiah, "99999999999999999,00",
		       "limit is 18 figures");
	expect_refused(*state, &dollar, "Rp5", "is no amount");
	expect_units(*state, &dollar, "US$5", 500);
	expect_units(*state, &dollar, "5", 500);
}

static void amounts_are_printed_with_dots_and_a_comma(void **state)
{
	struct world *world = *state;

	expect_printed(world, &whole, "1500000", "1.500.000");
	expect_printed(world, &whole, "Rp100,-", "100");
	expect_printed(world, &whole, "0", "0");
	expect_printed(world, &whole, "(12345)", "-12.345");
	expect_printed(world, &rupiah, "1500000", "Rp1.500.000,00");
	expect_printed(world, &rupiah, "-0,05", "-Rp0,05");
	expect_printed(world, &rupiah, "**12,5**", "**Rp12,50**");
	expect_printed(world, &ragged, "2,5", "2,5");
	expect_printed(world, &ragged, "2,500", "2,500");
	expect_printed(world, &ragged, "2", "2");
	expect_printed(world, &whole, "999.999.999.999.999.999",
		       "999.999.999.999.999.999");
}

static void sums_are_exact_and_do_not_overflow(void **state)
{
	struct amount sum = {0}, most, one, half, text;

	read(*state, &most, &whole, "999.999.999.999.999.999");
	read(*state, &one, &whole, "1");
	assert_true(amount_add(&sum, &most));
	assert_false(amount_add(&sum, &one));
	assert_int_equal(sum.units, 999999999999999999);
	one.units = -1;
	assert_true(amount_add(&sum, &one));
	assert_int_equal(sum.units, 999999999999999998);
	sum = (struct amount){.units = -999999999999999999};
	assert_false(amount_add(&sum, &one));
	sum = (struct amount){.units = 0};
	read(*state, &half, &ragged, "0,1");
	read(*state, &text, &ragged, "2,25");
	for (int i = 0; i < 10; i++)
		assert_true(amount_add(&sum, &half));
	assert_int_equal(sum.units, 1000);
	assert_int_equal(sum.decimals, 1);
	amount_add(&sum, &text);
	assert_int_equal(sum.decimals, 2);
}

static void numbers_are_said_in_indonesian(void **state)
{
	static const struct {
		const char *text, *words;
	} said[] = {
		{"0", "nol"},
		{"1", "satu"},
		{"9", "sembilan"},
		{"10", "sepuluh"},
		{"11", "sebelas"},
		{"12", "dua belas"},
		{"19", "sembilan belas"},
		{"20", "dua puluh"},
		{"21", "dua puluh satu"},
		{"90", "sembilan puluh"},
		{"99", "sembilan puluh sembilan"},
		{"100", "seratus"},
		{"101", "seratus satu"},
		{"110", "seratus sepuluh"},
		{"111", "seratus sebelas"},
		{"199", "seratus sembilan puluh sembilan"},
		{"200", "dua ratus"},
		{"215", "dua ratus lima belas"},
		{"999", "sembilan ratus sembilan puluh sembilan"},
		{"1000", "seribu"},
		{"1001", "seribu satu"},
		{"1100", "seribu seratus"},
		{"1945", "seribu sembilan ratus empat puluh lima"},
		{"2000", "dua ribu"},
		{"11000", "sebelas ribu"},
		{"21000", "dua puluh satu ribu"},
		{"100000", "seratus ribu"},
		{"101000", "seratus satu ribu"},
		{"1000000", "satu juta"},
		{"1001000", "satu juta seribu"},
		{"1500000", "satu juta lima ratus ribu"},
		{"11000000", "sebelas juta"},
		{"123456789", "seratus dua puluh tiga juta empat ratus lima "
			      "puluh enam ribu tujuh ratus delapan puluh "
			      "sembilan"},
		{"1000000000", "satu miliar"},
		{"1000000001", "satu miliar satu"},
		{"2000001000", "dua miliar seribu"},
		{"1000000000000", "satu triliun"},
		{"76000000000000", "tujuh puluh enam triliun"},
		{"1000000000000000", "satu kuadriliun"},
		{"999000000000000000",
		 "sembilan ratus sembilan puluh sembilan kuadriliun"},
		{"-5", "minus lima"},
		{"(1.000)", "minus seribu"},
	};

	for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++)
		expect_words(*state, &whole, said[i].text, said[i].words);
}

static void decimals_are_said_as_parts_or_figure_by_figure(void **state)
{
	expect_words(*state, &ragged, "2,5", "dua koma lima");
	expect_words(*state, &ragged, "2,500", "dua koma lima");
	expect_words(*state, &ragged, "1,05", "satu koma nol lima");
	expect_words(*state, &ragged, "0,125", "nol koma satu dua lima");
	expect_words(*state, &ragged, "-3", "minus tiga");
	expect_words(*state, &rupiah, "1.500.000",
		     "satu juta lima ratus ribu rupiah");
	expect_words(*state, &rupiah, "1.000,50",
		     "seribu rupiah lima puluh sen");
	expect_words(*state, &rupiah, "0,05", "lima sen");
	expect_words(*state, &rupiah, "0", "nol rupiah");
	expect_words(*state, &rupiah, "-0,11", "minus sebelas sen");
}

/* Reads words back: what each of them says, from the left. */
static int64_t value_of(const char *words)
{
	static const struct {
		const char *word;
		int64_t size;
	} known[] = {{"satu", 1},
		     {"dua", 2},
		     {"tiga", 3},
		     {"empat", 4},
		     {"lima", 5},
		     {"enam", 6},
		     {"tujuh", 7},
		     {"delapan", 8},
		     {"sembilan", 9},
		     {"sepuluh", 10},
		     {"sebelas", 11},
		     {"seratus", 100},
		     {"seribu", 1000},
		     {"puluh", 10},
		     {"ratus", 100},
		     {"ribu", 1000},
		     {"juta", 1000000},
		     {"miliar", 1000000000},
		     {"triliun", 1000000000000}};
	int64_t sum = 0, below = 0, figure = 0;

	for (size_t n; *words; words += n + (words[n] == ' ')) {
		size_t i = 0;

		n = strcspn(words, " ");
		if (n == 5 && !strncmp(words, "belas", n)) {
			below += 10 + figure;
			figure = 0;
			continue;
		}
		while (strlen(known[i].word) != n ||
		       strncmp(words, known[i].word, n) != 0)
			i++;
		if (known[i].size < 10) {
			figure = known[i].size;
		} else if (!strncmp(words, "se", 2) && known[i].size < 1000) {
			below += known[i].size;
		} else if (known[i].size < 1000) {
			below += figure * known[i].size;
			figure = 0;
		} else {
			below += figure + (words[0] == 's');
			sum += below * known[i].size;
			below = figure = 0;
		}
	}
	return sum + below + figure;
}

static void what_is_said_is_the_number(void **state)
{
	struct world *world = *state;
	int64_t n = 1;

	for (int64_t i = 1; i < 4000; i++) {
		struct amount amount = {i, 0, 0};

		assert_int_equal(
			value_of(amount_words(&amount, &whole, &world->arena)),
			i);
	}
	for (int i = 0; i < 20000; i++) {
		struct amount amount = {0, 0, 0};

		n = (n * 48271) % 2147483647;
		amount.units = n * (1 + i % 4000);
		assert_int_equal(
			value_of(amount_words(&amount, &whole, &world->arena)),
			amount.units);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(amounts_are_read_as_indonesians_write_them),
		TEST(what_says_nothing_is_none),
		TEST(what_is_no_amount_is_refused_with_what_may_be_meant),
		TEST(amounts_are_printed_with_dots_and_a_comma),
		TEST(sums_are_exact_and_do_not_overflow),
		TEST(numbers_are_said_in_indonesian),
		TEST(decimals_are_said_as_parts_or_figure_by_figure),
		TEST(what_is_said_is_the_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
