#include "book/docx_table.h"

#include "book/messages.h"

#include <string.h>

/* APART [twips]: 5 mm, as far as hands draw lines beside each other that are
 * meant to be one; NARROW [twips]: columns that are so on average are those of
 * a program that does not know their widths. MOST_LABEL [bytes] of a column
 * that is named after what stands at its top. */
enum { APART = 283, NARROW = 200, MOST_LABEL = 60 };

void docx_table_begin(struct docx_table *t, struct cells *cells, uint32_t top,
		      unsigned nth, struct run *run)
{
	struct arena *arena = cells->arena;
	const char *word = diag_word(&run->diag, N_("table"));

	*t = (struct docx_table){
		.cells = cells, .run = run, .first = cells->count, .top = top};
	t->source =
		source_called(arena,
			      arena_format(arena, "%s[%s %u]",
					   cells->source->name, word, nth),
			      diag_word(&run->diag, N_("row %1, column %2")));
}

void docx_table_grid(struct docx_table *t, int32_t width)
{
	if (t->columns == DOCUMENT_MOST_COLUMNS)
		return;
	t->width = arena_grow(t->cells->arena, t->width, t->columns,
			      &t->column_capacity, sizeof(*t->width));
	t->width[t->columns++] = width;
}

void docx_table_row(struct docx_table *t)
{
	t->rows++;
	t->column = 0;
	t->cut = false;
}

struct place docx_table_place(const struct docx_table *t)
{
	return (struct place){t->source, t->rows, t->column + 1};
}

bool docx_table_pass(struct docx_table *t, int32_t columns)
{
	if (columns > 0)
		t->column += (uint32_t)columns;
	if (t->column <= DOCUMENT_MOST_COLUMNS)
		return true;
	diag_add(&t->run->diag, MESSAGE_SHEET_LIMIT, docx_table_place(t),
		 diag_word(&t->run->diag, "columns"),
		 diag_number(&t->run->diag, DOCUMENT_MOST_COLUMNS));
	return false;
}

bool docx_table_add(struct docx_table *t, struct cells_cell cell,
		    enum docx_merge merge)
{
	struct cells *cells = t->cells;
	struct cells_cell *last =
		cells->count > t->first ? &cells->cell[cells->count - 1] : NULL;

	cell.row = t->top + t->rows - 1;
	cell.column = t->column;
	cell.source = t->source;
	cell.line = t->rows;
	cell.character = t->column + 1;
	if (!docx_table_pass(t, (int32_t)cell.columns))
		return false;
	if (merge == MERGE_RIGHT && last && last->row == cell.row &&
	    last->column + last->columns == cell.column && !cell.length) {
		last->columns += cell.columns;
		return true;
	}
	if (!cells_add(cells, cell, &t->run->diag))
		return false;
	t->merge = arena_grow(cells->arena, t->merge, t->merges,
			      &t->merge_capacity, sizeof(*t->merge));
	t->merge[t->merges++] = (uint8_t)merge;
	return true;
}

void docx_table_end_row(struct docx_table *t)
{
	if (t->rows == 1 || !t->usual)
		t->usual = t->column;
	if (t->column == t->usual || t->cut || t->other)
		return;
	t->other = t->rows;
	t->others = t->column;
}

/* --- columns ------------------------------------------------------------- */

/* Where the lines of the grid go, 0 at the left. */
struct docx_lines {
	uint32_t *to;
	uint32_t count;
};

static const struct cells_cell *begin(const struct docx_table *t)
{
	return t->cells->cell + t->first;
}

static const struct cells_cell *end(const struct docx_table *t)
{
	return t->cells->cell + t->cells->count;
}

/* Whether the widths of the grid are those of the columns. */
static bool knows_widths(const struct docx_table *t)
{
	int64_t all = 0;

	if (t->other || t->usual != t->columns)
		return false;
	for (size_t i = 0; i < t->columns; i++) {
		if (t->width[i] < 0)
			return false;
		all += t->width[i];
	}
	return all >= (int64_t)t->columns * NARROW;
}

/* Moves lines that stand beside each other onto one, unless a cell is between
 * them. */
static void join_lines(const struct docx_table *t, struct docx_lines *lines)
{
	/* of each line: one past the last one at which a cell begins that ends
	 * at this one, and whether any does */
	uint32_t *from = arena_array(t->cells->arena, uint32_t, lines->count);
	bool *used = arena_array(t->cells->arena, bool, lines->count);
	uint32_t first = 0;
	int64_t distance = 0; /* [twips] from that */

	if (!knows_widths(t) || lines->count != t->columns + 1)
		return;
	for (const struct cells_cell *at = begin(t); at < end(t); at++) {
		uint32_t stop = at->column + at->columns;

		used[at->column] = used[stop] = true;
		if (at->column + 1 > from[stop])
			from[stop] = at->column + 1;
	}
	for (uint32_t i = 1; i < lines->count; i++) {
		distance += t->width[i - 1];
		if (!used[i])
			continue;
		if (distance <= APART && from[i] <= first) {
			lines->to[i] = first;
		} else {
			first = i;
			distance = 0;
		}
	}
}

/* Numbers the lines at which cells begin or end. */
static void number_lines(const struct docx_table *t, struct docx_lines *lines)
{
	uint32_t *number = arena_array(t->cells->arena, uint32_t, lines->count);
	uint32_t next = 0;

	for (const struct cells_cell *at = begin(t); at < end(t); at++) {
		number[lines->to[at->column]] = 1;
		number[lines->to[at->column + at->columns]] = 1;
	}
	number[0] = 1;
	for (uint32_t i = 0; i < lines->count; i++)
		if (number[i])
			number[i] = next++;
	for (uint32_t i = 0; i < lines->count; i++)
		lines->to[i] = number[lines->to[i]];
}

/* Gives the cells the columns that the table has to those who look at it.
 * Returns how many there are. */
static uint32_t settle_columns(struct docx_table *t)
{
	struct docx_lines lines = {.count = (uint32_t)t->columns + 1};
	uint32_t most = 0;

	for (const struct cells_cell *at = begin(t); at < end(t); at++)
		if (at->column + at->columns >= lines.count)
			lines.count = at->column + at->columns + 1;
	lines.to = arena_array(t->cells->arena, uint32_t, lines.count);
	for (uint32_t i = 0; i < lines.count; i++)
		lines.to[i] = i;
	join_lines(t, &lines);
	number_lines(t, &lines);
	for (size_t i = t->first; i < t->cells->count; i++) {
		struct cells_cell *cell = &t->cells->cell[i];
		uint32_t stop = lines.to[cell->column + cell->columns];

		cell->column = lines.to[cell->column];
		cell->columns = stop - cell->column;
		cell->character = cell->column + 1;
		if (stop > most)
			most = stop;
	}
	return most;
}

/* Makes one cell of those that go on with the one above them. */
static void settle_rows(struct docx_table *t, uint32_t columns)
{
	struct cells_cell *cell = t->cells->cell;
	size_t *above = arena_array(t->cells->arena, size_t, columns + 1);
	size_t kept = t->first;

	for (size_t i = t->first; i < t->cells->count; i++) {
		enum docx_merge merge = t->merge[i - t->first];
		/* places are one more: 0 is none */
		size_t place = above[cell[i].column];
		struct cells_cell *over = place ? &cell[place - 1] : NULL;

		if (merge == MERGE_DOWN && over &&
		    over->columns == cell[i].columns &&
		    over->row + over->rows == cell[i].row) {
			over->rows++;
			continue;
		}
		cell[kept] = cell[i];
		above[cell[i].column] =
			merge == MERGE_BEGINS || merge == MERGE_DOWN ? kept + 1
								     : 0;
		kept++;
	}
	t->cells->count = kept;
}

/* Returns what a column is called after CELL, NULL for nothing. */
static const char *label_of(const struct docx_table *t,
			    const struct cells_cell *cell)
{
	size_t length, n = 0;
	const char *text = cells_trim(cell, &length);
	char *label;

	if (!length || length > MOST_LABEL || cell->columns > 1)
		return NULL;
	label = arena_copy(t->cells->arena, text, length);
	for (const char *at = label; *at; at++) {
		bool blank = strchr(" \t\n\r", *at);

		if (!blank || (n && label[n - 1] != ' '))
			label[n++] = blank ? ' ' : *at;
	}
	label[n] = 0;
	return label;
}

static void name_columns(struct docx_table *t, uint32_t columns)
{
	const char **label =
		arena_array(t->cells->arena, const char *, columns + 1);

	for (const struct cells_cell *at = begin(t); at < end(t); at++)
		if (!label[at->column])
			label[at->column] = label_of(t, at);
	t->source->label = label;
	t->source->labels = columns;
}

void docx_table_abort(struct docx_table *t)
{
	uint32_t columns = 0;

	for (const struct cells_cell *at = begin(t); at < end(t); at++)
		if (at->column + at->columns > columns)
			columns = at->column + at->columns;
	name_columns(t, columns);
}

uint32_t docx_table_end(struct docx_table *t)
{
	uint32_t columns;

	if (t->cells->count > t->first) {
		columns = settle_columns(t);
		settle_rows(t, columns);
		name_columns(t, columns);
	}
	if (t->other)
		diag_add(&t->run->diag, MESSAGE_DOCUMENT_ROW,
			 ((struct place){t->source, t->other, 1}),
			 diag_number(&t->run->diag, t->others),
			 diag_number(&t->run->diag, t->usual));
	return t->top + t->rows;
}
