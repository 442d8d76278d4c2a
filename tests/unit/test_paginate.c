/*
 * The page breaks that are chosen are the best there are: compared with every
 * way to break small generated tables, of cells over several rows and columns.
 * No line is lost over them, and what is drawn is a table without gaps.
 */
#include "scene.h"

#include "profile/layers.h"
#include "profile/profile.h"
#include "table/draw.h"

#include <math.h>
#include <stdio.h>

enum {
	ROUNDS = 3000,
	MOST_ENDS = 64,
	MOST_ROWS = 64,
	MOST_PAGES = 64,
	COLUMNS = 3
};

/* A text of a few paragraphs, each of one line or several. */
static void text(FILE *file, unsigned *seed, int indent, unsigned most)
{
	unsigned lines = 1 + below(seed, most);

	fputs("|\n", file);
	for (unsigned i = 0; i < lines; i++) {
		fprintf(file, "%*s", indent + 2, "");
		for (unsigned k = 0; k <= below(seed, 12); k++)
			fputs("kata ", file);
		fputs("x\n", file);
	}
}

static void node(FILE *file, unsigned *seed, int level)
{
	unsigned children = level + 1 < COLUMNS ? below(seed, 4) : 0;
	int indent = 2 + 4 * level;

	if (!level && !below(seed, 4)) {
		fputs("  - s: ", file);
		text(file, seed, indent + 2, 2);
	}
	fprintf(file, "%*s- %c: ", indent, "", 'a' + level);
	text(file, seed, indent + 2, level ? 5 : 9);
	if (children)
		fprintf(file, "%*s  rincian:\n", indent, "");
	for (unsigned i = 0; i < children; i++)
		node(file, seed, level + 1);
	if (below(seed, 5))
		return;
	fprintf(file, "%*s- jumlah: ", indent, "");
	text(file, seed, indent + 2, 3);
	if (level + 1 < COLUMNS && below(seed, 2)) {
		fprintf(file, "%*s  c: ", indent, "");
		text(file, seed, indent + 2, 3);
	}
}

static const struct source *make_profile(struct world *world, unsigned *seed)
{
	static const char *const split[] = {"never", "needed", "fill"};

	return world_source(
		world, arena_format(&world->arena,
				    "[table]\ncolumns = a b c s\nsplit = %s\n"
				    "[breaks]\nrow = %u\nitem = %u\nline = %u\n"
				    "orphan = %u\nalone = %u\nwhite = %u\n"
				    "[column a]\nwidth = 30 mm\n"
				    "[column b]\nwidth = 30 mm\n"
				    "[column c]\nwidth = 30 mm\n"
				    "[column s]\nkind = section\n",
				    split[below(seed, 3)], below(seed, 50),
				    below(seed, 1000), below(seed, 2000),
				    below(seed, 2000), below(seed, 500),
				    below(seed, 800)));
}

/* Costs that are sums of the same parts in another order. */
static const double same_cost = 1e-6;

/* Where a page begins: how many lines of its first cells are above. */
struct beginning {
	size_t row;
	bool inside;
	size_t lines;
};

/* Every way, one after the other. */
struct search {
	struct break_search breaks;
	struct beginning begin[MOST_PAGES]; /* of the way at work */
	struct beginning best[MOST_PAGES];  /* of the best way */
	bool found;
	bool alike;   /* another is as good */
	size_t pages; /* of the best way */
	double cost;
};

struct way {
	struct position position;
	uint32_t line[COLUMNS];
	double cost;
	bool last;
};

struct ways {
	const struct facts *facts;
	struct way way[MOST_ENDS];
	size_t count;
};

static bool want_all(void *context, const struct position *to)
{
	(void)context;
	(void)to;
	return true;
}

static void collect(void *context, const struct feasible_break *feasible)
{
	const struct position *to = &feasible->to;
	struct ways *ways = context;
	struct way *way = &ways->way[ways->count++];
	size_t lines;

	assert_true(ways->count <= MOST_ENDS);
	*way = (struct way){.position = *to,
			    .cost = feasible->cost,
			    .last = feasible->last};
	if (feasible->last)
		return;
	lines = position_lines(ways->facts, to->row, to->inside);
	assert_true(lines <= COLUMNS);
	for (size_t k = 0; k < lines; k++)
		way->line[k] = to->line[k];
}

/* Keeps the way at work, of so many PAGES, if it is the best one. */
static void keep(struct search *search, size_t pages, double cost)
{
	if (search->found && pages == search->pages &&
	    cost > search->cost - same_cost) {
		search->alike |= cost < search->cost + same_cost;
		return;
	}
	search->alike = false;
	search->found = true;
	search->pages = pages;
	search->cost = cost;
	memcpy(search->best, search->begin, sizeof(search->best));
}

static void note_beginning(struct search *search, const struct position *from,
			   size_t page)
{
	struct beginning *begin = &search->begin[page];
	size_t lines =
		position_lines(search->breaks.facts, from->row, from->inside);

	assert_true(page < MOST_PAGES);
	*begin = (struct beginning){from->row, from->inside, 0};
	for (size_t k = 0; k < lines; k++)
		begin->lines += from->line[k];
}

static void follow(struct search *search, const struct position *from,
		   size_t page, double cost)
{
	struct ways ways = {.facts = search->breaks.facts};

	if (search->found && page >= search->pages)
		return;
	search->breaks.wants = want_all;
	search->breaks.take = collect;
	search->breaks.context = &ways;
	flow_breaks(&search->breaks, from, page);
	note_beginning(search, from, page);
	for (size_t i = 0; i < ways.count; i++) {
		struct way *way = &ways.way[i];
		double total = cost + way->cost;

		way->position.line = way->line;
		if (!way->last)
			follow(search, &way->position, page + 1, total);
		else if (!search->found || page + 1 <= search->pages)
			keep(search, page + 1, total);
	}
}

/* Returns GRID with cells over two columns here and there, in place of two
 * that lie beside each other in one row. */
static const struct grid *merge(struct world *world, const struct grid *grid,
				unsigned *seed)
{
	struct grid *merged = arena_new(&world->arena, struct grid);

	*merged = *grid;
	for (size_t c = 0; c + 1 < COLUMNS; c++) {
		size_t count = merged->count[c], right = merged->count[c + 1];
		struct cell *left =
			arena_array(&world->arena, struct cell, count + 1);
		struct cell *kept =
			arena_array(&world->arena, struct cell, right + 1);
		size_t at = 0;

		memcpy(left, merged->cell[c], (count + 1) * sizeof(*left));
		merged->count[c + 1] = 0;
		for (size_t i = 0; i <= right; i++) {
			const struct cell *cell = &merged->cell[c + 1][i];

			while (at < count && left[at].row < cell->row)
				at++;
			if (i < right && left[at].row == cell->row &&
			    left[at].rows == cell->rows &&
			    left[at].columns == 1 && cell->columns == 1 &&
			    !below(seed, 3))
				left[at].columns = 2;
			else
				kept[merged->count[c + 1]++] = *cell;
		}
		merged->count[c + 1]--; /* the one below all rows */
		merged->cell[c] = left;
		merged->cell[c + 1] = kept;
	}
	return merged;
}

/* Each place of a grid is covered by one cell. */
static void check_covers(const struct grid *grid)
{
	unsigned covered[MOST_ROWS][COLUMNS] = {{0}};

	assert_true(grid->rows <= MOST_ROWS);
	for (size_t c = 0; c < COLUMNS; c++) {
		for (size_t i = 0; i < grid->count[c]; i++) {
			const struct cell *cell = &grid->cell[c][i];

			for (size_t k = 0; k < cell->rows * cell->columns; k++)
				covered[cell->row + k / cell->columns]
				       [c + k % cell->columns]++;
		}
		assert_int_equal(grid->cell[c][grid->count[c]].row, grid->rows);
	}
	for (size_t k = 0; k < grid->rows * COLUMNS; k++)
		assert_int_equal(covered[k / COLUMNS][k % COLUMNS], 1);
}

/* Each line of each cell is in one fragment, in order, each fragment below what
 * stands above it in its column. */
static void check_fragments(const struct laid *laid,
			    const struct pagination *found)
{
	size_t cell[COLUMNS] = {0}, line[COLUMNS] = {0};

	for (size_t p = 0; p < found->count; p++) {
		const struct table_page *page = &found->page[p];
		double y[COLUMNS];

		for (size_t c = 0; c < COLUMNS; c++)
			y[c] = page->top + laid->header.total;
		for (size_t i = 0; i < page->count; i++) {
			const struct fragment *f = &page->fragment[i];
			size_t c = f->column, end;

			end = c + laid->grid->cell[c][f->cell].columns;
			if (f->cell != cell[c]) {
				assert_int_equal(line[c],
						 laid->cell[c][cell[c]].count);
				assert_int_equal(f->cell, ++cell[c]);
				line[c] = 0;
			}
			assert_int_equal(f->first, line[c]);
			line[c] += f->count;
			for (size_t k = c; k < end; k++) {
				assert_true(fabs(f->y - y[k]) < 1e-6);
				y[k] = f->y + f->height;
			}
		}
		for (size_t c = 0; page->count && c < COLUMNS; c++)
			assert_true(fabs(y[c] - page->end) < 1e-6);
	}
	for (size_t c = 0; c < COLUMNS; c++) {
		size_t count = laid->grid->count[c];

		assert_int_equal(cell[c], count ? count - 1 : 0);
		assert_int_equal(line[c],
				 count ? laid->cell[c][count - 1].count : 0);
	}
}

/* A box in figures that can be compared with lengths. */
struct extent {
	double x, y, right, below; /* [pt] */
};

static struct extent extent_of(const struct box *box)
{
	const double x = (double)box->x, y = (double)box->y;

	return (struct extent){x, y, x + (double)box->width,
			       y + (double)box->height};
}

/* Returns how much of a side of a cell rules lie on; two of them never lie on
 * the same. */
static double ruled(const struct page *page, struct extent side)
{
	double sum = 0;

	for (size_t i = 0; i < page->count; i++) {
		struct extent rule = extent_of(&page->box[i]);
		bool upright = rule.right - rule.x < 0.01;
		double from = fmax(upright ? side.y : side.x,
				   upright ? rule.y : rule.x);
		double to = fmin(upright ? side.below : side.right,
				 upright ? rule.below : rule.right);

		if (page->box[i].kind == BOX_RULE && to > from &&
		    upright == (side.right - side.x < 0.01) &&
		    fabs(upright ? side.x - rule.x : side.y - rule.y) < 0.01)
			sum += to - from;
	}
	return sum;
}

/* The cells of a page fill its table, and each has a rule at each side. */
static void check_page(const struct page *page, struct extent table)
{
	double area = (table.right - table.x) * (table.below - table.y);

	for (size_t i = 0; i < page->count; i++) {
		const struct extent cell = extent_of(&page->box[i]);
		double width = cell.right - cell.x,
		       height = cell.below - cell.y;

		if (page->box[i].kind != BOX_CELL)
			continue;
		area -= width * height;
		assert_true(cell.x > table.x - 0.01 && cell.y > table.y - 0.01);
		assert_true(cell.right < table.right + 0.01);
		assert_true(cell.below < table.below + 0.01);
		for (size_t k = 0; k < 2; k++) {
			struct extent upright = cell, level = cell;

			upright.x = upright.right = k ? cell.right : cell.x;
			level.y = level.below = k ? cell.below : cell.y;
			assert_true(fabs(ruled(page, upright) - height) < 0.01);
			assert_true(fabs(ruled(page, level) - width) < 0.01);
		}
	}
	assert_true(fabs(area) < 1);
}

static void check_drawn(struct world *world, const struct laid *laid,
			const struct pagination *found)
{
	const double *edge = laid->widths.edge;
	struct structure structure;
	struct tagged tagged = {.rows = 0};
	struct table_imprint imprint = {.tagged = &tagged};
	struct canvas canvas;

	structure_init(&structure, &world->arena);
	tagged_begin(&tagged, laid->shaped, &structure,
		     structure_add(&structure, 0, ELEMENT_TABLE, 0),
		     &world->arena);
	canvas_init(&canvas, &structure);
	for (size_t i = 0; i < found->count; i++) {
		const struct table_page *page = &found->page[i];
		struct page drawn;

		if (!page->count)
			continue;
		structure_forget(&structure);
		tagged_rows(&tagged, page->first_row + page->rows);
		tagged_end(&tagged, page->first_row + page->rows - page->split);
		canvas_clear(&canvas);
		draw_table(laid, page, &imprint, &canvas, &world->run);
		drawn = (struct page){.box = canvas.box, .count = canvas.count};
		check_page(&drawn, (struct extent){edge[0], page->top,
						   edge[laid->grid->columns],
						   page->end});
	}
	canvas_release(&canvas);
	assert_int_equal(tagged.open_count, 0);
}

/* Pages end where those of the BEST way do. */
static void check_breaks(const struct pagination *found,
			 const struct beginning *best)
{
	for (size_t p = 0; p < found->count; p++) {
		const struct table_page *page = &found->page[p];
		size_t lines = 0;

		assert_int_equal(page->first_row, best[p].row);
		assert_int_equal(p && page[-1].split, best[p].inside);
		for (size_t i = 0; i < page->count; i++)
			lines += page->fragment[i].first;
		if (page->count)
			assert_int_equal(lines, best[p].lines);
	}
}

static void check_table(struct world *world, struct setter *setter,
			unsigned seed)
{
	const struct decree *decree =
		plan_read(&world->run, scene_plan(world, &seed, 3, node));
	const struct profile *profile =
		profile_read(&world->run, make_profile(world, &seed));
	const struct grid *grid;
	const struct laid *laid;
	struct room room = {.first = 40.0 + below(&seed, 40),
			    .top = 30,
			    .bottom = 130.0 + below(&seed, 90),
			    .closing = below(&seed, 40),
			    .rows = 1 + below(&seed, 3)};
	struct search search = {.breaks = {.room = &room}};
	const struct position start = {.row = 0};
	struct pagination found;
	struct facts facts;

	assert_non_null(decree);
	assert_non_null(profile);
	grid = merge(world, grid_build(decree->lampiran, profile, &world->run),
		     &seed);
	check_covers(grid);
	laid = laid_build(shaped_build(grid, setter), profile->table_type.size);
	facts = facts_find(laid, &world->arena);
	search.breaks.facts = &facts;
	search.breaks.laid = laid;
	found = paginate(laid, &room);
	follow(&search, &start, 0, 0);
	assert_true(search.found);
	assert_int_equal(found.count, search.pages);
	if (fabs(found.cost - search.cost) > 1e-6)
		fail_msg("cost %g, the best is %g", found.cost, search.cost);
	if (!search.alike)
		check_breaks(&found, search.best);
	check_fragments(laid, &found);
	check_drawn(world, laid, &found);
}

static void page_breaks_are_the_best_there_are(void **state)
{
	(void)state;
	each_seed(ROUNDS, check_table);
}

static const struct CMUnitTest tests[] = {
	TEST(page_breaks_are_the_best_there_are),
};
RUN(tests)
