#include "unit.h"

#include "book/csv.h"
#include "plan/plan.h"
#include "sheet/messages.h"
#include "sheet/reading.h"
#include "sheet/writing.h"
#include "sheet/yaml_write.h"

/* Returns the plan in a CSV with commas, as YAML; NULL when it has errors. */
static const char *import(struct world *world, const char *csv)
{
	struct book book;
	size_t length;

	book_init(&book, &world->arena, "test");
	if (!csv_sheet_read(&book, world_source(world, csv), ',',
			    &world->run.diag))
		return NULL;
	return reading_text(&world->run, styles_new(&world->run, NULL, 0),
			    &book, NULL, &length);
}

/* Returns what stands below "rencana:". */
static const char *tree(struct world *world, const char *csv)
{
	const char *yaml = import(world, csv);

	assert_non_null(yaml);
	return strstr(yaml, "rencana:\n") + strlen("rencana:\n");
}

/* Returns the CSV of a plan whose rencana is ROWS. */
static const char *export(struct world *world, const char *rows)
{
	const char *text = arena_format(&world->arena,
					"keputusan: {lembaga: KPU}\n"
					"rencana:\n%s",
					rows);
	const struct decree *decree =
		plan_read(&world->run, world_source(world, text));
	struct book book;
	size_t length;

	assert_non_null(decree);
	assert_true(writing_plan(&book, decree,
				 &(struct writing_way){.name = "test"},
				 &world->run));
	return csv_sheet_write(book.sheet[0], ',', &length);
}

static void blank_cells_go_on_with_those_above(void **state)
{
	assert_string_equal(tree(*state, "AREA,KEGIATAN,INDIKATOR\n"
					 "A,x,1a\n,,1b\n,y,2a\n,,2b\n"),
			    "  - area: A\n"
			    "    rincian:\n"
			    "      - kegiatan: x\n"
			    "        rincian:\n"
			    "          - indikator: 1a\n"
			    "          - indikator: 1b\n"
			    "      - kegiatan: y\n"
			    "        rincian:\n"
			    "          - indikator: 2a\n"
			    "          - indikator: 2b\n");
}

static void repeated_cells_are_one_except_the_last(void **state)
{
	assert_string_equal(tree(*state, "AREA,KEGIATAN,INDIKATOR\n"
					 "A,x,a\nA,x,a\n"),
			    "  - area: A\n"
			    "    kegiatan: x\n"
			    "    rincian:\n"
			    "      - indikator: a\n"
			    "      - indikator: a\n");
}

static void the_same_text_below_another_parent_is_another(void **state)
{
	assert_non_null(strstr(tree(*state, "AREA,KEGIATAN,INDIKATOR\n"
					    "A,x,a\n,,b\nB,x,c\n,,d\n"),
			       "  - area: B\n    kegiatan: x\n"));
}

static void a_new_number_begins_another_area_of_the_same_name(void **state)
{
	assert_string_equal(tree(*state, "NO,AREA,KEGIATAN\n"
					 "1,A,x\n,,y\n2,A,z\n,,w\n"),
			    "  - area: A\n"
			    "    rincian:\n"
			    "      - kegiatan: x\n"
			    "      - kegiatan: y\n"
			    "  - area: A\n"
			    "    rincian:\n"
			    "      - kegiatan: z\n"
			    "      - kegiatan: w\n");
}

static void typed_numbers_that_count_are_dropped(void **state)
{
	assert_non_null(strstr(tree(*state, "AREA,KEGIATAN\nA,1. x\n,2. y\n"),
			       "- kegiatan: x\n"));
}

static void typed_numbers_that_do_not_count_stay(void **state)
{
	assert_non_null(strstr(tree(*state, "AREA,KEGIATAN\nA,1. x\n,3. y\n"),
			       "- kegiatan: 1. x\n"));
	assert_non_null(
		strstr(tree(*state, "AREA,KEGIATAN,KET\nA,x,1. p\n,y,2. q\n"),
		       "ket: 1. p\n"));
}

static void marks_of_all_kinds_are_months(void **state)
{
	assert_string_equal(tree(*state, "AREA,KET,JAN,FEB,MAR,AGT,OCT,DES\n"
					 "A,b,v,X,\xE2\x9C\x93,*,-,ya\n"),
			    "  - area: A\n"
			    "    bulan: 1-3, 8, 12\n"
			    "    ket: b\n");
}

static void one_is_a_mark_and_nought_is_none(void **state)
{
	assert_string_equal(tree(*state, "AREA,KET,JAN,FEB,MAR,APR,MEI\n"
					 "A,b,0,1,\xE2\x80\x94,--,1\n"
					 "JUMLAH,,0,3,,,1\n"),
			    "  - area: A\n"
			    "    bulan: 2, 5\n"
			    "    ket: b\n"
			    "  - jumlah: JUMLAH\n"
			    "    bulan:\n"
			    "      1: 0\n"
			    "      2: 3\n"
			    "      5: 1\n");
	/* a box that nobody has ticked, and one that is */
	assert_string_equal(tree(*state, "AREA,KET,JAN,FEB\n"
					 "A,b,\xE2\x98\x90,\xE2\x98\x91\n"),
			    "  - area: A\n"
			    "    bulan: 2\n"
			    "    ket: b\n");
	/* among numbers they are such */
	assert_string_equal(tree(*state, "AREA,KET,JAN,FEB,MAR\nA,b,0,1,25%\n"),
			    "  - area: A\n"
			    "    bulan:\n"
			    "      1: 0\n"
			    "      2: 1\n"
			    "      3: 25%\n"
			    "    ket: b\n");
}

static void texts_in_months_are_kept(void **state)
{
	assert_string_equal(tree(*state, "AREA,KEGIATAN,1,2,3,4,5,6\n"
					 "A,k,25%,,25%,,,v\n"),
			    "  - area: A\n"
			    "    kegiatan: k\n"
			    "    bulan:\n"
			    "      1, 3: 25%\n"
			    "      6: \"\"\n");
}

/* A profile that nobody names has TARGET over years, JADWAL over weeks. */
static void a_word_for_periods_heads_texts_too(void **state)
{
	struct world *world = *state;

	assert_non_null(
		strstr(tree(world, "AREA,KEGIATAN,TARGET\nA,k,1 dokumen\n"),
		       "target: 1 dokumen\n"));
	assert_non_null(
		strstr(tree(world, "AREA,KEGIATAN,WAKTU\nA,k,2025\n,l,08.00\n"),
		       "waktu: 2025\n"));
	assert_non_null(
		strstr(tree(world, "AREA,KEGIATAN,JADWAL\nA,k,Mar 2-3\n,l,\n"),
		       "minggu: Mar 2-3\n"));
	assert_non_null(strstr(tree(world, "AREA,KEGIATAN,NO TARGET,TARGET\n"
					   "A,k,1,2025\n,l,2,2026\n"),
			       "tahun: 2026\n"));
	assert_string_equal(tree(world, "AREA,TARGET KINERJA,TARGET,TAHUN\n"
					"A,1 dokumen,2025,2027\n"),
			    "  - area: A\n"
			    "    target_kinerja: 1 dokumen\n"
			    "    target: 2025\n"
			    "    tahun: 2027\n");
}

static void what_is_no_month_is_a_text(void **state)
{
	struct world *world = *state;

	assert_string_equal(tree(world, "NO,KEGIATAN,WAKTU PELAKSANAAN\n"
					"1,Rapat,Januari s.d. Maret\n"
					"2,Cetak,April\n"),
			    "  - kegiatan: Rapat\n"
			    "    bulan: Januari s.d. Maret\n"
			    "  - kegiatan: Cetak\n    bulan: April\n");
	assert_int_equal(world->run.diag.report_count, 0);
	assert_string_equal(tree(world, "NO,KEGIATAN,WAKTU PELAKSANAAN\n"
					"1,Rapat,Januari s.d. Maret\n"
					"2,Cetak,Minggu pertama April\n"),
			    "  - kegiatan: Rapat\n"
			    "    waktu_pelaksanaan: Januari s.d. Maret\n"
			    "  - kegiatan: Cetak\n"
			    "    waktu_pelaksanaan: Minggu pertama April\n");
	assert_true(world_says(world, MESSAGE_SHEET_TEXTS));
	assert_int_equal(world->run.diag.report_count, 1);
	assert_string_equal(tree(world, "KEGIATAN,PELAKSANAAN,JAN,FEB\n"
					"Rapat,daring,v,\n"),
			    "  - kegiatan: Rapat\n    pelaksanaan: daring\n"
			    "    bulan: 1\n");
}

/* An entry has one kind of periods. */
static void a_word_beside_periods_heads_texts(void **state)
{
	assert_non_null(strstr(tree(*state, "AREA,KEGIATAN,JADWAL,JAN,FEB\n"
					    "A,k,Mar 2,v,\n"),
			       "jadwal: Mar 2\n"));
	assert_non_null(strstr(tree(*state, "AREA,KEGIATAN,JADWAL,TARGET\n"
					    "A,k,Mar 2,2025\n"),
			       "jadwal: Mar 2\n    target: 2025\n"));
}

static void a_header_of_three_rows_is_one_header(void **state)
{
	assert_string_equal(tree(*state, "NO,AREA,KEGIATAN,BULAN,,,KET\n"
					 ",,,1,2,3,\n"
					 "1,2,3,4,5,6,7\n"
					 "1,A,k,,v,,\n"),
			    "  - area: A\n"
			    "    kegiatan: k\n"
			    "    bulan: 2\n");
}

/* Returns what one row below HEADER says of periods, behind its area. */
static const char *row(struct world *world, const char *header,
		       const char *cells)
{
	const char *yaml = tree(
		world, arena_format(&world->arena, "%s\n%s\n", header, cells));

	return strstr(yaml, "- area: A\n") + strlen("- area: A\n");
}

static void periods_of_each_unit_are_known_by_name(void **state)
{
	assert_string_equal(
		row(*state, "AREA,KET,TW I,TW II,TW III,TW IV", "A,k,v,,v,"),
		"    triwulan: I, III\n    ket: k\n");
	assert_string_equal(row(*state, "AREA,Semester 1,Semester 2", "A,,x"),
			    "    semester: II\n");
	assert_string_equal(row(*state, "AREA,B03,B06,B09,B12", "A,v,,v,"),
			    "    triwulan: I, III\n");
	assert_string_equal(row(*state, "AREA,B01,B02,B03", "A,v,,v"),
			    "    bulan: 1, 3\n");
	assert_string_equal(row(*state, "AREA,2025,2026,2027", "A,,v,5%"),
			    "    tahun:\n      2026: \"\"\n      2027: 5%\n");
	assert_string_equal(
		row(*state, "AREA,MAR M1,MAR M2,Minggu ke-3 Maret", "A,,v,v"),
		"    minggu: Mar 2-3\n");
	assert_string_equal(
		row(*state, "AREA,PERIODE Tahap I,PERIODE Tahap II", "A,,v"),
		"    periode: Tahap II\n");
}

static void each_table_has_its_own_labels(void **state)
{
	const char *yaml =
		import(*state, "lampiran,1\n"
			       "AREA,PERIODE Tahap I,PERIODE Tahap II\nA,v,v\n"
			       "lampiran,2\n"
			       "AREA,PERIODE Uji,PERIODE Penerapan\nA,v,v\n");

	assert_non_null(yaml);
	assert_non_null(strstr(yaml, "periode: Tahap I, Tahap II\n"));
	assert_non_null(strstr(yaml, "periode: Uji, Penerapan\n"));
}

static void roman_figures_are_quarters_or_months(void **state)
{
	struct world *world = *state;

	assert_string_equal(row(world, "AREA,I,II,III,IV", "A,v,,v,"),
			    "    triwulan: I, III\n");
	assert_string_equal(row(world,
				"AREA,I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII",
				"A,v,,v,,,,,,,,,v"),
			    "    bulan: 1, 3, 12\n");
	assert_string_equal(row(world, "AREA,KEGIATAN,V", "A,b,x"),
			    "    kegiatan: b\n    v: x\n");
	assert_null(import(world, "AREA,KEGIATAN,I,II,III\nA,b,v,v,v\n"));
	assert_true(world_says(world, MESSAGE_SHEET_WHICH_PERIODS));
}

static void what_stands_above_periods_says_of_which_unit_they_are(void **state)
{
	assert_string_equal(
		row(*state, "AREA,KEGIATAN,SEMESTER,,KET\n,,I,II,", "A,b,,v,k"),
		"    kegiatan: b\n    semester: II\n    ket: k\n");
	assert_string_equal(row(*state,
				"AREA,KEGIATAN,2027,,,\n,,TW I,TW II,TW III,"
				"TW IV",
				"A,b,v,,,"),
			    "    kegiatan: b\n    triwulan: I\n");
	assert_string_equal(row(*state,
				"AREA,KEGIATAN,JANUARI,,,,FEBRUARI,,,\n"
				",,1,2,3,4,1,2,3,4",
				"A,b,,v,,,v,v,,"),
			    "    kegiatan: b\n"
			    "    minggu: Jan 2, Feb 1-2\n");
	assert_string_equal(
		row(*state, "AREA,KEGIATAN,MARET,,,\n,,1,2,3,4\n1,2,3,4,5,6",
		    "A,b,,v,,"),
		"    kegiatan: b\n    minggu: Mar 2\n");
	assert_string_equal(row(*state,
				"AREA,KEGIATAN,TW I,,,TW II,,\n"
				",,1,2,3,4,5,6",
				"A,b,,v,,,v,"),
			    "    kegiatan: b\n    bulan: 2, 5\n");
}

static void months_are_written_in_many_ways(void **state)
{
	static const char *const header[] = {
		"AREA,KEGIATAN,Jan,Peb.,Mar,April",
		"AREA,KEGIATAN,January,February,March,April",
		"AREA,KEGIATAN,Bulan 1,Bulan ke-2,Bln 3,BULAN IV",
		"AREA,KEGIATAN,B1,B2,B3,B4",
		"AREA,KEGIATAN,Jan-27,Feb-27,Mar-27,Apr-27",
		"AREA,KEGIATAN,Jan '27,Feb \xE2\x80\x99"
		"27,Mar\xC2\xA0"
		"2027,Apr 2027",
		"AREA,KEGIATAN,01/01/2027,01/02/2027,01/03/2027,01/04/2027",
		"AREA,KEGIATAN,1/1/27,2/1/27,3/1/27,4/1/27",
		"AREA,KEGIATAN,2027-01-01,2027-02-01,2027-03-01,2027-04-01",
		"AREA,KEGIATAN,31.01.2027,28.02.2027,31.03.2027,30.04.2027",
		"AREA,KEGIATAN,2027,,,\n,,Jan,Feb,Mar,Apr",
		"AREA,KEGIATAN,WAKTU,,,\n,,TAHUN 2027,,,\n,,1,2,3,4",
		"AREA,KEGIATAN,JADWAL KAMI,,,\n,,1,2,3,4",
		"AREA,KEGIATAN,1,2,3,4",
		"AREA,KEGIATAN,TRIWULAN I,,,TW II\n,,Jan,Feb,Mar,Apr",
	};

	for (size_t i = 0; i < sizeof(header) / sizeof(header[0]); i++)
		assert_string_equal(row(*state, header[i], "A,b,v,,v,"),
				    "    kegiatan: b\n"
				    "    bulan: 1, 3\n");
	assert_string_equal(
		row(*state, "AREA,KEGIATAN,BULAN,,\n,,7,8,9", "A,b,v,,v"),
		"    kegiatan: b\n"
		"    bulan: 7, 9\n");
}

static void numbers_are_months_only_if_they_run(void **state)
{
	struct world *world = *state;

	/* a row of them is none of the header's */
	assert_string_equal(tree(world, "KEGIATAN,U,S,T0,T1,T2,T3\n"
					"A,3,1,2,3,4,5\n"),
			    "  - kegiatan: A\n    u: 3\n    s: 1\n    t0: 2\n"
			    "    t1: 3\n    t2: 4\n    t3: 5\n");
	assert_string_equal(tree(world, "KEGIATAN,AREA,T0,T1,T2\n"
					",,2,5,9\nA,x,3,4,5\n"),
			    "  - t0: 2\n    t1: 5\n    t2: 9\n"
			    "  - kegiatan: A\n    area: x\n    rincian:\n"
			    "      - t0: 3\n        t1: 4\n        t2: 5\n");
	assert_string_equal(row(world, "AREA,KEGIATAN,3,5", "A,b,x,y"),
			    "    kegiatan: b\n    kolom_3: x\n"
			    "    kolom_5: y\n");
}

static void target_and_realisasi_are_two_series(void **state)
{
	static const char *const header[] = {
		"AREA,KEGIATAN,JAN,,FEB,\n,,Target,Realisasi,Target,Realisasi",
		"AREA,KEGIATAN,JAN,,FEB,\n,,Rencana,Realisasi,Rencana,"
		"Realisasi",
		"AREA,KEGIATAN,JAN,REALISASI JAN,FEB,REALISASI FEB",
	};

	for (size_t i = 0; i < sizeof(header) / sizeof(header[0]); i++)
		assert_string_equal(row(*state, header[i], "A,b,v,2 kali,,v"),
				    "    kegiatan: b\n"
				    "    bulan: 1\n"
				    "    realisasi:\n"
				    "      1: 2 kali\n"
				    "      2: \"\"\n");
	assert_string_equal(row(*state,
				"AREA,KEGIATAN,TARGET BULANAN,,REALISASI,\n"
				",,Jan,Feb,Jan,Feb",
				"A,b,v,,,v"),
			    "    kegiatan: b\n"
			    "    bulan: 1\n"
			    "    realisasi: 2\n");
}

/* Returns what is planned in the row of CELLS below HEADER if BLOCK is chosen,
 * behind its kegiatan; NULL when that is an error. */
static const char *chosen(struct world *world, const char *block,
			  const char *header, const char *cells)
{
	struct book book;
	struct imported imported;
	const struct reading_way way = {.block = block, .base = "kpu-a"};

	book_init(&book, &world->arena, "test");
	assert_true(csv_sheet_read(
		&book,
		world_source(world, arena_format(&world->arena, "%s\n%s\n",
						 header, cells)),
		',', &world->run.diag));
	if (!reading_import(&imported, &world->run,
			    styles_new(&world->run, NULL, 0), &book, &way))
		return NULL;
	return strchr(strstr(imported.text, "kegiatan: "), '\n') + 1;
}

static void one_of_several_blocks_is_chosen(void **state)
{
	static const char years[] = "KEGIATAN,2026,,2027,\n,Jan,Feb,Jan,Feb";
	static const char kinds[] =
		"KEGIATAN,JAN FISIK,JAN UANG,FEB FISIK,FEB UANG";
	static const char series[] =
		"KEGIATAN,TARGET,,REALISASI,\n,Jan,Feb,Jan,Feb";
	struct world *world = *state;

	assert_null(chosen(world, NULL, years, "k,v,,,v"));
	assert_int_equal(world->run.diag.count, 1);
	assert_true(world_says(world, MESSAGE_SHEET_BLOCKS));
	world->run.diag.count = 0;
	assert_string_equal(chosen(world, "2026", years, "k,v,,,v"),
			    "    bulan: 1\n");
	assert_string_equal(chosen(world, "2", years, "k,v,,,v"),
			    "    bulan: 2\n");
	assert_string_equal(chosen(world, "target", series, "k,v,,,v"),
			    "    bulan: 1\n");
	assert_string_equal(chosen(world, "Realisasi", series, "k,v,,,v"),
			    "    realisasi: 2\n");
	assert_string_equal(chosen(world, NULL, series, "k,v,,,v"),
			    "    bulan: 1\n    realisasi: 2\n");
	assert_string_equal(chosen(world, NULL, kinds, "k,a,b,c,d"),
			    "    jan_fisik: a\n    jan_uang: b\n"
			    "    feb_fisik: c\n    feb_uang: d\n");
	assert_null(chosen(world, "2030", years, "k,v,,,v"));
	assert_true(world_says(world, MESSAGE_SHEET_NO_BLOCK));
}

/* Returns the tree of a CSV whose first cell is merged over two columns. */
static const char *merged(struct world *world, const char *csv)
{
	struct book book;
	size_t length = 0;
	const char *yaml;

	book_init(&book, &world->arena, "test");
	assert_true(csv_sheet_read(&book, world_source(world, csv), ',',
				   &world->run.diag));
	book.sheet[0]->cell[0].columns = 2;
	yaml = reading_text(&world->run, styles_new(&world->run, NULL, 0),
			    &book, NULL, &length);
	assert_non_null(yaml);
	return strstr(yaml, "rencana:\n") + strlen("rencana:\n");
}

static void a_label_heads_all_columns_that_it_is_merged_over(void **state)
{
	struct world *world = *state;

	assert_string_equal(merged(world, "KEGIATAN,,KET\n1.,Rapat,x\n"
					  "2.,Cetak,y\n"),
			    "  - kegiatan: Rapat\n    ket: x\n"
			    "  - kegiatan: Cetak\n    ket: y\n");
	assert_string_equal(merged(world, "KEGIATAN,,KET\nRapat,,x\n"
					  "Cetak,,y\n"),
			    "  - kegiatan: Rapat\n    ket: x\n"
			    "  - kegiatan: Cetak\n    ket: y\n");
	assert_string_equal(merged(world, "KEGIATAN,,KET\n,Rapat,x\n"
					  ",Cetak,y\n"),
			    "  - kegiatan: Rapat\n    ket: x\n"
			    "  - kegiatan: Cetak\n    ket: y\n");
	assert_string_equal(merged(world, "KEGIATAN,,KET\nRapat,awal,x\n"
					  ",akhir,y\n"),
			    "  - kegiatan: Rapat\n    rincian:\n"
			    "      - kegiatan_2: awal\n        ket: x\n"
			    "      - kegiatan_2: akhir\n        ket: y\n");
}

static void periods_that_nobody_can_know_are_errors(void **state)
{
	struct world *world = *state;

	assert_null(import(world, "AREA,KEGIATAN,MINGGU KE-,,,,,\n"
				  ",,1,2,3,4,5,6\nA,b,v,,,,,\n"));
	assert_int_equal(world->run.diag.count, 1);
	assert_true(world_says(world, MESSAGE_SHEET_WEEKS_ALONE));
	assert_null(import(world, "AREA,KEGIATAN,MARET,,,,,\n"
				  ",,1,2,3,4,5,6\nA,b,v,,,,,\n"));
	assert_true(world_says(world, MESSAGE_SHEET_WEEKS_TOO_MANY));
	assert_null(import(world, "AREA,KEGIATAN,JAN,TW I\nA,b,v,v\n"));
	assert_true(world_says(world, MESSAGE_SHEET_TWO_UNITS));
}

static void a_mark_that_is_merged_over_periods_is_of_each(void **state)
{
	struct world *world = *state;
	struct book book;
	size_t length = 0;
	const char *yaml;

	book_init(&book, &world->arena, "test");
	assert_true(csv_sheet_read(
		&book, world_source(world, "AREA,JAN,FEB,MAR,APR\nA,50%,,,v\n"),
		',', &world->run.diag));
	book.sheet[0]->cell[cells_index(book.sheet[0], 1, 1)].columns = 3;
	yaml = reading_text(&world->run, styles_new(&world->run, NULL, 0),
			    &book, NULL, &length);
	assert_non_null(yaml);
	assert_non_null(strstr(yaml, "    bulan:\n      1-3: 50%\n"
				     "      4: \"\"\n"));
}

static void a_header_with_one_known_name_is_one(void **state)
{
	struct world *world = *state;

	assert_string_equal(tree(world,
				 "RINCIAN BELANJA 2027,\n"
				 "KEGIATAN,VOLUME,SATUAN\nRapat,2,kali\n"),
			    "  - kegiatan: Rapat\n"
			    "    volume: 2\n"
			    "    satuan: kali\n");
	/* and so are three that nobody knows */
	assert_string_equal(tree(world, "RINCIAN BELANJA 2027,,\n"
					"Langkah Kerja,Hasil,Bukti\n"
					"Rapat,Notula,Foto\n"),
			    "  - langkah_kerja: Rapat\n"
			    "    hasil: Notula\n"
			    "    bukti: Foto\n");
	assert_null(import(world, "Langkah,Hasil,5\nRapat,Notula,x\n"));
	assert_null(import(world, "PENJELASAN,BANYAKNYA\nRapat,2\n"));
	assert_true(world_says(world, MESSAGE_SHEET_NO_HEADER));
}

static void totals_are_rows_of_their_own(void **state)
{
	assert_string_equal(tree(*state, "NO,KEGIATAN,ANGGARAN\n"
					 "1,Rapat,100\n2,Cetak,50\n"
					 "JUMLAH,,150\n"),
			    "  - kegiatan: Rapat\n"
			    "    anggaran: 100\n"
			    "  - kegiatan: Cetak\n"
			    "    anggaran: 50\n"
			    "  - jumlah: JUMLAH\n"
			    "    anggaran: 150\n");
	/* a text is not one because of its first word */
	assert_non_null(strstr(tree(*state, "NO,KEGIATAN,INDIKATOR\n"
					    "1,Jumlah peserta,100\n"),
			       "- kegiatan: Jumlah peserta\n"));
}

static void a_row_of_one_text_is_a_section(void **state)
{
	assert_string_equal(tree(*state, "NO,AREA,KEGIATAN,KET\n"
					 "I. SATU,,,\n1,A,x,\n,,y,\n"
					 "II. DUA,,,\n1,A,x,\nIII. TIGA\n"),
			    "  - bagian: I. SATU\n"
			    "    rincian:\n"
			    "      - area: A\n"
			    "        rincian:\n"
			    "          - kegiatan: x\n"
			    "          - kegiatan: y\n"
			    "  - bagian: II. DUA\n"
			    "    rincian:\n"
			    "      - area: A\n"
			    "        kegiatan: x\n"
			    "  - bagian: III. TIGA\n");
}

static void errors_say_where_and_all_are_said(void **state)
{
	struct world *world = *state;

	assert_null(import(world, "AREA,KEGIATAN,JAN\n"
				  "A,\"b\nc\",v,x\n,d,v,,y\n"));
	assert_int_equal(world->run.diag.count, 2);
	assert_true(world_says(world, MESSAGE_SHEET_OUTSIDE));
}

static void a_column_without_title_is_told_once(void **state)
{
	struct world *world = *state;

	assert_null(
		import(world, "AREA,KEGIATAN,JAN\nA,b,v,x\n,c,v,y\n,d,,z\n"));
	assert_int_equal(world->run.diag.count, 1);
	assert_true(world_says(world, MESSAGE_SHEET_OUTSIDE_ALL));
}

static void a_slip_in_the_header_is_a_hint(void **state)
{
	struct world *world = *state;

	assert_non_null(strstr(tree(world, "AREA,KEGIATAN,INDKATOR\nA,b,c\n"),
			       "    indkator: c\n"));
	assert_true(world_says(world, MESSAGE_SHEET_UNKNOWN_COLUMN));
	assert_int_equal(world->run.diag.report_count, 1);
}

/* Returns the key that the column TITLE, beside two known ones, has in a plan,
 * where nothing is to be said of it. */
static const char *key_of(struct world *world, const char *title)
{
	const char *yaml =
		tree(world,
		     arena_format(&world->arena,
				  "NO,KEGIATAN,\"%s\",JAN\n1,k,isi,v\n2,l,,\n",
				  title));
	const char *end = strstr(yaml, ": isi"), *start = end;

	assert_int_equal(world->run.diag.report_count, 0);
	assert_non_null(end);
	while (start[-1] != ' ')
		start--;
	return arena_copy(&world->arena, start, (size_t)(end - start));
}

static void any_title_is_a_column(void **state)
{
	static const struct {
		const char *title, *key;
	} titles[] = {
		{"URAIAN", "uraian"},
		{"TARGET", "target"},
		{"TUJUAN", "tujuan"},
		{"PROGRAM", "program"},
		{"UNIT KERJA", "unit_kerja"},
		{"KELOMPOK", "kelompok"},
		{"CAPAIAN", "capaian"},
		{"BIDANG", "bidang"},
		{"OUTPUT", "output"},
		{"RINCIAN", "kolom_rincian"},
		{"% CAPAIAN", "capaian"},
		{"ANGGARAN (Rp)", "anggaran_rp"},
		{"Unit Kerja/Pelaksana", "unit_kerja_pelaksana"},
		{"Data Dukung, Bukti & Foto", "data_dukung_bukti_foto"},
		{"5\"\" PIPA", "kolom_5_pipa"},
		{"SUB\xC2\xA0KEGIATAN", "sub_kegiatan"},
		{"KETE-\nRANGAN", "ket"},
		{"PENANG-\r\n GUNG JAWAB", "penanggung_jawab"},
		{"PRA-SYARAT", "pra-syarat"},
		{"PRA\xC2\xADSYARAT\xE2\x80\x8B", "prasyarat"},
		{"Hasil yang Diharapkan oleh Semua Unit Kerja Terkait",
		 "hasil_yang_diharapkan_oleh_semua_unit"},
		{"Caf\xC3\xA9 \xE2\x80\x93 ya", "caf_ya"},
		{"\xE2\x84\x96", "kolom"},
	};

	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
		assert_string_equal(key_of(*state, titles[i].title),
				    titles[i].key);
}

static void equal_titles_are_columns_of_their_own(void **state)
{
	assert_string_equal(tree(*state, "AREA,KEGIATAN,Hasil,HASIL,% Hasil\n"
					 "A,k,x,y,z\n"),
			    "  - area: A\n"
			    "    kegiatan: k\n"
			    "    hasil: x\n"
			    "    hasil_2: y\n"
			    "    hasil_3: z\n");
}

/* Returns the profile that is written for a CSV with commas; NULL when there is
 * one that prints it, or whose name the plan has as its gaya. */
static const char *dress(struct world *world, const char *csv)
{
	struct book book;
	struct imported imported;
	const struct reading_way way = {.profile = "plan.ini", .base = "kpu-a"};

	book_init(&book, &world->arena, "test");
	assert_true(csv_sheet_read(&book, world_source(world, csv), ',',
				   &world->run.diag));
	assert_true(reading_import(&imported, &world->run,
				   styles_new(&world->run, NULL, 0), &book,
				   &way));
	if (!imported.profiles)
		return NULL;
	assert_non_null(strstr(imported.text, "gaya: plan.ini\n"));
	return imported.dress[0].text;
}

static void a_profile_is_written_for_other_columns(void **state)
{
	const char *text = dress(
		*state, "NO,KEGIATAN,KEUANGAN,,\"5\"\" 'PIPA'\nA|B\",JADWAL,\n"
			",,Rp,%,,JAN,REALISASI JAN\n"
			"(1),(2),(3),(4),(5),(6),(7)\n"
			"I.,1. Rapat,Rp1.000,5%,x,v,\n"
			"II.,2. Cetak,Rp2.000,7%,y,,v\n");

	assert_non_null(text);
	assert_non_null(strstr(text, "base = kpu-a\n"));
	assert_non_null(strstr(
		text, "columns = no kegiatan rp kolom kolom_5_pipa_a_b bulan\n"
		      "bookmarks = kegiatan\nnumber-row = \"({nomor})\"\n"));
	assert_non_null(strstr(text, "counts = kegiatan\nnumber = I.\n"));
	assert_non_null(strstr(text, "label = \"KEGIATAN\"\nkind = text\n"
				     "width = auto\nmin-width = 0 mm\n"
				     "number = 1.\nalign = left\n"));
	assert_non_null(strstr(text, "align = right\nmay-be-empty = yes\n"
				     "group = kelompok_1\n"));
	assert_non_null(strstr(text, "label = \"5` 'PIPA'|A/B\"\n"));
	assert_non_null(strstr(text, "label = \"JADWAL\"\nperiods = months\n"
				     "months = \"JAN FEB MAR"));
	assert_non_null(strstr(text, "series = target realisasi\n"
				     "series-order = series\n"));
	assert_non_null(strstr(text, "[group kelompok_1]\n"
				     "label = \"KEUANGAN\"\n"));
}

static void a_written_profile_has_room_for_numbers_in_brackets(void **state)
{
	static const char months[] = "NO,TUGAS,1,2,3,4,5,6,7,8,9,10,11,12\n";
	struct world *world = *state;
	struct arena *arena = &world->arena;

	assert_non_null(strstr(
		dress(world, arena_format(arena,
					  "%s(1),(2),(3),(4),(5),(6),(7),(8),"
					  "(9),(10),(11),(12),(13),(14)\n"
					  "1,a,v\n",
					  months)),
		"width = 2.6 em\n"));
	assert_non_null(
		strstr(dress(world, arena_format(arena, "%s1,a,v\n", months)),
		       "width = 2 em\n"));
}

static void a_written_profile_has_room_for_all_words(void **state)
{
	struct world *world = *state;
	const char *text;

	/* as it is printed by the base: it says nothing of type */
	text = dress(world, "NO,TUGAS,1,2,3,4,5,6,7,8,9,10,11,12\n1,a,v\n");
	assert_null(strstr(text, "[font]"));
	/* the title of a narrow column is a word */
	text = dress(world, "NO URUT,TUGAS,JAN\n1,a,v\n2,b,v\n");
	assert_non_null(strstr(text, "align = center\nwidth = auto\n"));
	/* names of months, and the words of their cells */
	text = dress(world, "NO,TUGAS,SASARAN,HASIL,KETERANGAN,JANUARI,"
			    "FEBRUARI,MARET,APRIL,MEI,JUNI,JULI,AGUSTUS,"
			    "SEPTEMBER,OKTOBER,NOVEMBER,DESEMBER\n"
			    "1,a,b,c,d,v\n2,a,b,c,d,v\n");
	assert_non_null(strstr(text, "..8.5 pt\n"));
	assert_non_null(strstr(text, "fit-pages = 10000\n"));
	assert_null(strstr(text, "paper = "));
	text = dress(world, "NO,TUGAS,1,2,3,4,5,6,7,8,9,10,11,12\n"
			    "1,a,minggu kedua sampai keempat,"
			    "minggu kedua sampai keempat\n");
	assert_non_null(strstr(text, "paper = "));
	/* a word that is longer than many columns */
	text = dress(world, "NO,TUGAS,HASIL\n1,a,"
			    "ppppppppppppppppppppppppppppppppppppppppppppppp"
			    "ppppppppppppppppppppppppppppppppppppppppppppppp"
			    "pppppppppppppppppppppppppppppppppppppppppppppp\n");
	assert_non_null(strstr(text, "..8.5 pt\n"));
}

static void a_written_profile_counts_as_the_sheet_does(void **state)
{
	struct world *world = *state;
	const char *text;

	text = dress(world, "NO,AREA,TUGAS,JAN\nA. SATU,,,\n1,a,x,v\n2,b,x,v\n"
			    "B. DUA,,,\n3,c,x,v\n");
	assert_non_null(strstr(text, "restart = table\n"));
	text = dress(world, "NO,AREA,TUGAS,JAN\nA,a,x,v\nB,b,x,v\nC,c,x,v\n");
	assert_non_null(strstr(text, "number = A\n"));
	assert_null(strstr(text, "number-alone"));
	assert_int_equal(world->run.diag.report_count, 0);
	/* what goes on with a gap is told */
	dress(world, "NO,AREA,TUGAS,JAN\nA. SATU,,,\n1,a,x,v\n2,b,x,v\n"
		     "B. DUA,,,\n4,c,x,v\n");
	assert_int_equal(world->run.diag.report_count, 1);
}

static void a_number_that_is_alone_stays(void **state)
{
	struct world *world = *state;

	assert_non_null(strstr(
		dress(world, "NO,KEGIATAN,JAN\n1,Umum,v\na,Surat,v\nb,Arsip,v\n"
			     "2,Teknis,\na,Peta,v\n"),
		"number = a\nnumber-alone = yes\n"));
	assert_non_null(strstr(
		dress(world,
		      "KEGIATAN,JAN,FEB\n1. Umum,,\na. Surat,v,\nb. Arsip,v,\n"
		      "2. Teknis,,\na. Peta,v,\n"),
		"number = a.\nnumber-alone = yes\n"));
}

static void no_profile_is_written_where_one_prints_the_columns(void **state)
{
	assert_null(dress(*state, "NO,AREA,KEGIATAN,SUBKEGIATAN,INDIKATOR,JAN,"
				  "FEB,KETERANGAN\n1,a,b,c,d,v,,e\n"));
	assert_null(dress(*state, "KOMPONEN,INDIKATOR,LANGKAH AKSI,BUKTI FISIK,"
				  "JAN\na,b,c,d,v\n"));
	/* another word, another order, another column, another period */
	assert_non_null(dress(*state, "NO,AREA,KEGIATAN,SUB KEGIATAN,INDIKATOR "
				      "KINERJA,JAN\n1,a,b,c,d,v\n"));
	assert_non_null(dress(*state, "NO,AREA,KEGIATAN,INDIKATOR,SUB KEGIATAN,"
				      "JAN\n1,a,b,c,d,v\n"));
	assert_non_null(dress(*state, "NO,KEGIATAN,INDIKATOR,JAN\n1,b,d,v\n"));
	assert_non_null(dress(*state, "NO,AREA,KEGIATAN,SUB KEGIATAN,INDIKATOR,"
				      "TW I\n1,a,b,c,d,v\n"));
}

static void texts_are_quoted_where_yaml_would_change_them(void **state)
{
	const char *yaml =
		import(*state, "lembaga,\"a: b\"\n"
			       "nomor,1.10\n"
			       "tempat,#1\n"
			       "penandatangan.nama,\"x #y \"\"z\"\"\"\n"
			       "AREA,KEGIATAN\nA,!penting\n");

	assert_non_null(yaml);
	assert_non_null(strstr(yaml, "lembaga: \"a: b\"\n"));
	assert_non_null(strstr(yaml, "nomor: 1.10\n"));
	assert_non_null(strstr(yaml, "tempat: \"#1\"\n"));
	assert_non_null(strstr(yaml, "nama: \"x #y \\\"z\\\"\"\n"));
	assert_non_null(strstr(yaml, "kegiatan: \"!penting\"\n"));
}

static void what_is_written_is_read_back(void **state)
{
	static const char *const text[] = {"  - spasi\n    dalam\n\n  \nakhir",
					   "\nbaris kosong dulu",
					   "- a",
					   "'kutip'",
					   "a:",
					   "null",
					   "~",
					   "[x]",
					   "{x: y}",
					   "a\tb",
					   "\xC2\xA0x",
					   "kata kata  kata",
					   "\\*",
					   "%d",
					   "@x",
					   "`x`"};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++) {
		struct plan plan = {.number = 0};
		const struct decree decree = {.lampiran = &plan,
					      .lampiran_count = 1};
		const struct decree *back;
		const char *yaml;
		size_t length;
		struct entry entry = {.key = "area"};
		struct node node = {
			.entry = &entry, .entry_count = 1, .rows = 1};

		entry.value = (struct value){.text = text[i],
					     .length = strlen(text[i])};
		plan.root = (struct node){
			.child = &node, .child_count = 1, .rows = 1};
		yaml = writing_yaml(&decree, styles_new(&world->run, NULL, 0),
				    &world->arena, &length);
		back = plan_read(&world->run, world_source(world, yaml));
		assert_non_null(back);
		assert_string_equal(
			back->lampiran->root.child[0].entry[0].value.text,
			arena_format(&world->arena, "%s%s", text[i],
				     strchr(text[i], '\n') ? "\n" : ""));
	}
}

static void only_what_is_read_otherwise_gets_numbers(void **state)
{
	const char *csv = export(
		*state,
		"  - {area: A, rincian: [{kegiatan: x}, {kegiatan: x}]}\n"
		"  - {area: A, rincian: [{kegiatan: y}, {kegiatan: z}]}\n");

	assert_non_null(strstr(csv, "NO AREA,AREA PERUBAHAN,KEGIATAN,JAN"));
	assert_non_null(strstr(csv, "\n1,A,x"));
	assert_non_null(strstr(csv, "\n\xE3\x80\x83,,x"));
	assert_non_null(strstr(csv, "\n2,A,y"));
}

static void a_total_does_not_say_where_columns_stand(void **state)
{
	const char *csv = export(
		*state,
		"  - {area: A, rincian: [{kegiatan: x},\n"
		"      {jumlah: Jumlah, anggaran: 2}]}\n"
		"  - {area: B, rincian: [{kegiatan: y, anggaran: 3}]}\n");

	assert_non_null(strstr(csv, ",KEGIATAN,anggaran,JAN"));
	assert_non_null(strstr(csv, "\nB,,y,3"));
}

static void a_plain_table_gets_no_numbers(void **state)
{
	const char *csv = export(
		*state,
		"  - {area: A, rincian: [{kegiatan: x}, {kegiatan: y}]}\n"
		"  - {area: B, rincian: [{kegiatan: z, bulan: 2}]}\n");

	assert_non_null(strstr(csv, "\nAREA PERUBAHAN,KEGIATAN,JAN,FEB"));
	assert_non_null(strstr(csv, "\nB,z,,\xE2\x9C\x93"));
}

static const struct CMUnitTest tests[] = {
	TEST(blank_cells_go_on_with_those_above),
	TEST(repeated_cells_are_one_except_the_last),
	TEST(the_same_text_below_another_parent_is_another),
	TEST(a_new_number_begins_another_area_of_the_same_name),
	TEST(typed_numbers_that_count_are_dropped),
	TEST(typed_numbers_that_do_not_count_stay),
	TEST(marks_of_all_kinds_are_months),
	TEST(one_is_a_mark_and_nought_is_none),
	TEST(texts_in_months_are_kept),
	TEST(a_word_for_periods_heads_texts_too),
	TEST(what_is_no_month_is_a_text),
	TEST(a_word_beside_periods_heads_texts),
	TEST(a_header_of_three_rows_is_one_header),
	TEST(periods_of_each_unit_are_known_by_name),
	TEST(each_table_has_its_own_labels),
	TEST(roman_figures_are_quarters_or_months),
	TEST(what_stands_above_periods_says_of_which_unit_they_are),
	TEST(months_are_written_in_many_ways),
	TEST(numbers_are_months_only_if_they_run),
	TEST(target_and_realisasi_are_two_series),
	TEST(one_of_several_blocks_is_chosen),
	TEST(a_label_heads_all_columns_that_it_is_merged_over),
	TEST(periods_that_nobody_can_know_are_errors),
	TEST(a_mark_that_is_merged_over_periods_is_of_each),
	TEST(a_header_with_one_known_name_is_one),
	TEST(totals_are_rows_of_their_own),
	TEST(a_row_of_one_text_is_a_section),
	TEST(errors_say_where_and_all_are_said),
	TEST(a_column_without_title_is_told_once),
	TEST(a_slip_in_the_header_is_a_hint),
	TEST(any_title_is_a_column),
	TEST(equal_titles_are_columns_of_their_own),
	TEST(a_profile_is_written_for_other_columns),
	TEST(a_written_profile_has_room_for_numbers_in_brackets),
	TEST(a_written_profile_has_room_for_all_words),
	TEST(a_written_profile_counts_as_the_sheet_does),
	TEST(a_number_that_is_alone_stays),
	TEST(no_profile_is_written_where_one_prints_the_columns),
	TEST(texts_are_quoted_where_yaml_would_change_them),
	TEST(what_is_written_is_read_back),
	TEST(only_what_is_read_otherwise_gets_numbers),
	TEST(a_total_does_not_say_where_columns_stand),
	TEST(a_plain_table_gets_no_numbers),
};

RUN(tests)
