#include "table/flow.h"

#include "base/units.h"

/* So many lines less than fit may be left where that parts a text better. */
enum { MOST_GIVEN_UP = 4 };

void flow_begin(struct flow *flow, const struct table *table)
{
	*flow = (struct flow){.table = table};
}

/* Goes on at the top Y of a new page. */
static void flow_turn(struct flow *flow, double y)
{
	size_t count = flow->table->profile->column_count;

	flow->y = y;
	for (size_t c = 0; c < count; c++)
		flow->open[c].top = y;
}

/* Whether all rows are placed. */
static bool flow_done(const struct flow *flow)
{
	return flow->row == flow->table->grid.rows;
}

static const struct cell *flow_cell(const struct flow *flow, size_t column)
{
	return &flow->table->grid.cell[column][flow->open[column].cell];
}

static bool flow_ends(const struct flow *flow, size_t column)
{
	const struct cell *cell = flow_cell(flow, column);

	return cell->row + cell->rows == flow->row + 1;
}

static bool flow_begins(const struct flow *flow, size_t column)
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

/* The height that a row needs [pt]: OWN for the cells that begin in it, ALL
 * with those that began above and end in it. */
struct row_need {
	double own, all;
};

/* Returns what the next row needs. */
static struct row_need flow_need(const struct flow *flow)
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

/* Places the next row whole, HEIGHT high. PARTS may be NULL, here and
 * below. */
static void flow_place(struct flow *flow, double height, struct parts *parts)
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
	if (!cell->line[line].opens && piece_is_rest(piece))
		price += 3;
	if (line - first < FEWEST_LINES)
		price += 2;
	if (cell->count - line < FEWEST_LINES)
		price += 2;
	return price;
}

/* Returns how many lines the open cell of COLUMN leaves on a page that ends
 * at BOTTOM: as many as fit, or a few less where that parts the text between
 * two items. */
static size_t flow_leave(const struct flow *flow, size_t column, double bottom)
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

/* Returns where a page ends that has room to BOTTOM and parts the next row:
 * below the last line left there. */
static double flow_split_bottom(const struct flow *flow, double bottom)
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

/* Ends the page at BOTTOM, as found by flow_split_bottom(), inside the next
 * row: the rest of it is for the next page. */
static void flow_split(struct flow *flow, double bottom, struct parts *parts)
{
	for (size_t c = 0; c < flow->table->profile->column_count; c++)
		cut(flow, c, bottom, parts);
	flow->y = bottom;
	flow->inside = true;
}

/* Ends the page at y, before the next row. */
static void flow_break(struct flow *flow, struct parts *parts)
{
	if (flow_done(flow))
		return;
	for (size_t c = 0; c < flow->table->profile->column_count; c++)
		if (!flow_begins(flow, c))
			cut(flow, c, flow->y, parts);
}

/* Behind a section a page ends only where it must; and rows that the profile
 * does not part are parted for the closing blocks only where they must. */
static const double forbidden = 1e6;

double ends_top(const struct ends *ends, size_t page)
{
	return (page ? ends->room->top : ends->room->first) +
	       ends->table->header.total;
}

/* Returns the height of the rows of a page without a heading. */
static double full_body(const struct ends *ends)
{
	return ends->room->bottom - ends_top(ends, 1);
}

static const struct prices *prices(const struct ends *ends)
{
	return &ends->table->profile->prices;
}

/* Returns what the white below BOTTOM costs: its share of a page's body,
 * squared, so that even pages are better than one that is half empty. */
static double white_price(const struct ends *ends, double bottom)
{
	double share = (ends->room->bottom - bottom) / full_body(ends);

	return share > 0 ? prices(ends)->white * share * share : 0;
}

/* Returns what it costs the text of a cell to be parted behind LEFT more
 * lines. */
static double parting_price(const struct ends *ends, const struct flow *flow,
			    size_t column, size_t left)
{
	const struct cell *cell = flow_cell(flow, column);
	const struct open_cell *open = &flow->open[column];
	size_t rest = cell->count - open->line;
	double price = 0;

	if (!rest || left == rest)
		return 0;
	if (left < FEWEST_LINES)
		price += prices(ends)->orphan;
	if (rest - left < FEWEST_LINES)
		price += prices(ends)->orphan;
	return price;
}

/* Returns the index among the text columns of the leftmost whose cell begins
 * with the next row: 0 for an area, 1 for a kegiatan … */
static size_t level_of(const struct flow *flow)
{
	const struct profile *profile = flow->table->profile;
	size_t level = 0;

	for (size_t c = 0; c < profile->column_count; c++) {
		if (profile->column[c].kind != COLUMN_TEXT)
			continue;
		if (flow_begins(flow, c))
			return level;
		level++;
	}
	return level;
}

static bool begins_section(const struct flow *flow)
{
	return flow_begins(flow, 0) && flow_cell(flow, 0)->section;
}

/* Whether the row above is a section, which announces the next one. */
static bool follows_section(const struct flow *flow)
{
	const struct open_cell *open = &flow->open[0];

	return open->cell && flow_begins(flow, 0) &&
	       flow->table->grid.cell[0][open->cell - 1].section;
}

/* Whether a cell goes on of which only the first row is above. */
static bool leaves_label_alone(const struct flow *flow)
{
	const struct profile *profile = flow->table->profile;

	for (size_t c = 0; c < profile->column_count; c++)
		if (profile->column[c].kind == COLUMN_TEXT &&
		    flow_cell(flow, c)->row + 1 == flow->row &&
		    !flow_begins(flow, c))
			return true;
	return false;
}

/* Returns what it costs to end a page at flow->y, before the next row. */
static double break_price(const struct ends *ends, const struct flow *flow)
{
	const struct prices *p = prices(ends);
	size_t level = level_of(flow), columns;
	double price = white_price(ends, flow->y);

	if (follows_section(flow))
		return price + forbidden;
	if (begins_section(flow))
		return price;
	price += level == 0 ? p->first : level == 1 ? p->second : p->row;
	if (leaves_label_alone(flow))
		price += p->alone;
	columns = flow->table->profile->column_count;
	for (size_t c = 0; c < columns; c++)
		if (!flow_begins(flow, c))
			price += parting_price(ends, flow, c,
					       flow_leave(flow, c, flow->y));
	return price;
}

/* Returns what it costs to part the next row at BOTTOM, negative where that
 * cannot be: some cell would have no line above, or none below. */
static double split_price(const struct ends *ends, const struct flow *flow,
			  double bottom, bool forced)
{
	const struct prices *p = prices(ends);
	bool fill = flow->table->profile->split == SPLIT_FILL;
	double price = white_price(ends, bottom), worst = 0;
	bool parted = false;

	for (size_t c = 0; c < flow->table->profile->column_count; c++) {
		const struct cell *cell = flow_cell(flow, c);
		size_t line = flow->open[c].line;
		size_t left = flow_leave(flow, c, bottom);
		double own;

		if (line + left == cell->count)
			continue;
		if (!left && flow_ends(flow, c) && !forced)
			return -1;
		price += parting_price(ends, flow, c, left);
		own = cell->line[line + left].opens ? p->item : p->line;
		if (flow_ends(flow, c) && own > worst)
			worst = own;
		parted |= flow_ends(flow, c);
	}
	return parted ? price + (fill ? 0 : worst) : -1;
}

static void offer(const struct ends *ends, struct end end,
		  const struct flow *flow)
{
	end.flow = flow;
	ends->take(ends->context, &end);
}

static void offer_break(const struct ends *ends, const struct flow *flow)
{
	struct flow behind = *flow;
	struct end end = {.row = flow->row,
			  .bottom = flow->y,
			  .price = break_price(ends, flow)};

	if (!flow->row) /* heading and title would have the page alone */
		end.price += prices(ends)->heading;
	flow_break(&behind, NULL);
	offer(ends, end, &behind);
}

/* Whether the next row may be parted: the profile says so, or no page could
 * hold it. */
static bool may_split(const struct ends *ends, double need)
{
	return ends->table->profile->split != SPLIT_NEVER ||
	       need > full_body(ends) + SUM_SLACK;
}

/* Offers to part the next row at BOTTOM or above, where it can be. */
static void offer_split(const struct ends *ends, const struct flow *flow,
			double bottom, bool forced)
{
	double price = split_price(ends, flow, bottom, forced);
	struct flow behind = *flow;
	struct end end = {.row = flow->row,
			  .split = true,
			  .bottom = flow_split_bottom(flow, bottom)};

	if (price < 0)
		return;
	end.price = price;
	if (!may_split(ends, flow_need(flow).own))
		end.price += forbidden;
	flow_split(&behind, end.bottom, NULL);
	offer(ends, end, &behind);
}

static bool closing_fits(const struct ends *ends, double y)
{
	return y + ends->room->closing <= ends->room->bottom + SUM_SLACK;
}

/* Offers to part the last row so that some lines of it go with the closing
 * blocks, which do not fit below all of it. */
static void offer_carry(const struct ends *ends, const struct flow *flow,
			double need)
{
	double leading = ends->table->profile->table_type.leading;

	for (size_t lines = FEWEST_LINES; lines > 0; lines--)
		offer_split(ends, flow,
			    flow->y + need - (double)lines * leading, false);
}

/* Offers to end the table here, under all its rows, the first of them on this
 * page being FIRST. */
static void offer_last(const struct ends *ends, const struct flow *flow,
		       size_t first)
{
	size_t rows = ends->table->grid.rows, here = rows - first;
	size_t wanted = rows < ends->room->rows ? rows : ends->room->rows;
	struct end end = {.row = rows, .bottom = flow->y, .last = true};

	if (here < wanted)
		end.price = prices(ends)->closing * (double)(wanted - here);
	offer(ends, end, NULL);
}

/* Loads STATE for page PAGE. */
static struct flow load(const struct ends *ends, const struct state *state,
			size_t page)
{
	struct flow flow;

	flow_begin(&flow, ends->table);
	flow.row = state->row;
	flow.inside = state->inside;
	for (size_t c = 0; c < ends->table->profile->column_count; c++) {
		struct open_cell *open = &flow.open[c];

		open->cell = state->cell[c];
		open->line = state->line[c];
		if (!flow_done(&flow))
			open->again = !flow_begins(&flow, c) || flow.inside;
	}
	flow_turn(&flow, ends_top(ends, page));
	return flow;
}

void ends_find(const struct ends *ends, const struct state *state, size_t page)
{
	struct flow flow = load(ends, state, page);
	size_t last = ends->table->grid.rows - 1;
	bool offered = false;

	if (!page && ends->room->first > ends->room->top + SUM_SLACK) {
		offer_break(ends, &flow);
		offered = true;
	}
	while (!flow_done(&flow)) {
		struct row_need need = flow_need(&flow);
		double left = ends->room->bottom - flow.y + SUM_SLACK;

		if (flow.row > state->row) {
			offer_break(ends, &flow);
			offered = true;
		}
		if (need.all > left) {
			if (may_split(ends, need.own) || !offered)
				offer_split(ends, &flow, ends->room->bottom,
					    !offered);
			return;
		}
		if (flow.row == last && !closing_fits(ends, flow.y + need.all))
			offer_carry(ends, &flow, need.all);
		flow_place(&flow, need.all, NULL);
	}
	if (closing_fits(ends, flow.y))
		offer_last(ends, &flow, state->row);
}

void ends_replay(const struct ends *ends, const struct state *state,
		 const struct end *end, size_t page, struct parts *parts)
{
	struct flow flow = load(ends, state, page);

	while (flow.row < end->row) {
		struct row_need need = flow_need(&flow);

		flow_place(&flow, need.all, parts);
	}
	if (end->split)
		flow_split(&flow, end->bottom, parts);
	else
		flow_break(&flow, parts);
}
