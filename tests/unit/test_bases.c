#include "unit.h"

#include "law/growth.h"

#include <string.h>

/* Returns how the first base of the list TEXT is cited. */
static const char *cited(struct world *world, const char *text)
{
	const struct bases *bases =
		bases_read(&world->run, world_source(world, text));

	assert_non_null(bases);
	return base_cite(bases, bases->base, &world->arena);
}

#define PERPRES                           \
	"dasar_hukum:\n"                  \
	"  - nama: perpres 81/2010\n"     \
	"    jenis: Peraturan Presiden\n" \
	"    nomor: 81\n"                 \
	"    tahun: 2010\n"               \
	"    tentang: '*Grand Design*'\n"

static void a_base_is_cited_with_what_is_known(void **state)
{
	struct world *world = *state;

	assert_string_equal(cited(world, PERPRES),
			    "Peraturan Presiden Nomor 81 Tahun 2010 tentang "
			    "*Grand Design*");
	assert_string_equal(
		cited(world, PERPRES "    lembaran: 2011/5\n"
				     "    tambahan: 61\n"),
		"Peraturan Presiden Nomor 81 Tahun 2010 tentang *Grand Design* "
		"(Lembaran Negara Republik Indonesia Tahun 2011 Nomor 5, "
		"Tambahan Lembaran Negara Republik Indonesia Nomor 61)");
	assert_string_equal(
		cited(world, "dasar_hukum:\n"
			     "  - nama: kpt 8/2022\n"
			     "    jenis: Keputusan\n"
			     "    penerbit: KPU Kota Contoh\n"
			     "    nomor: 08\n"
			     "    tanggal: 2022-04-27\n"
			     "    tentang: Rencana Aksi\n"),
		"Keputusan KPU Kota Contoh Nomor 08 tanggal 27 April 2022 "
		"tentang Rencana Aksi");
	assert_string_equal(
		cited(world, "dasar_hukum:\n"
			     "  - nama: uud\n"
			     "    jenis: Undang-Undang Dasar\n"
			     "    penerbit: Negara Republik Indonesia\n"
			     "    tahun: 1945\n"),
		"Undang-Undang Dasar Negara Republik Indonesia Tahun 1945");
}

#define CHANGE(number, year, ordinal)                                \
	"  - nama: perpres " #number "/" #year "\n"                  \
	"    jenis: Perpres\n"                                       \
	"    nomor: " #number "\n"                                   \
	"    tahun: " #year "\n"                                     \
	"    tentang: Perubahan" ordinal " atas Peraturan Presiden " \
	"Nomor 81 Tahun 2010\n"

static void the_last_change_is_cited(void **state)
{
	struct world *world = *state;
	const char *once =
		cited(world, PERPRES
		      "    diubah: perpres 1/2011\n" CHANGE(1, 2011, ""));
	const char *twice =
		cited(world, PERPRES
		      "    diubah: perpres 2/2012\n" CHANGE(2, 2012, " Kedua"));
	const char *both =
		cited(world, PERPRES
		      "    diubah: [perpres 1/2011, perpres 3/2013]\n" CHANGE(
			      1, 2011, "") CHANGE(3, 2013, ""));

	assert_non_null(strstr(once, "*Grand Design* sebagaimana telah diubah "
				     "dengan Peraturan Presiden Nomor 1 "));
	assert_non_null(strstr(twice, " sebagaimana telah beberapa kali diubah "
				      "terakhir dengan Peraturan Presiden "
				      "Nomor 2 "));
	assert_non_null(strstr(both, " sebagaimana telah beberapa kali diubah "
				     "terakhir dengan Peraturan Presiden "
				     "Nomor 3 "));
	assert_null(strstr(both, "Nomor 1 "));
}

static void names_are_found_as_people_write_them(void **state)
{
	struct world *world = *state;
	const struct bases *bases =
		bases_read(&world->run, world_source(world, PERPRES));

	assert_ptr_equal(bases_find(bases, "PerPres\n 81/2010", 16),
			 bases->base);
	assert_null(bases_find(bases, "perpres 81/201", 14));
	assert_null(bases_find(bases, "perpres 81/20100", 16));
	assert_null(bases_find(bases, "", 0));
}

static void only_short_texts_look_like_names(void **state)
{
	static const char *const names[] = {"uu 7/2017", "PKPU 8/2019",
					    "permen panrb 25/2020",
					    "kpt 1.1/2023"};
	static const char *const others[] = {
		"",
		"uu",
		"uu 7",
		"7/2017",
		"uu 7/17",
		"uu 7/20170",
		"uu 7/2017 tentang Pemilihan Umum",
		"Berita Acara Nomor 1/2027",
		"Berita Acara 1/PK.01-BA/9999/2027",
		"Undang-Undang Nomor 7 Tahun 2017"};

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		assert_true(base_is_name(names[i], strlen(names[i])));
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		assert_false(base_is_name(others[i], strlen(others[i])));
}

static void an_empty_list_has_no_bases(void **state)
{
	static const char *const empty[] = {"", "# kosong\n", "dasar_hukum:\n"};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(empty) / sizeof(empty[0]); i++) {
		const struct bases *bases =
			bases_read(&world->run, world_source(world, empty[i]));

		assert_non_null(bases);
		assert_int_equal(bases->count, 0);
		assert_string_equal(
			bases_offer(bases, "uu 7/2017", &world->arena), "");
	}
}

static void few_names_are_offered_the_nearest_first(void **state)
{
	struct world *world = *state;
	char text[4096] = "dasar_hukum:\n";
	const char *offered;

	for (size_t i = 1; i <= 20; i++)
		snprintf(text + strlen(text), sizeof(text) - strlen(text),
			 "  - {nama: uu %zu/2001, jenis: UU, nomor: %zu, "
			 "tentang: X}\n",
			 i, i);
	offered =
		bases_offer(bases_read(&world->run, world_source(world, text)),
			    "uu 17/2011", &world->arena);
	assert_int_equal(strncmp(offered, "uu 17/2001, ", 12), 0);
	assert_non_null(strstr(offered, "\xE2\x80\xA6"));
}

static void changes_are_added_in_the_order_of_time(void **state)
{
	struct world *world = *state;
	static const char *const cited[] = {"2 Tahun 2012", "4 Tahun 2014",
					    "1 Tahun 2011", "3 Tahun 2013",
					    "3 Tahun 2013"};
	const struct bases *bases =
		bases_read(&world->run, world_source(world, PERPRES));
	struct growth growth;

	growth_init(&growth, bases, &world->run);
	for (size_t i = 0; i < sizeof(cited) / sizeof(cited[0]); i++) {
		const char *text = arena_format(
			&world->arena,
			"Peraturan Presiden Nomor 81 Tahun 2010 tentang Satu "
			"sebagaimana telah diubah dengan Peraturan Presiden "
			"Nomor %s tentang Dua",
			cited[i]);
		struct citations all =
			citations_read(text, strlen(text), &world->arena);

		assert_int_equal(growth_add(&growth, text, &all, 0), 0);
	}
	assert_int_equal(growth.bases.count, 5);
	assert_true(growth_is_changed(&growth, 0));
	assert_false(growth_is_new(&growth, 0));
	assert_true(growth_is_new(&growth, 1));
	assert_int_equal(growth.base->changes, 4);
	for (size_t i = 0; i < 4; i++)
		assert_string_equal(growth.base->change[i].text,
				    arena_format(&world->arena,
						 "perpres %zu/%zu", i + 1,
						 i + 2011));
	assert_non_null(strstr(growth_write(&growth),
			       "diubah:\n"
			       "      - perpres 1/2011\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_base_is_cited_with_what_is_known),
		TEST(the_last_change_is_cited),
		TEST(names_are_found_as_people_write_them),
		TEST(only_short_texts_look_like_names),
		TEST(an_empty_list_has_no_bases),
		TEST(few_names_are_offered_the_nearest_first),
		TEST(changes_are_added_in_the_order_of_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
