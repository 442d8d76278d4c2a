#include "unit.h"

#include "check/check.h"
#include "check/print.h"
#include "check/region.h"
#include "check/rule.h"
#include "check/silence.h"
#include "plan/leftover.h"
#include "text/markup.h"

static const char decree[] =
	"keputusan: {lembaga: KPU Kabupaten Belitung Timur, nomor: 1.2, "
	"tahun: 2022, tentang: Rencana Aksi Tahun 2022, tempat: Manggar, "
	"tanggal: 2022-01-06}\n"
	"penandatangan: {jabatan: Ketua KPU Kabupaten Belitung Timur, nama: "
	"Rizal}\n";

/* Returns what is found in the plan TEXT. */
static struct findings *look_at(struct world *world, const char *text)
{
	static const char *const bare[] = {"bebas"};
	static const char *const optional[] = {"boleh"};
	static const char *const note[] = {"ket"};
	struct findings *findings = arena_new(&world->arena, struct findings);
	const struct source *source = world_source(
		world, arena_copy(&world->arena, text, strlen(text)));
	const struct decree *read = plan_read(&world->run, source);
	const struct brief brief = {
		.wordlist = wordlist_read(&world->run,
					  wordlist_builtin(&world->arena)),
		.bare = bare,
		.bare_count = 1,
		.optional = optional,
		.optional_count = 1,
		.note = note,
		.note_count = 1};
	static const bool off[CODE_COUNT];

	assert_non_null(read);
	assert_non_null(brief.wordlist);
	findings->arena = &world->arena;
	check_plan(&brief, read, findings);
	silence(findings, 0, source, off);
	findings_sort(findings);
	return findings;
}

static size_t count(const struct findings *findings, enum code code)
{
	size_t n = 0;

	for (size_t i = 0; i < findings->count; i++)
		n += findings->finding[i].code == code;
	return n;
}

/* Whether CODE is found so OFTEN in a decree with this table. */
static void expect(struct world *world, enum code code, size_t often,
		   const char *rows)
{
	struct findings *f =
		look_at(world, arena_format(&world->arena, "%srencana:\n%s",
					    decree, rows));

	if (count(f, code) != often)
		print_findings(f, PRINT_TEXT, stderr);
	assert_int_equal(count(f, code), often);
}

/* The same for one cell that says TEXT, a YAML value. */
static void expect_cell(struct world *world, enum code code, size_t often,
			const char *text)
{
	expect(world, code, often,
	       arena_format(&world->arena,
			    "  - area: %s\n    bulan: 1\n    indikator: x\n",
			    text));
}

/* The same for a whole file. */
static void expect_plan(struct world *world, enum code code, size_t often,
			const char *text)
{
	assert_int_equal(count(look_at(world, text), code), often);
}

static void a_plan_without_mistakes_has_no_findings(void **state)
{
	struct findings *f = look_at(
		*state,
		arena_format(
			&((struct world *)*state)->arena,
			"%srencana: [{area: Tata Laksana, indikator: Peta, "
			"bulan: 1}]\n",
			decree));

	assert_int_equal(f->count, 0);
}

static void last_years_year_is_found(void **state)
{
	expect_cell(*state, CODE_YEAR, 1, "Menetapkan Tim Tahun 2021");
	expect_cell(*state, CODE_YEAR, 1, "SK Tim 2021");
	expect_cell(*state, CODE_YEAR, 1, "Kegiatan 3 Maret 2021");
	expect_cell(*state, CODE_YEAR, 2, "Tim Tahun 2019, SK Tahun 2020 baru");
	expect_cell(*state, CODE_YEAR, 1, "SK Tim RB-2021");
	expect_cell(*state, CODE_YEAR, 1, "SK Tim Tahun2021");
	expect_cell(*state, CODE_YEAR, 1, "Triwulan 4 Tahun 2021");
	expect_cell(*state, CODE_YEAR, 1, "Tahun 2021 Tahun 2022");
}

/* What gives another year a right has to stand in its own phrase. */
static void words_nearby_do_not_make_a_year_right(void **state)
{
	static const char *const wrong[] = {
		"Rencana Komisi Pemilihan Umum Kabupaten Contoh Tahun 2021",
		"Rencana Komisi Independen Pemilihan Kabupaten Pidie Tahun "
		"2021",
		"Subbagian Teknis Penyelenggaraan Pemilu Tahun 2021",
		"Pemilihan Umum Kabupaten Bengkayang Tahun 2021",
		"Prosedur Pemilihan Tim Kerja ZI Tahun 2021",
		"Laporan kegiatan. Rencana Aksi Tahun 2021",
		"Laporan Pelaksanaan Rencana Aksi Tahun 2021",
		"LAKIP KPU Kabupaten Contoh Rencana Aksi Tahun 2021",
		"pelaporan LHKPN di lingkungan KPU Kabupaten Contoh Tahun 2021",
		"SOP telah diterapkan paling lambat tanggal 31 Desember 2021",
		"Telah dilakukan evaluasi terhadap peta proses Tahun 2021",
		"berlaku sejak 3 Januari 2021",
		"sampai dengan bulan Desember tahun 2021",
		"Keputusan Nomor 12 tentang Rencana Aksi Tahun 2021",
		"Surat Nomor 5 Tahun 2022 tentang Tim Tahun 2021",
		"Keputusan Nomor 5/KPU/V/2020 tentang Pedoman, perlu "
		"menetapkan Rencana Aksi Tahun 2021",
		"Renja 2023, Rencana Aksi Tahun 2023",
		"TW IV/2021",
		"paling lambat 31-12-2021",
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		expect_cell(*state, CODE_YEAR, 1, wrong[i]);
}

static void years_of_something_else_are_right(void **state)
{
	static const char *const right[] = {
		"Perpres Nomor 81 Tahun 2010 tentang Grand Design",
		"perpres 16 Tahun 2018",
		"Peraturan Menteri NOMOR 17 TAHUN 2017",
		"PKPU 5/2014",
		"Reformasi Birokrasi 2010-2025",
		"Renstra 2020 s.d. 2024",
		"periode 2020 sampai dengan 2024",
		"pada Pemilu 2014 dan 2019",
		"Pemilihan Gubernur Serentak Tahun 2024",
		"sejak tahun 2009",
		"sudah dilaksanakan di bulan Oktober tahun 2021",
		"SE Nomor 939 tanggal 12 April 2021",
		"Menyusun LAKIP 2021",
		"RKKL 2021 dan 2022",
		"Penyusunan anggaran tahun 2023",
		"pemilu2024siap",
		"Rp2021000 untuk 2021 orang",
		"Tim Tahun 2022",
		"Surat 19/ORT.07/52/2021",
		"(Lembaran Daerah Provinsi NTB Tahun 2019 Nomor 3)",
		"Negara Republik Indonesia Tahun 2017 Nomor 182",
		"UU 7/2017, PP No.94 Thn 2021, Permen PANRB 25 Tahun 2020",
		"SP DIPA-076.01.2.658440/2021 tanggal 17 November 2020",
		"Kpt. 612/ORT.04- Kpt/05/KPU/XII/2020 Tahun 2020–2024",
		"Tahun 2020 - Tahun 2024, 2020–24, 2020 s/d 2024, 2021/2022",
		"Pilkada Lombok Timur Tahun 2020",
		"Pemilihan Bupati dan Wakil Bupati Bengkayang Tahun 2020",
		"Pemilihan Umum Anggota DPR, DPD, dan DPRD Tahun 2024",
		"UU Nomor 6 Tahun 2021 tentang Anggaran Tahun 2021",
		"Laporan Kinerja KPU Kabupaten Lombok Timur Tahun 2021",
		"Renstra sudah disusun dan ditetapkan tahun 2020",
		"tahun sebelumnya (2021)",
		"Pagu Anggaran KPU Kabupaten Contoh Tahun Anggaran 2023",
		"Surat Edaran Sekjen KPU tanggal 14 Januari 2021",
	};

	for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++)
		expect_cell(*state, CODE_YEAR, 0, right[i]);
}

static void a_decree_of_december_may_plan_the_next_year(void **state)
{
	expect_plan(*state, CODE_YEAR, 0,
		    "keputusan: {tahun: 2022, tentang: Rencana Tahun 2023}\n"
		    "rencana: [{area: Tim Tahun 2023, bulan: 1}]\n");
	expect_plan(*state, CODE_YEAR, 1,
		    "keputusan: {tahun: 2022, tentang: Rencana Tahun 2021}\n"
		    "rencana: [{area: Tim, bulan: 1}]\n");
	expect_plan(*state, CODE_YEAR, 0,
		    "keputusan: {tahun: 2022, tanggal: 2022-12-20, "
		    "tentang: Rencana Tahun 2023}\n"
		    "rencana: [{area: Tim Tahun 2023, bulan: 1}]\n");
	expect_plan(*state, CODE_YEAR, 2,
		    "keputusan: {tahun: 2022, tanggal: 2022-01-06, "
		    "tentang: Rencana Tahun 2023}\n"
		    "rencana: [{area: Tim Tahun 2023, bulan: 1}]\n");
	expect_plan(*state, CODE_YEAR, 1,
		    "keputusan: {tahun: 2022, tanggal: 2022-12-20, "
		    "tentang: Rencana Tahun 2023}\njudul: Rencana Tahun 2022\n"
		    "rencana: [{area: Tim Tahun 2022, bulan: 1}]\n");
}

static void a_date_of_another_year_than_the_numbers_is_found(void **state)
{
	expect_plan(*state, CODE_DATE_YEAR, 1,
		    "keputusan: {tahun: 2022, tanggal: 2021-06-21}\n"
		    "rencana: [{area: Tim, bulan: 1}]\n");
	expect_plan(*state, CODE_DATE_YEAR, 0,
		    "keputusan: {tahun: 2022, tanggal: 21 Juni 2022}\n"
		    "rencana: [{area: Tim, bulan: 1}]\n");
	expect_plan(*state, CODE_NUMBER_YEAR, 1,
		    "keputusan: {nomor: 19/ORT.07/52/2021, tahun: 2022}\n"
		    "rencana: [{area: Tim, bulan: 1}]\n");
	expect_plan(*state, CODE_NUMBER_YEAR, 0,
		    "keputusan: {nomor: 19/ORT.07/52/2022, tanggal: "
		    "2022-01-06}\nrencana: [{area: Tim, bulan: 1}]\n");
}

static void a_comma_in_a_code_is_found(void **state)
{
	expect_plan(*state, CODE_COMMA, 1,
		    "keputusan: {nomor: \"19/ORT,07/52/2022\"}\n"
		    "rencana: [{area: Tim, bulan: 1}]\n");
	expect_plan(*state, CODE_COMMA, 1,
		    "keputusan: {nomor: \"1,2\"}\n"
		    "rencana: [{area: Tim, bulan: 1}]\n");
	expect_cell(*state, CODE_COMMA, 1, "Surat 19/ORT,07/52");
	expect_cell(*state, CODE_COMMA, 0, "sebesar 2,5 kali");
	expect_cell(*state, CODE_COMMA, 0, "ASN, 3 orang");
}

/* Whatever the marks of emphasis are. */
static void a_cell_that_is_left_over_is_seen_in_its_marks(void **state)
{
	static const char *const part[] = {"Kegiatan",
					   " ",
					   "\t",
					   "A",
					   "b",
					   "*",
					   "**",
					   "\\*",
					   "\\",
					   "\xE2\x80\x8B",
					   "\xE2\x80\xA6",
					   "...",
					   "\n",
					   "-"};
	struct world *world = *state;
	size_t left = 0, others = 0;
	unsigned seed = 1;

	for (unsigned round = 0; round < 20000; round++) {
		const char *text = round % 2 ? "Kegiatan " : "";
		struct markup markup;

		for (unsigned i = 0; i < 1 + round % 6; i++) {
			seed = seed * 1103515245 + 12345;
			text = arena_format(
				&world->arena, "%s%s", text,
				part[(seed >> 16) %
				     (sizeof(part) / sizeof(*part))]);
		}
		markup = markup_read(&world->arena, text, strlen(text), 0);
		if (leftover_in_cell(&world->arena, "KEGIATAN", markup.text) ||
		    leftover_letter(&world->arena, "KEGIATAN", markup.text)) {
			assert_true(leftover_may_be(text, strlen(text)));
			left++;
		}
		others += !leftover_may_be(text, strlen(text));
	}
	assert_true(left > 500 && others > 5000);
}

static void what_is_to_be_filled_in_is_found(void **state)
{
	expect_plan(*state, CODE_UNFILLED, 1,
		    "keputusan: {nomor: …, tahun: 2022}\n"
		    "rencana: [{area: Tim, bulan: 1}]\n");
	expect_cell(*state, CODE_UNFILLED, 1, "…");
	expect_cell(*state, CODE_UNFILLED, 0, "Tim Pengarah, Agen …");
}

static void places_of_signing_are_judged_by_the_region(void **state)
{
	(void)state;
	assert_true(region_is_seat("KPU Kabupaten Belitung Timur", "Manggar"));
	assert_true(region_is_seat("KPU Kabupaten Lombok Timur", "Selong"));
	assert_true(region_is_seat("KPU Kabupaten Bengkayang", "Bengkayang"));
	assert_false(region_is_seat("KPU Kabupaten Bengkayang", "Bengkulu"));
	assert_false(region_is_seat("KPU Kabupaten Bengkayang", "Bengkayan"));
	assert_false(region_is_seat("KPU Kota Tegal", "Semarang"));
	assert_true(region_is_seat("KPU Provinsi Jawa Barat", "Bandung"));
	assert_false(region_is_seat("KPU Provinsi Jawa Barat", "Serang"));
	assert_true(region_is_seat("KPU Provinsi Baru", "Serang"));
	assert_true(region_is_seat("Komisi Pemilihan Umum", "Jakarta"));
	assert_true(
		region_is_seat("KPU Kabupaten Kepulauan Seribu", "Jakarta"));
}

static void another_place_in_the_text_is_found(void **state)
{
	struct world *world = *state;

	expect_plan(world, CODE_PLACE, 1,
		    arena_format(&world->arena,
				 "%spenutup: Ditetapkan di Tanjungpandan.\n"
				 "rencana: [{area: Tim, bulan: 1}]\n",
				 decree));
	expect_plan(world, CODE_PLACE, 0,
		    arena_format(&world->arena,
				 "%spenutup: Ditetapkan di Manggar.\n"
				 "rencana: [{area: Tim, bulan: 1}]\n",
				 decree));
}

static void another_office_is_found(void **state)
{
	expect_cell(*state, CODE_OFFICE, 1, "SOP KPU Kabupaten Belitang Timur");
	expect_cell(*state, CODE_OFFICE, 1, "SOP KPU Kab. Bangka");
	expect_cell(*state, CODE_OFFICE, 1, "SOP KPU Kabupaten Belitung");
	expect_cell(*state, CODE_OFFICE, 0, "SOP KPU KABUPATEN BELITUNG TIMUR");
	expect_cell(*state, CODE_OFFICE, 0, "ke KPU Provinsi Bangka Belitung");
	expect_cell(*state, CODE_OFFICE, 0, "KPU Kabupaten/Kota");
	expect_cell(*state, CODE_OFFICE, 0, "tingkat KPU kabupaten setempat");
}

/* Expects CODE so OFTEN in TEXT, of the office LEMBAGA. */
static void expect_of(struct world *world, enum code code, size_t often,
		      const char *lembaga, const char *text)
{
	expect_plan(world, code, often,
		    arena_format(&world->arena,
				 "keputusan: {lembaga: %s, tahun: 2027}\n"
				 "rencana: [{area: %s, bulan: 1}]\n",
				 lembaga, text));
}

static void the_office_may_be_abbreviated(void **state)
{
	static const char *const own[][2] = {
		{"KPU Provinsi Nusa Tenggara Barat", "KPU Provinsi NTB"},
		{"KPU Provinsi NTB", "KPU Provinsi Nusa Tenggara Barat"},
		{"KPU Provinsi Sulawesi Selatan", "KPU Prov. Sulsel"},
		{"KPU Provinsi Sulawesi Tenggara", "KPU Prov Sultra"},
		{"KPU Provinsi Kepulauan Riau", "KPU Provinsi Kepri Tahun"},
		{"KPU Provinsi Kepulauan Bangka Belitung",
		 "KPU Provinsi Bangka Belitung dan KPU Provinsi Babel"},
		{"KPU Provinsi Kepulauan Bangka Belitung",
		 "KPU Provinsi Kep. Bangka Belitung, KPU Prov. Kep. Babel"},
		{"KPU Provinsi Daerah Istimewa Yogyakarta",
		 "KPU Provinsi DIY, KPU Provinsi D.I. Yogyakarta"},
		{"KPU Provinsi Daerah Istimewa Yogyakarta",
		 "KPU Provinsi DI Yogyakarta, KPU Provinsi Yogyakarta"},
		{"KPU Provinsi DKI Jakarta",
		 "KPU Provinsi Daerah Khusus Ibukota Jakarta"},
		{"KPU Kabupaten Lombok Timur", "KPU Kab. Lotim"},
		{"KPU Kabupaten Ogan Komering Ilir", "KPU Kabupaten OKI"},
		{"Komisi Independen Pemilihan Kota Banda Aceh",
		 "KIP Kota Banda Aceh"},
		{"KIP Kabupaten Aceh Tenggara", "KIP Kab. Agara"},
		{"KPU Kabupaten Kepulauan Siau Tagulandang Biaro",
		 "KPU Kab. Kep. Sitaro, KPU Kabupaten Sitaro"},
		{"KPU Kabupaten Kepulauan Seribu",
		 "KPU Kabupaten Adm. Kep. Seribu"},
		{"KPU Provinsi Sulawesi Selatan", "KPU Prov. Sul-Sel"},
	};
	static const char *const others[][2] = {
		{"KPU Provinsi Nusa Tenggara Barat", "KPU Provinsi NTT"},
		{"KPU Provinsi Sulawesi Selatan", "KPU Provinsi Sulbar"},
		{"KPU Provinsi Papua Barat Daya", "KPU Provinsi Papua Barat"},
		{"KPU Kabupaten Sumba Barat", "KPU Kabupaten Sumba"},
		{"KPU Kabupaten Lombok Timur", "KPU Kabupaten Lombok Tim"},
		{"Komisi Independen Pemilihan Kota Banda Aceh",
		 "Komisi Independen Pemilihan Kota Langsa"},
	};

	for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		expect_of(*state, CODE_OFFICE, 0, own[i][0],
			  arena_format(&((struct world *)*state)->arena,
				       "\"%s\"", own[i][1]));
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		expect_of(*state, CODE_OFFICE, 1, others[i][0], others[i][1]);
}

static void what_names_no_other_office_is_right(void **state)
{
	expect_cell(*state, CODE_OFFICE, 0, "KPU Kabupaten Tahun 2022");
	expect_cell(*state, CODE_OFFICE, 0, "SDM KPU KABUPATEN DAN PPK");
	expect_cell(*state, CODE_OFFICE, 0, "KPU Kabupaten Se-Indonesia");
	expect_cell(*state, CODE_OFFICE, 0,
		    "Studi tiru ke KPU Kabupaten Sleman");
	expect_cell(*state, CODE_OFFICE, 0,
		    "Rapat KPU Kabupaten Sleman, KPU Kabupaten Bantul, dan "
		    "KPU Kabupaten Belitung Timur");
	expect_cell(*state, CODE_OFFICE, 0, "Surat ke KPU Kabupaten Sleman");
	expect_cell(*state, CODE_OFFICE, 1,
		    "KPU Kabupaten Belitang Timur, KPU Kabupaten Belitung "
		    "Timur");
	expect_cell(*state, CODE_OFFICE, 1,
		    "Rapat di KPU Kabupaten Sleman Tahun 2022");
}

static void another_title_of_an_official_is_found(void **state)
{
	struct world *world = *state;

	expect_plan(world, CODE_TITLE, 1,
		    arena_format(&world->arena,
				 "%ssalinan: {jabatan: Kepala Subbagian, "
				 "nama: Rizal}\n"
				 "rencana: [{area: Tim, bulan: 1}]\n",
				 decree));
	expect_plan(world, CODE_TITLE, 1,
		    arena_format(&world->arena,
				 "%spenutup: |\n  Ketua Komisi,\n\n  ttd.\n\n"
				 "  RIZAL\n"
				 "rencana: [{area: Tim, bulan: 1}]\n",
				 decree));
	expect_plan(world, CODE_TITLE, 0,
		    arena_format(&world->arena,
				 "%spenutup: |\n  KETUA KPU KABUPATEN BELITUNG "
				 "TIMUR ,\n\n  ttd.\n\n  RIZAL\n"
				 "rencana: [{area: Tim, bulan: 1}]\n",
				 decree));
	expect_plan(world, CODE_TITLE, 0,
		    arena_format(&world->arena,
				 "%spenutup: |\n  KETUA,\n\n  RIZAL\n"
				 "rencana: [{area: Tim, bulan: 1}]\n",
				 decree));
	expect_plan(world, CODE_TITLE, 0,
		    "keputusan: {tahun: 2022}\n"
		    "penandatangan: {jabatan: Ketua, nama: Rizal}\n"
		    "penutup: |\n  KETUA KOMISI,\n\n  RIZAL\n"
		    "rencana: [{area: Tim, bulan: 1}]\n");
}

static void numbers_in_a_cell_that_jump_or_repeat_are_found(void **state)
{
	expect_cell(*state, CODE_NUMBER_JUMPS, 1,
		    "|\n      Tim:\n      1) a;\n      3) b.");
	expect_cell(*state, CODE_NUMBER_JUMPS, 1,
		    "|\n      Tim:\n      a. a;\n      a. b.");
	expect_cell(*state, CODE_NUMBER_JUMPS, 1,
		    "|\n      Tim:\n      d. x;\n      e. y.");
	expect_cell(*state, CODE_NUMBER_JUMPS, 0,
		    "|\n      Tim:\n      1. a:\n        a. x;\n        b. y;"
		    "\n      2. b.");
}

static void numbers_before_cells_go_on_from_cell_to_cell(void **state)
{
	expect(*state, CODE_NUMBER_JUMPS, 0,
	       "  - area: x\n    rincian:\n"
	       "      - {kegiatan: a, rincian: [{indikator: 1. a}]}\n"
	       "      - {kegiatan: b, rincian: [{indikator: 2. b}]}\n"
	       "      - {kegiatan: c, rincian: [{indikator: 3. c}, "
	       "{indikator: 4. d}]}\n");
	expect(*state, CODE_NUMBER_JUMPS, 1,
	       "  - area: x\n    rincian:\n"
	       "      - {indikator: 1. a}\n"
	       "      - {indikator: 2. b}\n"
	       "      - {indikator: 4. c}\n");
	expect(*state, CODE_NUMBER_JUMPS, 0,
	       "  - area: x\n    rincian:\n"
	       "      - {indikator: a}\n"
	       "      - {indikator: 2. b}\n");
	expect(*state, CODE_NUMBER_JUMPS, 1,
	       "  - area: x\n    rincian:\n"
	       "      - {bebas: 5 a}\n"
	       "      - {bebas: 6 b}\n");
	expect(*state, CODE_NUMBER_JUMPS, 0,
	       "  - area: x\n    rincian:\n"
	       "      - {indikator: 14 komponen layanan}\n"
	       "      - {indikator: 100% lapor}\n");
}

static void a_number_that_stands_twice_is_found(void **state)
{
	expect_cell(*state, CODE_NUMBER_TWICE, 1, "9. 9. Atribut layanan");
	expect_cell(*state, CODE_NUMBER_TWICE, 0, "1. 1) Atribut layanan");
	expect_cell(*state, CODE_NUMBER_TWICE, 0, "9. 90 orang");
}

static void a_list_of_one_is_found(void **state)
{
	expect(*state, CODE_LIST_OF_ONE, 1,
	       "  - area: x\n    rincian: [{indikator: 1. a}]\n");
	expect(*state, CODE_LIST_OF_ONE, 0,
	       "  - area: x\n    rincian:\n"
	       "      - {kegiatan: a, rincian: [{indikator: 1. a}]}\n"
	       "      - {kegiatan: b, rincian: [{indikator: 2. b}]}\n");
	expect_cell(*state, CODE_LIST_OF_ONE, 1,
		    "|\n      Tim terdiri dari:\n      1) Pengarah");
	expect_cell(*state, CODE_LIST_OF_ONE, 0,
		    "|\n      Tim terdiri dari:\n      1) A\n      2) B");
	expect_cell(*state, CODE_LIST_OF_ONE, 0,
		    "|\n      Tim terdiri dari:\n      - Pengarah");
}

static void endings_out_of_style_are_found(void **state)
{
	expect_cell(*state, CODE_ENDING, 1,
		    "|\n      1) a;\n      2) b\n      3) c.");
	expect_cell(*state, CODE_ENDING, 1,
		    "|\n      1) a; dan\n      2) b;\n      3) c.");
	expect_cell(*state, CODE_ENDING, 1,
		    "|\n      1) a;\n      2) b;\n      3) c; dan");
	expect(*state, CODE_ENDING, 1,
	       "  - area: x\n    rincian: [{indikator: a;}, {indikator: b;}, "
	       "{indikator: c d}, {indikator: e.}]\n");
}

static void lists_that_end_alike_are_right(void **state)
{
	static const char *const right[] = {
		"|\n      1) a;\n      2) b; dan\n      3) c.",
		"|\n      1) a;\n      2) b;\n      3) c;",
		"|\n      1) a\n      2) b\n      3) c",
		"|\n      1) a.\n      2) b.\n      3) c.",
		"|\n      1) a, serta\n      2) b.",
		"|\n      1. a:\n        a. x;\n        b. y;\n      2. b;",
		"|\n      1) a, dll.\n      2) b\n      3) c",
		"|\n      1) Budi, S.E.\n      2) Ani\n      3) Tono, M.Si.",
		"|\n      1) a.n.\n      2) Jalan Jl.\n      3) Ali H.\n"
		"      4) apa",
	};

	for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++)
		expect_cell(*state, CODE_ENDING, 0, right[i]);
	expect_cell(*state, CODE_ENDING, 1,
		    "|\n      1) pukul 10.30.\n      2) huruf a\n      3) c");
}

static void sentences_of_several_entries_are_no_list(void **state)
{
	expect(*state, CODE_ENDING, 0,
	       "  - area: x\n    rincian: [{indikator: Rapat selesai.}, "
	       "{indikator: Laporan}, {indikator: Berita acara}]\n");
	expect(*state, CODE_ENDING, 0,
	       "  - area: x\n    rincian: [{indikator: Rapat;}, "
	       "{indikator: Laporan}]\n");
}

static void two_items_that_say_the_same_are_found(void **state)
{
	expect_cell(*state, CODE_ITEM_TWICE, 1,
		    "|\n      a. Indeks survei;\n      b. indeks Survei.");
	expect_cell(*state, CODE_ITEM_TWICE, 0,
		    "|\n      a. Indeks survei;\n      b. Indeks layanan.");
}

static void empty_cells_are_found(void **state)
{
	expect_cell(*state, CODE_EMPTY_CELL, 1, "\"\"");
	expect_cell(*state, CODE_EMPTY_CELL, 0, "x");
	expect(*state, CODE_EMPTY_CELL, 1,
	       "  - {area: x, hasil: a}\n  - {area: y, hasil: \"\"}\n"
	       "  - {area: z, hasil: b}\n");
}

static void columns_to_be_filled_in_by_hand_are_right(void **state)
{
	expect(*state, CODE_EMPTY_CELL, 0,
	       "  - {area: x, hasil: \"\"}\n  - {area: y, hasil: \"\"}\n"
	       "  - {area: z, hasil: b}\n");
	expect(*state, CODE_EMPTY_CELL, 0,
	       "  - {area: x, paraf: \"\"}\n  - {area: y, paraf: a}\n");
	expect(*state, CODE_EMPTY_CELL, 0,
	       "  - {area: x, boleh: \"\"}\n  - {area: y, boleh: a}\n");
}

static void rows_that_say_the_same_are_found(void **state)
{
	expect(*state, CODE_ROW_TWICE, 1,
	       "  - area: x\n    rincian:\n"
	       "      - {kegiatan: a, indikator: b}\n"
	       "      - {kegiatan: c, indikator: d}\n"
	       "      - {kegiatan: A, indikator: b}\n");
	expect(*state, CODE_ROW_TWICE, 0,
	       "  - {area: x, rincian: [{kegiatan: a}]}\n"
	       "  - {area: y, rincian: [{kegiatan: a}]}\n");
}

static void rows_that_lack_something_are_found(void **state)
{
	expect(*state, CODE_NO_MONTH, 1,
	       "  - {area: x, bulan: 1}\n  - {area: y}\n"
	       "  - {area: z, ket: tahun depan}\n");
	expect(*state, CODE_NO_MONTH, 1, "  - {area: x}\n  - {area: y}\n");
	expect(*state, CODE_NO_MONTH, 0,
	       "  - {area: x, bulan: 1, rincian: [{kegiatan: a}]}\n");
	expect(*state, CODE_NO_INDIKATOR, 1,
	       "  - {area: x, indikator: a}\n  - {area: y}\n");
	expect(*state, CODE_NO_INDIKATOR, 0,
	       "  - {area: x, indikator: a, rincian: [{kegiatan: a}]}\n");
	expect(*state, CODE_NO_INDIKATOR, 0, "  - {area: x}\n");
}

static void spaces_before_signs_are_found(void **state)
{
	expect_cell(*state, CODE_SPACE, 1,
		    "Pedoman *Whistleblowing System* , serta");
	expect_cell(*state, CODE_SPACE, 1, "Pemberian *reward* ;");
	expect_cell(*state, CODE_SPACE, 1, "selesai .");
	expect_cell(*state, CODE_SPACE, 0, "berkas .pdf, dan ... lain, 1,5");
	expect_cell(*state, CODE_SPACE_COLON, 1, "\"meliputi : a\"");
	expect_cell(*state, CODE_SPACE_COLON, 0, "\"meliputi: a\"");
	expect_cell(*state, CODE_SPACE_BRACKET, 1, "Merit ( Kebijakan)");
	expect_cell(*state, CODE_SPACE_BRACKET, 1, "Evaluasi(LKE Unit)");
	expect_cell(*state, CODE_SPACE_BRACKET, 0, "Tim (8 area), f(x), a(s)");
}

static void brackets_without_partner_are_found(void **state)
{
	expect_cell(*state, CODE_BRACKET, 1, "Sistem Merit (adil");
	expect_cell(*state, CODE_BRACKET, 1, "Sistem Merit adil)");
	expect_cell(*state, CODE_BRACKET, 0, "Tim (8 [delapan] area)");
	expect_cell(*state, CODE_BRACKET, 0, "|\n      1) a\n      b) c");
	expect_cell(*state, CODE_BRACKET, 0, "dengan a) ini, b) itu");
}

static void quotation_marks_without_partner_are_found(void **state)
{
	expect_cell(*state, CODE_QUOTE, 1, "“Profesional, “Mandiri” dan");
	expect_cell(*state, CODE_QUOTE, 1, "Profesional” dan");
	expect_cell(*state, CODE_QUOTE, 1, "Slogan “Profesional");
	expect_cell(*state, CODE_QUOTE, 1, "'Slogan \"Profesional'");
	expect_cell(*state, CODE_QUOTE, 0, "Slogan “Profesional”, Jum'at");
	expect_cell(*state, CODE_QUOTE, 0, "'layar 24\" dan \"kata\"'");
}

static void doubled_words_are_found(void **state)
{
	expect_cell(*state, CODE_DOUBLED, 1, "nilai dan dan norma");
	expect_cell(*state, CODE_DOUBLED, 1, "Jumlah jumlah aplikasi");
	expect_cell(*state, CODE_DOUBLED, 0, "nilai-nilai, jumlah, Jumlah");
	expect_cell(*state, CODE_DOUBLED, 0, "kerja; kerja 10 10 a a");
	expect_cell(*state, CODE_DOUBLED, 0, "Kota Bau Bau");
	expect_cell(*state, CODE_DOUBLED, 0, "|\n      Tim Kerja\n      Kerja");
	expect_plan(*state, CODE_DOUBLED, 1,
		    "keputusan: {tahun: 2022}\njudul: [di Lingkungan, "
		    "Lingkungan KPU]\nrencana: [{area: Tim, bulan: 1}]\n");
}

static void names_spelt_in_two_ways_are_found(void **state)
{
	expect_cell(*state, CODE_NAME, 1,
		    "Zona Integritas, Zona Integritas, Zona Integritas, Zona "
		    "Intergrites, Zona Integrites");
	expect_cell(
		*state, CODE_NAME, 0,
		"Aplikasi Pengadaan, Aplikasi Pengadaan, Aplikasi "
		"Pengadaan, Aplikasi Pengaduan, Aplikasi Pengaduan, Aplikasi "
		"Pengaduan");
	expect_cell(*state, CODE_NAME, 0,
		    "Tim Pengelola, Tim Pengelola, Tim Pengelola, Tim "
		    "Mengelola");
	expect_cell(*state, CODE_NAME, 1, "SOP Kantor Belitong Timur");
	expect_cell(*state, CODE_JOINED, 1,
		    "Whistle Blowing System, WhistleBlowing System");
	expect_cell(*state, CODE_JOINED, 0, "sub bagian, sub bidang");
}

/* Expects that the one thing found in a cell is WORD, with OTHER elsewhere. */
static void expect_odd(struct world *world, const char *cell, const char *word,
		       const char *other)
{
	struct findings *f = look_at(
		world, arena_format(&world->arena,
				    "keputusan: {tahun: 2022}\n"
				    "rencana: [{area: \"%s\", bulan: 1}]\n",
				    cell));

	assert_int_equal(f->count, 1);
	assert_int_equal(f->finding[0].code, CODE_JOINED);
	assert_string_equal(f->finding[0].text,
			    arena_format(&world->arena,
					 "\"%s\" is written \"%s\" elsewhere",
					 word, other));
}

static void the_odd_one_of_two_words_is_blamed(void **state)
{
	expect_odd(*state, "subbagian, sub bagian", "sub bagian", "subbagian");
	expect_odd(*state, "sub bagian, subbagian", "subbagian", "sub bagian");
	expect_odd(*state, "subbagian, sub bagian, sub bagian", "subbagian",
		   "sub bagian");
	expect_odd(*state, "berkonotasi, berkonottasi", "berkonottasi",
		   "berkonotasi");
	expect_odd(*state, "berkonottasi, berkonotasi, berkonotasi",
		   "berkonottasi", "berkonotasi");
	expect_odd(*state, "renananya, renanannya, renana", "renanannya",
		   "renananya");
	expect_odd(*state, "ditumpukan, ditumpukkan", "ditumpukan",
		   "ditumpukkan");
	expect_odd(*state, "dinformasikan, diinformasikan", "dinformasikan",
		   "diinformasikan");
	expect_odd(*state, "dihentikan, dihentikkan", "dihentikkan",
		   "dihentikan");
	expect_odd(*state, "lapangan, lapagnan", "lapagnan", "lapangan");
}

static void words_that_are_right_both_are_not_compared(void **state)
{
	expect_cell(*state, CODE_JOINED, 0, "penggajian, pengajian");
	expect_cell(*state, CODE_JOINED, 0, "masukan, masukkan");
	expect_cell(*state, CODE_JOINED, 0, "Muhammad, Muhamad");
	expect_cell(*state, CODE_JOINED, 0, "pengadaan, pengaduan");
	expect_cell(*state, CODE_JOINED, 0, "kata *berkonottasi*, berkonotasi");
	expect_cell(*state, CODE_JOINED, 0, "pelaksanan, pelaksanaan");
	expect_cell(*state, CODE_JOINED, 0,
		    "Gunung Kidul, kpu.go.id/gunungkidul, a@gunungkidul.id");
	expect_cell(*state, CODE_NAME, 0,
		    "Nasehat Utama, Nasehat Utama, Nasehat Utama, Nasihat "
		    "Utama");
}

static void misspelt_months_are_found(void **state)
{
	expect_cell(*state, CODE_MONTH, 1, "paling lambat Nopember");
	expect_cell(*state, CODE_MONTH, 1, "tanggal 3 Pebruari 2022");
	expect_cell(*state, CODE_MONTH, 1, "bulan Marat");
	expect_cell(*state, CODE_MONTH, 0,
		    "bulan November, 3 Mei 2022, Julia dan Maria");
}

static void misspelt_words_are_found(void **state)
{
	expect_cell(*state, CODE_SPELLING, 2, "Resiko yang di sahkan");
	expect_cell(*state, CODE_SPELLING, 0, "Ini *survey* dan risiko");
	expect_cell(*state, CODE_SPELLING, 0, "meresikokan");
}

static void prefixes_and_prepositions_are_told_apart(void **state)
{
	static const char *const wrong[] = {
		"di tunjuk",
		"di tunjukkan",
		"di tandatanganinya",
		"di terapkan",
		"di laksanakan",
		"di umumkannya",
		"diatasnya",
		"didalam",
		"disamping",
		"kedalam",
		"keatas",
		"kesamping",
		"resikonya",
		"tersedia nya",
		"pelaksanaanya",
		"Tersediannya",
		"telah di verifikasi",
		"penanggungjawab",
		"bekerjasama",
		"menanda tangani",
	};
	static const char *const right[] = {
		"di tindakan, di kebijakan, di gerakan, di pendidikan",
		"diatasi, dibawahi, didalami, dikesampingkan, ditingkatkan",
		"di jalan, di Tarakan, di atasnya, di sampingnya, di antara",
		"di verifikasi faktual, di data, di proses",
		"tersimpannya, disampaikannya, tersampaikannya, kegiatannya",
		"penanggung jawab, pertanggungjawaban, menandatangani",
		"*di terapkan*, Jalan Nya, keatasan, keluar, kemanapun",
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		expect_cell(*state, CODE_SPELLING, 1, wrong[i]);
	for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++)
		expect_cell(*state, CODE_SPELLING, 0,
			    arena_format(&((struct world *)*state)->arena,
					 "\"%s\"", right[i]));
}

static void a_list_of_words_can_be_replaced(void **state)
{
	struct world *world = *state;
	const struct wordlist *list = wordlist_read(
		&world->run,
		world_source(world, "# kata\n\nrapat kerja = raker\n"));

	assert_non_null(list);
	assert_int_equal(list->count, 1);
	assert_true(wordlist_has(list, "rapat kerja"));
	list = wordlist_read(&world->run,
			     world_source(world, "@bawaan\nabc = def"));
	assert_true(wordlist_has(list, "resiko"));
	assert_true(wordlist_has(list, "abc"));
	assert_null(wordlist_read(&world->run,
				  world_source(world, "abc\n= x\ny =\n")));
	assert_int_equal(world->run.diag.count, 3);
}

static void findings_stand_where_the_text_was_written(void **state)
{
	struct findings *f = look_at(*state, "keputusan: {tahun: 2022}\n"
					     "rencana:\n"
					     "  - area: \"Tim *kerja*\n"
					     "      dan dan pokja\"\n"
					     "    bulan: 1\n"
					     "    ket: |\n"
					     "      Risiko;\n"
					     "      Resiko.\n");

	assert_int_equal(f->count, 2);
	assert_int_equal(f->finding[0].place.line, 4);
	assert_int_equal(f->finding[0].place.column, 11);
	assert_int_equal(f->finding[1].place.line, 8);
	assert_int_equal(f->finding[1].place.column, 7);
}

static void comments_silence_findings(void **state)
{
	static const char *const plan[] = {
		"# lampiran: abaikan ejaan\n"
		"keputusan: {tahun: 2022}\n"
		"rencana: [{area: Resiko, bulan: 1}]\n",
		"keputusan: {tahun: 2022}\n"
		"rencana: [{area: Resiko, bulan: 1}] # lampiran: abaikan "
		"ejaan\n",
		"keputusan: {tahun: 2022}\n"
		"rencana:\n"
		"  # lampiran: abaikan nomor-loncat, ejaan\n"
		"  # catatan\n"
		"  - area: x\n"
		"    rincian: [{kegiatan: Resiko, bulan: 1}]\n",
		"keputusan: {tahun: 2022}\n"
		"rencana:\n"
		"  - area: Resiko # lampiran: abaikan semua\n"
		"    bulan: 1\n",
	};

	for (size_t i = 0; i < sizeof(plan) / sizeof(plan[0]); i++)
		expect_plan(*state, CODE_SPELLING, 0, plan[i]);
	expect_plan(*state, CODE_SPELLING, 1,
		    "keputusan: {tahun: 2022}\n"
		    "rencana:\n"
		    "  # lampiran: abaikan ejaan\n"
		    "  - {area: x, bulan: 1}\n"
		    "  - {area: Resiko, bulan: 1}\n");
	expect_plan(*state, CODE_SPELLING, 1,
		    "keputusan: {tahun: 2022}\n"
		    "rencana:\n"
		    "  - {area: x, bulan: 1} # lampiran: abaikan ejaan\n"
		    "  - {area: Resiko, bulan: 1}\n");
	expect_plan(*state, CODE_BAD_SILENCE, 1,
		    "# lampiran: abaikan ejan\nkeputusan: {tahun: 2022}\n"
		    "rencana: [{area: x, bulan: 1}]\n");
}

static void words_are_one_edit_apart(void **state)
{
	(void)state;
	assert_int_equal(rule_distance("abc", 3, "ABC", 3), 0);
	assert_int_equal(rule_distance("abc", 3, "abcd", 4), 1);
	assert_int_equal(rule_distance("xabc", 4, "abc", 3), 1);
	assert_int_equal(rule_distance("abc", 3, "axc", 3), 1);
	assert_int_equal(rule_distance("abcd", 4, "acbd", 4), 1);
	assert_int_equal(rule_distance("abcd", 4, "abdd", 4), 1);
	assert_int_equal(rule_distance("abcd", 4, "badc", 4), 2);
	assert_int_equal(rule_distance("abc", 3, "abcde", 5), 2);
}

/* "i" is the first Roman figure where that is expected, else the ninth
 * letter. */
static void labels_of_items_are_numbers(void **state)
{
	expect_cell(
		*state, CODE_NUMBER_JUMPS, 0,
		"|\n      1. a:\n        i. b;\n        ii. c;\n      2. d.");
	expect_cell(
		*state, CODE_NUMBER_JUMPS, 1,
		"|\n      1. a:\n        i. b;\n        iii. c;\n      2. d.");
	expect_cell(*state, CODE_NUMBER_JUMPS, 0,
		    "|\n      Tim:\n      a. x;\n      b. x;\n      c. x;\n"
		    "      d. x;\n      e. x;\n      f. x;\n      g. x;\n"
		    "      h. x;\n      i. x;\n      j. x.");
	expect_cell(*state, CODE_NUMBER_JUMPS, 1,
		    "|\n      Tim:\n      a. x;\n      i. x.");
}

static void every_code_has_a_name_of_its_own(void **state)
{
	enum code code;

	(void)state;
	for (unsigned i = 0; i < CODE_COUNT; i++) {
		const char *name = code_name((enum code)i);

		assert_true(code_find(name, strlen(name), &code));
		assert_int_equal(code, i);
		assert_true(strlen(code_text(code)) > 0);
	}
}

static void what_is_below_a_row_not_counted_is_not_judged(void **state)
{
	expect(*state, CODE_NO_TARGET, 1, "- {area: A, realisasi: 3}\n");
	expect(*state, CODE_NO_TARGET, 0,
	       "- jumlah: J\n  rincian: [{area: A, realisasi: 3}]\n");
	expect(*state, CODE_ENDING, 0,
	       "- jumlah: J\n  rincian: [{indikator: a;}, {indikator: b;}, "
	       "{indikator: c d}, {indikator: e.}]\n");
	expect(*state, CODE_NO_INDIKATOR, 0,
	       "- {area: A, bulan: 1}\n"
	       "- jumlah: J\n  rincian: [{area: B, indikator: C, bulan: 1}]\n");
}

static const struct CMUnitTest tests[] = {
	TEST(a_plan_without_mistakes_has_no_findings),
	TEST(last_years_year_is_found),
	TEST(words_nearby_do_not_make_a_year_right),
	TEST(years_of_something_else_are_right),
	TEST(a_decree_of_december_may_plan_the_next_year),
	TEST(a_date_of_another_year_than_the_numbers_is_found),
	TEST(a_comma_in_a_code_is_found),
	TEST(a_cell_that_is_left_over_is_seen_in_its_marks),
	TEST(what_is_to_be_filled_in_is_found),
	TEST(places_of_signing_are_judged_by_the_region),
	TEST(another_place_in_the_text_is_found),
	TEST(another_office_is_found),
	TEST(the_office_may_be_abbreviated),
	TEST(what_names_no_other_office_is_right),
	TEST(another_title_of_an_official_is_found),
	TEST(numbers_in_a_cell_that_jump_or_repeat_are_found),
	TEST(numbers_before_cells_go_on_from_cell_to_cell),
	TEST(a_number_that_stands_twice_is_found),
	TEST(a_list_of_one_is_found),
	TEST(endings_out_of_style_are_found),
	TEST(lists_that_end_alike_are_right),
	TEST(sentences_of_several_entries_are_no_list),
	TEST(two_items_that_say_the_same_are_found),
	TEST(empty_cells_are_found),
	TEST(columns_to_be_filled_in_by_hand_are_right),
	TEST(rows_that_say_the_same_are_found),
	TEST(rows_that_lack_something_are_found),
	TEST(spaces_before_signs_are_found),
	TEST(brackets_without_partner_are_found),
	TEST(quotation_marks_without_partner_are_found),
	TEST(doubled_words_are_found),
	TEST(names_spelt_in_two_ways_are_found),
	TEST(the_odd_one_of_two_words_is_blamed),
	TEST(words_that_are_right_both_are_not_compared),
	TEST(misspelt_months_are_found),
	TEST(misspelt_words_are_found),
	TEST(prefixes_and_prepositions_are_told_apart),
	TEST(a_list_of_words_can_be_replaced),
	TEST(findings_stand_where_the_text_was_written),
	TEST(comments_silence_findings),
	TEST(words_are_one_edit_apart),
	TEST(labels_of_items_are_numbers),
	TEST(every_code_has_a_name_of_its_own),
	TEST(what_is_below_a_row_not_counted_is_not_judged),
};

RUN(tests)
