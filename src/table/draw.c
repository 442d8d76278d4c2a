#include "table/draw.h"

#include "base/units.h"
#include "profile/column.h"

#include <math.h>
#include <string.h>

/* Of the size of the table's type. */
static const double row_number_scale = 0.75;

/* The rules of a table are joined as they come: two of a page never overlap
 * lengthwise, and one is drawn when something else than its continuation
 * comes. */
struct table_rule {
	double at, from, to; /* [pt] */
	bool open;
};

struct ruler {
	struct canvas *canvas; /* borrowed */
	const double *edge;    /* borrowed: of the columns, left to right */
	struct table_rule vertical[TABLE_MOST_EDGES + 1];
	struct table_rule horizontal;
};

static void draw_horizontal(struct ruler *ruler)
{
	struct table_rule *rule = &ruler->horizontal;

	if (rule->open)
		canvas_rule(ruler->canvas, rule->from, rule->at,
			    rule->to - rule->from, 0);
	rule->open = false;
}

static void draw_vertical(struct ruler *ruler, struct table_rule *rule)
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
	struct table_rule *rule = &ruler->horizontal;
	double from = ruler->edge[first], to = ruler->edge[last];

	if (rule->open && fabs(rule->at - y) < LENGTH_SLACK &&
	    fabs(rule->to - from) < LENGTH_SLACK) {
		rule->to = to;
		return;
	}
	draw_horizontal(ruler);
	*rule = (struct table_rule){y, from, to, true};
}

/* The edge left of column INDEX from TOP to BOTTOM. */
static void ruler_beside(struct ruler *ruler, size_t index, double top,
			 double bottom)
{
	struct table_rule *rule = &ruler->vertical[index];

	if (rule->open && fabs(rule->to - top) < LENGTH_SLACK) {
		rule->to = bottom;
		return;
	}
	draw_vertical(ruler, rule);
	*rule = (struct table_rule){ruler->edge[index], top, bottom, true};
}

/* Draws what is still open. */
static void ruler_finish(struct ruler *ruler, size_t columns)
{
	draw_horizontal(ruler);
	for (size_t i = 0; i <= columns; i++)
		draw_vertical(ruler, &ruler->vertical[i]);
}

struct drawer {
	const struct laid *laid;
	const struct table_page *page;
	const struct table_imprint *imprint;
	struct canvas *canvas;
	struct run *run;
	struct ruler ruler;
	double *top;   /* [pt] of its rows, and behind them the last's end */
	bool *changed; /* its rows; NULL: no bars */
};

/* Puts lines into the room of columns FIRST to LAST from Y on, less the width
 * that PLACEMENT has already, at its right [pt]. */
static void put_lines(struct drawer *d, struct placement placement,
		      size_t first, size_t last, double y)
{
	const struct laid *laid = d->laid;
	const struct profile *profile = laid->profile;
	const double *edge = laid->widths.edge;
	double padding = cell_padding(profile, grid_column(laid->grid, first));

	placement.x = edge[first] + padding;
	placement.width = edge[last] - padding - placement.x - placement.width;
	placement.y = y + profile->padding_y;
	placement.type.leading = laid->type.leading;
	if (placement.type.size <= 0)
		placement.type.size = laid->type.size;
	canvas_lines(d->canvas, &placement);
}

/* Returns how much lower lines stand that are to be in the middle of a cell
 * HEIGHT high [pt]. */
static double lower(const struct laid *laid, enum valign valign, size_t count,
		    double height)
{
	return valign == VALIGN_MIDDLE ? (height - laid_height(laid, count)) / 2
				       : 0;
}

/* Puts a cell without its lines: the rows of an area have its colour. */
static void put_cell(struct drawer *d, struct area area, enum role role,
		     bool again, double y, double height)
{
	const struct laid *laid = d->laid;
	const struct colours *tints = &laid->profile->tints;
	const double *edge = laid->widths.edge;
	size_t first = area.column, last = first + area.column_span;
	const double rectangle[4] = {edge[first], y, edge[last] - edge[first],
				     height};

	canvas_cell(d->canvas, area, role, again, rectangle);
	if (role == ROLE_CELL && tints->count &&
	    laid->grid->row[area.row].area != GRID_NO_AREA)
		canvas_fill(d->canvas,
			    tints->colour[laid->grid->row[area.row].area %
					  tints->count],
			    ROLE_TINT, rectangle);
	ruler_beside(&d->ruler, first, y, y + height);
	if (last == laid->grid->columns)
		ruler_beside(&d->ruler, last, y, y + height);
	ruler_below(&d->ruler, first, last, y + height);
}

/* Puts those lines of CAPTION that stand in FRAGMENT into PLACEMENT: all of
 * them where the row begins, if none of its cell has several. */
static void place_caption(struct placement *placement, const struct laid *laid,
			  const struct fragment *fragment,
			  const struct caption *caption)
{
	size_t first = fragment->first, end = first + fragment->count;
	size_t count = caption->lines.count;

	if (!laid->cell[fragment->column][fragment->cell].count)
		end = fragment->again ? 0 : count;
	placement->text = caption->text;
	placement->line = caption->lines.line + first;
	placement->count = (end < count ? end : count) - first;
	if (first >= count || first >= end)
		placement->count = 0;
	placement->type.size = laid->type.size * caption->scale;
}

/* Puts CAPTION, which marks period I of FRAGMENT, with its CONTENT. */
static void draw_caption(struct drawer *d, const struct fragment *fragment,
			 size_t i, const struct caption *caption,
			 uint32_t content)
{
	const struct laid *laid = d->laid;
	const struct column *column = &laid->profile->column[fragment->column];
	size_t c = laid->grid->first[fragment->column] + i;
	const double *edge = &laid->widths.edge[c];
	const double rectangle[4] = {edge[0], fragment->y, edge[1] - edge[0],
				     fragment->height};
	enum series series = column_slot(column, i).series;
	unsigned shade = column_shade(column, series);
	struct placement placement = {
		.align = ALIGN_CENTER, .role = ROLE_MARK, .content = content};

	place_caption(&placement, laid, fragment, caption);
	placement.hidden =
		caption == &laid->mark[fragment->column][series] && shade;
	if (caption->lines.count && shade)
		canvas_fill(d->canvas, colour_grey(shade), ROLE_SHADE,
			    rectangle);
	if (placement.count)
		put_lines(d, placement, c, c + 1,
			  fragment->y + lower(laid, column->valign,
					      placement.count,
					      fragment->height));
}

/* Each period is a cell of its own, which says nothing, the profile's mark or
 * its own text; marks stand where the row begins. */
static void draw_periods(struct drawer *d, const struct fragment *fragment,
			 uint32_t content, struct area area)
{
	const struct laid *laid = d->laid;
	size_t columns = laid->profile->column[fragment->column].columns;

	area.column_span = 1;
	for (size_t i = 0; i < columns; i++, area.column++) {
		const struct caption *caption =
			laid_mark(laid, fragment->column, fragment->cell, i);

		put_cell(d, area, ROLE_CELL, fragment->again, fragment->y,
			 fragment->height);
		if (caption)
			draw_caption(d, fragment, i, caption,
				     content + (uint32_t)i);
	}
}

/* Returns where the lines of a cell of COLUMN stand: those with commas at the
 * right, as far from it as the others' decimals are wide. */
static enum align side_of(const struct column *column)
{
	return column->align == ALIGN_COMMA ? ALIGN_RIGHT : column->align;
}

/* Returns what a cell says again where all of its text stands on earlier
 * pages: nothing, or its label if there is room for all of it. */
static struct placement say_again(const struct drawer *d,
				  const struct fragment *fragment)
{
	const struct laid *laid = d->laid;
	size_t c = fragment->column, i = fragment->cell;
	const struct laid_cell *cell = &laid->cell[c][i];
	const struct column *column = laid->grid->cell[c][i].style;
	struct placement placement = {.align = side_of(column),
				      .role = ROLE_CELL_AGAIN};
	size_t count = cell->count;

	if (column->carry == CARRY_BLANK || !cell->text)
		return placement;
	placement.text = cell->text;
	placement.line = cell->line;
	if (column->carry == CARRY_NOTE && laid->grid->cell[c][i].value) {
		struct lines lines;

		placement.text = shaped_with_note(laid->shaped, c, i);
		lines = text_wrap(laid->setter, placement.text,
				  laid_cell_room(laid, c, i));
		placement.line = lines.line;
		/* a word of the note may be too wide */
		count = lines.overflow ? 0 : lines.count;
	}
	if (laid_height(laid, count) <= fragment->height + LENGTH_SLACK)
		placement.count = count;
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
	const struct laid *laid = d->laid;
	size_t c = fragment->column, i = fragment->cell;
	const struct grid *grid = laid->grid;
	const struct cell *cell = &grid->cell[c][i];
	const struct changed *changed = d->imprint->changed;
	struct area area = {cell->row, cell->rows, (uint16_t)grid->first[c],
			    (uint16_t)grid_span(grid, c, cell->columns)};
	struct placement placement = {
		.text = laid->cell[c][i].text,
		.line = laid->cell[c][i].line + fragment->first,
		.count = fragment->count,
		.align = side_of(cell->style),
		.role = ROLE_CELL,
		.content = d->imprint->tagged->cell[c][i]};

	if (cell->style->kind->takes_periods) {
		draw_periods(d, fragment, placement.content, area);
		return;
	}
	put_cell(d, area, ROLE_CELL, fragment->again, fragment->y,
		 fragment->height);
	if (fragment->again && !fragment->count)
		placement = say_again(d, fragment);
	if (placement.count) {
		double y =
			fragment->y + lower(laid, cell->style->valign,
					    placement.count, fragment->height);
		/* what has no line of its own says its label again */
		bool numbered = !fragment->first || !fragment->count;

		placement.width =
			laid->shaped->cell[c][i].behind * laid->type.size;
		put_lines(d, placement, area.column,
			  (size_t)area.column + area.column_span, y);
		if (changed && changed->renumbered[c][i] && numbered)
			mark_row(d, y + laid->profile->padding_y);
	}
}

/* Returns the top of row ROW of the header [pt]. */
static double header_top(const struct laid_header *header, double y, size_t row)
{
	for (size_t i = 0; i < row; i++)
		y += header->height[i];
	return y;
}

static void draw_header(struct drawer *d)
{
	const struct shaped *shaped = d->laid->shaped;
	const struct laid_header *laid = &d->laid->header;
	const struct header *header = shaped->header;
	bool again = d->imprint->again;
	enum role role = again ? ROLE_HEADER_AGAIN : ROLE_HEADER;

	for (size_t i = 0; i < header->count; i++) {
		const struct header_cell *cell = &header->cell[i];
		double top = header_top(laid, d->page->top, cell->row);
		double height =
			header_top(laid, d->page->top, cell->row + cell->rows) -
			top;
		struct area area = {(uint32_t)cell->row, (uint32_t)cell->rows,
				    (uint16_t)cell->column,
				    (uint16_t)cell->span};
		struct placement placement = {
			.text = shaped->head[i],
			.line = laid->lines[i].line,
			.count = laid->lines[i].count,
			.align = ALIGN_CENTER,
			.role = role,
			.content = again ? 0 : d->imprint->tagged->header[i]};

		put_cell(d, area, role, again, top, height);
		put_lines(d, placement, cell->column, cell->column + cell->span,
			  top + lower(d->laid, VALIGN_MIDDLE, placement.count,
				      height));
	}
}

/* Puts the number of ROW, which begins at Y, left of the table. */
static void put_row_number(struct drawer *d, size_t row, double y)
{
	const struct laid *laid = d->laid;
	const struct profile *profile = laid->profile;
	const double gap = 3; /* [pt] */
	const char *number = arena_format(
		d->run->arena, "%u", (unsigned)laid->grid->row[row].number);
	struct manuscript manuscript = {.text = number,
					.length = strlen(number)};
	struct text *text = text_new(laid->setter, &manuscript);
	const double room = laid->widths.edge[0] - gap;
	const double size = row_number_scale * laid->type.size;
	struct lines lines = text_wrap(laid->setter, text, room / size);
	struct placement placement = {.text = text,
				      .line = lines.line,
				      .count = lines.count,
				      .y = y + profile->padding_y,
				      .width = room,
				      .type = laid->type,
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
	const struct grid *grid = d->laid->grid;
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
	const struct grid *grid = d->laid->grid;
	const struct changed_row *row = d->imprint->changed->row;
	size_t count = page->rows + 1;
	double header = page->top + d->laid->header.total;

	d->top = arena_array(d->run->arena, double, count + 1);
	for (size_t i = 0; i <= count; i++)
		d->top[i] = page->end;
	for (size_t i = 0; i < page->count; i++) {
		const struct fragment *fragment = &page->fragment[i];
		size_t at = grid->cell[fragment->column][fragment->cell].row;

		if (!fragment->again && at >= page->first_row &&
		    at < page->first_row + count)
			d->top[at - page->first_row] = fragment->y;
	}
	if (d->top[0] > header)
		d->top[0] = header;
	d->changed = arena_array(d->run->arena, bool, count);
	for (size_t i = 0; i < page->rows; i++)
		d->changed[i] = row[page->first_row + i].changed;
}

/* Returns the left edge of what is WIDTH wide right of the table [pt]: in the
 * margin, and on the paper. */
static double beside(const struct drawer *d, double width)
{
	const double gap = 4; /* [pt] */
	double x = d->laid->widths.edge[d->laid->grid->columns] + gap;
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
	const struct grid *grid = d->laid->grid;
	const struct changed_row *row =
		d->imprint->changed->row + page->first_row;
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

void draw_table(const struct laid *laid, const struct table_page *page,
		const struct table_imprint *imprint, struct canvas *canvas,
		struct run *run)
{
	struct drawer d = {
		.laid = laid,
		.page = page,
		.imprint = imprint,
		.canvas = canvas,
		.run = run,
		.ruler = {.canvas = canvas, .edge = laid->widths.edge}};

	if (!page->count)
		return;
	if (imprint->changed)
		find_changed(&d);
	ruler_below(&d.ruler, 0, laid->grid->columns, page->top);
	draw_header(&d);
	for (size_t i = 0; i < page->count; i++)
		draw_fragment(&d, &page->fragment[i]);
	ruler_finish(&d.ruler, laid->grid->columns);
	if (imprint->row_numbers)
		number_rows(&d);
	if (imprint->changed) {
		put_bars(&d);
		put_strokes(&d);
	}
}
