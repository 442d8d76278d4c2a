#include "sheet/worded.h"

#include "sheet/marks.h"
#include "sheet/rows.h"

#include <string.h>

/* Whether CELL says periods of UNIT in words. */
static bool says_periods(const struct headings *h,
			 const struct cells_cell *cell, enum unit unit,
			 struct run *run)
{
	const struct diag_mark before = diag_mark(&run->diag);
	bool says = marks_read_words(h->cells, cell, unit, run);

	diag_rewind(&run->diag, before);
	return says;
}

/* Whether all cells of COLUMN, above STOP, say periods of its unit. */
static bool holds_periods(const struct headings *h,
			  const struct heading *column, uint32_t stop,
			  struct run *run)
{
	const struct cells *cells = h->cells;
	bool any = false;

	for (size_t i = cells_row(cells, h->stop);
	     i < cells->count && cells->cell[i].row < stop; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (cell->column != column->column || !cell->length ||
		    rows_is_ditto(cell))
			continue;
		if (!says_periods(h, cell, column->unit, run))
			return false;
		any = true;
	}
	return any;
}

/* Whether KEY says periods of a unit in a plan. */
static bool is_unit_word(const char *key)
{
	for (enum unit unit = 0; unit < UNIT_COUNT; unit++)
		if (!strcmp(key, unit_word(unit)))
			return true;
	return false;
}

const struct heading *worded_find(const struct headings *h, uint32_t stop,
				  struct run *run)
{
	const struct heading *found = NULL;

	for (size_t i = 0; i < h->count; i++) {
		const struct heading *column = &h->column[i];
		bool text = column->kind == HEADING_TEXT;

		if (heading_has_periods(column) ||
		    (text && is_unit_word(column->key)))
			return NULL;
		if (!text || !column->word ||
		    !holds_periods(h, column, stop, run))
			continue;
		if (found)
			return NULL;
		found = column;
	}
	return found;
}
