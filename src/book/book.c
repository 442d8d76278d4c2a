#include "book/book.h"

#include "base/kind.h"
#include "base/messages.h"
#include "base/utf8.h"
#include "book/messages.h"
#include "system/system.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Reports that CELL is the first of WHAT that is too many. */
static bool limit(const struct cells *cells, const struct cells_cell *cell,
		  const char *what, size_t most, struct diag *diag)
{
	diag_add(diag, MESSAGE_SHEET_LIMIT, cells_place(cells, cell),
		 diag_word(diag, what), diag_number(diag, most));
	return false;
}

bool cells_add(struct cells *cells, struct cells_cell cell, struct diag *diag)
{
	if (cell.row >= SHEET_MOST_ROWS)
		return limit(cells, &cell, N_("rows"), SHEET_MOST_ROWS, diag);
	if (cell.column >= SHEET_MOST_COLUMNS)
		return limit(cells, &cell, N_("columns"), SHEET_MOST_COLUMNS,
			     diag);
	if (cells->count >= SHEET_MOST_CELLS)
		return limit(cells, &cell, N_("cells"), SHEET_MOST_CELLS, diag);
	/* what a plan could not hold is reported where it stands */
	for (size_t i = 0, bytes; i < cell.length; i += bytes) {
		uint32_t character = 0;

		bytes = utf8_printed(cell.text + i, cell.length - i);
		if (bytes)
			continue;
		bytes = utf8_decode(cell.text + i, cell.length - i, &character);
		if (bytes && !source_forbids(character))
			continue;
		diag_add(diag, MESSAGE_CONTROL_CHARACTER,
			 cells_place(cells, &cell),
			 diag_character(diag, character));
		return false;
	}
	cells->cell = arena_grow(cells->arena, cells->cell, cells->count,
				 &cells->capacity, sizeof(cell));
	if (!cell.rows)
		cell.rows = 1;
	if (!cell.columns)
		cell.columns = 1;
	if (cell.row + cell.rows > cells->rows)
		cells->rows = cell.row + cell.rows;
	cell.nth = (uint32_t)cells->count;
	cells->cell[cells->count++] = cell;
	return true;
}

static int compare(const void *left, const void *right)
{
	const struct cells_cell *a = left, *b = right;

	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	if (a->column != b->column)
		return a->column < b->column ? -1 : 1;
	return (a->nth > b->nth) - (a->nth < b->nth);
}

void cells_close(struct cells *cells)
{
	bool sorted = true;
	size_t kept = 0;

	for (size_t i = 1; i < cells->count; i++)
		sorted &= compare(&cells->cell[i - 1], &cells->cell[i]) <= 0;
	if (!sorted)
		qsort(cells->cell, cells->count, sizeof(*cells->cell), compare);
	for (size_t i = 0; i < cells->count; i++) {
		struct cells_cell *cell = &cells->cell[i];
		size_t length;

		cells_trim(cell, &length);
		if (!length)
			cell->length = 0;
		/* two at one place: no program writes that, the first counts */
		if (kept && cells->cell[kept - 1].row == cell->row &&
		    cells->cell[kept - 1].column == cell->column)
			continue;
		if (cell->length || cell->rows > 1 || cell->columns > 1 ||
		    cell->fill)
			cells->cell[kept++] = *cell;
	}
	cells->count = kept;
	cells->rows = 0;
	for (size_t i = 0; i < kept; i++)
		if (cells->cell[i].length)
			cells->rows = cells->cell[i].row + 1;
}

size_t cells_row(const struct cells *cells, uint32_t row)
{
	size_t low = 0, high = cells->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (cells->cell[middle].row < row)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t cells_index(const struct cells *cells, uint32_t row, uint32_t column)
{
	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++)
		if (cells->cell[i].column == column)
			return i;
	return cells->count;
}

const struct cells_cell *cells_find(const struct cells *cells, uint32_t row,
				    uint32_t column)
{
	size_t i = cells_index(cells, row, column);

	return i < cells->count ? &cells->cell[i] : NULL;
}

struct place cells_place(const struct cells *cells,
			 const struct cells_cell *cell)
{
	return (struct place){cell->source ? cell->source : cells->source,
			      cell->line, cell->character};
}

const char *cells_text(struct arena *arena, const char *text, size_t *length)
{
	char *copy = arena_copy(arena, text, *length);
	size_t n = 0;

	for (size_t i = 0; i < *length; i++)
		if (copy[i] != '\r' || i + 1 == *length || copy[i + 1] != '\n')
			copy[n++] = copy[i];
	copy[n] = 0;
	*length = n;
	return copy;
}

const char *cells_trim(const struct cells_cell *cell, size_t *length)
{
	const char *text = cell->text;
	size_t left = cell->length;

	while (left && strchr(" \t\r\n", *text)) {
		text++;
		left--;
	}
	while (left && strchr(" \t\r\n", text[left - 1]))
		left--;
	/* a no-break space alone is as blank */
	if (left == 2 && !memcmp(text, "\xC2\xA0", 2))
		left = 0;
	*length = left;
	return text;
}

/* --- sheets ------------------------------------------------------------ */

void book_init(struct book *book, struct arena *arena, const char *name)
{
	*book = (struct book){.arena = arena, .name = name};
}

struct cells *book_add(struct book *book, const char *name, struct diag *diag)
{
	struct cells *cells = arena_new(book->arena, struct cells);
	char *full = arena_copy(book->arena, book->name, strlen(book->name));

	if (*name)
		full = arena_format(book->arena, "%s[%s]", book->name, name);
	/* a sheet's name leads to no folder; messages take all for a path */
	for (char *at = full + strlen(book->name); *at; at++)
		if (system_is_stroke(*at))
			*at = '_';
	*cells = (struct cells){
		.arena = book->arena,
		.name = name,
		.source = source_without_text(
			book->arena, full, *name ? PLACES_CELLS : PLACES_TEXT)};
	if (book->count == SHEET_MOST_SHEETS) {
		diag_add(diag, MESSAGE_SHEET_LIMIT, place_of(cells->source),
			 diag_word(diag, "sheets"),
			 diag_number(diag, SHEET_MOST_SHEETS));
		return NULL;
	}
	book->sheet[book->count++] = cells;
	return cells;
}

struct cells *book_find(const struct book *book, const char *name)
{
	for (size_t i = 0; i < book->count; i++)
		if (!strcasecmp(book->sheet[i]->name, name))
			return book->sheet[i];
	return NULL;
}

const char *book_suffix(const struct source *source)
{
	static const char document[] = ".docx";
	const char *name;

	kind_signed(source->text, source->length, &name);
	return strcmp(name, document) != 0 ? ".xlsx" : document;
}

const char *book_names(const struct book *book)
{
	const char *names = "";

	for (size_t i = 0; i < book->count; i++)
		names = arena_format(book->arena, "%s%s%s", names,
				     *names ? ", " : "", book->sheet[i]->name);
	return names;
}
