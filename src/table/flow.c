#include "table/flow.h"

#include "base/units.h"

/* So many lines less than fit may be left where that parts a text better. */
enum { MOST_GIVEN_UP = 4 };

/* Behind a bagian, and above a row that belongs to what it closes, a page ends
 * only where it must; and rows that the profile does not part are parted for
 * the closing blocks only where they must. */
static const double forbidden = 1e6;

/* Returns the open cell of COLUMN. */
static const struct cell *cell_of(const struct flow *flow, size_t column)
{
	return &flow->laid->grid->cell[column][flow->open[column].cell];
}

static const struct laid_cell *laid_cell_of(const struct flow *flow,
					    size_t column)
{
	return &flow->laid->cell[column][flow->open[column].cell];
}

/* Whether it ends in the next row, and whether it begins there. */
static bool ends(const struct flow *flow, size_t column)
{
	const struct cell *cell = cell_of(flow, column);

	return cell->row + cell->rows == flow->row + 1;
}

static bool begins(const struct flow *flow, size_t column)
{
	return cell_of(flow, column)->row == flow->row;
}

/* Whether it covers the next row of its column; else one that begins further
 * left does. */
static bool covers(const struct flow *flow, size_t column)
{
	return cell_of(flow, column)->row <= flow->row;
}

/* The height that a row needs [pt]: OWN for the cells that begin in it, ALL
 * with those that began above and end in it. */
struct row_need {
	double own, all;
};

/* Returns what the next row needs: nothing for a cell whose text stands on
 * earlier pages already. */
static struct row_need need_of(const struct flow *flow)
{
	const struct laid *laid = flow->laid;
	struct row_need need = {0, 0};

	if (!flow->inside)
		need.own = laid_height(laid, 1);
	for (size_t c = 0; c < laid->profile->column_count; c++) {
		const struct open_cell *open = &flow->open[c];
		double height = 0;
		size_t rest;

		if (!ends(flow, c))
			continue;
		rest = laid_cell_of(flow, c)->count - open->line;
		if (rest || !open->again)
			height = laid_height(laid, rest);
		height -= flow->y - open->top;
		if (begins(flow, c) && height > need.own)
			need.own = height;
		if (height > need.all)
			need.all = height;
	}
	if (need.own > need.all)
		need.all = need.own;
	return need;
}

/* Adds what COUNT lines of the open cell are; FRAGMENTS may be NULL, here and
 * below. */
static void add_fragment(const struct flow *flow, struct fragments *fragments,
			 size_t column, size_t count, double bottom)
{
	const struct open_cell *open = &flow->open[column];

	if (!fragments)
		return;
	fragments->fragment = arena_grow(fragments->arena, fragments->fragment,
					 fragments->count, &fragments->capacity,
					 sizeof(*fragments->fragment));
	fragments->fragment[fragments->count++] = (struct fragment){
		.cell = open->cell,
		.column = (uint16_t)column,
		.again = open->again,
		.first = open->line,
		.count = (uint32_t)count,
		.y = open->top,
		.height = bottom - open->top,
	};
}

/* Places the next row whole, HEIGHT high. */
static void place(struct flow *flow, double height, struct fragments *fragments)
{
	double bottom = flow->y + height;

	for (size_t c = 0; c < flow->laid->profile->column_count; c++) {
		struct open_cell *open = &flow->open[c];

		if (!ends(flow, c))
			continue;
		add_fragment(flow, fragments, c,
			     laid_cell_of(flow, c)->count - open->line, bottom);
		*open = (struct open_cell){.cell = open->cell + 1};
	}
	flow->y = bottom;
	flow->row++;
	flow->inside = false;
	for (size_t c = 0; c < flow->laid->profile->column_count; c++)
		if (begins(flow, c))
			flow->open[c].top = bottom;
}

/* Returns how bad it is for the text of a cell to be parted before LINE, FIRST
 * being its first on the page: least before an item, most inside a word. */
static unsigned badness(const struct laid_cell *cell, size_t first, size_t line)
{
	const struct piece *piece = cell->text->piece + cell->line[line].first;
	unsigned sum = 0;

	if (!cell->line[line].opens)
		sum += 1;
	if (!cell->line[line].opens && piece_is_rest(piece))
		sum += 3;
	if (line - first < FEWEST_LINES)
		sum += 2;
	if (cell->count - line < FEWEST_LINES)
		sum += 2;
	return sum;
}

/* Returns how many lines the open cell of COLUMN leaves on a page that ends
 * at BOTTOM: as many as fit, or a few less where that parts the text between
 * two items. */
static size_t leave(const struct flow *flow, size_t column, double bottom)
{
	const struct laid *laid = flow->laid;
	const struct laid_cell *cell = laid_cell_of(flow, column);
	const struct open_cell *open = &flow->open[column];
	size_t rest = cell->count - open->line, fit = 0, best, least;
	double room =
		bottom - open->top - 2 * laid->profile->padding_y + SUM_SLACK;

	if (room > 0)
		fit = (size_t)(room / laid->type.leading);
	if (fit >= rest)
		return rest;
	best = fit;
	least = fit > MOST_GIVEN_UP ? fit - MOST_GIVEN_UP : 1;
	for (size_t k = fit; k-- > least;)
		if (badness(cell, open->line, open->line + k) <
		    badness(cell, open->line, open->line + best))
			best = k;
	return best;
}

/* Returns where a page ends that has room to BOTTOM and parts the next row:
 * below the last line left there. */
static double split_bottom(const struct flow *flow, double bottom)
{
	double lowest = flow->y;

	for (size_t c = 0; c < flow->laid->profile->column_count; c++) {
		const struct open_cell *open = &flow->open[c];
		size_t count;
		double end;

		if (!ends(flow, c))
			continue;
		count = leave(flow, c, bottom);
		end = open->top + laid_height(flow->laid, count);
		if ((count || !open->again) && end > lowest)
			lowest = end;
	}
	return lowest < bottom ? lowest : bottom;
}

static const struct costs *costs(const struct break_search *search)
{
	return &search->laid->profile->costs;
}

/* Returns what it costs the text of a cell to be parted behind LEFT more
 * lines. */
static double parting_cost(const struct break_search *search,
			   const struct flow *flow, size_t column, size_t left)
{
	size_t rest =
		laid_cell_of(flow, column)->count - flow->open[column].line;
	double cost = 0;

	if (!rest || left == rest)
		return 0;
	if (left < FEWEST_LINES)
		cost += costs(search)->orphan;
	if (rest - left < FEWEST_LINES)
		cost += costs(search)->orphan;
	return cost;
}

/* Parts the open cell of COLUMN at BOTTOM. Returns what that costs. */
static double cut(const struct break_search *search, struct flow *flow,
		  size_t column, double bottom, struct fragments *fragments)
{
	struct open_cell *open = &flow->open[column];
	size_t count = leave(flow, column, bottom);
	double cost = parting_cost(search, flow, column, count);

	add_fragment(flow, fragments, column, count, bottom);
	open->line += (uint32_t)count;
	open->again = true;
	return cost;
}

/* Ends the page at BOTTOM, as found by split_bottom(), inside the next row:
 * the rest of it is for the next page. */
static void end_inside(const struct break_search *search, struct flow *flow,
		       double bottom, struct fragments *fragments)
{
	for (size_t c = 0; c < flow->laid->profile->column_count; c++)
		if (covers(flow, c))
			cut(search, flow, c, bottom, fragments);
	flow->y = bottom;
	flow->inside = true;
}

/* Ends the page at y, before the next row. Returns what it costs the cells
 * that go on behind it. */
static double end_before(const struct break_search *search, struct flow *flow,
			 struct fragments *fragments)
{
	double cost = 0;

	for (size_t c = 0; c < flow->laid->profile->column_count; c++)
		if (covers(flow, c) && !begins(flow, c))
			cost += cut(search, flow, c, flow->y, fragments);
	return cost;
}

double flow_top(const struct break_search *search, size_t page)
{
	return (page ? search->room->top : search->room->first) +
	       search->laid->header.total;
}

/* Returns the height of the rows of a page without a heading. */
static double full_body(const struct break_search *search)
{
	return search->room->bottom - flow_top(search, 1);
}

/* Returns what the white below BOTTOM costs: its share of a page's body,
 * squared, so that even pages are better than one that is half empty. */
static double white_cost(const struct break_search *search, double bottom)
{
	double share = (search->room->bottom - bottom) / full_body(search);

	return share > 0 ? costs(search)->white * share * share : 0;
}

/* Returns what it costs to end a page at flow->y, before the next row, but for
 * the cells that go on behind it. Its level is the leftmost text that begins
 * with it: 0 for an area, 1 for a kegiatan … */
static double break_cost(const struct break_search *search,
			 const struct flow *flow)
{
	const struct profile *profile = flow->laid->profile;
	const struct costs *cost = costs(search);
	size_t level = 0, above = flow->open[0].cell;
	bool found = false, alone = false;
	double sum = white_cost(search, flow->y);

	if (flow->row && flow->laid->grid->row[flow->row].closes)
		sum += forbidden;
	if (above && begins(flow, 0) &&
	    flow->laid->grid->cell[0][above - 1].style->kind->announces)
		return sum + forbidden;
	if (begins(flow, 0) && cell_of(flow, 0)->style->kind->announces)
		return sum;
	for (size_t c = 0; c < profile->column_count; c++) {
		if (!profile->column[c].kind->orders)
			continue;
		found |= begins(flow, c);
		level += !found;
		/* only the first row of what goes on is above */
		alone |= cell_of(flow, c)->row + 1 == flow->row;
	}
	sum += level == 0 ? cost->first : level == 1 ? cost->second : cost->row;
	if (alone)
		sum += cost->alone;
	return sum;
}

/* Returns what it costs to part the next row at BOTTOM, negative where that
 * cannot be: some cell would have no line above, or none below. */
static double split_cost(const struct break_search *search,
			 const struct flow *flow, double bottom, bool forced)
{
	const struct costs *cost = costs(search);
	bool fill = flow->laid->profile->split == SPLIT_FILL;
	double sum = white_cost(search, bottom), worst = 0;
	bool parted = false;

	for (size_t c = 0; c < flow->laid->profile->column_count; c++) {
		const struct laid_cell *cell = laid_cell_of(flow, c);
		size_t line = flow->open[c].line, left;
		double own;

		if (!covers(flow, c))
			continue;
		left = leave(flow, c, bottom);
		if (line + left == cell->count)
			continue;
		if (!left && ends(flow, c) && !forced)
			return -1;
		sum += parting_cost(search, flow, c, left);
		own = cell->line[line + left].opens ? cost->item : cost->line;
		if (ends(flow, c) && own > worst)
			worst = own;
		parted |= ends(flow, c);
	}
	return parted ? sum + (fill ? 0 : worst) : -1;
}

/* Offers a way to end the page; FLOW is behind it, NULL under the last row. */
static void offer(const struct break_search *search,
		  struct feasible_break feasible, const struct flow *flow)
{
	feasible.flow = flow;
	search->take(search->context, &feasible);
}

static void offer_break(const struct break_search *search,
			const struct flow *flow)
{
	struct flow behind = *flow;
	struct feasible_break feasible = {.row = flow->row,
					  .bottom = flow->y,
					  .cost = break_cost(search, flow)};

	if (!flow->row) /* heading and title would have the page alone */
		feasible.cost += costs(search)->heading;
	feasible.cost += end_before(search, &behind, NULL);
	offer(search, feasible, &behind);
}

/* Whether the next row may be parted: the profile says so, or no page could
 * hold it. */
static bool may_split(const struct break_search *search, double need)
{
	return search->laid->profile->split != SPLIT_NEVER ||
	       need > full_body(search) + SUM_SLACK;
}

/* Offers to part the next row at BOTTOM or above, where it can be. */
static void offer_split(const struct break_search *search,
			const struct flow *flow, double bottom, bool forced)
{
	struct flow behind = *flow;
	struct feasible_break feasible = {
		.row = flow->row,
		.split = true,
		.bottom = split_bottom(flow, bottom),
		.cost = split_cost(search, flow, bottom, forced)};

	if (feasible.cost < 0)
		return;
	if (!may_split(search, need_of(flow).own))
		feasible.cost += forbidden;
	end_inside(search, &behind, feasible.bottom, NULL);
	offer(search, feasible, &behind);
}

static bool closing_fits(const struct break_search *search, double y)
{
	return y + search->room->closing <= search->room->bottom + SUM_SLACK;
}

/* Offers to end the table here, under all its rows, the first of them on this
 * page being FIRST. */
static void offer_last(const struct break_search *search,
		       const struct flow *flow, size_t first)
{
	size_t rows = search->laid->grid->rows, here = rows - first;
	size_t wanted = rows < search->room->rows ? rows : search->room->rows;
	struct feasible_break feasible = {
		.row = rows, .bottom = flow->y, .last = true};

	if (here < wanted)
		feasible.cost =
			costs(search)->closing * (double)(wanted - here);
	offer(search, feasible, NULL);
}

/* Returns the flow at the top of page PAGE, which begins at FROM. */
static struct flow load(const struct break_search *search,
			const struct position *from, size_t page)
{
	struct flow flow = {.laid = search->laid,
			    .row = from->row,
			    .inside = from->inside,
			    .y = flow_top(search, page)};

	for (size_t c = 0; c < search->laid->profile->column_count; c++) {
		struct open_cell *open = &flow.open[c];

		open->cell = from->cell[c];
		open->line = from->line[c];
		open->top = flow.y;
		open->again =
			covers(&flow, c) && (!begins(&flow, c) || flow.inside);
	}
	return flow;
}

void flow_breaks(const struct break_search *search, const struct position *from,
		 size_t page)
{
	const struct laid *laid = search->laid;
	struct flow flow = load(search, from, page);
	bool offered = false;

	if (!page && search->room->first > search->room->top + SUM_SLACK) {
		offer_break(search, &flow);
		offered = true;
	}
	while (flow.row < laid->grid->rows) {
		struct row_need need = need_of(&flow);
		double bottom = flow.y + need.all;
		double left = search->room->bottom - flow.y + SUM_SLACK;
		bool last = flow.row + 1 == laid->grid->rows;

		if (flow.row > from->row) {
			offer_break(search, &flow);
			offered = true;
		}
		if (need.all > left) {
			if (may_split(search, need.own) || !offered)
				offer_split(search, &flow, search->room->bottom,
					    !offered);
			return;
		}
		/* of a last row without room for the closing below some lines
		 * may go with it */
		for (size_t n = FEWEST_LINES;
		     n > 0 && last && !closing_fits(search, bottom); n--)
			offer_split(search, &flow,
				    bottom - (double)n * laid->type.leading,
				    false);
		place(&flow, need.all, NULL);
	}
	if (closing_fits(search, flow.y))
		offer_last(search, &flow, from->row);
}

void flow_replay(const struct break_search *search, const struct position *from,
		 const struct feasible_break *feasible, size_t page,
		 struct fragments *fragments)
{
	struct flow flow = load(search, from, page);

	while (flow.row < feasible->row)
		place(&flow, need_of(&flow).all, fragments);
	if (feasible->split)
		end_inside(search, &flow, feasible->bottom, fragments);
	else
		end_before(search, &flow, fragments);
}
