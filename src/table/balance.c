#include "table/balance.h"

#include "base/units.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Widths are tried in steps of a millimetre [pt]; the longest first. */
static const double step = POINTS_OF_MM(1);
static const unsigned stride[] = {32, 16, 8, 4, 2, 1};

/* Room for the number of the column, "(18)" [em]. */
static const double number_width = 2.2;

enum { STRIDES = sizeof(stride) / sizeof(stride[0]) };

/* Up to so many texts the search begins from the side of each column. */
enum { MOST_SIDES = 100 };

/* A text that counts: in one row, or merged over several. */
struct item {
	const struct text *text;
	uint32_t row, rows;
	uint16_t column; /* of the automatic ones; count: its width is fixed */
	uint16_t fixed;	 /* lines at that width */
	uint16_t *lines; /* per step; 0: not known yet */
};

/* A choice of widths: steps above the least, per automatic column. */
struct choice {
	unsigned steps[PROFILE_MOST_COLUMNS];
	double height; /* [pt] of the table */
};

struct balance {
	const struct table *table;
	struct arena scratch;
	size_t rows;
	size_t count; /* of automatic columns */
	size_t column[PROFILE_MOST_COLUMNS];
	double least[PROFILE_MOST_COLUMNS]; /* [pt] */
	unsigned spare;			    /* steps to give away */
	struct item *item;
	size_t item_count, capacity;
	double *height; /* [pt] of each row, at work */
};

/* The words of a label are as wide as those below it. */
static double label_least(const struct table *table, size_t c)
{
	const struct wordline *label = &table->profile->column[c].label;
	struct manuscript manuscript = {.text = label->text,
					.length = strlen(label->text),
					.style = table->profile->header_bold
							 ? STYLE_BOLD
							 : STYLE_REGULAR,
					.place = label->place};

	return text_narrowest(text_new(table->setter, &manuscript));
}

double balance_least(const struct table *table, size_t c)
{
	const struct profile *profile = table->profile;
	double least = label_least(table, c), width;

	if (least < number_width)
		least = number_width;
	for (size_t i = 0; i < table->grid.count[c]; i++) {
		const struct cell *cell = &table->grid.cell[c][i];

		if (!cell->text || cell->section)
			continue;
		width = text_narrowest(cell->text);
		least = width > least ? width : least;
	}
	width = least * profile->table_type.size + 2 * table_padding(table, c) +
		LENGTH_SLACK;
	return width > profile->column[c].least ? width
						: profile->column[c].least;
}

static void add_item(struct balance *b, const struct cell *cell, size_t c,
		     size_t automatic)
{
	const struct table *table = b->table;
	struct item *item;

	if (!cell->text || cell->section || cell->row + cell->rows > b->rows)
		return;
	b->item = arena_grow(&b->scratch, b->item, b->item_count, &b->capacity,
			     sizeof(*b->item));
	item = &b->item[b->item_count++];
	*item = (struct item){.text = cell->text,
			      .row = cell->row,
			      .rows = cell->rows,
			      .column = (uint16_t)automatic};
	if (automatic < b->count)
		item->lines = arena_array(&b->scratch, uint16_t, b->spare + 1u);
	else
		item->fixed = (uint16_t)text_lines(
			cell->text,
			(table->width[c] - 2 * table_padding(table, c)) /
				table->profile->table_type.size);
}

/* Merged cells behind the others, those of fewer rows first. */
static int by_rows(const void *left, const void *right)
{
	const struct item *a = left, *b = right;

	if (a->rows != b->rows)
		return a->rows < b->rows ? -1 : 1;
	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return a->column < b->column ? -1 : a->column > b->column;
}

static void add_items(struct balance *b)
{
	const struct table *table = b->table;

	for (size_t c = 0; c < table->profile->column_count; c++) {
		size_t automatic = 0;

		while (automatic < b->count && b->column[automatic] != c)
			automatic++;
		for (size_t i = 0; i < table->grid.count[c]; i++)
			add_item(b, &table->grid.cell[c][i], c, automatic);
	}
	if (b->item_count)
		qsort(b->item, b->item_count, sizeof(*b->item), by_rows);
}

static unsigned lines_of(const struct balance *b, struct item *item,
			 const struct choice *choice)
{
	const struct profile *profile = b->table->profile;
	size_t a = item->column;
	uint16_t *lines;
	double width;

	if (a == b->count)
		return item->fixed;
	lines = &item->lines[choice->steps[a]];
	if (*lines)
		return *lines;
	width = b->least[a] + choice->steps[a] * step -
		2 * table_padding(b->table, b->column[a]);
	*lines = (uint16_t)text_lines(item->text,
				      width / profile->table_type.size);
	return *lines;
}

/* Finds the height of the table: rows as high as their cells, and merged cells
 * adding to theirs what they need more. */
static void measure(struct balance *b, struct choice *choice)
{
	double one = cells_height(b->table, 1);

	choice->height = 0;
	for (size_t r = 0; r < b->rows; r++)
		b->height[r] = one;
	for (size_t i = 0; i < b->item_count; i++) {
		struct item *item = &b->item[i];
		double *height = &b->height[item->row];
		double need = cells_height(b->table, lines_of(b, item, choice));

		for (size_t k = 1; k < item->rows; k++)
			need -= height[k];
		if (need > *height)
			*height = need;
	}
	for (size_t r = 0; r < b->rows; r++)
		choice->height += b->height[r];
}

/* Tries to move N steps from one column to another. Whether that helped. */
static bool move(struct balance *b, struct choice *best, size_t from, size_t to,
		 unsigned n)
{
	struct choice choice = *best;

	if (from == to || choice.steps[from] < n)
		return false;
	choice.steps[from] -= n;
	choice.steps[to] += n;
	measure(b, &choice);
	if (choice.height > best->height - SUM_SLACK)
		return false;
	*best = choice;
	return true;
}

static bool move_any(struct balance *b, struct choice *best, unsigned n)
{
	bool moved = false;

	for (size_t from = 0; from < b->count; from++)
		for (size_t to = 0; to < b->count; to++)
			while (move(b, best, from, to, n))
				moved = true;
	return moved;
}

/* Improves a choice until no move helps. */
static void descend(struct balance *b, struct choice *choice)
{
	bool moved = true;

	measure(b, choice);
	while (moved) {
		moved = false;
		for (size_t i = 0; i < STRIDES; i++)
			moved |= move_any(b, choice, stride[i]);
	}
}

/* Gives the spare steps away in the proportion of SHARE. */
static void divide(const struct balance *b, const double *share,
		   struct choice *choice)
{
	unsigned left = b->spare;
	double sum = 0;

	for (size_t a = 0; a < b->count; a++)
		sum += share[a];
	for (size_t a = 0; a < b->count; a++) {
		choice->steps[a] =
			a + 1 < b->count && sum > 0
				? (unsigned)(b->spare * share[a] / sum)
				: left;
		if (choice->steps[a] > left)
			choice->steps[a] = left;
		left -= choice->steps[a];
	}
}

/* Returns how much is written in a column: the root of the ink, since wider
 * columns have fewer lines. */
static double weigh(const struct balance *b, size_t automatic)
{
	double ink = 0;

	for (size_t i = 0; i < b->item_count; i++)
		if (b->item[i].column == automatic)
			ink += text_width(b->item[i].text->piece,
					  b->item[i].text->piece_count) /
			       b->item[i].rows;
	return sqrt(ink);
}

/* A descent can end in a hollow; from several sides one finds the deepest. */
static struct choice search(struct balance *b)
{
	double share[PROFILE_MOST_COLUMNS] = {0};
	struct choice best = {.height = 0}, other;
	size_t first = 0;

	for (size_t a = 0; a < b->count; a++)
		share[a] = weigh(b, a);
	divide(b, share, &best);
	descend(b, &best);
	/* where many texts count, a line more or less of one is no hollow */
	if (b->item_count > MOST_SIDES)
		first = b->count;
	for (size_t start = first; start <= b->count; start++) {
		for (size_t a = 0; a < b->count; a++)
			share[a] = start == b->count || a == start;
		divide(b, share, &other);
		descend(b, &other);
		if (other.height < best.height - SUM_SLACK)
			best = other;
	}
	return best;
}

void balance_widths(const struct table *table, double room, double *width)
{
	struct balance b = {.table = table, .rows = table->grid.rows};
	struct choice choice;
	double rest = room;

	if (b.rows > BALANCE_ROWS)
		b.rows = BALANCE_ROWS;
	for (size_t c = 0; c < table->profile->column_count; c++) {
		if (!table->profile->column[c].automatic)
			continue;
		b.column[b.count] = c;
		b.least[b.count++] = table->least[c];
		rest -= table->least[c];
	}
	if (!b.count)
		return;
	arena_init(&b.scratch);
	b.spare = rest > 0 ? (unsigned)(rest / step) : 0;
	b.height = arena_array(&b.scratch, double, b.rows + 1);
	add_items(&b);
	choice = search(&b);
	rest -= b.spare * step;
	for (size_t a = 0; a < b.count; a++)
		width[b.column[a]] = b.least[a] + choice.steps[a] * step +
				     rest / (double)b.count;
	arena_release(&b.scratch);
}
