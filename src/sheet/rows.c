#include "sheet/rows.h"

#include "plan/numbers.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
	NUMBERS_ENOUGH = 3, /* fewer in a row may say anything */
};

/* What is put behind a text that goes on on another page. */
static const char goes_on[] = "(lanjutan)";

/* What people write for "the same as above". */
static const char *const ditto[] = {"\xE3\x80\x83", /* U+3003 */
				    "idem",	    "sda",   "sda.",
				    "s.d.a",	    "s.d.a."};

bool rows_is_ditto(const struct cells_cell *cell)
{
	size_t length;
	const char *text;

	if (!cell)
		return false;
	text = cells_trim(cell, &length);
	for (size_t i = 0; i < sizeof(ditto) / sizeof(ditto[0]); i++)
		if (strlen(ditto[i]) == length &&
		    !strncasecmp(text, ditto[i], length))
			return true;
	return false;
}

bool rows_is_again(const struct value *above, const struct value *value)
{
	const size_t word = sizeof(goes_on) - 1;
	struct value whole = *value;

	if (whole.length > word &&
	    !strncasecmp(whole.text + whole.length - word, goes_on, word))
		whole.length -= word;
	while (whole.length && strchr(" \n", whole.text[whole.length - 1]))
		whole.length--;
	return value_same(above, &whole);
}

bool rows_is_number(const struct cells_cell *cell)
{
	size_t length;
	const char *text;

	if (!cell)
		return false;
	text = cells_trim(cell, &length);
	return length && strspn(text, "0123456789.()") >= length;
}

static bool is_filled(const struct cells *cells, size_t first, size_t stop)
{
	for (size_t i = first; i < stop; i++)
		if (cells->cell[i].length)
			return true;
	return false;
}

/* Returns the only filled cell of a row, NULL when there are others. */
static const struct cells_cell *only_cell(const struct cells *cells,
					  size_t first, size_t stop)
{
	const struct cells_cell *only = NULL;

	for (size_t i = first; i < stop; i++) {
		if (!cells->cell[i].length)
			continue;
		if (only)
			return NULL;
		only = &cells->cell[i];
	}
	return only;
}

/* Returns the cell that heads the rows below it: alone in its row, and over
 * several columns or in the column of numbers. NULL when the row has none. */
static const struct cells_cell *find_section(const struct headings *h,
					     size_t first, size_t stop)
{
	const struct heading *column = &h->column[0];
	const struct cells_cell *only = only_cell(h->cells, first, stop);

	if (!only || only->column != column->column || only->rows > 1)
		return NULL;
	if (only->columns > 2 ||
	    (column->kind == HEADING_ORDER && !rows_is_number(only)))
		return only;
	return NULL;
}

/* Whether a cell has an amount or another number, which a mark is not. */
static bool is_figure(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	if (length > 2 && !memcmp(text, "Rp", 2)) {
		text += 2;
		length -= 2;
	}
	return length > 0 && strspn(text, "0123456789.,-()% ") >= length &&
	       strcspn(text, "0123456789") < length;
}

/* Returns the cell, of those from FIRST to before STOP, that says what a row is
 * which is not counted, as *ASIDE does: the first one, merged over others or in
 * the column of numbers, before figures, or else with one word; NULL when it is
 * another row. */
static const struct cells_cell *find_aside(const struct headings *h,
					   size_t first, size_t stop,
					   const struct column **aside)
{
	const struct cells *cells = h->cells;
	const struct cells_cell *lead = NULL;
	bool exact = false, figures = false, wide;
	const struct heading *column = h->column;
	size_t length;
	const char *text;

	for (size_t i = first; i < stop; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		figures |= lead && cell->length && is_figure(cell);
		if (!lead && cell->length)
			lead = cell;
	}
	if (!lead || lead->rows > 1)
		return NULL;
	text = cells_trim(lead, &length);
	*aside = styles_find_aside(
		h->styles, styles_fold(cells->arena, text, length), &exact);
	while (column < h->column + h->count && column->column != lead->column)
		column++;
	if (!*aside || column == h->column + h->count ||
	    heading_has_periods(column) ||
	    (column->key && !strcmp(column->key, (*aside)->name)))
		return NULL;
	wide = lead->columns > 1 || column->kind == HEADING_ORDER;
	if (wide ? exact || figures || (*aside)->kind->over_all
		 : exact && figures)
		return lead;
	return NULL;
}

/* Returns the index behind the last cell in the row of FIRST. */
static size_t row_end(const struct cells *cells, size_t first)
{
	size_t end = first + 1;

	while (end < cells->count &&
	       cells->cell[end].row == cells->cell[first].row)
		end++;
	return end;
}

/* --- the header again --------------------------------------------------- */

static bool same_text(const struct cells_cell *a, const struct cells_cell *b)
{
	size_t of_a, of_b;
	const char *one = cells_trim(a, &of_a), *other = cells_trim(b, &of_b);

	return of_a == of_b && !strncasecmp(one, other, of_a);
}

/* Whether a row of the header has what CELL has, in the same column. */
static bool is_label(const struct headings *h, const struct cells_cell *cell)
{
	const struct cells *cells = h->cells;

	for (uint32_t row = h->row; row < h->stop; row++) {
		const struct cells_cell *label =
			cells_find(cells, row, cell->column);

		if (label && label->length && same_text(label, cell))
			return true;
	}
	return false;
}

/* Whether the row has the labels of the header again, or some of them: those
 * that stand below others have a row of their own. A label alone, above others,
 * may be an entry. */
static bool is_header(const struct headings *h, size_t first, size_t stop)
{
	size_t labels = 0, numbers = 0;

	for (size_t i = first; i < stop; i++) {
		const struct cells_cell *cell = &h->cells->cell[i];

		if (!cell->length)
			continue;
		if (!is_label(h, cell))
			return false;
		labels++;
		numbers += rows_is_number(cell);
	}
	/* marks in months that are numbers could be "1", too */
	return labels > 1 && (numbers < labels || numbers >= NUMBERS_ENOUGH);
}

/* Whether the row numbers the columns, though that of the header perhaps has no
 * such row: 1, 2, 3 in all columns of texts; those of columns that are hidden
 * are left out. */
static bool is_numbers(const struct headings *h, size_t first, size_t stop)
{
	size_t count = 0, texts = 0;
	unsigned long last = 0;

	for (size_t i = first; i < stop; i++) {
		const struct cells_cell *cell = &h->cells->cell[i];
		unsigned long number = heading_number(cell);

		if (!cell->length)
			continue;
		if (number <= last || (!count++ && number != 1))
			return false;
		last = number;
		for (size_t c = 0; c < h->count; c++)
			texts += h->column[c].column == cell->column &&
				 !heading_has_periods(&h->column[c]);
	}
	for (size_t c = 0; c < h->count; c++)
		texts -= !heading_has_periods(&h->column[c]);
	return count >= NUMBERS_ENOUGH && !texts;
}

/* Whether CELL can be a share, or no share at all; or is the LABEL again. */
static bool is_share(const struct cells_cell *cell,
		     const struct cells_cell *label)
{
	size_t length, other;
	const char *text = cells_trim(cell, &length);
	const char *again = cells_trim(label, &other);

	return strspn(text, "0123456789.,%()- ") >= length ||
	       (length == other && !memcmp(text, again, length));
}

void rows_keep_texts(struct headings *h, uint32_t stop)
{
	const struct cells *cells = h->cells;

	for (size_t i = cells_row(cells, h->stop);
	     i < cells->count && cells->cell[i].row < stop; i++)
		for (size_t c = 0; c < h->count; c++) {
			struct heading *column = &h->column[c];

			if (column->kind == HEADING_DERIVED &&
			    column->column == cells->cell[i].column &&
			    !is_share(&cells->cell[i], column->cell))
				column->kind = HEADING_TEXT;
		}
}

struct table_row rows_read(const struct headings *h, size_t first)
{
	struct table_row row = {.kind = ROW_ENTRY, .first = first};

	row.stop = row_end(h->cells, first);
	if (!is_filled(h->cells, first, row.stop)) {
		row.kind = ROW_BLANK;
		return row;
	}
	if (is_header(h, first, row.stop) || is_numbers(h, first, row.stop)) {
		row.kind = ROW_HEADER;
		return row;
	}
	row.lead = find_aside(h, first, row.stop, &row.aside);
	if (row.lead) {
		row.kind = ROW_ASIDE;
		return row;
	}
	row.lead = find_section(h, first, row.stop);
	if (row.lead)
		row.kind = ROW_SECTION;
	return row;
}

/* Whether CELL begins as a text does that goes on with the one ABOVE, which
 * does not begin so itself. */
static bool begins_small(const struct cells_cell *cell,
			 const struct cells_cell *above)
{
	size_t length, other;
	const char *text = cells_trim(cell, &length), *begin;

	if (!above || !above->length || above->rows > 1 || length < 3)
		return false;
	begin = cells_trim(above, &other);
	return islower((unsigned char)text[0]) && !strchr(".)", text[1]) &&
	       !islower((unsigned char)begin[0]);
}

static size_t count_filled(const struct cells *cells,
			   const struct table_row *row)
{
	size_t count = 0;

	for (size_t i = row->first; i < row->stop; i++)
		count += cells->cell[i].length > 0;
	return count;
}

const struct cells_cell *rows_rest(const struct headings *h,
				   const struct table_row *above,
				   const struct table_row *row)
{
	const struct cells *cells = h->cells;
	uint32_t number = cells->cell[row->first].row;
	const struct cells_cell *first = NULL;

	if (row->kind != ROW_ENTRY || above->kind != ROW_ENTRY ||
	    cells->cell[above->first].row + 1 != number ||
	    count_filled(cells, above) <= count_filled(cells, row))
		return NULL;
	for (size_t i = row->first; i < row->stop; i++) {
		const struct cells_cell *cell = &cells->cell[i];
		size_t c = 0;

		if (!cell->length)
			continue;
		while (c < h->count && h->column[c].column != cell->column)
			c++;
		if (c == h->count || h->column[c].kind != HEADING_TEXT ||
		    !begins_small(cell,
				  cells_find(cells, number - 1, cell->column)))
			return NULL;
		first = first ? first : cell;
	}
	return first;
}

/* Whether COLUMN is the first of the table, or the first of texts. */
static bool is_first(const struct headings *h, uint32_t column)
{
	for (size_t i = 0; i < h->count; i++) {
		if (h->column[i].column == column)
			return true;
		if (h->column[i].kind == HEADING_TEXT)
			break;
	}
	return false;
}

/* Returns how far a cell is indented. */
static size_t indent_of(const struct cells_cell *cell)
{
	return cell->indent + strspn(cell->text, " ") / 2;
}

/* Whether TITLE says by a number or indent that it is a parent, or NEXT that it
 * is a child. */
static bool is_level(const struct cells_cell *title,
		     const struct cells_cell *next)
{
	struct value value;

	value.text = cells_trim(title, &value.length);
	return typed_read(&value, false).figure || indent_of(title) ||
	       indent_of(next);
}

void rows_find_titles(const struct headings *h, struct table_row *row,
		      size_t count)
{
	const struct cells *cells = h->cells;

	for (size_t i = 0; i + 1 < count; i++) {
		const struct cells_cell *only, *next;
		size_t k = i + 1;

		if (row[i].kind != ROW_ENTRY || row[k].kind != ROW_HEADER)
			continue;
		only = only_cell(cells, row[i].first, row[i].stop);
		while (k < count && row[k].kind == ROW_HEADER)
			k++;
		if (!only || k == count || !is_first(h, only->column) ||
		    rows_is_number(only))
			continue;
		next = cells_find(cells, cells->cell[row[k].first].row,
				  only->column);
		if (!next || !next->length || is_level(only, next))
			continue;
		row[i].kind = ROW_SECTION;
		row[i].lead = only;
	}
}

/* Whether CELL stands in a column of texts behind the first of these. */
static bool is_behind_first(const struct headings *h,
			    const struct cells_cell *cell)
{
	bool first = true;

	for (size_t i = 0; i < h->count; i++) {
		if (h->column[i].column == cell->column)
			return !first && h->column[i].kind == HEADING_TEXT;
		first &= h->column[i].kind != HEADING_TEXT;
	}
	return false;
}

const struct cells_cell *rows_doubtful(const struct headings *h)
{
	const struct cells *cells = h->cells;
	size_t first = cells_row(cells, h->stop);
	const struct cells_cell *doubtful = NULL;

	if (first == cells->count || cells->cell[first].row != h->stop ||
	    rows_read(h, first).kind != ROW_ENTRY)
		return NULL;
	for (size_t i = first;
	     i < cells->count && cells->cell[i].row == h->stop; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (!cell->length && !cell->fill)
			continue;
		if (!heading_is_title(cell) || !is_behind_first(h, cell))
			return NULL;
		doubtful = doubtful ? doubtful : cell;
	}
	return doubtful;
}
