#include "table/changed.h"

#include "plan/tree.h"
#include "revise/compare.h"
#include "table/sums.h"

#include <stdlib.h>
#include <string.h>

/* A row by its entry. */
struct indexed_row {
	const struct node *node;
	size_t row;
};

/* A grid whose rows can be found. */
struct row_index {
	const struct grid *grid;
	struct indexed_row *place; /* by their entries */
	size_t count;
};

struct change_finder {
	const struct grid *grid; /* of the new plan */
	struct changed *changed;
	const struct comparison *since;
	struct row_index before, after;
	struct row_index sums;	 /* of before, by whose sums they are */
	const struct node *root; /* of the old plan */
};

static int by_node(const void *left, const void *right)
{
	const struct indexed_row *a = left, *b = right;
	uintptr_t x = (uintptr_t)a->node, y = (uintptr_t)b->node;

	return x < y ? -1 : x > y;
}

/* Lists the rows of GRID by their entries, or by the entries whose sums they
 * say. */
static void index_rows(struct row_index *index, const struct grid *grid,
		       bool sums, struct arena *arena)
{
	*index = (struct row_index){
		grid, arena_array(arena, struct indexed_row, grid->rows), 0};
	for (size_t i = 0; i < grid->rows; i++) {
		const struct grid_row *row = &grid->row[i];
		const struct node *node = row->node;

		if (sums)
			node = row->group && !row->words ? row->group->node
							 : NULL;
		if (node)
			index->place[index->count++] =
				(struct indexed_row){node, i};
	}
	if (index->count)
		qsort(index->place, index->count, sizeof(*index->place),
		      by_node);
}

/* Returns the row of a leaf or a bagian; as many as there are when it has
 * none. */
static size_t row_of(const struct row_index *index, const struct node *node)
{
	const struct indexed_row key = {.node = node};
	const struct indexed_row *found = NULL;

	if (index->count)
		found = bsearch(&key, index->place, index->count, sizeof(key),
				by_node);
	return found ? found->row : index->grid->rows;
}

static size_t first_row(const struct row_index *index, const struct node *node)
{
	size_t row = row_of(index, node);

	while (row == index->grid->rows && node->child_count) {
		node = node->child;
		row = row_of(index, node);
	}
	return row;
}

static size_t last_row(const struct row_index *index, const struct node *node)
{
	while (node->child_count)
		node = &node->child[node->child_count - 1];
	return row_of(index, node);
}

static void mark_rows(struct change_finder *m, size_t first, size_t end)
{
	for (size_t i = first; i < end && i < m->grid->rows; i++)
		m->changed->row[i].changed = true;
}

/* Marks the rows of the entries below ROOT that are new or moved. */
static void mark_entries(struct change_finder *m, const struct node *root)
{
	struct tree_walk walk;
	const struct node *node;

	tree_walk(&walk, root);
	while ((node = tree_enter(&walk))) {
		if (!walk.depth || compare_stayed(m->since, node))
			continue;
		mark_rows(m, first_row(&m->after, node),
			  last_row(&m->after, node) + 1);
		tree_skip(&walk);
	}
}

/* Returns the cell that covers ROW in COLUMN, NULL when none does. */
static const struct cell *cell_at(const struct grid *grid, size_t column,
				  size_t row)
{
	const struct cell *cell = grid->cell[column];
	size_t low = 0, high = grid->count[column];

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (cell[middle].row + (size_t)cell[middle].rows <= row)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == grid->count[column] || cell[low].row > row)
		return NULL;
	return &cell[low];
}

static bool is_empty(const struct cell *cell)
{
	bool empty = !cell || !cell->value || !cell->value->length;

	for (size_t s = 0; cell && s < SERIES_COUNT; s++)
		empty &= !cell->periods[s] || !cell->periods[s]->set;
	return empty;
}

/* Whether a cell says something else than BEFORE, the one at its place from row
 * FIRST on in the old grid, where its entry OLD was. That may have written it
 * alone below another one, or beside it. */
static bool is_reworded(const struct cell *cell, const struct cell *before,
			size_t first, const struct node *old)
{
	if (is_empty(cell) && is_empty(before))
		return false;
	if (!before || before->style != cell->style)
		return true;
	if (before->node != old &&
	    (before->row != first || before->rows != old->rows))
		return true;
	for (size_t s = 0; s < SERIES_COUNT; s++)
		if (!periods_same(cell->periods[s], before->periods[s]))
			return true;
	return !value_same(cell->value, before->value);
}

/* Returns the number before the text of a cell, "" without one. */
static const char *printed_number(const struct cell *cell)
{
	return cell && cell->number && !cell->typed ? cell->number : "";
}

/* Compares the cells of column C, but for those of entries that are new. */
static void compare_cells(struct change_finder *m, size_t c)
{
	for (size_t i = 0; i < m->grid->count[c]; i++) {
		const struct cell *cell = &m->grid->cell[c][i];
		const struct pairing *pair = compare_pairing(
			m->since, cell->node, m->grid->profile->column[c].name);
		const struct cell *before;
		size_t first;

		if (!pair)
			continue;
		first = first_row(&m->before, pair->old);
		before = cell_at(m->before.grid, c, first);
		if (is_reworded(cell, before, first, pair->old))
			mark_rows(m, cell->row, cell->row + (size_t)cell->rows);
		else
			m->changed->renumbered[c][i] =
				strcmp(printed_number(cell),
				       printed_number(before)) != 0;
	}
}

/* Returns the row before the revision that said what row ROW does: the sum of
 * the same area or of the table, or that in words; as many as there were when
 * none did. */
static size_t sum_before(const struct change_finder *m, size_t row)
{
	const struct grid_row *now = &m->grid->row[row];
	const struct node *area = now->group->node;
	const struct pairing *pair = compare_pairing(
		m->since, area, area->entry_count ? area->entry->key : NULL);
	const struct node *node = pair ? pair->old : NULL;
	size_t before;

	before = row_of(&m->sums, now->group->title ? node : m->root);
	return before < m->before.grid->rows ? before + now->words : before;
}

/* Marks the sums that are others than before, or are called otherwise. */
static void mark_sums(struct change_finder *m)
{
	for (size_t row = 0; row < m->grid->rows; row++) {
		size_t old;

		if (!m->grid->row[row].group)
			continue;
		old = sum_before(m, row);
		for (size_t c = 0; c < m->grid->profile->column_count; c++) {
			const struct cell *cell = cell_at(m->grid, c, row);
			const struct cell *before =
				cell_at(m->before.grid, c, old);

			if (!value_same(cell ? cell->value : NULL,
					before ? before->value : NULL))
				mark_rows(m, row, row + 1);
		}
	}
}

/* Marks where something has left the list of CHANGE->left: below what it stood
 * behind, else above what is first there now. */
static void mark_gap(struct change_finder *m, const struct change *change)
{
	const struct node *list = change->left;
	size_t rows = m->grid->rows, row;

	if (change->behind || !change->first) {
		row = last_row(&m->after,
			       change->behind ? change->behind : list);
		if (row < rows)
			m->changed->row[row].removed_below = true;
	} else {
		row = first_row(&m->after, change->first);
		if (row < rows)
			m->changed->row[row].removed_above = true;
	}
}

/* Returns the lampiran of the old decree at PLAN's place; NULL when there is
 * none. */
static const struct plan *find_before(const struct plan *plan)
{
	const struct decree *before = plan->decree->since->before;
	const struct decree *after = plan->decree->since->after;

	for (size_t i = 0; i < before->lampiran_count; i++)
		if (i < after->lampiran_count && &after->lampiran[i] == plan)
			return &before->lampiran[i];
	return NULL;
}

const struct changed *changed_find(const struct grid *grid,
				   const struct plan *plan, struct arena *arena)
{
	struct change_finder m = {.grid = grid, .since = plan->decree->since};
	const struct plan *before;
	struct run unheard; /* the old plan need not suit the profile */
	struct changed *changed;

	if (!m.since)
		return NULL;
	changed = m.changed = arena_new(arena, struct changed);
	changed->row = arena_array(arena, struct changed_row, grid->rows);
	for (size_t c = 0; c < grid->profile->column_count; c++)
		changed->renumbered[c] =
			arena_array(arena, bool, grid->count[c]);
	before = find_before(plan);
	if (!before) {
		mark_rows(&m, 0, grid->rows);
		return changed;
	}
	run_init(&unheard, arena);
	index_rows(&m.before, grid_build(before, grid->profile, &unheard),
		   false, arena);
	index_rows(&m.sums, m.before.grid, true, arena);
	index_rows(&m.after, grid, false, arena);
	mark_entries(&m, &plan->root);
	for (size_t c = 0; c < grid->profile->column_count; c++)
		compare_cells(&m, c);
	m.root = &before->root;
	mark_sums(&m);
	for (size_t i = 0; i < m.since->count; i++)
		if (m.since->change[i].left)
			mark_gap(&m, &m.since->change[i]);
	return changed;
}
