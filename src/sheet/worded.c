#include "sheet/worded.h"

#include "sheet/marks.h"
#include "sheet/messages.h"
#include "sheet/rows.h"

#include <string.h>

struct worded {
	const struct headings *header;
	struct run *run;
};

/* Whether CELL says periods of UNIT in words. */
static bool says_periods(const struct worded *w, const struct cells_cell *cell,
			 enum unit unit)
{
	const struct diag_mark before = diag_mark(&w->run->diag);
	bool says = marks_read_words(w->header->cells, cell, unit, w->run);

	diag_rewind(&w->run->diag, before);
	return says;
}

/* Whether all cells of COLUMN, above STOP, say periods of its unit. Where but
 * some say months that is told. */
static bool holds_periods(const struct worded *w, const struct heading *column,
			  uint32_t stop)
{
	const struct cells *cells = w->header->cells;
	const struct cells_cell *odd = NULL;
	bool any = false;

	for (size_t i = cells_row(cells, w->header->stop);
	     i < cells->count && cells->cell[i].row < stop; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (cell->column != column->column || !cell->length ||
		    rows_is_ditto(cell) || (odd && any))
			continue;
		if (says_periods(w, cell, column->unit))
			any = true;
		else if (!odd)
			odd = cell;
		if (odd && column->unit != UNIT_MONTH)
			return false;
	}
	if (odd && any)
		diag_add(&w->run->diag, MESSAGE_SHEET_TEXTS,
			 cells_place(cells, odd),
			 diag_text(&w->run->diag, column->cell->text,
				   column->cell->length));
	return any && !odd;
}

/* Whether KEY says periods of a unit in a plan. */
static bool is_unit_word(const char *key)
{
	for (enum unit unit = 0; unit < UNIT_COUNT; unit++)
		if (!strcmp(key, unit_word(unit)))
			return true;
	return false;
}

const struct heading *worded_find(const struct headings *header, uint32_t stop,
				  struct run *run)
{
	const struct worded w = {header, run};
	const struct heading *found = NULL;

	for (size_t i = 0; i < header->count; i++) {
		const struct heading *column = &header->column[i];
		bool text = column->kind == HEADING_TEXT;

		if (heading_has_periods(column) ||
		    (text && is_unit_word(column->key)))
			return NULL;
		if (!text || !column->word || !holds_periods(&w, column, stop))
			continue;
		if (found)
			return NULL;
		found = column;
	}
	return found;
}
