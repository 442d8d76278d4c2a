#include "table/rows.h"

#include <stdlib.h>

/* The rows of a page, from the first of which a part is there. */
struct rows {
	const struct table *table;
	size_t first, count;
	double *height; /* [pt] */
};

/* The rows of a part that are on its page, from ROWS->FIRST on. */
struct range {
	struct part *part;
	size_t first, count;
};

static struct range range_of(const struct rows *rows, struct part *part)
{
	const struct cell *cell =
		&rows->table->grid.cell[part->column][part->cell];
	size_t first = cell->row > rows->first ? cell->row : rows->first;
	size_t end = cell->row + cell->rows;

	if (end > rows->first + rows->count)
		end = rows->first + rows->count;
	return (struct range){part, first - rows->first, end - first};
}

/* Those of fewer rows first: what an inner cell adds to its rows helps the
 * outer ones. */
static int by_count(const void *left, const void *right)
{
	const struct range *a = left, *b = right;

	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	return a->first < b->first ? -1 : a->first > b->first;
}

/* Returns the height that a part needs [pt]: none for one whose text stands
 * on earlier pages. */
static double need_of(const struct rows *rows, const struct part *part)
{
	if (part->again && !part->count)
		return 0;
	return cells_height(rows->table, part->count);
}

/* Makes room for one part by stretching its rows alike. */
static void stretch(struct rows *rows, const struct range *range)
{
	double *height = rows->height + range->first;
	double need = need_of(rows, range->part);

	for (size_t i = 0; i < range->count; i++)
		need -= height[i];
	for (size_t i = 0; i < range->count && need > 0; i++)
		height[i] += need / (double)range->count;
}

static void settle(struct rows *rows, const struct range *range, size_t count,
		   double top)
{
	double *edge = rows->height;

	for (size_t i = 0; i < rows->count; i++) {
		double height = edge[i];

		edge[i] = top;
		top += height;
	}
	edge[rows->count] = top;
	for (size_t i = 0; i < count; i++) {
		struct part *part = range[i].part;

		part->y = edge[range[i].first];
		part->height = edge[range[i].first + range[i].count] - part->y;
	}
}

void rows_settle(const struct table *table, struct table_page *page,
		 struct part *part, double top)
{
	struct rows rows = {table, page->first_row, page->rows, NULL};
	struct arena scratch;
	struct range *range;

	page->end = top;
	if (!page->count)
		return;
	arena_init(&scratch);
	rows.height = arena_array(&scratch, double, rows.count + 1);
	range = arena_array(&scratch, struct range, page->count);
	for (size_t i = 0; i < page->count; i++)
		range[i] = range_of(&rows, &part[i]);
	qsort(range, page->count, sizeof(*range), by_count);
	for (size_t i = 0; i < page->count; i++)
		stretch(&rows, &range[i]);
	settle(&rows, range, page->count, top);
	page->end = rows.height[rows.count];
	arena_release(&scratch);
}
