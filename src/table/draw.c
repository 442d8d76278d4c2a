#include "table/draw.h"

#include "base/units.h"

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
	const struct table *table;
	const struct table_page *page;
	const struct table_imprint *imprint;
	struct canvas *canvas;
	struct run *run;
	struct ruler ruler;
	double *top;   /* [pt] of its rows, and behind them the last's end */
	bool *changed; /* its rows */
};

/* Puts lines into the room of columns FIRST to LAST from Y on. */
static void put_lines(struct drawer *d, struct placement placement,
		      size_t first, size_t last, double y)
{
	const struct profile *profile = d->table->profile;
	double padding = table_padding(d->table, table_column(d->table, first));

	placement.x = d->table->edge[first] + padding;
	placement.width = d->table->edge[last] - padding - placement.x;
	placement.y = y + profile->padding_y;
	placement.type.leading = profile->table_type.leading;
	if (placement.type.size <= 0)
		placement.type.size = profile->table_type.size;
	canvas_lines(d->canvas, &placement);
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

/* Puts a cell without its lines: the rows of an area have its colour. */
static void put_cell(struct drawer *d, struct area area, enum role role,
		     bool again, double y, double height)
{
	const struct table *table = d->table;
	const struct colours *tints = &table->profile->tints;
	const double *edge = table->edge;
	size_t first = area.column, last = first + area.column_span;
	const double rectangle[4] = {edge[first], y, edge[last] - edge[first],
				     height};

	canvas_cell(d->canvas, area, role, again, rectangle);
	if (role == ROLE_CELL && tints->count)
		canvas_fill(d->canvas,
			    tints->colour[table->grid.row[area.row].area %
					  tints->count],
			    ROLE_TINT, rectangle);
	ruler_beside(&d->ruler, first, y, y + height);
	if (last == table->columns)
		ruler_beside(&d->ruler, last, y, y + height);
	ruler_below(&d->ruler, first, last, y + height);
}

/* Each month is a cell of its own, which says nothing, the profile's mark or
 * its own text; marks stand where the row begins. */
static void draw_months(struct drawer *d, const struct fragment *fragment,
			const struct cell *cell, struct area area)
{
	const struct table *table = d->table;
	const struct column *column = &table->profile->column[fragment->column];
	double y = fragment->y, height = fragment->height;
	const double *edge = table->edge;

	for (size_t i = 0; i < PROFILE_MONTHS; i++) {
		const struct caption *caption = table_mark(table, cell, i);
		size_t c = table->first[fragment->column] + i;
		const double rectangle[4] = {edge[c], y, edge[c + 1] - edge[c],
					     height};
		struct placement placement = {.align = ALIGN_CENTER,
					      .role = ROLE_MARK};

		area.column = (uint16_t)c;
		put_cell(d, area, ROLE_CELL, fragment->again, y, height);
		if (!caption)
			continue;
		placement.text = caption->text;
		placement.line = caption->lines.line;
		placement.count = caption->lines.count;
		placement.hidden = caption == &table->mark && column->shade;
		placement.type.size =
			table->profile->table_type.size * caption->scale;
		placement.content = cell->content + (uint32_t)i;
		if (placement.count && column->shade)
			canvas_fill(d->canvas, colour_grey(column->shade),
				    ROLE_SHADE, rectangle);
		if (!fragment->again)
			put_lines(d, placement, c, c + 1,
				  y + lower(table, column->valign,
					    placement.count, height));
	}
}

/* Returns what a cell says again where all of its text stands on earlier
 * pages: nothing, or its label if there is room for all of it. */
static struct placement say_again(const struct drawer *d,
				  const struct fragment *fragment,
				  const struct cell *cell)
{
	const struct table *table = d->table;
	const struct column *column = &table->profile->column[fragment->column];
	struct placement placement = {.align = column->align,
				      .role = ROLE_CELL_AGAIN};
	struct lines lines = {.line = NULL};

	if (column->carry == CARRY_BLANK || !cell->text)
		return placement;
	placement.text = cell->text;
	lines.line = (struct line *)cell->line;
	lines.count = cell->count;
	if (column->carry == CARRY_NOTE && cell->value)
		placement.text =
			cells_with_note(table, cell, fragment->column, &lines);
	placement.line = lines.line;
	if (cells_height(table, lines.count) <= fragment->height + LENGTH_SLACK)
		placement.count = lines.count;
	return placement;
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

static void draw_fragment(struct drawer *d, const struct fragment *fragment)
{
	const struct table *table = d->table;
	const struct column *column = &table->profile->column[fragment->column];
	const struct cell *cell =
		&table->grid.cell[fragment->column][fragment->cell];
	struct area area = {cell->row, cell->rows,
			    (uint16_t)table->first[fragment->column], 1};
	struct placement placement = {.text = cell->text,
				      .line = cell->line + fragment->first,
				      .count = fragment->count,
				      .align = column->align,
				      .role = ROLE_CELL,
				      .content = cell->content};

	if (cell->covered)
		return;
	if (cell->section) {
		area.column_span = (uint16_t)table->columns;
		placement.align = table->profile->section.align;
	} else if (column->kind->takes_months) {
		draw_months(d, fragment, cell, area);
		return;
	}
	put_cell(d, area, ROLE_CELL, fragment->again, fragment->y,
		 fragment->height);
	if (fragment->again && !fragment->count)
		placement = say_again(d, fragment, cell);
	if (placement.count) {
		double y =
			fragment->y + lower(table, column->valign,
					    placement.count, fragment->height);
		/* what has no line of its own says its label again */
		bool numbered = !fragment->first || !fragment->count;

		put_lines(d, placement, area.column,
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

static void draw_header(struct drawer *d)
{
	const struct header *header = &d->table->header;
	bool again = d->imprint->again;
	enum role role = again ? ROLE_HEADER_AGAIN : ROLE_HEADER;

	for (size_t i = 0; i < header->count; i++) {
		const struct header_cell *cell = &header->cell[i];
		double top = header_top(header, d->page->top, cell->row);
		double height = header_top(header, d->page->top,
					   cell->row + cell->rows) -
				top;
		struct area area = {(uint32_t)cell->row, (uint32_t)cell->rows,
				    (uint16_t)cell->column,
				    (uint16_t)cell->span};
		struct placement placement = {.text = cell->text,
					      .line = cell->lines.line,
					      .count = cell->lines.count,
					      .align = ALIGN_CENTER,
					      .role = role,
					      .content = again ? 0
							       : cell->content};

		put_cell(d, area, role, again, top, height);
		put_lines(d, placement, cell->column, cell->column + cell->span,
			  top + lower(d->table, VALIGN_MIDDLE, placement.count,
				      height));
	}
}

/* Puts the number of ROW, which begins at Y, left of the table. */
static void put_row_number(struct drawer *d, size_t row, double y)
{
	const struct table *table = d->table;
	const struct profile *profile = table->profile;
	const double gap = 3; /* [pt] */
	const char *number = arena_format(
		d->run->arena, "%u", (unsigned)table->grid.row[row].number);
	struct manuscript manuscript = {.text = number,
					.length = strlen(number)};
	struct text *text = text_new(table->setter, &manuscript);
	const double room = table->edge[0] - gap;
	const double size = row_number_scale * profile->table_type.size;
	struct lines lines = text_wrap(table->setter, text, room / size);
	struct placement placement = {.text = text,
				      .line = lines.line,
				      .count = lines.count,
				      .y = y + profile->padding_y,
				      .width = room,
				      .type = profile->table_type,
				      .align = ALIGN_RIGHT,
				      .role = ROLE_ROW_NUMBER};

	placement.type.size = size;
	if (!lines.overflow)
		canvas_lines(d->canvas, &placement);
	else if (!d->run->diag.count) /* all others are as wide */
		text_report_overflow(&lines, size,
				     profile->rancangan.mark.place, "rancangan",
				     d->run);
}

/* Numbers the rows that begin on the page: in each some cell begins. */
static void number_rows(struct drawer *d)
{
	const struct table_page *page = d->page;
	const struct grid *grid = &d->table->grid;
	bool *done = arena_array(d->run->arena, bool, page->rows + 1);

	for (size_t i = 0; i < page->count; i++) {
		const struct fragment *fragment = &page->fragment[i];
		size_t row = grid->cell[fragment->column][fragment->cell].row;

		if (fragment->again || row < page->first_row ||
		    row > page->first_row + page->rows ||
		    done[row - page->first_row] || !grid->row[row].number)
			continue;
		done[row - page->first_row] = true;
		put_row_number(d, row, fragment->y);
	}
}

/* Finds which rows of the page changed, where they begin [pt], and behind them
 * where the last ends: rows that began above begin below the header. */
static void find_changed(struct drawer *d)
{
	const struct table_page *page = d->page;
	const struct grid *grid = &d->table->grid;
	size_t count = page->rows + 1;
	double header = page->top + d->table->header.total;

	d->top = arena_array(d->run->arena, double, count + 1);
	for (size_t i = 0; i <= count; i++)
		d->top[i] = page->end;
	for (size_t i = 0; i < page->count; i++) {
		const struct fragment *fragment = &page->fragment[i];
		size_t row = grid->cell[fragment->column][fragment->cell].row;

		if (!fragment->again && row >= page->first_row &&
		    row < page->first_row + count)
			d->top[row - page->first_row] = fragment->y;
	}
	if (d->top[0] > header)
		d->top[0] = header;
	d->changed = arena_array(d->run->arena, bool, count);
	for (size_t i = 0; i < page->rows; i++)
		d->changed[i] = grid->row[page->first_row + i].changed;
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

/* Puts a stroke at each edge of a row where something was removed: on the page
 * where the row begins, or where it ends. */
static void put_strokes(struct drawer *d)
{
	const struct table_page *page = d->page;
	const struct grid *grid = &d->table->grid;
	const struct grid_row *row = grid->row + page->first_row;
	bool begins = false; /* the first row on it: then some cell does */

	for (size_t i = 0; i < page->count && !begins; i++) {
		const struct fragment *fragment = &page->fragment[i];

		begins = !fragment->again &&
			 grid->cell[fragment->column][fragment->cell].row ==
				 page->first_row;
	}
	for (size_t i = 0; i < page->rows; i++) {
		bool ends = i + 1 < page->rows || !page->split;
		bool below = i && row[i - 1].removed_below;

		if (row[i].removed_above && (i || begins) && !below)
			put_stroke(d, d->top[i]);
		if (row[i].removed_below && ends)
			put_stroke(d, d->top[i + 1]);
	}
}

void draw_table(const struct table *table, const struct table_page *page,
		const struct table_imprint *imprint, struct canvas *canvas,
		struct run *run)
{
	struct drawer d = {.table = table,
			   .page = page,
			   .imprint = imprint,
			   .canvas = canvas,
			   .run = run,
			   .ruler = {.canvas = canvas, .edge = table->edge}};

	if (!page->count)
		return;
	if (imprint->bars)
		find_changed(&d);
	ruler_below(&d.ruler, 0, table->columns, page->top);
	draw_header(&d);
	for (size_t i = 0; i < page->count; i++)
		draw_fragment(&d, &page->fragment[i]);
	ruler_finish(&d.ruler, table->columns);
	if (imprint->row_numbers)
		number_rows(&d);
	if (imprint->bars) {
		put_bars(&d);
		put_strokes(&d);
	}
}
