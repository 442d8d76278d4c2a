/*
 * Headers of sheets: what only all labels of one tell together, and the profile
 * that is written for it.
 */
#include "unit.h"

#include "book/csv.h"
#include "sheet/messages.h"
#include "sheet/reading.h"

/* Returns what import makes of the SHEETS of a book, CSVs that are called "A",
 * "B" and so on; of all of them if there are several. */
static struct imported import(struct world *world, const char *const *sheets,
			      size_t count)
{
	struct book book;
	struct imported imported;
	const struct reading_way way = {.profile = "plan.ini",
					.base = "kpu-a",
					.only = count > 1 ? "all" : NULL};

	book_init(&book, &world->arena, "test");
	for (size_t i = 0; i < count; i++) {
		assert_true(csv_sheet_read(&book,
					   world_source(world, sheets[i]), ',',
					   &world->run.diag));
		book.sheet[i]->name =
			arena_format(&world->arena, "%c", (char)('A' + i));
	}
	if (!reading_import(&imported, &world->run,
			    styles_new(&world->run, NULL, 0), &book, &way))
		imported.text = NULL;
	return imported;
}

/* Returns what stands below "rencana:" for the table CSV. */
static const char *tree(struct world *world, const char *csv)
{
	struct imported imported = import(world, &csv, 1);

	assert_non_null(imported.text);
	return strstr(imported.text, "rencana:\n") + strlen("rencana:\n");
}

static void names_of_sheets_stand_before_all_columns(void **state)
{
	static const char *const sheets[] = {
		"NO,KEGIATAN,INDIKATOR,JAN,FEB\n1,Rapat,a,v,\n2,Cetak,b,,v\n",
		"NO,KEGIATAN,INDIKATOR,JAN,FEB\n1,Susun,c,v,\n2,Kirim,d,,v\n",
		"NO,KEGIATAN,INDIKATOR,JAN,FEB\n1,Bayar,e,v,\n",
	};
	struct imported imported = import(*state, sheets, 3);

	assert_non_null(imported.text);
	assert_non_null(strstr(imported.text, "  - area: B\n"));
	assert_int_equal(imported.profiles, 1);
	assert_non_null(strstr(imported.dress[0].text,
			       "columns = area no kegiatan indikator bulan\n"));
	assert_non_null(strstr(imported.dress[0].text, "[column area]\n"
						       "label = \"AREA"));
	/* each sheet counts its own */
	assert_non_null(strstr(imported.dress[0].text, "restart = area\n"));
}

static void columns_of_other_sheets_stand_where_they_are_there(void **state)
{
	static const char *const sheets[] = {
		"NO,KEGIATAN,INDIKATOR,JAN,FEB\n1,Rapat,a,v,\n",
		"NO,Sumber Dana,KEGIATAN,INDIKATOR,Catatan Kami,JAN,FEB,Catatan"
		"\n1,APBN,Susun,c,d,v,,e\n",
	};
	struct imported imported = import(*state, sheets, 2);

	assert_non_null(imported.text);
	assert_non_null(strstr(imported.dress[0].text,
			       "columns = area sumber_dana no kegiatan "
			       "indikator catatan_kami bulan catatan\n"));
	assert_non_null(strstr(imported.dress[0].text,
			       "[column sumber_dana]\n"
			       "label = \"Sumber Dana\"\nkind = text\n"));
}

static void first_letters_are_months_if_all_twelve_are_there(void **state)
{
	struct imported imported;
	const char *csv = "NO,NAMA PROGRAM,WAKTU,,,,,,,,,,,\n"
			  ",,J,F,M,A,M,J,J,A,S,O,N,D\n"
			  "1,Rapat,,v,,,v,,v,,,,,v\n";

	assert_string_equal(tree(*state,
				 "KEGIATAN,INDIKATOR,J,F,M,A,M,J,J,A,S,O,N,D\n"
				 "Rapat,x,,v,,,v,,v,,,,,v\n"),
			    "  - kegiatan: Rapat\n    indikator: x\n"
			    "    bulan: 2, 5, 7, 12\n");
	assert_string_equal(tree(*state, csv), "  - nama_program: Rapat\n"
					       "    bulan: 2, 5, 7, 12\n");
	imported = import(*state, &csv, 1);
	assert_non_null(strstr(imported.dress[0].text,
			       "months = \"J F M A M J J A S O N D\"\n"));
	/* one is missing, or something stands between them */
	assert_null(
		strstr(tree(*state, "KEGIATAN,INDIKATOR,J,F,M,A,M,J,J,A,S,O,N\n"
				    "Rapat,x,,v,,,v,,,,,,\n"),
		       "bulan:"));
	assert_null(strstr(tree(*state,
				"KEGIATAN,INDIKATOR,J,F,M,A,M,J,K,J,A,S,O,N,D\n"
				"Rapat,x,,v,,,v,,,,,,,,v\n"),
			   "bulan:"));
}

static void figures_below_quarters_are_their_months(void **state)
{
	static const char *const header[] = {
		"KEGIATAN,TW I,,,TW II,,\n,1,2,3,4,5,6\n",
		"KEGIATAN,TW I,,,TW II,,\n,1,2,3,1,2,3\n",
		"KEGIATAN,TRIWULAN 1,,,TRIWULAN 2,,\n,1,2,3,1,2,3\n",
	};

	for (size_t i = 0; i < sizeof(header) / sizeof(header[0]); i++)
		assert_string_equal(
			tree(*state,
			     arena_format(&((struct world *)*state)->arena,
					  "%sRapat,,v,,,v,\n", header[i])),
			"  - kegiatan: Rapat\n    bulan: 2, 5\n");
	assert_string_equal(
		tree(*state, "KEGIATAN,TW II,,\n,1,2,3\nRapat,,v,\n"),
		"  - kegiatan: Rapat\n    bulan: 5\n");
}

static void figures_below_quarters_that_are_no_months_are_told(void **state)
{
	const char *csv = "KEGIATAN,TW I,,,,TW II,,,\n,1,2,3,4,1,2,3,4\n"
			  "Rapat,,v,,,,v,,\n";

	assert_null(import(*state, &csv, 1).text);
	assert_true(world_says(*state, MESSAGE_SHEET_COLUMN_TWICE));
}

static void titles_below_one_that_has_room_are_of_the_header(void **state)
{
	assert_string_equal(
		tree(*state, "NO,KEGIATAN,INDIKATOR,,JAN,FEB\n"
			     ",,Output,Outcome,,\n1,Rapat,a,b,v,\n"),
		"  - kegiatan: Rapat\n    output: a\n    outcome: b\n"
		"    bulan: 1\n");
	assert_string_equal(
		tree(*state, "NO,KEGIATAN,INDIKATOR,\n,,Output,Outcome\n"
			     "1,Rapat,a,b\n"),
		"  - kegiatan: Rapat\n    output: a\n    outcome: b\n");
	assert_false(world_says(*state, MESSAGE_SHEET_PERHAPS_HEADER));
}

static void titles_that_leave_a_column_without_one_are_none(void **state)
{
	const char *csv = "KEGIATAN,INDIKATOR,,,JAN,FEB\n,Output,,Outcome,,\n"
			  "Rapat,a,b,c,v,\n";

	assert_null(import(*state, &csv, 1).text);
	assert_true(world_says(*state, MESSAGE_SHEET_OUTSIDE));
}

static void numbers_and_first_texts_are_no_titles(void **state)
{
	static const char *const csv[] = {
		"KEGIATAN,,INDIKATOR,JAN\nProgram,Data,,\nRapat,x,a,v\n",
		"NO,KEGIATAN,,INDIKATOR,JAN\n,a.,Program,,\n1,b,Rapat,x,v\n",
		"NO,KEGIATAN,,INDIKATOR,JAN\n,IV,Program,,\n1,b,Rapat,x,v\n",
	};

	for (size_t i = 0; i < sizeof(csv) / sizeof(csv[0]); i++)
		assert_null(import(*state, &csv[i], 1).text);
}

static void a_row_that_may_be_of_the_header_is_told(void **state)
{
	const char *all = "NO,KEGIATAN,INDIKATOR,JAN\n1,Rapat,a,v\n,,b,v\n";

	tree(*state, all);
	assert_false(world_says(*state, MESSAGE_SHEET_PERHAPS_HEADER));
	assert_string_equal(tree(*state, "NO,KEGIATAN,INDIKATOR,JAN\n"
					 ",,Output,\n1,Rapat,a,v\n"),
			    "  - indikator: Output\n  - kegiatan: Rapat\n"
			    "    rincian:\n      - indikator: a\n"
			    "        bulan: 1\n");
	assert_true(world_says(*state, MESSAGE_SHEET_PERHAPS_HEADER));
}

static const struct CMUnitTest tests[] = {
	TEST(names_of_sheets_stand_before_all_columns),
	TEST(columns_of_other_sheets_stand_where_they_are_there),
	TEST(first_letters_are_months_if_all_twelve_are_there),
	TEST(figures_below_quarters_are_their_months),
	TEST(figures_below_quarters_that_are_no_months_are_told),
	TEST(titles_below_one_that_has_room_are_of_the_header),
	TEST(titles_that_leave_a_column_without_one_are_none),
	TEST(numbers_and_first_texts_are_no_titles),
	TEST(a_row_that_may_be_of_the_header_is_told),
};

RUN(tests)
