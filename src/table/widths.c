#include "table/widths.h"

#include "base/units.h"
#include "table/messages.h"
#include "table/pile.h"

#include <math.h>
#include <string.h>

/* Widths are tried in steps of a millimetre [pt]; the longest first. */
static const double step = POINTS_OF_MM(1);
static const unsigned stride[] = {32, 16, 8, 4, 2, 1};

enum { STRIDES = sizeof(stride) / sizeof(stride[0]) };

/* Rows that decide: of a longer table the first. */
enum { DECIDING_ROWS = 1024 };

/* Up to so many texts the search begins from the side of each column. */
enum { MOST_SIDES = 100 };

/* What widths are found from. */
struct width_finder {
	const struct shaped *shaped;
	const struct grid *grid;
	const struct profile *profile;
	const struct type *type;
	struct widths *widths;
};

/* Periods that are so wide hold texts as other columns do [em]. */
static const double wide_period = 6;

double cell_padding(const struct profile *profile, size_t c)
{
	const struct column *column = &profile->column[c];
	double wide = wide_period * profile->table_type.size;
	/* as wide as words that head it */
	bool worded = column->automatic && column->unit == UNIT_LABEL;

	if (column->columns > 1 && column->width < wide && !worded)
		return profile->padding_x / 4;
	return profile->padding_x;
}

double cell_height(const struct profile *profile, const struct type *type,
		   size_t count)
{
	return 2 * profile->padding_y +
	       (double)(count ? count : 1) * type->leading;
}

/* Whether the width of COLUMN is found with the others'. */
static bool is_balanced(const struct column *column)
{
	return column->automatic && column->columns == 1;
}

/* A choice of widths: steps above the least, per automatic column. */
struct width_choice {
	unsigned steps[PROFILE_MOST_COLUMNS];
	double height; /* [pt] of the table */
};

struct balance {
	struct pile_frame frame;
	struct pile *pile;
	size_t column[PROFILE_MOST_COLUMNS]; /* those of the frame */
};

/* Moves N steps at a time from any column to any other as long as that helps.
 * Whether it ever did. */
static bool move(struct balance *b, struct width_choice *best, unsigned n)
{
	size_t count = b->frame.count;
	bool moved = false;

	for (size_t from = 0; from < count; from++) {
		for (size_t to = 0; to < count; to++) {
			while (from != to && best->steps[from] >= n) {
				struct width_choice choice = *best;

				choice.steps[from] -= n;
				choice.steps[to] += n;
				choice.height =
					pile_height(b->pile, choice.steps);
				if (choice.height > best->height - SUM_SLACK)
					break;
				*best = choice;
				moved = true;
			}
		}
	}
	return moved;
}

/* Improves a choice until no move helps. */
static void descend(struct balance *b, struct width_choice *choice)
{
	bool moved = true;

	choice->height = pile_height(b->pile, choice->steps);
	while (moved) {
		moved = false;
		for (size_t i = 0; i < STRIDES; i++)
			moved |= move(b, choice, stride[i]);
	}
}

/* Gives the spare steps away in the proportion of SHARE. */
static void divide(const struct balance *b, const double *share,
		   struct width_choice *choice)
{
	size_t count = b->frame.count;
	unsigned spare = b->frame.steps, left = spare;
	double sum = 0;

	for (size_t a = 0; a < count; a++)
		sum += share[a];
	for (size_t a = 0; a < count; a++) {
		choice->steps[a] = a + 1 < count && sum > 0
					   ? (unsigned)(spare * share[a] / sum)
					   : left;
		if (choice->steps[a] > left)
			choice->steps[a] = left;
		left -= choice->steps[a];
	}
}

/* A descent can end in a hollow; from several sides one finds the deepest. */
static struct width_choice search(struct balance *b)
{
	double share[PROFILE_MOST_COLUMNS];
	struct width_choice best = {.height = 0}, other;
	size_t count = b->frame.count, first = 0;

	/* the root of the ink, since wider columns have fewer lines */
	pile_ink(b->pile, share);
	for (size_t a = 0; a < count; a++)
		share[a] = sqrt(share[a]);
	divide(b, share, &best);
	descend(b, &best);
	/* where many texts count, a line more or less of one is no hollow */
	if (pile_count(b->pile) > MOST_SIDES)
		first = count;
	for (size_t start = first; start <= count; start++) {
		for (size_t a = 0; a < count; a++)
			share[a] = start == count || a == start;
		divide(b, share, &other);
		descend(b, &other);
		if (other.height < best.height - SUM_SLACK)
			best = other;
	}
	return best;
}

/* Adds cell I of logical column C, which is number AUTOMATIC of those. */
static void add_cell(const struct width_finder *f, struct balance *b, size_t c,
		     size_t i, size_t automatic)
{
	const struct cell *cell = &f->grid->cell[c][i];
	const struct text *text = f->shaped->cell[c][i].text;
	double room = f->widths->width[c] - 2 * cell_padding(f->profile, c);

	if (text && grid_is_inside(f->grid, c, cell) &&
	    cell->row + cell->rows <= b->frame.rows)
		pile_add(b->pile, text, cell->row, cell->rows, automatic,
			 room / f->type->size);
}

/*
 * Finds the widths of the columns whose width is "auto", which sum up to ROOM
 * [pt]; it has to hold the least of them. Each text is set at few widths: lines
 * are a step function of the width, found where the search comes by.
 */
static void balance(const struct width_finder *f, double room)
{
	struct balance b = {.frame = {.rows = f->grid->rows,
				      .leading = f->type->leading,
				      .padding_y = f->profile->padding_y,
				      .size = f->type->size,
				      .step = step}};
	struct pile_frame *frame = &b.frame;
	struct width_choice choice;
	struct arena scratch;
	double rest = room;

	if (frame->rows > DECIDING_ROWS)
		frame->rows = DECIDING_ROWS;
	for (size_t c = 0; c < f->profile->column_count; c++) {
		if (!is_balanced(&f->profile->column[c]))
			continue;
		b.column[frame->count] = c;
		frame->padding[frame->count] = cell_padding(f->profile, c);
		frame->least[frame->count++] = f->widths->least[c];
		rest -= f->widths->least[c];
	}
	frame->steps = rest > 0 ? (unsigned)(rest / step) : 0;
	arena_init(&scratch);
	b.pile = pile_new(frame, &scratch);
	for (size_t c = 0, automatic; c < f->profile->column_count; c++) {
		for (automatic = 0;
		     automatic < frame->count && b.column[automatic] != c;)
			automatic++;
		for (size_t i = 0; i < f->grid->count[c]; i++)
			add_cell(f, &b, c, i, automatic);
	}
	choice = search(&b);
	rest -= frame->steps * step;
	for (size_t a = 0; a < frame->count; a++)
		f->widths->width[b.column[a]] = frame->least[a] +
						choice.steps[a] * step +
						rest / (double)frame->count;
	arena_release(&scratch);
}

/* Returns the least width of logical column C [pt]: an automatic one holds its
 * words, any other a letter. */
static double narrowest(const struct width_finder *f, size_t c)
{
	if (f->profile->column[c].automatic)
		return f->widths->least[c];
	return 2 * cell_padding(f->profile, c) + f->type->size;
}

/* Widens the automatic columns of a group, the label of which is header cell I,
 * until none of its words is broken. What a share makes of a column is not
 * known yet. */
static void hold_group(const struct width_finder *f, size_t i)
{
	const struct header_cell *cell = &f->shaped->header->cell[i];
	double lack = text_narrowest(f->shaped->head[i]) * f->type->size +
		      2 * cell_padding(f->profile, cell->of) + LENGTH_SLACK;
	size_t end = cell->column + cell->span, count = 0;

	for (size_t c = cell->of; f->grid->first[c] < end; c++) {
		const struct column *column = &f->profile->column[c];

		if (column->share > 0)
			return;
		count += column->automatic;
		lack -= (double)column->columns *
			(column->automatic ? f->widths->least[c]
					   : f->widths->width[c]);
	}
	for (size_t c = cell->of; f->grid->first[c] < end; c++) {
		const struct column *column = &f->profile->column[c];

		if (lack > 0 && column->automatic)
			f->widths->least[c] +=
				lack / (double)count / (double)column->columns;
	}
}

/* Takes the fixed widths, and the least of the automatic ones. Returns what
 * they need, the others as narrow as can be [pt]. */
static double take_fixed(const struct width_finder *f)
{
	const struct profile *profile = f->profile;
	const struct header *header = f->shaped->header;
	struct widths *w = f->widths;
	double scale = f->type->size / profile->table_type.size, need = 0;

	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];

		w->least[c] = f->shaped->least[c] * f->type->size +
			      2 * cell_padding(profile, c) + LENGTH_SLACK;
		if (w->least[c] < column->least)
			w->least[c] = column->least;
		w->width[c] = column->width * (column->relative ? scale : 1);
	}
	for (size_t i = header->count; i--;) /* inner groups first */
		if (header->cell[i].kind == HEADER_GROUP)
			hold_group(f, i);
	for (size_t c = 0; c < profile->column_count; c++) {
		double span = (double)grid_span(f->grid, c, 1);

		/* marks and figures want no more room than they need */
		if (profile->column[c].automatic &&
		    !is_balanced(&profile->column[c]))
			w->width[c] = w->least[c];
		need += span *
			(w->width[c] > 0 ? w->width[c] : narrowest(f, c));
	}
	return need;
}

/* Divides REST [pt], which fixed columns leave, among the others; an automatic
 * column counts as one share, so that columns of both kinds can stand
 * together. */
static void divide_rest(const struct width_finder *f, double rest)
{
	const struct profile *profile = f->profile;
	bool automatic = false;
	double sum = 0, unit;

	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];

		automatic |= is_balanced(column);
		sum += is_balanced(column)
			       ? 1
			       : column->share *
					 (double)grid_span(f->grid, c, 1);
	}
	unit = rest / sum;
	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];

		if (column->share <= 0)
			continue;
		f->widths->width[c] = column->share * unit;
		rest -= f->widths->width[c] * (double)grid_span(f->grid, c, 1);
	}
	if (automatic)
		balance(f, rest);
}

/* Returns what all columns with a width take [pt]. */
static double sum_widths(const struct width_finder *f)
{
	double sum = 0;

	for (size_t c = 0; c < f->profile->column_count; c++)
		sum += f->widths->width[c] * (double)grid_span(f->grid, c, 1);
	return sum;
}

bool widths_find(struct widths *widths, const struct shaped *shaped,
		 const struct type *type)
{
	const struct profile *profile = shaped->profile;
	const struct width_finder f = {shaped, shaped->grid, profile, type,
				       widths};
	struct diag *diag = &shaped->setter->run->diag;
	double room = paper_room(&profile->paper), need = take_fixed(&f), x;

	if (need > room + LENGTH_SLACK) {
		diag_add(diag, MESSAGE_COLUMNS_TOO_WIDE,
			 place_of(profile->file[0]), diag_mm(diag, need),
			 diag_mm(diag, room));
		return false;
	}
	divide_rest(&f, room - sum_widths(&f));
	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];

		if (widths->width[c] >= narrowest(&f, c) - LENGTH_SLACK)
			continue;
		diag_add(diag, MESSAGE_COLUMN_TOO_NARROW, column->place,
			 column->name, diag_mm(diag, widths->width[c]),
			 diag_mm(diag, narrowest(&f, c)));
		return false;
	}
	/* a table of fixed columns alone stands in the middle */
	x = profile->paper.left + (room - sum_widths(&f)) / 2;
	for (size_t i = 0; i < f.grid->columns; i++) {
		widths->edge[i] = x;
		x += widths->width[grid_column(f.grid, i)];
	}
	widths->edge[f.grid->columns] = x;
	return true;
}
