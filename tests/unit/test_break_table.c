#include "unit.h"

#include "base/utf8.h"
#include "chance.h"
#include "text/break_table.h"
#include "text/breaks.h"

#include <linebreak.h>

enum { CHARACTERS = BREAK_LATIN_END + BREAK_SIGN_END - BREAK_SIGN };

static uint32_t character_at(unsigned i)
{
	return i < BREAK_LATIN_END ? i : i - BREAK_LATIN_END + BREAK_SIGN;
}

static unsigned char class_at(unsigned i)
{
	return i < BREAK_LATIN_END ? break_table.latin[i]
				   : break_table.sign[i - BREAK_LATIN_END];
}

/* Checks that the table says of TEXT what the library does, if it does so. */
static bool is_found(const char *text, size_t length)
{
	static char want[8 * CHARACTERS], breaks[8 * CHARACTERS];

	assert_true(length <= sizeof(breaks));
	if (!break_table_find(text, length, breaks))
		return false;
	set_linebreaks_utf8((const utf8_t *)text, length, "id", want);
	for (size_t i = 0; i < length; i++)
		want[i] = want[i] == LINEBREAK_ALLOWBREAK ||
			  want[i] == LINEBREAK_MUSTBREAK;
	if (memcmp(want, breaks, length))
		fail_msg("differs: %.*s", (int)(length < 100 ? length : 100),
			 text);
	return true;
}

/* Writes the character A and each of the table by turns, with SPACES behind
 * each. Returns the length. */
static size_t put_pairs(uint32_t a, const char *spaces, char *text)
{
	size_t length = 0, count = strlen(spaces);

	for (unsigned i = 0; i < 2 * CHARACTERS; i++) {
		if (i % 2 && class_at(i / 2) >= BREAK_SPACE)
			continue;
		length += utf8_encode(i % 2 ? character_at(i / 2) : a,
				      text + length);
		memcpy(text + length, spaces, count);
		length += count;
	}
	return length;
}

static void the_table_says_of_all_pairs_what_the_library_does(void **state)
{
	static char text[10 * CHARACTERS];
	unsigned count = 0;

	(void)state;
	init_linebreak();
	for (unsigned i = 0; i < CHARACTERS;
	     i += CHARACTERS / CHANCES(CHARACTERS)) {
		if (class_at(i) >= BREAK_SPACE)
			continue;
		count++;
		assert_true(
			is_found(text, put_pairs(character_at(i), "", text)));
		assert_true(
			is_found(text, put_pairs(character_at(i), " ", text)));
	}
	assert_true(count > CHANCES(2000));
}

/* Returns a character: mostly of ASCII, some of all that there are. */
static uint32_t draw(unsigned *seed)
{
	switch (below(seed, 16)) {
	case 0:
	case 1:
	case 2:
	case 3:
		return ' ';
	case 4:
	case 5:
		return character_at(below(seed, CHARACTERS));
	case 6:
		return below(seed, 8) ? 'a' : below(seed, 0x3000) + 1;
	default:
		return 0x21 + below(seed, 0x5E);
	}
}

static void and_of_texts_made_by_chance(void **state)
{
	unsigned seed = 20;
	unsigned found = 0;

	(void)state;
	init_linebreak();
	for (unsigned i = 0; i < CHANCES(2000000); i++) {
		char text[4 * 24];
		size_t count = 1 + below(&seed, 23), length = 0;

		for (size_t k = 0; k < count; k++)
			length += utf8_encode(draw(&seed), text + length);
		found += is_found(text, length);
	}
	assert_true(found > CHANCES(1600000));
}

static void what_offices_write_is_in_the_table(void **state)
{
	static const char text[] =
		" 1) \xE2\x80\x9CKop\xC3\xADs\xE2\x80\x9D \xE2\x80\x93 "
		"\xE2\x80\x98x\xE2\x80\x99 \xE2\x80\x94 5\xC2\xB0 \xC3\x97 "
		"\xC2\xA7 2\xE2\x80\xA6 \xE2\x80\xA2 \xC2\xBD\xC2\xA0Rp\t"
		"\xE2\x82\xAC \xE2\x89\xA5 \xE2\x9C\x93 \xE2\x96\xA1 "
		"aw\xC3\xA9   ";

	(void)state;
	init_linebreak();
	assert_true(is_found(text, sizeof(text) - 1));
	assert_true(is_found("  dua", 5));
	assert_true(is_found("   ", 3));
	assert_true(is_found("-", 1));
}

static void what_pairs_do_not_say_is_left_to_the_library(void **state)
{
	static const char *const text[] = {"a\nb",
					   "a\r",
					   "e\xCC\x81",
					   "\xE2\x80\xA8",
					   "\xE2\x80\x8B",
					   "\xE4\xB8\xAD",
					   "\xF0\x9F\x98\x80",
					   "a\x01",
					   "\xC3",
					   "a\xE2\x80"};

	(void)state;
	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++)
		assert_false(is_found(text[i], strlen(text[i])));
}

static void a_text_beyond_the_table_has_its_breaks_too(void **state)
{
	static const char text[] = "ke\xCC\x81 sini";
	char breaks[sizeof(text)];
	struct world *world = *state;

	breaks_find(text, sizeof(text) - 1, breaks, &world->run.diag);
	assert_memory_equal(breaks, "\0\0\0\0\1\0\0\0\1", sizeof(text) - 1);
}

static const struct CMUnitTest tests[] = {
	TEST(the_table_says_of_all_pairs_what_the_library_does),
	TEST(and_of_texts_made_by_chance),
	TEST(what_offices_write_is_in_the_table),
	TEST(what_pairs_do_not_say_is_left_to_the_library),
	TEST(a_text_beyond_the_table_has_its_breaks_too),
};
RUN(tests)
