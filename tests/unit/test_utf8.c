#include "unit.h"

#include "base/utf8.h"

static size_t bytes_of(const char *text, uint32_t *character)
{
	return utf8_decode(text, strlen(text), character);
}

static void decodes_each_length(void **state)
{
	uint32_t c = 0;

	(void)state;
	assert_int_equal(bytes_of("A", &c), 1);
	assert_int_equal(c, 'A');
	assert_int_equal(bytes_of("é", &c), 2);
	assert_int_equal(c, 0xE9);
	assert_int_equal(bytes_of("✓", &c), 3);
	assert_int_equal(c, 0x2713);
	assert_int_equal(bytes_of("😀", &c), 4);
	assert_int_equal(c, 0x1F600);
}

static void refuses_what_is_not_utf8(void **state)
{
	static const char *const bad[] = {
		"\x80",		    /* a continuation alone */
		"\xC0\xAF",	    /* overlong */
		"\xE0\x80\xAF",	    /* overlong */
		"\xED\xA0\x80",	    /* a surrogate */
		"\xF4\x90\x80\x80", /* beyond U+10FFFF */
		"\xE2\x9C",	    /* cut off */
		"\xFF",
	};
	uint32_t c;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(bytes_of(bad[i], &c), 0);
}

static void encodes_what_it_decodes(void **state)
{
	static const uint32_t sample[] = {'x', 0xE9, 0x2713, 0x1F600, 0x10FFFF};
	char text[5];
	uint32_t c;

	(void)state;
	for (size_t i = 0; i < sizeof(sample) / sizeof(sample[0]); i++) {
		size_t bytes = utf8_encode(sample[i], text);

		assert_int_equal(utf8_decode(text, bytes, &c), bytes);
		assert_int_equal(c, sample[i]);
	}
}

static void takes_utf16_character_by_character(void **state)
{
	const char *text = "A😀\xFF", *at = text, *end = text + strlen(text);
	uint16_t unit[2] = {0, 0};

	(void)state;
	assert_int_equal(utf16_next(&at, end, unit), 1);
	assert_int_equal(unit[0], 'A');
	assert_int_equal(utf16_next(&at, end, unit), 2);
	assert_int_equal(unit[0], 0xD83D);
	assert_int_equal(unit[1], 0xDE00);
	assert_int_equal(utf16_next(&at, end, unit), 0);
	assert_ptr_equal(at, end - 1);
}

static void counts_characters(void **state)
{
	(void)state;
	assert_int_equal(utf8_count("a✓b", strlen("a✓b")), 3);
}

static const struct CMUnitTest tests[] = {
	TEST(decodes_each_length),     TEST(refuses_what_is_not_utf8),
	TEST(encodes_what_it_decodes), TEST(takes_utf16_character_by_character),
	TEST(counts_characters),
};
RUN(tests)
