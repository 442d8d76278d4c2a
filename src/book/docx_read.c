#include "book/docx.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "book/docx_story.h"
#include "book/messages.h"

#include <stdlib.h>
#include <string.h>

/* What the elements inside the one at hand say. */
enum docx_within {
	IN_TEXT,
	IN_RUN,
	IN_RUN_PROPERTIES,
	IN_MARK_PROPERTIES,
	IN_PARAGRAPH_PROPERTIES,
	IN_ROW_PROPERTIES,
	IN_CELL_PROPERTIES,
	IN_GRID,
	IN_SECTION,
	IN_OTHER,
};

struct docx_section {
	uint32_t row;	    /* its first */
	uint32_t rows;	    /* that its header gets above that */
	const char *header; /* the relation of that on its first page, NULL */
};

struct docx_reader {
	struct docx_desk desk;
	struct package *package;
	const struct source *source;
	const char *root;	   /* the element that the part is to have */
	struct docx_story *story;  /* that is read */
	struct docx_story *bottom; /* what it is in at last */
	/* the elements that are open */
	uint8_t within[SHEET_DEEPEST_XML + 1];
	bool chosen[SHEET_DEEPEST_XML + 1]; /* one of several ways to say it */
	unsigned depth, skipped; /* the outermost one that is passed over */
	size_t elements;
	/* text that is gathered */
	char *piece;
	size_t length;
	bool gathering, preserved;
	bool drawn;  /* the shape at hand has text or a picture */
	int checked; /* a box to be ticked, of a form: 1, 0, or -1 for unsaid */
	/* sections, and what the one at hand has */
	struct docx_section *section;
	size_t sections, section_capacity;
	uint32_t section_row;
	const char *first, *usual; /* headers of its first page, of all */
	bool differs;		   /* the first one has another header */
};

/* Reports that there are too many of WHAT. */
static void fail_limit(struct docx_reader *r, const char *what, size_t most)
{
	diag_add(&r->desk.run->diag, MESSAGE_SHEET_LIMIT, place_of(r->source),
		 diag_word(&r->desk.run->diag, what),
		 diag_number(&r->desk.run->diag, most));
	r->desk.failed = true;
}

/* --- text ---------------------------------------------------------------- */

static void gather(struct docx_reader *r, const char **attribute)
{
	const char *space = xml_attribute(attribute, "space");

	r->gathering = true;
	r->preserved = space && !strcmp(space, "preserve");
	r->length = 0;
	if (!r->piece)
		r->piece = arena_array(r->desk.run->arena, char,
				       VALUE_LONGEST + 1);
}

/* Returns what was gathered: ends of lines in the file are blanks. */
static const char *gathered(struct docx_reader *r, size_t *length)
{
	const char *text = r->piece;
	size_t left = r->length;

	for (size_t i = 0; i < left; i++)
		if (strchr("\t\r\n", r->piece[i]))
			r->piece[i] = ' ';
	for (; !r->preserved && left && *text == ' '; left--)
		text++;
	while (!r->preserved && left && text[left - 1] == ' ')
		left--;
	*length = left;
	r->gathering = false;
	return text;
}

static void end_text(struct docx_reader *r)
{
	size_t length;
	const char *text;

	if (!r->gathering)
		return;
	text = gathered(r, &length);
	story_add(r->story, &r->desk, text, length, NULL);
}

/* Notes whether a field, whose CODE this is, gives a number of pages. */
static void note_field(struct docx_reader *r, const char *code, size_t length)
{
	static const char *const pages[] = {"PAGE", "NUMPAGES", "SECTIONPAGES"};

	for (; length && *code == ' '; length--)
		code++;
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		size_t size = strlen(pages[i]);

		if (length >= size && !memcmp(code, pages[i], size) &&
		    (length == size || strchr(" \\", code[size])))
			r->story->paged = true;
	}
}

static void end_code(struct docx_reader *r)
{
	size_t length;
	const char *code;

	if (!r->gathering)
		return;
	code = gathered(r, &length);
	note_field(r, code, length);
}

static void start_simple_field(struct docx_reader *r, const char **attribute)
{
	const char *code = xml_attribute(attribute, "instr");

	if (code)
		note_field(r, code, strlen(code));
}

static void start_field(struct docx_reader *r, const char **attribute)
{
	struct docx_story *s = r->story;
	const char *type = xml_attribute(attribute, "fldCharType");

	if (!type)
		return;
	if (!strcmp(type, "begin")) {
		s->fields++;
		if (!s->code)
			s->code = s->fields;
	} else {
		if (s->code == s->fields)
			s->code = 0;
		if (!strcmp(type, "end") && s->fields)
			s->fields--;
	}
}

static void start_tab(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	story_tab(r->story, &r->desk);
}

static void start_break(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	story_break(r->story, &r->desk);
}

static void start_hyphen(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	story_add(r->story, &r->desk, "\xE2\x80\x91", 3, NULL);
}

static void start_sign(struct docx_reader *r, const char **attribute)
{
	const char *font = xml_attribute(attribute, "font");
	const char *code = xml_attribute(attribute, "char");
	unsigned long character = code ? strtoul(code, NULL, 16) : 0;
	char sign[4];

	if (character < 0x20 || character > 0x1FFFF ||
	    (character >= 0xD800 && character < 0xE000))
		return;
	story_add(r->story, &r->desk, sign,
		  utf8_encode((uint32_t)character, sign), font ? font : "");
}

static void start_page_number(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	r->story->paged = true;
}

/* A box of a form stands in the code of a field. */
static void start_tick(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	r->checked = -1;
}

static void start_ticked(struct docx_reader *r, const char **attribute)
{
	r->checked = docx_holds(attribute);
}

static void start_usual(struct docx_reader *r, const char **attribute)
{
	if (r->checked < 0)
		r->checked = docx_holds(attribute);
}

static void end_tick(struct docx_reader *r)
{
	struct docx_story *s = r->story;
	unsigned code = s->code;

	s->code = 0;
	if (r->checked > 0)
		story_add(s, &r->desk, "\xE2\x98\x92", 3, NULL);
	s->code = code;
}

/* --- paragraphs, tables, text boxes -------------------------------------- */

static void start_paragraph(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	story_paragraph(r->story, &r->desk);
}

static void end_paragraph(struct docx_reader *r)
{
	story_end_paragraph(r->story, &r->desk);
	if (r->story->ends)
		r->section_row = r->desk.row;
}

static void start_run(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	story_run(r->story);
}

static void start_table(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	story_table(r->story, &r->desk);
}

static void end_table(struct docx_reader *r)
{
	story_end_table(r->story, &r->desk);
}

static void start_row(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	story_row(r->story, &r->desk);
}

static void end_row(struct docx_reader *r)
{
	story_end_row(r->story);
}

static void start_cell(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	story_cell(r->story, &r->desk);
}

static void end_cell(struct docx_reader *r)
{
	story_end_cell(r->story, &r->desk);
}

static void start_box(struct docx_reader *r, const char **attribute)
{
	struct docx_story *story =
		arena_new(r->desk.run->arena, struct docx_story);

	(void)attribute;
	story_begin(story, r->story, &r->desk);
	r->story = story;
	r->drawn = true;
}

static void end_box(struct docx_reader *r)
{
	if (r->story == r->bottom)
		return;
	story_end(r->story, &r->desk);
	r->story = r->story->outer;
	r->drawn = true;
}

static void start_shape(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	r->drawn = false;
}

/* What is drawn over a table may be a bar of a schedule. */
static void end_shape(struct docx_reader *r)
{
	if (!r->drawn)
		story_lose(r->story, &r->desk, LOSS_PICTURE);
	r->drawn = true;
}

static void start_picture(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	r->drawn = true;
	story_lose(r->story, &r->desk, LOSS_PICTURE);
}

static void start_note(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	story_lose(r->story, &r->desk, LOSS_NOTE);
}

static void start_embedded(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	story_lose(r->story, &r->desk, LOSS_EMBEDDED);
}

static void skip(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	r->skipped = r->depth;
}

/* Of several ways to say the same the first one is taken. */
static void start_way(struct docx_reader *r, const char **attribute)
{
	if (r->depth < 2)
		return;
	if (r->chosen[r->depth - 1])
		skip(r, attribute);
	r->chosen[r->depth - 1] = true;
}

/* --- properties ---------------------------------------------------------- */

static void take_row(struct docx_reader *r, const char *name,
		     const char **attribute)
{
	struct docx_story *s = r->story;
	int32_t count = docx_number_in(attribute, "val", 1 << 20);

	if (s->depth != 1 || s->text != &s->own)
		return;
	if (!strcmp(name, "gridBefore"))
		r->desk.failed |= !docx_table_pass(&s->table, count);
	else if (!strcmp(name, "gridAfter"))
		s->after = count;
	else if (!strcmp(name, "del"))
		s->gone_row = true;
	else if (!strcmp(name, "hidden") && docx_holds(attribute)) {
		story_lose(s, &r->desk, LOSS_HIDDEN);
		s->gone_row = true;
	}
}

static void take_cell(struct docx_reader *r, const char *name,
		      const char **attribute)
{
	struct docx_story *s = r->story;
	const char *value = xml_attribute(attribute, "val");
	bool restarts = value && !strcmp(value, "restart");
	int32_t span = docx_number_in(attribute, "val", 1 << 20);

	if (s->depth != 1 || s->text != &s->own)
		return;
	if (!strcmp(name, "gridSpan"))
		s->cell.columns = span > 0 ? (uint32_t)span : 1;
	else if (!strcmp(name, "vMerge"))
		s->merge = restarts ? MERGE_BEGINS : MERGE_DOWN;
	else if (!strcmp(name, "hMerge") && !restarts)
		s->merge = MERGE_RIGHT;
	else if (!strcmp(name, "shd"))
		s->cell.fill = docx_shading(attribute);
	else if (!strcmp(name, "cellDel"))
		s->gone = true;
	else if (!strcmp(name, "cellMerge")) {
		value = xml_attribute(attribute, "vMerge");
		s->merge = value && !strcmp(value, "rest") ? MERGE_BEGINS
			   : value			   ? MERGE_DOWN
							   : MERGE_NONE;
	}
	s->silent = s->merge == MERGE_DOWN;
}

static const char *keep(struct docx_reader *r, const char **attribute,
			const char *name)
{
	const char *value = xml_attribute(attribute, name);

	return value ? arena_copy(r->desk.run->arena, value, strlen(value))
		     : NULL;
}

static void take_section(struct docx_reader *r, const char *name,
			 const char **attribute)
{
	const char *type = xml_attribute(attribute, "type");

	if (!strcmp(name, "titlePg"))
		r->differs = docx_holds(attribute);
	else if (!strcmp(name, "headerReference") && type &&
		 !strcmp(type, "first"))
		r->first = keep(r, attribute, "id");
	else if (!strcmp(name, "headerReference") && type &&
		 !strcmp(type, "default"))
		r->usual = keep(r, attribute, "id");
}

static void start_section(struct docx_reader *r, const char **attribute)
{
	(void)attribute;
	r->first = r->usual = NULL;
	r->differs = false;
}

/* What a section has stands at its end. */
static void end_section(struct docx_reader *r)
{
	struct docx_section section = {.row = r->section_row,
				       .header = r->differs ? r->first
							    : r->usual};

	if (r->story->outer || r->story->header)
		return;
	r->story->ends = true;
	if (!section.header || r->sections == DOCUMENT_MOST_TABLES)
		return;
	r->section = arena_grow(r->desk.run->arena, r->section, r->sections,
				&r->section_capacity, sizeof(section));
	r->section[r->sections++] = section;
}

/* Takes a property that stands in WITHIN. */
static void take(struct docx_reader *r, enum docx_within within,
		 const char *name, const char **attribute)
{
	struct docx_story *s = r->story;
	struct arena *arena = r->desk.run->arena;

	if (within == IN_RUN_PROPERTIES)
		docx_run_take(&s->run, name, attribute, arena);
	else if (within == IN_PARAGRAPH_PROPERTIES)
		docx_paragraph_take(&s->paragraph, name, attribute, arena);
	else if (within == IN_ROW_PROPERTIES)
		take_row(r, name, attribute);
	else if (within == IN_CELL_PROPERTIES)
		take_cell(r, name, attribute);
	else if (within == IN_SECTION)
		take_section(r, name, attribute);
	else if (within == IN_GRID && s->depth == 1 && s->text == &s->own)
		docx_table_grid(&s->table,
				docx_number_in(attribute, "w", 1 << 20));
	else if (within == IN_MARK_PROPERTIES) {
		docx_run_take(&s->mark, name, attribute, arena);
		s->unended |= !strcmp(name, "del") || !strcmp(name, "moveFrom");
	}
}

/* --- elements ------------------------------------------------------------ */

struct docx_element {
	const char *name;
	void (*start)(struct docx_reader *r, const char **attribute);
	void (*end)(struct docx_reader *r);
	enum docx_within within; /* what is inside it */
};

/* In the order of their names. What is not here says nothing by itself. */
static const struct docx_element elements[] = {
	{"Choice", start_way, NULL, IN_TEXT},
	{"Fallback", start_way, NULL, IN_TEXT},
	{"altChunk", start_embedded, NULL, IN_OTHER},
	{"br", start_break, NULL, IN_OTHER},
	{"chart", start_picture, NULL, IN_OTHER},
	{"checkBox", start_tick, end_tick, IN_TEXT},
	{"checked", start_ticked, NULL, IN_OTHER},
	{"contentPart", start_picture, NULL, IN_OTHER},
	{"cr", start_break, NULL, IN_OTHER},
	{"ctrlPr", skip, NULL, IN_OTHER},
	{"default", start_usual, NULL, IN_OTHER},
	{"del", skip, NULL, IN_OTHER},
	{"delInstrText", skip, NULL, IN_OTHER},
	{"delText", skip, NULL, IN_OTHER},
	{"endnoteReference", start_note, NULL, IN_OTHER},
	{"fldChar", start_field, NULL, IN_TEXT},
	{"fldSimple", start_simple_field, NULL, IN_TEXT},
	{"footnoteReference", start_note, NULL, IN_OTHER},
	{"imagedata", start_picture, NULL, IN_OTHER},
	{"instrText", gather, end_code, IN_OTHER},
	{"line", start_shape, end_shape, IN_TEXT},
	{"moveFrom", skip, NULL, IN_OTHER},
	{"noBreakHyphen", start_hyphen, NULL, IN_OTHER},
	{"oval", start_shape, end_shape, IN_TEXT},
	{"p", start_paragraph, end_paragraph, IN_TEXT},
	{"pPr", NULL, NULL, IN_PARAGRAPH_PROPERTIES},
	{"pgNum", start_page_number, NULL, IN_OTHER},
	{"pic", start_picture, NULL, IN_OTHER},
	{"ptab", start_tab, NULL, IN_OTHER},
	{"r", start_run, NULL, IN_RUN},
	{"rPr", NULL, NULL, IN_RUN_PROPERTIES},
	{"rect", start_shape, end_shape, IN_TEXT},
	{"relIds", start_picture, NULL, IN_OTHER},
	{"roundrect", start_shape, end_shape, IN_TEXT},
	{"rt", skip, NULL, IN_OTHER},
	{"sdtEndPr", skip, NULL, IN_OTHER},
	{"sdtPr", skip, NULL, IN_OTHER},
	{"sectPr", start_section, end_section, IN_SECTION},
	{"shape", start_shape, end_shape, IN_TEXT},
	{"subDoc", start_embedded, NULL, IN_OTHER},
	{"sym", start_sign, NULL, IN_OTHER},
	{"symEx", start_sign, NULL, IN_OTHER},
	{"t", gather, end_text, IN_OTHER},
	{"tab", start_tab, NULL, IN_OTHER},
	{"tbl", start_table, end_table, IN_TEXT},
	{"tblGrid", NULL, NULL, IN_GRID},
	{"tblPr", skip, NULL, IN_OTHER},
	{"tblPrEx", skip, NULL, IN_OTHER},
	{"tc", start_cell, end_cell, IN_TEXT},
	{"tcPr", NULL, NULL, IN_CELL_PROPERTIES},
	{"tr", start_row, end_row, IN_TEXT},
	{"trPr", NULL, NULL, IN_ROW_PROPERTIES},
	{"txbxContent", start_box, end_box, IN_TEXT},
	{"wsp", start_shape, end_shape, IN_TEXT},
};

/* Returns the element of that NAME, NULL when it says nothing. */
static const struct docx_element *find(const char *name)
{
	size_t low = 0, high = sizeof(elements) / sizeof(elements[0]);

	/* most are told apart by their first two letters */
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const char *known = elements[middle].name;
		int order = known[0] - name[0];

		if (!order)
			order = known[1] - name[1];
		if (!order)
			order = strcmp(known, name);
		if (!order)
			return &elements[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* Whether an element says what was there before a change. */
static bool is_former(const char *name)
{
	static const char end[] = "Change";
	size_t length = strlen(name), size = sizeof(end) - 1;

	return length > size && !memcmp(name + length - size, end, size);
}

/* Whether elements inside this are properties. */
static bool has_properties(enum docx_within within)
{
	return within != IN_TEXT && within != IN_RUN && within != IN_OTHER;
}

/* Returns what stands inside an element that stands in properties. */
static enum docx_within inside(enum docx_within within, const char *name)
{
	if (within == IN_PARAGRAPH_PROPERTIES && !strcmp(name, "rPr"))
		return IN_MARK_PROPERTIES;
	if (within == IN_PARAGRAPH_PROPERTIES && !strcmp(name, "numPr"))
		return within;
	return IN_OTHER;
}

static void start_element(void *data, const char *name, const char **attribute)
{
	struct docx_reader *r = data;
	enum docx_within within = r->within[r->depth];
	const struct docx_element *element;

	if (++r->elements > DOCUMENT_MOST_ELEMENTS)
		fail_limit(r, N_("elements of XML"), DOCUMENT_MOST_ELEMENTS);
	else if (r->depth == 0 && strcmp(name, r->root) != 0) {
		diag_add(&r->desk.run->diag, MESSAGE_SHEET_NOT_XLSX,
			 place_of(r->source), name, ".docx");
		r->desk.failed = true;
	}
	r->depth++;
	r->within[r->depth] = IN_TEXT;
	r->chosen[r->depth] = false;
	if (r->desk.failed || r->skipped) {
		/* it ends soon, or is none */
	} else if (has_properties(within) && is_former(name)) {
		skip(r, attribute);
	} else if (has_properties(within) && strcmp(name, "sectPr") != 0) {
		r->within[r->depth] = (uint8_t)inside(within, name);
		take(r, within, name, attribute);
	} else if (within == IN_OTHER && strcmp(name, "sectPr") != 0) {
		r->within[r->depth] = IN_OTHER;
	} else if ((element = find(name))) {
		r->within[r->depth] = (uint8_t)element->within;
		if (element->within == IN_RUN_PROPERTIES && within != IN_RUN)
			r->within[r->depth] = IN_OTHER;
		if (element->start)
			element->start(r, attribute);
	} else {
		/* what only stands around is not seen */
		r->within[r->depth] = (uint8_t)within;
	}
	if (r->desk.failed)
		package_stop(r->package);
}

static void end_element(void *data, const char *name)
{
	struct docx_reader *r = data;
	enum docx_within outer = r->within[r->depth ? r->depth - 1 : 0];
	const struct docx_element *element;

	if (r->skipped) {
		if (r->skipped == r->depth)
			r->skipped = 0;
		r->depth--;
		return;
	}
	r->depth--;
	if ((has_properties(outer) || outer == IN_OTHER) &&
	    strcmp(name, "sectPr") != 0)
		return;
	element = find(name);
	if (element && element->end)
		element->end(r);
	if (r->desk.failed)
		package_stop(r->package);
}

static void add_text(void *data, const char *text, size_t length)
{
	struct docx_reader *r = data;

	if (!r->gathering || r->skipped)
		return;
	if (r->length + length > VALUE_LONGEST) {
		story_add(r->story, &r->desk, r->piece, r->length, NULL);
		r->length = 0;
		if (length > VALUE_LONGEST)
			length = VALUE_LONGEST;
	}
	memcpy(r->piece + r->length, text, length);
	r->length += length;
	if (r->desk.failed)
		package_stop(r->package);
}

/* --- parts --------------------------------------------------------------- */

/* Reads the part PATH, which begins with the element ROOT. Whether it is
 * there. */
static bool read_part(struct docx_reader *r, const char *path, const char *root)
{
	static const struct xml_events events = {start_element, end_element,
						 add_text, docx_passed};
	struct docx_story story;
	bool found;

	story_begin(&story, NULL, &r->desk);
	story.header = strcmp(root, "document") != 0;
	r->story = r->bottom = &story;
	r->root = root;
	r->depth = r->skipped = 0;
	r->within[0] = IN_TEXT;
	r->gathering = false;
	found = package_read(r->package, path, &events, r, r->source);
	if (story.depth)
		docx_table_abort(&story.table);
	else if (!r->desk.failed)
		story_end(&story, &r->desk);
	return found;
}

/* Reads the header of SECTION, which is MOVED so many rows down, to where the
 * first row of that is. */
static void read_header(struct docx_reader *r, const char *document,
			struct docx_section *section, uint32_t moved)
{
	const char *path =
		package_target(r->package, document, section->header);

	if (!path)
		return;
	r->desk.row = section->row + moved;
	read_part(r, path, "hdr");
	section->rows = r->desk.row - section->row - moved;
}

/* Puts the headers of sections above the first rows of these. */
static void read_headers(struct docx_reader *r, const char *document)
{
	struct cells *all = r->desk.cells;
	const size_t count = all->count, before = r->desk.run->diag.count;
	const uint32_t row = r->desk.row;
	uint32_t moved = 0;

	for (size_t i = 0; i < r->sections; i++) {
		struct docx_section *section = &r->section[i];

		if (!i || strcmp(section->header, section[-1].header) != 0)
			read_header(r, document, section, moved);
		moved += section->rows;
		if (r->desk.run->diag.count > before)
			return;
	}
	r->desk.row = row + moved;
	moved = 0;
	for (size_t i = 0, next = 0; i < count; i++) {
		for (; next < r->sections &&
		       r->section[next].row <= all->cell[i].row;
		     next++)
			moved += r->section[next].rows;
		all->cell[i].row += moved;
	}
}

static void read_document(struct docx_reader *r)
{
	struct package *package = r->package;
	const char *path = package_main(package);
	struct diag *diag = &r->desk.run->diag;
	size_t before = diag->count;

	r->desk.styles = docx_styles_read(
		package,
		package_part(package, path, "styles", "word/styles.xml"),
		r->source, r->desk.run);
	r->desk.numbers = docx_numbers_read(
		package,
		package_part(package, path, "numbering", "word/numbering.xml"),
		r->source, r->desk.run);
	if (diag->count == before)
		read_part(r, path, "document");
	if (diag->count > before)
		return;
	if (!r->desk.tables && !r->desk.cells->count)
		diag_add(diag, MESSAGE_DOCUMENT_NO_TABLE, place_of(r->source));
	else
		read_headers(r, path);
}

bool docx_read(struct book *book, struct package *package,
	       const struct source *source, struct run *run)
{
	struct docx_reader *r = arena_new(run->arena, struct docx_reader);
	struct cells *cells = book_add(book, "", &run->diag);

	if (!cells)
		return false;
	book->merging = true;
	cells->source =
		source_called(book->arena, book->name,
			      diag_word(&run->diag, N_("paragraph %1")));
	r->desk.run = run;
	r->desk.cells = cells;
	r->package = package;
	r->source = source;
	read_document(r);
	if (run->diag.count)
		return false;
	story_tell_losses(&r->desk);
	cells_close(cells);
	return true;
}
