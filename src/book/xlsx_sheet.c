#include "book/xlsx_sheet.h"

#include "book/messages.h"
#include "book/number_date.h"
#include "book/number_format.h"
#include "book/remark.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Cells that are coloured and else blank are no more than so many: they can
 * fill a whole sheet. [steps] that are taken for what merged cells cover. */
enum { MOST_COLOURED = SHEET_MOST_CELLS / 2, MOST_COVERED = 1 << 26 };

/* Columns whose widths are kept: a header names no more. */
enum { WIDTHS_KEPT = HEADER_MOST_COLUMNS };

struct xlsx_sheet {
	struct xlsx_workbook *workbook;
	struct cells *cells;
	uint32_t row, column; /* of the cell at work */
	char type;
	size_t style;
	bool in_cell, formula;
	size_t merges;
	bool *hidden_column; /* SHEET_MOST_COLUMNS of them; NULL: none is */
	uint32_t *hidden_row;
	size_t hidden_count, hidden_capacity;
	const char *ruled; /* cells that a rule may colour */
};

void xlsx_refuse(struct xlsx_workbook *workbook, const struct source *source,
		 const char *what)
{
	diag_add(&workbook->run->diag, MESSAGE_SHEET_NOT_XLSX, place_of(source),
		 what, ".xlsx");
	package_stop(workbook->package);
}

void xlsx_refuse_more(struct xlsx_workbook *workbook,
		      const struct source *source, const char *what,
		      size_t most)
{
	struct diag *diag = &workbook->run->diag;

	diag_add(diag, MESSAGE_SHEET_LIMIT, place_of(source),
		 diag_word(diag, what), diag_number(diag, most));
	package_stop(workbook->package);
}

static void fail_damaged(struct xlsx_sheet *s, const char *what)
{
	xlsx_refuse(s->workbook, s->cells->source, what);
}

static void fail_limit(struct xlsx_sheet *s, const char *what, size_t most)
{
	xlsx_refuse_more(s->workbook, s->cells->source, what, most);
}

static struct place place_at(const struct xlsx_sheet *s)
{
	return (struct place){s->cells->source, s->row + 1, s->column + 1};
}

static unsigned number_in(const char **attribute, const char *name)
{
	const char *value = xml_attribute(attribute, name);
	unsigned long number = value ? strtoul(value, NULL, 10) : 0;

	return number <= UINT32_MAX ? (unsigned)number : 0;
}

/* Whether a size is said, and it is 0. */
static bool is_flat(const char **attribute, const char *name)
{
	const char *value = xml_attribute(attribute, name);
	char *end;

	return value && *value && strtod(value, &end) <= 0 && !*end;
}

/* --- rows, columns, merged cells ------------------------------------------ */

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

/* Reads "A1:B2", or "A1". Whether it is that. */
static bool read_area(const char *text, struct cells_cell *cell)
{
	uint32_t row, column;
	const char *end;

	if (!text || !read_reference(text, &cell->row, &cell->column, &end))
		return false;
	row = cell->row;
	column = cell->column;
	if (*end &&
	    (*end != ':' || !read_reference(end + 1, &row, &column, &end) ||
	     *end || row < cell->row || column < cell->column))
		return false;
	cell->rows = row - cell->row + 1;
	cell->columns = column - cell->column + 1;
	return true;
}

static void read_merge(struct xlsx_sheet *s, const char **attribute)
{
	const char *place = xml_attribute(attribute, "ref");
	struct cells_cell cell = {.text = ""};

	if (!read_area(place, &cell)) {
		fail_damaged(s, place ? place : "mergeCell");
		return;
	}
	if (cell.rows == 1 && cell.columns == 1)
		return;
	cell.line = cell.row + 1;
	cell.character = cell.column + 1;
	if (cell.row >= SHEET_MOST_ROWS || cell.column >= SHEET_MOST_COLUMNS ||
	    cell.rows > SHEET_MOST_ROWS - cell.row ||
	    cell.columns > SHEET_MOST_COLUMNS - cell.column) {
		fail_limit(s, N_("rows"), SHEET_MOST_ROWS);
		return;
	}
	if (++s->merges > SHEET_MOST_MERGES) {
		fail_limit(s, N_("merged cells"), SHEET_MOST_MERGES);
		return;
	}
	if (!cells_add(s->cells, cell, &s->workbook->run->diag))
		package_stop(s->workbook->package);
}

/* Keeps the WIDTH [characters] of the columns from FIRST to LAST, from 1. */
static void keep_width(struct cells *cells, unsigned first, unsigned last,
		       unsigned width)
{
	struct cells_looks *looks = &cells->looks;

	if (!looks->width)
		looks->width = arena_array(cells->arena, double, WIDTHS_KEPT);
	for (unsigned c = first; c && c <= last && c <= WIDTHS_KEPT; c++) {
		looks->width[c - 1] = width;
		if (looks->columns < c)
			looks->columns = c;
	}
}

static void read_column(struct xlsx_sheet *s, const char **attribute)
{
	unsigned first = number_in(attribute, "min");
	unsigned last = number_in(attribute, "max");

	keep_width(s->cells, first, last, number_in(attribute, "width"));
	if (!xml_is_set(attribute, "hidden") && !is_flat(attribute, "width"))
		return;
	if (!s->hidden_column)
		s->hidden_column =
			arena_array(s->cells->arena, bool, SHEET_MOST_COLUMNS);
	for (unsigned c = first ? first - 1 : 0;
	     c < last && c < SHEET_MOST_COLUMNS; c++)
		s->hidden_column[c] = true;
}

static void read_row(struct xlsx_sheet *s, const char **attribute)
{
	const char *place = xml_attribute(attribute, "r");
	unsigned row = number_in(attribute, "r");

	if (place && !row)
		fail_damaged(s, place);
	s->row = row ? row - 1 : s->row + 1;
	s->column = UINT32_MAX;
	if ((!xml_is_set(attribute, "hidden") && !is_flat(attribute, "ht")) ||
	    s->hidden_count == SHEET_MOST_ROWS)
		return;
	s->hidden_row =
		arena_grow(s->cells->arena, s->hidden_row, s->hidden_count,
			   &s->hidden_capacity, sizeof(*s->hidden_row));
	s->hidden_row[s->hidden_count++] = s->row;
}

/* A rule of formulas may colour cells that say nothing else. */
static void read_rule(struct xlsx_sheet *s, const char **attribute)
{
	const struct xlsx_styles *styles = &s->workbook->styles;
	const char *type = xml_attribute(attribute, "type");
	unsigned look = number_in(attribute, "dxfId");
	struct cells_cell area = {.text = ""};

	if (!s->ruled || !type || strcmp(type, "expression") != 0 ||
	    look >= styles->rules || !styles->coloured[look] ||
	    !read_area(s->ruled, &area) || area.columns == 1)
		return;
	cells_remark(
		s->cells, MESSAGE_SHEET_RULES,
		(struct place){s->cells->source, area.row + 1, area.column + 1},
		s->ruled, true);
	s->ruled = NULL;
}

/* --- what a cell shows ----------------------------------------------------
 */

/* Returns a number as people see it; the text as it stands where it is none. */
static const char *number_text(struct xlsx_sheet *s, const char *text,
			       const struct xlsx_style *style)
{
	bool from_1904 = s->workbook->from_1904;
	const char *shown;
	double number;
	char *end;

	/* most numbers are those of rows and of marks */
	if (style->general && s->type == 'n' && strlen(text) < 12 &&
	    !strpbrk(text, ".eE"))
		return text;
	number = strtod(text, &end);
	if (s->type == 'd') {
		number = number_date_days(text, from_1904);
		if (number < 0)
			return text;
	} else if (*end || end == text || !isfinite(number)) {
		return text;
	}
	shown = number_format_write(s->cells->arena,
				    s->type == 'd' && style->general
					    ? number_format_code(14)
					    : style->format,
				    number, from_1904);
	if (!shown) {
		cells_remark(s->cells, MESSAGE_SHEET_ERROR_VALUE, place_at(s),
			     "#####", false);
		return "";
	}
	/* a long code is work, whatever it shows */
	s->workbook->text.all += strlen(style->format) + strlen(shown);
	if (*shown && style->guesses)
		cells_remark(s->cells, MESSAGE_SHEET_GUESSED_DATE, place_at(s),
			     shown, false);
	return shown;
}

/* Returns what a formula shows whose value is TEXT: a program that does not
 * reckon stores none, or 0. */
static const char *formula_text(struct xlsx_sheet *s, const char *text)
{
	if (s->type == 't' ||
	    (*text && (!s->workbook->stale || strcmp(text, "0") != 0)))
		return text;
	cells_remark(s->cells, MESSAGE_SHEET_NO_VALUE, place_at(s), "", false);
	return "";
}

/* Returns the text that the workbook knows as INDEX; NULL when there is none,
 * which is told. */
static struct xlsx_string *shared(struct xlsx_sheet *s, const char *index)
{
	char *end;
	unsigned long i = strtoul(index, &end, 10);

	if (i < s->workbook->string_count && !*end)
		return &s->workbook->string[i];
	fail_damaged(s, index);
	return NULL;
}

/* Returns what the text STRING shows in the cell at work, *LENGTH bytes. */
static const char *text_shown(struct xlsx_sheet *s, struct xlsx_string *string,
			      const struct xlsx_style *style, size_t *length)
{
	const char *text =
		xlsx_text_shown(&s->workbook->text, string, style, length);

	/* a text of many cells is written many times */
	s->workbook->text.all += *length;
	if (string->struck)
		cells_remark(s->cells, MESSAGE_SHEET_STRUCK, place_at(s), "",
			     false);
	return text;
}

/* Returns what the cell at work shows, *LENGTH bytes. */
static const char *shown(struct xlsx_sheet *s, size_t *length)
{
	const struct xlsx_style *style =
		xlsx_style_at(&s->workbook->styles, s->style);
	struct xlsx_string string = xlsx_text_take(&s->workbook->text);
	bool number = s->type == 'n' || s->type == 'd';
	struct xlsx_string *text;
	struct xlsx_style looks = *style;

	*length = 0;
	if (s->formula)
		string.text = formula_text(s, string.text);
	if (s->type == 'e') {
		cells_remark(s->cells, MESSAGE_SHEET_ERROR_VALUE, place_at(s),
			     string.text, false);
		return "";
	}
	if (s->type == 's' || s->type == 't') {
		text = &string;
		if (s->type == 's')
			text = *string.text ? shared(s, string.text) : NULL;
		return text ? text_shown(s, text, style, length) : "";
	}
	if (s->type == 'b') /* a box without a tick says nothing */
		string.text = *string.text == '1' ? "TRUE" : "";
	else if (number && *string.text)
		string.text = number_text(s, string.text, style);
	string.length = *length = strlen(string.text);
	if (style->plain)
		return string.text;
	/* figures are not set in another language */
	looks.letters.italic = false;
	looks.before = looks.behind = "";
	looks.shows_text = true;
	return text_shown(s, &string, &looks, length);
}

static void end_cell(struct xlsx_sheet *s)
{
	const struct xlsx_style *style =
		xlsx_style_at(&s->workbook->styles, s->style);
	struct cells_cell cell = {.row = s->row,
				  .column = s->column,
				  .line = s->row + 1,
				  .character = s->column + 1,
				  .fill = style->fill,
				  .indent = style->indent,
				  .text = ""};
	size_t length = 0;

	if (s->workbook->text.length || s->formula)
		cell.text = shown(s, &length);
	cell.length = (uint32_t)length;
	if (!length && (!cell.fill || s->cells->count >= MOST_COLOURED))
		return;
	if (!cells_add(s->cells, cell, &s->workbook->run->diag))
		package_stop(s->workbook->package);
}

/* --- elements ------------------------------------------------------------- */

static void start_cell(struct xlsx_sheet *s, const char **attribute)
{
	const char *place = xml_attribute(attribute, "r"), *end;
	const char *type = xml_attribute(attribute, "t");

	s->column++;
	if (place &&
	    (!read_reference(place, &s->row, &s->column, &end) || *end))
		fail_damaged(s, place);
	s->type = 'n';
	if (type) /* a text that a formula gives, or that stands here */
		s->type = !strcmp(type, "str") || *type == 'i' ? 't' : *type;
	s->style = number_in(attribute, "s");
	s->in_cell = true;
	s->formula = false;
	xlsx_text_begin(&s->workbook->text);
}

static void start_sheet(void *data, const char *name, const char **attribute)
{
	struct xlsx_sheet *s = data;

	if (!strcmp(name, "c"))
		start_cell(s, attribute);
	else if (s->in_cell && !strcmp(name, "f"))
		s->formula = true;
	else if (s->in_cell)
		xlsx_text_start(&s->workbook->text, name, attribute);
	else if (!strcmp(name, "row"))
		read_row(s, attribute);
	else if (!strcmp(name, "col"))
		read_column(s, attribute);
	else if (!strcmp(name, "mergeCell"))
		read_merge(s, attribute);
	else if (!strcmp(name, "conditionalFormatting"))
		s->ruled = xml_attribute(attribute, "sqref");
	else if (!strcmp(name, "cfRule"))
		read_rule(s, attribute);
	if (s->ruled && !strcmp(name, "conditionalFormatting"))
		s->ruled =
			arena_copy(s->cells->arena, s->ruled, strlen(s->ruled));
}

static void end_sheet(void *data, const char *name)
{
	struct xlsx_sheet *s = data;

	if (!s->in_cell)
		return;
	xlsx_text_end(&s->workbook->text, name);
	if (strcmp(name, "c") != 0)
		return;
	s->in_cell = false;
	end_cell(s);
}

static void add_text(void *data, const char *bytes, size_t length)
{
	struct xlsx_sheet *s = data;
	enum xlsx_refusal refusal;

	if (!s->in_cell)
		return;
	refusal = xlsx_text_add(&s->workbook->text, bytes, length);
	if (refusal == TEXT_MANY)
		fail_limit(s, N_("bytes of text"), SHEET_MOST_TEXT);
	if (refusal != TEXT_LONG)
		return;
	diag_too_long(&s->workbook->run->diag, place_at(s), VALUE_LONGEST);
	package_stop(s->workbook->package);
}

/* --- the whole sheet ------------------------------------------------------ */

/* A merged cell and its text came one after the other: the text gets the
 * size. */
static void join_merges(struct xlsx_sheet *s)
{
	struct cells *cells = s->cells;
	struct cells texts = *cells;
	struct cells_cell *merge;
	size_t kept = 0;

	texts.count -= s->merges;
	merge = cells->cell + texts.count;
	cells_close(&texts);
	for (size_t i = 0; i < s->merges; i++) {
		size_t at = cells_index(&texts, merge[i].row, merge[i].column);
		struct cells_cell *cell = &texts.cell[at];

		if (at == texts.count)
			continue;
		merge[i].text = cell->text;
		merge[i].length = cell->length;
		merge[i].fill = cell->fill;
		merge[i].indent = cell->indent;
		cell->length = cell->fill = 0;
	}
	for (size_t i = 0; i < texts.count; i++)
		if (texts.cell[i].length || texts.cell[i].fill)
			texts.cell[kept++] = texts.cell[i];
	if (s->merges)
		memmove(cells->cell + kept, merge, s->merges * sizeof(*merge));
	cells->count = kept + s->merges;
	cells_close(cells);
}

/* Takes out what lies below merged cells: nobody sees it. */
static void uncover(struct xlsx_sheet *s)
{
	struct cells *cells = s->cells;
	uint32_t *until, columns = 0; /* row up to which a column is covered */
	size_t kept = 0, work = 0;

	for (size_t i = 0; i < cells->count; i++)
		if (cells->cell[i].column >= columns)
			columns = cells->cell[i].column + 1;
	until = arena_array(cells->arena, uint32_t, columns);
	for (size_t i = 0; i < cells->count; i++) {
		struct cells_cell *cell = &cells->cell[i];
		bool single = cell->rows == 1 && cell->columns == 1;

		if (single && until[cell->column] > cell->row) {
			if (cell->length)
				cells_remark(cells, MESSAGE_SHEET_HIDDEN,
					     cells_place(cells, cell), "",
					     false);
			continue;
		}
		for (uint32_t c = cell->column;
		     !single && c < cell->column + cell->columns && c < columns;
		     c++, work++)
			until[c] = cell->row + cell->rows;
		if (work > MOST_COVERED) {
			diag_add(&s->workbook->run->diag, MESSAGE_SHEET_LIMIT,
				 place_of(cells->source),
				 diag_word(&s->workbook->run->diag,
					   N_("merged cells")),
				 diag_number(&s->workbook->run->diag,
					     MOST_COVERED));
			return;
		}
		cells->cell[kept++] = *cell;
	}
	cells->count = kept;
}

static int compare_rows(const void *left, const void *right)
{
	const uint32_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* Returns how many of the hidden rows lie above ROW. */
static uint32_t hidden_above(const struct xlsx_sheet *s, uint32_t row)
{
	size_t low = 0, high = s->hidden_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (s->hidden_row[middle] < row)
			low = middle + 1;
		else
			high = middle;
	}
	return (uint32_t)low;
}

/* Tells of the cell that all of it is hidden, once for a row or a column. */
static void tell_hidden(struct xlsx_sheet *s, const struct cells_cell *cell,
			bool by_row, bool *told)
{
	struct place place = cells_place(s->cells, cell);
	char name[PLACE_LONGEST];

	if (!cell->length)
		return;
	if (by_row) {
		if (told[0] && s->row == cell->row)
			return;
		told[0] = true;
		s->row = cell->row;
		sprintf(name, "%u", cell->line);
	} else {
		if (told[cell->column + 1])
			return;
		told[cell->column + 1] = true;
		place_name(place, name);
		name[strcspn(name, "0123456789")] = 0;
	}
	cells_remark(s->cells, MESSAGE_SHEET_HIDDEN, place,
		     name + (*name == ':'), true);
}

/* Lets the widths of the columns that are seen stand side by side. */
static void leave_widths(struct xlsx_sheet *s)
{
	struct cells_looks *looks = &s->cells->looks;
	uint32_t kept = 0;

	for (uint32_t c = 0; c < looks->columns; c++)
		if (!s->hidden_column || !s->hidden_column[c])
			looks->width[kept++] = looks->width[c];
	looks->columns = kept;
}

/* Takes out what is hidden, and lets what is seen stand side by side. */
static void leave_hidden(struct xlsx_sheet *s)
{
	struct cells *cells = s->cells;
	uint32_t *before =
		arena_array(cells->arena, uint32_t, SHEET_MOST_COLUMNS + 1);
	bool *told = arena_array(cells->arena, bool, SHEET_MOST_COLUMNS + 1);
	size_t kept = 0, rows = 0;

	if (s->hidden_count)
		qsort(s->hidden_row, s->hidden_count, sizeof(*s->hidden_row),
		      compare_rows);
	for (size_t i = 0; i < s->hidden_count; i++)
		if (!rows || s->hidden_row[rows - 1] != s->hidden_row[i])
			s->hidden_row[rows++] = s->hidden_row[i];
	s->hidden_count = rows;
	for (uint32_t c = 0; s->hidden_column && c < SHEET_MOST_COLUMNS; c++)
		before[c + 1] = before[c] + s->hidden_column[c];
	for (size_t i = 0; i < cells->count; i++) {
		struct cells_cell cell = cells->cell[i];
		uint32_t above = hidden_above(s, cell.row);
		uint32_t lost = hidden_above(s, cell.row + cell.rows) - above;
		uint32_t gone = before[cell.column + cell.columns] -
				before[cell.column];

		if (lost == cell.rows || gone == cell.columns) {
			tell_hidden(s, &cell, lost == cell.rows, told);
			continue;
		}
		cell.row -= above;
		cell.rows -= lost;
		cell.column -= before[cell.column];
		cell.columns -= gone;
		cells->cell[kept++] = cell;
	}
	cells->count = kept;
	leave_widths(s);
}

void xlsx_sheet_read(struct xlsx_workbook *workbook, const char *path,
		     const char *name, const char *id)
{
	static const struct xml_events events = {start_sheet, end_sheet,
						 add_text, NULL};
	struct diag *diag = &workbook->run->diag;
	struct xlsx_sheet s = {.workbook = workbook, .row = UINT32_MAX};
	bool found;

	s.cells = book_add(workbook->book, name, diag);
	if (!s.cells)
		return;
	found = path && package_read(workbook->package, path, &events, &s,
				     s.cells->source);
	if (diag->count)
		return;
	if (!found) {
		diag_add(diag, MESSAGE_SHEET_NOT_XLSX,
			 place_of(s.cells->source), path ? path : id, ".xlsx");
		return;
	}
	join_merges(&s);
	if (s.merges)
		uncover(&s);
	if (s.hidden_count || s.hidden_column)
		leave_hidden(&s);
	cells_close(s.cells);
}
