/*
 * Prints the table of text/break_table.h: asks libunibreak for all pairs of
 * characters, and puts those into one class for which it always gives the same
 * answers. A character for which a look at its neighbours is not enough
 * (combining marks, ends of lines) is left out: each is tried in the middle of
 * three, with spaces and without, and so are all classes with each other.
 */
#include "text/break_table.h"

#include "base/utf8.h"

#include <linebreak.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <string.h>

enum {
	CHARACTERS = BREAK_LATIN_END + BREAK_SIGN_END - BREAK_SIGN,
	MOST = 7, /* characters that are asked for at once */
};

/* What the library says of two neighbours. */
enum { NEXT = 1, SPACED = 2 };

struct classes {
	uint32_t first[BREAK_CLASSES]; /* a character of each */
	unsigned char of[CHARACTERS];
	unsigned count;
};

static uint32_t character_at(unsigned i)
{
	return i < BREAK_LATIN_END ? i : i - BREAK_LATIN_END + BREAK_SIGN;
}

/* Asks for the text of COUNT CHARACTERS. BREAKS[i]: behind the i-th one. */
static void ask(const uint32_t *character, unsigned count, bool *breaks)
{
	char text[4 * MOST] = "", found[4 * MOST];
	size_t end[MOST] = {0}, length = 0;

	for (unsigned i = 0; i < count; i++) {
		length += utf8_encode(character[i], text + length);
		end[i] = length - 1;
	}
	set_linebreaks_utf8((const utf8_t *)text, length, "id", found);
	for (unsigned i = 0; i < count; i++)
		breaks[i] = found[end[i]] == LINEBREAK_ALLOWBREAK ||
			    found[end[i]] == LINEBREAK_MUSTBREAK;
}

/* Returns where a line may break between A and B: NEXT, SPACED or both. */
static unsigned char ask_pair(uint32_t a, uint32_t b)
{
	const uint32_t next[] = {a, b}, spaced[] = {a, ' ', b};
	bool breaks[2], after[3];

	ask(next, 2, breaks);
	ask(spaced, 3, after);
	return (unsigned char)((breaks[0] ? NEXT : 0) |
			       (after[1] ? SPACED : 0));
}

/* Whether the library says of three characters, with up to two spaces between
 * them, what it says of the pairs. */
static bool is_as_pairs(uint32_t a, uint32_t b, uint32_t c)
{
	const uint32_t of[] = {a, b, c};
	const unsigned char pair[] = {ask_pair(a, b), ask_pair(b, c)};

	for (unsigned spaces = 0; spaces < 9; spaces++) {
		const unsigned between[] = {spaces % 3, spaces / 3, 0};
		uint32_t text[MOST];
		bool want[MOST] = {false}, breaks[MOST];
		unsigned count = 0;

		for (unsigned i = 0; i < 3; i++) {
			text[count++] = of[i];
			for (unsigned k = 0; k < between[i]; k++)
				text[count++] = ' ';
			want[count - 1] =
				i == 2 ||
				pair[i] & (between[i] ? SPACED : NEXT);
		}
		ask(text, count, breaks);
		if (memcmp(want, breaks, count * sizeof(*want)))
			return false;
	}
	return true;
}

/* Whether a look at its neighbours is enough for B, as far as three of COUNT
 * characters show with B in their middle. */
static bool is_regular(uint32_t b, const uint32_t *other, unsigned count)
{
	for (unsigned i = 0; i < count * count; i++)
		if (!is_as_pairs(other[i % count], b, other[i / count]))
			return false;
	return true;
}

static bool is_alike(const struct classes *classes, uint32_t a, uint32_t b)
{
	for (unsigned i = 0; i < classes->count; i++) {
		uint32_t other = classes->first[i];

		if (ask_pair(a, other) != ask_pair(b, other) ||
		    ask_pair(other, a) != ask_pair(other, b))
			return false;
	}
	return true;
}

static noreturn void fail(const char *why)
{
	fprintf(stderr, "break_table: %s\n", why);
	exit(EXIT_FAILURE);
}

/* Returns the classes of the regular characters that those of KNOWN tell
 * apart; that of the letters is the first. */
static struct classes classify(const struct classes *known)
{
	struct classes found = {.first = {[BREAK_LETTER] = 'a'},
				.count = BREAK_LETTER + 1};

	for (unsigned i = 0; i < CHARACTERS; i++) {
		uint32_t character = character_at(i);
		unsigned k = 0;

		found.of[i] = BREAK_BEYOND;
		if (known->of[i] == BREAK_BEYOND)
			continue;
		while (k < found.count &&
		       !is_alike(known, character, found.first[k]))
			k++;
		if (k == BREAK_SPACE)
			fail("more classes than there is room for");
		if (k == found.count)
			found.first[found.count++] = character;
		found.of[i] = (unsigned char)k;
	}
	return found;
}

/* Classes that tell all classes apart, and of which the library says nothing
 * that it does not say of pairs. */
static struct classes find_classes(void)
{
	struct classes classes = {.first = {'a', '1', '(', ')', '-', '!'},
				  .count = 6};
	unsigned before;

	for (unsigned i = 0; i < CHARACTERS; i++)
		if (i == ' ' ||
		    !is_regular(character_at(i), classes.first, classes.count))
			classes.of[i] = BREAK_BEYOND;
	do {
		before = classes.count;
		classes = classify(&classes);
	} while (classes.count != before);
	if (ask_pair('a', 'a') & NEXT)
		fail("a line may end between letters");
	for (unsigned k = 0; k < classes.count; k++)
		if (!is_regular(classes.first[k], classes.first, classes.count))
			fail("pairs are not enough");
	classes.of[' '] = BREAK_SPACE;
	return classes;
}

static void print_row(const struct classes *classes, uint32_t character,
		      unsigned char which)
{
	uint32_t row = 0;

	for (unsigned i = 0; i < classes->count; i++)
		if (ask_pair(character, classes->first[i]) & which)
			row |= (uint32_t)1 << i;
	printf("0x%lX,", (unsigned long)row);
}

static void print_rows(const struct classes *classes, const char *name,
		       unsigned char which)
{
	printf("},\n.%s = {", name);
	for (unsigned i = 0; i < classes->count; i++)
		print_row(classes, classes->first[i], which);
	printf("\n[BREAK_SPACE] = ");
	print_row(classes, ' ', which);
}

int main(void)
{
	struct classes classes;

	init_linebreak();
	classes = find_classes();
	printf("#include \"text/break_table.h\"\n"
	       "const struct break_table break_table = {\n.latin = {");
	for (unsigned i = 0; i < CHARACTERS; i++)
		printf("%s%u,", i == BREAK_LATIN_END ? "},\n.sign = {" : "",
		       classes.of[i]);
	print_rows(&classes, "next", NEXT);
	print_rows(&classes, "spaced", SPACED);
	printf("},\n};\n");
	return fflush(stdout) || ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
