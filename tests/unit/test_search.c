#include "unit.h"

#include "base/search.h"

#include <strings.h>

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

/* Returns whether an edit of each kind, at each byte, makes OTHER of WORD, in
 * whatever case. */
static bool is_slip_of(const char *word, const char *other)
{
	size_t length = strlen(word);
	char made[32];

	if (!strcasecmp(word, other))
		return true;
	for (size_t at = 0; at <= length; at++)
		for (const char *c = "abcA"; *c; c++) {
			/* insert, replace, delete, swap */
			sprintf(made, "%.*s%c%s", (int)at, word, *c, word + at);
			if (!strcasecmp(made, other))
				return true;
			if (at == length)
				continue;
			sprintf(made, "%.*s%c%s", (int)at, word, *c,
				word + at + 1);
			if (!strcasecmp(made, other))
				return true;
			sprintf(made, "%.*s%s", (int)at, word, word + at + 1);
			if (!strcasecmp(made, other))
				return true;
			if (at + 1 == length || word[at] != other[at + 1] ||
			    word[at + 1] != other[at])
				continue; /* these are to be the same bytes */
			sprintf(made, "%.*s%c%c%s", (int)at, word, word[at + 1],
				word[at], word + at + 2);
			if (!strcasecmp(made, other))
				return true;
		}
	return false;
}

static void a_slip_is_any_one_edit(void **state)
{
	unsigned seed = 1;
	size_t slips = 0;

	(void)state;
	for (unsigned round = 0; round < 100000; round++) {
		char word[2][16];
		const char *known = word[1];

		for (unsigned k = 0; k < 2; k++) {
			size_t length = 5 + (round + k * (round / 3)) % 3;

			for (size_t i = 0; i < length; i++) {
				seed = seed * 1103515245 + 12345;
				word[k][i] = k && seed >> 30 && i < 5
						     ? word[0][i]
						     : "abcA"[seed >> 16 & 3];
			}
			word[k][length] = 0;
		}
		slips += nearest_slip(word[0], &known, 1);
		assert_int_equal(nearest_slip(word[0], &known, 1),
				 is_slip_of(word[0], word[1]));
	}
	assert_in_range(slips, 1000, 90000);
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
	TEST(a_slip_is_any_one_edit),
	TEST(a_close_word_is_nearer_than_a_near_one),
};
RUN(tests)
