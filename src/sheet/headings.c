#include "sheet/headings.h"

#include "book/messages.h"
#include "sheet/legend.h"
#include "sheet/messages.h"

#include <ctype.h>
#include <string.h>

enum {
	MOST_SEARCHED = 200,
	MOST_ROWS = 7,
	MONTHS_ENOUGH = 6,
	ROMANS_ENOUGH = 2, /* a row is numbered by one */
	YEARS_ENOUGH = 3,  /* of them in a row are no year beside its key */
	WEEKS_ENOUGH = 3,  /* of a month: fewer may be anything */
	KEY_LONGEST = 40
};

/* What "NO KEGIATAN" is as a key before that of its texts. */
static const char given[] = "no_";

/* Returns a label as a key. */
static const char *key_of(const struct headings *h,
			  const struct cells_cell *cell)
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

/* Returns the known column that a cell heads, NULL for another. */
static const struct style_column *find_known(const struct headings *h,
					     const struct cells_cell *cell)
{
	return styles_find(h->styles, key_of(h, cell), !is_verbatim(cell));
}

static bool is_slip(const struct headings *h, const struct cells_cell *cell)
{
	return !is_verbatim(cell) && styles_is_slip(h->styles, key_of(h, cell));
}

/* Returns the number that a cell is, "(3)" too; 0 when it is none. */
static unsigned long number_of(const struct cells_cell *cell)
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

/* Returns what the label of a cell says of periods. */
static struct legend legend_of(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	return legend_read(text, length);
}

/* Whether KEY can be one of a plan. */
static bool is_key(const char *key)
{
	if (!isalpha((unsigned char)*key) || strlen(key) > KEY_LONGEST)
		return false;
	for (; *key; key++)
		if (!isalnum((unsigned char)*key) && !strchr("_-", *key))
			return false;
	return true;
}

/* --- which rows it is -------------------------------------------------- */

/* What the cells of a row look like. */
struct row_look {
	size_t filled;
	uint32_t first;	  /* column of the first filled one */
	size_t months;	  /* by name, or numbers that may be months */
	unsigned begin;	  /* what the first of all says */
	size_t years;	  /* each the one after that before it, or the first */
	size_t romans;	  /* likewise, from I on */
	size_t labels;	  /* known names, or nearly, and names of periods */
	bool group;	  /* one of them heads periods */
	bool climbing;	  /* the months follow each other */
	bool consecutive; /* all are numbers from 1, as those of columns */
	bool legends;	  /* all say something of periods, */
	bool worded;	  /* and one of them in words */
	unsigned run;	  /* numbers begin again at 1 after so many; 0: no */
};

static void look_at_cell(const struct headings *h, struct row_look *look,
			 const struct cells_cell *cell, unsigned *last)
{
	struct legend legend = legend_of(cell);
	unsigned number = (unsigned)number_of(cell);
	unsigned month = legend.month ? legend.month : number;
	bool named = legend_names(&legend);
	const struct style_column *known;

	look->legends &= legend_has_period(&legend) ||
			 (legend.whole && legend.series != SERIES_COUNT);
	look->worded |= named || legend.series != SERIES_COUNT;
	if (!named && legend.whole && (legend.year || legend.roman)) {
		unsigned value = legend.roman ? legend.number : legend.year;

		look->begin = look->begin ? look->begin : value;
		if (value == *last + 1 || value == look->begin) {
			look->years += legend.year > 0;
			look->romans += legend.roman && look->begin == 1;
		}
		*last = value;
		month = 0;
	}
	if (number == 1 && *last > look->run)
		look->run = *last;
	if (legend.whole && month && month <= MONTHS) {
		look->months++;
		look->climbing &= month > *last;
	}
	if (month)
		*last = month;
	look->labels += named;
	if (named || number)
		return;
	known = find_known(h, cell);
	look->labels += known || is_slip(h, cell);
	look->group |= known && known->kind == STYLE_PERIODS;
}

static struct row_look look_at(const struct headings *h, uint32_t row)
{
	const struct cells *cells = h->cells;
	struct row_look look = {
		.climbing = true, .consecutive = true, .legends = true};
	unsigned last = 0;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (!cell->length || look.filled > HEADER_MOST_COLUMNS)
			continue;
		if (!look.filled)
			look.first = cell->column;
		look.consecutive &= number_of(cell) == ++look.filled;
		look_at_cell(h, &look, cell, &last);
	}
	if (look.years >= YEARS_ENOUGH)
		look.labels += look.years;
	if (look.romans >= ROMANS_ENOUGH)
		look.labels += look.romans;
	return look;
}

static bool is_months(const struct row_look *look)
{
	return look->months > 1 && look->months == look->filled &&
	       look->climbing;
}

/* Whether a row has nothing but periods and series, and they are no numbers
 * that may be of rows or columns, which begin at FIRST. */
static bool is_periods(const struct row_look *look, uint32_t first)
{
	if (look->filled < 2 || !look->legends)
		return false;
	return look->worded ||
	       (look->first > first &&
		(look->years == look->filled || look->romans == look->filled ||
		 look->run >= WEEKS_ENOUGH));
}

/* Says which rows it is from ROW on: those that its merged cells reach into,
 * and rows of periods or numbers. */
static void find_rows(struct headings *h, uint32_t row)
{
	const struct cells *cells = h->cells;
	struct row_look head = look_at(h, row);
	bool months = head.months >= MONTHS_ENOUGH;
	uint32_t stop = row + 1;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++) {
		uint32_t end = row + cells->cell[i].rows;

		if (end > stop && end - row <= MOST_ROWS)
			stop = end;
	}
	for (uint32_t r = row + 1; r < stop; r++) {
		struct row_look look = look_at(h, r);

		months |= look.months >= 2;
	}
	for (; stop - row < MOST_ROWS; stop++) {
		struct row_look look = look_at(h, stop);

		if (!months && is_months(&look))
			months = true;
		else if (!is_periods(&look, head.first) &&
			 (look.filled < 2 || !look.consecutive))
			break;
	}
	h->row = row;
	h->stop = stop;
}

/* Returns the first row, from FIRST on, of a header that has ROW: the labels
 * above a row of periods are perhaps known to nobody else. */
static uint32_t find_top(const struct headings *h, uint32_t row, uint32_t first)
{
	for (; row > first; row--) {
		struct row_look look = look_at(h, row);
		struct row_look above = look_at(h, row - 1);
		bool left = above.filled && above.first < look.first;

		if (!(is_months(&look) && (above.group || left)) &&
		    !(is_periods(&look, 0) && left))
			break;
	}
	return row;
}

bool headings_find(struct headings *h, uint32_t first, uint32_t stop)
{
	const struct cells *cells = h->cells;
	uint32_t searched = 0;

	for (uint32_t r = first; r < stop && searched < MOST_SEARCHED; r++) {
		struct row_look look = look_at(h, r);
		uint32_t top;

		if (!look.filled) {
			size_t next = cells_row(cells, r);

			if (next == cells->count)
				return false;
			if (cells->cell[next].row > r)
				r = cells->cell[next].row - 1;
			continue;
		}
		searched++;
		top = find_top(h, r, first);
		if (top == r && look.labels < 2 && look.months < MONTHS_ENOUGH)
			continue;
		find_rows(h, top);
		return true;
	}
	return false;
}

bool headings_guess(struct headings *h, uint32_t first, uint32_t stop)
{
	const struct cells *cells = h->cells;
	uint32_t searched = 0;

	for (size_t i = cells_row(cells, first), end;
	     i < cells->count && cells->cell[i].row < stop &&
	     searched++ < MOST_SEARCHED;
	     i = end) {
		uint32_t row = cells->cell[i].row;
		size_t names = 0, known = 0;

		for (end = i; end < cells->count && cells->cell[end].row == row;
		     end++) {
			const struct cells_cell *cell = &cells->cell[end];

			names += is_key(key_of(h, cell)) || !cell->length;
			known += find_known(h, cell) != NULL;
		}
		if (!known || names < end - i || names < 2)
			continue;
		find_rows(h, row);
		return true;
	}
	return false;
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

/* Finds the rows, below the first one, that have the numbers of the columns:
 * months do not begin as far left. */
static void find_numbers(struct headings *h)
{
	const struct row_look head = look_at(h, h->row);

	h->numbers = 0;
	for (uint32_t r = h->row + 1; r < h->stop; r++) {
		struct row_look look = look_at(h, r);

		if (look.filled >= 2 && look.consecutive &&
		    look.first <= head.first)
			h->numbers |= 1u << (r - h->row);
	}
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

/* Returns the label that stands in ROW over COLUMN, NULL for none. One that is
 * not merged heads all columns up to the next. */
static const struct cells_cell *find_over(const struct headings *h,
					  uint32_t row, uint32_t column)
{
	const struct cells *cells = h->cells;
	const struct cells_cell *over = NULL;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row &&
	     cells->cell[i].column <= column;
	     i++)
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
			r < cell->row ? find_over(h, r, cell->column) : cell;

		if (!over || is_number_row(h, r))
			continue;
		stack->cell[stack->count] = over;
		stack->legend[stack->count++] = legend_of(over);
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
			known = find_known(h, stack->cell[i]);
			legend = (struct legend){
				.series = SERIES_COUNT,
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
	if (unit == UNIT_COUNT && all->roman)
		column->guess = GUESS_ROMAN;
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

/* Whether COLUMN is one of periods by what stands over it. */
static bool read_period(struct headings *h, struct heading *column,
			struct diag *diag)
{
	struct stack stack;
	struct legend all, *own;
	const struct style_period *known;

	fill_stack(h, &stack, column->cell);
	own = &stack.legend[stack.count - 1];
	all = gather(h, &stack);
	column->series =
		all.series == SERIES_COUNT ? SERIES_TARGET : all.series;
	known = styles_find_period(h->styles, key_of(h, column->cell),
				   legend_has_period(own));
	if (known) {
		column->label = known->label;
		return set_period(column, known->unit, known->period);
	}
	if (all.unit == UNIT_LABEL && stack.count > 1)
		return set_label(h, column, &all);
	if (!legend_has_period(own) &&
	    !(own->whole && own->series != SERIES_COUNT))
		return false;
	if (all.label)
		return set_label(h, column, &all);
	if (all.number)
		return set_number(h, column, &all, &stack, diag);
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

/* Says that COLUMN is what its label names. */
static void read_text(struct headings *h, struct heading *column,
		      struct diag *diag)
{
	const struct cells_cell *cell = column->cell;
	const struct style_column *known = find_known(h, cell);
	struct legend legend = legend_of(cell);
	const char *const *key;
	size_t count;

	column->kind = HEADING_TEXT;
	column->key = known ? known->key : key_of(h, cell);
	if (known && known->kind == STYLE_PERIODS &&
	    known->unit == UNIT_MONTH) {
		column->kind = HEADING_PERIODS;
		column->unit = known->unit;
	} else if (known && known->kind == STYLE_COUNTER) {
		column->kind = HEADING_ORDER;
	} else if (!known && legend.whole && legend.series != SERIES_COUNT) {
		column->key = series_word(legend.series);
		return;
	} else if (!known && legend.whole && legend.unit != UNIT_COUNT &&
		   !legend_has_period(&legend)) {
		column->key = unit_word(legend.unit);
		return;
	} else if (!strncmp(column->key, given, sizeof(given) - 1)) {
		return; /* perhaps the numbers of another column */
	}
	if (known || (is_key(column->key) && !is_slip(h, cell)))
		return;
	key = styles_keys(h->styles, &count);
	diag_add(diag, MESSAGE_SHEET_UNKNOWN_COLUMN,
		 cells_place(h->cells, cell), label_of(cell, diag),
		 diag_nearest(diag, column->key, key, count));
}

/* Adds the column that CELL heads. */
static void read_column(struct headings *h, const struct cells_cell *cell,
			struct diag *diag)
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
	*column = (struct heading){.column = cell->column, .cell = cell};
	known = find_known(h, cell);
	if ((known && known->kind != STYLE_PERIODS) ||
	    !read_period(h, column, diag))
		read_text(h, column, diag);
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

static bool has_key(const struct headings *h, const char *key)
{
	for (size_t i = 0; i < h->count; i++) {
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
		if (!has_key(h, key)) {
			known = styles_find(h->styles, key, true);
			key = known ? known->key : NULL;
		}
		if (key && has_key(h, key)) {
			column->kind = HEADING_GIVEN;
			column->key = key;
		}
	}
}

static bool is_same(const struct heading *a, const struct heading *b)
{
	if (a->kind == HEADING_ORDER || a->kind != b->kind)
		return false;
	if (heading_has_periods(a))
		return a->unit == b->unit && a->series == b->series &&
		       a->period == b->period;
	return !strcmp(a->key, b->key);
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
				read_column(h, &cells->cell[i], diag);
	}
	sort_columns(h);
	find_given(h);
	guess_units(h, diag);
	count_labels(h, diag);
	for (size_t i = 0; i < h->count && !h->wrong; i++)
		for (size_t k = 0; k < i; k++) {
			if (!is_same(&h->column[i], &h->column[k]))
				continue;
			diag_add(diag, MESSAGE_SHEET_COLUMN_TWICE,
				 cells_place(cells, h->column[i].cell),
				 label_of(h->column[i].cell, diag));
			break;
		}
	return diag->count == before;
}
