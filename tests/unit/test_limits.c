#include "unit.h"

#include "base/input.h"
#include "base/limits.h"
#include "base/messages.h"

#include <unistd.h>

enum unit { BYTES, ONES };

/* Writes NUMBER as 1,234,567. */
static void group(char *text, unsigned long number)
{
	if (number >= 1000) {
		group(text, number / 1000);
		sprintf(text + strlen(text), ",%03lu", number % 1000);
	} else {
		sprintf(text, "%lu", number);
	}
}

static void expect(char *page, unsigned long value, enum unit unit,
		   const char *words)
{
	char number[40] = "";

	if (unit == ONES)
		group(number, value);
	else if (value >= 1 << 20)
		sprintf(number, "%lu MB", value >> 20);
	else
		sprintf(number, "%lu KB", value >> 10);
	sprintf(page + strlen(page), ".It %s\n%s\n", number, words);
}

static char *read_manual(struct world *world)
{
	const struct source *source = input_read(
		&world->arena, "src/man/lampiran.1", 1 << 20, &world->run.diag);

	assert_non_null(source);
	return arena_copy(&world->arena, source->text, source->length);
}

static void the_manual_is_the_table(void **state)
{
	char *manual = read_manual(*state), page[8192] = "", *end;
	char *start = strstr(manual, ".Sh LIMITS\n");

	assert_non_null(start);
	start = strstr(start, "-compact\n");
	assert_non_null(start);
	start += strlen("-compact\n");
	end = strstr(start, ".El\n");
	assert_non_null(end);
	*end = 0;
#define EXPECT(name, value, unit, words) expect(page, value, unit, words);
	LIMITS(EXPECT)
	assert_string_equal(start, page);
}

static void a_file_that_is_too_long_is_not_read(void **state)
{
	struct world *world = *state;
	char path[] = "/tmp/lampiran-limits-XXXXXX";
	int file = mkstemp(path);

	assert_true(file >= 0);
	assert_int_equal(ftruncate(file, (off_t)1 << 40), 0);
	assert_null(input_read(&world->arena, path, PLAN_LONGEST,
			       &world->run.diag));
	assert_true(world_says(world, MESSAGE_FILE_TOO_LONG));
	close(file);
	unlink(path);
}

static const struct CMUnitTest tests[] = {
	TEST(the_manual_is_the_table),
	TEST(a_file_that_is_too_long_is_not_read),
};

RUN(tests)
