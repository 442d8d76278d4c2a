#include "sheet/initials.h"

#include "calendar/period.h"

#include <ctype.h>

static const char initials[] = "JFMAMJJASOND";

/* Returns the letter that CELL is, as a capital; 0 for another text. */
static char letter_of(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	return length == 1 ? (char)toupper((unsigned char)*text) : '\0';
}

/* Whether a run of all twelve begins at cell FIRST, side by side. */
static bool begins(const struct cells *cells, size_t first)
{
	const struct cells_cell *cell = &cells->cell[first];

	if (cells->count - first < MONTHS)
		return false;
	for (size_t i = 0; i < MONTHS; i++)
		if (letter_of(&cell[i]) != initials[i] ||
		    cell[i].row != cell->row ||
		    (i && cell[i].column !=
				  cell[i - 1].column + cell[i - 1].columns))
			return false;
	return true;
}

unsigned initials_month(const struct cells *cells,
			const struct cells_cell *cell)
{
	size_t at;

	if (!letter_of(cell))
		return 0;
	at = cells_index(cells, cell->row, cell->column);
	for (unsigned i = 0; i < MONTHS && i <= at; i++)
		if (at < cells->count && begins(cells, at - i))
			return i + 1;
	return 0;
}
