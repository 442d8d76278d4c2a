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

/* Fills TEXT with characters by chance, most of them ASCII, and returns how
 * many there are; *LENGTH in bytes. */
static size_t make(char *text, size_t most, unsigned *seed, size_t *length)
{
	static const char *const part[] = {"a",
					   "kegiatan",
					   " ",
					   "\n",
					   "é",
					   "✓",
					   "😀",
					   "\x7F",
					   "\x1F",
					   "~",
					   "Reformasi Birokrasi "};
	size_t count = 0;

	for (*length = 0; *length + 20 < most;) {
		const char *one;

		*seed = *seed * 1103515245 + 12345;
		one = part[(*seed >> 16) % (sizeof(part) / sizeof(*part))];
		memcpy(text + *length, one, strlen(one));
		*length += strlen(one);
		count += (unsigned char)*one < 0x80 ? strlen(one) : 1;
	}
	return count;
}

static void eight_at_a_time_is_as_one_at_a_time(void **state)
{
	char text[200];
	unsigned seed = 1;

	(void)state;
	for (size_t round = 0; round < 2000; round++) {
		size_t length;
		size_t most = 20 + round % (sizeof(text) - 20);
		size_t count = make(text, most, &seed, &length), printed = 0;
		const char *at = text, *end = text + length;
		uint32_t ignored;

		assert_int_equal(utf8_count(text, length), count);
		for (size_t i = 0; i < count; i++) {
			assert_ptr_equal(utf8_skip(text, end, i), at);
			at += utf8_decode(at, (size_t)(end - at), &ignored);
		}
		assert_ptr_equal(utf8_skip(text, end, count + 9), end);
		while (printed < length && text[printed] >= ' ' &&
		       text[printed] <= '~')
			printed++;
		assert_int_equal(utf8_printed(text, length), printed);
	}
	/* each byte that is none counts as one character */
	memcpy(text,
	       "a\xFF\xE2\x9C"
	       "b",
	       5);
	assert_ptr_equal(utf8_skip(text, text + 5, 4), text + 4);
}

static const struct CMUnitTest tests[] = {
	TEST(decodes_each_length),
	TEST(refuses_what_is_not_utf8),
	TEST(encodes_what_it_decodes),
	TEST(takes_utf16_character_by_character),
	TEST(counts_characters),
	TEST(eight_at_a_time_is_as_one_at_a_time),
};
RUN(tests)
