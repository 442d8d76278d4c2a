#include "table/paginate.h"

#include "base/catalogue.h"
#include "table/messages.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Merged cells whose text flows over pages can be at many positions at one
 * row; more nodes than this are not pursued. */
enum { MOST_NODES = 24 };

static const uint32_t none = UINT32_MAX;

/* A position that a page can begin with, and the best way there. */
struct active_node {
	uint32_t row;
	uint32_t pages;	   /* before it */
	uint32_t from;	   /* node that the page before it begins with */
	uint32_t next;	   /* node of the same row */
	uint32_t line;	   /* the first of its lines */
	uint32_t progress; /* lines that are placed of its cells */
	bool inside;
	bool done;     /* the ways on from it are known */
	double bottom; /* [pt] of the page before it */
	double cost;   /* of all pages before it */
};

struct paginator {
	struct break_search search;
	struct facts facts;
	struct arena scratch;
	struct active_node *node;
	size_t count, capacity;
	uint32_t *line; /* of all nodes */
	size_t line_count, line_capacity;
	uint32_t *first;  /* node of each row */
	uint32_t at;	  /* the node whose pages are tried */
	uint32_t reached; /* the node that a way is wanted to, or NONE */
	struct active_node last;
	bool found; /* last is a way to end the table */
};

static struct position position_of(const struct paginator *p,
				   const struct active_node *node)
{
	return (struct position){.row = node->row,
				 .inside = node->inside,
				 .line = p->line + node->line};
}

/* Returns the node at POSITION, NONE when there is none; *WAITING of its row
 * are not done. */
static uint32_t find(const struct paginator *p, const struct position *position,
		     size_t *waiting)
{
	size_t lines =
		position_lines(&p->facts, position->row, position->inside);

	*waiting = 0;
	for (uint32_t i = p->first[position->row]; i != none;
	     i = p->node[i].next) {
		const struct active_node *node = &p->node[i];
		const uint32_t *line = p->line + node->line;
		bool same = node->inside == position->inside;

		for (size_t k = 0; same && k < lines; k++)
			same = line[k] == position->line[k];
		if (same)
			return i;
		*waiting += !node->done;
	}
	return none;
}

/* Adds a node at POSITION. Returns its number. */
static uint32_t add(struct paginator *p, const struct position *position)
{
	size_t lines =
		position_lines(&p->facts, position->row, position->inside);
	struct active_node *node;

	assert(position->line || !lines); /* nothing is open above all rows */
	p->node = arena_grow(&p->scratch, p->node, p->count, &p->capacity,
			     sizeof(*p->node));
	node = &p->node[p->count];
	*node = (struct active_node){.row = position->row,
				     .next = p->first[position->row],
				     .line = (uint32_t)p->line_count,
				     .progress = position->inside,
				     .inside = position->inside};
	for (size_t k = 0; k < lines; k++) {
		p->line = arena_grow(&p->scratch, p->line, p->line_count,
				     &p->line_capacity, sizeof(*p->line));
		p->line[p->line_count++] = position->line[k];
		node->progress += position->line[k];
	}
	p->first[position->row] = (uint32_t)p->count;
	return (uint32_t)p->count++;
}

/*
 * Whether a way to a position by one page more than those before the node at
 * work can be on the best way to end the table. It cannot where the position
 * has been reached with fewer pages: what follows a position does not depend on
 * the way to it, and pages come first, so that what it costs does not matter.
 * This is most of what is tried: what can be on a page that begins far up can
 * as a rule be on one that begins as far down as so many pages reach. Nothing
 * is left out by where it lies alone: pages that have come further may leave
 * more of a merged text behind, and need one page more in the end.
 */
static bool wants(void *context, const struct position *to)
{
	struct paginator *p = context;
	size_t waiting;

	p->reached = find(p, to, &waiting);
	if (p->reached == none)
		return waiting < MOST_NODES;
	return p->node[p->reached].pages > p->node[p->at].pages;
}

static bool is_better(const struct active_node *node, uint32_t pages,
		      double cost)
{
	return node->pages != pages ? pages < node->pages : cost < node->cost;
}

/* Follows one way to end the page that begins with the node at work. */
static void take(void *context, const struct feasible_break *feasible)
{
	struct paginator *p = context;
	uint32_t pages = p->node[p->at].pages + 1;
	double cost = p->node[p->at].cost + feasible->cost;
	struct active_node *node = &p->last;
	bool known = p->found;

	if (feasible->last) {
		p->last.row = feasible->to.row;
		p->found = true;
	} else {
		known = p->reached != none;
		if (!known)
			p->reached = add(p, &feasible->to);
		node = &p->node[p->reached];
	}
	if (known && !is_better(node, pages, cost))
		return;
	node->pages = pages;
	node->from = p->at;
	node->bottom = feasible->bottom;
	node->cost = cost;
}

/* Returns the node of ROW whose turn it is: ways lead only to positions of
 * more progress. NONE when all are done. */
static uint32_t next_of(const struct paginator *p, size_t row)
{
	uint32_t best = none;

	for (uint32_t i = p->first[row]; i != none; i = p->node[i].next)
		if (!p->node[i].done &&
		    (best == none ||
		     p->node[i].progress < p->node[best].progress))
			best = i;
	return best;
}

/* Tries the page that begins with node I. Its lines may move meanwhile. */
static void visit(struct paginator *p, uint32_t i)
{
	struct active_node *node = &p->node[i];
	uint32_t line[PROFILE_MOST_COLUMNS];
	struct position from = position_of(p, node);

	for (size_t k = position_lines(&p->facts, from.row, from.inside); k--;)
		line[k] = from.line[k];
	from.line = line;
	node->done = true;
	p->at = i;
	flow_breaks(&p->search, &from, node->pages);
}

/* Finds the best way to each position that can be reached. The first page is
 * by itself: it may have less room, and be left without rows. */
static void explore(struct paginator *p)
{
	const struct laid *laid = p->search.laid;
	size_t rows = laid->grid->rows;
	const struct position top = {.row = 0};
	uint32_t start;

	p->first = arena_array(&p->scratch, uint32_t, rows + 1);
	for (size_t i = 0; i <= rows; i++)
		p->first[i] = none;
	start = add(p, &top);
	p->first[0] = none;
	visit(p, start);
	for (size_t row = 0; row < rows; row++) {
		progress_note(&laid->setter->run->progress,
			      N_("breaking pages"), row, rows);
		for (uint32_t i; (i = next_of(p, row)) != none;)
			visit(p, i);
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

/* Finds how high the rows of FRAGMENT, the COUNT of a page, are. They are as
 * high as their cells need; what a merged cell needs more than its rows on the
 * page is shared by them alike. */
static void stretch_all(struct page_rows *rows, struct fragment *fragment,
			size_t count, struct arena *scratch)
{
	struct row_range *merged =
		arena_array(scratch, struct row_range, count);
	size_t merged_count = 0;

	for (size_t i = 0; i < count; i++) {
		struct row_range range = range_of(rows, &fragment[i]);

		if (range.count > 1)
			merged[merged_count++] = range;
		else
			stretch(rows, &range);
	}
	qsort(merged, merged_count, sizeof(*merged), by_count);
	for (size_t i = 0; i < merged_count; i++)
		stretch(rows, &merged[i]);
}

/* Gives the fragments of PAGE their places, its rows beginning at TOP [pt], and
 * the page its end. */
static void settle(const struct laid *laid, struct table_page *page,
		   struct fragment *fragment, double top, struct arena *scratch)
{
	struct page_rows rows = {laid, page->first_row, page->rows,
				 arena_array(scratch, double, page->rows + 1)};
	double *edge = rows.height;

	stretch_all(&rows, fragment, page->count, scratch);
	for (size_t i = 0; i < rows.count; i++) {
		double height = edge[i];

		edge[i] = top;
		top += height;
	}
	edge[rows.count] = page->end = top;
	for (size_t i = 0; i < page->count; i++) {
		struct row_range range = range_of(&rows, &fragment[i]);

		fragment[i].y = edge[range.first];
		fragment[i].height =
			edge[range.first + range.count] - fragment[i].y;
	}
	arena_clear(scratch);
}

/* Keeps the pages of the best way, from the last to the first. */
static struct pagination collect(struct paginator *p, struct arena *arena)
{
	struct pagination result = {.count = p->last.pages,
				    .cost = p->last.cost};
	struct fragments fragments = {.arena = &p->scratch};
	const struct active_node *node = &p->last;
	struct arena scratch;

	arena_init(&scratch);
	result.page = arena_array(arena, struct table_page, result.count);
	for (size_t i = result.count; i-- > 0;) {
		const struct feasible_break end = {.to = position_of(p, node),
						   .bottom = node->bottom,
						   .last = node == &p->last};
		const struct position from =
			position_of(p, &p->node[node->from]);
		struct table_page *page = &result.page[i];
		double top = flow_top(&p->search, i);
		struct fragment *fragment;

		node = &p->node[node->from];
		fragments.count = 0;
		flow_replay(&p->search, &from, &end, i, &fragments);
		fragment = arena_array(arena, struct fragment, fragments.count);
		*page = (struct table_page){
			.fragment = fragment,
			.count = fragments.count,
			.top = i ? p->search.room->top : p->search.room->first,
			.end = top,
			.first_row = from.row,
			.rows = end.to.row - from.row + end.to.inside,
			.split = end.to.inside};
		if (!fragments.count)
			continue;
		memcpy(fragment, fragments.fragment,
		       fragments.count * sizeof(*fragment));
		settle(p->search.laid, page, fragment, top, &scratch);
	}
	arena_release(&scratch);
	return result;
}

struct pagination paginate(const struct laid *laid, const struct room *room)
{
	struct run *run = laid->setter->run;
	struct pagination result = {.count = 0};
	struct paginator p = {.search = {.laid = laid,
					 .room = room,
					 .wants = wants,
					 .take = take}};
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
	arena_init(&p.scratch);
	p.facts = facts_find(laid, &p.scratch);
	p.search.facts = &p.facts;
	p.search.context = &p;
	explore(&p);
	if (p.found)
		result = collect(&p, run->arena);
	else
		result.closing_too_high = true;
	arena_release(&p.scratch);
	return result;
}
