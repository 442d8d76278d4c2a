/*
 * The page breaks that are chosen are the best there are: compared with every
 * way to break small generated tables.
 */
#include "scene.h"

#include "profile/layers.h"
#include "profile/profile.h"
#include "table/paginate.h"

#include <math.h>
#include <stdio.h>

enum { ROUNDS = 3000, MOST_ENDS = 64, COLUMNS = 3 };

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

	fprintf(file, "%*s- %c: ", indent, "", 'a' + level);
	text(file, seed, indent + 2, level ? 5 : 9);
	if (children)
		fprintf(file, "%*s  rincian:\n", indent, "");
	for (unsigned i = 0; i < children; i++)
		node(file, seed, level + 1);
}

static const struct source *make_profile(struct world *world, unsigned *seed)
{
	static const char *const split[] = {"never", "needed", "fill"};

	return world_source(
		world, arena_format(&world->arena,
				    "[table]\ncolumns = a b c\nsplit = %s\n"
				    "[breaks]\nrow = %u\nitem = %u\nline = %u\n"
				    "orphan = %u\nalone = %u\nwhite = %u\n"
				    "[column a]\nwidth = 30 mm\n"
				    "[column b]\nwidth = 30 mm\n"
				    "[column c]\nwidth = 30 mm\n",
				    split[below(seed, 3)], below(seed, 50),
				    below(seed, 1000), below(seed, 2000),
				    below(seed, 2000), below(seed, 500),
				    below(seed, 800)));
}

/* Every way, one after the other. */
struct search {
	struct break_search breaks;
	bool found;
	size_t pages; /* of the best way */
	double cost;
};

struct way {
	struct position position;
	uint32_t cell[COLUMNS], line[COLUMNS];
	double cost;
	bool last;
};

struct ways {
	struct way way[MOST_ENDS];
	size_t count;
};

static void collect(void *context, const struct feasible_break *feasible)
{
	struct ways *ways = context;
	struct way *way = &ways->way[ways->count++];

	assert_true(ways->count <= MOST_ENDS);
	*way = (struct way){.cost = feasible->cost, .last = feasible->last};
	if (feasible->last)
		return;
	way->position.row = (uint32_t)feasible->flow->row;
	way->position.inside = feasible->flow->inside;
	for (size_t c = 0; c < COLUMNS; c++) {
		way->cell[c] = feasible->flow->open[c].cell;
		way->line[c] = feasible->flow->open[c].line;
	}
}

static void follow(struct search *search, const struct position *from,
		   size_t page, double cost)
{
	struct ways ways = {.count = 0};

	if (search->found && page >= search->pages)
		return;
	search->breaks.take = collect;
	search->breaks.context = &ways;
	flow_breaks(&search->breaks, from, page);
	for (size_t i = 0; i < ways.count; i++) {
		struct way *way = &ways.way[i];
		double total = cost + way->cost;

		way->position.cell = way->cell;
		way->position.line = way->line;
		if (!way->last)
			follow(search, &way->position, page + 1, total);
		else if (!search->found || page + 1 < search->pages ||
			 total < search->cost) {
			search->found = true;
			search->pages = page + 1;
			search->cost = total;
		}
	}
}

static void check_table(struct world *world, struct setter *setter,
			unsigned seed)
{
	const struct decree *decree =
		plan_read(&world->run, scene_plan(world, &seed, 3, node));
	const struct profile *profile =
		profile_read(&world->run, make_profile(world, &seed));
	const struct laid *laid;
	struct room room = {.first = 40.0 + below(&seed, 40),
			    .top = 30,
			    .bottom = 130.0 + below(&seed, 90),
			    .closing = below(&seed, 40),
			    .rows = 1 + below(&seed, 3)};
	struct search search = {.breaks = {.room = &room}};
	uint32_t nothing[COLUMNS] = {0};
	struct position start = {.cell = nothing, .line = nothing};
	struct pagination found;

	assert_non_null(decree);
	assert_non_null(profile);
	laid = laid_build(
		shaped_build(grid_build(decree->lampiran, profile, &world->run),
			     setter),
		profile->table_type.size);
	search.breaks.laid = laid;
	found = paginate(laid, &room);
	follow(&search, &start, 0, 0);
	assert_true(search.found);
	assert_int_equal(found.count, search.pages);
	if (fabs(found.cost - search.cost) > 1e-6)
		fail_msg("cost %g, the best is %g", found.cost, search.cost);
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
