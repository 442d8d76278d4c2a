#include "table/widths.h"

#include "base/units.h"
#include "table/messages.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Widths are tried in steps of a millimetre [pt]; the longest first. */
static const double step = POINTS_OF_MM(1);
static const unsigned stride[] = {32, 16, 8, 4, 2, 1};

/* Room for the number of the column, "(18)" [em]. */
static const double number_width = 2.2;

enum { STRIDES = sizeof(stride) / sizeof(stride[0]) };

/* Rows that decide: of a longer table the first. */
enum { DECIDING_ROWS = 1024 };

/* Up to so many texts the search begins from the side of each column. */
enum { MOST_SIDES = 100 };

/* Returns the physical columns that logical column C is made of. */
static size_t span_of(const struct table *table, size_t c)
{
	return table->profile->column[c].kind->columns;
}

size_t table_column(const struct table *table, size_t i)
{
	size_t c = table->profile->column_count;

	while (c > 1 && table->first[c - 1] > i)
		c--;
	return c - 1;
}

double table_padding(const struct table *table, size_t c)
{
	double padding = table->profile->padding_x;

	return span_of(table, c) > 1 ? padding / 4 : padding;
}

double table_room(const struct table *table, size_t first, size_t span)
{
	double padding = table_padding(table, table_column(table, first));
	double width = table->edge[first + span] - table->edge[first];

	return (width - 2 * padding) / table->profile->table_type.size;
}

/* A text that counts: in one row, or merged over several. */
struct balance_item {
	const struct text *text;
	uint32_t row, rows;
	uint16_t column; /* of the automatic ones; count: its width is fixed */
	uint16_t fixed;	 /* lines at that width */
	uint16_t *lines; /* per step; 0: not known yet */
};

/* A choice of widths: steps above the least, per automatic column. */
struct width_choice {
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
	struct balance_item *item;
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

/* Returns the least width of logical column C [pt], so that no word of it or
 * of its label is broken. */
static double least_of(const struct table *table, size_t c)
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
	struct balance_item *item;

	if (!cell->text || cell->section || cell->row + cell->rows > b->rows)
		return;
	b->item = arena_grow(&b->scratch, b->item, b->item_count, &b->capacity,
			     sizeof(*b->item));
	item = &b->item[b->item_count++];
	*item = (struct balance_item){.text = cell->text,
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
	const struct balance_item *a = left, *b = right;

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

static unsigned lines_of(const struct balance *b, struct balance_item *item,
			 const struct width_choice *choice)
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
static void measure(struct balance *b, struct width_choice *choice)
{
	double one = cells_height(b->table, 1);

	choice->height = 0;
	for (size_t r = 0; r < b->rows; r++)
		b->height[r] = one;
	for (size_t i = 0; i < b->item_count; i++) {
		struct balance_item *item = &b->item[i];
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
static bool move(struct balance *b, struct width_choice *best, size_t from,
		 size_t to, unsigned n)
{
	struct width_choice choice = *best;

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

static bool move_any(struct balance *b, struct width_choice *best, unsigned n)
{
	bool moved = false;

	for (size_t from = 0; from < b->count; from++)
		for (size_t to = 0; to < b->count; to++)
			while (move(b, best, from, to, n))
				moved = true;
	return moved;
}

/* Improves a choice until no move helps. */
static void descend(struct balance *b, struct width_choice *choice)
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
		   struct width_choice *choice)
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
static struct width_choice search(struct balance *b)
{
	double share[PROFILE_MOST_COLUMNS] = {0};
	struct width_choice best = {.height = 0}, other;
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

/*
 * Fills WIDTH, per logical column [pt], for the columns whose width is "auto",
 * to sum up to ROOM [pt], which has to hold what least_of() wants of them.
 * Each text is set at few widths: lines are a step function of the width,
 * found where the search comes by.
 */
static void balance(const struct table *table, double room, double *width)
{
	struct balance b = {.table = table, .rows = table->grid.rows};
	struct width_choice choice;
	double rest = room;

	if (b.rows > DECIDING_ROWS)
		b.rows = DECIDING_ROWS;
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

/* Returns the least width of logical column C [pt]: an automatic one holds its
 * words, any other a letter. */
static double narrowest(const struct table *table, size_t c)
{
	if (table->profile->column[c].automatic)
		return table->least[c];
	return 2 * table_padding(table, c) + table->profile->table_type.size;
}

static bool report(const struct table *table, double need, double room)
{
	struct diag *diag = &table->setter->run->diag;

	diag_add(diag, MESSAGE_COLUMNS_TOO_WIDE,
		 place_of(table->profile->file[0]), diag_mm(diag, need),
		 diag_mm(diag, room));
	return false;
}

static bool report_narrow(const struct table *table, size_t c)
{
	const struct column *column = &table->profile->column[c];
	struct diag *diag = &table->setter->run->diag;

	diag_add(diag, MESSAGE_COLUMN_TOO_NARROW, column->place, column->name,
		 diag_mm(diag, table->width[c]),
		 diag_mm(diag, narrowest(table, c)));
	return false;
}

/* Takes the fixed widths. Returns what they need, the others as narrow as can
 * be [pt]. */
static double take_fixed(struct table *table)
{
	const struct profile *profile = table->profile;
	double need = 0;

	for (size_t c = 0; c < profile->column_count; c++) {
		double span = (double)span_of(table, c);

		if (profile->column[c].automatic)
			table->least[c] = least_of(table, c);
		table->width[c] = profile->column[c].width;
		need += span * (table->width[c] > 0 ? table->width[c]
						    : narrowest(table, c));
	}
	return need;
}

/* Returns the sum of the shares; an automatic column counts as one, so that
 * columns of both kinds can stand together. */
static double sum_shares(const struct table *table, bool *automatic)
{
	const struct profile *profile = table->profile;
	double sum = 0;

	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];

		sum += column->automatic
			       ? 1
			       : column->share * (double)span_of(table, c);
		*automatic |= column->automatic;
	}
	return sum;
}

/* Divides REST [pt], which fixed columns leave, among the others. */
static void divide_rest(struct table *table, double rest)
{
	const struct profile *profile = table->profile;
	bool automatic = false;
	double sum = sum_shares(table, &automatic), unit = rest / sum;

	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];

		if (column->share <= 0)
			continue;
		table->width[c] = column->share * unit;
		rest -= table->width[c] * (double)span_of(table, c);
	}
	if (automatic)
		balance(table, rest, table->width);
}

/* Returns what all columns with a width take [pt]. */
static double sum_widths(const struct table *table)
{
	double sum = 0;

	for (size_t c = 0; c < table->profile->column_count; c++)
		sum += table->width[c] * (double)span_of(table, c);
	return sum;
}

/* Places the edges of the columns from X [pt] on. */
static void place_edges(struct table *table, double x)
{
	table->edge[0] = x;
	for (size_t i = 0; i < table->columns; i++) {
		x += table->width[table_column(table, i)];
		table->edge[i + 1] = x;
	}
}

static void count_columns(struct table *table)
{
	table->columns = 0;
	for (size_t c = 0; c < table->profile->column_count; c++) {
		table->first[c] = table->columns;
		table->columns += span_of(table, c);
	}
}

bool widths_find(struct table *table)
{
	const struct profile *profile = table->profile;
	double room = paper_room(&profile->paper), need, slack;

	count_columns(table);
	need = take_fixed(table);
	if (need > room + LENGTH_SLACK)
		return report(table, need, room);
	divide_rest(table, room - sum_widths(table));
	for (size_t c = 0; c < profile->column_count; c++)
		if (table->width[c] < narrowest(table, c) - LENGTH_SLACK)
			return report_narrow(table, c);
	/* a table of fixed columns alone stands in the middle */
	slack = room - sum_widths(table);
	place_edges(table, profile->paper.left + slack / 2);
	return true;
}
