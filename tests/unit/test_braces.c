#include "base/messages.h"
#include "profile/messages.h"
#include "unit.h"

#include "base/limits.h"
#include "profile/braces.h"

static const char *fill(struct world *world, const char *text)
{
	const struct wordline words = {text, {0}};
	static const struct brace_text field[] = {{"halaman", "3"},
						  {"jumlah", "12"}};

	return braces_words(&words, field, 2, &world->run);
}

static void fields_are_replaced_and_all_else_stays(void **state)
{
	assert_string_equal(fill(*state, ""), "");
	assert_string_equal(fill(*state, "Hal."), "Hal.");
	assert_string_equal(fill(*state, "{halaman}{jumlah}"), "312");
	assert_string_equal(fill(*state, "- {halaman} } dari {jumlah}."),
			    "- 3 } dari 12.");
}

static void two_braces_are_one(void **state)
{
	assert_string_equal(fill(*state, "{{halaman}"), "{halaman}");
	assert_string_equal(fill(*state, "{{{halaman}"), "{3");
	assert_string_equal(fill(*state, "a{{"), "a{");
}

static void everything_wrong_is_told_at_once(void **state)
{
	struct world *world = *state;

	assert_null(fill(world, "{halamn} {Jumlah} {} {jumlah"));
	assert_int_equal(world->run.diag.count, 4);
	assert_int_equal(world->run.diag.report[0].message,
			 MESSAGE_TEMPLATE_UNKNOWN_FIELD);
	assert_int_equal(world->run.diag.report[3].message,
			 MESSAGE_TEMPLATE_BRACE);
}

/* Nothing is reported twice, but the second time it is no less wrong. */
static void what_was_wrong_before_is_wrong_again(void **state)
{
	assert_null(fill(*state, "{x}"));
	assert_null(fill(*state, "{x}"));
}

static void a_text_that_grows_too_long_is_refused(void **state)
{
	struct world *world = *state;
	char *text = arena_array(&world->arena, char, VALUE_LONGEST + 20);

	memset(text, 'x', VALUE_LONGEST);
	memcpy(text + VALUE_LONGEST - 2, "{jumlah}", 8);
	assert_int_equal(strlen(fill(world, text)), VALUE_LONGEST);
	memcpy(text + VALUE_LONGEST - 1, "{jumlah}", 8);
	text[VALUE_LONGEST - 2] = 'x';
	assert_null(fill(world, text));
	assert_int_equal(world->run.diag.count, 1);
	assert_int_equal(world->run.diag.report[0].message,
			 MESSAGE_PLAN_CELL_TOO_LONG);
}

static const struct CMUnitTest tests[] = {
	TEST(fields_are_replaced_and_all_else_stays),
	TEST(two_braces_are_one),
	TEST(everything_wrong_is_told_at_once),
	TEST(what_was_wrong_before_is_wrong_again),
	TEST(a_text_that_grows_too_long_is_refused),
};
RUN(tests)
