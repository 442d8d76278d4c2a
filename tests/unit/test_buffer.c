#include "unit.h"

#include "base/buffer.h"

#include <limits.h>

static void bytes_are_added_in_order(void **state)
{
	struct world *world = *state;
	struct buffer buffer = {0};
	const char *text;
	size_t length;

	buffer_add(&buffer, "a\0b", 3);
	buffer_add(&buffer, NULL, 0);
	buffer_text(&buffer, "cd");
	buffer_byte(&buffer, 'e');
	buffer_integer(&buffer, -120);
	text = buffer_take(&buffer, &world->arena, &length);
	assert_int_equal(length, 10);
	assert_memory_equal(text, "a\0bcde-120", 11);
	assert_null(buffer.data);
}

static void what_is_empty_is_a_text_too(void **state)
{
	struct world *world = *state;
	struct buffer buffer = {0};
	size_t length = 1;

	assert_string_equal(buffer_take(&buffer, &world->arena, &length), "");
	assert_int_equal(length, 0);
}

/* Of each length, so that some just fit and some just do not. */
static void texts_are_formatted_whether_they_fit_or_not(void **state)
{
	struct world *world = *state;
	char want[300];

	memset(want, 'x', sizeof(want));
	for (int n = 0; n < 300; n++) {
		struct buffer buffer = {0};
		const char *text;
		size_t length;

		for (int i = 0; i < 30; i++)
			buffer_format(&buffer, "%.*s%d", n, want, n % 10);
		text = buffer_take(&buffer, &world->arena, &length);
		assert_int_equal(length, 30 * (n + 1));
		for (int i = 0; i < 30; i++, text += n + 1) {
			assert_memory_equal(text, want, (size_t)n);
			assert_int_equal(text[n], '0' + n % 10);
		}
	}
}

/* Of each length, and around where a digit more begins. */
static void integers_are_written_as_printf_does(void **state)
{
	char want[24];

	(void)state;
	for (unsigned long size = 1; size;
	     size = size > ULONG_MAX / 10 ? 0 : size * 10)
		for (unsigned long i = 0; i < 250; i++) {
			unsigned long value = size - 125 + i;
			struct buffer buffer = {0};

			buffer_integer(&buffer, (long)value);
			snprintf(want, sizeof(want), "%ld", (long)value);
			assert_int_equal(buffer.length, strlen(want));
			assert_memory_equal(buffer.data, want, buffer.length);
			buffer_release(&buffer);
		}
	for (long value = LONG_MIN; value;
	     value = value == LONG_MIN ? LONG_MAX : 0) {
		struct buffer buffer = {0};

		buffer_integer(&buffer, value);
		snprintf(want, sizeof(want), "%ld", value);
		assert_int_equal(buffer.length, strlen(want));
		assert_memory_equal(buffer.data, want, buffer.length);
		buffer_release(&buffer);
	}
}

static void a_cleared_buffer_keeps_its_room(void **state)
{
	struct buffer buffer = {0};
	const char *data;

	(void)state;
	buffer_text(&buffer, "something");
	data = buffer.data;
	buffer_clear(&buffer);
	buffer_format(&buffer, "%s", "other");
	assert_ptr_equal(buffer.data, data);
	assert_int_equal(buffer.length, 5);
	buffer_release(&buffer);
}

static const struct CMUnitTest tests[] = {
	TEST(bytes_are_added_in_order),
	TEST(what_is_empty_is_a_text_too),
	TEST(texts_are_formatted_whether_they_fit_or_not),
	TEST(integers_are_written_as_printf_does),
	TEST(a_cleared_buffer_keeps_its_room),
};
RUN(tests)
