#include "table/flow.h"

#include "base/units.h"

/* So many lines less than fit may be left where that parts a text better. */
enum { MOST_GIVEN_UP = 4 };

/* Behind a bagian, and above a row that belongs to what it closes, a page ends
 * only where it must; and rows that the profile does not part are parted for
 * the closing blocks only where they must. */
static const double forbidden = 1e6;

/* The rows of a page as they come. Of the cells in the next row those are open
 * that are merged over several; all are once open_row() has been called, or
 * where the page begins inside the row. */
struct flow {
	const struct facts *facts;
	const struct laid *laid; /* the facts' */
	size_t row;		 /* the next one */
	bool inside;		 /* a part of it is on an earlier page */
	double y;		 /* [pt] lower edge of what has been placed */
	struct open_cell open[PROFILE_MOST_COLUMNS];
};

/* Returns the cell that is open in COLUMN. */
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
 * left does, and it is the next. */
static bool covers(const struct flow *flow, size_t column)
{
	return cell_of(flow, column)->row <= flow->row;
}

/* Opens the cell of COLUMN that covers the next row, or is the next; LINE is
 * the first that is not on earlier pages. */
static void open_cell(struct flow *flow, size_t column, uint32_t line)
{
	uint32_t cell = facts_cell(flow->facts, flow->row, column);

	flow->open[column] = (struct open_cell){
		.cell = cell,
		.line = line,
		.rest = flow->laid->cell[column][cell].count - line,
		.top = flow->y};
}

/* Opens the merged cells that begin in the next row. */
static void open_merged(struct flow *flow)
{
	uint32_t set = facts_begin(flow->facts, flow->row);

	while (set)
		open_cell(flow, facts_next(&set), 0);
}

/* Opens the cells of the next row that are not open yet. */
static void open_row(struct flow *flow)
{
	const struct row_fact *row = &flow->facts->row[flow->row];
	uint32_t merged = row[0].merged | row[1].merged;

	for (size_t c = 0; c < flow->facts->columns && !flow->inside; c++)
		if (!(merged >> c & 1))
			open_cell(flow, c, 0);
}

/* The height that a row needs [pt]: OWN for the cells that begin in it, ALL
 * with those that began above and end in it. */
struct row_need {
	double own, all;
};

/* Returns the height that the open cell of COLUMN, which ends in the next row,
 * needs below y [pt]: nothing where its text stands on earlier pages. */
static double rest_height(const struct flow *flow, size_t column)
{
	const struct open_cell *open = &flow->open[column];
	double height = 0;

	if (open->rest || !open->again)
		height = laid_height(flow->laid, open->rest);
	return height - (flow->y - open->top);
}

/* Returns what the next row needs of which a part is on an earlier page. */
static struct row_need need_inside(const struct flow *flow)
{
	struct row_need need = {0, 0};

	for (size_t c = 0; c < flow->facts->columns; c++) {
		double height;

		if (!ends(flow, c))
			continue;
		height = rest_height(flow, c);
		if (begins(flow, c) && height > need.own)
			need.own = height;
		if (height > need.all)
			need.all = height;
	}
	return need;
}

/* Returns what the next row needs. */
static struct row_need need_of(const struct flow *flow)
{
	uint32_t set = facts_end(flow->facts, flow->row);
	struct row_need need;

	if (flow->inside)
		return need_inside(flow);
	need.own = laid_height(flow->laid, flow->facts->row[flow->row].lines);
	need.all = need.own;
	while (set) {
		double height = rest_height(flow, facts_next(&set));

		if (height > need.all)
			need.all = height;
	}
	return need;
}

/* Places the next row whole, HEIGHT high. */
static void place(struct flow *flow, double height)
{
	flow->y += height;
	flow->row++;
	flow->inside = false;
	open_merged(flow);
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
	const struct open_cell *open = &flow->open[column];
	const struct laid_cell *cell;
	size_t fit = 0, best, least;
	unsigned lowest;
	double room;

	if (!open->rest)
		return 0;
	room = bottom - open->top - 2 * laid->profile->padding_y + SUM_SLACK;
	if (room > 0)
		fit = (size_t)(room / laid->type.leading);
	if (fit >= open->rest)
		return open->rest;
	if (!fit)
		return 0;
	cell = laid_cell_of(flow, column);
	best = fit;
	least = fit > MOST_GIVEN_UP ? fit - MOST_GIVEN_UP : 1;
	lowest = badness(cell, open->line, open->line + fit);
	for (size_t k = fit; lowest && k-- > least;) {
		unsigned bad = badness(cell, open->line, open->line + k);

		if (bad < lowest) {
			lowest = bad;
			best = k;
		}
	}
	return best;
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
	size_t rest = flow->open[column].rest;
	double cost = 0;

	if (!rest || left == rest)
		return 0;
	if (left < FEWEST_LINES)
		cost += costs(search)->orphan;
	if (rest - left < FEWEST_LINES)
		cost += costs(search)->orphan;
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
 * the cells that go on behind it. */
static double break_cost(const struct break_search *search,
			 const struct flow *flow)
{
	const struct row_fact *row = &flow->facts->row[flow->row];
	const struct costs *cost = costs(search);
	double sum = white_cost(search, flow->y);

	if (row->closes)
		sum += forbidden;
	if (row->bond == BOND_ANNOUNCED)
		return sum + forbidden;
	if (row->bond == BOND_ANNOUNCES)
		return sum;
	sum += row->level == 0	 ? cost->first
	       : row->level == 1 ? cost->second
				 : cost->row;
	if (row->alone)
		sum += cost->alone;
	return sum;
}

/* Offers to end the page at flow->y, before the next row. */
static void offer_break(const struct break_search *search,
			const struct flow *flow)
{
	uint32_t merged = flow->facts->row[flow->row].merged;
	uint32_t line[PROFILE_MOST_COLUMNS];
	struct feasible_break feasible = {
		.to = {.row = (uint32_t)flow->row, .line = line},
		.bottom = flow->y};
	double parted = 0;
	size_t count = 0;

	for (uint32_t set = merged; set;) {
		size_t c = facts_next(&set);
		uint32_t here = flow->open[c].line;

		if (flow->open[c].rest)
			here += (uint32_t)leave(flow, c, flow->y);
		line[count++] = here;
	}
	if (!search->wants(search->context, &feasible.to))
		return;
	feasible.cost = break_cost(search, flow);
	if (!flow->row) /* heading and title would have the page alone */
		feasible.cost += costs(search)->heading;
	count = 0;
	for (uint32_t set = merged; set;) {
		size_t c = facts_next(&set);

		parted += parting_cost(search, flow, c,
				       line[count++] - flow->open[c].line);
	}
	feasible.cost += parted;
	search->take(search->context, &feasible);
}

/* How the next row is parted, all of whose cells are open. */
struct parting {
	double bottom; /* [pt] that it has room to */
	bool forced;   /* some cell may have no line above */
	/* so many lines of each cell are left on the page at most */
	size_t left[PROFILE_MOST_COLUMNS];
};

/* Whether the next row can be parted so: not where some cell that ends in it
 * would have no line above, or none below. */
static bool can_part(const struct flow *flow, const struct parting *parting)
{
	bool parted = false;

	for (size_t c = 0; c < flow->facts->columns; c++) {
		size_t left = parting->left[c];

		if (left == flow->open[c].rest || !ends(flow, c))
			continue;
		if (!left && !parting->forced)
			return false;
		parted = true;
	}
	return parted;
}

/* Returns where the page ends: below the last line left there. */
static double parting_end(const struct flow *flow,
			  const struct parting *parting)
{
	double lowest = flow->y;

	for (size_t c = 0; c < flow->facts->columns; c++) {
		const struct open_cell *open = &flow->open[c];
		size_t count = parting->left[c];
		double end;

		if (!ends(flow, c))
			continue;
		end = open->top + laid_height(flow->laid, count);
		if ((count || !open->again) && end > lowest)
			lowest = end;
	}
	return lowest < parting->bottom ? lowest : parting->bottom;
}

/* Returns what it costs to part the next row. White counts that is below the
 * room it has, not what the last lines leave of that. */
static double split_cost(const struct break_search *search,
			 const struct flow *flow, const struct parting *parting)
{
	const struct costs *cost = costs(search);
	bool fill = flow->laid->profile->split == SPLIT_FILL;
	double sum = white_cost(search, parting->bottom), worst = 0;

	for (size_t c = 0; c < flow->facts->columns; c++) {
		const struct open_cell *open = &flow->open[c];
		const struct line *line = laid_cell_of(flow, c)->line;
		size_t left = parting->left[c];
		double own;

		if (left == open->rest || !covers(flow, c))
			continue;
		sum += parting_cost(search, flow, c, left);
		own = line[open->line + left].opens ? cost->item : cost->line;
		if (ends(flow, c) && own > worst)
			worst = own;
	}
	return sum + (fill ? 0 : worst);
}

/* Whether the next row may be parted: the profile says so, or no page could
 * hold it. */
static bool may_split(const struct break_search *search, double need)
{
	return search->laid->profile->split != SPLIT_NEVER ||
	       need > full_body(search) + SUM_SLACK;
}

/* Offers to part the next row, which needs NEED, at BOTTOM or above, where it
 * can be. */
static void offer_split(const struct break_search *search, struct flow *flow,
			double need, double bottom, bool forced)
{
	struct parting parting = {.bottom = bottom, .forced = forced};
	uint32_t line[PROFILE_MOST_COLUMNS];
	struct feasible_break feasible = {.to = {.row = (uint32_t)flow->row,
						 .inside = true,
						 .line = line}};

	open_row(flow);
	for (size_t c = 0; c < flow->facts->columns; c++)
		if (covers(flow, c))
			parting.left[c] = leave(flow, c, bottom);
	if (!can_part(flow, &parting))
		return;
	feasible.bottom = parting_end(flow, &parting);
	for (size_t c = 0; c < flow->facts->columns; c++) {
		line[c] = flow->open[c].line;
		if (covers(flow, c))
			line[c] += (uint32_t)leave(flow, c, feasible.bottom);
	}
	if (!search->wants(search->context, &feasible.to))
		return;
	feasible.cost = split_cost(search, flow, &parting);
	if (!may_split(search, need))
		feasible.cost += forbidden;
	search->take(search->context, &feasible);
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
		.to = {.row = (uint32_t)rows}, .bottom = flow->y, .last = true};

	if (here < wanted)
		feasible.cost =
			costs(search)->closing * (double)(wanted - here);
	search->take(search->context, &feasible);
}

/* Begins page PAGE at FROM. */
static void load(struct flow *flow, const struct break_search *search,
		 const struct position *from, size_t page)
{
	const struct facts *facts = search->facts;
	uint32_t set = facts->row[from->row].merged;
	const uint32_t *line = from->line;

	*flow = (struct flow){.facts = facts,
			      .laid = search->laid,
			      .row = from->row,
			      .inside = from->inside,
			      .y = flow_top(search, page)};
	if (!from->inside)
		open_merged(flow);
	while (!from->inside && set) {
		size_t c = facts_next(&set);

		open_cell(flow, c, *line++);
		flow->open[c].again = true;
	}
	for (size_t c = 0; from->inside && c < facts->columns; c++) {
		open_cell(flow, c, line[c]);
		flow->open[c].again = covers(flow, c);
	}
}

void flow_breaks(const struct break_search *search, const struct position *from,
		 size_t page)
{
	const struct laid *laid = search->laid;
	bool offered = false;
	struct flow flow;

	load(&flow, search, from, page);
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
				offer_split(search, &flow, need.own,
					    search->room->bottom, !offered);
			return;
		}
		/* of a last row without room for the closing below some lines
		 * may go with it */
		for (size_t n = FEWEST_LINES;
		     n > 0 && last && !closing_fits(search, bottom); n--)
			offer_split(search, &flow, need.own,
				    bottom - (double)n * laid->type.leading,
				    false);
		place(&flow, need.all);
	}
	if (closing_fits(search, flow.y))
		offer_last(search, &flow, from->row);
}

/* Adds what COUNT lines of the open cell of COLUMN are. */
static void add_fragment(const struct flow *flow, struct fragments *fragments,
			 size_t column, size_t count, double bottom)
{
	const struct open_cell *open = &flow->open[column];

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

void flow_replay(const struct break_search *search, const struct position *from,
		 const struct feasible_break *feasible, size_t page,
		 struct fragments *fragments)
{
	size_t columns = search->facts->columns;
	struct flow flow;

	load(&flow, search, from, page);
	while (flow.row < feasible->to.row) {
		double height = need_of(&flow).all;

		open_row(&flow);
		for (size_t c = 0; c < columns; c++)
			if (ends(&flow, c))
				add_fragment(&flow, fragments, c,
					     flow.open[c].rest,
					     flow.y + height);
		place(&flow, height);
	}
	if (feasible->last)
		return;
	open_row(&flow);
	for (size_t c = 0; c < columns; c++)
		if (covers(&flow, c) &&
		    (feasible->to.inside || !begins(&flow, c)))
			add_fragment(&flow, fragments, c,
				     leave(&flow, c, feasible->bottom),
				     feasible->bottom);
}
