#include "unit.h"

#include "base/catalogue.h"
#include "base/messages.h"
#include "base/printout.h"
#include "command/language.h"

#include <errno.h>

static const struct catalogue *indonesian(void)
{
	const struct catalogue *catalogue;

	assert_true(catalogue_find("id", 2, &catalogue));
	assert_non_null(catalogue);
	return catalogue;
}

static void a_language_without_a_catalogue_is_not_there(void **state)
{
	struct world *world = *state;
	const struct catalogue *catalogue;

	assert_true(catalogue_find("en", 2, &catalogue));
	assert_null(catalogue);
	assert_false(catalogue_find("jv", 2, &catalogue));
	assert_null(catalogue);
	assert_false(catalogue_find("", 0, &catalogue));
	assert_false(catalogue_find("id_ID", 5, &catalogue));
	assert_string_equal(catalogue_names(&world->arena), "en, id");
}

static void what_a_catalogue_has_not_is_said_in_english(void **state)
{
	(void)state;
	assert_string_equal(catalogue_text(indonesian(), "error"), "galat");
	assert_string_equal(catalogue_text(NULL, "error"), "error");
	assert_string_equal(catalogue_text(indonesian(), "erro"), "erro");
	assert_string_equal(catalogue_text(indonesian(), "\x01"), "\x01");
	assert_string_equal(catalogue_text(indonesian(), "\xFF"), "\xFF");
	assert_string_equal(catalogue_text(indonesian(), ""), "");
}

static void reasons_are_those_of_the_c_library(void **state)
{
	struct world *world = *state;

	for (int error = 1; error < 134; error++) {
		const char *text = catalogue_reason(NULL, error);

		/* a number that means nothing is told in one place */
		text = arena_copy(&world->arena, text, strlen(text));
		assert_string_equal(text, strerror(error));
	}
	assert_string_equal(catalogue_reason(indonesian(), ENOENT),
			    "Tidak ada berkas atau direktori seperti itu");
}

/* Returns what DIAG prints. */
static const char *printed(struct world *world, struct diag *diag)
{
	char *text = NULL;
	const char *copy;
	size_t length = 0;
	FILE *file = open_memstream(&text, &length);

	diag_print(diag, file);
	fclose(file);
	copy = arena_copy(&world->arena, text, length);
	free(text);
	return copy;
}

static void two_lists_speak_two_languages(void **state)
{
	static const char *const known[] = {"kegiatan", "ket"};
	struct world *world = *state;
	struct diag *english = &world->run.diag, other, *both[2];

	diag_init(&other, &world->arena);
	other.catalogue = indonesian();
	both[0] = english;
	both[1] = &other;
	for (size_t i = 0; i < 2; i++)
		diag_add(both[i], MESSAGE_CANNOT_READ, (struct place){0},
			 diag_reason(both[i], EACCES));
	for (size_t i = 0; i < 2; i++)
		diag_add(both[i], MESSAGE_FILE_NEAR, (struct place){0},
			 diag_nearest(both[i], "kegiatn", known, 2));
	assert_string_equal(
		printed(world, english),
		"lampiran: error: cannot read this file: Permission denied\n"
		"lampiran: error: there is no such file; maybe you meant "
		"\"kegiatan, ket (maybe you meant \"kegiatan\")\"\n");
	assert_string_equal(
		printed(world, &other),
		"lampiran: galat: berkas ini tidak dapat dibaca: Izin ditolak\n"
		"lampiran: galat: berkas ini tidak ada; mungkin maksudnya "
		"\"kegiatan, ket (mungkin maksudnya \"kegiatan\")\"\n");
}

static void set(const char *name, const char *value)
{
	if (value)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

static void the_language_is_that_of_the_environment(void **state)
{
	static const struct {
		const char *all, *messages, *lang, *list;
		bool indonesian;
	} row[] = {
		{"id_ID.UTF-8", NULL, NULL, NULL, true},
		{"id", NULL, NULL, "", true},
		{"id-ID", NULL, NULL, NULL, true},
		{NULL, "id_ID", "C", NULL, true},
		{"", "", "id_ID.UTF-8", NULL, true},
		{"en_US.UTF-8", "id_ID", "id_ID", NULL, false},
		{"de_DE.UTF-8", NULL, NULL, NULL, false},
		{"C.UTF-8", NULL, NULL, NULL, false},
		{"i", NULL, NULL, NULL, false},
		/* LANGUAGE comes first, but translates nothing in C */
		{"C.UTF-8", NULL, NULL, "id", true},
		{"en_US.UTF-8", NULL, NULL, "id_ID.UTF-8:en", true},
		{"id_ID.UTF-8", NULL, NULL, "de", false},
		{"id_ID.UTF-8", NULL, NULL, "ID", false},
		{"id_ID.UTF-8", NULL, NULL, "C:id", false},
		{"id_ID.UTF-8", NULL, NULL, ":POSIX", false},
		{"C", NULL, "id_ID.UTF-8", "id", false},
		{"POSIX", NULL, NULL, "id", false},
		{NULL, NULL, NULL, "id", false},
		/* what has no catalogue is passed over, English too */
		{"xx_YY", NULL, NULL, "jv::en:id@x", true},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		set("LC_ALL", row[i].all);
		set("LC_MESSAGES", row[i].messages);
		set("LANG", row[i].lang);
		set("LANGUAGE", row[i].list);
		language_choose();
		if (language_spoken() !=
		    (row[i].indonesian ? indonesian() : NULL))
			fail_msg("row %zu", i);
	}
}

static const struct CMUnitTest tests[] = {
	TEST(a_language_without_a_catalogue_is_not_there),
	TEST(what_a_catalogue_has_not_is_said_in_english),
	TEST(reasons_are_those_of_the_c_library),
	TEST(two_lists_speak_two_languages),
	TEST(the_language_is_that_of_the_environment),
};

RUN(tests)
