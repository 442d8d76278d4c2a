/*
 * A tape counts the lines that a text has when it is wrapped, at any width:
 * with spaces that are tied, words in several pieces, items, and words that
 * stick out.
 */
#include "scene.h"

#include "text/lines.h"
#include "text/tape.h"

#include <stdio.h>

enum { ROUNDS = 400, WIDTHS = 60 };

/* Returns a text of words made by chance. */
static const char *words(struct world *world, unsigned *seed)
{
	static const char *const word[] = {"tim",
					   "reformasi",
					   "Komisi Pemilihan Umum",
					   "di",
					   "*kick*",
					   "Perundang-un",
					   "dan/atau",
					   "**a**b*c*",
					   "(SPBE)",
					   "akuntabilitas",
					   "Tahun 2023",
					   "x"};
	const char *out = below(seed, 4) ? "" : "1) ";

	for (unsigned i = below(seed, 40) + 1; i--;)
		out = arena_format(&world->arena, "%s%s%s", out,
				   word[below(seed, 12)],
				   !i		    ? ""
				   : below(seed, 9) ? " "
						    : "\n2) ");
	return out;
}

static void check_text(struct world *world, struct setter *setter,
		       unsigned seed)
{
	struct manuscript manuscript = {.text = words(world, &seed),
					.lists = true,
					.keep = "Komisi Pemilihan Umum"};
	const struct text *text;
	struct tape tape;

	manuscript.length = strlen(manuscript.text);
	text = text_new(setter, &manuscript);
	tape = tape_make(text, &world->arena);
	for (unsigned i = 0; i < WIDTHS; i++) {
		double width = below(&seed, 4000) / 100.0 - 1;

		assert_int_equal(tape_lines(&tape, width),
				 text_wrap(setter, text, width).count);
	}
	assert_int_equal(tape_lines(&tape, text_narrowest(text)),
			 text_wrap(setter, text, text_narrowest(text)).count);
}

static void a_tape_counts_the_lines_that_wrapping_makes(void **state)
{
	(void)state;
	each_seed(ROUNDS, check_text);
}

static void a_text_without_words_has_a_line_for_each_paragraph(void **state)
{
	struct world *world = *state;
	const struct paragraph empty[2] = {{.first = 0}, {.first = 0}};
	const struct text nothing = {.paragraph_count = 0};
	const struct text two = {.paragraph = (struct paragraph *)empty,
				 .paragraph_count = 2};
	struct tape tape = tape_make(&nothing, &world->arena);

	assert_int_equal(tape_lines(&tape, 1), 0);
	tape = tape_make(&two, &world->arena);
	assert_int_equal(tape_lines(&tape, 1), 2);
}

static const struct CMUnitTest tests[] = {
	TEST(a_tape_counts_the_lines_that_wrapping_makes),
	TEST(a_text_without_words_has_a_line_for_each_paragraph),
};
RUN(tests)
