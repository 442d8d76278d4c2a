#include "unit.h"

#include "amount/messages.h"
#include "base/input.h"
#include "base/messages.h"
#include "block/messages.h"
#include "book/messages.h"
#include "check/code.h"
#include "check/messages.h"
#include "command/messages.h"
#include "engine/messages.h"
#include "law/messages.h"
#include "pdf/messages.h"
#include "plan/messages.h"
#include "profile/messages.h"
#include "revise/messages.h"
#include "sheet/messages.h"
#include "table/messages.h"
#include "text/messages.h"
#include "typeset/messages.h"
#include "yaml/messages.h"

#define MESSAGES(X)         \
	BASE_MESSAGES(X)    \
	AMOUNT_MESSAGES(X)  \
	YAML_MESSAGES(X)    \
	TEXT_MESSAGES(X)    \
	LAW_MESSAGES(X)     \
	PLAN_MESSAGES(X)    \
	REVISE_MESSAGES(X)  \
	PROFILE_MESSAGES(X) \
	BOOK_MESSAGES(X)    \
	SHEET_MESSAGES(X)   \
	CHECK_MESSAGES(X)   \
	BLOCK_MESSAGES(X)   \
	TABLE_MESSAGES(X)   \
	TYPESET_MESSAGES(X) \
	PDF_MESSAGES(X)     \
	ENGINE_MESSAGES(X)  \
	COMMAND_MESSAGES(X)

/* No two rooms may have a message of one name: then this does not compile. */
#define NUMBER(name, severity, text) NUMBER_OF_##name,
enum { MESSAGES(NUMBER) COUNT_OF_MESSAGES };

#define ADDRESS(name, severity, text) MESSAGE_##name,
static const struct message *const message[] = {MESSAGES(ADDRESS)};

static int compare(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

/* Returns the line at *AT, and goes behind it. */
static const char *next_line(struct arena *arena, const char **at)
{
	size_t length = strcspn(*at, "\n");
	const char *line = arena_copy(arena, *at, length);

	*at += length + ((*at)[length] == '\n');
	return line;
}

/* tests/unit/codes.txt is what other programs may rely on: a line more for a
 * new message, none less. */
static void codes_are_those_that_were_promised(void **state)
{
	enum { COUNT = (int)COUNT_OF_MESSAGES + (int)CODE_COUNT };
	struct world *world = *state;
	const struct source *promised =
		input_read(&world->arena, "tests/unit/codes.txt", 1 << 20,
			   &world->run.diag);
	const char *code[COUNT], *at;

	for (unsigned i = 0; i < COUNT_OF_MESSAGES; i++)
		code[i] = diag_code(&world->arena, message[i]);
	for (unsigned i = 0; i < CODE_COUNT; i++)
		code[COUNT_OF_MESSAGES + i] = code_name((enum code)i);
	qsort(code, COUNT, sizeof(code[0]), compare);
	assert_non_null(promised);
	at = promised->text;
	for (size_t i = 0; i < COUNT; i++) {
		if (i)
			assert_string_not_equal(code[i - 1], code[i]);
		assert_string_equal(next_line(&world->arena, &at), code[i]);
	}
	assert_string_equal(at, "");
}

static void a_code_is_a_word_with_dashes(void **state)
{
	struct world *world = *state;

	assert_string_equal(diag_code(&world->arena, MESSAGE_PLAN_NO_COPY),
			    "plan-no-copy");
	assert_string_equal(diag_code(&world->arena, MESSAGE_BAD_UTF8),
			    "bad-utf8");
}

static void the_catalogue_has_every_text(void **state)
{
	const struct catalogue *catalogue;

	(void)state;
	assert_true(catalogue_find("id", 2, &catalogue));
	for (unsigned i = 0; i < COUNT_OF_MESSAGES; i++) {
		const char *text = message[i]->text;

		if (catalogue_text(catalogue, text) == text)
			fail_msg("%s", message[i]->name);
	}
	for (unsigned i = 0; i < CODE_COUNT; i++) {
		const char *text = code_text((enum code)i);

		if (catalogue_text(catalogue, text) == text)
			fail_msg("%s", code_name((enum code)i));
	}
}

static const struct CMUnitTest tests[] = {
	TEST(codes_are_those_that_were_promised),
	TEST(a_code_is_a_word_with_dashes),
	TEST(the_catalogue_has_every_text),
};

RUN(tests)
