#include "chance.h"
#include "unit.h"

#include "law/alike.h"

/* Adds the part of TEXT behind a bar, if there is one. */
static void say(FILE *out, const char *text, struct law_part part)
{
	assert_true(part.start + part.length <= strlen(text));
	fprintf(out, "|%.*s", (int)part.length, text + part.start);
}

static void say_gazette(FILE *out, const char *text,
			const struct gazette *gazette)
{
	static const char *const name[] = {"LN", "TLN", "BN", "-"};

	fprintf(out, " %s", name[gazette->kind]);
	if (gazette->year)
		fprintf(out, " %u", gazette->year);
	fprintf(out, " %.*s", (int)gazette->number.length,
		text + gazette->number.start);
	if (gazette->flawed)
		fprintf(out, "!%.6s", text + gazette->flaw);
}

/* Returns what TEXT cites, a line each: kind, role, issuer, number, year, date,
 * title, gazettes, change. */
static const char *said(struct world *world, const char *text)
{
	static const char *const role[] = {"", "<", "^"};
	struct citations all =
		citations_read(text, strlen(text), &world->arena);
	char *result = NULL;
	size_t length = 0;
	FILE *out = open_memstream(&result, &length);
	const char *copy;

	for (size_t i = 0; i < all.count; i++) {
		const struct citation *c = &all.citation[i];

		assert_true(c->whole.start + c->whole.length <= strlen(text));
		assert_true(c->role == CITATION_ITSELF || c->of < i);
		fprintf(out, "%s%s", role[c->role], law_short(c->kind));
		if (c->role != CITATION_ITSELF)
			fprintf(out, "%zu", c->of);
		say(out, text, c->issuer);
		say(out, text, c->number);
		fprintf(out, "|%u", c->year);
		if (c->date.year)
			fprintf(out, " %u-%u-%u", c->date.day, c->date.month,
				c->date.year);
		say(out, text, c->title);
		fprintf(out, "|%s", c->cut ? "~" : "");
		for (size_t k = 0; k < c->gazettes.count; k++)
			say_gazette(out, text, &c->gazettes.gazette[k]);
		if (c->several || c->last)
			fprintf(out, " %s%s", c->several ? "s" : "",
				c->last ? "l" : "");
		if (c->change)
			fprintf(out, " +%u", c->change);
		fprintf(out, "\n");
	}
	fclose(out);
	copy = arena_copy(&world->arena, result, length);
	free(result);
	return copy;
}

#define SAYS(text, ...) assert_string_equal(said(*state, text), __VA_ARGS__)

#define LN_2017                                                      \
	"(Lembaran Negara Republik Indonesia Tahun 2017 Nomor 182, " \
	"Tambahan Lembaran Negara Republik Indonesia Nomor 6109)"

static void rules_have_their_parts(void **state)
{
	SAYS("Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum " LN_2017
	     ";",
	     "UU||7|2017|Pemilihan Umum| LN 2017 182 TLN 6109\n");
	SAYS("Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan "
	     "Transmigrasi Nomor 6 Tahun 2020 tentang *Road Map* (Berita "
	     "Negara Republik Indonesia Tahun 2020 Nomor 441)",
	     "Peraturan|Menteri Desa, Pembangunan Daerah Tertinggal, dan "
	     "Transmigrasi|6|2020|*Road Map*| BN 2020 441\n");
	SAYS("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
	     "UUD|Negara Republik Indonesia||1945||\n");
	SAYS("Ketetapan MPR Nomor XI/MPR/1998 tentang Penyelenggara Negara",
	     "TAP MPR||XI/MPR/1998|1998|Penyelenggara Negara|\n");
	SAYS("Peraturan Daerah Provinsi Bali Nomor 2 Tahun 2020 tentang A; "
	     "Peraturan Daerah Kota Bogor Nomor 3 Tahun 2021 tentang B.",
	     "Perda Provinsi|Bali|2|2020|A|\nPerda "
	     "Kabupaten|Bogor|3|2021|B|\n");
	SAYS("PKPU 8/2019 dan Permen PANRB No. 90 Tahun 2021",
	     "Peraturan||8/2019|2019||\nPeraturan||90|2021||\n");
}

/* Their table is in the order of letters, and looked up so. */
static void kinds_are_found_by_their_first_letter(void **state)
{
	SAYS("Berita Acara No. 1; Edaran No. 2; Instruksi Presiden No. 3; "
	     "Kepmen No. 4; Nota Dinas No. 5; Pergub No. 6; Qanun No. 7; "
	     "Radiogram No. 8; SKB No. 9; TAP MPR No. 10; UU No. 11; uu No. "
	     "12; Wali No. 13; Aturan No. 14; \xC3\x89tat No. 15",
	     "Berita Acara||1|0||\nSE||2|0||\nInpres||3|0||\n"
	     "Keputusan||4|0||\nNota||5|0||\nPergub||6|0||\nPerda||7|0||\n"
	     "Surat||8|0||\nKeputusan||9|0||\nTAP MPR||10|0||\nUU||11|0||\n");
}

static void papers_have_numbers_or_dates(void **state)
{
	SAYS("Surat Sekretaris Jenderal KPU RI Nomor : 86/ORT.04- SD/I/2021 "
	     "tanggal 14 Januari 2021 perihal Tim;",
	     "Surat|Sekretaris Jenderal KPU RI|86/ORT.04- SD/I/2021|2021 "
	     "14-1-2021|Tim|\n");
	SAYS("Berita Acara Rapat Pleno tanggal 2 Januari 2027;",
	     "Berita Acara|Rapat Pleno||0 2-1-2027||\n");
	SAYS("Surat Edaran tentang Pakaian", "SE|||0|Pakaian|\n");
	SAYS("Lihat Surat Edaran tentang Pakaian", "");
	SAYS("Keputusan ini dibebankan pada DIPA Nomor SP DIPA-1/2022", "");
	SAYS("Keputusan Ketua tentang Tim", "");
}

static void amendments_belong_to_their_rule(void **state)
{
	SAYS("Undang-Undang Nomor 1 Tahun 2015 tentang Penetapan Peraturan "
	     "Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2014 tentang "
	     "Pemilihan Gubernur menjadi Undang-Undang " LN_2017
	     " sebagaimana telah beberapa kali diubah, terakhir dengan "
	     "Undang-Undang Nomor 6 Tahun 2020 tentang Perubahan Ketiga atas "
	     "Undang-Undang Nomor 1 Tahun 2015 tentang X (Lembaran Negara "
	     "Republik Indonesia Tahun 2020 Nomor 193)",
	     "UU||1|2015|Penetapan Peraturan Pemerintah Pengganti "
	     "Undang-Undang Nomor 1 Tahun 2014 tentang Pemilihan Gubernur "
	     "menjadi Undang-Undang| LN 2017 182 TLN 6109\n"
	     "^Perppu0||1|2014|Pemilihan Gubernur menjadi Undang-Undang|\n"
	     "<UU0||6|2020|Perubahan Ketiga atas Undang-Undang Nomor 1 Tahun "
	     "2015 tentang X| LN 2020 193 sl +3\n"
	     "^UU2||1|2015|X|\n");
	SAYS("PP Nomor 1 Tahun 2001 tentang A sebagaimana telah diubah dengan "
	     "PP Nomor 2 Tahun 2002 tentang Perubahan atas A dan PP Nomor 3 "
	     "Tahun 2003 tentang Perubahan Kedua atas A; PP Nomor 4 Tahun "
	     "2004 tentang Perubahan Kedua Belas atas B",
	     "PP||1|2001|A|\n<PP0||2|2002|Perubahan atas A| +1\n"
	     "<PP0||3|2003|Perubahan Kedua atas A| +2\n"
	     "PP||4|2004|Perubahan Kedua Belas atas B| +12\n");
	SAYS("Perppu Nomor 1 Tahun 2022 tentang A sebagaimana telah ditetapkan "
	     "menjadi Undang-Undang dengan Undang-Undang Nomor 7 Tahun 2023 "
	     "tentang B",
	     "Perppu||1|2022|A|\n<UU0||7|2023|B|\n");
}

static void numbers_may_be_written_with_spaces(void **state)
{
	SAYS("Keputusan KPU Kota X Nomor 37/Kpts/KPU-Kota /TAHUN 2014 tentang "
	     "Suara",
	     "Keputusan|KPU Kota X|37/Kpts/KPU-Kota /TAHUN "
	     "2014|2014|Suara|\n");
	SAYS("Keputusan KPU Nomor: 4 / PL.03.4-Kpt/ 12/Prov/III/2018 tentang "
	     "Jadwal",
	     "Keputusan|KPU|4 / PL.03.4-Kpt/ "
	     "12/Prov/III/2018|2018|Jadwal|\n");
	SAYS("Undang- Undang Nomor 2 Tahun 2011 tentang Partai sebagaimana "
	     "telah diubah beberapa kali, terakhir dengan Undang-undang No. 3 "
	     "Thn 2012",
	     "UU||2|2011|Partai|\n<UU0||3|2012|| sl\n");
}

static void mistakes_can_be_read(void **state)
{
	SAYS("Perpres Nomor 5 Tahun 2010 Tentang A (Lembaran Negara Tahun 2010 "
	     "Nomor : 8, Lembaran Negara Republik Indonesia Nomor 5000);",
	     "Perpres||5|2010|A| LN 2010 8!Tahun  TLN 5000!Lembar\n");
	SAYS("Permendagri Nomor 5 Tahun 2010 tentang A (BN Tahun 2010 Nomor 8)",
	     "Peraturan||5|2010|A| BN 2010 8!BN Tah\n");
	SAYS("PP Nomor 5 Tahun 2010 tentang A (Lembaran Negara Republik "
	     "Indonesia Nomor 8",
	     "PP||5|2010|A| LN 8!Nomor \n");
	SAYS("PP Nomor 5 Tahun 2010 tentang ;", "PP||5|2010||\n");
	SAYS("PP Nomor 5 Tahun 2010 tentang Aset, perlu menetapkan tim",
	     "PP||5|2010|Aset|~\n");
	SAYS("(PP Nomor 5 Tahun 2010 tentang Aset (Barang)) dan lain",
	     "PP||5|2010|Aset (Barang)|\n");
	SAYS("PP Nomor 5 Tahun 2010 tentang Aset\n1. PP Nomor 6 Tahun 2011",
	     "PP||5|2010|Aset|\nPP||6|2011||\n");
}

/* Returns whether A and B, which each cite one rule, are the same, and whether
 * they have the same title: "+-". */
static const char *alike(struct world *world, const char *a, const char *b)
{
	struct citations x = citations_read(a, strlen(a), &world->arena);
	struct citations y = citations_read(b, strlen(b), &world->arena);

	assert_true(x.count && y.count);
	return arena_format(
		&world->arena, "%c%c",
		citation_is_same(a, x.citation, b, y.citation) ? '+' : '-',
		citation_same_title(a, x.citation, b, y.citation) ? '+' : '-');
}

static void one_rule_may_be_written_in_several_ways(void **state)
{
	assert_string_equal(
		alike(*state,
		      "Peraturan Komisi Pemilihan Umum Nomor 8 Tahun 2019 "
		      "tentang Tata Kerja KPU, dan KPU Provinsi",
		      "PKPU 8/2019 tentang *Tata kerja* KPU dan KPU Provinsi"),
		"++");
	assert_string_equal(alike(*state, "PKPU 8/2019 tentang A",
				  "Perbawaslu 8/2019 tentang A"),
			    "-+");
	assert_string_equal(alike(*state,
				  "Keputusan KPU Nomor 3/ORT/KPU/2021 tentang "
				  "Tata Kerja",
				  "Keputusan KPU RI Nomor 3/ORT/KPU/2021 "
				  "tentang Tata Kerja Staf"),
			    "+-");
	assert_string_equal(alike(*state, "UU 7/2017 tentang Pemilu",
				  "UU 7/2018 tentang Pemilu, perlu menjadi"),
			    "-+");
	assert_string_equal(alike(*state,
				  "UU 7/2017 tentang Pemilu, perlu menjadi",
				  "UU 7/2017 tentang Pemilu Serentak"),
			    "++");
}

static void formulas_are_written_once(void **state)
{
	struct world *world = *state;

	assert_string_equal(
		gazette_write(&world->arena, LAW_LEMBARAN, 2017, "182"),
		"Lembaran Negara Republik Indonesia Tahun 2017 Nomor 182");
	assert_string_equal(
		gazette_write(&world->arena, LAW_TAMBAHAN, 0, "6109"),
		"Tambahan Lembaran Negara Republik Indonesia Nomor 6109");
	assert_string_equal(
		gazette_write(&world->arena, LAW_BERITA, 0, ""),
		"Berita Negara Republik Indonesia Tahun \xE2\x80\xA6 Nomor "
		"\xE2\x80\xA6");
}

static void ministers_and_regions_are_not_compared(void **state)
{
	(void)state;
	for (int a = 0; a < LAW_KINDS; a++) {
		assert_false(law_outranks((enum law_kind)a, (enum law_kind)a));
		for (int b = 0; b < a; b++)
			assert_false(law_outranks((enum law_kind)a,
						  (enum law_kind)b));
	}
	assert_true(law_outranks(LAW_UU, LAW_PP));
	assert_false(law_outranks(LAW_UU, LAW_PERPPU));
	assert_true(law_outranks(LAW_PERPRES, LAW_PERATURAN));
	assert_true(law_outranks(LAW_PERATURAN, LAW_KEPUTUSAN));
	assert_false(law_outranks(LAW_PERATURAN, LAW_PERDA_KABUPATEN));
	assert_true(law_outranks(LAW_PERDA_PROVINSI, LAW_PERDA_KABUPATEN));
	assert_false(law_outranks(LAW_KEPPRES, LAW_PERATURAN));
}

static const char long_one[] =
	"Undang-Undang Nomor 7 Tahun 2017 tentang *Pemilihan* Umum " LN_2017
	" sebagaimana telah beberapa kali diubah, terakhir dengan Perppu Nomor "
	"1 Tahun 2022 tentang Perubahan Ketiga atas Undang-Undang Nomor 7 "
	"Tahun 2017 tentang Pemilihan Umum (Berita Negara Nomor : 8);\n"
	"Surat \xE2\x80\x9CSekjen\xE2\x80\x9D Nomor 6/ORT.04- Kpt/2020 "
	"tanggal 2-1-2021 perihal B (C), perlu\n\nKeputusan Ketua No. 08, jo. "
	"PKPU 8/2019 (KPU \xE2\x80\x93 RI) dan SE 3/I/2020";

/* Reads LENGTH bytes of TEXT that nothing stands behind. */
static void read_alone(const char *text, size_t length)
{
	struct arena arena;
	char *copy = malloc(length ? length : 1);
	struct citations all;

	assert_non_null(copy);
	memcpy(copy, text, length);
	arena_init(&arena);
	all = citations_read(copy, length, &arena);
	for (size_t i = 0; i < all.count; i++) {
		const struct citation *c = &all.citation[i];

		assert_true(c->whole.start + c->whole.length <= length);
		assert_true(c->title.start + c->title.length <= length);
		assert_true(c->number.start + c->number.length <= length);
		assert_true(c->issuer.start + c->issuer.length <= length);
		assert_true(c->role == CITATION_ITSELF || c->of < i);
		for (size_t k = 0; k < all.count; k++)
			if (citation_is_same(copy, c, copy, &all.citation[k]))
				citation_same_title(copy, c, copy,
						    &all.citation[k]);
	}
	arena_release(&arena);
	free(copy);
}

static void texts_may_be_cut_anywhere(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(long_one); i++) {
		read_alone(long_one, i);
		read_alone(long_one + i, sizeof(long_one) - 1 - i);
	}
}

static void texts_may_be_anything(void **state)
{
	static const char signs[] = " \n,;:.()/-*_1\xE2\x80\x93\0";
	unsigned seed = 21;

	(void)state;
	for (unsigned i = 0; i < CHANCES(20000); i++) {
		char text[sizeof(long_one)];
		size_t from = below(&seed, sizeof(text)), to;

		memcpy(text, long_one, sizeof(text));
		for (unsigned n = below(&seed, 12); n; n--)
			text[below(&seed, sizeof(text) - 1)] =
				signs[below(&seed, sizeof(signs) - 1)];
		for (unsigned n = below(&seed, 3); n; n--) {
			size_t at = below(&seed, sizeof(text) - 40);

			memcpy(text + at,
			       long_one + below(&seed, sizeof(text) - 40), 39);
		}
		to = from + below(&seed, (unsigned)(sizeof(text) - from));
		read_alone(text + from, to - from);
	}
}

/* A title in a title in a title … takes as long as it is. */
static void titles_may_be_nested_deeply(void **state)
{
	enum { DEPTH = 20000 };
	static const char one[] = "PP Nomor 1 Tahun 2001 tentang Perubahan ";
	struct world *world = *state;
	char *text = arena_alloc(&world->arena, DEPTH, sizeof(one));
	struct citations all;

	for (size_t i = 0; i < DEPTH; i++)
		memcpy(text + i * (sizeof(one) - 1), one, sizeof(one) - 1);
	all = citations_read(text, DEPTH * (sizeof(one) - 1), &world->arena);
	assert_int_equal(all.count, DEPTH);
	assert_int_equal(all.citation[DEPTH - 1].of, DEPTH - 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(rules_have_their_parts),
		TEST(kinds_are_found_by_their_first_letter),
		TEST(papers_have_numbers_or_dates),
		TEST(amendments_belong_to_their_rule),
		TEST(numbers_may_be_written_with_spaces),
		TEST(mistakes_can_be_read),
		TEST(one_rule_may_be_written_in_several_ways),
		TEST(formulas_are_written_once),
		TEST(ministers_and_regions_are_not_compared),
		TEST(texts_may_be_cut_anywhere),
		TEST(texts_may_be_anything),
		TEST(titles_may_be_nested_deeply),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
