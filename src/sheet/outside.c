#include "sheet/outside.h"

#include "sheet/messages.h"

void outside_keep(struct outsides *outside, const struct cells_cell *cell)
{
	size_t i = 0;

	while (i < outside->count &&
	       outside->column[i].first->column != cell->column)
		i++;
	if (i == OUTSIDE_MOST)
		return;
	if (i == outside->count) {
		outside->column[i].first = cell;
		outside->column[i].count = 0;
		outside->count++;
	}
	outside->column[i].count++;
}

void outside_tell(const struct outsides *outside, const struct cells *cells,
		  struct diag *diag)
{
	for (size_t i = 0; i < outside->count; i++) {
		struct place place =
			cells_place(cells, outside->column[i].first);
		size_t count = outside->column[i].count;

		if (count == 1)
			diag_add(diag, MESSAGE_SHEET_OUTSIDE, place);
		else
			diag_add(diag, MESSAGE_SHEET_OUTSIDE_ALL, place,
				 diag_number(diag, count));
	}
}
