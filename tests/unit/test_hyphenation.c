#include "unit.h"

#include "chance.h"
#include "text/hyphenation.h"
#include "text/pattern_tree.h"

#include <ctype.h>
#include <glob.h>
#include <hyphen.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

/* Returns WORD with "-" where it may be divided. */
static const char *divide(struct world *world, const char *word)
{
	unsigned char point[HYPHEN_LONGEST];
	size_t count = hyphenation_divide(word, strlen(word), point);
	const char *out = "";
	size_t from = 0;

	for (size_t i = 0; i <= count; i++) {
		size_t to = i < count ? point[i] : strlen(word);

		out = arena_format(&world->arena, "%s%s%.*s", out, i ? "-" : "",
				   (int)(to - from), word + from);
		from = to;
	}
	return out;
}

static void divides_words_between_syllables(void **state)
{
	struct world *world = *state;

	assert_string_equal(divide(world, "kepemiluan"), "kepe-mi-luan");
	assert_string_equal(divide(world, "mengklarifikasi"),
			    "meng-kla-rifi-kasi");
	assert_string_equal(divide(world, "(kementerian,"), "(kemen-te-rian,");
}

static void never_divides_short_words_names_and_abbreviations(void **state)
{
	static const char *const whole[] = {
		"angga",       "SIPAW",	   "e-Lapkin",	       "tahun2",
		"Kementerian", "a.n.kata", "kepemilu\xC3\xA1n"};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(whole) / sizeof(whole[0]); i++)
		assert_string_equal(divide(world, whole[i]), whole[i]);
}

/* The library forgets ten bytes of its list. */
static int open_patterns(void **state)
{
#ifdef __SANITIZE_ADDRESS__
	__lsan_disable();
#endif
	*state = hnj_hyphen_load(PATTERNS);
#ifdef __SANITIZE_ADDRESS__
	__lsan_enable();
#endif
	return *state ? 0 : -1;
}

static int close_patterns(void **state)
{
	hnj_hyphen_free(*state);
	return 0;
}

/* Checks that the table divides WORD where the library does, which leaves two
 * letters on each line. Returns in how many places. */
static unsigned compare(HyphenDict *dict, const char *word, size_t length)
{
	char letters[HYPHEN_LONGEST + 2], hyphens[HYPHEN_LONGEST + 5];
	unsigned char value[HYPHEN_LONGEST + 3] = {0};
	char **rep = NULL;
	int *pos = NULL, *cut = NULL;
	unsigned count = 0;

	letters[0] = letters[length + 1] = '.';
	memcpy(letters + 1, word, length);
	pattern_tree_rate(letters, length + 2, value);
	assert_int_equal(hnj_hyphen_hyphenate3(dict, word, (int)length, hyphens,
					       NULL, &rep, &pos, &cut, 2, 2, 2,
					       2),
			 0);
	assert_null(rep);
	for (size_t i = 2; i + 2 <= length; i++) {
		if ((hyphens[i - 1] ^ value[i + 1]) & 1)
			fail_msg("%.*s: differs behind letter %zu", (int)length,
				 word, i);
		count += value[i + 1] & 1;
	}
	return count;
}

/* Compares all words of a file that may be divided, small letters alone. */
static unsigned compare_file(HyphenDict *dict, const char *name)
{
	FILE *file = fopen(name, "r");
	char word[HYPHEN_LONGEST + 1];
	size_t length = 0;
	unsigned count = 0;

	assert_non_null(file);
	for (int c = 0; c != EOF;) {
		c = fgetc(file);
		if (c >= 'a' && c <= 'z' && length < HYPHEN_LONGEST) {
			word[length++] = (char)c;
			continue;
		}
		word[length] = 0;
		count += length && compare(dict, word, length);
		length = 0;
	}
	fclose(file);
	return count;
}

static void the_words_of_samples_are_divided_as_the_library_does(void **state)
{
	glob_t samples;
	unsigned count = 0;

	assert_int_equal(glob(SAMPLES "/*.yaml", 0, NULL, &samples), 0);
	for (size_t i = 0; i < samples.gl_pathc; i++)
		count += compare_file(*state, samples.gl_pathv[i]);
	globfree(&samples);
	assert_true(count > 10000);
}

/* Draws a word: of any letters, or of syllables and what stands around them. */
static size_t draw(unsigned *seed, char *word)
{
	static const char *const part[] = {
		"me", "ng",  "ny",  "kan", "an", "ber", "per", "ke",  "se",
		"di", "ter", "pel", "tan", "ak", "si",	"ri",  "nya", "pun",
		"a",  "i",   "u",   "e",   "o",	 "k",	"l",   "m",   "n",
		"r",  "s",   "t",   "pro", "is", "as",	"gra", "v",   "f"};
	size_t most = 1 + below(seed, 24), length = 0;
	bool any = below(seed, 2);

	while (length < most) {
		const char *one =
			part[below(seed, sizeof(part) / sizeof(part[0]))];

		if (any) {
			word[length++] = (char)('a' + below(seed, 26));
			continue;
		}
		memcpy(word + length, one, strlen(one));
		length += strlen(one);
	}
	word[length] = 0;
	return length;
}

static void and_so_are_words_made_by_chance(void **state)
{
	unsigned seed = 20, divided = 0;

	for (unsigned i = 0; i < CHANCES(2000000); i++) {
		char word[32];

		divided += compare(*state, word, draw(&seed, word)) > 0;
	}
	assert_true(divided > CHANCES(1000000));
}

static const struct CMUnitTest tests[] = {
	TEST(divides_words_between_syllables),
	TEST(never_divides_short_words_names_and_abbreviations),
	cmocka_unit_test_setup_teardown(
		the_words_of_samples_are_divided_as_the_library_does,
		open_patterns, close_patterns),
	cmocka_unit_test_setup_teardown(and_so_are_words_made_by_chance,
					open_patterns, close_patterns),
};
RUN(tests)
