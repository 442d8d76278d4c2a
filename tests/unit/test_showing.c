#include "unit.h"

#include "book/showing.h"
#include "book/symbols.h"
#include "text/fonts.h"
#include "text/markup.h"

/* A run as tests write it: its looks, then its text. */
struct test_run {
	const char *looks; /* b, i, s */
	const char *text, *font;
};

#define R(looks, text)            \
	{                         \
		looks, text, NULL \
	}
#define F(looks, text, font)      \
	{                         \
		looks, text, font \
	}

static void add(struct showing *showing, const struct test_run *run)
{
	showing_add(showing, run->text, strlen(run->text),
		    &(struct letters){.font = run->font,
				      .bold = strchr(run->looks, 'b'),
				      .italic = strchr(run->looks, 'i'),
				      .struck = strchr(run->looks, 's')});
}

/* Returns what the runs show; the last one has no text. */
static const char *shown(struct world *world, const struct test_run *run)
{
	struct showing showing;
	size_t length;
	const char *text;

	showing_begin(&showing, &world->arena);
	for (; run->text; run++)
		add(&showing, run);
	text = showing_end(&showing, &length);
	assert_int_equal(strlen(text), length);
	return text;
}

#define SHOWN(...)    \
	shown(*state, \
	      (const struct test_run[]){__VA_ARGS__, {NULL, NULL, NULL}})

static void emphasis_of_a_part_is_kept(void **state)
{
	assert_string_equal(
		SHOWN(R("", "Rapat "), R("i", "kick off"), R("", " tim")),
		"Rapat *kick off* tim");
	assert_string_equal(SHOWN(R("b", "Ket:"), R("", " tiap bulan")),
			    "**Ket:** tiap bulan");
	assert_string_equal(SHOWN(R("bi", "a"), R("i", " b"), R("b", " c")),
			    "***a*** *b* **c**");
}

static void blanks_at_the_ends_are_outside(void **state)
{
	assert_string_equal(
		SHOWN(R("", "a"), R("i", " kick "), R("i", "off "), R("", "b")),
		"a *kick off* b");
	assert_string_equal(
		SHOWN(R("i", "kick"), R("", " "), R("i", "off"), R("", " b")),
		"*kick off* b");
}

static void bold_that_is_all_is_none(void **state)
{
	assert_string_equal(
		SHOWN(R("b", "KEGIATAN "), R("", " \n"), R("b", "UTAMA")),
		"KEGIATAN  \nUTAMA");
	assert_string_equal(SHOWN(R("b", "Rapat "), R("bi", "kick off")),
			    "Rapat *kick off*");
}

static void italics_that_are_all_are_those_of_words(void **state)
{
	assert_string_equal(SHOWN(R("i", "kick off")), "*kick off*");
	assert_string_equal(SHOWN(R("bi", "kick off")), "*kick off*");
	assert_string_equal(SHOWN(R("i", "v")), "v");
	assert_string_equal(SHOWN(R("i", "(1)")), "(1)");
	assert_string_equal(SHOWN(R("i", "Rp1.500")), "Rp1.500");
}

static void emphasis_ends_with_its_line_and_begins_behind_numbers(void **state)
{
	assert_string_equal(SHOWN(R("i", "1. kick off\n2. wrap up")),
			    "1. *kick off*\n2. *wrap up*");
	assert_string_equal(SHOWN(R("i", "- kick off\n a) x"), R("", " y")),
			    "- *kick off*\n a) *x* y");
}

static void what_is_struck_out_is_left_out_and_known(void **state)
{
	struct world *world = *state;
	struct showing showing;
	size_t length;

	showing_begin(&showing, &world->arena);
	add(&showing, &(struct test_run)R("", "jadi"));
	assert_false(showing.struck);
	add(&showing, &(struct test_run)R("s", " batal"));
	assert_true(showing.struck);
	assert_string_equal(showing_end(&showing, &length), "jadi");
	assert_int_equal(length, 4);
	assert_string_equal(SHOWN(R("s", "batal"), R("", " jadi")), "jadi");
	assert_string_equal(SHOWN(R("", "a "), R("s", "batal"), R("", " b")),
			    "a b");
	assert_string_equal(SHOWN(R("", "a"), R("s", " batal"), R("", " b")),
			    "a b");
}

static void letters_of_sign_fonts_are_their_signs(void **state)
{
	assert_string_equal(SHOWN(F("", "\xC3\xBC", "Wingdings")),
			    "\xE2\x9C\x93");
	assert_string_equal(SHOWN(F("", "P", "wingdings 2")), "\xE2\x9C\x93");
	assert_string_equal(SHOWN(F("", "a", "Webdings")), "\xE2\x9C\x93");
	assert_string_equal(SHOWN(F("", "\xEF\x83\xBC", "Wingdings")),
			    "\xE2\x9C\x93");
	assert_string_equal(SHOWN(R("", "\xEF\x83\xBE")), "\xE2\x98\x91");
	assert_string_equal(SHOWN(F("", "\xEF\x82\xB7", "Symbol")),
			    "\xE2\x80\xA2");
	assert_string_equal(SHOWN(F("", "\xEF\x82\xB7", NULL)), "\xE2\x80\xA2");
	assert_string_equal(SHOWN(F("", "a", "Symbol")), "\xCE\xB1");
	/* as a letter of Windows-1252, 0x95 */
	assert_string_equal(SHOWN(F("", "\xE2\x80\xA2", "Wingdings")),
			    "\xE2\x9D\xBF");
}

static void signs_that_nobody_knows_are_no_letters(void **state)
{
	assert_string_equal(SHOWN(F("", "b", "Webdings")), "\xEF\x81\xA2");
	assert_string_equal(SHOWN(F("", "b", "Calibri")), "b");
	assert_string_equal(SHOWN(F("", "b", "Wingdings XY")), "b");
}

static void what_only_steers_is_no_text(void **state)
{
	assert_string_equal(SHOWN(R("", "\xE2\x80\x8E"
					"2027\xE2\x80\xAC")),
			    "2027");
	assert_string_equal(SHOWN(R("", "a\xE2\x80\xA8"
					"b\vc")),
			    "a\nb\nc");
	/* an override turns letters around: whoever takes it refuses it */
	assert_string_equal(SHOWN(R("", "a\xE2\x80\xAE"
					"b")),
			    "a\xE2\x80\xAE"
			    "b");
}

static void stars_that_were_typed_stay(void **state)
{
	assert_string_equal(SHOWN(R("", "*kick off* tim")), "*kick off* tim");
	assert_string_equal(SHOWN(R("i", "*kick off*")), "*kick off*");
	assert_string_equal(SHOWN(R("", "a*"), R("i", "kick"), R("", " b")),
			    "a*kick b");
}

/* A plan reads the emphasis that a sheet shows. */
static void plans_read_what_is_shown(void **state)
{
	static const struct test_run runs[] = {
		R("i", "abc"),	R("b", "def"), R("", "g"),
		R("bi", "hij"), R("b", "k "),  R("i", "l"),
		R("", "m\\"),	R("i", "n\\"), R("", "o p"),
	};
	struct world *world = *state;

	for (unsigned pick = 1; pick < 1u << 9; pick++) {
		struct showing showing;
		char text[64] = "";
		unsigned char look[64] = {0};
		size_t length, count = 0;
		const char *out;
		struct markup markup;

		showing_begin(&showing, &world->arena);
		showing_add(&showing, "z ", 2, NULL);
		strcat(text, "z ");
		count = 2;
		for (unsigned i = 0; i < 9; i++) {
			if (!(pick & 1u << i))
				continue;
			add(&showing, &runs[i]);
			for (const char *at = runs[i].text; *at; at++) {
				text[count] = *at;
				look[count++] =
					(strchr(runs[i].looks, 'i')
						 ? STYLE_ITALIC
						 : 0) |
					(strchr(runs[i].looks, 'b') ? STYLE_BOLD
								    : 0);
			}
		}
		out = showing_end(&showing, &length);
		markup = markup_read(&world->arena, out, length, 0);
		assert_int_equal(markup.length, count);
		assert_memory_equal(markup.text, text, count);
		for (size_t i = 1; i < count; i++) {
			if (text[i] == ' ')
				continue;
			/* inside a word one kind goes on through both */
			if (text[i - 1] != ' ' && (look[i] & look[i - 1]))
				look[i] = look[i - 1];
			assert_int_equal(markup.style[i], look[i]);
		}
	}
}

static const struct CMUnitTest tests[] = {
	TEST(emphasis_of_a_part_is_kept),
	TEST(blanks_at_the_ends_are_outside),
	TEST(bold_that_is_all_is_none),
	TEST(italics_that_are_all_are_those_of_words),
	TEST(emphasis_ends_with_its_line_and_begins_behind_numbers),
	TEST(what_is_struck_out_is_left_out_and_known),
	TEST(letters_of_sign_fonts_are_their_signs),
	TEST(signs_that_nobody_knows_are_no_letters),
	TEST(what_only_steers_is_no_text),
	TEST(stars_that_were_typed_stay),
	TEST(plans_read_what_is_shown),
};

RUN(tests)
