#include "typeset/paginate.h"

#include "typeset/flow.h"

#include <string.h>

static const double slack = 0.001; /* [pt] */

/* Fewer lines of a broken row than this are not left on a page. */
enum { FEWEST_LINES = 2 };

/* More of a page than this is not left empty to keep a row whole, when the
 * profile says "needed". */
static const double most_white = 0.25;

struct paginator {
	const struct table *table;
	const struct room *room;
	struct arena *arena;
	struct pagination result;
	size_t capacity;
	struct flow start;    /* of the page at work */
	struct flow previous; /* of the page before it */
	struct parts parts;
};

/* What ends a page: its bottom, a row that must not be on it any more, and
 * whether the last row may be broken whatever the profile says. */
struct end {
	double bottom;
	size_t row;
	bool split;
	size_t fewest; /* lines of a broken row that may be left above */
};

static double page_top(const struct paginator *p)
{
	return p->result.count ? p->room->top : p->room->first;
}

/* Returns the top of the rows on the page at work. */
static double body_top(const struct paginator *p)
{
	return page_top(p) + p->table->header.total;
}

/* Returns the height of the rows of a page without a heading. */
static double full_body(const struct paginator *p)
{
	return p->room->bottom - p->room->top - p->table->header.total;
}

/* Whether a row that needs NEED is to be broken where LEFT [pt] are left. */
static bool may_split(const struct paginator *p, const struct end *end,
		      double need, double left)
{
	enum split split = p->table->profile->split;

	if (flow_fit(p->table, left) < end->fewest)
		return false;
	if (end->split || split == SPLIT_FILL || need > full_body(p) + slack)
		return true;
	return split == SPLIT_NEEDED && left > most_white * full_body(p);
}

/* Whether the page may end inside a row whose own cells fit, so that only the
 * rest of a merged cell goes on. */
static bool may_cut(const struct paginator *p, const struct row_need *need,
		    double left)
{
	return need->own <= left && (p->table->profile->split != SPLIT_NEVER ||
				     need->all > full_body(p) + slack);
}

/* Whether nothing could be gained by leaving the page as it is: the next one
 * is no higher. */
static bool must_split(const struct paginator *p, const struct flow *flow)
{
	bool empty = flow->y <= body_top(p) + slack;

	return empty && p->result.count;
}

/* The last place on the page where it can end without orphans. */
struct stop {
	struct flow flow;
	size_t parts;
};

/* Ends the page before the next row, or a little above where that leaves a
 * line of a label alone. */
static void end_page(struct paginator *p, struct flow *flow,
		     const struct stop *stop)
{
	double lost = flow->y - stop->flow.y;

	if (flow_orphans(flow, FEWEST_LINES) && stop->flow.row > p->start.row &&
	    lost < most_white * full_body(p)) {
		*flow = stop->flow;
		p->parts.count = stop->parts;
	}
	flow_break(flow, &p->parts);
}

/* Places rows from the flow on until END. The rest is in the flow. */
static void fill(struct paginator *p, struct flow *flow, const struct end *end)
{
	struct stop stop = {*flow, 0};

	while (!flow_done(flow) && flow->row < end->row) {
		struct row_need need = flow_need(flow);
		double left = end->bottom - flow->y + slack;

		if (!flow_orphans(flow, FEWEST_LINES))
			stop = (struct stop){*flow, p->parts.count};
		if (need.all <= left) {
			flow_place(flow, need.all, &p->parts);
			continue;
		}
		if (may_cut(p, &need, left) ||
		    may_split(p, end, need.own, left) || must_split(p, flow))
			flow_split(flow, end->bottom, &p->parts);
		else
			end_page(p, flow, &stop);
		return;
	}
	end_page(p, flow, &stop);
}

/* Starts the page at work from the beginning of its rows. */
static struct flow restart(struct paginator *p)
{
	struct flow flow = p->start;

	p->parts.count = 0;
	flow_turn(&flow, body_top(p));
	return flow;
}

static void keep_page(struct paginator *p, const struct flow *flow)
{
	struct parts *parts = &p->parts;
	struct part *part = arena_array(p->arena, struct part, parts->count);
	struct table_page page = {part, parts->count, page_top(p), flow->y};

	if (parts->count)
		memcpy(part, parts->part, parts->count * sizeof(*part));
	p->result.page = arena_grow(p->arena, p->result.page, p->result.count,
				    &p->capacity, sizeof(*p->result.page));
	p->result.page[p->result.count++] = page;
	p->previous = p->start;
	p->start = *flow;
}

static bool closing_fits(const struct paginator *p, double end)
{
	return end + p->room->closing <= p->room->bottom + slack;
}

/* Ends the page at work by END, and puts all that is left on one more.
 * Returns whether the closing blocks fit there; if not the page is again at
 * work. */
static bool finish_with(struct paginator *p, const struct end *end)
{
	const struct end all = {p->room->bottom, SIZE_MAX, false, FEWEST_LINES};
	struct flow before = p->start, flow = restart(p);

	fill(p, &flow, end);
	if (flow_done(&flow))
		return false;
	keep_page(p, &flow);
	flow = restart(p);
	fill(p, &flow, &all);
	if (flow_done(&flow) && closing_fits(p, flow.y)) {
		keep_page(p, &flow);
		return true;
	}
	p->result.count--;
	p->start = before;
	return false;
}

/* The rows are done, but the closing blocks do not fit under them: some rows
 * go to one more page with them; if there is one row only, a part of it. */
static bool carry_rows(struct paginator *p, double end)
{
	const struct room *room = p->room;
	size_t rows = p->table->grid.rows;
	size_t fewest = p->start.row + (p->start.inside || p->result.count);
	struct end cut = {room->bottom, 0, false, FEWEST_LINES};

	for (size_t n = room->rows; n > 0; n--) {
		cut.row = rows > n ? rows - n : 0;
		if (cut.row >= fewest && finish_with(p, &cut))
			return true;
	}
	cut.row = SIZE_MAX;
	cut.split = true;
	for (cut.fewest = FEWEST_LINES; cut.fewest > 0; cut.fewest--) {
		double lines = (double)cut.fewest *
			       p->table->profile->table_type.leading;

		cut.bottom = end - lines;
		if (finish_with(p, &cut))
			return true;
	}
	return false;
}

/* The closing blocks fit, but under fewer rows than they are to have: takes
 * some from the page before, as many as can. Returns whether any came. */
static bool gather_rows(struct paginator *p)
{
	size_t rows = p->table->grid.rows, here = rows - p->start.row;
	struct end cut = {p->room->bottom, 0, false, FEWEST_LINES};
	struct flow current = p->start;
	struct table_page kept;

	if (!p->result.count)
		return false;
	kept = p->result.page[--p->result.count];
	p->start = p->previous;
	for (size_t n = p->room->rows; n > here; n--) {
		cut.row = rows > n ? rows - n : 0;
		if (cut.row > p->previous.row && finish_with(p, &cut))
			return true;
	}
	p->result.page[p->result.count++] = kept;
	p->start = current;
	return false;
}

static void report_closing(const struct paginator *p)
{
	struct diag *diag = p->table->setter->diag;

	diag_add(diag, MESSAGE_BLOCK_TOO_HIGH,
		 p->table->profile->signature.lines.place, "closing",
		 diag_mm(diag, p->room->closing),
		 diag_mm(diag, full_body(p) - cells_height(p->table, 1)));
}

/* Whether a page has room for the least that must fit on it. */
static bool check_room(const struct paginator *p)
{
	struct diag *diag = p->table->setter->diag;
	double least = cells_height(p->table, FEWEST_LINES);

	if (full_body(p) >= least)
		return true;
	diag_add(diag, MESSAGE_NO_ROOM_ON_PAGE,
		 place_of(p->table->profile->source),
		 diag_mm(diag, full_body(p) > 0 ? full_body(p) : 0),
		 diag_mm(diag, least));
	return false;
}

struct pagination paginate(const struct table *table, const struct room *room)
{
	struct paginator p = {
		.table = table, .room = room, .arena = table->setter->arena};
	const struct end all = {room->bottom, SIZE_MAX, false, FEWEST_LINES};
	struct arena scratch;

	if (!check_room(&p))
		return p.result;
	arena_init(&scratch);
	p.parts.arena = &scratch;
	flow_begin(&p.start, table);
	while (!flow_done(&p.start)) {
		struct flow flow = restart(&p);

		fill(&p, &flow, &all);
		if (!flow_done(&flow)) {
			keep_page(&p, &flow);
		} else if (closing_fits(&p, flow.y)) {
			if (gather_rows(&p))
				break;
			flow = restart(&p);
			fill(&p, &flow, &all);
			keep_page(&p, &flow);
		} else if (!carry_rows(&p, flow.y)) {
			report_closing(&p);
			break;
		}
	}
	arena_release(&scratch);
	return p.result;
}
