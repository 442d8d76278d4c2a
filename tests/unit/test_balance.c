/*
 * Automatic widths: no other widths on a millimetre's grid make a small table
 * lower by more than a line. A pile is as high as the table at any widths.
 */
#include "scene.h"

#include "base/printout.h"
#include "profile/layers.h"
#include "profile/profile.h"
#include "table/laid.h"
#include "table/pile.h"

#include <math.h>
#include <stdio.h>

enum { ROUNDS = 600, COLUMNS = 3, MOST_ROWS = 100 };

static const double step = 72 / 25.4; /* [pt] */

static void node(FILE *file, unsigned *seed, int level)
{
	static const char *const word[] = {"tim", "reformasi", "di",
					   "pelayanan", "undang-undang"};
	unsigned children = level + 1 < COLUMNS ? below(seed, 4) : 0;
	int indent = 2 + 4 * level;

	fprintf(file, "%*s- %c: ", indent, "", 'a' + level);
	for (unsigned i = 0; i <= below(seed, 20) + 1; i++)
		fprintf(file, "%s ", word[below(seed, 5)]);
	fputs(children ? "\n" : "x\n", file);
	if (children)
		fprintf(file, "%*s  rincian:\n", indent, "");
	for (unsigned i = 0; i < children; i++)
		node(file, seed, level + 1);
}

/* Returns the height of the table at these widths [pt]: the rows as high as
 * their cells, merged cells stretching the last of theirs, inner ones first. */
static double height_at(const struct laid *laid, const double *width)
{
	double height[MOST_ROWS], sum = 0;

	assert_true(laid->grid->rows <= MOST_ROWS);
	for (size_t r = 0; r < laid->grid->rows; r++)
		height[r] = laid_height(laid, 1);
	for (size_t c = COLUMNS; c-- > 0;) {
		double room = (width[c] - 2 * cell_padding(laid->profile, c)) /
			      laid->type.size;

		for (size_t i = 0; i < laid->grid->count[c]; i++) {
			const struct cell *cell = &laid->grid->cell[c][i];
			const struct text *text = laid->cell[c][i].text;
			size_t last = cell->row + cell->rows - 1;
			double need;

			if (!text)
				continue;
			need = laid_height(
				laid,
				text_wrap(laid->setter, text, room).count);
			for (size_t r = cell->row; r < last; r++)
				need -= height[r];
			if (need > height[last])
				height[last] = need;
		}
	}
	for (size_t r = 0; r < laid->grid->rows; r++)
		sum += height[r];
	return sum;
}

/* Returns the least height of all widths on the grid. */
static double search(const struct laid *laid, double room)
{
	double best = 1e9, width[COLUMNS], height;
	const double *least = laid->widths.least;
	double spare = room - least[0] - least[1] - least[2];

	for (double a = 0; a <= spare; a += step) {
		for (double b = 0; a + b <= spare; b += step) {
			width[0] = least[0] + a;
			width[1] = least[1] + b;
			width[2] = room - width[0] - width[1];
			height = height_at(laid, width);
			best = height < best ? height : best;
		}
	}
	return best;
}

/* Checks the height of a pile of the columns but the first, or of all, at
 * widths by chance. */
static void check_pile(struct world *world, const struct laid *laid,
		       double room, unsigned *seed)
{
	const double *least = laid->widths.least;
	struct pile_frame frame = {.rows = laid->grid->rows,
				   .leading = laid->type.leading,
				   .padding_y = laid->profile->padding_y,
				   .size = laid->type.size,
				   .step = step};
	size_t fixed = below(seed, 2);
	double width[COLUMNS], padding = cell_padding(laid->profile, 0);
	struct pile *pile;

	for (size_t c = fixed; c < COLUMNS; c++) {
		frame.least[frame.count] = least[c];
		frame.padding[frame.count++] = cell_padding(laid->profile, c);
		room -= least[c];
	}
	frame.steps = (unsigned)((room - (fixed ? least[0] : 0)) / step);
	pile = pile_new(&frame, &world->arena);
	for (size_t c = 0; c < COLUMNS; c++)
		for (size_t i = 0; i < laid->grid->count[c]; i++) {
			const struct cell *cell = &laid->grid->cell[c][i];

			if (laid->cell[c][i].text)
				pile_add(pile, laid->cell[c][i].text, cell->row,
					 cell->rows,
					 c < fixed ? frame.count : c - fixed,
					 (least[0] - 2 * padding) /
						 laid->type.size);
		}
	for (size_t k = 0; k < 20; k++) {
		unsigned steps[COLUMNS], left = frame.steps;

		width[0] = least[0];
		for (size_t a = 0; a < frame.count; a++) {
			steps[a] = below(seed, left + 1);
			left -= steps[a];
			width[a + fixed] = frame.least[a] + steps[a] * step;
		}
		assert_true(fabs(pile_height(pile, steps) -
				 height_at(laid, width)) < 1e-6);
	}
}

static void check_table(struct world *world, struct setter *setter,
			unsigned seed)
{
	const struct profile *profile = profile_read(
		&world->run, world_source(world, "[table]\ncolumns = a b c\n"
						 "[page]\npaper = A4\n"
						 "orientation = portrait\n"
						 "[column a]\nwidth = auto\n"
						 "[column b]\nwidth = auto\n"
						 "[column c]\nwidth = auto\n"));
	const struct decree *decree =
		plan_read(&world->run, scene_plan(world, &seed, 4, node));
	const struct laid *laid;
	double room = paper_room(&profile->paper), have, best;

	assert_non_null(decree);
	laid = laid_build(
		shaped_build(grid_build(decree->lampiran, profile, &world->run),
			     setter),
		profile->table_type.size);
	diag_print(&world->run.diag, stderr);
	assert_int_equal(world->run.diag.count, 0);
	have = height_at(laid, laid->widths.width);
	check_pile(world, laid, room, &seed);
	best = search(laid, room);
	if (have > best + profile->table_type.leading + 0.01)
		fail_msg("height %g, the best is %g", have, best);
	assert_true(laid->widths.width[0] + laid->widths.width[1] +
			    laid->widths.width[2] <
		    room + 0.01);
}

static void no_other_widths_make_the_table_a_line_lower(void **state)
{
	(void)state;
	each_seed(ROUNDS, check_table);
}

static const struct CMUnitTest tests[] = {
	TEST(no_other_widths_make_the_table_a_line_lower),
};
RUN(tests)
