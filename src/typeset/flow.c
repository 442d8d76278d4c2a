#include "typeset/flow.h"

/* Sums of heights that should be equal differ by less than this [pt]. */
static const double slack = 0.001;

void flow_begin(struct flow *flow, const struct table *table)
{
	*flow = (struct flow){.table = table};
}

void flow_turn(struct flow *flow, double y)
{
	size_t count = flow->table->profile->column_count;

	flow->y = y;
	for (size_t c = 0; c < count; c++)
		flow->open[c].top = y;
}

bool flow_done(const struct flow *flow)
{
	return flow->row == flow->table->grid.rows;
}

static const struct cell *cell_of(const struct flow *flow, size_t column)
{
	return &flow->table->grid.cell[column][flow->open[column].cell];
}

static bool ends_here(const struct flow *flow, const struct cell *cell)
{
	return cell->row + cell->rows == flow->row + 1;
}

static bool begins_here(const struct flow *flow, const struct cell *cell)
{
	return cell->row == flow->row;
}

/* Returns the height that the rest of a cell needs [pt]; nothing when it all
 * stands on earlier pages already. */
static double rest_height(const struct flow *flow, size_t column)
{
	const struct cell *cell = cell_of(flow, column);
	const struct open_cell *open = &flow->open[column];

	if (open->again && open->line == cell->count)
		return 0;
	return cells_height(flow->table, cell->count - open->line);
}

struct row_need flow_need(const struct flow *flow)
{
	const struct table *table = flow->table;
	struct row_need need = {0, 0};

	for (size_t c = 0; c < table->profile->column_count; c++) {
		const struct cell *cell = cell_of(flow, c);
		double height = rest_height(flow, c);

		if (!ends_here(flow, cell))
			continue;
		height -= flow->y - flow->open[c].top;
		if (begins_here(flow, cell) && height > need.own)
			need.own = height;
		if (height > need.all)
			need.all = height;
	}
	if (!flow->inside && cells_height(table, 1) > need.own)
		need.own = cells_height(table, 1);
	if (!flow->inside && table->height[flow->row] > need.all)
		need.all = table->height[flow->row];
	if (need.own > need.all)
		need.all = need.own;
	return need;
}

size_t flow_fit(const struct table *table, double height)
{
	const struct profile *profile = table->profile;
	double room = height - 2 * profile->padding_y + slack;

	return room > 0 ? (size_t)(room / profile->table_type.leading) : 0;
}

static void add_part(const struct flow *flow, struct parts *parts,
		     size_t column, size_t count, double bottom)
{
	const struct open_cell *open = &flow->open[column];

	parts->part = arena_grow(parts->arena, parts->part, parts->count,
				 &parts->capacity, sizeof(*parts->part));
	parts->part[parts->count++] = (struct part){
		.cell = open->cell,
		.column = (uint16_t)column,
		.again = open->again,
		.first = open->line,
		.count = (uint32_t)count,
		.y = open->top,
		.height = bottom - open->top,
	};
}

/* Ends the cells of the next row at BOTTOM and opens those behind them. */
static void end_row(struct flow *flow, double bottom, struct parts *parts)
{
	for (size_t c = 0; c < flow->table->profile->column_count; c++) {
		const struct cell *cell = cell_of(flow, c);
		struct open_cell *open = &flow->open[c];

		if (!ends_here(flow, cell))
			continue;
		add_part(flow, parts, c, cell->count - open->line, bottom);
		*open = (struct open_cell){.cell = open->cell + 1,
					   .top = bottom};
	}
	flow->y = bottom;
	flow->row++;
	flow->inside = false;
}

void flow_place(struct flow *flow, double height, struct parts *parts)
{
	end_row(flow, flow->y + height, parts);
}

/* Returns how many lines a cell leaves on a page that ends at BOTTOM. A
 * single line is not carried over alone where it can have company. */
static size_t leave(const struct flow *flow, size_t column, double bottom)
{
	const struct cell *cell = cell_of(flow, column);
	size_t rest = cell->count - flow->open[column].line;
	size_t fit = flow_fit(flow->table, bottom - flow->open[column].top);

	if (fit >= rest)
		return rest;
	return rest - fit == 1 && fit >= 3 ? fit - 1 : fit;
}

static void cut(struct flow *flow, size_t column, double bottom,
		struct parts *parts)
{
	struct open_cell *open = &flow->open[column];
	size_t count = leave(flow, column, bottom);

	add_part(flow, parts, column, count, bottom);
	open->line += (uint32_t)count;
	open->again = true;
}

void flow_split(struct flow *flow, double bottom, struct parts *parts)
{
	bool left = false;

	for (size_t c = 0; c < flow->table->profile->column_count; c++)
		left |= ends_here(flow, cell_of(flow, c)) &&
			leave(flow, c, bottom) + flow->open[c].line <
				cell_of(flow, c)->count;
	if (!left) {
		end_row(flow, bottom, parts);
		flow_break(flow, parts);
		return;
	}
	for (size_t c = 0; c < flow->table->profile->column_count; c++)
		cut(flow, c, bottom, parts);
	flow->y = bottom;
	flow->inside = true;
}

/* Whether the row above is a section, which announces the next one. */
static bool after_section(const struct flow *flow)
{
	const struct open_cell *open = &flow->open[0];

	return open->cell && begins_here(flow, cell_of(flow, 0)) &&
	       flow->table->grid.cell[0][open->cell - 1].section;
}

bool flow_orphans(const struct flow *flow, size_t fewest)
{
	if (flow_done(flow))
		return false;
	if (after_section(flow))
		return true;
	for (size_t c = 0; c < flow->table->profile->column_count; c++) {
		const struct cell *cell = cell_of(flow, c);

		if (!begins_here(flow, cell) && !flow->open[c].again &&
		    leave(flow, c, flow->y) < fewest &&
		    leave(flow, c, flow->y) < cell->count)
			return true;
	}
	return false;
}

void flow_break(struct flow *flow, struct parts *parts)
{
	if (flow_done(flow))
		return;
	for (size_t c = 0; c < flow->table->profile->column_count; c++)
		if (!begins_here(flow, cell_of(flow, c)))
			cut(flow, c, flow->y, parts);
}
