#include "table/flow.h"

#include "base/units.h"
#include "table/paginate.h"

/* So many lines less than fit may be left where that parts a text better. */
enum { MOST_GIVEN_UP = 4 };

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

const struct cell *flow_cell(const struct flow *flow, size_t column)
{
	return &flow->table->grid.cell[column][flow->open[column].cell];
}

bool flow_ends(const struct flow *flow, size_t column)
{
	const struct cell *cell = flow_cell(flow, column);

	return cell->row + cell->rows == flow->row + 1;
}

bool flow_begins(const struct flow *flow, size_t column)
{
	return flow_cell(flow, column)->row == flow->row;
}

/* Returns the height that the rest of a cell needs [pt]; nothing when it all
 * stands on earlier pages already. */
static double rest_height(const struct flow *flow, size_t column)
{
	const struct cell *cell = flow_cell(flow, column);
	const struct open_cell *open = &flow->open[column];

	if (open->again && open->line == cell->count)
		return 0;
	return cells_height(flow->table, cell->count - open->line);
}

struct row_need flow_need(const struct flow *flow)
{
	const struct table *table = flow->table;
	struct row_need need = {0, 0};

	if (!flow->inside)
		need.own = cells_height(table, 1);
	for (size_t c = 0; c < table->profile->column_count; c++) {
		double height;

		if (!flow_ends(flow, c))
			continue;
		height = rest_height(flow, c) - (flow->y - flow->open[c].top);
		if (flow_begins(flow, c) && height > need.own)
			need.own = height;
		if (height > need.all)
			need.all = height;
	}
	if (need.own > need.all)
		need.all = need.own;
	return need;
}

/* Returns how many lines fit into HEIGHT [pt] of a cell. */
static size_t fit_lines(const struct table *table, double height)
{
	const struct profile *profile = table->profile;
	double room = height - 2 * profile->padding_y + SUM_SLACK;

	return room > 0 ? (size_t)(room / profile->table_type.leading) : 0;
}

static void add_part(const struct flow *flow, struct parts *parts,
		     size_t column, size_t count, double bottom)
{
	const struct open_cell *open = &flow->open[column];

	if (!parts)
		return;
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

void flow_place(struct flow *flow, double height, struct parts *parts)
{
	double bottom = flow->y + height;

	for (size_t c = 0; c < flow->table->profile->column_count; c++) {
		const struct cell *cell = flow_cell(flow, c);
		struct open_cell *open = &flow->open[c];

		if (!flow_ends(flow, c))
			continue;
		add_part(flow, parts, c, cell->count - open->line, bottom);
		*open = (struct open_cell){.cell = open->cell + 1,
					   .top = bottom};
	}
	flow->y = bottom;
	flow->row++;
	flow->inside = false;
}

/* Returns what it costs the text of a cell to be parted before LINE, FIRST
 * being its first on the page: least before an item, most inside a word. */
static unsigned parting(const struct cell *cell, size_t first, size_t line)
{
	const struct piece *piece = cell->text->piece + cell->line[line].first;
	unsigned price = 0;

	if (!cell->line[line].opens)
		price += 1;
	if (!cell->line[line].opens && piece->glue == GLUE_HYPHEN)
		price += 3;
	if (line - first < FEWEST_LINES)
		price += 2;
	if (cell->count - line < FEWEST_LINES)
		price += 2;
	return price;
}

size_t flow_leave(const struct flow *flow, size_t column, double bottom)
{
	const struct cell *cell = flow_cell(flow, column);
	const struct open_cell *open = &flow->open[column];
	size_t rest = cell->count - open->line, best, least;
	size_t fit = fit_lines(flow->table, bottom - open->top);

	if (fit >= rest)
		return rest;
	best = fit;
	least = fit > MOST_GIVEN_UP ? fit - MOST_GIVEN_UP : 1;
	for (size_t k = fit; k-- > least;)
		if (parting(cell, open->line, open->line + k) <
		    parting(cell, open->line, open->line + best))
			best = k;
	return best;
}

double flow_split_bottom(const struct flow *flow, double bottom)
{
	double lowest = flow->y;

	for (size_t c = 0; c < flow->table->profile->column_count; c++) {
		const struct open_cell *open = &flow->open[c];
		size_t count;
		double end;

		if (!flow_ends(flow, c))
			continue;
		count = flow_leave(flow, c, bottom);
		end = open->top + cells_height(flow->table, count);
		if ((count || !open->again) && end > lowest)
			lowest = end;
	}
	return lowest < bottom ? lowest : bottom;
}

static void cut(struct flow *flow, size_t column, double bottom,
		struct parts *parts)
{
	struct open_cell *open = &flow->open[column];
	size_t count = flow_leave(flow, column, bottom);

	add_part(flow, parts, column, count, bottom);
	open->line += (uint32_t)count;
	open->again = true;
}

void flow_split(struct flow *flow, double bottom, struct parts *parts)
{
	for (size_t c = 0; c < flow->table->profile->column_count; c++)
		cut(flow, c, bottom, parts);
	flow->y = bottom;
	flow->inside = true;
}

void flow_break(struct flow *flow, struct parts *parts)
{
	if (flow_done(flow))
		return;
	for (size_t c = 0; c < flow->table->profile->column_count; c++)
		if (!flow_begins(flow, c))
			cut(flow, c, flow->y, parts);
}
