#include "archive.h"

#include "base/buffer.h"
#include "book/load.h"
#include "book/messages.h"

#define WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define LINKS \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define LINK(type, target)                                     \
	"<Relationship Id=\"" type "\" Type=\"" LINKS "/" type \
	"\" Target=\"" target "\"/>"

/* The parts of a document; NULL: not there. */
struct parts {
	const char *body, *styles, *numbering, *header, *space;
};

/* Writes a name of XML, behind w: unless it has something itself. */
static const char *write_name(struct buffer *out, const char *at)
{
	size_t length = strcspn(at, " =>/");

	if (!memchr(at, ':', length))
		buffer_text(out, "w:");
	buffer_add(out, at, length);
	return at + length;
}

/* Returns XML as Word writes it of what is shorter: names are w:'s and quotes
 * may be single ones, {a} is a run, [a] a cell with one. */
static const char *spell(struct world *world, const char *text)
{
	struct buffer out = {0};
	bool tag = false, quoted = false;
	size_t length;

	while (*text) {
		char c = *text++;

		if (c == '{')
			buffer_text(&out, "<w:r><w:t xml:space='preserve'>");
		else if (c == '}')
			buffer_text(&out, "</w:t></w:r>");
		else if (c == '[')
			buffer_text(&out, "<w:tc><w:p><w:r><w:t>");
		else if (c == ']')
			buffer_text(&out, "</w:t></w:r></w:p></w:tc>");
		else
			buffer_byte(&out, c);
		tag = c == '<' || (tag && c != '>');
		quoted ^= tag && c == '\'';
		if (c == '<' && *text == '/')
			buffer_byte(&out, *text++);
		if ((c == '<' && *text != '!') || (tag && !quoted && c == ' '))
			text = write_name(&out, text);
	}
	return buffer_take(&out, &world->arena, &length);
}

static void add_part(struct archive *archive, struct world *world,
		     const char *name, const char *root, const char *content,
		     const char *space)
{
	if (content)
		archive_add(archive, name,
			    arena_format(&world->arena,
					 "<w:%s xmlns:w='%s' xmlns:r='" LINKS
					 "' xmlns:mc='mc' xmlns:wps='wps' "
					 "xmlns:v='v'>%s</w:%s>",
					 root, space ? space : WORD,
					 spell(world, content), root));
}

/* Reads a document as it is packed; says "no" when it is refused. Returns its
 * cells, each "row,column+rowsxcolumns#fill>indent=text" with a blank between,
 * what stands outside of tables with ~, ends of lines as /. */
static const char *read_parts(struct world *world, struct parts parts)
{
	struct archive archive = {.count = 0};
	struct arena *arena = &world->arena;
	const char *space = parts.space;
	struct buffer out = {0};
	struct book book;
	size_t length;

	archive_add(
		&archive, "_rels/.rels",
		"<Relationships>" LINK("officeDocument",
				       "isi/naskah.xml") "</Relationships>");
	archive_add(&archive, "[Content_Types].xml",
		    "<Types><Override PartName=\"/isi/naskah.xml\" "
		    "ContentType=\"application/vnd.openxmlformats-"
		    "officedocument.wordprocessingml.document.main+xml\"/>"
		    "</Types>");
	archive_add(&archive, "isi/_rels/naskah.xml.rels",
		    "<Relationships>" LINK("styles", "gaya.xml")
			    LINK("numbering", "nomor.xml") LINK(
				    "header", "kepala.xml") "</Relationships>");
	add_part(&archive, world, "isi/naskah.xml", "document",
		 arena_format(arena, "<body>%s</body>", parts.body), space);
	add_part(&archive, world, "isi/gaya.xml", "styles", parts.styles,
		 space);
	add_part(&archive, world, "isi/nomor.xml", "numbering", parts.numbering,
		 space);
	add_part(&archive, world, "isi/kepala.xml", "hdr", parts.header, space);
	if (!load_book(&book, &world->run,
		       archive_source(&archive, world, "a.docx"), NULL))
		return "no";
	for (size_t i = 0; i < book.sheet[0]->count; i++) {
		const struct cells_cell *cell = &book.sheet[0]->cell[i];

		buffer_format(&out, "%s%s%u,%u", i ? " " : "",
			      cell->outside ? "~" : "", cell->row,
			      cell->column);
		if (cell->rows > 1 || cell->columns > 1)
			buffer_format(&out, "+%ux%u", cell->rows,
				      cell->columns);
		if (cell->fill)
			buffer_format(&out, "#%06X", cell->fill & 0xFFFFFF);
		if (cell->indent)
			buffer_format(&out, ">%u", cell->indent);
		buffer_byte(&out, '=');
		for (size_t k = 0; k < cell->length; k++)
			buffer_byte(&out, cell->text[k] == '\n'
						  ? '/'
						  : cell->text[k]);
	}
	return buffer_take(&out, arena, &length);
}

static const char *read_body(void **state, const char *body)
{
	return read_parts(*state, (struct parts){.body = body});
}

/* Returns what a table of one cell with CONTENT says. */
static const char *read_cell(void **state, const char *content)
{
	struct world *world = *state;
	const char *text =
		read_body(state, arena_format(&world->arena,
					      "<tbl><tr><tc>%s</tc></tr></tbl>",
					      content));

	return !strncmp(text, "0,0=", 4) ? text + 4 : text;
}

static void paragraphs_and_rows_follow_each_other(void **state)
{
	assert_string_equal(
		read_body(state,
			  "<p>{LAMPIRAN}</p><p></p><p>{JUDUL}</p>"
			  "<tbl><tr>[NO][KEGIATAN]</tr><tr>[1][Rapat]</tr>"
			  "</tbl><p>{Contoh,}</p>"),
		"~0,0=LAMPIRAN ~2,0=JUDUL 3,0=NO 3,1=KEGIATAN 4,0=1 4,1=Rapat "
		"~5,0=Contoh,");
}

static void merged_cells_are_one(void **state)
{
	assert_string_equal(
		read_body(state,
			  "<tbl><tr><tc><tcPr><vMerge val='restart'/></tcPr>"
			  "<p>{A}</p></tc><tc><tcPr><gridSpan val='2'/></tcPr>"
			  "<p>{B}</p></tc></tr>"
			  "<tr><tc><tcPr><vMerge/></tcPr><p/></tc>[C][D]</tr>"
			  "<tr><tc><tcPr><vMerge val='continue'/></tcPr><p/>"
			  "</tc>[E][F]</tr><tr>[G][H][I]</tr></tbl>"),
		"0,0+3x1=A 0,1+1x2=B 1,1=C 1,2=D 2,1=E 2,2=F 3,0=G 3,1=H "
		"3,2=I");
	/* one that begins again, and one that nothing begins */
	assert_string_equal(
		read_body(state,
			  "<tbl><tr><tc><tcPr><vMerge val='restart'/></tcPr>"
			  "<p>{A}</p></tc></tr>"
			  "<tr><tc><tcPr><vMerge val='restart'/></tcPr>"
			  "<p>{B}</p></tc></tr>"
			  "<tr><tc><tcPr><vMerge/></tcPr><p/></tc></tr></tbl>"),
		"0,0=A 1,0+2x1=B");
	assert_string_equal(
		read_body(state,
			  "<tbl><tr>[A][B]</tr>"
			  "<tr><tc><tcPr><vMerge/></tcPr><p/></tc>[C]</tr>"
			  "<tr><tc><tcPr><vMerge/></tcPr><p/></tc>[D]</tr>"
			  "</tbl>"),
		"0,0=A 0,1=B 1,0+2x1= 1,1=C 2,1=D");
	/* to the left, as old programs have it */
	assert_string_equal(
		read_body(state,
			  "<tbl><tr><tc><tcPr><hMerge val='restart'/></tcPr>"
			  "<p>{A}</p></tc><tc><tcPr><hMerge/></tcPr><p/></tc>"
			  "[B]</tr><tr>[C][D][E]</tr></tbl>"),
		"0,0+1x2=A 0,2=B 1,0=C 1,1=D 1,2=E");
}

static void columns_are_those_that_cells_have(void **state)
{
	struct world *world = *state;

	/* rows that begin later and end sooner */
	assert_string_equal(read_body(state,
				      "<tbl><tr>[A][B][C]</tr>"
				      "<tr><trPr><gridBefore val='1'/>"
				      "<gridAfter val='1'/></trPr>[D]</tr>"
				      "</tbl>"),
			    "0,0=A 0,1=B 0,2=C 1,1=D");
	/* lines of the grid that no cell has, and those beside each other */
	assert_string_equal(
		read_body(state,
			  "<tbl><tblGrid><gridCol w='900'/><gridCol w='20'/>"
			  "<gridCol w='880'/><gridCol w='900'/></tblGrid>"
			  "<tr><tc><tcPr><gridSpan val='2'/></tcPr><p>{A}</p>"
			  "</tc><tc><tcPr><gridSpan val='2'/></tcPr><p>{B}</p>"
			  "</tc></tr><tr>[C]<tc><tcPr><gridSpan val='3'/>"
			  "</tcPr><p>{D}</p></tc></tr></tbl>"),
		"0,0=A 0,1=B 1,0=C 1,1=D");
	/* unless a cell is between them */
	assert_string_equal(
		read_body(state,
			  "<tbl><tblGrid><gridCol w='900'/><gridCol w='20'/>"
			  "<gridCol w='880'/></tblGrid><tr>[A][B][C]</tr>"
			  "<tr><tc><tcPr><gridSpan val='2'/></tcPr><p>{D}</p>"
			  "</tc>[E]</tr></tbl>"),
		"0,0=A 0,1=B 0,2=C 1,0+1x2=D 1,2=E");
	/* widths of a program that does not know them say nothing */
	assert_string_equal(
		read_body(state,
			  "<tbl><tblGrid><gridCol w='100'/><gridCol w='100'/>"
			  "<gridCol w='100'/></tblGrid><tr>[A]<tc><tcPr>"
			  "<gridSpan val='2'/></tcPr><p>{B}</p></tc></tr><tr>"
			  "<tc><tcPr><gridSpan val='2'/></tcPr><p>{C}</p></tc>"
			  "[D]</tr></tbl>"),
		"0,0=A 0,1+1x2=B 1,0+1x2=C 1,2=D");
	assert_int_equal(world->run.diag.report_count, 0);
	/* a row that has others is told */
	assert_string_equal(
		read_body(state, "<tbl><tr>[A][B]</tr><tr>[C]</tr></tbl>"),
		"0,0=A 0,1=B 1,0=C");
	assert_true(world_says(world, MESSAGE_DOCUMENT_ROW));
}

static void lines_of_a_cell_are_lines_of_its_text(void **state)
{
	assert_string_equal(
		read_cell(state, "<p>{a}<r><br/></r>{b}</p><p></p><p>{c}<r>"
				 "<tab/><tab/></r>{d}</p>"),
		"a/b//c d");
	assert_string_equal(read_cell(state, "<p><r><t>Non</t><noBreakHyphen/>"
					     "<t>ASN</t><softHyphen/><cr/>"
					     "<t> x\n </t></r></p>"),
			    "Non\u2011ASN/x");
	assert_string_equal(read_cell(state, "<p>{\u00A0 \u00A0}</p>"), "");
}

static void what_only_stands_around_is_not_seen(void **state)
{
	assert_string_equal(
		read_cell(state,
			  "<sdt><sdtPr><alias val='x'/><rPr><b/></rPr></sdtPr>"
			  "<sdtContent><p><hyperlink>{a}</hyperlink><smartTag>"
			  "{b}</smartTag><ins>{c}</ins><moveTo>{d}</moveTo>"
			  "</p></sdtContent></sdt>"),
		"abcd");
}

static void what_is_passed_over_ends_where_it_does(void **state)
{
	assert_string_equal(
		read_cell(state, "<p><r><rPr><sz val='a/>b'/><i/><lang "
				 "val=\"a>b\"/></rPr><t>kick</t></r>"
				 "<r><sz/><szCs val=\"1\"></szCs><t>off</t>"
				 "<color val='1'/></r></p>"),
		"*kick*off");
	/* what a comment has is no element */
	assert_string_equal(read_cell(state,
				      "<p>{a<!--<w:sz/>-->b}<r><sz val='1'/>"
				      "<t>c</t></r></p>"),
			    "abc");
	assert_string_equal(read_cell(state, "<p>{a}<sz val='1'</p>"), "no");
}

static void what_is_deleted_is_gone(void **state)
{
	assert_string_equal(
		read_cell(state, "<p><del><r><delText>x</delText></r></del>"
				 "<moveFrom>{y}</moveFrom>{a}</p>"),
		"a");
	/* the end of a paragraph, too */
	assert_string_equal(read_cell(state,
				      "<p><pPr><rPr><del/></rPr></pPr>{a}</p>"
				      "<p>{b}</p><p>{c}</p>"),
			    "ab/c");
	assert_string_equal(
		read_body(state, "<tbl><tr><trPr><del/></trPr>[x][y]</tr>"
				 "<tr>[a]<tc><tcPr><cellDel/></tcPr><p>{x}</p>"
				 "</tc>[b]</tr></tbl>"),
		"0,0=a 0,1=b");
	/* what it was before a change is not what it is */
	assert_string_equal(read_cell(state,
				      "<p>{a}<r><rPr><rPrChange><rPr><i/></rPr>"
				      "</rPrChange></rPr><t>b</t></r></p>"),
			    "ab");
}

static void fields_show_what_they_give(void **state)
{
	static const char nested[] =
		"<p><r><fldChar fldCharType='begin'/><instrText>IF "
		"</instrText><fldChar fldCharType='begin'/><t>x</t>"
		"<fldChar fldCharType='separate'/><t>y</t>"
		"<fldChar fldCharType='end'/>"
		"<fldChar fldCharType='separate'/><t>a</t>"
		"<fldChar fldCharType='end'/></r>"
		"<fldSimple instr='x'>{b}</fldSimple></p>";

	assert_string_equal(read_cell(state, nested), "ab");
	/* one that is never done takes no more than its paragraph */
	assert_string_equal(
		read_cell(state, "<p><r><fldChar fldCharType='begin'/><t>x</t>"
				 "</r></p><p>{a}</p>"),
		"a");
	assert_string_equal(
		read_cell(state, "<p><r><fldChar fldCharType='begin'><ffData>"
				 "<checkBox><default val='0'/><checked/>"
				 "</checkBox></ffData></fldChar></r></p>"),
		"\u2612");
}

static void looks_come_from_styles_too(void **state)
{
	struct world *world = *state;
	struct parts parts = {
		.body = "<tbl><tr><tc><p><pPr><pStyle val='tebal'/></pPr>{a}"
			"<r><rPr><b val='0'/></rPr><t>b</t></r>"
			"<r><rPr><rStyle val='kuat'/></rPr><t>c</t></r></p>"
			"<p>{aaa }<r><rPr><rStyle val='miring'/></rPr>"
			"<t>bbb</t></r>{ ccc}</p>"
			"<p><r><rPr><rStyle val='gaib'/></rPr><t>x</t></r>"
			"<r><rPr><strike/></rPr><t>y</t></r>"
			"<r><rPr><caps/></rPr><t>besar é</t></r></p></tc></tr>"
			"</tbl>",
		.styles = "<docDefaults><rPrDefault><rPr><rFonts ascii='Arial'"
			  "/></rPr></rPrDefault></docDefaults>"
			  "<style styleId='dasar'><rPr><b/></rPr></style>"
			  "<style styleId='tebal'><basedOn val='dasar'/>"
			  "</style><style styleId='kuat'><rPr><b/></rPr>"
			  "</style><style styleId='miring'><basedOn val='lain'"
			  "/></style><style styleId='lain'><basedOn "
			  "val='miring'/><rPr><i/></rPr></style>"
			  "<style styleId='gaib'><rPr><vanish/></rPr></style>",
	};

	/* bold twice is not bold; a circle of styles ends */
	assert_string_equal(read_parts(world, parts),
			    "0,0=**a**bc/aaa *bbb* ccc/BESAR É");
	assert_true(world_says(world, MESSAGE_DOCUMENT_LEFT_OUT));
	assert_int_equal(world->run.diag.report_count, 2);
}

static void what_is_left_out_is_told_with_its_words(void **state)
{
	struct world *world = *state;
	const char *said;

	assert_string_equal(
		read_cell(state, "<p>{a}<r><rPr><strike/></rPr><t>batal</t>"
				 "</r><r><rPr><dstrike/></rPr><t>usang</t></r>"
				 "<r><footnoteReference/><pict/></r></p>"),
		"a");
	assert_int_equal(world->run.diag.report_count, 2);
	said = world->run.diag.report[0].text;
	assert_non_null(strstr(said, "text, \"batal\", is left out, 2 times"));
}

static void fonts_of_signs_are_read(void **state)
{
	assert_string_equal(
		read_cell(state,
			  "<p><r><sym font='Wingdings' char='F0FC'/></r>"
			  "<r><rPr><rFonts ascii='Wingdings' hAnsi='Wingdings'"
			  "/></rPr><t>\u00FC</t></r><r><rPr><rFonts "
			  "ascii='Wingdings 2'/></rPr><t>P</t></r>"
			  "<mc:AlternateContent><mc:Choice><r><v:symEx "
			  "v:font='Segoe UI Emoji' v:char='2714'/></r>"
			  "</mc:Choice><mc:Fallback>{x}</mc:Fallback>"
			  "</mc:AlternateContent></p>"),
		"\u2713\u2713\u2713\u2714");
}

static void a_box_that_is_not_ticked_is_blank(void **state)
{
	assert_string_equal(
		read_body(state, "<tbl><tr>[\u2610][\u2612][\u2610 ya]</tr>"
				 "</tbl>"),
		"0,1=\u2612 0,2=\u2610 ya");
}

static void shading_is_a_fill(void **state)
{
	assert_string_equal(
		read_body(
			state,
			"<tbl><tr><tc><tcPr><shd val='clear' fill='BFBFBF'/>"
			"</tcPr><p/></tc><tc><tcPr><shd val='clear' "
			"color='auto' fill='auto'/></tcPr><p>{a}</p></tc>"
			"<tc><tcPr><shd val='pct50' fill='FFFFFF'/></tcPr><p/>"
			"</tc><tc><tcPr><shd val='solid' color='00FF00'/>"
			"</tcPr><p/></tc><tc><p><r><rPr><highlight "
			"val='yellow'/></rPr><t xml:space='preserve'>  </t>"
			"</r></p></tc><tc><p><pPr><shd val='clear' "
			"fill='0000FF'/></pPr></p></tc></tr></tbl>"),
		"0,0#BFBFBF= 0,1=a 0,2#808080= 0,3#00FF00= 0,4#FFFF00= "
		"0,5#0000FF=");
}

#define LEVEL(level, format, text, more)                             \
	"<lvl ilvl='" level "'><start val='1'/><numFmt val='" format \
	"'/><lvlText val='" text "'/>" more "</lvl>"
#define LISTED(list, level, text)                                       \
	"<p><pPr><numPr><ilvl val='" level "'/><numId val='" list "'/>" \
	"</numPr></pPr>" text "</p>"

static const char numbering[] = "<abstractNum abstractNumId='7'>" LEVEL(
	"0", "decimal", "%1.", "") LEVEL("1", "lowerLetter", "%1.%2)", "")
	LEVEL("2", "upperRoman", "%1.%3",
	      "<isLgl/>") "</abstractNum><abstractNum "
			  "abstractNumId='8'>" LEVEL("0", "bullet", "\uF0B7",
						     "<rPr><rFonts "
						     "ascii='"
						     "Symbol'/></"
						     "rPr>")
				  LEVEL("1", "bullet", "\u00FC",
					"<rPr><rFonts "
					"ascii='Wingdings'/></rPr>")
					  LEVEL("2", "decimalZero", "(%3)",
						"<pStyle "
						"val='bernomor'/"
						">") "</"
						     "abstractNum"
						     "><num "
						     "numId='1'><"
						     "abstractNum"
						     "Id "
						     "val='7'/></"
						     "num>"
						     "<num "
						     "numId='2'><"
						     "abstractNum"
						     "Id "
						     "val='7'/></"
						     "num>"
						     "<num "
						     "numId='3'><"
						     "abstractNum"
						     "Id "
						     "val='7'/"
						     "><"
						     "lvlOverride"
						     " ilvl='0'>"
						     "<startOverr"
						     "ide "
						     "val='5'/></"
						     "lvlOverride"
						     "></num>"
						     "<num "
						     "numId='4'><"
						     "abstractNum"
						     "Id "
						     "val='8'/></"
						     "num>";

static void numbers_are_counted(void **state)
{
	struct parts parts = {
		.numbering = numbering,
		.body = "<tbl><tr><tc>" LISTED("1", "0", "{a}") LISTED(
			"1", "1", "{b}") LISTED("1", "1", "{c}")
			LISTED("1", "2", "{d}") "</tc><tc>" LISTED(
				"3", "0",
				"{e}") "</tc></tr>"
				       /* lists made alike go on over cells */
				       "<tr><tc>" LISTED("2", "0", "{f}") LISTED("2", "1", "{g}") "</tc><tc>" LISTED(
					       "3", "0",
					       "") "</tc></tr>"
						   "<tr><tc>" LISTED("0", "0",
								     "{h}")
							   LISTED("4", "0", "{i}") "</tc><tc>" LISTED(
								   "4", "1",
								   "") "</tc></"
								       "tr></"
								       "tbl>",
	};

	assert_string_equal(
		read_parts(*state, parts),
		"0,0=1. a/1.a) b/1.b) c/1.1 d 0,1=5. e 1,0=2. f/2.a) g "
		"1,1=6. 2,0=h/- i 2,1=\u2713");
}

static void styles_number_their_paragraphs(void **state)
{
	struct parts parts = {
		.numbering = numbering,
		.styles = "<style styleId='bernomor'><pPr><numPr><numId "
			  "val='4'/></numPr></pPr></style><style "
			  "styleId='anak'><basedOn val='bernomor'/></style>",
		.body = "<p><pPr><pStyle val='anak'/></pPr>{a}</p>"
			"<p><pPr><pStyle val='bernomor'/></pPr>{b}</p>"
			"<p><pPr><pStyle val='anak'/><numPr><numId val='0'/>"
			"</numPr></pPr>{c}</p>"
			"<p><pPr><pStyle val='anak'/></pPr>{d}</p>"
			"<tbl><tr>[x]</tr></tbl>",
	};

	assert_string_equal(read_parts(*state, parts),
			    "~0,0=(01) a ~1,0=(02) b ~2,0=c ~3,0=(03) d "
			    "4,0=x");
}

static void a_style_may_have_its_level_alone(void **state)
{
	struct parts parts = {
		.numbering = "<abstractNum abstractNumId='1'>" LEVEL(
			"0", "upperRoman", "%1.", "<pStyle val='satu'/>")
			LEVEL("1", "upperLetter", "%2.", "")
				LEVEL("2", "decimal", "%3.",
				      "") "</abstractNum><num "
					  "numId='1'><abstractNumId val='1'"
					  "/></num>",
		.styles = "<style styleId='satu'><pPr><numPr><numId val='1'/>"
			  "</numPr></pPr></style><style styleId='dua'>"
			  "<basedOn val='satu'/><pPr><numPr><ilvl val='1'/>"
			  "</numPr></pPr></style>",
		.body = "<p><pPr><pStyle val='satu'/></pPr>{a}</p>"
			"<p><pPr><pStyle val='dua'/></pPr>{b}</p>"
			"<p><pPr><pStyle val='satu'/><numPr><ilvl val='2'/>"
			"</numPr></pPr>{c}</p><p><pPr><pStyle val='satu'/>"
			"</pPr>{d}</p><tbl><tr>[x]</tr></tbl>",
	};

	assert_string_equal(read_parts(*state, parts),
			    "~0,0=I. a ~1,0=A. b ~2,0=1. c ~3,0=II. d 4,0=x");
}

static void a_table_in_a_cell_is_text(void **state)
{
	assert_string_equal(read_cell(state,
				      "<p>{a}</p><tbl><tr>[b][c]</tr><tr>[d][e]"
				      "</tr></tbl><p>{f}</p>"),
			    "a/b c/d e/f");
}

#define BOX(content)                                                        \
	"<r><mc:AlternateContent><mc:Choice><wps:wsp><txbxContent>" content \
	"</txbxContent></wps:wsp></mc:Choice><mc:Fallback><pict>"           \
	"<v:textbox><txbxContent>" content                                  \
	"</txbxContent></v:textbox></pict></mc:Fallback>"                   \
	"</mc:AlternateContent></r>"

static void text_boxes_are_read_once(void **state)
{
	assert_string_equal(
		read_body(state, "<p>" BOX("<p>{LAMPIRAN}</p><p>{NOMOR "
					   "1}</p>") "{JUD"
						     "UL}</p><tbl><tr>[a]</"
						     "tr></tbl>"),
		"~0,0=LAMPIRAN ~1,0=NOMOR 1 ~2,0=JUDUL 3,0=a");
	assert_string_equal(
		read_cell(state, "<p>{a}" BOX("<p>{b}</p>") "{c}"
							    "</p><p>{d}</p>"),
		"a/b/c/d");
}

static void paragraphs_whose_end_is_deleted_are_not_lost(void **state)
{
	assert_string_equal(
		read_body(state, "<p>{a}</p><p><pPr><rPr><del/></rPr></pPr>{b}"
				 "</p><tbl><tr>[x]</tr></tbl><p><pPr><rPr>"
				 "<del/></rPr></pPr>{c}</p>"),
		"~0,0=a ~1,0=b 2,0=x ~3,0=c");
	assert_string_equal(
		read_body(state, "<p>" BOX("<p><pPr><rPr><del/></rPr></pPr>{a}"
					   "</p>") "{b}</p><tbl><tr>[x]</tr>"
						   "</tbl>"),
		"~0,0=a ~1,0=b 2,0=x");
}

static void headers_stand_above_their_sections(void **state)
{
	struct parts parts = {
		.body = "<p>{I}</p><tbl><tr>[a]</tr></tbl><p><pPr><sectPr>"
			"<headerReference type='default' r:id='header'/>"
			"</sectPr></pPr></p><p>{II}</p><p><pPr><sectPr>"
			"<headerReference type='default' r:id='lain'/>"
			"</sectPr></pPr></p><p>{III}</p>"
			"<tbl><tr>[b]</tr></tbl><sectPr>"
			"<headerReference type='default' r:id='header'/>"
			"</sectPr>",
		.header = "<p>{LAMPIRAN}</p><p>{NOMOR 1}</p>",
	};

	assert_string_equal(read_parts(*state, parts),
			    "~0,0=LAMPIRAN ~1,0=NOMOR 1 ~2,0=I 3,0=a ~5,0=II "
			    "~7,0=LAMPIRAN ~8,0=NOMOR 1 ~9,0=III 10,0=b");
}

static void the_header_of_the_first_page_counts(void **state)
{
	struct parts parts = {
		.body = "<p>{JUDUL}</p><tbl><tr>[a]</tr></tbl><sectPr>"
			"<headerReference type='default' r:id='lain'/>"
			"<headerReference type='first' r:id='header'/>"
			"<titlePg/></sectPr>",
		.header = "<p><fldSimple instr=' PAGE '>{2}</fldSimple></p>"
			  "<p>{LAMPIRAN}</p><p/>",
	};

	assert_string_equal(read_parts(*state, parts),
			    "~0,0=LAMPIRAN ~1,0=JUDUL 2,0=a");
}

static void indentation_is_that_of_the_first_line(void **state)
{
	assert_string_equal(
		read_body(state, "<tbl><tr><tc><p><pPr><ind left='720' "
				 "hanging='360'/></pPr>{a}</p></tc><tc><p>"
				 "<pPr><ind start='113'/></pPr>{b}</p></tc>"
				 "</tr></tbl>"),
		"0,0>2=a 0,1=b");
}

static void strict_documents_are_read(void **state)
{
	struct parts parts = {
		.space = "http://purl.oclc.org/ooxml/wordprocessingml/main",
		.body = "<tbl><tr>[a]</tr></tbl>",
	};

	assert_string_equal(read_parts(*state, parts), "0,0=a");
}

static void places_are_called_as_people_do(void **state)
{
	struct world *world = *state;
	char name[PLACE_LONGEST];
	struct source *source = source_called(&world->arena, "a.docx[table 1]",
					      "row %1, column %2");
	const char *label[] = {"NO", NULL};

	source->label = label;
	source->labels = 2;
	assert_string_equal(place_name((struct place){source, 14, 1}, name),
			    ":row 14, column NO");
	assert_string_equal(place_name((struct place){source, 14, 2}, name),
			    ":row 14, column 2");
	/* a label that has no room ends with a whole letter */
	label[0] = arena_array(&world->arena, char, 400);
	for (size_t i = 0; i < 300; i += 3)
		memcpy((char *)label[0] + i, "\u2713", 3);
	assert_true(strlen(place_name((struct place){source, 14, 1}, name)) <
		    PLACE_LONGEST);
	assert_string_equal(place_name(place_of(source), name), "");
}

static void a_document_without_anything_is_told(void **state)
{
	assert_string_equal(read_body(state, "<p/>"), "no");
	assert_true(world_says(*state, MESSAGE_DOCUMENT_NO_TABLE));
}

/* Returns what is said of a file of that NAME and these bytes. */
static const char *refuse(struct world *world, const char *name,
			  const char *bytes, size_t length)
{
	char *text = NULL;
	size_t size = 0;
	FILE *file = open_memstream(&text, &size);
	struct book book;
	const char *said;

	diag_init(&world->run.diag, &world->arena);
	assert_false(load_book(
		&book, &world->run,
		source_borrow(&world->arena, name,
			      arena_copy(&world->arena, bytes, length), length),
		NULL));
	diag_print(&world->run.diag, file);
	fclose(file);
	said = arena_copy(&world->arena, text, size);
	free(text);
	return said;
}

static void other_files_are_told_what_to_become(void **state)
{
#define OLD	   "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
#define SAVE(what) "open it in an office program and save it as " what "\n"
	static const struct {
		const char *name, *bytes;
		size_t length;
		const char *kind, *remedy;
	} other[] = {
#define FILE_OF(name, bytes, kind, remedy) \
	{name, bytes, sizeof(bytes) - 1, kind, remedy}
		FILE_OF("a.doc", OLD "W\0o\0r\0d\0D\0o\0c\0u\0", ".doc;",
			SAVE(".docx")),
		FILE_OF("a.xls", OLD "W\0o\0r\0k\0b\0o\0o\0k\0", ".xls;",
			SAVE(".xlsx")),
		FILE_OF("a.docx",
			OLD "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g"
			    "\0e\0W\0o\0r\0k\0b\0o\0o\0k\0",
			"password", "save it without one\n"),
		FILE_OF("a.odt",
			"PK\x03\x04mimetypeapplication/vnd.oasis."
			"opendocument.text",
			".odt;", SAVE(".docx")),
		FILE_OF("a.ods",
			"PK\x03\x04mimetypeapplication/vnd.oasis."
			"opendocument.spreadsheet",
			".ods;", SAVE(".xlsx")),
		FILE_OF("a.rtf", "{\\rtf1\\ansi x}", ".rtf;", SAVE(".docx")),
		FILE_OF("a.doc", "\xEF\xBB\xBF\r\n<HTML xmlns:o='x'><body>",
			"HTML;", SAVE(".docx")),
		FILE_OF("a.xls", "<table><tr><td>NO</td></tr></table>", "HTML;",
			SAVE(".xlsx")),
		FILE_OF("a.doc", "MIME-Version: 1.0\nContent-Type: x\n",
			"MHTML;", SAVE(".docx")),
		FILE_OF("a.xml",
			"<?xml version=\"1.0\"?><?mso-application "
			"progid=\"Excel.Sheet\"?><Workbook/>",
			".xml;", SAVE(".xlsx")),
	};

	for (size_t i = 0; i < sizeof(other) / sizeof(other[0]); i++) {
		const char *said = refuse(*state, other[i].name, other[i].bytes,
					  other[i].length);

		assert_non_null(strstr(said, other[i].kind));
		assert_non_null(strstr(said, other[i].remedy));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(paragraphs_and_rows_follow_each_other),
		TEST(merged_cells_are_one),
		TEST(columns_are_those_that_cells_have),
		TEST(lines_of_a_cell_are_lines_of_its_text),
		TEST(what_only_stands_around_is_not_seen),
		TEST(what_is_passed_over_ends_where_it_does),
		TEST(what_is_deleted_is_gone),
		TEST(fields_show_what_they_give),
		TEST(looks_come_from_styles_too),
		TEST(what_is_left_out_is_told_with_its_words),
		TEST(fonts_of_signs_are_read),
		TEST(a_box_that_is_not_ticked_is_blank),
		TEST(shading_is_a_fill),
		TEST(numbers_are_counted),
		TEST(styles_number_their_paragraphs),
		TEST(a_style_may_have_its_level_alone),
		TEST(a_table_in_a_cell_is_text),
		TEST(text_boxes_are_read_once),
		TEST(paragraphs_whose_end_is_deleted_are_not_lost),
		TEST(headers_stand_above_their_sections),
		TEST(the_header_of_the_first_page_counts),
		TEST(indentation_is_that_of_the_first_line),
		TEST(strict_documents_are_read),
		TEST(places_are_called_as_people_do),
		TEST(a_document_without_anything_is_told),
		TEST(other_files_are_told_what_to_become),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
