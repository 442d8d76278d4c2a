/*
 * Colours in the cells of periods: which of them are marks.
 */
#include "unit.h"

#include "book/book.h"
#include "sheet/messages.h"
#include "sheet/reading.h"

#include <ctype.h>

enum { COLUMNS = 9 };

/* Returns what is planned in the rows that PAINT draws below a header of three
 * texts and six months: "ab,ab" for January of the first and February of the
 * second, and so on. A letter in a row is the colour of a cell, "." white, and
 * a capital has a text besides. */
static const char *planned(struct world *world, const char *const *paint)
{
	static const char *const header[COLUMNS] = {"AREA", "KEGIATAN", "KET",
						    "JAN",  "FEB",	"MAR",
						    "APR",  "MEI",	"JUN"};
	struct book book;
	struct cells *cells;
	const char *yaml, *shown = "", *at;
	size_t length = 0;

	book_init(&book, &world->arena, "test");
	cells = book_add(&book, "", &world->run.diag);
	cells->source = world_source(world, "");
	for (uint32_t c = 0; c < COLUMNS; c++)
		cells_add(cells,
			  (struct cells_cell){
				  .column = c,
				  .rows = 1,
				  .columns = 1,
				  .text = header[c],
				  .length = (uint32_t)strlen(header[c]),
				  .fill = FILL(0x808080)},
			  &world->run.diag);
	for (uint32_t r = 0; paint[r]; r++)
		for (uint32_t c = 0; paint[r][c]; c++) {
			char sign = paint[r][c];
			bool text = c < 3 || isupper((unsigned char)sign);
			struct cells_cell cell = {.row = r + 1,
						  .column = c,
						  .rows = 1,
						  .columns = 1,
						  .text = "teks"};

			cell.length = text ? 4 : 0;
			if (c == 1)
				cell.text = arena_format(&world->arena,
							 "kegiatan %u", r);
			if (c == 1)
				cell.length = (uint32_t)strlen(cell.text);
			if (sign != '.')
				cell.fill = FILL(tolower((unsigned char)sign));
			cells_add(cells, cell, &world->run.diag);
		}
	cells_close(cells);
	yaml = reading_text(&world->run, styles_new(&world->run, NULL, 0),
			    &book, NULL, &length);
	assert_non_null(yaml);
	for (uint32_t r = 0; paint[r]; r++) {
		at = strstr(yaml, arena_format(&world->arena,
					       "kegiatan: kegiatan %u\n", r));
		assert_non_null(at);
		at = strchr(at, '\n') + 1;
		at += strspn(at, " ");
		length = strncmp(at, "bulan: ", 7) ? 0 : strcspn(at + 7, "\n");
		shown = arena_format(&world->arena, "%s%s%.*s", shown,
				     r ? " | " : "", (int)length, at + 7);
	}
	return shown;
}

#define PLANNED(...) planned(*state, (const char *const[]){__VA_ARGS__, NULL})

static void bars_on_white_are_marks(void **state)
{
	assert_string_equal(PLANNED("...bb....", ".....bbb.", "...b....b"),
			    "1, 2 | 3-5 | 1, 6");
	/* from end to end, beside others or alone */
	assert_string_equal(PLANNED("...bbbbbb", ".....b..."), "1-6 | 3");
	assert_string_equal(PLANNED("...bbbbbb"), "1-6");
	assert_int_equal(((struct world *)*state)->run.diag.report_count, 0);
}

static void the_colour_of_a_row_is_none(void **state)
{
	assert_string_equal(
		PLANNED("yyyyyyyyy", "...b.....", "yyyybbyyy", "........."),
		" | 1 | 2, 3 | ");
	/* a number of another colour is no row */
	assert_string_equal(PLANNED("g..b.....", "g........"), "1 | ");
	assert_int_equal(((struct world *)*state)->run.diag.report_count, 0);
}

static void the_colour_of_a_column_is_none(void **state)
{
	assert_string_equal(PLANNED("...b.h...", "....bh...", ".....h..b"),
			    "1 | 2 | 6");
	/* one that is here and there is a bar everywhere */
	assert_string_equal(PLANNED("...b.b...", "....bb...", ".....b..b"),
			    "1, 3 | 2, 3 | 3, 6");
	assert_int_equal(((struct world *)*state)->run.diag.report_count, 0);
}

static void bars_may_lie_on_a_colour(void **state)
{
	assert_string_equal(PLANNED("...bbgggg", "...gggbgg", "...ggggbb"),
			    "1, 2 | 4 | 5, 6");
	assert_int_equal(((struct world *)*state)->run.diag.report_count, 0);
}

static void a_text_in_a_coloured_cell_is_that(void **state)
{
	struct world *world = *state;
	const char *const rows[] = {"...bB....", NULL};

	assert_string_equal(planned(world, rows), "");
	assert_int_equal(world->run.diag.report_count, 0);
}

static void what_nobody_can_tell_is_said(void **state)
{
	struct world *world = *state;

	assert_string_equal(PLANNED("...bbbbbb", "...bbbbbb", "...bbbbbb"),
			    " |  | ");
	assert_true(world_says(world, MESSAGE_SHEET_ALL_COLOURED));
	assert_int_equal(world->run.diag.report_count, 1);
	assert_string_equal(PLANNED("...bb....", ".....r..."), "1, 2 | 3");
	assert_true(world_says(world, MESSAGE_SHEET_COLOURS));
	assert_int_equal(world->run.diag.report_count, 2);
}

static const struct CMUnitTest tests[] = {
	TEST(bars_on_white_are_marks),
	TEST(the_colour_of_a_row_is_none),
	TEST(the_colour_of_a_column_is_none),
	TEST(bars_may_lie_on_a_colour),
	TEST(a_text_in_a_coloured_cell_is_that),
	TEST(what_nobody_can_tell_is_said),
};

RUN(tests)
