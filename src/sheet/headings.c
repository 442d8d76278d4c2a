#include "sheet/headings.h"

#include "book/messages.h"
#include "plan/keys.h"
#include "sheet/messages.h"
#include "sheet/parted.h"

#include <ctype.h>
#include <string.h>

enum { MOST_ROWS = HEADER_MOST_ROWS, TITLE_LONGEST = 300 /* [bytes] */ };

/* What "NO KEGIATAN" is as a key before that of its texts. */
static const char given[] = "no_";

const char *heading_key(const struct headings *h, const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	return styles_fold(h->cells->arena, text, length);
}

/* Whether a cell is a key just as a plan has it: no label. */
static bool is_verbatim(const struct cells_cell *cell)
{
	for (size_t i = 0; i < cell->length; i++)
		if (!islower((unsigned char)cell->text[i]) &&
		    !isdigit((unsigned char)cell->text[i]) &&
		    !strchr("_-", cell->text[i]))
			return false;
	return cell->length && islower((unsigned char)*cell->text);
}

const struct style_column *heading_known(const struct headings *h,
					 const struct cells_cell *cell)
{
	bool verbatim = is_verbatim(cell);
	const char *key = heading_key(h, cell);
	const struct style_column *known =
		styles_find(h->styles, key, !verbatim);

	/* a named profile's words for a series are no column of another's */
	if (styles_find_series(h->styles, key) != SERIES_COUNT)
		return NULL;
	/* a key of the plan is none that is reckoned */
	return known && known->kind == STYLE_DERIVED && verbatim ? NULL : known;
}

bool heading_is_derived(const struct headings *h, const struct cells_cell *cell)
{
	const struct style_column *known = heading_known(h, cell);

	return known && known->kind == STYLE_DERIVED;
}

bool heading_is_slip(const struct headings *h, const struct cells_cell *cell)
{
	return !is_verbatim(cell) &&
	       styles_is_slip(h->styles, heading_key(h, cell));
}

unsigned long heading_number(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);
	unsigned long number = 0;

	if (length > 2 && *text == '(' && text[length - 1] == ')') {
		text++;
		length -= 2;
	}
	if (!length || length > 3)
		return 0;
	for (size_t i = 0; i < length; i++) {
		if (!isdigit((unsigned char)text[i]))
			return 0;
		number = number * 10 + (unsigned long)(text[i] - '0');
	}
	return number;
}

/* Returns what a label of a PERIOD says. */
static struct legend legend_of(const struct style_period *period)
{
	struct legend legend = {
		.whole = true, .series = SERIES_COUNT, .unit = period->unit};
	unsigned i = (unsigned)period->period;

	switch (period->unit) {
	case UNIT_MONTH:
		legend.month = i + 1;
		break;
	case UNIT_WEEK:
		legend.month = i / MONTH_WEEKS + 1;
		legend.number = i % MONTH_WEEKS + 1;
		break;
	case UNIT_YEAR:
		legend.year = FIRST_YEAR + i;
		break;
	case UNIT_LABEL:
		legend.label = period->label;
		legend.length = strlen(period->label);
		break;
	default:
		legend.number = i + 1;
	}
	return legend;
}

struct legend heading_legend(const struct headings *h,
			     const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);
	struct legend legend = legend_read(text, length);
	bool has = legend_has_period(&legend);
	const char *key = heading_key(h, cell);
	const struct style_period *period =
		styles_find_period(h->styles, key, has);
	enum series series = SERIES_COUNT;

	if (period)
		return legend_of(period);
	if (!has)
		series = styles_find_series(h->styles, key);
	if (series != SERIES_COUNT)
		legend = (struct legend){
			.whole = true, .series = series, .unit = UNIT_COUNT};
	return legend;
}

bool heading_is_title(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	if (length > TITLE_LONGEST)
		return false;
	for (size_t i = 0; i < length; i++)
		if (isalpha((unsigned char)text[i]) ||
		    (unsigned char)text[i] >= 0x80)
			return true;
	return length == 1 && strchr("#%", *text);
}

/* --- what each column holds -------------------------------------------- */

bool heading_has_periods(const struct heading *heading)
{
	return heading->kind == HEADING_PERIOD ||
	       heading->kind == HEADING_PERIODS;
}

/* Returns the label of a cell, for messages. */
static const char *label_of(const struct cells_cell *cell, struct diag *diag)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	return diag_text(diag, text, length);
}

/* Whether ROW has the numbers of columns, which begin no further right than
 * FIRST; those of hidden columns are left out. */
static bool has_numbers(const struct headings *h, uint32_t row, uint32_t first)
{
	const struct cells *cells = h->cells;
	unsigned long count = 0, last = 0;
	bool left = false;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++) {
		unsigned long number = heading_number(&cells->cell[i]);

		if (!cells->cell[i].length)
			continue;
		if (number <= last || (!count++ && number != 1))
			return false;
		last = number;
		left |= cells->cell[i].column <= first;
	}
	return left && count >= 2;
}

/* Finds the rows, below the first one, that have the numbers of the columns:
 * months do not begin as far left. */
static void find_numbers(struct headings *h)
{
	const struct cells *cells = h->cells;
	size_t first = cells_row(cells, h->row);

	h->numbers = 0;
	for (uint32_t r = h->row + 1; r < h->stop && first < cells->count; r++)
		if (has_numbers(h, r, cells->cell[first].column))
			h->numbers |= 1u << (r - h->row);
}

static bool is_number_row(const struct headings *h, uint32_t row)
{
	return h->numbers >> (row - h->row) & 1;
}

/* Whether CELL heads other labels, and so says nothing by itself. */
static bool is_group(const struct headings *h, const struct cells_cell *cell)
{
	for (uint32_t r = cell->row + 1; r < h->stop; r++) {
		const struct cells_cell *below =
			cells_find(h->cells, r, cell->column);

		if (below && below->length && !is_number_row(h, r))
			return true;
	}
	return false;
}

/* What stands over a column, from the top; the last one is its own label. */
struct stack {
	const struct cells_cell *cell[MOST_ROWS];
	struct legend legend[MOST_ROWS];
	size_t count;
};

const struct cells_cell *headings_over(const struct headings *h, uint32_t row,
				       uint32_t column)
{
	const struct cells *cells = h->cells;
	const struct cells_cell *over = NULL;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row &&
	     cells->cell[i].column <= column;
	     i++)
		if (cells->cell[i].length || cells->cell[i].rows > 1 ||
		    cells->cell[i].columns > 1)
			over = &cells->cell[i];
	if (!over || !over->length)
		return NULL;
	if (over->column + over->columns > column)
		return over;
	return over->columns == 1 && is_group(h, over) ? over : NULL;
}

static void fill_stack(const struct headings *h, struct stack *stack,
		       const struct cells_cell *cell)
{
	stack->count = 0;
	for (uint32_t r = h->row; r <= cell->row; r++) {
		const struct cells_cell *over =
			r < cell->row ? headings_over(h, r, cell->column)
				      : cell;

		if (!over || is_number_row(h, r))
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
			 label_of(cell, diag));
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

/* Whether COLUMN is one of periods by what stands over it. */
static bool read_period(struct headings *h, struct heading *column,
			struct diag *diag)
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

/* Whether KEY is one that every entry may have, and no column. */
static bool is_reserved(const char *key)
{
	return !strcmp(key, KEY_CHILDREN) || !strcmp(key, KEY_MONTHS);
}

/* Whether KNOWN has periods in words of a unit, which are but a text where a
 * profile says so that nobody names: "TARGET" and "WAKTU PELAKSANAAN" head
 * anything, "BULAN" does not. */
static bool is_loose(const struct headings *h, const struct cells_cell *cell,
		     const struct style_column *known)
{
	const char *key = heading_key(h, cell);

	return known && known->kind == STYLE_PERIODS &&
	       strcmp(key, KEY_MONTHS) != 0 && !styles_is_named(h->styles, key);
}

/* Says that COLUMN is one of the plan's own, by its title. */
static void read_own(struct headings *h, struct heading *column,
		     struct diag *diag)
{
	const struct cells_cell *cell = column->cell;
	const char *folded = heading_key(h, cell);

	column->key = styles_key(h->cells->arena, folded);
	if (is_reserved(column->key))
		column->key =
			arena_format(h->cells->arena, "kolom_%s", column->key);
	if (heading_is_slip(h, cell))
		diag_add(diag, MESSAGE_SHEET_UNKNOWN_COLUMN,
			 cells_place(h->cells, cell), label_of(cell, diag),
			 column->key, styles_meant(h->styles, folded));
}

/* Says that COLUMN is what its label names. */
static void read_text(struct headings *h, struct heading *column,
		      struct diag *diag)
{
	const struct cells_cell *cell = column->cell;
	const struct style_column *known = heading_known(h, cell);
	struct legend legend = heading_legend(h, cell);

	column->kind = HEADING_TEXT;
	if (is_loose(h, cell, known)) {
		read_own(h, column, diag);
		column->word = known->key;
		column->unit = known->unit;
	} else if (known) {
		column->key = known->key;
		if (known->kind == STYLE_PERIODS && known->unit == UNIT_MONTH) {
			column->kind = HEADING_PERIODS;
			column->unit = known->unit;
		} else if (known->kind == STYLE_COUNTER) {
			column->kind = HEADING_ORDER;
		} else if (known->kind == STYLE_DERIVED) {
			column->kind = HEADING_DERIVED;
		}
	} else if (legend.whole && legend.series != SERIES_COUNT) {
		column->key = series_word(legend.series);
	} else if (legend.whole && legend.unit != UNIT_COUNT &&
		   !legend_has_period(&legend)) {
		column->key = unit_word(legend.unit);
	} else {
		read_own(h, column, diag);
	}
}

/* Adds the COLUMN that CELL heads; it is of numbers if that is known. */
static void read_column(struct headings *h, const struct cells_cell *cell,
			uint32_t number, bool order, struct diag *diag)
{
	struct heading *column = &h->column[h->count];
	const struct style_column *known;

	if (h->count == HEADER_MOST_COLUMNS) {
		diag_add(diag, MESSAGE_SHEET_LIMIT, cells_place(h->cells, cell),
			 diag_word(diag, "columns"),
			 diag_number(diag, HEADER_MOST_COLUMNS));
		return;
	}
	h->count++;
	*column = (struct heading){.column = number, .cell = cell};
	if (order) {
		column->kind = HEADING_ORDER;
		return;
	}
	known = heading_known(h, cell);
	if ((known && known->kind != STYLE_PERIODS) ||
	    !read_period(h, column, diag))
		read_text(h, column, diag);
}

/* Adds the columns that CELL heads: one, or several below a merged label. */
static void read_columns(struct headings *h, const struct cells_cell *cell,
			 struct diag *diag)
{
	struct parted parted;

	parted_read(&parted, h->cells, cell, h->stop);
	for (size_t i = 0; i < parted.count; i++)
		read_column(h, cell, parted.column[i], parted.numbered && !i,
			    diag);
}

/* --- what only all columns together tell ------------------------------- */

/* Gives the columns whose periods are guessed the unit that they must have. */
static void settle(struct headings *h, enum guess guess, enum unit unit)
{
	for (size_t i = 0; i < h->count; i++) {
		struct heading *column = &h->column[i];

		if (column->guess != guess)
			continue;
		if (guess == GUESS_UNTIL && unit == UNIT_QUARTER)
			column->period = period_fold(UNIT_MONTH, column->period,
						     UNIT_QUARTER);
		column->unit = unit;
	}
}

/* Returns the periods of columns whose unit is guessed, and the first of
 * these. */
static uint64_t guessed(struct headings *h, enum guess guess,
			struct heading **first)
{
	uint64_t set = 0;

	*first = NULL;
	for (size_t i = 0; i < h->count; i++)
		if (h->column[i].guess == guess) {
			set |= UINT64_C(1) << h->column[i].period;
			if (!*first)
				*first = &h->column[i];
		}
	return set;
}

/* Says that the columns whose unit is guessed are no periods. */
static void refuse(struct headings *h, enum guess guess, struct diag *diag)
{
	for (size_t i = 0; i < h->count; i++)
		if (h->column[i].guess == guess)
			read_text(h, &h->column[i], diag);
}

/* Dates that are all of one month have their days first, if these are months
 * of the year. */
static void turn_dates(struct headings *h)
{
	struct heading *first;
	uint64_t set = guessed(h, GUESS_DATE, &first), other = 0;
	size_t count = 0;

	for (size_t i = 0; i < h->count; i++)
		if (h->column[i].guess == GUESS_DATE) {
			other |= UINT64_C(1) << h->column[i].other;
			count++;
		}
	if (count < 2 || (set & (set - 1)) || !(other & (other - 1)))
		return;
	for (size_t i = 0; i < h->count; i++)
		if (h->column[i].guess == GUESS_DATE)
			h->column[i].period = h->column[i].other;
}

/* Roman figures up to IV are quarters, up to XII months, if none is missing. A
 * year alone heads nothing. */
static void guess_units(struct headings *h, struct diag *diag)
{
	const uint64_t ends = UINT64_C(0x924); /* March, June … */
	struct heading *first;
	uint64_t set = guessed(h, GUESS_ROMAN, &first);

	if (set == unit_all(UNIT_QUARTER))
		settle(h, GUESS_ROMAN, UNIT_QUARTER);
	else if (first && !(set & (set - 1)))
		read_text(h, first, diag);
	else if (first && set != unit_all(UNIT_MONTH))
		diag_add(diag, MESSAGE_SHEET_WHICH_PERIODS,
			 cells_place(h->cells, first->cell),
			 label_of(first->cell, diag));
	set = guessed(h, GUESS_UNTIL, &first);
	if (set && !(set & ~ends))
		settle(h, GUESS_UNTIL, UNIT_QUARTER);
	set = guessed(h, GUESS_FIGURE, &first);
	if (first && (!(set & 1) || set & (set + 1) || set == 1))
		refuse(h, GUESS_FIGURE, diag);
	turn_dates(h);
	set = guessed(h, GUESS_YEAR, &first);
	if (first && !(set & (set - 1)))
		read_text(h, first, diag);
}

/* Counts labels in the order of their columns. */
static void count_labels(struct headings *h, struct diag *diag)
{
	for (size_t i = 0; i < h->count; i++) {
		struct heading *column = &h->column[i];
		size_t k = 0;

		if (column->kind != HEADING_PERIOD ||
		    column->unit != UNIT_LABEL)
			continue;
		while (k < h->label_count && strcmp(h->label[k], column->label))
			k++;
		if (k == PERIODS_MOST) {
			diag_add(diag, MESSAGE_SHEET_LIMIT,
				 cells_place(h->cells, column->cell),
				 diag_word(diag, "columns"),
				 diag_number(diag, PERIODS_MOST));
			return;
		}
		if (k == h->label_count)
			h->label[h->label_count++] = column->label;
		column->period = k;
	}
}

/* Whether one of the first COUNT columns has KEY. */
static bool has_key(const struct headings *h, const char *key, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct heading *column = &h->column[i];

		if (heading_has_periods(column)
			    ? !strcmp(styles_periods(column->unit,
						     column->series),
				      key)
			    : column->kind == HEADING_TEXT &&
				      !strcmp(column->key, key))
			return true;
	}
	return false;
}

bool headings_have(const struct headings *h, const char *key)
{
	return has_key(h, key, h->count);
}

/* "NO KEGIATAN" has the numbers of KEGIATAN if there is such a column. */
static void find_given(struct headings *h)
{
	for (size_t i = 0; i < h->count; i++) {
		struct heading *column = &h->column[i];
		const struct style_column *known;
		const char *key;

		if (column->kind != HEADING_TEXT ||
		    strncmp(column->key, given, sizeof(given) - 1))
			continue;
		key = column->key + sizeof(given) - 1;
		if (!has_key(h, key, h->count)) {
			known = styles_find(h->styles, key, true);
			key = known ? known->key : NULL;
		}
		if (key && has_key(h, key, h->count)) {
			column->kind = HEADING_GIVEN;
			column->key = key;
		}
	}
}

/* Without what was reached nothing can be reckoned of it: the column is one of
 * texts. */
static void find_derived(struct headings *h)
{
	bool reached = false;

	for (size_t i = 0; i < h->count; i++)
		reached |= heading_has_periods(&h->column[i]) &&
			   h->column[i].series == SERIES_REALISASI;
	for (size_t i = 0; i < h->count && !reached; i++)
		if (h->column[i].kind == HEADING_DERIVED)
			h->column[i].kind = HEADING_TEXT;
}

/* Whether columns of periods have KEY. */
static bool is_of_periods(const struct headings *h, const char *key)
{
	for (size_t i = 0; i < h->count; i++)
		if (heading_has_periods(&h->column[i]) &&
		    !strcmp(styles_periods(h->column[i].unit,
					   h->column[i].series),
			    key))
			return true;
	return false;
}

/* Gives columns that have the same title keys of their own. */
static void part_keys(struct headings *h)
{
	for (size_t i = 0; i < h->count; i++) {
		struct heading *column = &h->column[i];
		const char *key = column->key;
		unsigned n = 1;

		if (column->kind != HEADING_TEXT)
			continue;
		while (has_key(h, column->key, i) ||
		       is_of_periods(h, column->key))
			column->key = arena_format(h->cells->arena, "%s_%u",
						   key, ++n);
	}
}

/* Puts the columns into their order. A label over columns of periods is none by
 * itself. */
static void sort_columns(struct headings *h)
{
	bool marks = false;
	size_t kept = 0;

	for (size_t i = 0; i < h->count; i++)
		marks |= h->column[i].kind == HEADING_PERIOD;
	for (size_t i = 0; i < h->count; i++) {
		struct heading column = h->column[i];
		size_t k = kept;

		if (marks && column.kind == HEADING_PERIODS)
			continue;
		for (; k > 0 && h->column[k - 1].column > column.column; k--)
			h->column[k] = h->column[k - 1];
		h->column[k] = column;
		kept++;
	}
	h->count = kept;
}

bool headings_read(struct headings *h, struct diag *diag)
{
	const struct cells *cells = h->cells;
	size_t before = diag->count;

	h->count = h->label_count = 0;
	h->wrong = NULL;
	find_numbers(h);
	for (uint32_t r = h->row; r < h->stop; r++) {
		size_t end = cells_row(cells, r + 1);

		if (is_number_row(h, r))
			continue;
		for (size_t i = cells_row(cells, r); i < end; i++)
			if (cells->cell[i].length &&
			    !is_group(h, &cells->cell[i]))
				read_columns(h, &cells->cell[i], diag);
	}
	sort_columns(h);
	guess_units(h, diag);
	find_given(h);
	find_derived(h);
	part_keys(h);
	count_labels(h, diag);
	return diag->count == before;
}
