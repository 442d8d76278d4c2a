#include "unit.h"

#include "base/input.h"
#include "profile/column.h"
#include "profile/find.h"
#include "profile/key.h"
#include "profile/keys.h"
#include "profile/layers.h"
#include "profile/measure.h"
#include "profile/messages.h"
#include "profile/profile.h"

#include <math.h>

/* Wherever it stands in the table. */
static void a_leading_is_read_after_its_size(void **state)
{
	struct world *world = *state;
	struct profile profile = {.name = NULL};
	const struct key key[] = {
		{"font", "leading",
		 KEY_INTO(LEADING, struct profile, body_type), "1.5", 0, 0,
		 NULL},
		{"font", "size", KEY_INTO(SIZE, struct profile, body_type),
		 "12 pt", 4, 72, NULL},
	};
	const struct key_set set = {key, 2, &profile, &world->run};

	key_fill(&set,
		 ini_read(&world->run,
			  world_source(world, "[font]\nsize = 20 pt\n")),
		 NULL);
	assert_true(fabs(profile.body_type.leading - 30) < 1e-9);
	assert_int_equal(world->run.diag.count, 0);
}

static void a_block_knows_its_section(void **state)
{
	struct world *world = *state;
	struct block_style block = {.section = NULL};
	const struct key key = {"salinan", "lines", KEY_BLOCK, 0,
				"a|b",	   0,	    0,	       NULL};
	const struct key_set set = {&key, 1, &block, &world->run};

	key_fill(&set, ini_read(&world->run, world_source(world, "[page]\n")),
		 NULL);
	assert_string_equal(block.section, "salinan");
	assert_string_equal(block.lines.text, "a\nb");
}

static void reads_lengths_with_units(void **state)
{
	double points = 0;

	(void)state;
	assert_true(measure_length("25.4 mm", &points));
	assert_true(fabs(points - 72) < 1e-9);
	assert_true(measure_length("2,54cm", &points));
	assert_true(fabs(points - 72) < 1e-9);
	assert_true(measure_length("1 in", &points));
	assert_true(fabs(points - 72) < 1e-9);
	assert_true(measure_length("11pt", &points));
	assert_false(measure_length("15", &points));
	assert_false(measure_length("mm", &points));
	assert_false(measure_length("15 km", &points));
	assert_false(measure_length("-3 mm", &points));
	assert_false(measure_length("nan mm", &points));
	assert_false(measure_length("1e3 mm", &points));
	assert_false(measure_length("15 mm x", &points));
	assert_false(measure_length("1.5.5 mm", &points));
	assert_false(measure_length("1234567890 mm", &points));
	assert_false(measure_length(". mm", &points));
}

static void reads_papers_by_name_and_size(void **state)
{
	double width, height;

	(void)state;
	assert_true(measure_paper("f4", &width, &height));
	assert_true(fabs(height - 330 * 72 / 25.4) < 0.01);
	assert_true(measure_paper("215 mm x 330 mm", &width, &height));
	assert_true(fabs(width - 215 * 72 / 25.4) < 0.01);
	assert_false(measure_paper("F5", &width, &height));
	assert_false(measure_paper("1 mm x 1 mm", &width, &height));
	assert_false(measure_paper("215 mm x 30 m", &width, &height));
	assert_false(measure_paper("215 mm x 9999 mm", &width, &height));
	assert_false(measure_paper("9999 mm x 330 mm", &width, &height));
	assert_false(measure_paper("215 mm x", &width, &height));
}

static const char *number(struct world *world, const char *form, size_t n)
{
	struct numbering numbering;

	if (!numbering_read(&world->arena, form, &numbering))
		return "refused";
	return numbering_format(&world->arena, &numbering, n);
}

static void writes_numbers_in_every_form(void **state)
{
	assert_string_equal(number(*state, "1.", 10), "10.");
	assert_string_equal(number(*state, "(1)", 3), "(3)");
	assert_string_equal(number(*state, "a)", 2), "b)");
	assert_string_equal(number(*state, "a.", 28), "ab.");
	assert_string_equal(number(*state, "A", 26), "Z");
	assert_string_equal(number(*state, "I.", 1994), "MCMXCIV.");
	assert_string_equal(number(*state, "I.", 4000), "4000.");
	assert_string_equal(number(*state, "i", 8), "viii");
	assert_null(number(*state, "none", 1));
	assert_string_equal(number(*state, "x.", 1), "refused");
	assert_string_equal(number(*state, "1.1.", 1), "refused");
}

static const struct profile *profile_of(struct world *world, const char *text)
{
	return profile_read(&world->run, world_source(world, text));
}

static void fills_what_a_profile_leaves_out(void **state)
{
	const struct profile *profile =
		profile_of(*state, "[table]\ncolumns = no a\n"
				   "[column no]\nkind = counter\ncounts = a\n"
				   "[column a]\nlabel = \"Satu|Dua\"\n");

	assert_non_null(profile);
	assert_true(fabs(profile->paper.width - 330 * 72 / 25.4) < 0.01);
	assert_int_equal(profile->column_count, 2);
	assert_false(column_has_periods(profile));
	assert_int_equal(column_levels(&profile->column[1]), 0);
	assert_string_equal(profile->column[1].kind->name, "text");
	assert_string_equal(profile->column[1].label.text, "Satu\nDua");
	assert_true(profile->closing_rows == 2);
}

static void each_word_for_a_kind_is_that_kind(void **state)
{
	const struct profile *profile = profile_of(
		*state, "[table]\ncolumns = a b c d\n"
			"[column a]\nkind = counter\ncounts = b\n"
			"[column b]\nkind = text\n[column c]\nkind = months\n"
			"[column d]\nkind = section\n");

	assert_non_null(profile);
	assert_int_equal(profile->column_count, 3);
	assert_string_equal(profile->column[0].kind->name, "counter");
	assert_true(profile->column[0].kind->counts);
	assert_true(profile->column[1].kind->takes_text);
	assert_true(profile->column[1].kind->orders);
	assert_string_equal(profile->column[2].kind->name, "months");
	assert_int_equal(profile->column[2].columns, MONTHS);
	assert_string_equal(profile->bagian.kind->name, "section");
	assert_int_equal(profile->bagian.columns, 0);
	assert_true(column_has_periods(profile));
	assert_int_equal(column_levels(&profile->column[2]), 1);
}

static void a_built_in_profile_is_sound(void **state)
{
	struct world *world = *state;

	for (size_t i = 0; profile_builtin_name(i); i++) {
		const struct source *source =
			profile_builtin(&world->arena, profile_builtin_name(i));
		const struct profile *profile =
			profile_read(&world->run, source);

		assert_non_null(profile);
		assert_true(*profile->about);
		assert_string_equal(profile_about(&world->run, source),
				    profile->about);
	}
	assert_null(profile_builtin(&world->arena, "kpu-x"));
}

static void what_a_profile_is_for_its_base_may_say(void **state)
{
	struct world *world = *state;
	const struct profile *base = profile_read(
		&world->run, profile_builtin(&world->arena, "kpu-b"));

	assert_string_equal(
		profile_about(&world->run,
			      world_source(world, "[profile]\nbase = kpu-b\n")),
		base->about);
	assert_string_equal(
		profile_about(&world->run, world_source(world, "[page]\n")),
		"");
}

/* Returns how many messages a profile gets. */
static size_t complaints(struct world *world, const char *text)
{
	size_t before = world->run.diag.count;

	profile_of(world, text);
	return world->run.diag.count - before;
}

#define TABLE "[table]\ncolumns = a\n[column a]\n"

static void refuses_what_it_does_not_know(void **state)
{
	assert_int_equal(complaints(*state, TABLE), 0);
	assert_int_equal(complaints(*state, TABLE "lable = x\n"), 1);
	assert_int_equal(complaints(*state, TABLE "[pgae]\nx = y\n"), 1);
	assert_int_equal(complaints(*state, TABLE "width = 15\n"), 1);
	assert_int_equal(complaints(*state, TABLE "align = middle\n"), 1);
	assert_int_equal(complaints(*state, TABLE "[column b]\n"), 1);
	assert_int_equal(complaints(*state, TABLE "label = x\nlabel = y\n"), 1);
	assert_int_equal(complaints(*state, TABLE "[table]\nrule = 1 pt\n"), 1);
	assert_int_equal(complaints(*state, TABLE "label = #D9D9D9\n"), 1);
	assert_int_equal(complaints(*state, TABLE "nonsense\n"), 1);
	assert_int_equal(complaints(*state, "x = y\n" TABLE), 1);
	assert_int_equal(complaints(*state, "[table]\ncolumns = a a\n"
					    "[column a]\n"),
			 1);
	assert_int_equal(complaints(*state, "[table]\ncolumns = a\n"), 1);
	assert_int_equal(complaints(*state, "[page]\npaper = F4\n"), 1);
	assert_int_equal(complaints(*state, TABLE "kind = counter\n"), 1);
	assert_int_equal(complaints(*state, TABLE "kind = months\n"
						  "months = J F M\n"),
			 1);
}

static void an_end_of_a_line_is_written_in_any_way(void **state)
{
	static const char *const text[] = {
		"[table]\ncolumns = a\n[column a]\nlabel = A\n",
		"[table]\ncolumns = a\n[column a]\nlabel = A",
		"[table]\r\ncolumns = a\r\n[column a]\r\nlabel = A\r\n",
		"[table]   \ncolumns = a\t\n[column a]\nlabel = A # x\n",
		"[table]\ncolumns = \\\na\n[column a]\nlabel = \"A\" ; x\n",
	};

	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++) {
		const struct profile *profile = profile_of(*state, text[i]);

		assert_non_null(profile);
		assert_int_equal(profile->column_count, 1);
		assert_string_equal(profile->column[0].label.text, "A");
	}
}

static void a_line_is_no_longer_than_the_limit(void **state)
{
	struct world *world = *state;
	char label[INI_LONGEST_LINE + 1];
	static const char form[] =
		"[table]\ncolumns = a\n[column a]\nlabel =%s\n";

	memset(label, 'x', sizeof(label));
	label[INI_LONGEST_LINE - 7] = 0;
	assert_non_null(
		profile_of(world, arena_format(&world->arena, form, label)));
	label[INI_LONGEST_LINE - 7] = 'x';
	label[INI_LONGEST_LINE - 6] = 0;
	assert_null(
		profile_of(world, arena_format(&world->arena, form, label)));
	assert_int_equal(world->run.diag.report[0].message,
			 MESSAGE_PROFILE_LINE_TOO_LONG);
	assert_int_equal(world->run.diag.report[0].place.line, 4);
}

static void leading_is_a_factor_or_a_length(void **state)
{
	double points = 0;

	(void)state;
	assert_true(measure_leading("1.2", 10, &points));
	assert_true(fabs(points - 12) < 1e-9);
	assert_true(measure_leading("11 pt", 10, &points));
	assert_true(fabs(points - 11) < 1e-9);
	assert_false(measure_leading("0.7", 10, &points));
	assert_false(measure_leading("3.1", 10, &points));
	assert_false(measure_leading("7 pt", 10, &points));
	assert_false(measure_leading("31 pt", 10, &points));
	assert_false(measure_leading("wide", 10, &points));
}

static void says_where_a_value_stands(void **state)
{
	struct world *world = *state;
	const struct profile *profile = profile_of(
		world, "[table]\n  columns = a\n[column a]\n label =  \"x\"\n");

	assert_int_equal(profile->column[0].label.place.line, 4);
	assert_int_equal(profile->column[0].label.place.column, 11);
}

static void ordinals_are_counted_in_words(void **state)
{
	static const struct {
		const char *form;
		size_t n;
		const char *text;
	} ordinal[] = {
		{"KESATU", 1, "KESATU"},
		{"KESATU", 9, "KESEMBILAN"},
		{"KESATU", 10, "KESEPULUH"},
		{"KESATU", 11, "KESEBELAS"},
		{"KESATU", 12, "KEDUA BELAS"},
		{"KESATU", 20, "KEDUA PULUH"},
		{"KESATU", 21, "KEDUA PULUH SATU"},
		{"KESATU", 99, "KESEMBILAN PULUH SEMBILAN"},
		{"KESATU", 100, "KESERATUS"},
		{"Kesatu", 12, "Kedua Belas"},
		{"PERTAMA", 1, "PERTAMA"},
		{"PERTAMA", 2, "KEDUA"},
		{"(Pertama)", 1, NULL}, /* nine bytes */
		{"Pertama.", 1, "Pertama."},
		{"KESATU a", 1, NULL},
	};
	struct world *world = *state;
	struct numbering form;

	for (size_t i = 0; i < sizeof(ordinal) / sizeof(ordinal[0]); i++) {
		bool good =
			numbering_read(&world->arena, ordinal[i].form, &form);

		assert_int_equal(good, ordinal[i].text != NULL);
		if (!good)
			continue;
		assert_true(numbering_is_ordinal(&form));
		assert_string_equal(
			numbering_format(&world->arena, &form, ordinal[i].n),
			ordinal[i].text);
	}
	assert_true(numbering_read(&world->arena, "A.", &form));
	assert_false(numbering_is_ordinal(&form));
}

static void the_body_follows_its_lampiran(void **state)
{
	struct world *world = *state;
	const struct profile *p = profile_of(
		world,
		"[table]\ncolumns = a\n[column a]\n[prose]\nmargin-left = "
		"40 mm\n[signature]\nwidth = 70 mm\nlines = "
		"{Tanggal} di {tempat}||X|{ttd}\n[closing]\narrangement = "
		"side-by-side\n[decree-closing]\ngap = 1 mm\n");

	assert_true(fabs(p->body.paper.left - p->prose.paper.left) < 1e-9);
	assert_true(fabs(p->body.closing.signature.width.length -
			 p->closing.signature.width.length) < 1e-9);
	assert_int_equal(p->body.closing.arrangement, ARRANGE_SIDE_BY_SIDE);
	assert_true(p->body.closing.gap < p->closing.gap);
	assert_string_equal(p->body.closing.signature.lines.text,
			    "Ditetapkan di {tempat}\npada tanggal "
			    "{tanggal}\n\nX\n{ttd}");
	assert_string_equal(p->body.closing.copy.lines.text,
			    p->closing.copy.lines.text);
}

static void the_body_has_no_year_where_headings_have_none(void **state)
{
	static const char form[] = "[table]\ncolumns = a\n[column a]\n%s";
	struct world *world = *state;
	struct arena *arena = &world->arena;
	const struct profile *p =
		profile_of(world, arena_format(arena, form, ""));

	assert_non_null(strstr(p->body.title.lines.text, "TAHUN {TAHUN}\n"));
	p = profile_of(world,
		       arena_format(arena, form,
				    "[heading]\nlines = Nomor {nomor}\n"));
	assert_non_null(strstr(p->body.title.lines.text, "NOMOR {NOMOR}\nT"));
	p = profile_of(world,
		       arena_format(arena, form,
				    "[heading]\nlines = Nomor {nomor}\n"
				    "[decree-title]\nlines = N {TAHUN}\n"));
	assert_string_equal(p->body.title.lines.text, "N {TAHUN}");
}

/* Reports a key that layouts/README.md does not have under its section. */
static void look_up(void *context, const char *section, const char *key,
		    const char *value)
{
	struct world *world = context;
	const struct source *manual = input_read(
		&world->arena, "layouts/README.md", 1 << 20, &world->run.diag);
	bool named = !strcmp(section, "column") || !strcmp(section, "group");
	const char *title = arena_format(&world->arena, "\n## `[%s%s]`",
					 section, named ? " NAMA" : "");
	const char *entry = arena_format(&world->arena, "\n- `%s`", key);
	const char *start, *found, *end;

	(void)value;
	assert_non_null(manual);
	start = strstr(manual->text, title);
	if (!start)
		fail_msg("layouts/README.md has no %s", title);
	end = strstr(start + 4, "\n## ");
	found = strstr(start, entry);
	if (!found || (end && found > end))
		fail_msg("layouts/README.md lacks %s in [%s]", key, section);
}

static void every_key_is_documented(void **state)
{
	profile_each_key(look_up, *state);
}

static void a_colour_is_six_digits(void **state)
{
	struct colour colour;

	(void)state;
	assert_true(colour_read("#FF8000x", 7, &colour));
	assert_true(fabsf(colour.red - 1) < 1e-6f);
	assert_true(fabsf(colour.green - 128 / 255.f) < 1e-6f);
	assert_true(fabsf(colour.blue) < 1e-6f);
	assert_false(colour_read("#FF800", 6, &colour));
	assert_false(colour_read("FF80001", 7, &colour));
	assert_false(colour_read("#FF80g0", 7, &colour));
}

static void a_part_of_a_colour_is_lighter(void **state)
{
	const struct colour dark = {0.2f, 0.4f, 0.6f};

	(void)state;
	assert_true(colour_luminance(colour_mix(dark, 0.3)) >
		    colour_luminance(colour_mix(dark, 0.31)));
	assert_true(fabs(colour_luminance(colour_mix(dark, 0)) - 1) < 1e-6);
	assert_true(fabs(colour_luminance(colour_grey(100))) < 1e-6);
}

static const struct profile *load(struct world *world, const char *layout)
{
	return profile_load(&world->run, layout);
}

/* Lightness [0..100] as the eye sees it (CIE 1976 L*). */
static double lightness(struct colour colour)
{
	return 116 * cbrt(colour_luminance(colour)) - 16;
}

/* Neighbours differ in lightness, which grey prints and all eyes keep, and
 * black text on them has the contrast of WCAG 2.1's level AAA, 7 to 1. */
static void tints_of_the_public_profiles_can_be_told_apart(void **state)
{
	const struct profile *p = load(*state, "sosialisasi");
	const struct colours *tints = &p->tints;
	const struct colour darkest = p->overview.colour;

	assert_in_range(tints->count, 6, COLOURS_MOST);
	for (size_t i = 0; i < tints->count; i++) {
		struct colour one = tints->colour[i];
		struct colour next = tints->colour[(i + 1) % tints->count];

		assert_true(fabs(lightness(one) - lightness(next)) > 5);
		assert_true((colour_luminance(one) + 0.05) / 0.05 > 7);
	}
	assert_true((colour_luminance(darkest) + 0.05) / 0.05 > 7);
}

static void a_profile_on_top_takes_the_place_of_its_lowest_base(void **state)
{
	const struct profile *p = load(*state, "kpu-d+sosialisasi-a3");

	assert_non_null(p);
	assert_string_equal(p->column[1].name, "komponen"); /* kpu-d's */
	assert_true(p->overview.page);			    /* sosialisasi's */
	assert_true(fabs(p->table_type.size - 14) < 1e-9);  /* its own */
	assert_int_equal(p->file_count, 4);
}

static void layers_that_are_not_there_are_refused(void **state)
{
	struct world *world = *state;

	assert_null(load(world, "kpu-d+"
				"+sosialisasi"));
	assert_null(load(world, "kpu-d+sosial"));
	assert_null(load(world, "kpu-a+kpu-b+kpu-c+kpu-d+kpu-e+sosialisasi+"
				"sosialisasi-a3+kpu-b+kpu-c+kpu-d"));
	assert_int_equal(world->run.diag.count, 3);
}

static void a_plan_names_a_profile_beside_it(void **state)
{
	static const struct {
		const char *layout, *file, *name;
	} named[] = {
		{"kpu-d+sosialisasi", "a/r.yaml", "kpu-d+sosialisasi"},
		{"own.ini", "r.yaml", "own.ini"},
		{"a/own.ini", "r.yaml", "a/own.ini"},
		{"/x/a/own.ini", "/x/r.yaml", "a/own.ini"},
		{"kpu-a+/x/own.ini", "/x/r.yaml", "kpu-a+own.ini"},
		{"own.ini", "a/r.yaml", NULL},
		{"../own.ini", "r.yaml", NULL},
		{"a/../../own.ini", "r.yaml", NULL},
		{"/x/own.ini", "r.yaml", NULL},
		{"./own", "r.yaml", NULL},
		{"-", "-", NULL},
	};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++) {
		const char *name = profile_beside(&world->run, named[i].layout,
						  named[i].file);

		if (named[i].name)
			assert_string_equal(name, named[i].name);
		else
			assert_null(name);
	}
}

static void widths_in_em_follow_the_type(void **state)
{
	const struct profile *small = load(*state, "kpu-a");
	const struct profile *large = load(*state, "kpu-a+sosialisasi-a3");

	assert_true(fabs(small->column[0].width - 3 * 8.5) < 1e-9);
	assert_true(fabs(large->column[0].width - 3 * 14) < 1e-9);
}

static const struct CMUnitTest tests[] = {
	TEST(a_colour_is_six_digits),
	TEST(a_part_of_a_colour_is_lighter),
	TEST(tints_of_the_public_profiles_can_be_told_apart),
	TEST(a_profile_on_top_takes_the_place_of_its_lowest_base),
	TEST(layers_that_are_not_there_are_refused),
	TEST(a_plan_names_a_profile_beside_it),
	TEST(widths_in_em_follow_the_type),
	TEST(ordinals_are_counted_in_words),
	TEST(the_body_follows_its_lampiran),
	TEST(the_body_has_no_year_where_headings_have_none),
	TEST(every_key_is_documented),
	TEST(a_leading_is_read_after_its_size),
	TEST(a_block_knows_its_section),
	TEST(reads_lengths_with_units),
	TEST(reads_papers_by_name_and_size),
	TEST(writes_numbers_in_every_form),
	TEST(fills_what_a_profile_leaves_out),
	TEST(each_word_for_a_kind_is_that_kind),
	TEST(a_built_in_profile_is_sound),
	TEST(what_a_profile_is_for_its_base_may_say),
	TEST(refuses_what_it_does_not_know),
	TEST(an_end_of_a_line_is_written_in_any_way),
	TEST(a_line_is_no_longer_than_the_limit),
	TEST(leading_is_a_factor_or_a_length),
	TEST(says_where_a_value_stands),
};
RUN(tests)
