#include "table/paginate.h"

#include "base/catalogue.h"
#include "block/messages.h"
#include "table/messages.h"

#include <stdlib.h>
#include <string.h>

/* Merged cells whose text flows over pages can be in many states at one row;
 * more of them than this are not pursued. */
enum { MOST_STATES = 24 };

static const uint32_t none = UINT32_MAX;

/* A state that a page can begin with, and the best way there. */
struct start {
	struct state state;
	uint32_t pages; /* before it */
	uint32_t from;	/* start that the page before it begins with */
	uint32_t next;	/* start of the same row */
	bool done;	/* its ends are known */
	struct end end; /* of the page before it */
	double price;	/* of all pages before it */
};

struct paginator {
	struct ends ends;
	size_t columns;
	struct arena *arena; /* of the result */
	struct arena scratch;
	struct start *start;
	size_t count, capacity;
	uint32_t *first; /* start of each row */
	uint32_t at;	 /* the start whose ends are taken */
	struct start last;
	bool found; /* last is a way to end the table */
};

/* Returns the lines that are placed of the cells of a state. */
static size_t progress(const struct paginator *p, const struct state *state)
{
	size_t lines = state->inside;

	for (size_t c = 0; c < p->columns; c++)
		lines += state->line[c];
	return lines;
}

static bool is_better(const struct start *a, const struct start *b)
{
	return a->pages != b->pages ? a->pages < b->pages : a->price < b->price;
}

static bool is_state(const struct paginator *p, const struct state *state,
		     const struct flow *flow)
{
	if (state->inside != flow->inside)
		return false;
	for (size_t c = 0; c < p->columns; c++)
		if (state->line[c] != flow->open[c].line)
			return false;
	return true;
}

/* Returns the start of a flow's state, NULL when there is none; *STATES of its
 * row. */
static struct start *find(struct paginator *p, const struct flow *flow,
			  size_t *states)
{
	*states = 0;
	for (uint32_t i = p->first[flow->row]; i != none;
	     i = p->start[i].next) {
		if (is_state(p, &p->start[i].state, flow))
			return &p->start[i];
		*states += !p->start[i].done;
	}
	return NULL;
}

static struct start *add(struct paginator *p, const struct flow *flow)
{
	struct state *state;
	struct start *start;

	p->start = arena_grow(&p->scratch, p->start, p->count, &p->capacity,
			      sizeof(*p->start));
	start = &p->start[p->count];
	*start = (struct start){.next = p->first[flow->row]};
	p->first[flow->row] = (uint32_t)p->count++;
	state = &start->state;
	state->row = (uint32_t)flow->row;
	state->inside = flow->inside;
	state->cell = arena_array(&p->scratch, uint32_t, 2 * p->columns);
	state->line = state->cell + p->columns;
	for (size_t c = 0; c < p->columns; c++) {
		state->cell[c] = flow->open[c].cell;
		state->line[c] = flow->open[c].line;
	}
	return start;
}

/* Takes over the way over NEW to a start. */
static void reach(struct start *start, const struct start *new)
{
	start->pages = new->pages;
	start->from = new->from;
	start->end = new->end;
	start->end.flow = NULL;
	start->price = new->price;
}

/* An end of a page that begins with the start at work. */
static void take(void *context, const struct end *end)
{
	struct paginator *p = context;
	const struct start *at = &p->start[p->at];
	struct start new = {.pages = at->pages + 1,
			    .from = p->at,
			    .end = *end,
			    .price = at->price + end->price};
	struct start *start;
	size_t states;

	if (end->last) {
		if (!p->found || is_better(&new, &p->last))
			reach(&p->last, &new);
		p->found = true;
		return;
	}
	start = find(p, end->flow, &states);
	if (!start && states < MOST_STATES)
		reach(add(p, end->flow), &new);
	else if (start && is_better(&new, start))
		reach(start, &new);
}

/* Returns the start of ROW whose turn it is: ways lead only to states of more
 * progress. NULL when all are done. */
static struct start *next_of(struct paginator *p, size_t row)
{
	struct start *best = NULL;

	for (uint32_t i = p->first[row]; i != none; i = p->start[i].next) {
		struct start *start = &p->start[i];

		if (!start->done &&
		    (!best ||
		     progress(p, &start->state) < progress(p, &best->state)))
			best = start;
	}
	return best;
}

/* Takes the ends of the page that begins with START. */
static void visit(struct paginator *p, struct start *start)
{
	struct state state = start->state;

	start->done = true;
	p->at = (uint32_t)(start - p->start);
	ends_find(&p->ends, &state, start->pages);
}

/* Finds the best way to each state that can be reached. The first page is by
 * itself: it may have less room, and be left without rows. */
static void explore(struct paginator *p)
{
	size_t rows = p->ends.table->grid.rows;
	struct flow top;

	p->first = arena_array(&p->scratch, uint32_t, rows + 1);
	for (size_t i = 0; i <= rows; i++)
		p->first[i] = none;
	flow_begin(&top, p->ends.table);
	add(p, &top);
	p->first[0] = none;
	visit(p, p->start);
	for (size_t row = 0; row < rows; row++) {
		progress_note(&p->ends.table->setter->run->progress,
			      N_("breaking pages"), row, rows);
		for (struct start *start; (start = next_of(p, row));)
			visit(p, start);
	}
}

/* The rows of a page, from the first of which a part is there. */
struct rows {
	const struct table *table;
	size_t first, count;
	double *height; /* [pt] */
};

/* The rows of a part that are on its page, from ROWS->FIRST on. */
struct range {
	struct part *part;
	size_t first, count;
};

static struct range range_of(const struct rows *rows, struct part *part)
{
	const struct cell *cell =
		&rows->table->grid.cell[part->column][part->cell];
	size_t first = cell->row > rows->first ? cell->row : rows->first;
	size_t end = cell->row + cell->rows;

	if (end > rows->first + rows->count)
		end = rows->first + rows->count;
	return (struct range){part, first - rows->first, end - first};
}

/* Those of fewer rows first: what an inner cell adds to its rows helps the
 * outer ones. */
static int by_count(const void *left, const void *right)
{
	const struct range *a = left, *b = right;

	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	return a->first < b->first ? -1 : a->first > b->first;
}

/* Returns the height that a part needs [pt]: none for one whose text stands
 * on earlier pages. */
static double need_of(const struct rows *rows, const struct part *part)
{
	if (part->again && !part->count)
		return 0;
	return cells_height(rows->table, part->count);
}

/* Makes room for one part by stretching its rows alike. */
static void stretch(struct rows *rows, const struct range *range)
{
	double *height = rows->height + range->first;
	double need = need_of(rows, range->part);

	for (size_t i = 0; i < range->count; i++)
		need -= height[i];
	for (size_t i = 0; i < range->count && need > 0; i++)
		height[i] += need / (double)range->count;
}

static void settle(struct rows *rows, const struct range *range, size_t count,
		   double top)
{
	double *edge = rows->height;

	for (size_t i = 0; i < rows->count; i++) {
		double height = edge[i];

		edge[i] = top;
		top += height;
	}
	edge[rows->count] = top;
	for (size_t i = 0; i < count; i++) {
		struct part *part = range[i].part;

		part->y = edge[range[i].first];
		part->height = edge[range[i].first + range[i].count] - part->y;
	}
}

/* Gives the parts PART of PAGE their places, its rows beginning at TOP [pt],
 * and the page its end. Rows are as high as their cells need; what a merged
 * cell needs more than its rows on the page is shared by them alike. */
static void rows_settle(const struct table *table, struct table_page *page,
			struct part *part, double top)
{
	struct rows rows = {table, page->first_row, page->rows, NULL};
	struct arena scratch;
	struct range *range;

	page->end = top;
	if (!page->count)
		return;
	arena_init(&scratch);
	rows.height = arena_array(&scratch, double, rows.count + 1);
	range = arena_array(&scratch, struct range, page->count);
	for (size_t i = 0; i < page->count; i++)
		range[i] = range_of(&rows, &part[i]);
	qsort(range, page->count, sizeof(*range), by_count);
	for (size_t i = 0; i < page->count; i++)
		stretch(&rows, &range[i]);
	settle(&rows, range, page->count, top);
	page->end = rows.height[rows.count];
	arena_release(&scratch);
}

static void keep_page(struct paginator *p, struct table_page *page,
		      const struct start *start)
{
	const struct state *state = &p->start[start->from].state;
	struct parts parts = {.arena = &p->scratch};
	size_t index = start->pages - 1;
	struct part *part;

	ends_replay(&p->ends, state, &start->end, index, &parts);
	part = arena_array(p->arena, struct part, parts.count);
	if (parts.count)
		memcpy(part, parts.part, parts.count * sizeof(*part));
	*page = (struct table_page){
		.part = part,
		.count = parts.count,
		.top = index ? p->ends.room->top : p->ends.room->first,
		.first_row = state->row,
		.rows = start->end.row - state->row + start->end.split,
		.split = start->end.split};
	rows_settle(p->ends.table, page, part, ends_top(&p->ends, index));
}

static struct pagination collect(struct paginator *p)
{
	struct pagination result = {.count = p->last.pages,
				    .price = p->last.price};
	const struct start *start = &p->last;

	result.page = arena_array(p->arena, struct table_page, result.count);
	for (size_t i = result.count; i-- > 0;) {
		keep_page(p, &result.page[i], start);
		start = &p->start[start->from];
	}
	return result;
}

static void report_closing(const struct paginator *p)
{
	const struct table *table = p->ends.table;
	struct diag *diag = &table->setter->run->diag;
	double body = p->ends.room->bottom - ends_top(&p->ends, 1);

	diag_add(diag, MESSAGE_BLOCK_TOO_HIGH,
		 table->profile->signature.lines.place, "closing",
		 diag_mm(diag, p->ends.room->closing),
		 diag_mm(diag, body - cells_height(table, 1)));
}

/* Whether a page has room for the least that must fit on it. */
static bool check_room(const struct paginator *p)
{
	const struct table *table = p->ends.table;
	struct diag *diag = &table->setter->run->diag;
	double body = p->ends.room->bottom - ends_top(&p->ends, 1);
	double least = cells_height(table, FEWEST_LINES);

	if (body >= least)
		return true;
	diag_add(diag, MESSAGE_NO_ROOM_ON_PAGE,
		 place_of(table->profile->file[0]),
		 diag_mm(diag, body > 0 ? body : 0), diag_mm(diag, least));
	return false;
}

struct pagination paginate(const struct table *table, const struct room *room)
{
	struct pagination result = {.count = 0};
	struct paginator p = {
		.ends = {.table = table, .room = room, .take = take},
		.columns = table->profile->column_count,
		.arena = table->setter->run->arena};

	if (!table->grid.rows || !check_room(&p))
		return result;
	p.ends.context = &p;
	arena_init(&p.scratch);
	explore(&p);
	if (p.found)
		result = collect(&p);
	else
		report_closing(&p);
	arena_release(&p.scratch);
	return result;
}
