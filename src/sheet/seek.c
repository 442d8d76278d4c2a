#include "sheet/seek.h"

#include "plan/numbers.h"

#include <ctype.h>
#include <string.h>

enum {
	MOST_SEARCHED = 200,
	MONTHS_ENOUGH = 6,
	TITLES_ENOUGH = 3, /* that nobody knows */
	ROMANS_ENOUGH = 2, /* a row is numbered by one */
	YEARS_ENOUGH = 3,  /* of them in a row are no year beside its key */
	WEEKS_ENOUGH = 3,  /* of a month: fewer may be anything */
};

/* What the cells of a row look like. */
struct row_look {
	size_t filled;
	uint32_t first;	  /* column of the first filled one */
	size_t periods;	  /* months by name, or numbers that may be some */
	size_t months;	  /* of them that are some for sure, */
	size_t figures;	  /* so many of these, */
	unsigned from;	  /* the first is this, */
	bool running;	  /* and each the one after that before it */
	unsigned begin;	  /* what the first of all says */
	size_t years;	  /* each the one after that before it, or the first */
	size_t romans;	  /* likewise, from I on */
	size_t labels;	  /* known names, or nearly, and names of periods */
	bool group;	  /* one of them heads periods */
	bool climbing;	  /* the months follow each other */
	bool consecutive; /* all are numbers from 1, as those of columns */
	bool legends;	  /* all say something of periods, */
	bool worded;	  /* and one of them in words */
	size_t named;	  /* periods in words */
	bool titles;	  /* all can be titles, or are periods */
	unsigned run;	  /* numbers begin again at 1 after so many; 0: no */
};

static void look_at_cell(const struct headings *h, struct row_look *look,
			 const struct cells_cell *cell, unsigned *last)
{
	struct legend legend = heading_legend(h, cell);
	unsigned number = (unsigned)heading_number(cell);
	unsigned month = legend.month ? legend.month : number;
	bool named = legend_names(&legend);
	const struct style_column *known;

	if (look->legends)
		look->legends =
			legend_has_period(&legend) ||
			(legend.whole && legend.series != SERIES_COUNT) ||
			heading_is_derived(h, cell);
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
		look->periods++;
		look->figures += !legend.month;
		look->climbing &= month > *last;
		look->running &= legend.month || month == *last + 1 || !*last;
		look->from = look->from ? look->from : month;
	}
	if (month)
		*last = month;
	look->labels += named;
	look->named += named;
	look->titles &= named || heading_is_title(cell);
	if (named || number)
		return;
	known = heading_known(h, cell);
	look->labels += known || heading_is_slip(h, cell);
	look->group |= known && known->kind == STYLE_PERIODS;
}

static struct row_look look_at(const struct headings *h, uint32_t row)
{
	const struct cells *cells = h->cells;
	struct row_look look = {.climbing = true,
				.running = true,
				.consecutive = true,
				.legends = true,
				.titles = true};
	unsigned last = 0;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (!cell->length || look.filled > HEADER_MOST_COLUMNS)
			continue;
		if (!look.filled)
			look.first = cell->column;
		look.consecutive &= heading_number(cell) == ++look.filled;
		look_at_cell(h, &look, cell, &last);
	}
	/* numbers are months only as a row of them */
	look.months = look.periods;
	if (look.figures && (!look.running || look.from != 1))
		look.months -= look.figures;
	if (look.years >= YEARS_ENOUGH)
		look.labels += look.years;
	if (look.romans >= ROMANS_ENOUGH)
		look.labels += look.romans;
	return look;
}

/* Whether a row has nothing but months; numbers run on from 1, or from another
 * one if what stands ABOVE them says that they are months. */
static bool is_months(const struct row_look *look, bool above)
{
	return look->periods > 1 && look->periods == look->filled &&
	       look->climbing &&
	       (!look->figures ||
		(look->running && (look->from == 1 || above)));
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

/* Whether a row has periods in words and other titles, and nothing below the
 * first one of the row above, which begins at FIRST. */
static bool is_second(const struct row_look *look, uint32_t first)
{
	return look->named > 1 && look->titles && look->first > first;
}

/* Whether ROW has one label of periods, a year, over a row of months. */
static bool is_year(const struct headings *h, uint32_t row,
		    const struct row_look *look, uint32_t first)
{
	struct row_look below;

	if (look->filled != 1 || !look->legends || look->first <= first)
		return false;
	below = look_at(h, row + 1);
	return below.first >= look->first && is_months(&below, true);
}

/* Whether CELL, if it is one, is the title of a column and not a number of any
 * kind, as texts have before them: "a.", "IV", "1)". */
static bool is_title_cell(const struct cells_cell *cell)
{
	size_t length, letters = 0;
	const char *text = cell ? cells_trim(cell, &length) : NULL;

	if (!text || !length || !heading_is_title(cell))
		return false;
	while (letters < length && isalpha((unsigned char)text[letters]))
		letters++;
	return letters != 1 && !typed_roman(text, letters) &&
	       !isdigit((unsigned char)*text);
}

/* Returns the first column behind all of ROW and the one below it. */
static uint32_t end_of(const struct cells *cells, uint32_t row)
{
	uint32_t end = 0;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row < row + 2; i++)
		if (cells->cell[i].length &&
		    cells->cell[i].column + cells->cell[i].columns > end)
			end = cells->cell[i].column + cells->cell[i].columns;
	return end;
}

/* Whether the row below ROW, the first of a header, parts its labels: it has
 * titles below those that have blank columns behind them, and below these, and
 * nothing else. No entry looks so: it would begin in the first column, and some
 * of its texts would have none. */
static bool is_parted(const struct headings *h, uint32_t row)
{
	const struct cells *cells = h->cells;
	uint32_t end = end_of(cells, row);
	bool parted = false, group = false, begun = false;

	for (uint32_t c = 0; c < end; c++) {
		const struct cells_cell *above = cells_find(cells, row, c);
		const struct cells_cell *below = cells_find(cells, row + 1, c);
		const struct cells_cell *next = cells_find(cells, row, c + 1);
		bool filled = above && above->length;
		bool title = is_title_cell(below);

		if ((below && below->length && !title) ||
		    (filled && (above->rows > 1 || above->columns > 1)))
			return false;
		if (filled)
			group = c + 1 < end && !(next && next->length);
		if (title != group || (group && !begun))
			return false;
		begun |= filled;
		parted |= group;
	}
	return parted;
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

		if (end > stop && end - row <= HEADER_MOST_ROWS)
			stop = end;
	}
	for (uint32_t r = row + 1; r < stop; r++) {
		struct row_look look = look_at(h, r);

		months |= look.months >= 2;
	}
	if (stop == row + 1 && is_parted(h, row))
		stop++;
	for (; stop - row < HEADER_MOST_ROWS; stop++) {
		struct row_look look = look_at(h, stop);

		if (!months && is_months(&look, head.group))
			months = true;
		else if (!is_periods(&look, head.first) &&
			 !is_second(&look, head.first) &&
			 !is_year(h, stop, &look, head.first) &&
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

		if (!(is_months(&look, above.group) && (above.group || left)) &&
		    !(is_periods(&look, 0) && left))
			break;
	}
	return row;
}

/* Returns the table of a document that ROW is of; NULL outside of them, and in
 * a sheet. */
static const struct source *table_of(const struct cells *cells, uint32_t row)
{
	size_t i = cells_row(cells, row);

	return i < cells->count ? cells->cell[i].source : NULL;
}

/* Whether the header has periods. */
static bool has_periods(const struct headings *h)
{
	for (uint32_t r = h->row; r < h->stop; r++) {
		struct row_look look = look_at(h, r);

		if (look.group || look.months > 1 || look.years > 1)
			return true;
	}
	return false;
}

/* Whether the header that was found is the best one before STOP: a document
 * has tables of other things, too. It is if it has periods or no other table
 * can have them; else the next row is in *ROW. */
static bool settles(const struct headings *h, uint32_t *row, uint32_t stop)
{
	const struct source *table = table_of(h->cells, h->row);
	uint32_t next = h->stop;

	if (!table || has_periods(h))
		return true;
	while (next < stop && table_of(h->cells, next) == table)
		next++;
	*row = next - 1;
	return next >= stop;
}

bool seek_header(struct headings *h, uint32_t first, uint32_t stop)
{
	const struct cells *cells = h->cells;
	uint32_t searched = 0, found[2] = {0, 0};
	size_t most = 0;

	for (uint32_t r = first; r < stop && searched < MOST_SEARCHED; r++) {
		size_t next = cells_row(cells, r);
		struct row_look look;
		uint32_t top;

		if (next == cells->count)
			break;
		if (cells->cell[next].row > r || cells->cell[next].outside) {
			r = cells->cell[next].row;
			r -= !cells->cell[next].outside;
			continue;
		}
		look = look_at(h, r);
		if (!look.filled)
			continue;
		searched++;
		top = find_top(h, r, first);
		if (top == r && look.labels < 2 && look.months < MONTHS_ENOUGH)
			continue;
		find_rows(h, top);
		if (settles(h, &r, stop)) {
			if (!most || has_periods(h) || look.labels > most)
				return true;
			break;
		}
		if (look.labels > most) {
			most = look.labels;
			found[0] = h->row;
			found[1] = h->stop;
		}
	}
	h->row = found[0];
	h->stop = found[1];
	return most > 0;
}

/* Whether the row that cells FIRST to before END make can be a header whose
 * titles nobody knows: they are all different, no row above has as many, and
 * below it is a table of no other columns. */
static bool is_titles(const struct headings *h, size_t first, size_t end,
		      uint32_t stop)
{
	const struct cells *cells = h->cells;
	size_t below = 0;

	if (end - first < TITLES_ENOUGH)
		return false;
	for (size_t i = first; i < end; i++) {
		const char *key = heading_key(h, &cells->cell[i]);

		if (!heading_is_title(&cells->cell[i]))
			return false;
		for (size_t k = first; k < i; k++)
			if (!strcmp(key, heading_key(h, &cells->cell[k])))
				return false;
	}
	for (size_t i = end; i < cells->count && cells->cell[i].row < stop;
	     i++) {
		const struct cells_cell *cell = &cells->cell[i];
		size_t k = first;

		while (k < end && cells->cell[k].column != cell->column)
			k++;
		if (k == end)
			return false;
		below += cell->length > 0;
	}
	return below >= end - first;
}

bool seek_guess(struct headings *h, uint32_t first, uint32_t stop)
{
	const struct cells *cells = h->cells;
	uint32_t searched = 0;

	for (size_t i = cells_row(cells, first), end;
	     i < cells->count && cells->cell[i].row < stop &&
	     searched < MOST_SEARCHED;
	     i = end) {
		uint32_t row = cells->cell[i].row;
		size_t names = 0, known = 0;

		searched += !cells->cell[i].outside;

		for (end = i; end < cells->count && cells->cell[end].row == row;
		     end++) {
			const struct cells_cell *cell = &cells->cell[end];

			names += heading_is_title(cell) || !cell->length;
			known += heading_known(h, cell) != NULL;
		}
		if ((!known || names < end - i || names < 2) &&
		    !is_titles(h, i, end, stop))
			continue;
		find_rows(h, row);
		return true;
	}
	return false;
}
