#include "unit.h"

#include "revise/bodies.h"

/* Returns a part of a body, whose clauses are parted by "|". */
static struct clauses part(struct world *world, const char *text)
{
	struct clauses clauses = {.count = 0};

	clauses.clause = arena_array(&world->arena, struct value, 16);
	for (const char *at = text; *at;) {
		size_t length = strcspn(at, "|");

		clauses.clause[clauses.count++] =
			(struct value){.text = at, .length = length};
		at += length + (at[length] == '|');
	}
	return clauses;
}

/* Returns what became of the clauses: for each new one the number of its twin,
 * "=" where it says the same, ">" where it was moved; then those that are
 * gone. */
static const char *matched(struct world *world, const char *before,
			   const char *after)
{
	const struct clauses old = part(world, before);
	const struct clauses new = part(world, after);
	const bool *gone;
	const struct clause_match *match =
		bodies_match(&old, &new, &gone, &world->arena);
	const char *said = "";

	for (size_t i = 0; i < new.count; i++)
		said = arena_format(
			&world->arena, "%s%s%s%s", said,
			match[i].twin < 0 ? "+"
					  : arena_format(&world->arena, "%ld",
							 match[i].twin + 1),
			match[i].same ? "=" : "", match[i].moved ? ">" : "");
	for (size_t i = 0; i < old.count; i++)
		if (gone[i])
			said = arena_format(&world->arena, "%s -%zu", said,
					    i + 1);
	return said;
}

static void what_says_the_same_is_the_same(void **state)
{
	assert_string_equal(matched(*state, "a b|c d", "a b|c d"), "1=2=");
	assert_string_equal(matched(*state, "a\n b|c", "a b|c"), "1=2=");
	assert_string_equal(matched(*state, "", "a b"), "+");
	assert_string_equal(matched(*state, "a b", ""), " -1");
}

static void a_clause_that_was_moved_is_told_alone(void **state)
{
	assert_string_equal(matched(*state, "satu|dua|tiga", "dua|tiga|satu"),
			    "2=3=1=>");
	assert_string_equal(matched(*state, "satu|dua|tiga", "tiga|satu|dua"),
			    "3=>1=2=");
}

static void one_that_is_put_in_shifts_no_other(void **state)
{
	assert_string_equal(matched(*state, "satu|dua", "satu|nol|dua"),
			    "1=+2=");
	assert_string_equal(matched(*state, "satu|nol|dua", "satu|dua"),
			    "1=3= -2");
}

static void one_that_is_reworded_has_its_twin(void **state)
{
	assert_string_equal(matched(*state, "bahwa rapat perlu diadakan|lain",
				    "lain|bahwa rapat perlu diadakan segera"),
			    "2=1>");
	/* alone between two that stayed, it is what the other became */
	assert_string_equal(
		matched(*state, "satu|Undang-Undang|dua", "satu|Peraturan|dua"),
		"1=23=");
	assert_string_equal(matched(*state, "satu|dua", "satu|nol|lain"),
			    "1=++ -2");
}

static const char *printed(struct world *world, const char *text)
{
	const struct value value = {.text = text, .length = strlen(text)};

	return bodies_words(&value, &world->arena);
}

static void lines_are_words_but_items_and_paragraphs_begin_anew(void **state)
{
	assert_string_equal(printed(*state, "satu\n  dua\ttiga \n"),
			    "satu dua tiga");
	assert_string_equal(printed(*state, "satu:\n\n1. a\n2. b\n\nakhir"),
			    "satu:\n1. a\n2. b\nakhir");
	/* no item: a paragraph goes on */
	assert_string_equal(printed(*state, "Nomor\n320) itu"),
			    "Nomor 320) itu");
	assert_string_equal(printed(*state, "satu\n- dua"), "satu\n- dua");
	assert_string_equal(printed(*state, ""), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_says_the_same_is_the_same),
		TEST(a_clause_that_was_moved_is_told_alone),
		TEST(one_that_is_put_in_shifts_no_other),
		TEST(one_that_is_reworded_has_its_twin),
		TEST(lines_are_words_but_items_and_paragraphs_begin_anew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
