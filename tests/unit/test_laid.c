/*
 * A table may be laid in any number of sizes: each is as if it were the only
 * one, and the passes before it stay as they are.
 */
#include "scene.h"

#include "profile/layers.h"
#include "profile/profile.h"
#include "table/paginate.h"

#include <stdio.h>

enum { ROUNDS = 100, COLUMNS = 3 };

static void node(FILE *file, unsigned *seed, int level)
{
	static const char *const word[] = {"tim", "penyelenggaraan", "di",
					   "pertanggungjawaban",
					   "undang-undang"};
	unsigned children = level + 1 < COLUMNS ? below(seed, 4) : 0;
	int indent = 2 + 4 * level;

	fprintf(file, "%*s- %c: ", indent, "", 'a' + level);
	for (unsigned i = 0; i <= below(seed, 20) + 1; i++)
		fprintf(file, "%s ", word[below(seed, 5)]);
	fputs("x\n", file);
	if (!children)
		fprintf(file, "%*s  bulan: {1: ya, 2: 75%%, 5: \"\"}\n", indent,
			"");
	else
		fprintf(file, "%*s  rincian:\n", indent, "");
	for (unsigned i = 0; i < children; i++)
		node(file, seed, level + 1);
}

static const struct shaped *shape(struct world *world, struct setter *setter,
				  unsigned seed)
{
	const struct profile *profile = profile_read(
		&world->run,
		world_source(world,
			     "[table]\ncolumns = a b c bulan\n"
			     "number-row = ({nomor})\n"
			     "hyphenate = yes\n"
			     "[page]\npaper = A3\norientation = landscape\n"
			     "[column a]\nwidth = auto\n"
			     "number = 1.\n"
			     "[column b]\nwidth = auto\n"
			     "align = justify\n"
			     "[column c]\nwidth = 9 em\n"
			     "[column bulan]\nkind = months\nwidth = 3 em\n"));
	const struct decree *decree =
		plan_read(&world->run, scene_plan(world, &seed, 4, node));

	assert_non_null(profile);
	assert_non_null(decree);
	return shaped_build(grid_build(decree->lampiran, profile, &world->run),
			    setter);
}

/* Returns what LAID is, in words and figures. */
static const char *show(struct world *world, const struct laid *laid)
{
	const struct grid *grid = laid->grid;
	char *shown = NULL;
	size_t length = 0;
	FILE *file = open_memstream(&shown, &length);
	const char *kept;

	for (size_t i = 0; i <= grid->columns; i++)
		fprintf(file, "%a ", laid->widths.edge[i]);
	for (size_t i = 0; i < laid->shaped->header->count; i++)
		fprintf(file, "%zu ", laid->header.lines[i].count);
	fprintf(file, "%a\n", laid->header.total);
	for (size_t c = 0; c < laid->profile->column_count; c++)
		fprintf(file, "%a\n", laid->mark[c][SERIES_TARGET].scale);
	for (size_t c = 0; c < grid->profile->column_count; c++) {
		for (size_t i = 0; i < grid->count[c]; i++) {
			const struct laid_cell *cell = &laid->cell[c][i];

			for (size_t k = 0; k < cell->count; k++)
				fprintf(file, "%s|%a|%a\n",
					text_join(cell->text->piece +
							  cell->line[k].first,
						  cell->line[k].count,
						  &world->arena),
					cell->line[k].width,
					cell->line[k].spread);
			for (size_t m = 0; cell->caption && m < MONTHS; m++)
				fprintf(file, "%a ", cell->caption[m].scale);
		}
	}
	fclose(file);
	kept = arena_copy(&world->arena, shown, length);
	free(shown);
	return kept;
}

/* Returns what has been shaped, piece by piece. */
static const char *show_shaped(struct world *world, const struct shaped *shaped)
{
	const struct grid *grid = shaped->grid;
	const char *shown = "";

	for (size_t c = 0; c < grid->profile->column_count; c++) {
		for (size_t i = 0; i < grid->count[c]; i++) {
			const struct text *text = shaped->cell[c][i].text;

			shown = arena_format(
				&world->arena, "%s%u+%u %s/%zu\n", shown,
				(unsigned)grid->cell[c][i].row,
				(unsigned)grid->cell[c][i].rows,
				text ? text_plain(text, &world->arena) : "",
				text ? text->piece_count : 0);
		}
	}
	return shown;
}

/* Returns how many pages LAID needs, no fewer than its least height says. */
static size_t count_pages(const struct laid *laid)
{
	const struct room room = {.first = 30, .top = 30, .bottom = 300};
	double body = room.bottom - room.top - laid->header.total;
	size_t count = paginate(laid, &room).count;

	assert_true(laid_least(laid) <= (double)count * (body + 0.02));
	return count;
}

static void check_table(struct world *world, struct setter *setter,
			unsigned seed)
{
	const struct shaped *shaped = shape(world, setter, seed);
	const struct shaped *other = shape(world, setter, seed);
	const char *before = show_shaped(world, shaped), *small, *once;
	const struct laid *first, *again, *alone;

	first = laid_build(shaped, 6);
	assert_non_null(first);
	small = show(world, first);
	again = laid_build(shaped, 9);
	alone = laid_build(other, 9);
	assert_non_null(again);
	assert_non_null(alone);
	once = show(world, alone);
	assert_string_equal(show(world, again), once);
	assert_int_equal(count_pages(again), count_pages(alone));
	assert_string_equal(show(world, first), small);
	assert_string_equal(show_shaped(world, shaped), before);
	assert_string_not_equal(small, once);
}

static void a_size_knows_nothing_of_another(void **state)
{
	(void)state;
	each_seed(ROUNDS, check_table);
}

static const struct CMUnitTest tests[] = {
	TEST(a_size_knows_nothing_of_another),
};
RUN(tests)
