#include "unit.h"

#include "book/csv.h"
#include "book/encoding.h"
#include "book/messages.h"

/* Returns what TEXT is read as; ENCODING is that which is told, NULL: none. */
static const char *as_read(struct world *world, const char *text, size_t length,
			   const char *encoding)
{
	struct diag diag;
	const struct source *source;

	diag_init(&diag, &world->arena);
	source = encoding_read(
		&world->arena,
		source_borrow(&world->arena, "a.csv", text, length), &diag);
	assert_int_equal(diag.report_count, encoding != NULL);
	assert_int_equal(diag.count, 0);
	if (encoding)
		assert_non_null(strstr(diag.report[0].text, encoding));
	return arena_copy(&world->arena, source->text, source->length);
}

#define AS_READ(text, encoding) \
	as_read(*state, text, sizeof(text) - 1, encoding)

static void utf8_stays(void **state)
{
	assert_string_equal(AS_READ("a;\xE2\x80\x9C"
				    "b",
				    NULL),
			    "a;\xE2\x80\x9C"
			    "b");
	assert_string_equal(AS_READ("a;b", NULL), "a;b");
	assert_string_equal(AS_READ("", NULL), "");
}

static void utf16_is_read_and_told(void **state)
{
	static const char want[] = "No\t\xE2\x80\x9C\xF0\x9F\x97\xB9\nAREA";

	assert_string_equal(AS_READ("\xFF\xFEN\0o\0\t\0\x1C\x20\x3D\xD8\xF9\xDD"
				    "\n\0A\0R\0E\0A\0",
				    "UTF-16"),
			    want);
	assert_string_equal(AS_READ("\xFE\xFF\0N\0o\0\t\x20\x1C\xD8\x3D\xDD\xF9"
				    "\0\n\0A\0R\0E\0A",
				    "UTF-16"),
			    want);
	/* without its mark it is known by its zeros */
	assert_string_equal(AS_READ("A\0R\0E\0A\0;\0B\0\n\0x\0", "UTF-16"),
			    "AREA;B\nx");
}

static void windows_1252_is_read_and_told(void **state)
{
	assert_string_equal(AS_READ("Rapat \x93kerja\x94 \x96 5\xB0", "1252"),
			    "Rapat \xE2\x80\x9Ckerja\xE2\x80\x9D \xE2\x80\x93 5"
			    "\xC2\xB0");
}

static void what_is_in_no_encoding_stays(void **state)
{
	/* a fault in UTF-8 */
	assert_string_equal(AS_READ("\xE2\x80\x9C"
				    "a\x93",
				    NULL),
			    "\xE2\x80\x9C"
			    "a\x93");
	/* nothing has the code 0x81 */
	assert_string_equal(AS_READ("a\x81", NULL), "a\x81");
	/* half of a pair */
	AS_READ("\xFF\xFE"
		"a\0\x3D\xD8"
		"b\0",
		NULL);
}

static void marks_of_direction_are_no_text(void **state)
{
	assert_string_equal(AS_READ("a\xE2\x80\x8E;\xE2\x80\xAA"
				    "b",
				    NULL),
			    "a;b");
	assert_string_equal(AS_READ("a\xE2\x80\xAE", NULL), "a\xE2\x80\xAE");
}

/* Returns the sheet in a CSV with semicolons. */
static const struct cells *csv(struct world *world, const char *text)
{
	struct book book;

	book_init(&book, &world->arena, "test");
	return csv_sheet_read(&book, world_source(world, text), ';',
			      &world->run.diag)
		       ? book.sheet[0]
		       : NULL;
}

static void a_quote_inside_a_cell_is_a_sign(void **state)
{
	const struct cells *cells =
		csv(*state, "Spanduk 5\" x 3\";b\n\"a\"\"b\";c");

	assert_non_null(cells);
	assert_string_equal(cells->cell[0].text, "Spanduk 5\" x 3\"");
	assert_string_equal(cells->cell[2].text, "a\"b");
	assert_int_equal(cells->cell[1].column, 1);
	assert_int_equal(cells->cell[1].character, 17);
}

static void a_quote_that_stands_wrong_is_an_error(void **state)
{
	struct world *world = *state;

	assert_null(csv(world, "\"a\"b;c\n"));
	assert_true(world_says(world, MESSAGE_SHEET_QUOTE));
	assert_null(csv(world, " \"a;b\"\n"));
}

static void a_line_for_programs_is_no_row(void **state)
{
	struct world *world = *state;
	const struct cells *cells = csv(world, "sep=;\r\nA;B\n");

	assert_int_equal(cells->cell[0].row, 0);
	assert_int_equal(cells->cell[0].line, 2);
	assert_int_equal(csv_separator(world_source(world, "SEP=\t\na")), '\t');
	assert_int_equal(csv_separator(world_source(world, "sep=ab\n")), 0);
	assert_int_equal(csv_separator(world_source(world, "sep=;")), 0);
	assert_int_equal(csv_separator(world_source(world, "a;b\n")), 0);
}

static const struct CMUnitTest tests[] = {
	TEST(utf8_stays),
	TEST(utf16_is_read_and_told),
	TEST(windows_1252_is_read_and_told),
	TEST(what_is_in_no_encoding_stays),
	TEST(marks_of_direction_are_no_text),
	TEST(a_quote_inside_a_cell_is_a_sign),
	TEST(a_quote_that_stands_wrong_is_an_error),
	TEST(a_line_for_programs_is_no_row),
};

RUN(tests)
