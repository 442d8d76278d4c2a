#include "table/facts.h"

#include <stdlib.h>

/* Finds which cells cover ROWS, and what they need and join. */
struct facts_maker {
	const struct laid *laid;
	struct row_fact *row;
	uint32_t *cell;
	size_t rows, columns;
};

/* Notes CELL, number I of column C, in its rows, and behind the one before. */
static void note_cell(const struct facts_maker *m, size_t c, uint32_t i,
		      const struct cell *cell)
{
	size_t end = cell->row + cell->rows;
	uint32_t lines = m->laid->cell[c][i].count;
	struct row_fact *row = &m->row[cell->row];

	for (size_t r = cell->row; r < end; r++)
		m->cell[r * m->columns + c] = i;
	for (size_t r = cell->row + 1; r < end; r++)
		m->row[r].merged |= UINT32_C(1) << c;
	if (cell->rows == 1 && lines > row->lines)
		row->lines = lines;
}

static void note_column(const struct facts_maker *m, size_t c)
{
	const struct grid *grid = m->laid->grid;
	const struct cell *cell = grid->cell[c];
	size_t next = 0;

	for (uint32_t i = 0; i < grid->count[c]; i++) {
		for (; next < cell[i].row; next++)
			m->cell[next * m->columns + c] = i;
		note_cell(m, c, i, &cell[i]);
		next = cell[i].row + cell[i].rows;
	}
	for (; next < m->rows; next++)
		m->cell[next * m->columns + c] = (uint32_t)grid->count[c];
}

/* Finds what ends a page badly before ROW. Its level is the leftmost text that
 * begins with it: 0 for an area, 1 for a kegiatan … */
static void bind(const struct facts_maker *m, size_t row)
{
	const struct grid *grid = m->laid->grid;
	const struct profile *profile = m->laid->profile;
	const uint32_t *open = &m->cell[row * m->columns];
	const struct cell *cell = &grid->cell[0][open[0]];
	struct row_fact *fact = &m->row[row];
	bool found = false;

	fact->closes = row && grid->row[row].closes;
	if (cell->row == row && open[0] && cell[-1].style->kind->announces)
		fact->bond = BOND_ANNOUNCED;
	else if (cell->row == row && cell->style->kind->announces)
		fact->bond = BOND_ANNOUNCES;
	for (size_t c = 0; c < m->columns; c++) {
		if (!profile->column[c].kind->orders)
			continue;
		cell = &grid->cell[c][open[c]];
		found |= cell->row == row;
		fact->level = (uint8_t)(fact->level + !found);
		fact->alone |= cell->row + 1 == row;
	}
}

struct facts facts_find(const struct laid *laid, struct arena *arena)
{
	struct facts_maker m = {.laid = laid,
				.rows = laid->grid->rows,
				.columns = laid->profile->column_count};

	m.row = arena_array(arena, struct row_fact, m.rows + 2);
	m.cell = arena_array(arena, uint32_t, m.rows * m.columns);
	for (size_t r = 0; r < m.rows; r++)
		m.row[r].lines = 1;
	for (size_t c = 0; c < m.columns; c++)
		note_column(&m, c);
	for (size_t r = 0; r < m.rows; r++)
		bind(&m, r);
	return (struct facts){laid, m.row, m.cell, m.columns};
}
