#include "sheet/stack.h"

#include "sheet/messages.h"

#include <string.h>

/* What stands over a column, from the top; the last one is its own label. */
struct stack {
	const struct cells_cell *cell[HEADER_MOST_ROWS];
	struct legend legend[HEADER_MOST_ROWS];
	size_t count;
};

static void fill_stack(const struct headings *h, struct stack *stack,
		       const struct cells_cell *cell)
{
	stack->count = 0;
	for (uint32_t r = h->row; r <= cell->row; r++) {
		const struct cells_cell *over =
			r < cell->row ? headings_over(h, r, cell->column)
				      : cell;

		if (!over || headings_is_number_row(h, r))
			continue;
		stack->cell[stack->count] = over;
		stack->legend[stack->count++] = heading_legend(h, over);
	}
}

/* Takes what LEGEND says that is not said below it yet. A number is of the
 * unit that stands with it or nearest above it; "Semester I" is none of those
 * above "1". */
static void take(struct legend *all, const struct legend *legend)
{
	bool bare = !legend_has_period(legend) || legend->label;

	if (all->series == SERIES_COUNT)
		all->series = legend->series;
	if (all->month || all->until || all->year || all->label ||
	    (all->number && all->unit != UNIT_COUNT && all->unit != UNIT_WEEK))
		return;
	all->month = legend->month;
	all->other = legend->other;
	all->label = legend->label;
	all->length = legend->length;
	if (!all->number) {
		all->number = legend->number;
		all->roman = legend->roman;
		all->until = legend->until;
		all->year = legend->month || legend->number ? 0 : legend->year;
		if (legend_has_period(legend))
			all->unit = legend->unit;
	}
	if (all->unit == UNIT_COUNT && bare)
		all->unit = legend->unit;
}

/* Returns the quarter that stands over the label below STACK, from 1; 0 for
 * none. */
static unsigned quarter_over(const struct stack *stack)
{
	for (size_t i = stack->count - 1; i-- > 0;) {
		const struct legend *legend = &stack->legend[i];

		if (legend->whole && legend->unit == UNIT_QUARTER &&
		    legend->number <= unit_count(UNIT_QUARTER))
			return legend->number;
	}
	return 0;
}

/* Returns what all labels of STACK say together. */
static struct legend gather(const struct headings *h, const struct stack *stack)
{
	struct legend all = {.series = SERIES_COUNT, .unit = UNIT_COUNT};

	for (size_t i = stack->count; i-- > 0;) {
		struct legend legend = stack->legend[i];
		const struct style_column *known;

		if (!legend.whole) {
			known = heading_known(h, stack->cell[i]);
			legend = (struct legend){
				.series = known ? known->series : SERIES_COUNT,
				.unit = known && known->kind == STYLE_PERIODS
						? known->unit
						: UNIT_COUNT};
		}
		take(&all, &legend);
	}
	return all;
}

/* Says that COLUMN has PERIOD, from 0, of UNIT. */
static bool set_period(struct heading *column, enum unit unit, size_t period)
{
	column->kind = HEADING_PERIOD;
	column->unit = unit;
	column->period = period;
	return true;
}

/* Tells of the label that is over a column, once for all of these. */
static bool complain(struct headings *h, struct heading *column,
		     const struct message *message,
		     const struct cells_cell *cell, struct diag *diag)
{
	if (h->wrong != cell)
		diag_add(diag, message, cells_place(h->cells, cell),
			 heading_text(cell, diag));
	h->wrong = cell;
	return set_period(column, UNIT_WEEK, 0);
}

/* Whether COLUMN has the period that ALL says, which is a number or a month
 * with one. */
static bool set_number(struct headings *h, struct heading *column,
		       const struct legend *all, const struct stack *stack,
		       struct diag *diag)
{
	const struct cells_cell *above =
		stack->cell[stack->count > 1 ? stack->count - 2 : 0];
	enum unit unit = all->unit;

	if (all->month && all->number > MONTH_WEEKS)
		return complain(h, column, MESSAGE_SHEET_WEEKS_TOO_MANY, above,
				diag);
	if (all->month)
		return set_period(column, UNIT_WEEK,
				  (all->month - 1) * MONTH_WEEKS + all->number -
					  1);
	if (unit == UNIT_WEEK)
		return complain(h, column, MESSAGE_SHEET_WEEKS_ALONE, above,
				diag);
	if (unit == UNIT_COUNT)
		column->guess = all->roman ? GUESS_ROMAN : GUESS_FIGURE;
	if (column->guess == GUESS_FIGURE)
		column->quarter = quarter_over(stack);
	if (unit == UNIT_COUNT)
		unit = UNIT_MONTH;
	return unit != UNIT_YEAR && unit != UNIT_LABEL &&
	       all->number <= unit_count(unit) &&
	       set_period(column, unit, all->number - 1);
}

/* Whether COLUMN is named as a label of a profile, or stands below what says
 * that it has them. */
static bool set_label(struct headings *h, struct heading *column,
		      const struct legend *all)
{
	size_t length;
	const char *text = cells_trim(column->cell, &length);

	if (all->label) {
		text = all->label;
		length = all->length;
	} else if (all->unit != UNIT_LABEL) {
		return false;
	}
	column->label = arena_copy(h->cells->arena, text, length);
	return set_period(column, UNIT_LABEL, 0);
}

/* Whether the label of COLUMN, below a month, is there below others, too:
 * "Fisik" and "Keuangan" below each. */
static bool is_repeated(const struct headings *h, const struct heading *column)
{
	const struct cells *cells = h->cells;
	const struct cells_cell *cell = column->cell;
	const char *key = heading_key(h, cell);
	size_t count = 0;

	for (size_t i = cells_row(cells, cell->row);
	     i < cells->count && cells->cell[i].row == cell->row; i++)
		count += cells->cell[i].length &&
			 !strcmp(heading_key(h, &cells->cell[i]), key);
	return count > 1;
}

bool stack_period(struct headings *h, struct heading *column, struct diag *diag)
{
	struct stack stack;
	struct legend all, *own;

	fill_stack(h, &stack, column->cell);
	if (!stack.count)
		return false;
	own = &stack.legend[stack.count - 1];
	all = gather(h, &stack);
	column->series =
		all.series == SERIES_COUNT ? SERIES_TARGET : all.series;
	if (all.unit == UNIT_LABEL && stack.count > 1)
		return set_label(h, column, &all);
	if (!legend_has_period(own) &&
	    !(own->whole && own->series != SERIES_COUNT) &&
	    !((all.month || all.until || all.number) && stack.count > 1 &&
	      is_repeated(h, column)))
		return false;
	if (all.label)
		return set_label(h, column, &all);
	if (all.number)
		return set_number(h, column, &all, &stack, diag);
	if (all.other) {
		column->guess = GUESS_DATE;
		column->other = all.other - 1;
	}
	if (all.month)
		return set_period(column, UNIT_MONTH, all.month - 1);
	if (all.until) {
		column->guess = GUESS_UNTIL;
		return set_period(column, UNIT_MONTH, all.until - 1);
	}
	if (!all.year)
		return false;
	if (all.unit != UNIT_YEAR)
		column->guess = GUESS_YEAR;
	return set_period(column, UNIT_YEAR, all.year - FIRST_YEAR);
}
