#include "sheet/pasted.h"

#include "plan/numbers.h"

#include <ctype.h>
#include <string.h>

enum {
	MOST_LINES = 64, /* of a text that was taken apart */
	MOST_LOOKED_AT =
		4 << 20, /* cells, again and again: no sheet has more */
};

struct pasted {
	const struct headings *headings;
	const struct cells *cells;
	struct arena *arena;
	struct cells *joined; /* NULL: nothing was put together yet */
	bool *gone;	      /* of each cell: it is part of another one now */
	uint32_t first, stop; /* the rows at work */
	size_t looked_at;     /* so many cells */
};

/* Returns the cell of the rows at work in COLUMN that begins in ROW and is not
 * merged, NULL for none. */
static const struct cells_cell *line_at(const struct pasted *p, uint32_t row,
					uint32_t column)
{
	const struct cells_cell *cell = cells_find(p->cells, row, column);

	return cell && cell->length && cell->rows == 1 && cell->columns == 1
		       ? cell
		       : NULL;
}

/* Whether a cell of COLUMN is merged over all rows at work, and perhaps more;
 * EXACTLY: over no others. */
static bool is_over(const struct pasted *p, uint32_t column, bool exactly)
{
	uint32_t lowest = p->headings->stop;

	if (exactly || p->first - lowest > MOST_LINES)
		lowest = exactly ? p->first : p->first - MOST_LINES;
	for (uint32_t row = p->first + 1; row-- > lowest;) {
		const struct cells_cell *cell =
			cells_find(p->cells, row, column);

		if (!cell)
			continue;
		return exactly ? cell->rows == p->stop - p->first
			       : row + cell->rows >= p->stop;
	}
	return false;
}

/* Whether VALUE begins as an item of a list does. */
static bool is_item(const struct value *value)
{
	return typed_read(value, false).figure != 0;
}

/* Whether LINE, which is below ABOVE, cannot be a text of its own; a list may
 * have been INTRODUCED. Entries end in semicolons, too. */
static bool goes_on(const struct value *above, const struct value *line,
		    bool introduced)
{
	char end = above->text[above->length - 1];

	return strchr(":,", end) || islower((unsigned char)*line->text) ||
	       (introduced && (end == ';' || is_item(line)));
}

/* Returns the text in COLUMN of the rows at work as one, NULL where its lines
 * may be texts of their own. */
static const char *join_lines(const struct pasted *p, uint32_t column)
{
	struct value above = {.length = 0};
	const char *text = NULL;
	bool introduced = false;

	for (uint32_t row = p->first; row < p->stop; row++) {
		const struct cells_cell *cell =
			cells_find(p->cells, row, column);
		struct value line;

		if (!cell || !cell->length)
			continue;
		if (!line_at(p, row, column))
			return NULL;
		line.text = cells_trim(cell, &line.length);
		if (text ? !goes_on(&above, &line, introduced)
			 : row > p->first || is_item(&line))
			return NULL;
		text = arena_format(p->arena, "%s%s%.*s", text ? text : "",
				    text ? "\n" : "", (int)line.length,
				    line.text);
		above = line;
		introduced |= line.text[line.length - 1] == ':';
	}
	return text;
}

/* Finds the columns of the header in which something begins below the first of
 * the rows at work. Whether all are of texts, with one in the first. */
static bool find_split(struct pasted *p, bool *split)
{
	const struct headings *h = p->headings;
	uint32_t last = 0;
	bool any = false;
	size_t c = 0;

	for (size_t i = cells_row(p->cells, p->first + 1);
	     i < p->cells->count && p->cells->cell[i].row < p->stop; i++) {
		uint32_t column = p->cells->cell[i].column;

		if (column < last)
			c = 0;
		last = column;
		while (c < h->count && h->column[c].column < column)
			c++;
		p->looked_at++;
		if (c == h->count || h->column[c].column != column ||
		    h->column[c].kind != HEADING_TEXT ||
		    !line_at(p, p->first, column))
			return false;
		split[c] = any = true;
	}
	return any;
}

/* Whether column I, and those beside it that are SPLIT, too, stand between some
 * that are merged over the rows at work, on the right over no others. */
static bool is_between(const struct pasted *p, size_t i, const bool *split)
{
	const struct headings *h = p->headings;
	size_t left = i, right = i;

	while (left > 0 && split[left])
		left--;
	while (right < h->count && split[right])
		right++;
	return right < h->count && is_over(p, h->column[right].column, true) &&
	       (split[left] || is_over(p, h->column[left].column, false));
}

/* Has the cells of the rows at work in COLUMN be one with TEXT. */
static void put_together(struct pasted *p, uint32_t column, const char *text)
{
	const struct cells *cells = p->cells;
	size_t first = cells_index(cells, p->first, column);
	struct cells_cell *cell;

	if (!p->joined) {
		p->joined = arena_new(p->arena, struct cells);
		*p->joined = *cells;
		p->joined->cell =
			arena_array(p->arena, struct cells_cell, cells->count);
		memcpy(p->joined->cell, cells->cell,
		       cells->count * sizeof(*cells->cell));
		p->gone = arena_array(p->arena, bool, cells->count);
		memset(p->gone, 0, cells->count * sizeof(*p->gone));
	}
	cell = &p->joined->cell[first];
	cell->text = text;
	cell->length = (uint32_t)strlen(text);
	cell->rows = p->stop - p->first;
	for (size_t i = first + 1;
	     i < cells->count && cells->cell[i].row < p->stop; i++)
		p->gone[i] |= cells->cell[i].column == column;
}

/* Puts together what is taken apart in the rows at work. */
static void join_rows(struct pasted *p)
{
	const struct headings *h = p->headings;
	const char *text[HEADER_MOST_COLUMNS] = {NULL};
	bool split[HEADER_MOST_COLUMNS] = {false};

	if (!find_split(p, split))
		return;
	for (size_t i = 0; i < h->count; i++) {
		if (!split[i])
			continue;
		text[i] = is_between(p, i, split)
				  ? join_lines(p, h->column[i].column)
				  : NULL;
		if (!text[i])
			return;
	}
	for (size_t i = 0; i < h->count; i++)
		if (split[i])
			put_together(p, h->column[i].column, text[i]);
}

const struct cells *pasted_join(const struct headings *h, uint32_t stop,
				struct arena *arena)
{
	struct pasted p = {.headings = h, .cells = h->cells, .arena = arena};
	const struct cells *cells = h->cells;
	size_t kept = 0;

	for (size_t i = cells_row(cells, h->stop);
	     i < cells->count && cells->cell[i].row < stop &&
	     p.looked_at < MOST_LOOKED_AT;
	     i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (cell->rows < 2 || cell->rows > MOST_LINES ||
		    (p.first == cell->row && p.stop == cell->row + cell->rows))
			continue;
		p.first = cell->row;
		p.stop = cell->row + cell->rows;
		join_rows(&p);
	}
	if (!p.joined)
		return cells;
	for (size_t i = 0; i < cells->count; i++)
		if (!p.gone[i])
			p.joined->cell[kept++] = p.joined->cell[i];
	p.joined->count = kept;
	return p.joined;
}
