#include "typeset/table.h"

#include <stdlib.h>

/* Cells that span rows, those of fewer rows first: what an inner cell adds
 * to its rows helps the outer ones. */
static int by_rows(const void *left, const void *right)
{
	const struct cell *const *a = left, *const *b = right;

	if ((*a)->rows != (*b)->rows)
		return (*a)->rows < (*b)->rows ? -1 : 1;
	return (*a)->row < (*b)->row ? -1 : (*a)->row > (*b)->row;
}

/* Makes room for one spanning cell by stretching its rows alike. */
static void stretch(struct table *table, const struct cell *cell)
{
	double *height = table->height + cell->row;
	double need = cells_height(table, cell->count);

	for (size_t i = 0; i < cell->rows; i++)
		need -= height[i];
	for (size_t i = 0; i < cell->rows && need > 0; i++)
		height[i] += need / cell->rows;
}

void rows_stretch(struct table *table)
{
	const struct grid *grid = &table->grid;
	struct arena *arena = table->setter->arena;
	const struct cell **span = NULL;
	size_t count = 0, capacity = 0;

	table->height = arena_array(arena, double, grid->rows);
	for (size_t r = 0; r < grid->rows; r++)
		table->height[r] = cells_height(table, 1);
	for (size_t c = 0; c < table->profile->column_count; c++) {
		for (size_t i = 0; i < grid->count[c]; i++) {
			const struct cell *cell = &grid->cell[c][i];
			double need = cells_height(table, cell->count);
			double *height = &table->height[cell->row];

			if (cell->rows == 1 && need > *height)
				*height = need;
			if (cell->rows == 1)
				continue;
			span = arena_grow(arena, span, count, &capacity,
					  sizeof(*span));
			span[count++] = cell;
		}
	}
	if (count)
		qsort(span, count, sizeof(*span), by_rows);
	for (size_t i = 0; i < count; i++)
		stretch(table, span[i]);
}
