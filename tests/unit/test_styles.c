#include "unit.h"

#include "profile/layers.h"
#include "sheet/styles.h"

/* Returns a profile with COLUMNS and the sections that describe them. */
static const struct profile *profile_of(struct world *world,
					const char *columns,
					const char *sections)
{
	const char *text = arena_format(
		&world->arena, "[table]\ncolumns = %s\n%s", columns, sections);
	const struct profile *profile =
		profile_read(&world->run, world_source(world, text));

	assert_non_null(profile);
	return profile;
}

/* Returns what such a profile says, and those that are built in. */
static struct styles *styles_with(struct world *world, const char *columns,
				  const char *sections)
{
	const struct profile *profile = profile_of(world, columns, sections);

	return styles_new(&world->run, &profile, 1);
}

static struct styles *builtin(struct world *world)
{
	return styles_new(&world->run, NULL, 0);
}

static const char *key_of(struct styles *styles, const char *folded)
{
	const struct style_column *column = styles_find(styles, folded, true);

	return column ? column->key : "";
}

static void labels_become_keys(void **state)
{
	struct world *world = *state;

	assert_string_equal(styles_fold(&world->arena, "Sub\nKegiatan ", 13),
			    "sub_kegiatan");
	assert_string_equal(styles_fold(&world->arena, "(KET.)", 6), "ket");
	assert_string_equal(styles_fold(&world->arena, "**KETE***RANGAN*", 16),
			    "keterangan");
	assert_string_equal(styles_fold(&world->arena, "e-KTP - 1", 9),
			    "e-ktp_1");
}

static void labels_and_others_are_known(void **state)
{
	struct styles *styles = builtin(*state);

	assert_string_equal(key_of(styles, "area_perubahan"), "area");
	assert_string_equal(key_of(styles, "area"), "area");
	assert_string_equal(key_of(styles, "keterangan"), "ket");
	assert_string_equal(key_of(styles, "no_urut"), "no");
	assert_string_equal(key_of(styles, "target_pelaksanaan"), "bulan");
	assert_string_equal(key_of(styles, "kendaraan"), "");
	assert_null(styles_find(styles, "keterangan", false));
}

static void a_named_profile_is_asked_first(void **state)
{
	struct styles *styles =
		styles_with(*state, "no uraian waktu ket",
			    "[column no]\nkind = counter\ncounts = uraian\n"
			    "[column uraian]\nlabel = *URAIAN*|TUGAS.\n"
			    "other-labels = \"KEGIATAN | TUGAS\"\n"
			    "[column waktu]\nkind = months\n"
			    "[column ket]\nlabel = KENDALA\n");

	assert_string_equal(key_of(styles, "kegiatan"), "uraian");
	assert_string_equal(key_of(styles, "tugas"), "uraian");
	assert_string_equal(key_of(styles, "waktu"), "bulan");
	assert_string_equal(key_of(styles, "kendala"), "ket");
	assert_string_equal(key_of(styles, "keterangan"), "ket");
	assert_string_equal(key_of(styles, "sub_kegiatan"), "sub_kegiatan");
	assert_string_equal(styles_find(styles, "uraian", false)->label,
			    "URAIAN TUGAS");
	assert_string_equal(styles_find(styles, "ket", false)->label,
			    "KENDALA");
}

static void what_is_behind_the_months_is_a_note(void **state)
{
	struct styles *styles =
		styles_with(*state, "uraian bulan alasan",
			    "[column uraian]\n[column bulan]\nkind = months\n"
			    "[column alasan]\nother-labels = SEBAB\n");

	assert_true(styles_is_note(styles, "alasan"));
	assert_true(styles_is_note(styles, "sebab"));
	assert_true(styles_is_note(styles, "ket"));
	assert_false(styles_is_note(styles, "uraian"));
	assert_false(styles_is_note(builtin(*state), "alasan"));
}

static void sections_are_called_as_the_first_profile_does(void **state)
{
	assert_string_equal(styles_section(builtin(*state)), "bagian");
	assert_string_equal(
		styles_section(styles_with(*state, "kelompok uraian",
					   "[column kelompok]\nkind = "
					   "section\n[column uraian]\n")),
		"kelompok");
}

static void numbers_are_those_of_the_style_of_the_table(void **state)
{
	static const char *const plan[] = {"area", "kegiatan", "sub_kegiatan",
					   "indikator", "hasil"};
	static const char *const zone[] = {"bagian", "komponen", "indikator",
					   "bukti_fisik"};
	struct style_number number[5];

	styles_number(builtin(*state), plan, 5, number);
	assert_true(number[0].printed && !number[0].own);
	assert_true(number[1].printed && number[1].own && !number[1].with);
	assert_true(number[3].printed);
	assert_string_equal(number[3].with, "sub_kegiatan");
	assert_false(number[4].printed || number[4].own);
	styles_number(builtin(*state), zone, 4, number);
	assert_false(number[0].printed);
	assert_true(number[1].printed);
	assert_false(number[2].printed);
	assert_true(number[2].own); /* in other styles */
	assert_false(number[3].printed);
}

static void numbers_of_named_profiles_go_first(void **state)
{
	static const char *const key[] = {"area", "kegiatan", "indikator"};
	struct world *world = *state;
	const struct profile *named[] = {
		profile_of(world, "kegiatan", "[column kegiatan]\n"),
		profile_of(world, "area kegiatan",
			   "[column area]\nnumber = a.\n"
			   "[column kegiatan]\nnumber = 1.\n")};
	struct style_number number[3];

	styles_number(styles_new(&world->run, named, 1), key, 3, number);
	assert_false(number[1].printed);
	assert_true(number[0].printed && number[2].printed);
	styles_number(styles_new(&world->run, named, 2), key, 3, number);
	assert_true(number[1].printed);
}

static const struct CMUnitTest tests[] = {
	TEST(labels_become_keys),
	TEST(labels_and_others_are_known),
	TEST(a_named_profile_is_asked_first),
	TEST(what_is_behind_the_months_is_a_note),
	TEST(sections_are_called_as_the_first_profile_does),
	TEST(numbers_are_those_of_the_style_of_the_table),
	TEST(numbers_of_named_profiles_go_first),
};

RUN(tests)
