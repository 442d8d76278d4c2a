#include "unit.h"

#include "plan/numbers.h"

enum { MOST = 8 };

/* Returns for each text, up to NULL, whether its number is its own: "+.". */
static const char *own(const char *const *text, bool bare)
{
	static char said[MOST + 1];
	struct typed typed[MOST];
	size_t count = 0;

	for (; text[count]; count++) {
		struct value value = {.text = text[count],
				      .length = strlen(text[count])};

		typed[count] = typed_read(&value, bare);
		typed[count].place = (uint32_t)count + 1;
	}
	typed_decide(typed, count);
	for (size_t i = 0; i < count; i++)
		said[i] = typed[i].own ? '+' : '.';
	said[count] = 0;
	return said;
}

#define OWN(...)  own((const char *const[]){__VA_ARGS__, NULL}, false)
#define BARE(...) own((const char *const[]){__VA_ARGS__, NULL}, true)

static void initials_and_offices_are_words(void **state)
{
	(void)state;
	assert_string_equal(OWN("Gedung", "A. Yani", "a. n. Ketua"), "...");
	assert_string_equal(OWN("c. q. Kepala", "I. Wayan", "C. Pidato"),
			    "...");
	assert_string_equal(OWN("i. e. x", "100. x", "2027. x"), "...");
	assert_string_equal(OWN("x", "2.500 orang", "1.1. satu"), "...");
	assert_string_equal(OWN("*x* y", "- garis", "(lihat a)"), "...");
}

static void numbers_that_carry_on_are_numbers(void **state)
{
	(void)state;
	assert_string_equal(OWN("1. x", "2. y", "3. z"), "+++");
	assert_string_equal(OWN("a) x", "b) y", "c) z"), "+++");
	assert_string_equal(OWN("A. x", "B. y", "C. z"), "+++");
	assert_string_equal(OWN("I. x", "II. y", "III. z", "IV. w"), "++++");
	assert_string_equal(OWN("h. x", "i. y", "j. z"), "+++");
	assert_string_equal(OWN("i. x", "ii. y"), "++");
	assert_string_equal(OWN("(1) x", "(2) y", "z"), "++.");
	assert_string_equal(OWN("1.1. x", "1.2. y", "1.3 z"), "++.");
	assert_string_equal(OWN("99. x", "100. y", "101. z"), "+++");
	assert_string_equal(OWN("*1.* x", "**2.** y", "*3. z*"), "+++");
	assert_string_equal(OWN("1.satu", "2.dua"), "++");
	assert_string_equal(OWN("- x", "- y"), "++");
	assert_string_equal(OWN("z", "\n 4. x", "5. y"), ".++");
}

static void a_slip_stays_a_number(void **state)
{
	(void)state;
	assert_string_equal(OWN("1. x", "2. y", "4. z"), "+++");
	assert_string_equal(OWN("a. x", "b. y", "d. z"), "+++");
	assert_string_equal(OWN("1. x", "1. y"), "++");
}

static void what_would_be_counted_is_a_number(void **state)
{
	(void)state;
	assert_string_equal(OWN("x", "2. y", "z"), ".+.");
	assert_string_equal(OWN("1. x"), "+");
	assert_string_equal(OWN("1."), "+");
	assert_string_equal(OWN("x", "3. y"), "..");
}

static void lists_inside_stand_for_themselves(void **state)
{
	(void)state;
	assert_string_equal(OWN("x", "1. a\n2. b"), ".+");
	assert_string_equal(OWN("x", "a. n. K\na. n. S"), "..");
	assert_string_equal(OWN("x", "1. a\n  a. b", "z"), "...");
	assert_string_equal(OWN("x", "a. b\nb. c", "c. z"), ".++");
}

static void bare_numbers_need_others(void **state)
{
	(void)state;
	assert_string_equal(BARE("1 Tim", "2 Rapat"), "++");
	assert_string_equal(BARE("x", "2 laporan", "12 dokumen"), "...");
	assert_string_equal(BARE("x", "1 Tim\n2 Rapat"), ".+");
	assert_string_equal(BARE("x", "1. Tim\n2 Rapat"), ".+");
	assert_string_equal(OWN("1 Tim", "2 Rapat"), "..");
}

static void ends_of_texts_are_not_passed(void **state)
{
	(void)state;
	assert_string_equal(OWN("", " ", "\n", "*", "1", "(", "(a", "-"),
			    "........");
	assert_string_equal(OWN("1.", "a.", "**1.**", "1.2", "1.2.", "(1)"),
			    "+.....");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(initials_and_offices_are_words),
		cmocka_unit_test(numbers_that_carry_on_are_numbers),
		cmocka_unit_test(a_slip_stays_a_number),
		cmocka_unit_test(what_would_be_counted_is_a_number),
		cmocka_unit_test(lists_inside_stand_for_themselves),
		cmocka_unit_test(bare_numbers_need_others),
		cmocka_unit_test(ends_of_texts_are_not_passed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
