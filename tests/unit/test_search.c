#include "unit.h"

#include "base/search.h"

static void bytes_are_found_where_they_first_stand(void **state)
{
	static const char text[] = "aab\0aabaab";
	const size_t length = sizeof(text) - 1;

	(void)state;
	assert_ptr_equal(search_bytes(text, length, "ab", 2), text + 1);
	assert_ptr_equal(search_bytes(text, length, "ab\0", 3), text + 1);
	assert_ptr_equal(search_bytes(text, length, "aaba", 4), text + 4);
	assert_ptr_equal(search_bytes(text, length, "", 0), text);
	assert_ptr_equal(search_bytes(text, length, text, length), text);
	assert_null(search_bytes(text, length, "abc", 3));
	assert_null(search_bytes(text, 2, "aab", 3));
	assert_null(search_bytes(text, 0, "a", 1));
}

static void letters_are_found_in_any_case(void **state)
{
	static const char text[] = "Kota KOTA Baru";

	(void)state;
	assert_ptr_equal(search_folded(text, "kota b"), text + 5);
	assert_ptr_equal(search_folded(text, "BARU"), text + 10);
	assert_ptr_equal(search_folded(text, ""), text);
	assert_null(search_folded(text, "barul"));
	assert_null(search_folded("", "a"));
}

static void a_slip_is_one_letter_of_five(void **state)
{
	static const char *const known[] = {"nama", "jabatan", "kegiatan"};
	static const char *const slip[] = {"jabatn", "jabatann", "jabtaan",
					   "KEGIATEN"};
	static const char *const word[] = {"dana",    "namaa", "catatan",
					   "tahapan", "nam",   ""};

	(void)state;
	for (size_t i = 0; i < sizeof(slip) / sizeof(slip[0]); i++)
		assert_true(nearest_slip(slip[i], known, 3));
	for (size_t i = 0; i < sizeof(word) / sizeof(word[0]); i++)
		assert_false(nearest_slip(word[i], known, 3));
}

static void a_close_word_is_nearer_than_a_near_one(void **state)
{
	static const char *const known[] = {"kode", "rencana", "a"};

	(void)state;
	assert_string_equal(nearest("kota", known, 3), "kode");
	assert_null(nearest_close("kota", known, 3));
	assert_string_equal(nearest_close("koda", known, 3), "kode");
	assert_string_equal(nearest_close("rencnaa2", known, 3), "rencana");
	assert_string_equal(nearest("b", known, 3), "a");
	assert_null(nearest_close("b", known, 3));
}

static const struct CMUnitTest tests[] = {
	TEST(bytes_are_found_where_they_first_stand),
	TEST(letters_are_found_in_any_case),
	TEST(a_slip_is_one_letter_of_five),
	TEST(a_close_word_is_nearer_than_a_near_one),
};
RUN(tests)
