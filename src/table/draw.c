#include "table/draw.h"

#include "base/units.h"
#include "block/block.h"

#include <math.h>
#include <string.h>

/* Of the size of the table's type. */
static const double row_number_scale = 0.75;

/* The rules of a table are joined as they come: two of a page never overlap
 * lengthwise, and one is drawn when something else than its continuation
 * comes. */
struct rule {
	double at, from, to; /* [pt] */
	bool open;
};

struct ruler {
	struct canvas *canvas; /* borrowed */
	const double *edge;    /* borrowed: of the columns, left to right */
	struct rule vertical[TABLE_MOST_EDGES + 1];
	struct rule horizontal;
};

static void ruler_init(struct ruler *ruler, struct canvas *canvas,
		       const double *edge)
{
	*ruler = (struct ruler){.canvas = canvas, .edge = edge};
}

static void draw_horizontal(struct ruler *ruler)
{
	struct rule *rule = &ruler->horizontal;

	if (rule->open)
		canvas_rule(ruler->canvas, rule->from, rule->at,
			    rule->to - rule->from, 0);
	rule->open = false;
}

static void draw_vertical(struct ruler *ruler, struct rule *rule)
{
	if (rule->open)
		canvas_rule(ruler->canvas, rule->at, rule->from, 0,
			    rule->to - rule->from);
	rule->open = false;
}

/* The lower edge of the columns FIRST to LAST (exclusive) at Y. */
static void ruler_below(struct ruler *ruler, size_t first, size_t last,
			double y)
{
	struct rule *rule = &ruler->horizontal;
	double from = ruler->edge[first], to = ruler->edge[last];

	if (rule->open && fabs(rule->at - y) < LENGTH_SLACK &&
	    fabs(rule->to - from) < LENGTH_SLACK) {
		rule->to = to;
		return;
	}
	draw_horizontal(ruler);
	*rule = (struct rule){y, from, to, true};
}

/* The edge left of column INDEX from TOP to BOTTOM. */
static void ruler_beside(struct ruler *ruler, size_t index, double top,
			 double bottom)
{
	struct rule *rule = &ruler->vertical[index];

	if (rule->open && fabs(rule->to - top) < LENGTH_SLACK) {
		rule->to = bottom;
		return;
	}
	draw_vertical(ruler, rule);
	*rule = (struct rule){ruler->edge[index], top, bottom, true};
}

/* Draws what is still open. */
static void ruler_finish(struct ruler *ruler, size_t columns)
{
	draw_horizontal(ruler);
	for (size_t i = 0; i <= columns; i++)
		draw_vertical(ruler, &ruler->vertical[i]);
}

struct drawer {
	struct table *table;
	struct canvas *canvas;
	struct ruler ruler;
	const struct table_page *page;
	double *top;   /* [pt] of its rows, and behind them the last's end */
	bool *changed; /* its rows */
};

/* Puts lines into the room of columns FIRST to LAST from Y on. */
static void put_lines(struct drawer *d, struct passage passage, size_t first,
		      size_t last, double y)
{
	const struct profile *profile = d->table->profile;

	double padding = table_padding(d->table, table_column(d->table, first));

	passage.x = d->table->edge[first] + padding;
	passage.width = d->table->edge[last] - padding - passage.x;
	passage.y = y + profile->padding_y;
	passage.type.leading = profile->table_type.leading;
	if (passage.type.size <= 0)
		passage.type.size = profile->table_type.size;
	canvas_lines(d->canvas, &passage);
}

/* Returns how much lower lines stand that are to be in the middle of a cell
 * HEIGHT high [pt]. */
static double lower(const struct table *table, enum valign valign, size_t count,
		    double height)
{
	return valign == VALIGN_MIDDLE
		       ? (height - cells_height(table, count)) / 2
		       : 0;
}

/* The rows of an area have its colour. */
static void put_tint(struct drawer *d, size_t row, const double rectangle[4])
{
	const struct colours *tints = &d->table->profile->tints;

	if (tints->count)
		canvas_fill(d->canvas,
			    tints->colour[d->table->grid.row[row].area %
					  tints->count],
			    ROLE_TINT, rectangle);
}

static void put_cell(struct drawer *d, struct area area, enum role role,
		     bool again, double y, double height)
{
	const double *edge = d->table->edge;
	size_t first = area.column, last = first + area.column_span;
	const double rectangle[4] = {edge[first], y, edge[last] - edge[first],
				     height};

	canvas_cell(d->canvas, area, role, again, rectangle);
	if (role == ROLE_CELL)
		put_tint(d, area.row, rectangle);
	ruler_beside(&d->ruler, first, y, y + height);
	if (last == d->table->columns)
		ruler_beside(&d->ruler, last, y, y + height);
	ruler_below(&d->ruler, first, last, y + height);
}

/* What marks month I of CELL: nothing, the profile's mark, or its own text. */
static struct passage mark_of(const struct table *table,
			      const struct cell *cell, size_t i)
{
	struct passage passage = {.align = ALIGN_CENTER, .role = ROLE_MARK};
	const struct caption *caption = &table->mark;

	if (!cell->months || !(cell->months->set & 1u << i))
		return passage;
	if (cell->caption && cell->caption[i].text)
		caption = &cell->caption[i];
	passage.text = caption->text;
	passage.line = caption->lines.line;
	passage.count = caption->lines.count;
	passage.hidden = caption == &table->mark &&
			 table->profile->column[table->profile->months].shade;
	passage.type.size = table->profile->table_type.size * caption->scale;
	passage.element = cell->element + (uint32_t)i;
	return passage;
}

static void put_shade(struct drawer *d, size_t column, const struct part *part,
		      unsigned shade)
{
	const double *edge = d->table->edge;
	const double rectangle[4] = {edge[column], part->y,
				     edge[column + 1] - edge[column],
				     part->height};

	if (shade)
		canvas_fill(d->canvas, colour_grey(shade), ROLE_SHADE,
			    rectangle);
}

/* Each month is a cell of its own; marks stand where the row begins. */
static void draw_months(struct drawer *d, const struct part *part,
			const struct cell *cell, struct area area)
{
	const struct column *column = &d->table->profile->column[part->column];

	for (size_t i = 0; i < PROFILE_MONTHS; i++) {
		struct passage passage = mark_of(d->table, cell, i);
		double shift = lower(d->table, column->valign, passage.count,
				     part->height);

		area.column = (uint16_t)(d->table->first[part->column] + i);
		put_cell(d, area, ROLE_CELL, part->again, part->y,
			 part->height);
		if (passage.count)
			put_shade(d, area.column, part, column->shade);
		if (!part->again)
			put_lines(d, passage, area.column, area.column + 1u,
				  part->y + shift);
	}
}

/* Returns what a cell says again where all of its text stands on earlier
 * pages: nothing, or its label if there is room for all of it. */
static struct passage say_again(const struct drawer *d, const struct part *part,
				const struct cell *cell)
{
	const struct table *table = d->table;
	const struct column *column = &table->profile->column[part->column];
	struct passage passage = {.align = column->align,
				  .role = ROLE_CELL_AGAIN};
	struct lines lines = {.line = NULL};

	if (column->carry == CARRY_BLANK || !cell->text)
		return passage;
	passage.text = cell->text;
	lines.line = (struct line *)cell->line;
	lines.count = cell->count;
	if (column->carry == CARRY_NOTE && cell->value)
		passage.text =
			cells_with_note(d->table, cell, part->column, &lines);
	passage.line = lines.line;
	if (cells_height(table, lines.count) <= part->height + LENGTH_SLACK)
		passage.count = lines.count;
	return passage;
}

/* Marks the row of the page that Y is in: a number there is another. */
static void mark_row(struct drawer *d, double y)
{
	size_t low = 0, high = d->page->rows;

	while (low + 1 < high) {
		size_t middle = (low + high) / 2;

		if (d->top[middle] <= y)
			low = middle;
		else
			high = middle;
	}
	d->changed[low] = true;
}

static void draw_part(struct drawer *d, const struct part *part)
{
	const struct table *table = d->table;
	const struct column *column = &table->profile->column[part->column];
	const struct cell *cell = &table->grid.cell[part->column][part->cell];
	struct area area = {cell->row, cell->rows,
			    (uint16_t)table->first[part->column], 1};
	struct passage passage = {.text = cell->text,
				  .line = cell->line + part->first,
				  .count = part->count,
				  .align = column->align,
				  .role = ROLE_CELL};

	if (cell->covered)
		return;
	if (cell->section) {
		area.column_span = (uint16_t)table->columns;
		passage.align = table->profile->section.align;
	} else if (column->kind == COLUMN_MONTHS) {
		draw_months(d, part, cell, area);
		return;
	}
	put_cell(d, area, ROLE_CELL, part->again, part->y, part->height);
	if (part->again && !part->count)
		passage = say_again(d, part, cell);
	if (passage.count) {
		double y = part->y + lower(table, column->valign, passage.count,
					   part->height);
		bool numbered = !part->first || !part->count; /* said again */

		put_lines(d, passage, area.column,
			  (size_t)area.column + area.column_span, y);
		if (d->changed && cell->renumbered && numbered)
			mark_row(d, y + table->profile->padding_y);
	}
}

/* Returns the top of row ROW of the header [pt]. */
static double header_top(const struct header *header, double y, size_t row)
{
	for (size_t i = 0; i < row; i++)
		y += header->height[i];
	return y;
}

static void draw_header(struct drawer *d, double y, bool again)
{
	const struct header *header = &d->table->header;
	enum role role = again ? ROLE_HEADER_AGAIN : ROLE_HEADER;

	for (size_t i = 0; i < header->count; i++) {
		const struct header_cell *cell = &header->cell[i];
		double top = header_top(header, y, cell->row);
		double height =
			header_top(header, y, cell->row + cell->rows) - top;
		struct area area = {(uint32_t)cell->row, (uint32_t)cell->rows,
				    (uint16_t)cell->column,
				    (uint16_t)cell->span};
		struct passage passage = {.text = cell->text,
					  .line = cell->lines.line,
					  .count = cell->lines.count,
					  .align = ALIGN_CENTER,
					  .role = role};

		put_cell(d, area, role, again, top, height);
		put_lines(d, passage, cell->column, cell->column + cell->span,
			  top + lower(d->table, VALIGN_MIDDLE, passage.count,
				      height));
	}
}

/* Puts the number of ROW, which begins at Y, left of the table. */
static void put_row_number(struct drawer *d, size_t row, double y)
{
	struct table *table = d->table;
	const struct type *type = &table->profile->table_type;
	const double gap = 3; /* [pt] */
	const char *number =
		arena_format(table->setter->run->arena, "%u",
			     (unsigned)table->grid.row[row].number);
	struct manuscript manuscript = {.text = number,
					.length = strlen(number)};
	struct text *text = text_new(table->setter, &manuscript);
	const double room = table->edge[0] - gap;
	const double size = row_number_scale * type->size;
	struct lines lines = text_wrap(table->setter, text, room / size);
	struct passage passage = {.text = text,
				  .line = lines.line,
				  .count = lines.count,
				  .y = y + table->profile->padding_y,
				  .width = room,
				  .type = *type,
				  .align = ALIGN_RIGHT,
				  .role = ROLE_ROW_NUMBER};

	passage.type.size = size;
	if (!lines.overflow)
		canvas_lines(d->canvas, &passage);
	else if (!table->setter->run->diag.count) /* all others are as wide */
		text_report_overflow(&lines, size,
				     table->profile->rancangan.mark.place,
				     "rancangan", table->setter->run);
}

/* Numbers the rows that begin on the page: in each some cell begins. */
static void number_rows(struct drawer *d, const struct table_page *page)
{
	const struct grid *grid = &d->table->grid;
	bool *done =
		arena_array(d->table->setter->run->arena, bool, page->rows + 1);

	for (size_t i = 0; i < page->count; i++) {
		const struct part *part = &page->part[i];
		size_t row = grid->cell[part->column][part->cell].row;

		if (part->again || row < page->first_row ||
		    row > page->first_row + page->rows ||
		    done[row - page->first_row] || !grid->row[row].number)
			continue;
		done[row - page->first_row] = true;
		put_row_number(d, row, part->y);
	}
}

/* Returns where the rows of a page begin [pt], and behind them where the last
 * ends: rows that began above begin below the header. */
static double *row_tops(const struct drawer *d, const struct table_page *page)
{
	const struct grid *grid = &d->table->grid;
	size_t count = page->rows + 1;
	double *top =
		arena_array(d->table->setter->run->arena, double, count + 1);

	for (size_t i = 0; i <= count; i++)
		top[i] = page->end;
	for (size_t i = 0; i < page->count; i++) {
		const struct part *part = &page->part[i];
		size_t row = grid->cell[part->column][part->cell].row;

		if (!part->again && row >= page->first_row &&
		    row < page->first_row + count)
			top[row - page->first_row] = part->y;
	}
	if (top[0] > page->top + d->table->header.total)
		top[0] = page->top + d->table->header.total;
	return top;
}

/* Finds the rows of the page, and which of them changed. */
static void find_changed(struct drawer *d)
{
	const struct table *table = d->table;
	size_t rows = d->page->rows;

	d->top = row_tops(d, d->page);
	d->changed = arena_array(table->setter->run->arena, bool, rows + 1);
	for (size_t i = 0; i < rows; i++)
		d->changed[i] = table->grid.row[d->page->first_row + i].changed;
}

/* Returns the left edge of what is WIDTH wide right of the table [pt]: in the
 * margin, and on the paper. */
static double beside(const struct drawer *d, double width)
{
	const double gap = 4; /* [pt] */
	double x = d->table->edge[d->table->columns] + gap;
	double last = d->canvas->width - width - 1.5;

	return x < last ? x : last;
}

/* Puts bars right of the table beside the rows that changed; neighbours share
 * one. */
static void put_bars(struct drawer *d)
{
	const double width = 1.5, *top = d->top; /* [pt] */
	size_t rows = d->page->rows;
	double x = beside(d, width);

	for (size_t i = 0, n; i < rows; i += n) {
		for (n = 1; i + n < rows && d->changed[i + n] == d->changed[i];)
			n++;
		if (d->changed[i] && top[i + n] > top[i])
			canvas_fill(d->canvas, colour_grey(100), ROLE_REVISION,
				    (double[]){x, top[i], width,
					       top[i + n] - top[i]});
	}
}

/* Puts a stroke right of the table at the edge Y, where something was: as long
 * as the margin has room, but longer than a bar is wide. */
static void put_stroke(struct drawer *d, double y)
{
	const double height = 2; /* [pt] */
	double width = d->canvas->width - beside(d, 3) - 1.5;

	if (width > 9)
		width = 9;
	canvas_fill(
		d->canvas, colour_grey(100), ROLE_REMOVED,
		(double[]){beside(d, width), y - height / 2, width, height});
}

/* Whether the first row of the page begins on it: then some cell does. */
static bool begins_with_row(const struct drawer *d)
{
	const struct table_page *page = d->page;
	const struct grid *grid = &d->table->grid;

	for (size_t i = 0; i < page->count; i++) {
		const struct part *part = &page->part[i];

		if (!part->again &&
		    grid->cell[part->column][part->cell].row == page->first_row)
			return true;
	}
	return false;
}

/* Puts a stroke at each edge of a row where something was removed: on the page
 * where the row begins, or where it ends. */
static void put_strokes(struct drawer *d)
{
	const struct table_page *page = d->page;
	const struct grid_row *row = d->table->grid.row + page->first_row;
	bool begins = begins_with_row(d);

	for (size_t i = 0; i < page->rows; i++) {
		bool ends = i + 1 < page->rows || !page->split;
		bool below = i && row[i - 1].removed_below;

		if (row[i].removed_above && (i || begins) && !below)
			put_stroke(d, d->top[i]);
		if (row[i].removed_below && ends)
			put_stroke(d, d->top[i + 1]);
	}
}

void draw_table(struct table *table, const struct table_page *page, bool again,
		struct canvas *canvas)
{
	struct drawer d = {.table = table, .canvas = canvas, .page = page};

	if (!page->count)
		return;
	if (table->bars)
		find_changed(&d);
	ruler_init(&d.ruler, canvas, table->edge);
	ruler_below(&d.ruler, 0, table->columns, page->top);
	draw_header(&d, page->top, again);
	for (size_t i = 0; i < page->count; i++)
		draw_part(&d, &page->part[i]);
	ruler_finish(&d.ruler, table->columns);
	if (table->row_numbers)
		number_rows(&d, page);
	if (table->bars) {
		put_bars(&d);
		put_strokes(&d);
	}
}
