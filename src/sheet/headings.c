#include "sheet/headings.h"

#include "sheet/initials.h"

#include <ctype.h>
#include <string.h>

enum { TITLE_LONGEST = 300 /* [bytes] */ };

const char *heading_key(const struct headings *h, const struct cells_cell *cell)
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

const struct style_column *heading_known(const struct headings *h,
					 const struct cells_cell *cell)
{
	bool verbatim = is_verbatim(cell);
	const char *key = heading_key(h, cell);
	const struct style_column *known =
		styles_find(h->styles, key, !verbatim);

	/* a named profile's words for a series are no column of another's */
	if (styles_find_series(h->styles, key) != SERIES_COUNT)
		return NULL;
	/* a key of the plan is none that is reckoned */
	return known && known->kind == STYLE_DERIVED && verbatim ? NULL : known;
}

bool heading_is_derived(const struct headings *h, const struct cells_cell *cell)
{
	const struct style_column *known = heading_known(h, cell);

	return known && known->kind == STYLE_DERIVED;
}

bool heading_is_slip(const struct headings *h, const struct cells_cell *cell)
{
	return !is_verbatim(cell) &&
	       styles_is_slip(h->styles, heading_key(h, cell));
}

unsigned long heading_number(const struct cells_cell *cell)
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

/* Returns what a label of a PERIOD says. */
static struct legend legend_of(const struct style_period *period)
{
	struct legend legend = {
		.whole = true, .series = SERIES_COUNT, .unit = period->unit};
	unsigned i = (unsigned)period->period;

	switch (period->unit) {
	case UNIT_MONTH:
		legend.month = i + 1;
		break;
	case UNIT_WEEK:
		legend.month = i / MONTH_WEEKS + 1;
		legend.number = i % MONTH_WEEKS + 1;
		break;
	case UNIT_YEAR:
		legend.year = FIRST_YEAR + i;
		break;
	case UNIT_LABEL:
		legend.label = period->label;
		legend.length = strlen(period->label);
		break;
	default:
		legend.number = i + 1;
	}
	return legend;
}

struct legend heading_legend(const struct headings *h,
			     const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);
	struct legend legend = legend_read(text, length);
	bool has = legend_has_period(&legend);
	const char *key = heading_key(h, cell);
	const struct style_period *period =
		styles_find_period(h->styles, key, has);
	enum series series = SERIES_COUNT;
	unsigned month = initials_month(h->cells, cell);

	if (month)
		return (struct legend){.whole = true,
				       .month = month,
				       .series = SERIES_COUNT,
				       .unit = UNIT_COUNT};
	if (period)
		return legend_of(period);
	if (!has)
		series = styles_find_series(h->styles, key);
	if (series != SERIES_COUNT)
		legend = (struct legend){
			.whole = true, .series = series, .unit = UNIT_COUNT};
	return legend;
}

bool heading_is_title(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	if (length > TITLE_LONGEST)
		return false;
	for (size_t i = 0; i < length; i++)
		if (isalpha((unsigned char)text[i]) ||
		    (unsigned char)text[i] >= 0x80)
			return true;
	return length == 1 && strchr("#%", *text);
}

/* --- the rows of a header ----------------------------------------------- */

bool heading_has_periods(const struct heading *heading)
{
	return heading->kind == HEADING_PERIOD ||
	       heading->kind == HEADING_PERIODS;
}

const char *heading_text(const struct cells_cell *cell, struct diag *diag)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	return diag_text(diag, text, length);
}

/* Whether ROW has the numbers of columns, which begin no further right than
 * FIRST; those of hidden columns are left out. */
static bool has_numbers(const struct headings *h, uint32_t row, uint32_t first)
{
	const struct cells *cells = h->cells;
	unsigned long count = 0, last = 0;
	bool left = false;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++) {
		unsigned long number = heading_number(&cells->cell[i]);

		if (!cells->cell[i].length)
			continue;
		if (number <= last || (!count++ && number != 1))
			return false;
		last = number;
		left |= cells->cell[i].column <= first;
	}
	return left && count >= 2;
}

void headings_find_numbers(struct headings *h)
{
	const struct cells *cells = h->cells;
	size_t first = cells_row(cells, h->row);

	h->numbers = 0;
	for (uint32_t r = h->row + 1; r < h->stop && first < cells->count; r++)
		if (has_numbers(h, r, cells->cell[first].column))
			h->numbers |= 1u << (r - h->row);
}

bool headings_is_number_row(const struct headings *h, uint32_t row)
{
	return h->numbers >> (row - h->row) & 1;
}

bool headings_is_group(const struct headings *h, const struct cells_cell *cell)
{
	for (uint32_t r = cell->row + 1; r < h->stop; r++) {
		const struct cells_cell *below =
			cells_find(h->cells, r, cell->column);

		if (below && below->length && !headings_is_number_row(h, r))
			return true;
	}
	return false;
}

const struct cells_cell *headings_over(const struct headings *h, uint32_t row,
				       uint32_t column)
{
	const struct cells *cells = h->cells;
	const struct cells_cell *over = NULL;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row &&
	     cells->cell[i].column <= column;
	     i++)
		if (cells->cell[i].length || cells->cell[i].rows > 1 ||
		    cells->cell[i].columns > 1)
			over = &cells->cell[i];
	if (!over || !over->length)
		return NULL;
	if (over->column + over->columns > column)
		return over;
	return over->columns == 1 && headings_is_group(h, over) ? over : NULL;
}

bool heading_has_key(const struct heading *column, const char *key)
{
	if (heading_has_periods(column))
		return !strcmp(styles_periods(column->unit, column->series),
			       key);
	return column->kind == HEADING_TEXT && !strcmp(column->key, key);
}

bool headings_have(const struct headings *h, const char *key)
{
	for (size_t i = 0; i < h->count; i++)
		if (heading_has_key(&h->column[i], key))
			return true;
	return false;
}
