#include "table/paginate.h"

#include "base/catalogue.h"
#include "table/messages.h"

#include <stdlib.h>
#include <string.h>

/* Merged cells whose text flows over pages can be at many positions at one
 * row; more nodes than this are not pursued. */
enum { MOST_NODES = 24 };

static const uint32_t none = UINT32_MAX;

/* A position that a page can begin with, and the best way there. */
struct active_node {
	struct position position;
	uint32_t pages; /* before it */
	uint32_t from;	/* node that the page before it begins with */
	uint32_t next;	/* node of the same row */
	bool done;	/* the ways on from it are known */
	struct feasible_break end; /* of the page before it */
	double cost;		   /* of all pages before it */
};

struct paginator {
	struct break_search search;
	size_t columns;
	struct arena scratch;
	struct active_node *node;
	size_t count, capacity;
	uint32_t *first; /* node of each row */
	uint32_t at;	 /* the node whose pages are tried */
	struct active_node last;
	bool found; /* last is a way to end the table */
};

static bool is_better(const struct active_node *a, const struct active_node *b)
{
	return a->pages != b->pages ? a->pages < b->pages : a->cost < b->cost;
}

/* Returns the node at a flow's position, NULL when there is none; *WAITING of
 * its row are not done. */
static struct active_node *find(struct paginator *p, const struct flow *flow,
				size_t *waiting)
{
	*waiting = 0;
	for (uint32_t i = p->first[flow->row]; i != none; i = p->node[i].next) {
		const struct position *position = &p->node[i].position;
		bool same = position->inside == flow->inside;

		for (size_t c = 0; same && c < p->columns; c++)
			same = position->line[c] == flow->open[c].line;
		if (same)
			return &p->node[i];
		*waiting += !p->node[i].done;
	}
	return NULL;
}

static struct active_node *add(struct paginator *p, const struct flow *flow)
{
	struct position *position;
	struct active_node *node;

	p->node = arena_grow(&p->scratch, p->node, p->count, &p->capacity,
			     sizeof(*p->node));
	node = &p->node[p->count];
	*node = (struct active_node){.next = p->first[flow->row]};
	p->first[flow->row] = (uint32_t)p->count++;
	position = &node->position;
	position->row = (uint32_t)flow->row;
	position->inside = flow->inside;
	position->cell = arena_array(&p->scratch, uint32_t, 2 * p->columns);
	position->line = position->cell + p->columns;
	for (size_t c = 0; c < p->columns; c++) {
		position->cell[c] = flow->open[c].cell;
		position->line[c] = flow->open[c].line;
	}
	return node;
}

/* Takes over the way over NEW to a node. */
static void reach(struct active_node *node, const struct active_node *new)
{
	node->pages = new->pages;
	node->from = new->from;
	node->end = new->end;
	node->end.flow = NULL;
	node->cost = new->cost;
}

/* Follows one way to end the page that begins with the node at work. */
static void take(void *context, const struct feasible_break *feasible)
{
	struct paginator *p = context;
	const struct active_node *at = &p->node[p->at];
	struct active_node new = {.pages = at->pages + 1,
				  .from = p->at,
				  .end = *feasible,
				  .cost = at->cost + feasible->cost};
	struct active_node *node;
	size_t waiting;

	if (feasible->last) {
		if (!p->found || is_better(&new, &p->last))
			reach(&p->last, &new);
		p->found = true;
		return;
	}
	node = find(p, feasible->flow, &waiting);
	if (!node && waiting < MOST_NODES)
		reach(add(p, feasible->flow), &new);
	else if (node && is_better(&new, node))
		reach(node, &new);
}

/* Returns the lines that are placed of the cells of a position. */
static size_t progress(const struct paginator *p,
		       const struct position *position)
{
	size_t lines = position->inside;

	for (size_t c = 0; c < p->columns; c++)
		lines += position->line[c];
	return lines;
}

/* Returns the node of ROW whose turn it is: ways lead only to positions of
 * more progress. NULL when all are done. */
static struct active_node *next_of(struct paginator *p, size_t row)
{
	struct active_node *best = NULL;

	for (uint32_t i = p->first[row]; i != none; i = p->node[i].next) {
		struct active_node *node = &p->node[i];

		if (!node->done &&
		    (!best || progress(p, &node->position) <
				      progress(p, &best->position)))
			best = node;
	}
	return best;
}

/* Tries the page that begins with NODE. */
static void visit(struct paginator *p, struct active_node *node)
{
	struct position position = node->position;

	node->done = true;
	p->at = (uint32_t)(node - p->node);
	flow_breaks(&p->search, &position, node->pages);
}

/* Finds the best way to each position that can be reached. The first page is
 * by itself: it may have less room, and be left without rows. */
static void explore(struct paginator *p)
{
	const struct laid *laid = p->search.laid;
	size_t rows = laid->grid->rows;
	struct flow top = {.laid = laid};

	p->first = arena_array(&p->scratch, uint32_t, rows + 1);
	for (size_t i = 0; i <= rows; i++)
		p->first[i] = none;
	add(p, &top);
	p->first[0] = none;
	visit(p, p->node);
	for (size_t row = 0; row < rows; row++) {
		progress_note(&laid->setter->run->progress,
			      N_("breaking pages"), row, rows);
		for (struct active_node *node; (node = next_of(p, row));)
			visit(p, node);
	}
}

/* The rows of a page, from the first of which a fragment is there. */
struct page_rows {
	const struct laid *laid;
	size_t first, count;
	double *height; /* [pt] */
};

/* The rows of a fragment that are on its page, from the page's first on. */
struct row_range {
	struct fragment *fragment;
	size_t first, count;
};

static struct row_range range_of(const struct page_rows *rows,
				 struct fragment *fragment)
{
	const struct cell *cell =
		&rows->laid->grid->cell[fragment->column][fragment->cell];
	size_t first = cell->row > rows->first ? cell->row : rows->first;
	size_t end = cell->row + cell->rows;

	if (end > rows->first + rows->count)
		end = rows->first + rows->count;
	return (struct row_range){fragment, first - rows->first, end - first};
}

/* Those of fewer rows first: what an inner cell adds to its rows helps the
 * outer ones. */
static int by_count(const void *left, const void *right)
{
	const struct row_range *a = left, *b = right;

	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	return a->first < b->first ? -1 : a->first > b->first;
}

/* Makes room for one fragment by stretching its rows alike: none for one whose
 * text stands on earlier pages. */
static void stretch(struct page_rows *rows, const struct row_range *range)
{
	const struct fragment *fragment = range->fragment;
	double *height = rows->height + range->first;
	double need = laid_height(rows->laid, fragment->count);

	if (fragment->again && !fragment->count)
		return;
	for (size_t i = 0; i < range->count; i++)
		need -= height[i];
	for (size_t i = 0; i < range->count && need > 0; i++)
		height[i] += need / (double)range->count;
}

/* Gives the fragments of PAGE their places, its rows beginning at TOP
 * [pt], and the page its end. Rows are as high as their cells need; what a
 * merged cell needs more than its rows on the page is shared by them alike. */
static void settle(const struct laid *laid, struct table_page *page,
		   struct fragment *fragment, double top)
{
	struct page_rows rows = {laid, page->first_row, page->rows, NULL};
	struct arena scratch;
	struct row_range *range;
	double *edge;

	arena_init(&scratch);
	rows.height = edge = arena_array(&scratch, double, rows.count + 1);
	range = arena_array(&scratch, struct row_range, page->count);
	for (size_t i = 0; i < page->count; i++)
		range[i] = range_of(&rows, &fragment[i]);
	qsort(range, page->count, sizeof(*range), by_count);
	for (size_t i = 0; i < page->count; i++)
		stretch(&rows, &range[i]);
	for (size_t i = 0; i < rows.count; i++) {
		double height = edge[i];

		edge[i] = top;
		top += height;
	}
	edge[rows.count] = page->end = top;
	for (size_t i = 0; i < page->count; i++) {
		struct fragment *settled = range[i].fragment;

		settled->y = edge[range[i].first];
		settled->height =
			edge[range[i].first + range[i].count] - settled->y;
	}
	arena_release(&scratch);
}

/* Keeps the pages of the best way, from the last to the first. */
static struct pagination collect(struct paginator *p, struct arena *arena)
{
	struct pagination result = {.count = p->last.pages,
				    .cost = p->last.cost};
	const struct active_node *node = &p->last;

	result.page = arena_array(arena, struct table_page, result.count);
	for (size_t i = result.count; i-- > 0;) {
		const struct feasible_break *end = &node->end;
		struct table_page *page = &result.page[i];
		struct fragments fragments = {.arena = &p->scratch};
		double top = flow_top(&p->search, i);
		struct fragment *fragment;

		node = &p->node[node->from];
		flow_replay(&p->search, &node->position, end, i, &fragments);
		fragment = arena_array(arena, struct fragment, fragments.count);
		*page = (struct table_page){
			.fragment = fragment,
			.count = fragments.count,
			.top = i ? p->search.room->top : p->search.room->first,
			.end = top,
			.first_row = node->position.row,
			.rows = end->row - node->position.row + end->split,
			.split = end->split};
		if (!fragments.count)
			continue;
		memcpy(fragment, fragments.fragment,
		       fragments.count * sizeof(*fragment));
		settle(p->search.laid, page, fragment, top);
	}
	return result;
}

struct pagination paginate(const struct laid *laid, const struct room *room)
{
	struct run *run = laid->setter->run;
	struct pagination result = {.count = 0};
	struct paginator p = {
		.search = {.laid = laid, .room = room, .take = take},
		.columns = laid->profile->column_count};
	double body = room->bottom - flow_top(&p.search, 1);
	double least = laid_height(laid, FEWEST_LINES);

	if (!laid->grid->rows)
		return result;
	if (body < least) {
		diag_add(&run->diag, MESSAGE_NO_ROOM_ON_PAGE,
			 place_of(laid->profile->file[0]),
			 diag_mm(&run->diag, body > 0 ? body : 0),
			 diag_mm(&run->diag, least));
		return result;
	}
	p.search.context = &p;
	arena_init(&p.scratch);
	explore(&p);
	if (p.found)
		result = collect(&p, run->arena);
	else
		result.closing_too_high = true;
	arena_release(&p.scratch);
	return result;
}
