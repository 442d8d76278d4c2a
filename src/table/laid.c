#include "table/laid.h"

#include "base/catalogue.h"
#include "profile/column.h"
#include "table/messages.h"
#include "text/lines.h"
#include "text/messages.h"

#include <assert.h>
#include <string.h>

/* A text in a period is set no smaller than this share of the table's size. */
static const double smallest_caption = 0.65;

/* In a period that is so wide [em], a text has several lines rather than
 * letters of less than this share. */
static const double wrapping_room = 4, wrapping_share = 0.75;

struct laid_maker {
	struct laid *laid;
	struct laid_cell *cell[PROFILE_MOST_COLUMNS]; /* the laid one's */
	uint32_t *most;	     /* lines of the highest text of each row */
	struct lines widest; /* of the column at work, what has no room and the
				tool wrote: a number */
};

/* Returns the room for text in SPAN physical columns from FIRST on [em]. */
static double room_of(const struct laid *laid, size_t first, size_t span)
{
	const double *edge = laid->widths.edge;
	double padding =
		cell_padding(laid->profile, grid_column(laid->grid, first));

	return (edge[first + span] - edge[first] - 2 * padding) /
	       laid->type.size;
}

double laid_cell_room(const struct laid *laid, size_t c, size_t i)
{
	const struct grid *grid = laid->grid;

	return room_of(laid, grid->first[c],
		       grid_span(grid, c, grid->cell[c][i].columns)) -
	       laid->shaped->cell[c][i].behind;
}

double laid_height(const struct laid *laid, size_t count)
{
	return cell_height(laid->profile, &laid->type, count);
}

double laid_least(const struct laid *laid)
{
	const struct grid *grid = laid->grid;
	double sum = (double)grid->rows * laid_height(laid, 1);
	struct arena scratch;
	uint32_t *most; /* lines above one, of each row */

	arena_init(&scratch);
	most = arena_array(&scratch, uint32_t, grid->rows);
	for (size_t c = 0; c < grid->profile->column_count; c++) {
		for (size_t i = 0; i < grid->count[c]; i++) {
			const struct cell *cell = &grid->cell[c][i];
			uint32_t *row = &most[cell->row];
			uint32_t count = laid->cell[c][i].count;

			if (cell->rows == 1 && count > *row + 1)
				*row = count - 1;
		}
	}
	for (size_t i = 0; i < grid->rows; i++)
		sum += most[i] * laid->type.leading;
	arena_release(&scratch);
	return sum;
}

const struct caption *laid_mark(const struct laid *laid, size_t c, size_t i,
				size_t k)
{
	const struct cell *cell = &laid->grid->cell[c][i];
	const struct caption *caption = laid->cell[c][i].caption;
	struct slot slot = column_slot(cell->style, k);

	if (!grid_marks(cell, slot))
		return NULL;
	return caption && caption[k].text ? &caption[k]
					  : &laid->mark[c][slot.series];
}

/* Reports words of TEXT that are WIDTH wide but have ROOM in logical
 * column C [em]. */
static void report_width(const struct laid *laid, const struct manuscript *text,
			 double width, double room, size_t c)
{
	struct run *run = laid->setter->run;
	double size = laid->type.size;

	diag_add(&run->diag, MESSAGE_WORD_TOO_WIDE,
		 diag_find(&run->diag, text->place, text->text, text->length),
		 diag_text(&run->diag, text->text, text->length),
		 diag_mm(&run->diag, width * size),
		 diag_mm(&run->diag, room > 0 ? room * size : 0),
		 arena_format(run->arena, "[column %s]",
			      laid->profile->column[c].name));
}

/* Reports the word that overflows its room in the logical columns FIRST to
 * LAST, if there is one; it is written at PLACE. */
static void check_overflow(const struct laid *laid, const struct lines *lines,
			   struct place place, size_t first, size_t last)
{
	const struct column *column = laid->profile->column;
	struct run *run = laid->setter->run;
	const char *section;

	if (!lines->overflow)
		return;
	section = arena_format(run->arena, "column %s", column[first].name);
	while (first < last)
		section = arena_format(run->arena, "%s], [column %s", section,
				       column[++first].name);
	text_report_overflow(lines, laid->type.size, place, section, run);
}

/* Reports cell I of the row of numbers, in which those of a column's periods
 * are alike: once for all of them. Whether it is such a one. */
static bool check_numbers(const struct laid *laid, const struct lines *lines,
			  size_t i)
{
	const struct header *header = laid->shaped->header;
	const struct header_cell *cell = &header->cell[i];
	const struct column *column = &laid->profile->column[cell->of];
	struct diag *diag = &laid->setter->run->diag;
	double size = laid->type.size;
	bool told = !lines[i].overflow;

	if (cell->row != header->numbers || column->columns < 2)
		return false;
	for (size_t k = i; k-- && header->cell[k].row == cell->row && !told;)
		told = header->cell[k].of == cell->of && lines[k].overflow;
	if (!told)
		diag_add(diag, MESSAGE_NUMBERS_TOO_WIDE, column->place,
			 column->name,
			 diag_mm(diag, text_width(lines[i].overflow,
						  lines[i].overflow_count) *
					       size),
			 diag_mm(diag,
				 lines[i].room > 0 ? lines[i].room * size : 0));
	return true;
}

/* Whether cell I of the header says what one before it in the same column does:
 * a series under each period. That is told once. */
static bool is_repeated(const struct header *header, size_t i)
{
	const struct header_cell *cell = &header->cell[i], *at = header->cell;

	while (at < cell && (at->words != cell->words || at->of != cell->of))
		at++;
	return at < cell;
}

/* Breaks the header into lines. Rows are as high as the cells that they have
 * alone; those over several, which all end with the labels, make their first
 * one higher where they need it, the lower ones before the higher. */
static void lay_header(struct laid *laid)
{
	const struct shaped *shaped = laid->shaped;
	const struct header *header = shaped->header;
	struct arena *arena = laid->setter->run->arena;
	struct lines *lines = arena_array(arena, struct lines, header->count);
	size_t rows = header->numbers + 1;
	double *height = arena_array(arena, double, rows);
	double below = 0; /* [pt] */

	for (size_t i = 0; i < header->count; i++) {
		const struct header_cell *cell = &header->cell[i];
		double need;

		lines[i] = text_wrap(laid->setter, shaped->head[i],
				     room_of(laid, cell->column, cell->span));
		if (!check_numbers(laid, lines, i) && lines[i].overflow &&
		    !is_repeated(header, i))
			check_overflow(
				laid, &lines[i], cell->place, cell->of,
				grid_column(laid->grid,
					    cell->column + cell->span - 1));
		need = laid_height(laid, lines[i].count);
		if (cell->rows == 1 && need > height[cell->row])
			height[cell->row] = need;
	}
	for (size_t row = header->rows; row--;) {
		for (size_t i = 0; i < header->count; i++) {
			double need = laid_height(laid, lines[i].count);

			if (header->cell[i].row == row &&
			    header->cell[i].rows > 1 &&
			    need > height[row] + below)
				height[row] = need - below;
		}
		below += height[row];
	}
	for (size_t row = 0; row < rows; row++)
		laid->header.total += height[row];
	laid->header.height = height;
	laid->header.lines = lines;
}

/* Breaks TEXT into as many lines as it needs in ROOM [em], its type SCALE of
 * the table's. */
static struct caption wrap_caption(const struct laid *laid,
				   const struct text *text, double room,
				   double scale)
{
	return (struct caption){
		text, text_wrap(laid->setter, text, room / scale), scale};
}

/* Sets what stands in a period, in logical column C: on one line, smaller where
 * it has to be, or on several. */
static struct caption lay_caption(const struct laid *laid, size_t c,
				  const struct text *text,
				  const struct manuscript *manuscript)
{
	double room = room_of(laid, laid->grid->first[c], 1);
	double width = text_width(text->piece, text->piece_count);
	struct caption caption;
	double scale = 1;

	if (width > room)
		scale = room / width;
	if (scale < smallest_caption)
		scale = smallest_caption;
	caption = wrap_caption(laid, text, room, scale);
	if (scale < wrapping_share && room >= wrapping_room) {
		double narrowest = text_narrowest(text);
		double words = narrowest > room ? room / narrowest : 1;
		struct caption high = wrap_caption(laid, text, room, words);

		if (words >= smallest_caption && !high.lines.overflow)
			return high;
	}
	if (caption.lines.overflow)
		report_width(laid, manuscript, width * caption.scale, room, c);
	return caption;
}

/* Sets what marks a period of SERIES in logical column C. */
static void lay_mark(struct laid *laid, size_t c, enum series series)
{
	const struct wordline *mark =
		column_mark(&laid->profile->column[c], series);
	const struct manuscript manuscript = {.text = mark->text,
					      .length = strlen(mark->text),
					      .place = mark->place};

	laid->mark[c][series] = lay_caption(
		laid, c, laid->shaped->mark[c][series], &manuscript);
}

/* Sets the texts in periods of a cell that has some. */
static void lay_captions(struct laid_maker *m, size_t c, size_t i)
{
	const struct laid *laid = m->laid;
	struct laid_cell *out = &m->cell[c][i];
	const struct cell *cell = &laid->grid->cell[c][i];
	const struct text *const *text = laid->shaped->cell[c][i].caption;
	struct caption *caption = arena_array(
		laid->setter->run->arena, struct caption, cell->style->columns);

	for (size_t k = 0; k < cell->style->columns; k++) {
		const struct value *label =
			grid_label(cell, column_slot(cell->style, k));
		struct manuscript manuscript;

		if (k && text[k] == text[k - 1]) {
			caption[k] = caption[k - 1];
		} else if (text[k]) {
			assert(label); /* what the text was made of */
			manuscript =
				(struct manuscript){.text = label->text,
						    .length = label->length,
						    .place = label->place};
			caption[k] = lay_caption(laid, c, text[k], &manuscript);
		}
	}
	out->caption = caption;
	for (size_t k = 0; k < cell->style->columns; k++) {
		const struct lines *lines = &caption[k].lines;

		if (lines->count < 2 || lines->count <= out->count)
			continue;
		out->text = caption[k].text;
		out->line = lines->line;
		out->count = (uint32_t)lines->count;
	}
}

/* Returns how cell I of logical column C is broken into lines. */
static struct fit fit_of(const struct laid *laid, size_t c, size_t i)
{
	bool justify = laid->grid->cell[c][i].style->align == ALIGN_JUSTIFY;

	return (struct fit){.width = laid_cell_room(laid, c, i),
			    .justify = justify,
			    .divide = justify && laid->profile->hyphenate};
}

/* Returns the width of what has no room in LINES [em], 0 when all has. */
static double width_over(const struct lines *lines)
{
	return text_width(lines->overflow, lines->overflow_count);
}

/* Breaks the text of cell I of logical column C. */
static void break_cell(struct laid_maker *m, size_t c, size_t i,
		       const struct fit *fit)
{
	struct laid *laid = m->laid;
	const struct value *value = laid->grid->cell[c][i].value;
	struct lines lines =
		text_fit(laid->setter, laid->shaped->cell[c][i].text, fit);
	struct laid_cell *out = &m->cell[c][i];

	if (value)
		check_overflow(laid, &lines, value->place, c, c);
	else if (width_over(&lines) > width_over(&m->widest))
		m->widest = lines;
	out->text = lines.text;
	out->line = lines.line;
	out->count = (uint32_t)lines.count;
}

static void lay_cells(struct laid_maker *m)
{
	const struct grid *grid = m->laid->grid;
	struct run *run = m->laid->setter->run;
	size_t total = 0, done = 0;

	for (size_t c = 0; c < grid->profile->column_count; c++)
		total += grid->count[c];
	for (size_t c = 0; c < grid->profile->column_count; c++) {
		/* and one without lines, for the grid's below all */
		m->cell[c] = arena_array(run->arena, struct laid_cell,
					 grid->count[c] + 1);
		m->laid->cell[c] = m->cell[c];
		for (size_t i = 0; i < grid->count[c]; i++) {
			const struct shaped_cell *shaped =
				&m->laid->shaped->cell[c][i];
			struct fit fit = fit_of(m->laid, c, i);

			progress_note(&run->progress, N_("breaking lines"),
				      done++, total);
			if (shaped->caption)
				lay_captions(m, c, i);
			else if (shaped->text)
				break_cell(m, c, i, &fit);
		}
		/* one for all numbers */
		check_overflow(m->laid, &m->widest,
			       grid->profile->column[c].place, c, c);
		m->widest = (struct lines){0};
	}
}

/* Words of texts that are not filled are divided where that lowers a row. */
enum divide_step {
	DIVIDE_NOTE,	/* which texts make a row as high as it is */
	DIVIDE_GIVE_UP, /* where one of these stays as high */
	DIVIDE_WORDS,	/* of the others */
	DIVIDE_STEPS
};

/* Takes STEP for cell I of logical column C. */
static void divide_cell(struct laid_maker *m, size_t c, size_t i,
			enum divide_step step)
{
	const struct cell *cell = &m->laid->grid->cell[c][i];
	const struct text *text = m->laid->shaped->cell[c][i].text;
	uint32_t *most = &m->most[cell->row], count;
	struct fit fit;

	assert(m->most && m->cell[c]); /* made before the first step */
	count = m->cell[c][i].count;
	if (!text || cell->rows != 1 ||
	    !grid_is_inside(m->laid->grid, c, cell) || count < 2 ||
	    count < *most)
		return;
	if (step == DIVIDE_NOTE) {
		*most = count;
		return;
	}
	fit = fit_of(m->laid, c, i);
	fit.divide = true;
	if (step == DIVIDE_WORDS)
		break_cell(m, c, i, &fit);
	else if (text_fit_lines(m->laid->setter, text, &fit) == count)
		*most = UINT32_MAX;
}

struct type laid_type(const struct profile *profile, double size)
{
	struct type type = profile->table_type;

	type.leading *= size / type.size;
	type.size = size;
	return type;
}

const struct laid *laid_build(const struct shaped *shaped, double size)
{
	struct run *run = shaped->setter->run;
	const struct profile *profile = shaped->profile;
	struct laid *laid = arena_new(run->arena, struct laid);
	struct laid_maker m = {.laid = laid};
	struct arena scratch;

	*laid = (struct laid){.shaped = shaped,
			      .grid = shaped->grid,
			      .profile = profile,
			      .setter = shaped->setter,
			      .type = laid_type(profile, size)};
	if (!widths_find(&laid->widths, shaped, &laid->type) || run->diag.count)
		return NULL;
	lay_header(laid);
	for (size_t c = 0; c < profile->column_count; c++)
		for (size_t k = 0; k < profile->column[c].series_count; k++)
			lay_mark(laid, c, profile->column[c].series[k]);
	lay_cells(&m);
	if (!profile->hyphenate)
		return laid;
	arena_init(&scratch);
	m.most = arena_array(&scratch, uint32_t, shaped->grid->rows);
	for (enum divide_step step = 0; step < DIVIDE_STEPS; step++)
		for (size_t c = 0; c < profile->column_count; c++)
			for (size_t i = 0; i < shaped->grid->count[c]; i++)
				divide_cell(&m, c, i, step);
	arena_release(&scratch);
	return laid;
}
