#include "unit.h"

#include "base/fingerprint.h"

enum { SIZE = 100 };

static void fill(char text[SIZE])
{
	for (int i = 0; i < SIZE; i++)
		text[i] = (char)(i * 37 + 200);
}

static void it_is_the_same_on_every_processor(void **state)
{
	struct fingerprint print = {.length = 0};
	uint64_t half[2];
	char text[SIZE];

	(void)state;
	fill(text);
	assert_true(fingerprint("rencana", 7, FINGERPRINT_SEED) ==
		    0x275E2517F597B233u);
	fingerprint_add(&print, text, SIZE);
	fingerprint_take(&print, half);
	assert_true(half[0] == 0x17E9B34096FB8F92u);
	assert_true(half[1] == 0xB49E35836062854Fu);
}

/* What there is in the end does not say how it came. */
static void a_file_may_come_in_parts_of_any_length(void **state)
{
	struct fingerprint whole = {.length = 0};
	uint64_t want[2], half[2];
	char text[SIZE];

	(void)state;
	fill(text);
	fingerprint_add(&whole, text, SIZE);
	fingerprint_take(&whole, want);
	for (size_t part = 1; part < SIZE; part++) {
		struct fingerprint print = {.length = 0};

		for (size_t at = 0; at < SIZE; at += part) {
			size_t rest = SIZE - at;

			fingerprint_add(&print, text + at,
					rest < part ? rest : part);
			fingerprint_add(&print, NULL, 0);
			fingerprint_take(&print, half); /* changes nothing */
		}
		fingerprint_take(&print, half);
		assert_memory_equal(half, want, sizeof(half));
	}
}

/* Both halves: each byte counts, and how many there are. */
static void files_that_differ_have_others(void **state)
{
	uint64_t seen[2 * SIZE][2];
	size_t count = 0;
	char text[SIZE];

	(void)state;
	fill(text);
	for (size_t i = 0; i < 2 * SIZE; i++) {
		struct fingerprint print = {.length = 0};

		if (i < SIZE)
			text[i] ^= 0x10;
		fingerprint_add(&print, i < SIZE ? text : "\0\0\0\0\0\0\0",
				i < SIZE ? SIZE : i % 8);
		if (i < SIZE)
			text[i] ^= 0x10;
		else if (i >= SIZE + 8)
			break;
		fingerprint_take(&print, seen[count++]);
	}
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < i; k++) {
			assert_true(seen[i][0] != seen[k][0]);
			assert_true(seen[i][1] != seen[k][1]);
		}
}

static const struct CMUnitTest tests[] = {
	TEST(it_is_the_same_on_every_processor),
	TEST(a_file_may_come_in_parts_of_any_length),
	TEST(files_that_differ_have_others),
};
RUN(tests)
