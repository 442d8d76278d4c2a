#include "unit.h"

#include "book/csv.h"
#include "sheet/messages.h"
#include "sheet/reading.h"
#include "sheet/running.h"
#include "sheet/strips.h"
#include "text/casing.h"

static const char *plan_of(struct world *world, const struct book *book)
{
	size_t length;

	return reading_text(&world->run, styles_new(&world->run, NULL, 0), book,
			    NULL, &length);
}

/* Returns the plan in a CSV with commas; NULL when it has errors. */
static const char *import(struct world *world, const char *csv)
{
	struct book book;

	book_init(&book, &world->arena, "test");
	assert_true(csv_sheet_read(&book, world_source(world, csv), ',',
				   &world->run.diag));
	return plan_of(world, &book);
}

/* The same for a document: lines, an empty one is an empty paragraph; a line
 * with | is a row of a table, each table a source of its own. */
static const char *document(struct world *world, const char *text)
{
	const struct source *table = NULL;
	struct book book;
	struct cells *cells;
	uint32_t row = 0;

	book_init(&book, &world->arena, "test");
	cells = book_add(&book, "", &world->run.diag);
	cells->source = world_source(world, "");
	for (const char *end; *text; text = end + (*end == '\n'), row++) {
		const char *bar;
		struct cells_cell cell = {.row = row, .line = row + 1};

		end = text + strcspn(text, "\n");
		bar = memchr(text, '|', (size_t)(end - text));
		if (!bar)
			table = NULL;
		else if (!table)
			table = world_source(world, "");
		cell.outside = !bar;
		cell.source = table;
		for (; text < end; text += cell.length + (bar != NULL)) {
			cell.text = text;
			cell.length = (uint32_t)(bar ? strcspn(text, "|\n")
						     : (size_t)(end - text));
			if (cell.length)
				assert_true(cells_add(cells, cell,
						      &world->run.diag));
			cell.column++;
		}
	}
	cells_close(cells);
	return plan_of(world, &book);
}

/* Whether PLAN, which is there, has PART. */
static void has(const char *plan, const char *part)
{
	assert_non_null(plan);
	if (!strstr(plan, part))
		print_error("%s", plan);
	assert_non_null(strstr(plan, part));
}

static void lacks(const char *plan, const char *part)
{
	assert_non_null(plan);
	assert_null(strstr(plan, part));
}

#define DOTS  "\xE2\x80\xA6"
#define TABLE "NO,AREA,KEGIATAN,JAN,FEB\n1,Area A,Rapat,v,\n"

static void a_heading_fills_the_decree(void **state)
{
	struct world *world = *state;
	const char *plan =
		import(world, ",,LAMPIRAN\n,,KEPUTUSAN KOMISI PEMILIHAN UMUM\n"
			      ",,KABUPATEN CONTOH\n,,NOMOR : 1.2 TAHUN 2026\n"
			      ",,TENTANG\n,,RENCANA AKSI RB DI LINGKUNGAN\n"
			      ",,KPU KABUPATEN CONTOH\n\n"
			      "RENCANA AKSI RB\nTAHUN 2026\n\n" TABLE);

	has(plan, "  lembaga: Komisi Pemilihan Umum Kabupaten Contoh\n"
		  "  nomor: 1.2\n"
		  "  tahun: 2026\n"
		  "  tentang: Rencana Aksi RB di Lingkungan KPU Kabupaten "
		  "Contoh\n");
	has(plan, "judul:\n  - Rencana Aksi RB\n  - Tahun 2026\n");
	assert_int_equal(world->run.diag.report_count, 0);
}

static void a_heading_may_stand_in_one_cell_or_in_cells_with_colons(
	void **state)
{
	has(import(*state,
		   ",,\"LAMPIRAN\nKEPUTUSAN KPU KOTA CONTOH\n"
		   "NOMOR 7 TAHUN 2027\nTENTANG\nRENCANA AKSI\"\n" TABLE),
	    "  nomor: 7\n  tahun: 2027\n  tentang: Rencana Aksi\n");
	has(import(*state, "LAMPIRAN,:,KEPUTUSAN KPU KOTA CONTOH\n"
			   "NOMOR,:,7/PR.01/2027\nTANGGAL,:,6 JANUARI 2027\n"
			   "TENTANG,:,RENCANA AKSI\n,,KOTA CONTOH\n\n" TABLE),
	    "  lembaga: KPU Kota Contoh\n  nomor: 7/PR.01/2027\n  tahun:\n"
	    "  tentang: Rencana Aksi Kota Contoh\n  tempat:\n"
	    "  tanggal: 6 Januari 2027\n");
}

static void a_title_that_follows_at_once_is_known_by_its_words(void **state)
{
	const char *plan =
		document(*state, "LAMPIRAN\nKEPUTUSAN KPU KOTA CONTOH\n"
				 "NOMOR 12 TAHUN 2026\nTENTANG RENCANA AKSI\n"
				 "RENCANA AKSI TAHUN 2026\n"
				 "NO|AREA|KEGIATAN|JAN|FEB\n1|A|Rapat|v|\n");

	has(plan, "  tentang: Rencana Aksi\n");
	has(plan, "judul: Rencana Aksi Tahun 2026\n");
}

static void what_is_to_be_filled_in_has_dots(void **state)
{
	const char *plan = import(
		*state,
		",,LAMPIRAN\n,,KEPUTUSAN KPU KOTA CONTOH\n"
		",,NOMOR ........ TAHUN ____\n,,TENTANG\n,,\xE2\x80\xA6\n"
		"\n" TABLE "\n,,,\"Contoh,       Januari 2026\"\n"
		",,,\"KETUA,\"\n,,,(...............)\n");

	has(plan, "  nomor: \xE2\x80\xA6\n  tahun: \xE2\x80\xA6\n"
		  "  tentang: \xE2\x80\xA6\n  tempat: Contoh\n"
		  "  tanggal: \xE2\x80\xA6 Januari 2026\n");
	has(plan, "  jabatan: Ketua\n  nama: \xE2\x80\xA6\n");
	has(import(*state, "LAMPIRAN\nKEPUTUSAN KPU\nNOMOR      TAHUN 2026\n"
			   "TENTANG RENCANA\n\n" TABLE),
	    "  nomor: \xE2\x80\xA6\n  tahun: 2026\n");
	/* what they become is longer: sanitizers see whether it has room */
	has(import(*state, "LAMPIRAN\nKEPUTUSAN KPU\n"
			   "NOMOR __/__/__/__/__/__/__/__ TAHUN 2026\n"
			   "TENTANG RENCANA\n\n" TABLE),
	    "  nomor: " DOTS "/" DOTS "/" DOTS "/" DOTS "/" DOTS "/" DOTS
	    "/" DOTS "/" DOTS "\n");
}

static void signatures_below_are_no_rows(void **state)
{
	struct world *world = *state;
	const char *plan = import(
		world, TABLE
		"\n,,,Ditetapkan di Manggar\n,,,pada tanggal 06 Januari 2026\n"
		",,,KETUA KOMISI PEMILIHAN UMUM\n,,,\"KOTA CONTOH,\"\n"
		",,,ttd.\n,,,\"Dr. RIZAL, S.H.\"\n"
		"Salinan sesuai dengan aslinya\nSEKRETARIAT KPU\nKOTA CONTOH\n"
		"\"Kepala Subbagian Hukum,\"\n\nZulkarnaen\nNIP. 1980\n");

	has(plan, "  tempat: Manggar\n  tanggal: 6 Januari 2026\n"
		  "penandatangan:\n"
		  "  jabatan: Ketua Komisi Pemilihan Umum Kota Contoh\n"
		  "  nama: Dr. Rizal, S.H.\n"
		  "salinan:\n  unit: Sekretariat KPU Kota Contoh\n"
		  "  jabatan: Kepala Subbagian Hukum\n"
		  "  nama:\n    - Zulkarnaen\n    - NIP. 1980\n");
	has(plan, "rencana:\n  - area: Area A\n    kegiatan: Rapat\n"
		  "    bulan: 1\n");
	assert_int_equal(world->run.diag.report_count, 0);
}

static void signatures_may_stand_side_by_side(void **state)
{
	const char *plan =
		import(*state, TABLE
		       "\n"
		       "Salinan sesuai dengan aslinya,,\"Contoh, 6/1/2026\"\n"
		       "SEKRETARIAT KPU KOTA CONTOH,,\"K E T U A,\"\n"
		       "Kasubbag Hukum,,\n,,ttd\n"
		       ",,\"M. J U N A I D I\"\nHOLIS,,\n");

	has(plan, "  tanggal: 6 Januari 2026\n"
		  "penandatangan:\n  jabatan: Ketua\n  nama: M. Junaidi\n"
		  "salinan:\n  unit: Sekretariat KPU Kota Contoh\n"
		  "  jabatan: Kasubbag Hukum\n  nama: HOLIS\n");
}

static void what_nobody_understands_is_told_once_with_its_words(void **state)
{
	struct world *world = *state;

	has(import(world, "Dicetak dari aplikasi\n" TABLE
			  "\n,,,\"Contoh, 6 Januari 2026\"\n,,,\"KETUA,\"\n"
			  ",,,ttd.\n,,,RIZAL\n,,,Mengetahui\n,,,BUPATI\n"),
	    "  nama: Rizal\n");
	assert_int_equal(world->run.diag.report_count, 2);
	assert_true(world_says(world, MESSAGE_SHEET_LEFT_OUT));
	assert_non_null(strstr(world->run.diag.report[1].text,
			       "\"Mengetahui / BUPATI\""));
	assert_non_null(strstr(world->run.diag.report[0].text,
			       "\"Dicetak dari aplikasi\""));
}

static void what_is_said_twice_is_told_where_it_differs(void **state)
{
	struct world *world = *state;

	has(import(world, "nomor,13\n,LAMPIRAN\n,KEPUTUSAN KPU KOTA X\n"
			  ",NOMOR 12 TAHUN 2026\n,TENTANG X\n\n" TABLE),
	    "  nomor: 13\n  tahun: 2026\n");
	assert_int_equal(world->run.diag.report_count, 1);
	assert_true(world_says(world, MESSAGE_SHEET_SAID_OTHERWISE));
}

static void entries_at_the_end_stay_rows(void **state)
{
	const char *plan = import(*state, "AREA,KEGIATAN,INDIKATOR,JAN\n"
					  "A,x,y,v\n,\n,,z,\n");

	has(plan, "      - indikator: z\n");
	has(import(*state, "AREA,KEGIATAN,INDIKATOR,JAN\n"
			   "A,x,y,v\n,\nB,,,\n,p,q,\n"),
	    "  - area: B\n");
}

static void notes_below_are_text(void **state)
{
	struct world *world = *state;
	const char *plan = import(
		world, TABLE ",\nCatatan:\n1. Bulan dapat berubah;\n"
			     "2. Tanda v berarti *kick off*.\n\n"
			     ",,,\"Contoh, 6 Januari 2026\"\n,,,\"KETUA,\"\n"
			     ",,,ttd.\n,,,RIZAL\n");

	has(plan, "penutup: |\n  Catatan:\n\n  1. Bulan dapat berubah;\n"
		  "  2. Tanda v berarti *kick off*.\n");
	assert_int_equal(world->run.diag.report_count, 0);
}

static void notes_may_stand_below_texts_or_at_once(void **state)
{
	struct world *world = *state;
	static const char notes[] = "penutup: |\n  Catatan:\n\n"
				    "  1. Bulan dapat berubah\n"
				    "  2. Sasaran indikatif\n";
	const char *plan;

	plan = import(world, TABLE ",\n,Catatan:\n,1. Bulan dapat berubah\n"
				   ",2. Sasaran indikatif\n");
	has(plan, notes);
	has(import(world, TABLE ",\nCatatan:\n1.,Bulan dapat berubah\n"
				"2.,Sasaran indikatif\n"),
	    notes);
	has(import(world, TABLE "*) bila ada anggaran\n"
				"Sumber: Sirekap 2026\n"),
	    "penutup: |\n  \\*) bila ada anggaran\n\n  Sumber: Sirekap 2026\n");
	has(import(world, "AREA,KEGIATAN,JAN,FEB\nA,Rapat,v,\n,,,\n"
			  "Keterangan :,,,\nv,terlaksana,,\n-,belum,,\n"),
	    "penutup: |\n  Keterangan :\n\n  v terlaksana\n\n  - belum\n");
	assert_int_equal(world->run.diag.report_count, 0);
	/* but not in the table, nor an entry that begins like one */
	has(import(world, TABLE "Catatan: daring,,,,\n"),
	    "  - catatan: \"Catatan: daring\"\n");
	has(import(world, TABLE "Keterangan:\n2,Area B,Rapat,v,\n"),
	    "  - bagian: \"Keterangan:\"\n    rincian:\n      - area: Area "
	    "B\n");
	has(import(world, TABLE ",Sumber daya manusia\n"),
	    "  - area: Sumber daya manusia\n");
	assert_int_equal(world->run.diag.report_count, 2);
}

static void paragraphs_before_the_table_are_its_introduction(void **state)
{
	const char *plan = document(
		*state,
		"LAMPIRAN\nKEPUTUSAN KPU KOTA CONTOH\nNOMOR 12 TAHUN 2026\n"
		"TENTANG\nRENCANA AKSI\n\nRENCANA AKSI KPU KOTA CONTOH\n\n"
		"1. PENDAHULUAN\nSatu kalimat tentang *website*.\n"
		"a. butir satu, yaitu:\n1) anak satu;\n2) anak dua;\n"
		"b. butir dua.\n2. Dasar Hukum\na. Kalimat lain_lain.\n\n"
		"MATRIKS RENCANA AKSI\n"
		"NO|AREA|KEGIATAN|JAN|FEB\n1|A|Rapat|v|\n"
		"Demikian rencana ini disusun.\n\nKETUA,\n\n\nRIZAL\n");

	has(plan, "judul: Rencana Aksi KPU Kota Contoh\n"
		  "judul_tabel: Matriks Rencana Aksi\n"
		  "pengantar: |\n"
		  "  # PENDAHULUAN\n\n"
		  "  Satu kalimat tentang *website*.\n\n"
		  "  1. butir satu, yaitu:\n"
		  "     1. anak satu;\n"
		  "     2. anak dua;\n"
		  "  2. butir dua.\n\n"
		  "  # Dasar Hukum\n\n"
		  "  1. Kalimat lain\\_lain.\n");
	has(plan, "penutup: Demikian rencana ini disusun.\n");
	has(plan, "  jabatan: Ketua\n  nama: Rizal\n");
}

static void a_deputy_a_rank_and_an_office_above_are_known(void **state)
{
	struct world *world = *state;
	const char *plan = document(
		world, "KPU KOTA X|LAMPIRAN\n"
		       "|KEPUTUSAN KPU KOTA X\n|NOMOR 3 TAHUN 2026\n"
		       "|TENTANG\n|RENCANA AKSI\n\nRENCANA AKSI 2026\n"
		       "NO|AREA|KEGIATAN|JAN|FEB\n1|A|Rapat|v|\n"
		       "Kota X, 05 Januari 2026\na.n. KETUA KPU KOTA X\n"
		       "SEKRETARIS,\n\n\nAHMAD\nPembina\nNIP. 1970\n");

	has(plan, "  jabatan:\n    - a.n. Ketua KPU Kota X\n"
		  "    - Sekretaris\n"
		  "  nama:\n    - Ahmad\n    - Pembina\n    - NIP. 1970\n"
		  "judul: Rencana Aksi 2026\n");
	assert_int_equal(world->run.diag.report_count, 0);
}

static void lines_between_tables_head_what_follows(void **state)
{
	const char *plan = document(*state, "NO|AREA|KEGIATAN|JAN|FEB\n"
					    "1|A|Rapat|v|\n\nB. BAGIAN KEDUA\n"
					    "2|B|Apel|v|\n");

	has(plan, "  - bagian: B. BAGIAN KEDUA\n");
	lacks(plan, "penutup");
}

static void the_body_of_a_decree_is_in_the_plan(void **state)
{
	struct world *world = *state;
	const char *plan = document(
		world,
		"SALINAN\n\nKEPUTUSAN KPU KOTA CONTOH\nNOMOR 12 TAHUN 2026\n"
		"TENTANG\nRENCANA AKSI\n\nKETUA KPU KOTA CONTOH,\n"
		"Menimbang : a. bahwa rencana;\nb. bahwa aksi;\n"
		"MEMUTUSKAN:\nKESATU : Menetapkan rencana.\n"
		"Ditetapkan di Contoh\npada tanggal 6 Januari 2026\n"
		"KETUA KPU KOTA CONTOH,\nttd.\nRIZAL\n\n"
		"LAMPIRAN\nKEPUTUSAN KPU KOTA CONTOH\nNOMOR 12 TAHUN 2026\n"
		"TENTANG\nRENCANA AKSI\n\n"
		"NO|AREA|KEGIATAN|JAN|FEB\n1|A|Rapat|v|\n");

	has(plan, "  lembaga: KPU Kota Contoh\n  nomor: 12\n  tahun: 2026\n"
		  "  tentang: Rencana Aksi\n  tempat: Contoh\n"
		  "  tanggal: 6 Januari 2026\n");
	has(plan, "  jabatan: Ketua KPU Kota Contoh\n  nama: Rizal\n");
	has(plan, "menimbang:\n  - bahwa rencana;\n  - bahwa aksi;\n");
	has(plan, "diktum:\n  - Menetapkan rencana.\n");
	lacks(plan, "pengantar");
	assert_int_equal(world->run.diag.report_count, 0);
}

static void a_heading_may_have_empty_lines_and_no_capitals(void **state)
{
	const char *plan = document(
		*state, "Lampiran\n\nKeputusan KPU Provinsi Contoh\n"
			"Nomor 19/ORT.07/52/2022\n\ntentang\n\n"
			"Rencana Aksi Tahun 2022\n\n"
			"Rencana Aksi KPU Provinsi Contoh Tahun 2022\n"
			"NO|AREA|KEGIATAN|JAN|FEB\n1|A|Rapat|v|\n"
			"Contoh, 6 Januari 2022\nKetua KPU\n\nttd.\n\nRizal\n");

	has(plan, "  lembaga: KPU Provinsi Contoh\n"
		  "  nomor: 19/ORT.07/52/2022\n  tahun:\n"
		  "  tentang: Rencana Aksi Tahun 2022\n");
	has(plan, "judul: Rencana Aksi KPU Provinsi Contoh Tahun 2022\n");
	has(plan, "  jabatan: Ketua KPU\n  nama: Rizal\n");
	lacks(plan, "pengantar");
}

static void words_stay_in_capitals_that_are_so_in_sentences(void **state)
{
	const char *plan = document(
		*state,
		"LAMPIRAN\nKEPUTUSAN KPU KOTA CONTOH\nNOMOR 1 TAHUN 2022\n"
		"TENTANG\nPENILAIAN SPIP, PMPRB, DAN SAKIP (LKE)\n\n"
		"NO|AREA|KEGIATAN|JAN|FEB\n1|A|Reviu SAKIP dan SPIP|v|\n"
		"Salinan sesuai dengan aslinya\t\tKETUA,\n"
		"SEKRETARIAT KPU\t\t\tttd.\n");

	has(plan, "  tentang: Penilaian SPIP, PMPRB, dan SAKIP (LKE)\n");
	has(plan, "  jabatan: Ketua\n");
}

static void a_title_in_capitals_goes_before_other_lines(void **state)
{
	struct world *world = *state;

	has(import(world,
		   "Subbagian Perencanaan Data\n,\nRENCANA AKSI\n,\n" TABLE),
	    "judul: Rencana Aksi\n");
	assert_int_equal(world->run.diag.report_count, 1);
	assert_true(world_says(world, MESSAGE_SHEET_LEFT_OUT));
}

static void where_a_signature_goes_is_no_name(void **state)
{
	struct world *world = *state;
	const char *plan = document(
		world, "NO|AREA|KEGIATAN|JAN|FEB\n1|A|Rapat|v|\n"
		       "Contoh, 6 Januari 2026\nKETUA KPU\n${ttd_pengirim}\n"
		       "RIZAL\n________\nNIP. 1970\n");

	has(plan, "  jabatan: Ketua KPU\n"
		  "  nama:\n    - Rizal\n    - NIP. 1970\n");
	assert_int_equal(world->run.diag.report_count, 0);
}

static void a_number_that_is_not_printed_is_told(void **state)
{
	struct world *world = *state;

	has(import(world, "LAMPIRAN II\nKEPUTUSAN KPU\nNOMOR 1 TAHUN 2026\n"
			  "TENTANG RENCANA\n\n" TABLE),
	    "  nomor: 1\n");
	assert_int_equal(world->run.diag.report_count, 1);
	assert_true(world_says(world, MESSAGE_SHEET_ONLY_LAMPIRAN));
}

static void several_headings_are_several_lampiran(void **state)
{
	struct world *world = *state;
	const char *plan = document(
		world, "LAMPIRAN I\nKEPUTUSAN KPU KOTA CONTOH\n"
		       "NOMOR 12 TAHUN 2026\nTENTANG\nRENCANA AKSI\n\n"
		       "RENCANA A\n\n"
		       "NO|AREA|KEGIATAN|JAN|FEB\n1|A|Rapat|v|\n\n"
		       "Contoh, 6 Januari 2026\nKETUA,\nttd.\nRIZAL\n\n"
		       "LAMPIRAN II\nKEPUTUSAN KPU KOTA CONTOH\n"
		       "NOMOR 12 TAHUN 2026\nTENTANG\nRENCANA AKSI\n\n"
		       "RENCANA B\n\n"
		       "NO|AREA|KEGIATAN|JAN|FEB\n1|B|Apel||v\n\n"
		       "Contoh, 6 Januari 2026\nKETUA,\nttd.\nRIZAL\n"
		       "LAMPIRAN III\nKEPUTUSAN KPU KOTA CONTOH\nDenah.\n");

	has(plan, "lampiran:\n  - judul: Rencana A\n    rencana:\n"
		  "      - area: A\n");
	has(plan, "  - judul: Rencana B\n    rencana:\n      - area: B\n");
	lacks(plan, "penutup");
	assert_int_equal(world->run.diag.report_count, 1);
	assert_true(world_says(world, MESSAGE_SHEET_NO_TABLE));
}

static void lines_may_be_set_with_tabs(void **state)
{
	const char *plan = document(
		*state, "LAMPIRAN\t:\tKEPUTUSAN KPU KOTA CONTOH\n"
			"NOMOR\t:\t12 TAHUN 2026\nTENTANG\t:\tRENCANA AKSI\n\n"
			"NO|AREA|KEGIATAN|JAN|FEB\n1|A|Rapat|v|\n\n"
			"Salinan sesuai dengan aslinya\t\tContoh, 6 Mei 2026\n"
			"SEKRETARIAT KPU\t\t\tKETUA,\n"
			"Kepala Subbagian,\t\t\tttd.\nZulkarnaen\t\t\tRIZAL\n");

	has(plan, "  nomor: 12\n  tahun: 2026\n  tentang: Rencana Aksi\n");
	has(plan, "  nama: Rizal\n");
	has(plan, "  unit: Sekretariat KPU\n  jabatan: Kepala Subbagian\n"
		  "  nama: Zulkarnaen\n");
}

static bool keeps_none(const void *memory, const char *word, size_t length)
{
	(void)memory;
	(void)word;
	return length == 3;
}

static void capitals_come_back(void **state)
{
	struct world *world = *state;

	assert_string_equal(casing_proper(&world->arena,
					  "PLT. KETUA UNDANG-UNDANG DAN "
					  "PERUNDANG-UNDANGAN/DEREGULASI RBX",
					  false, keeps_none, NULL),
			    "PLT. Ketua Undang-Undang dan "
			    "Perundang-undangan/Deregulasi RBX");
	assert_string_equal(casing_proper(&world->arena, "DR. H. RIZAL, S.SOS.",
					  true, keeps_none, NULL),
			    "DR. H. Rizal, S.SOS.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_heading_fills_the_decree),
		TEST(a_heading_may_stand_in_one_cell_or_in_cells_with_colons),
		TEST(a_title_that_follows_at_once_is_known_by_its_words),
		TEST(what_is_to_be_filled_in_has_dots),
		TEST(signatures_below_are_no_rows),
		TEST(signatures_may_stand_side_by_side),
		TEST(what_nobody_understands_is_told_once_with_its_words),
		TEST(what_is_said_twice_is_told_where_it_differs),
		TEST(entries_at_the_end_stay_rows),
		TEST(notes_below_are_text),
		TEST(notes_may_stand_below_texts_or_at_once),
		TEST(paragraphs_before_the_table_are_its_introduction),
		TEST(a_deputy_a_rank_and_an_office_above_are_known),
		TEST(lines_between_tables_head_what_follows),
		TEST(the_body_of_a_decree_is_in_the_plan),
		TEST(a_heading_may_have_empty_lines_and_no_capitals),
		TEST(words_stay_in_capitals_that_are_so_in_sentences),
		TEST(a_title_in_capitals_goes_before_other_lines),
		TEST(where_a_signature_goes_is_no_name),
		TEST(a_number_that_is_not_printed_is_told),
		TEST(several_headings_are_several_lampiran),
		TEST(lines_may_be_set_with_tabs),
		TEST(capitals_come_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
