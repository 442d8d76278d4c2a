#include "archive.h"

#include "book/messages.h"
#include "book/remark.h"
#include "book/xlsx.h"

#define LINKS \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define LINK(id, type, target)                                                 \
	"<Relationship Id=\"" id "\" Type=\"" LINKS type "\" Target=\"" target \
	"\"/>"

/* What a workbook has besides its sheet; NULL: nothing. */
struct parts {
	const char *styles, *strings, *theme, *workbook;
};

/* Returns the sheet with those cells, and what stands around them. */
static const struct cells *read_parts(struct world *world,
				      const struct parts *parts,
				      const char *sheet)
{
	struct archive archive = {.count = 0};
	const struct source *source;
	struct package *package;
	struct book book;
	bool read;

	archive_add(
		&archive, "_rels/.rels",
		"<Relationships>" LINK("r", "officeDocument",
				       "xl/workbook.xml") "</Relationships>");
	archive_add(&archive, "xl/_rels/workbook.xml.rels",
		    "<Relationships>" LINK("r1", "worksheet", "s.xml")
			    LINK("r2", "styles", "styles.xml")
				    LINK("r3", "sharedStrings", "t.xml") LINK(
					    "r4", "theme",
					    "theme.xml") "</Relationships>");
	archive_add(&archive, "xl/workbook.xml",
		    arena_format(&world->arena,
				 "<workbook>%s<sheets><sheet name=\"A\" "
				 "id=\"r1\"/></sheets>%s</workbook>",
				 parts->workbook ? parts->workbook : "",
				 parts->workbook ? parts->workbook : ""));
	archive_add(&archive, "xl/s.xml",
		    arena_format(&world->arena, "<worksheet>%s</worksheet>",
				 sheet));
	if (parts->styles)
		archive_add(&archive, "xl/styles.xml",
			    arena_format(&world->arena,
					 "<styleSheet>%s</styleSheet>",
					 parts->styles));
	if (parts->strings)
		archive_add(&archive, "xl/t.xml",
			    arena_format(&world->arena, "<sst>%s</sst>",
					 parts->strings));
	if (parts->theme)
		archive_add(&archive, "xl/theme.xml", parts->theme);
	source = archive_source(&archive, world, "a.xlsx");
	package = package_open(source, &world->run);
	book_init(&book, &world->arena, "a.xlsx");
	read = xlsx_read(&book, package, source, &world->run);
	package_close(package);
	return read ? book.sheet[0] : NULL;
}

static const struct cells *read_cells(struct world *world, const char *styles,
				      const char *cells)
{
	return read_parts(world, &(struct parts){.styles = styles},
			  arena_format(&world->arena,
				       "<sheetData>%s</sheetData>", cells));
}

/* What a cell of a sheet says; "" for none. */
static const char *text_at(const struct cells *cells, const char *name)
{
	uint32_t row = (uint32_t)atoi(name + 1) - 1;
	const struct cells_cell *cell =
		cells_find(cells, row, (uint32_t)(*name - 'A'));

	return cell ? cell->text : "";
}

static uint32_t fill_at(const struct cells *cells, const char *name)
{
	uint32_t row = (uint32_t)atoi(name + 1) - 1;
	const struct cells_cell *cell =
		cells_find(cells, row, (uint32_t)(*name - 'A'));

	return cell ? cell->fill : 0;
}

/* Whether a remark of CELLS is MESSAGE, about NAMES. */
static bool tells(struct world *world, const struct cells *cells,
		  const struct message *message, const char *names)
{
	struct diag diag;

	diag_init(&diag, &world->arena);
	cells_tell(cells, &diag);
	for (size_t i = 0; i < diag.report_count; i++)
		if (diag.report[i].message == message)
			return strstr(diag.report[i].text, names);
	return false;
}

static void numbers_are_shown_in_their_format(void **state)
{
	const struct cells *cells = read_cells(
		*state,
		"<numFmts><numFmt numFmtId=\"164\" formatCode=\"d mmmm yyyy\"/>"
		"<numFmt numFmtId=\"165\" formatCode=\"&quot;Rp&quot;#,##0\"/>"
		"<numFmt numFmtId=\"166\" formatCode=\"&quot;v&quot;;;\"/>"
		"<numFmt numFmtId=\"167\" formatCode=\"@&quot; kali&quot;\"/>"
		"</numFmts><cellXfs><xf/><xf numFmtId=\"2\"/>"
		"<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
		"<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/></cellXfs>",
		"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1.1</v></c>"
		"<c r=\"B1\" s=\"2\"><v>46538</v></c>"
		"<c r=\"C1\" s=\"3\"><v>1500000</v></c>"
		"<c r=\"D1\" s=\"4\"><v>1</v></c>"
		"<c r=\"E1\" s=\"4\"><v>0</v></c>"
		"<c r=\"F1\" s=\"5\" t=\"inlineStr\"><is><t>2</t></is></c>"
		"<c r=\"G1\"><v>0.30000000000000004</v></c>"
		"<c r=\"H1\" t=\"d\" s=\"2\"><v>2027-05-31</v></c>"
		"<c r=\"I1\" t=\"b\"><v>1</v></c><c r=\"J1\" "
		"t=\"b\"><v>0</v></c>"
		"<c r=\"K1\" t=\"d\"><v>2027-05-31</v></c></row>");

	assert_string_equal(text_at(cells, "A1"), "1.10");
	assert_string_equal(text_at(cells, "B1"), "31 Mei 2027");
	assert_string_equal(text_at(cells, "C1"), "Rp1.500.000");
	assert_string_equal(text_at(cells, "D1"), "v");
	assert_string_equal(text_at(cells, "E1"), "");
	assert_string_equal(text_at(cells, "F1"), "2 kali");
	assert_string_equal(text_at(cells, "G1"), "0.3");
	assert_string_equal(text_at(cells, "H1"), "31 Mei 2027");
	assert_string_equal(text_at(cells, "I1"), "TRUE");
	assert_string_equal(text_at(cells, "J1"), "");
	assert_string_equal(text_at(cells, "K1"), "31/05/2027");
}

static void days_count_from_1904_where_the_workbook_says_so(void **state)
{
	const struct cells *cells = read_parts(
		*state,
		&(struct parts){.workbook = "<workbookPr date1904=\"1\"/>",
				.styles = "<cellXfs><xf numFmtId=\"15\"/>"
					  "</cellXfs>"},
		"<sheetData><row><c "
		"s=\"0\"><v>45076</v></c></row></sheetData>");

	assert_string_equal(text_at(cells, "A1"), "31-Mei-27");
}

#define FONTS                                                               \
	"<fonts><font><name val=\"Calibri\"/></font>"                       \
	"<font><i/><name val=\"Calibri\"/></font>"                          \
	"<font><name val=\"Wingdings\"/></font>"                            \
	"<font><b/><strike/></font><font><b val=\"0\"/><strike val=\"0\"/>" \
	"</font></fonts>"                                                   \
	"<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\"/>"   \
	"<xf fontId=\"3\"/><xf fontId=\"4\"/></cellXfs>"

static void fonts_of_cells_are_seen(void **state)
{
	const struct cells *cells = read_cells(
		*state, FONTS,
		"<row><c r=\"A1\" s=\"1\" t=\"str\"><v>kick off</v></c>"
		"<c r=\"B1\" s=\"2\" t=\"str\"><v>\xC3\xBC</v></c>"
		"<c r=\"C1\" s=\"3\" t=\"str\"><v>batal</v></c>"
		"<c r=\"D1\" s=\"4\" t=\"str\"><v>jadi</v></c>"
		"<c r=\"E1\" s=\"2\"><v>4</v></c>"
		"<c r=\"F1\" s=\"3\"><v>4</v></c></row>");

	assert_string_equal(text_at(cells, "A1"), "*kick off*");
	assert_string_equal(text_at(cells, "B1"), "\xE2\x9C\x93");
	assert_string_equal(text_at(cells, "C1"), "");
	assert_string_equal(text_at(cells, "D1"), "jadi");
	assert_string_equal(text_at(cells, "E1"), "\xF0\x9F\x97\x90");
	assert_string_equal(text_at(cells, "F1"), "");
	assert_true(tells(*state, cells, MESSAGE_SHEET_STRUCK, "C1, F1;"));
}

static void runs_of_shared_texts_are_seen(void **state)
{
	const struct cells *cells = read_parts(
		*state,
		&(struct parts){
			.styles = FONTS,
			.strings =
				"<si><r><t xml:space=\"preserve\">Rapat "
				"</t></r>"
				"<r><rPr><i/><rFont val=\"Arial\"/></rPr>"
				"<t>kick off</t></r></si>"
				"<si><r><rPr><strike/></rPr><t>batal</t></r>"
				"<r><rPr><rFont val=\"Wingdings 2\"/></rPr>"
				"<t>P</t></r></si>"
				"<si><t>\xE7\x94\xB0</t><rPh sb=\"0\" eb=\"1\">"
				"<t>x</t></rPh></si>"
				"<si><t>a_x000D_\nb_x0041__x005F_</t></si>"},
		"<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
		"<c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c>"
		"<c t=\"s\" s=\"1\"><v>0</v></c></row></sheetData>");

	assert_string_equal(text_at(cells, "A1"), "Rapat *kick off*");
	assert_string_equal(text_at(cells, "B1"), "\xE2\x9C\x93");
	assert_string_equal(text_at(cells, "C1"), "\xE7\x94\xB0");
	assert_string_equal(text_at(cells, "D1"), "a\nbA_");
	/* a run without looks has those of its cell */
	assert_string_equal(text_at(cells, "E1"), "*Rapat kick off*");
	assert_true(tells(*state, cells, MESSAGE_SHEET_STRUCK, "B1;"));
}

static void fills_are_colours(void **state)
{
	static const char styles[] =
		"<fills><fill><patternFill/></fill>"
		"<fill><patternFill patternType=\"solid\">"
		"<fgColor rgb=\"FF808080\"/></patternFill></fill>"
		"<fill><patternFill patternType=\"solid\">"
		"<fgColor indexed=\"13\"/></patternFill></fill>"
		"<fill><patternFill patternType=\"solid\">"
		"<fgColor theme=\"4\" tint=\"0.5\"/></patternFill></fill>"
		"<fill><patternFill patternType=\"solid\">"
		"<fgColor theme=\"0\"/></patternFill></fill>"
		"<fill><patternFill patternType=\"gray125\"/></fill>"
		"<fill><patternFill patternType=\"solid\">"
		"<fgColor theme=\"0\" tint=\"-0.25\"/></patternFill></fill>"
		"<fill><gradientFill><stop position=\"0\">"
		"<color rgb=\"FF000000\"/></stop><stop position=\"1\">"
		"<color rgb=\"FFFFFFFF\"/></stop></gradientFill></fill>"
		"</fills><cellXfs><xf fillId=\"0\"/><xf fillId=\"1\"/>"
		"<xf fillId=\"2\"/><xf fillId=\"3\"/><xf fillId=\"4\"/>"
		"<xf fillId=\"5\"/><xf fillId=\"6\"/><xf fillId=\"7\">"
		"<alignment indent=\"2\"/></xf></cellXfs>";
	const struct cells *cells = read_cells(
		*state, styles,
		"<row><c s=\"0\"/><c s=\"1\"/><c s=\"2\"/><c s=\"3\"/>"
		"<c s=\"4\"/><c s=\"5\"/><c s=\"6\"/>"
		"<c s=\"7\" t=\"str\"><v>a</v></c></row>");

	assert_int_equal(cells->count, 6);
	assert_int_equal(fill_at(cells, "B1"), FILL(0x808080));
	assert_int_equal(fill_at(cells, "C1"), FILL(0xFFFF00));
	assert_int_equal(fill_at(cells, "D1"), FILL(0xA7C0DE));
	assert_int_equal(fill_at(cells, "E1"), 0);
	assert_int_equal(fill_at(cells, "F1"), FILL(0xE0E0E0));
	assert_int_equal(fill_at(cells, "G1"), FILL(0xBFBFBF));
	assert_int_equal(fill_at(cells, "H1"), FILL(0x7F7F7F));
	assert_int_equal(cells_find(cells, 0, 7)->indent, 2);
}

static void colours_are_those_of_the_file(void **state)
{
	const struct cells *cells = read_parts(
		*state,
		&(struct parts){
			.theme = "<a:theme xmlns:a=\"a\"><a:clrScheme><a:dk1>"
				 "<a:sysClr val=\"windowText\" "
				 "lastClr=\"010203\"/></a:dk1><a:lt1>"
				 "<a:srgbClr val=\"A0B0C0\"/></a:lt1>"
				 "</a:clrScheme><a:srgbClr val=\"FF0000\"/>"
				 "</a:theme>",
			.styles = "<fills><fill><patternFill "
				  "patternType=\"solid\"><fgColor theme=\"0\"/>"
				  "</patternFill></fill><fill><patternFill "
				  "patternType=\"solid\"><fgColor theme=\"1\"/>"
				  "</patternFill></fill><fill><patternFill "
				  "patternType=\"solid\"><fgColor "
				  "indexed=\"1\"/></patternFill></fill></fills>"
				  "<cellXfs><xf fillId=\"0\"/>"
				  "<xf fillId=\"1\"/><xf fillId=\"2\"/>"
				  "</cellXfs><colors><indexedColors>"
				  "<rgbColor rgb=\"00000000\"/>"
				  "<rgbColor rgb=\"00ABCDEF\"/>"
				  "</indexedColors></colors>"},
		"<sheetData><row><c s=\"0\"/><c s=\"1\"/><c s=\"2\"/></row>"
		"</sheetData>");

	assert_int_equal(fill_at(cells, "A1"), FILL(0xA0B0C0));
	assert_int_equal(fill_at(cells, "B1"), FILL(0x010203));
	assert_int_equal(fill_at(cells, "C1"), FILL(0xABCDEF));
}

static void merged_cells_hide_what_is_below(void **state)
{
	const struct cells *cells = read_parts(
		*state,
		&(struct parts){.styles = "<fills><fill><patternFill "
					  "patternType=\"solid\"><fgColor "
					  "rgb=\"FF00FF00\"/></patternFill>"
					  "</fill></fills><cellXfs><xf "
					  "fillId=\"9\"/><xf fillId=\"0\"/>"
					  "</cellXfs>"},
		"<sheetData><row><c s=\"1\"/><c s=\"1\"/><c s=\"1\"/>"
		"<c t=\"str\"><v>d</v></c><c t=\"str\"><v>e</v></c></row>"
		"<row><c s=\"1\"/><c s=\"1\"/></row></sheetData><mergeCells>"
		"<mergeCell ref=\"A1:B2\"/><mergeCell ref=\"D1:E1\"/>"
		"</mergeCells>");

	assert_int_equal(cells->count, 3);
	assert_int_equal(cells->cell[0].rows, 2);
	assert_int_equal(cells->cell[0].columns, 2);
	assert_int_equal(cells->cell[0].fill, FILL(0x00FF00));
	assert_int_equal(fill_at(cells, "C1"), FILL(0x00FF00));
	assert_string_equal(text_at(cells, "D1"), "d");
	assert_true(tells(*state, cells, MESSAGE_SHEET_HIDDEN, " E1;"));
}

static void what_is_hidden_is_left_out(void **state)
{
	const struct cells *cells = read_parts(
		*state, &(struct parts){NULL},
		"<cols><col min=\"1\" max=\"1\" width=\"9\"/>"
		"<col min=\"2\" max=\"2\" width=\"70\" hidden=\"1\"/>"
		"<col min=\"3\" max=\"3\" width=\"30\"/>"
		"<col min=\"4\" max=\"5\" width=\"0\"/></cols><sheetData>"
		"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c>"
		"<c r=\"B1\" t=\"str\"><v>b</v></c>"
		"<c r=\"C1\" t=\"str\"><v>c</v></c></row>"
		"<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"str\"><v>x</v></c>"
		"<c r=\"B2\" t=\"str\"><v>x</v></c></row>"
		"<row r=\"3\" ht=\"0\"/>"
		"<row r=\"4\"><c r=\"A4\" t=\"str\"><v>y</v></c>"
		"<c r=\"B4\" t=\"str\"><v>z</v></c></row></sheetData>"
		"<mergeCells><mergeCell ref=\"B4:C5\"/></mergeCells>");

	assert_int_equal(cells->count, 4);
	assert_string_equal(text_at(cells, "A1"), "a");
	assert_string_equal(text_at(cells, "B1"), "c");
	assert_string_equal(text_at(cells, "A2"), "y");
	assert_string_equal(text_at(cells, "B2"), "z");
	assert_int_equal(cells_find(cells, 1, 1)->columns, 1);
	assert_int_equal(cells_find(cells, 1, 0)->line, 4);
	assert_int_equal(cells_find(cells, 0, 1)->character, 3);
	assert_true(tells(*state, cells, MESSAGE_SHEET_HIDDEN, ": B, 2;"));
	assert_int_equal(cells->looks.columns, 2);
	assert_int_equal(cells->looks.width[0], 9);
	assert_int_equal(cells->looks.width[1], 30);
}

static void formulas_without_values_are_errors(void **state)
{
	static const char formulas[] =
		"<sheetData><row><c><f>A1</f><v></v></c><c><f>A1</f></c>"
		"<c t=\"str\"><f>A1</f><v></v></c><c><f>A1</f><v>0</v></c>"
		"<c><f>A1</f><v>7</v></c></row></sheetData>";
	const struct cells *cells =
		read_parts(*state, &(struct parts){NULL}, formulas);

	assert_true(tells(*state, cells, MESSAGE_SHEET_NO_VALUE, ": A1, B1;"));
	assert_string_equal(text_at(cells, "D1"), "0");
	/* a program that does not reckon writes 0 */
	cells = read_parts(
		*state,
		&(struct parts){.workbook = "<calcPr fullCalcOnLoad=\"1\"/>"},
		formulas);
	assert_true(
		tells(*state, cells, MESSAGE_SHEET_NO_VALUE, ": A1, B1, D1;"));
	assert_string_equal(text_at(cells, "E1"), "7");
}

static void errors_in_cells_are_errors(void **state)
{
	const struct cells *cells = read_cells(
		*state, "<cellXfs><xf/><xf numFmtId=\"15\"/></cellXfs>",
		"<row><c t=\"e\"><v>#REF!</v></c><c s=\"1\"><v>-5</v></c>"
		"<c t=\"str\"><v>a</v></c></row>");

	assert_int_equal(cells->count, 1);
	assert_true(tells(*state, cells, MESSAGE_SHEET_ERROR_VALUE,
			  ": A1 (#REF!), B1 (#####);"));
}

static void days_that_may_be_a_slip_are_told(void **state)
{
	const struct cells *cells = read_cells(
		*state, "<cellXfs><xf/><xf numFmtId=\"16\"/></cellXfs>",
		"<row><c s=\"1\"><v>46508</v></c></row>");

	assert_string_equal(text_at(cells, "A1"), "1-Mei");
	assert_true(
		tells(*state, cells, MESSAGE_SHEET_GUESSED_DATE, "A1 (1-Mei)"));
}

static void rules_that_colour_cells_are_told(void **state)
{
	static const char styles[] =
		"<dxfs><dxf><font><b/></font></dxf><dxf><fill><patternFill>"
		"<bgColor rgb=\"FFFF0000\"/></patternFill></fill></dxf></dxfs>";
	static const char sheet[] =
		"<sheetData/><conditionalFormatting sqref=\"D5:O9\"><cfRule "
		"type=\"%s\" dxfId=\"%s\"/></conditionalFormatting>";
	struct world *world = *state;
	const struct parts parts = {.styles = styles};

	assert_true(tells(world,
			  read_parts(world, &parts,
				     arena_format(&world->arena, sheet,
						  "expression", "1")),
			  MESSAGE_SHEET_RULES, "D5:O9"));
	assert_false(tells(world,
			   read_parts(world, &parts,
				      arena_format(&world->arena, sheet,
						   "expression", "0")),
			   MESSAGE_SHEET_RULES, ""));
	assert_false(tells(
		world,
		read_parts(world, &parts,
			   arena_format(&world->arena, sheet, "cellIs", "1")),
		MESSAGE_SHEET_RULES, ""));
}

static void only_the_first_of_many_cells_are_named(void **state)
{
	struct world *world = *state;
	const char *row = "";

	for (unsigned i = 0; i < 12; i++)
		row = arena_format(&world->arena,
				   "%s<c t=\"e\"><v>#N/A</v></c>", row);
	assert_true(tells(
		world,
		read_cells(world, NULL,
			   arena_format(&world->arena, "<row>%s</row>", row)),
		MESSAGE_SHEET_ERROR_VALUE,
		"I1 (#N/A), J1 (#N/A), \xE2\x80\xA6;"));
}

static void what_looks_like_a_code_comes_back(void **state)
{
	static const char text[] = "_x0041_x0042_ _x_x005F_ _x00";
	struct world *world = *state;
	struct package *package;
	struct book book;
	struct cells *cells;
	size_t length;
	const char *bytes;

	book_init(&book, &world->arena, "a.xlsx");
	cells = book_add(&book, "A", &world->run.diag);
	cells_add(cells,
		  (struct cells_cell){.rows = 1,
				      .columns = 1,
				      .text = text,
				      .length = sizeof(text) - 1},
		  &world->run.diag);
	cells_close(cells);
	bytes = xlsx_write(&book, &length, &world->run);
	assert_non_null(bytes);
	package = package_open(
		source_borrow(&world->arena, "a.xlsx", bytes, length),
		&world->run);
	book_init(&book, &world->arena, "a.xlsx");
	assert_true(xlsx_read(&book, package, world_source(world, ""),
			      &world->run));
	package_close(package);
	assert_string_equal(text_at(book.sheet[0], "A1"), text);
}

static const struct CMUnitTest tests[] = {
	TEST(numbers_are_shown_in_their_format),
	TEST(days_count_from_1904_where_the_workbook_says_so),
	TEST(fonts_of_cells_are_seen),
	TEST(runs_of_shared_texts_are_seen),
	TEST(fills_are_colours),
	TEST(colours_are_those_of_the_file),
	TEST(merged_cells_hide_what_is_below),
	TEST(what_is_hidden_is_left_out),
	TEST(what_looks_like_a_code_comes_back),
	TEST(formulas_without_values_are_errors),
	TEST(errors_in_cells_are_errors),
	TEST(days_that_may_be_a_slip_are_told),
	TEST(rules_that_colour_cells_are_told),
	TEST(only_the_first_of_many_cells_are_named),
};

RUN(tests)
