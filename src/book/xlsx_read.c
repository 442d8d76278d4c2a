#include "book/messages.h"
#include "book/xlsx.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "book/package.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Formats 9 and 10 are percents (ECMA-376, 18.8.30). */
enum { PERCENT = 9, PERCENT_EXACT = 10, MOST_STYLES = 65536 };

struct xlsx_text {
	const char *text;
	size_t length;
};

struct xlsx_sheet {
	const char *id, *name;
};

struct xlsx_reader {
	struct book *book;
	struct run *run;
	struct package *package;
	const struct source *source; /* of the part at work, for messages */
	/* text that is being gathered */
	char *buffer;
	size_t length, capacity, all;
	bool gathering, phonetic;
	/* the parts of the book */
	struct xlsx_sheet *sheet;
	size_t sheet_count, sheet_capacity;
	struct xlsx_text *string;
	size_t string_count, string_capacity;
	unsigned *custom; /* numbers of formats that are percents */
	size_t custom_count, custom_capacity;
	bool *percent; /* by style */
	size_t style_count, style_capacity;
	bool in_styles;
	/* the sheet at work */
	struct cells *cells;
	uint32_t row, column;
	char type;
	size_t style;
	size_t merges;
};

static void fail_limit(struct xlsx_reader *r, const char *what, size_t most)
{
	diag_add(&r->run->diag, MESSAGE_SHEET_LIMIT, place_of(r->source),
		 diag_word(&r->run->diag, what),
		 diag_number(&r->run->diag, most));
	package_stop(r->package);
}

/* What no office program writes: something of it would be lost. */
static void fail_damaged(struct xlsx_reader *r, const char *what)
{
	diag_add(&r->run->diag, MESSAGE_SHEET_NOT_XLSX, place_of(r->source),
		 what, ".xlsx");
	package_stop(r->package);
}

static void gather(void *data, const char *text, size_t length)
{
	struct xlsx_reader *r = data;

	if (!r->gathering || r->phonetic)
		return;
	r->all += length;
	if (r->length + length > VALUE_LONGEST) {
		diag_too_long(
			&r->run->diag,
			((struct place){r->source, r->row + 1, r->column + 1}),
			VALUE_LONGEST);
		package_stop(r->package);
		return;
	}
	if (r->all > SHEET_MOST_TEXT) {
		fail_limit(r, N_("bytes of text"), SHEET_MOST_TEXT);
		return;
	}
	if (!r->buffer)
		r->buffer =
			arena_array(r->book->arena, char, VALUE_LONGEST + 1);
	memcpy(r->buffer + r->length, text, length);
	r->length += length;
}

/* Returns the character that "_x000D_" stands for; UINT32_MAX for none. */
static uint32_t escaped(const char *text, size_t left)
{
	char digits[5] = "", *end;
	unsigned long code;

	if (left < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
		return UINT32_MAX;
	memcpy(digits, text + 2, 4);
	code = strtoul(digits, &end, 16);
	return *end || strchr("+- ", digits[0]) ? UINT32_MAX : (uint32_t)code;
}

/* Returns a copy of the gathered text. */
static struct xlsx_text take(struct xlsx_reader *r)
{
	struct xlsx_text text = {.text = ""};
	size_t n = 0;

	for (size_t i = 0; i < r->length;) {
		uint32_t code = escaped(r->buffer + i, r->length - i);

		if (code == UINT32_MAX || (code >= 0xD800 && code <= 0xDFFF)) {
			r->buffer[n++] = r->buffer[i++];
		} else {
			char one[4];
			size_t bytes = utf8_encode(code, one);

			memcpy(r->buffer + n, one, bytes);
			n += bytes;
			i += 7;
		}
	}
	text.length = n;
	if (n)
		text.text = cells_text(r->book->arena, r->buffer, &text.length);
	return text;
}

/* Returns the attribute as text that lives on, "" when it is not there. */
static const char *keep(struct xlsx_reader *r, const char **attribute,
			const char *name)
{
	const char *value = xml_attribute(attribute, name);

	return value ? arena_copy(r->book->arena, value, strlen(value)) : "";
}

static void ignore_end(void *data, const char *name)
{
	(void)data;
	(void)name;
}

/* --- which parts there are ------------------------------------------------ */

static void start_workbook(void *data, const char *name, const char **attribute)
{
	struct xlsx_reader *r = data;
	const char *state = xml_attribute(attribute, "state");

	if (strcmp(name, "sheet") || (state && strcmp(state, "visible")))
		return;
	if (r->sheet_count == SHEET_MOST_SHEETS) {
		fail_limit(r, N_("sheets"), SHEET_MOST_SHEETS);
		return;
	}
	r->sheet = arena_grow(r->book->arena, r->sheet, r->sheet_count,
			      &r->sheet_capacity, sizeof(*r->sheet));
	r->sheet[r->sheet_count++] = (struct xlsx_sheet){
		.id = keep(r, attribute, "id"),
		.name = keep(r, attribute, "name"),
	};
}

/* --- texts that sheets share ---------------------------------------------- */

static void start_string(void *data, const char *name, const char **attribute)
{
	struct xlsx_reader *r = data;

	(void)attribute;
	if (!strcmp(name, "si"))
		r->length = 0;
	else if (!strcmp(name, "rPh"))
		r->phonetic = true;
	r->gathering = !strcmp(name, "t");
}

static void end_string(void *data, const char *name)
{
	struct xlsx_reader *r = data;

	r->gathering = false;
	if (!strcmp(name, "rPh"))
		r->phonetic = false;
	if (strcmp(name, "si"))
		return;
	if (r->string_count == SHEET_MOST_STRINGS) {
		fail_limit(r, N_("texts"), SHEET_MOST_STRINGS);
		return;
	}
	r->string = arena_grow(r->book->arena, r->string, r->string_count,
			       &r->string_capacity, sizeof(*r->string));
	r->string[r->string_count++] = take(r);
}

/* --- formats: only percents matter -----------------------------------------
 */

static unsigned number_in(const char **attribute, const char *name)
{
	const char *value = xml_attribute(attribute, name);
	unsigned long number = value ? strtoul(value, NULL, 10) : 0;

	return number <= UINT32_MAX ? (unsigned)number : 0;
}

static void start_style(void *data, const char *name, const char **attribute)
{
	struct xlsx_reader *r = data;
	const char *code = xml_attribute(attribute, "formatCode");
	unsigned format = number_in(attribute, "numFmtId");
	bool percent = format == PERCENT || format == PERCENT_EXACT;

	if (!strcmp(name, "cellXfs"))
		r->in_styles = true;
	if (!strcmp(name, "numFmt") && code && strchr(code, '%') &&
	    r->custom_count < MOST_STYLES) {
		r->custom =
			arena_grow(r->book->arena, r->custom, r->custom_count,
				   &r->custom_capacity, sizeof(*r->custom));
		r->custom[r->custom_count++] = format;
	}
	if (!r->in_styles || strcmp(name, "xf") ||
	    r->style_count == MOST_STYLES)
		return;
	for (size_t i = 0; i < r->custom_count && !percent; i++)
		percent = r->custom[i] == format;
	r->percent = arena_grow(r->book->arena, r->percent, r->style_count,
				&r->style_capacity, sizeof(*r->percent));
	r->percent[r->style_count++] = percent;
}

static void end_style(void *data, const char *name)
{
	struct xlsx_reader *r = data;

	if (!strcmp(name, "cellXfs"))
		r->in_styles = false;
}

/* --- a sheet ----------------------------------------------------------------
 */

/* Reads "AB12", which ends at *END. Whether it is that. */
static bool read_reference(const char *text, uint32_t *row, uint32_t *column,
			   const char **end)
{
	uint64_t letters = 0, figures = 0;
	const char *at = text;

	for (; *at >= 'A' && *at <= 'Z' && at - text < 6; at++)
		letters = letters * 26 + (uint64_t)(*at - 'A' + 1);
	if (at == text || *at < '1' || *at > '9')
		return false;
	for (; *at >= '0' && *at <= '9' && figures < UINT32_MAX; at++)
		figures = figures * 10 + (uint64_t)(*at - '0');
	/* what is beyond is refused where it is used */
	*row = figures > UINT32_MAX ? UINT32_MAX - 1 : (uint32_t)figures - 1;
	*column = (uint32_t)letters - 1;
	*end = at;
	return true;
}

/* Adds a merged cell, "A1:B2", or "A1", which is none. */
static void read_merge(struct xlsx_reader *r, const char **attribute)
{
	const char *place = xml_attribute(attribute, "ref");
	struct cells_cell cell = {.text = ""};
	const char *end = "";
	uint32_t row, column;
	bool whole =
		place && read_reference(place, &cell.row, &cell.column, &end);

	row = cell.row;
	column = cell.column;
	if (whole && *end)
		whole = *end == ':' &&
			read_reference(end + 1, &row, &column, &end) && !*end &&
			row >= cell.row && column >= cell.column;
	if (!whole) {
		fail_damaged(r, place ? place : "mergeCell");
		return;
	}
	if (row == cell.row && column == cell.column)
		return;
	cell.line = cell.row + 1;
	cell.character = cell.column + 1;
	if (row >= SHEET_MOST_ROWS || column >= SHEET_MOST_COLUMNS) {
		fail_limit(r, N_("rows"), SHEET_MOST_ROWS);
		return;
	}
	if (++r->merges > SHEET_MOST_MERGES) {
		fail_limit(r, N_("merged cells"), SHEET_MOST_MERGES);
		return;
	}
	cell.rows = row - cell.row + 1;
	cell.columns = column - cell.column + 1;
	if (!cells_add(r->cells, cell, &r->run->diag))
		package_stop(r->package);
}

static void start_sheet(void *data, const char *name, const char **attribute)
{
	struct xlsx_reader *r = data;
	const char *place = xml_attribute(attribute, "r"), *end;
	const char *type = xml_attribute(attribute, "t");
	unsigned row = number_in(attribute, "r");

	r->gathering = !strcmp(name, "t") || !strcmp(name, "v");
	if (!strcmp(name, "row")) {
		if (place && !row)
			fail_damaged(r, place);
		r->row = row ? row - 1 : r->row + 1;
		r->column = UINT32_MAX;
	} else if (!strcmp(name, "c")) {
		r->column++;
		if (place &&
		    (!read_reference(place, &r->row, &r->column, &end) || *end))
			fail_damaged(r, place);
		r->type = 'n';
		if (type)
			r->type = strcmp(type, "str") ? *type : 't';
		r->style = number_in(attribute, "s");
		r->length = 0;
	} else if (!strcmp(name, "rPh")) {
		r->phonetic = true;
	} else if (!strcmp(name, "mergeCell")) {
		read_merge(r, attribute);
	}
}

/* Returns a number as people see it. */
static struct xlsx_text number_text(struct xlsx_reader *r)
{
	struct xlsx_text text = take(r);
	bool percent = r->style < r->style_count && r->percent[r->style];
	char *end;
	double number;

	if (!percent && !memchr(text.text, '.', text.length) &&
	    !memchr(text.text, 'E', text.length))
		return text;
	number = strtod(text.text, &end);
	if (*end)
		return text;
	text.text = arena_format(r->book->arena, "%.15g%s",
				 percent ? number * 100 : number,
				 percent ? "%" : "");
	text.length = strlen(text.text);
	return text;
}

static void end_sheet(void *data, const char *name)
{
	struct xlsx_reader *r = data;
	struct cells_cell cell = {.row = r->row, .column = r->column};
	struct xlsx_text text;
	unsigned long i;
	char *end;

	r->gathering = false;
	if (!strcmp(name, "rPh"))
		r->phonetic = false;
	if (strcmp(name, "c") || !r->length)
		return;
	text = r->type == 'n' ? number_text(r) : take(r);
	if (r->type == 'b') {
		text.text = *text.text == '1' ? "TRUE" : "";
		text.length = strlen(text.text);
	} else if (r->type == 's') {
		i = strtoul(text.text, &end, 10);
		if (i < r->string_count && !*end)
			text = r->string[i];
		else
			fail_damaged(r, text.text);
	}
	r->length = 0;
	cell.text = text.text;
	cell.length = (uint32_t)text.length;
	cell.line = r->row + 1;
	cell.character = r->column + 1;
	if (text.length && !cells_add(r->cells, cell, &r->run->diag))
		package_stop(r->package);
}

/* A merged cell and its text came one after the other: the text gets the
 * size. */
static void join_merges(struct xlsx_reader *r)
{
	struct cells *cells = r->cells;
	struct cells texts = *cells;
	struct cells_cell *merge;
	size_t kept = 0;

	texts.count -= r->merges;
	merge = cells->cell + texts.count;
	cells_close(&texts);
	for (size_t i = 0; i < r->merges; i++) {
		size_t at = cells_index(&texts, merge[i].row, merge[i].column);

		if (at == texts.count)
			continue;
		merge[i].text = texts.cell[at].text;
		merge[i].length = texts.cell[at].length;
		texts.cell[at].length = 0;
	}
	for (size_t i = 0; i < texts.count; i++)
		if (texts.cell[i].length)
			texts.cell[kept++] = texts.cell[i];
	memmove(cells->cell + kept, merge, r->merges * sizeof(*merge));
	cells->count = kept + r->merges;
	cells_close(cells);
}

/* Reads the part PATH, NULL for none. Whether it is there. */
static bool read_part(struct xlsx_reader *r, const char *path,
		      const struct xml_events *events)
{
	r->gathering = r->phonetic = false;
	r->length = 0;
	return path && package_read(r->package, path, events, r, r->source);
}

static void read_sheet(struct xlsx_reader *r, const char *workbook,
		       const struct xlsx_sheet *sheet)
{
	static const struct xml_events events = {start_sheet, end_sheet,
						 gather};
	const char *path = package_target(r->package, workbook, sheet->id);

	r->cells = book_add(r->book, sheet->name, &r->run->diag);
	if (!r->cells)
		return;
	r->source = r->cells->source;
	r->merges = 0;
	r->row = UINT32_MAX;
	if (!read_part(r, path, &events)) {
		if (!r->run->diag.count)
			diag_add(&r->run->diag, MESSAGE_SHEET_NOT_XLSX,
				 place_of(r->source), path ? path : sheet->id,
				 ".xlsx");
	} else if (!r->run->diag.count) {
		join_merges(r);
	}
}

static void read_book(struct xlsx_reader *r)
{
	static const struct xml_events workbook = {start_workbook, ignore_end,
						   gather},
				       strings = {start_string, end_string,
						  gather},
				       styles = {start_style, end_style,
						 gather};
	const char *path = package_main(r->package);

	if (!read_part(r, path, &workbook)) {
		if (!r->run->diag.count)
			diag_add(&r->run->diag, MESSAGE_SHEET_NOT_XLSX,
				 place_of(r->source),
				 path ? path : "xl/workbook.xml", ".xlsx");
		return;
	}
	if (!r->run->diag.count)
		read_part(r,
			  package_part(r->package, path, "sharedStrings",
				       "xl/sharedStrings.xml"),
			  &strings);
	if (!r->run->diag.count)
		read_part(r,
			  package_part(r->package, path, "styles",
				       "xl/styles.xml"),
			  &styles);
	for (size_t i = 0; i < r->sheet_count && !r->run->diag.count; i++)
		read_sheet(r, path, &r->sheet[i]);
}

bool xlsx_read(struct book *book, struct package *package,
	       const struct source *source, struct run *run)
{
	struct xlsx_reader r = {
		.book = book, .run = run, .source = source, .package = package};

	book->merging = true;
	read_book(&r);
	return !run->diag.count;
}
