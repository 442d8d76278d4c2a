#include "sheet/fills.h"

#include "sheet/messages.h"

#include <string.h>

enum {
	ROWS_ENOUGH = 3, /* of one colour in a column, to be how it looks */
	MOST_HUES = 32,	 /* beyond these a colour is like any other */
};

/* A colour of periods. */
struct hue {
	uint32_t fill;
	uint32_t rows;	/* that have it, */
	uint32_t last;	/* the last of them, from 1, */
	size_t cells;	/* and in how many cells */
	bool scattered; /* it is in a column that has others too */
};

struct palette {
	struct hue hue[MOST_HUES];
	size_t count;
};

static uint32_t *fill_at(const struct fills *f, uint32_t row, size_t column)
{
	return &f->fill[(size_t)row * f->headings->count + column];
}

static bool is_period(const struct fills *f, size_t column)
{
	return f->headings->column[column].kind == HEADING_PERIOD;
}

/* Paints what a cell covers, and notes the rows that have texts. Whether it is
 * a coloured one of periods. */
static bool paint(struct fills *f, const struct cells_cell *cell)
{
	const struct headings *h = f->headings;
	uint32_t row = cell->row - f->first;
	bool coloured = false;

	for (size_t c = 0; c < h->count; c++) {
		uint32_t column = h->column[c].column;

		if (column < cell->column ||
		    column - cell->column >= cell->columns)
			continue;
		for (uint32_t r = row; r < f->rows && r - row < cell->rows;
		     r++) {
			*fill_at(f, r, c) = cell->fill;
			f->worded[r] |= cell->length && !is_period(f, c);
		}
		coloured |= cell->fill && is_period(f, c);
	}
	return coloured;
}

/* Whether a column may colour its row: one that is left out says nothing. */
static bool is_text(const struct fills *f, size_t column)
{
	return !is_period(f, column) &&
	       f->headings->column[column].kind != HEADING_LEFT_OUT;
}

/* Returns the colour that most texts of ROW have (Boyer and Moore 1981); 0 when
 * none is that of half of them. */
static uint32_t find_ground(const struct fills *f, uint32_t row)
{
	uint32_t most = 0;
	size_t ahead = 0, count = 0, texts = 0;

	for (size_t c = 0; c < f->headings->count; c++) {
		uint32_t fill = *fill_at(f, row, c);

		if (!is_text(f, c))
			continue;
		if (!ahead)
			most = fill;
		ahead = fill == most ? ahead + 1 : ahead - 1;
		texts++;
	}
	for (size_t c = 0; c < f->headings->count; c++)
		count += is_text(f, c) && *fill_at(f, row, c) == most;
	return count * 2 >= texts ? most : 0;
}

/* Returns FILL in PALETTE, NULL when there are too many. */
static struct hue *find_hue(struct palette *palette, uint32_t fill)
{
	size_t i = 0;

	while (i < palette->count && palette->hue[i].fill != fill)
		i++;
	if (i == MOST_HUES)
		return NULL;
	if (i == palette->count)
		palette->hue[palette->count++] = (struct hue){.fill = fill};
	return &palette->hue[i];
}

/* Returns how many rows with texts there are, if COLUMN has one colour in all
 * of them, which is *FILL; 0 if not. */
static uint32_t uniform(const struct fills *f, size_t column, uint32_t *fill)
{
	uint32_t count = 0;

	for (uint32_t r = 0; r < f->rows; r++) {
		uint32_t here = *fill_at(f, r, column);

		if (!f->worded[r])
			continue;
		if (count++ && here != *fill)
			return 0;
		*fill = here;
	}
	return count;
}

/* Finds the columns that have one colour from top to bottom, which no other
 * has here and there: holidays. */
static void find_shaded(struct fills *f, struct palette *palette)
{
	size_t columns = f->headings->count;

	for (size_t c = 0; c < columns; c++) {
		uint32_t fill = 0;

		if (!is_period(f, c) || uniform(f, c, &fill))
			continue;
		for (uint32_t r = 0; r < f->rows; r++) {
			struct hue *hue =
				f->worded[r]
					? find_hue(palette, *fill_at(f, r, c))
					: NULL;

			if (hue)
				hue->scattered = true;
		}
	}
	for (size_t c = 0; c < columns; c++) {
		uint32_t fill = 0;
		const struct hue *hue;

		if (!is_period(f, c) || uniform(f, c, &fill) < ROWS_ENOUGH ||
		    !fill)
			continue;
		hue = find_hue(palette, fill);
		f->shaded[c] = hue && !hue->scattered;
	}
}

/* Finds the colour of periods that are not marked: white, if there is any, else
 * that of most rows. One row alone may be marked from end to end. */
static void find_blank(struct fills *f, struct palette *palette)
{
	uint32_t most = 2;
	size_t cells = 0;

	for (uint32_t r = 0; r < f->rows; r++)
		for (size_t c = 0; f->worded[r] && c < f->headings->count;
		     c++) {
			struct hue *hue =
				is_period(f, c) && !f->shaded[c]
					? find_hue(palette, *fill_at(f, r, c))
					: NULL;

			if (!hue)
				continue;
			hue->rows += hue->last != r + 1;
			hue->last = r + 1;
			hue->cells++;
		}
	for (size_t i = 0; i < palette->count; i++) {
		const struct hue *hue = &palette->hue[i];

		if (!hue->fill && hue->rows) {
			f->blank = 0;
			return;
		}
		if (hue->rows > most ||
		    (hue->rows == most && hue->cells > cells)) {
			most = hue->rows;
			cells = hue->cells;
			f->blank = hue->fill;
		}
	}
}

bool fills_mark(const struct fills *f, uint32_t row, size_t column)
{
	uint32_t fill;

	if (!f->fill || row < f->first || row - f->first >= f->rows ||
	    !is_period(f, column) || f->shaded[column])
		return false;
	row -= f->first;
	fill = *fill_at(f, row, column);
	return fill && fill != f->blank && fill != f->ground[row];
}

/* Warns where all periods have one colour, or marks several. */
static void check(const struct fills *f, struct diag *diag)
{
	const struct headings *h = f->headings;
	uint32_t mark = 0;
	bool any = false, odd = false;
	size_t first = h->count;

	for (uint32_t r = 0; r < f->rows; r++)
		for (size_t c = 0; f->worded[r] && c < h->count; c++) {
			uint32_t fill = *fill_at(f, r, c);

			if (!is_period(f, c))
				continue;
			first = first < h->count ? first : c;
			odd |= fill && fill != f->ground[r];
			if (!fills_mark(f, f->first + r, c))
				continue;
			any = true;
			if (mark && fill != mark) {
				diag_add(diag, MESSAGE_SHEET_COLOURS,
					 cells_place(h->cells,
						     h->column[first].cell));
				return;
			}
			mark = fill;
		}
	if (odd && !any)
		diag_add(diag, MESSAGE_SHEET_ALL_COLOURED,
			 cells_place(h->cells, h->column[first].cell));
}

void fills_read(struct fills *f, const struct headings *h, uint32_t stop,
		struct diag *diag)
{
	const struct cells *cells = h->cells;
	struct palette palette = {.count = 0};
	uint32_t rows = stop - h->stop;
	bool coloured = false;

	*f = (struct fills){.headings = h, .first = h->stop};
	for (size_t i = cells_row(cells, h->stop);
	     i < cells->count && cells->cell[i].row < stop; i++)
		coloured |= cells->cell[i].fill != 0;
	if (!coloured)
		return;
	f->rows = rows < TABLE_MOST_ROWS ? rows : TABLE_MOST_ROWS;
	f->fill = arena_array(cells->arena, uint32_t, f->rows * h->count);
	f->ground = arena_array(cells->arena, uint32_t, f->rows);
	f->worded = arena_array(cells->arena, bool, f->rows);
	f->shaded = arena_array(cells->arena, bool, h->count);
	coloured = false;
	for (size_t i = cells_row(cells, h->stop);
	     i < cells->count && cells->cell[i].row < stop; i++)
		coloured |= paint(f, &cells->cell[i]);
	if (!coloured) {
		f->fill = NULL;
		return;
	}
	for (uint32_t r = 0; r < f->rows; r++)
		f->ground[r] = find_ground(f, r);
	find_shaded(f, &palette);
	find_blank(f, &palette);
	check(f, diag);
}
