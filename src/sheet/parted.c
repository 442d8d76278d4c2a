#include "sheet/parted.h"

#include "plan/numbers.h"

#include <ctype.h>
#include <string.h>

enum { ROWS_SEEN = 500, NUMBER_LONGEST = 6, FEW = 4 };

/* Whether a cell has no more than a number: "1.", "(2)", "a)", "IV". */
static bool is_number(const struct cells_cell *cell)
{
	size_t length, from = 0;
	const char *text = cells_trim(cell, &length);

	if (length > NUMBER_LONGEST)
		return false;
	while (length && strchr(".)", text[length - 1]))
		length--;
	from += length && *text == '(';
	for (size_t i = from; i < length; i++)
		if (!isdigit((unsigned char)text[i]) && text[i] != '.')
			return length - from == 1 ||
			       typed_roman(text + from, length - from);
	return length > from;
}

void parted_read(struct parted *p, const struct cells *cells,
		 const struct cells_cell *label, uint32_t first)
{
	size_t texts[PARTED_MOST] = {0}, most = 0, numbers = 0;
	uint32_t columns = label->columns;

	*p = (struct parted){.column = {label->column}, .count = 1};
	if (columns > PARTED_MOST)
		columns = PARTED_MOST;
	for (size_t i = cells_row(cells, first);
	     columns > 1 && i < cells->count &&
	     cells->cell[i].row - first < ROWS_SEEN;
	     i++) {
		const struct cells_cell *cell = &cells->cell[i];
		uint32_t at = cell->column - label->column;

		if (cell->outside || !cell->length ||
		    cell->column < label->column || at >= columns)
			continue;
		if (++texts[at] > most)
			most = texts[at];
		numbers += !at && is_number(cell);
	}
	for (uint32_t c = 1; c < columns; c++)
		if (texts[c] && texts[c] * FEW >= most)
			p->column[p->count++] = label->column + c;
	p->numbered = p->count > 1 && texts[0] && numbers == texts[0];
	/* nothing stands in the first, but in others */
	if (p->count > 1 && !texts[0]) {
		p->count--;
		memmove(p->column, p->column + 1,
			p->count * sizeof(*p->column));
	}
}
