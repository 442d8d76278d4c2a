#include "sheet/headings.h"

#include "book/messages.h"
#include "calendar/period.h"
#include "plan/keys.h"
#include "sheet/messages.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
	MOST_SEARCHED = 200,
	MOST_ROWS = 5,
	MONTHS_ENOUGH = 6,
	KEY_LONGEST = 40
};

/* What "NO KEGIATAN" is as a key before that of its texts. */
static const char given[] = "no_";

/* Returns a label as a key. */
static const char *key_of(const struct headings *h,
			  const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	return styles_fold(h->cells->arena, text, length);
}

/* Whether a cell is a key just as a plan has it: no label. */
static bool is_verbatim(const struct cells_cell *cell)
{
	for (size_t i = 0; i < cell->length; i++)
		if (!islower((unsigned char)cell->text[i]) &&
		    !isdigit((unsigned char)cell->text[i]) &&
		    !strchr("_-", cell->text[i]))
			return false;
	return cell->length && islower((unsigned char)*cell->text);
}

/* Returns the known column that a cell heads, NULL for another. */
static const struct style_column *find_known(const struct headings *h,
					     const struct cells_cell *cell)
{
	return styles_find(h->styles, key_of(h, cell), !is_verbatim(cell));
}

static bool is_slip(const struct headings *h, const struct cells_cell *cell)
{
	return !is_verbatim(cell) && styles_is_slip(h->styles, key_of(h, cell));
}

/* Returns the number that a cell is, "(3)" too; 0 when it is none. */
static unsigned long number_of(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);
	unsigned long number = 0;

	if (length > 2 && *text == '(' && text[length - 1] == ')') {
		text++;
		length -= 2;
	}
	if (!length || length > 3)
		return 0;
	for (size_t i = 0; i < length; i++) {
		if (!isdigit((unsigned char)text[i]))
			return 0;
		number = number * 10 + (unsigned long)(text[i] - '0');
	}
	return number;
}

/* Returns the month [1..12] that a cell names, 0 when it names none. */
static unsigned month_of(const struct cells_cell *cell)
{
	static const char *const english[] = {"may", "aug", "oct", "dec",
					      "august"};
	static const unsigned month[] = {5, 8, 10, 12, 8};
	unsigned long number = number_of(cell);
	size_t length;
	const char *text = cells_trim(cell, &length);

	if (number)
		return number <= MONTHS ? (unsigned)number : 0;
	if (length > 3 && text[length - 1] == '.')
		length--;
	for (size_t i = 0; i < sizeof(month) / sizeof(month[0]); i++)
		if (strlen(english[i]) == length &&
		    !strncasecmp(text, english[i], length))
			return month[i];
	return month_find(text, length);
}

/* --- which rows it is -------------------------------------------------- */

/* What the cells of a row look like. */
struct row_look {
	size_t filled, months;
	size_t labels;	  /* known names, or nearly, and names of months */
	bool group;	  /* one of them heads periods */
	bool climbing;	  /* the months follow each other */
	bool consecutive; /* all are numbers from 1, as those of columns */
};

static struct row_look look_at(const struct headings *h, uint32_t row)
{
	const struct cells *cells = h->cells;
	struct row_look look = {.climbing = true, .consecutive = true};
	unsigned last = 0;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++) {
		const struct cells_cell *cell = &cells->cell[i];
		unsigned month = month_of(cell);
		const struct style_column *known;

		if (!cell->length || look.filled > HEADER_MOST_COLUMNS)
			continue;
		look.consecutive &= number_of(cell) == ++look.filled;
		if (month) {
			look.labels += !number_of(cell);
			look.months++;
			look.climbing &= month > last;
			last = month;
			continue;
		}
		known = find_known(h, cell);
		look.labels += known || is_slip(h, cell);
		look.group |= known && known->kind == STYLE_PERIODS;
	}
	return look;
}

static bool is_months(const struct row_look *look)
{
	return look->months > 1 && look->months == look->filled &&
	       look->climbing;
}

/* Says which rows it is from ROW on: those that its merged cells reach into,
 * and rows of months or numbers. */
static void find_rows(struct headings *h, uint32_t row)
{
	const struct cells *cells = h->cells;
	struct row_look head = look_at(h, row);
	bool months = head.months >= MONTHS_ENOUGH;
	uint32_t stop = row + 1;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++) {
		uint32_t end = row + cells->cell[i].rows;

		if (end > stop && end - row <= MOST_ROWS)
			stop = end;
	}
	for (uint32_t r = row + 1; r < stop; r++) {
		struct row_look look = look_at(h, r);

		months |= look.months >= 2;
	}
	for (; stop - row < MOST_ROWS; stop++) {
		struct row_look look = look_at(h, stop);

		if (!months && is_months(&look))
			months = true;
		else if (look.filled < 2 || !look.consecutive)
			break;
	}
	h->row = row;
	h->stop = stop;
}

bool headings_find(struct headings *h, uint32_t first, uint32_t stop)
{
	const struct cells *cells = h->cells;
	uint32_t searched = 0, last = first;

	for (uint32_t r = first; r < stop && searched < MOST_SEARCHED; r++) {
		struct row_look look = look_at(h, r);

		if (!look.filled) {
			size_t next = cells_row(cells, r);

			if (next == cells->count)
				return false;
			if (cells->cell[next].row > r)
				r = cells->cell[next].row - 1;
			continue;
		}
		searched++;
		/* the labels above a row of months are known to nobody else */
		if (is_months(&look) && last + 1 == r && look_at(h, last).group)
			r = last;
		else if (look.labels < 2 && look.months < MONTHS_ENOUGH) {
			last = r;
			continue;
		}
		find_rows(h, r);
		return true;
	}
	return false;
}

/* --- what each column holds -------------------------------------------- */

bool heading_has_periods(const struct heading *heading)
{
	return heading->kind == HEADING_PERIOD ||
	       heading->kind == HEADING_PERIODS;
}

/* Whether KEY can be one of a plan. */
static bool is_key(const char *key)
{
	if (!isalpha((unsigned char)*key) || strlen(key) > KEY_LONGEST)
		return false;
	for (; *key; key++)
		if (!isalnum((unsigned char)*key) && !strchr("_-", *key))
			return false;
	return true;
}

/* Returns the label of a cell, for messages. */
static const char *label_of(const struct cells_cell *cell, struct diag *diag)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	return diag_text(diag, text, length);
}

/* Says what a column holds by its label. */
static void read_label(struct headings *h, const struct cells_cell *cell,
		       struct diag *diag)
{
	struct heading *column = &h->column[h->count];
	const struct style_column *known;
	const char *const *key;
	unsigned month = month_of(cell);
	size_t count;

	if (h->count == HEADER_MOST_COLUMNS) {
		diag_add(diag, MESSAGE_SHEET_LIMIT, cells_place(h->cells, cell),
			 diag_word(diag, "columns"),
			 diag_number(diag, HEADER_MOST_COLUMNS));
		return;
	}
	h->count++;
	*column = (struct heading){.kind = HEADING_PERIOD,
				   .column = cell->column,
				   .period = month ? month - 1 : 0,
				   .cell = cell};
	if (month)
		return;
	known = find_known(h, cell);
	column->kind = HEADING_TEXT;
	column->key = known ? known->key : key_of(h, cell);
	if (known && known->kind == STYLE_PERIODS)
		column->kind = HEADING_PERIODS;
	else if (known && known->kind == STYLE_COUNTER)
		column->kind = HEADING_ORDER;
	else if (!strncmp(column->key, given, sizeof(given) - 1))
		return; /* perhaps the numbers of another column */
	if (known || (is_key(column->key) && !is_slip(h, cell)))
		return;
	key = styles_keys(h->styles, &count);
	diag_add(diag, MESSAGE_SHEET_UNKNOWN_COLUMN,
		 cells_place(h->cells, cell), label_of(cell, diag),
		 diag_nearest(diag, column->key, key, count));
}

/* Whether ROW, below the first one, has the numbers of the columns: months
 * do not begin as far left. */
static bool is_number_row(const struct headings *h, uint32_t row)
{
	const struct cells *cells = h->cells;
	struct row_look look = look_at(h, row);

	return row > h->row && look.filled >= 2 && look.consecutive &&
	       cells->cell[cells_row(cells, row)].column <=
		       cells->cell[cells_row(cells, h->row)].column;
}

/* Whether CELL heads other labels, and so says nothing by itself. */
static bool is_group(const struct headings *h, const struct cells_cell *cell)
{
	for (uint32_t r = cell->row + 1; r < h->stop; r++) {
		const struct cells_cell *below =
			cells_find(h->cells, r, cell->column);

		if (below && below->length && !is_number_row(h, r))
			return true;
	}
	return false;
}

static bool has_key(const struct headings *h, const char *key)
{
	for (size_t i = 0; i < h->count; i++) {
		const struct heading *column = &h->column[i];

		if (heading_has_periods(column)
			    ? !strcmp(styles_periods(column->unit,
						     column->series),
				      key)
			    : column->kind == HEADING_TEXT &&
				      !strcmp(column->key, key))
			return true;
	}
	return false;
}

/* "NO KEGIATAN" has the numbers of KEGIATAN if there is such a column. */
static void find_given(struct headings *h)
{
	for (size_t i = 0; i < h->count; i++) {
		struct heading *column = &h->column[i];
		const struct style_column *known;
		const char *key;

		if (column->kind != HEADING_TEXT ||
		    strncmp(column->key, given, sizeof(given) - 1))
			continue;
		key = column->key + sizeof(given) - 1;
		if (!has_key(h, key)) {
			known = styles_find(h->styles, key, true);
			key = known ? known->key : NULL;
		}
		if (key && has_key(h, key)) {
			column->kind = HEADING_GIVEN;
			column->key = key;
		}
	}
}

static bool is_same(const struct heading *a, const struct heading *b)
{
	if (a->kind == HEADING_ORDER || a->kind != b->kind)
		return false;
	if (heading_has_periods(a))
		return a->unit == b->unit && a->series == b->series &&
		       a->period == b->period;
	return !strcmp(a->key, b->key);
}

/* Puts the columns into their order. A label over columns of periods is none by
 * itself. */
static void sort_columns(struct headings *h)
{
	bool marks = false;
	size_t kept = 0;

	for (size_t i = 0; i < h->count; i++)
		marks |= h->column[i].kind == HEADING_PERIOD;
	for (size_t i = 0; i < h->count; i++) {
		struct heading column = h->column[i];
		size_t k = kept;

		if (marks && column.kind == HEADING_PERIODS)
			continue;
		for (; k > 0 && h->column[k - 1].column > column.column; k--)
			h->column[k] = h->column[k - 1];
		h->column[k] = column;
		kept++;
	}
	h->count = kept;
}

bool headings_read(struct headings *h, struct diag *diag)
{
	const struct cells *cells = h->cells;
	size_t before = diag->count;

	h->count = 0;
	for (uint32_t r = h->row; r < h->stop; r++) {
		size_t end = cells_row(cells, r + 1);

		if (is_number_row(h, r))
			continue;
		for (size_t i = cells_row(cells, r); i < end; i++)
			if (cells->cell[i].length &&
			    !is_group(h, &cells->cell[i]))
				read_label(h, &cells->cell[i], diag);
	}
	sort_columns(h);
	find_given(h);
	for (size_t i = 0; i < h->count; i++)
		for (size_t k = 0; k < i; k++) {
			if (!is_same(&h->column[i], &h->column[k]))
				continue;
			diag_add(diag, MESSAGE_SHEET_COLUMN_TWICE,
				 cells_place(cells, h->column[i].cell),
				 label_of(h->column[i].cell, diag));
			break;
		}
	return diag->count == before;
}
