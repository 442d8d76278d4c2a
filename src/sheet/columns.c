#include "sheet/columns.h"

#include "book/messages.h"
#include "plan/keys.h"
#include "sheet/messages.h"
#include "sheet/parted.h"
#include "sheet/stack.h"

#include <string.h>

/* What "NO KEGIATAN" is as a key before that of its texts. */
static const char given[] = "no_";

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
			 cells_place(h->cells, cell), heading_text(cell, diag),
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
	    !stack_period(h, column, diag))
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

/* Figures below quarters are their months, if these have three each: 4 to 6
 * below the second, or 1 to 3 again. */
static void count_in_quarters(struct headings *h)
{
	const unsigned months = MONTHS / QUARTERS;
	const uint64_t all = (UINT64_C(1) << months) - 1;
	uint64_t set[QUARTERS] = {0};
	bool again = true, on = true;

	for (size_t i = 0; i < h->count; i++) {
		const struct heading *column = &h->column[i];

		if (column->guess != GUESS_FIGURE)
			continue;
		if (!column->quarter)
			return;
		set[column->quarter - 1] |= UINT64_C(1) << column->period;
	}
	for (unsigned q = 0; q < QUARTERS; q++) {
		again &= !set[q] || set[q] == all;
		on &= !set[q] || set[q] == all << q * months;
	}
	for (size_t i = 0; i < h->count && (again || on); i++) {
		struct heading *column = &h->column[i];

		if (column->guess != GUESS_FIGURE)
			continue;
		column->guess = GUESS_NONE;
		if (!on)
			column->period +=
				(size_t)(column->quarter - 1) * months;
	}
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
			 heading_text(first->cell, diag));
	set = guessed(h, GUESS_UNTIL, &first);
	if (set && !(set & ~ends))
		settle(h, GUESS_UNTIL, UNIT_QUARTER);
	count_in_quarters(h);
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
		if (!headings_have(h, key)) {
			known = styles_find(h->styles, key, true);
			key = known ? known->key : NULL;
		}
		if (key && headings_have(h, key)) {
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

/* Whether one of the first COUNT columns has KEY. */
static bool is_taken(const struct headings *h, const char *key, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (heading_has_key(&h->column[i], key))
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
		while (is_taken(h, column->key, i) ||
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

bool columns_read(struct headings *h, struct diag *diag)
{
	const struct cells *cells = h->cells;
	size_t before = diag->count;

	h->count = h->label_count = 0;
	h->wrong = NULL;
	headings_find_numbers(h);
	for (uint32_t r = h->row; r < h->stop; r++) {
		size_t end = cells_row(cells, r + 1);

		if (headings_is_number_row(h, r))
			continue;
		for (size_t i = cells_row(cells, r); i < end; i++)
			if (cells->cell[i].length &&
			    !headings_is_group(h, &cells->cell[i]))
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
