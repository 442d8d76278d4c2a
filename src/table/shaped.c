#include "table/shaped.h"

#include "base/catalogue.h"
#include "profile/column.h"
#include "text/texts.h"

#include <math.h>
#include <string.h>

/* Room for the number of a column, "(18)" [em]. */
static const double number_width = 2.2;

/* What heads a period stays on one line up to this width [em], "TW III". */
static const double short_label = 4;

struct shaped_maker {
	struct shaped *shaped;
	struct texts texts;
	/* numbers of a list hang alike: measured once for each length */
	const char *widest;
	size_t column, measured; /* its column and length */
};

/* Returns the widest number of a list of COUNT in logical column C. */
static const char *hang_like(struct shaped_maker *m, size_t c, size_t count)
{
	struct setter *setter = m->shaped->setter;
	const struct numbering *number = &m->shaped->profile->column[c].number;

	if (m->column != c || m->measured != count) {
		size_t wide_count;
		const char *const *wide = numbering_wide(
			setter->run->arena, number, 1, count, &wide_count);

		m->widest = text_widest(setter, wide, wide_count);
	}
	m->column = c;
	m->measured = count;
	return m->widest;
}

/* Short texts in the periods of CELL: the same one in neighbours is set once.
 * One that is empty leaves the period to the mark. */
static const struct text **shape_captions(struct shaped_maker *m,
					  const struct cell *cell)
{
	const struct column *column = cell->style;
	const struct text **caption =
		arena_array(m->shaped->setter->run->arena, const struct text *,
			    column->columns);
	const struct value *before = NULL;
	enum style style = cell->bold ? STYLE_BOLD : STYLE_REGULAR;

	for (size_t i = 0; i < column->columns; i++) {
		const struct value *label =
			grid_label(cell, column_slot(column, i));

		if (label && before && label->text == before->text) {
			caption[i] = caption[i - 1];
		} else if (label) {
			struct manuscript manuscript = {.text = label->text,
							.length = label->length,
							.style = style,
							.place = label->place};

			caption[i] = texts_set(&m->texts, &manuscript);
		}
		before = label;
	}
	return caption;
}

/* Whether a text stands in one of the periods of CELL. */
static bool has_captions(const struct cell *cell)
{
	bool has = false;

	for (size_t s = 0; s < SERIES_COUNT; s++)
		has |= cell->periods[s] && cell->periods[s]->label;
	return has;
}

/* Shapes the value of cell I in logical column C, what a counter counts, or
 * what stands in periods. */
static struct shaped_cell shape_cell(struct shaped_maker *m, size_t c, size_t i)
{
	const struct shaped *shaped = m->shaped;
	const struct cell *cell = &shaped->grid->cell[c][i];
	struct shaped_cell out = {.text = NULL};
	bool announces = cell->style->kind->announces;
	struct manuscript manuscript = {.text = cell->number,
					.style = cell->bold ? STYLE_BOLD
							    : STYLE_REGULAR,
					.place = cell->style->place};

	if (cell->value) {
		manuscript.text = cell->value->text;
		manuscript.length = cell->value->length;
		manuscript.number = cell->number;
		manuscript.typed = cell->typed;
		manuscript.lists = true;
		manuscript.place = cell->value->place;
	}
	if (cell->value && cell->style->kind->takes_amounts) {
		manuscript.lists = false;
		manuscript.keep = manuscript.text;
	} else if (cell->value && !announces) {
		out.widest =
			cell->siblings ? hang_like(m, c, cell->siblings) : NULL;
		manuscript.widest = out.widest;
		manuscript.bare_lists = cell->style->bare_lists;
	}
	if (!cell->value && cell->number)
		manuscript.length = strlen(cell->number);
	if (manuscript.text)
		out.text = texts_set(&m->texts, &manuscript);
	if (has_captions(cell))
		out.caption = shape_captions(m, cell);
	return out;
}

/* Whether the comma of CELL, in logical column C, stands below the others. */
static bool has_comma_place(const struct grid *grid, size_t c,
			    const struct cell *cell)
{
	return cell->style->kind->takes_amounts &&
	       grid_is_inside(grid, c, cell);
}

/* Returns the width of the decimals of CELL with their comma [em]. */
static double decimals_width(struct shaped_maker *m, const struct cell *cell)
{
	const struct value *value = cell->value;
	const char *comma = NULL;
	struct manuscript manuscript = {.style = cell->bold ? STYLE_BOLD
							    : STYLE_REGULAR};
	const struct text *text;
	int stars, figures;

	if (value && value->length)
		comma = memchr(value->text, ',', value->length);
	if (!comma)
		return 0;
	stars = (int)strspn(value->text, "*");
	figures = (int)strspn(comma + 1, "0123456789");
	manuscript.text = arena_format(m->shaped->setter->run->arena,
				       "%.*s%.*s%.*s", stars, value->text,
				       1 + figures, comma, stars, value->text);
	manuscript.length = strlen(manuscript.text);
	text = texts_set(&m->texts, &manuscript);
	return text_width(text->piece, text->piece_count);
}

/* Finds how far the amounts CELL of logical column C stand from its right edge,
 * so that their commas are below each other. */
static void align_commas(struct shaped_maker *m, struct shaped_cell *cell,
			 size_t c)
{
	const struct grid *grid = m->shaped->grid;
	double widest = 0;

	for (size_t i = 0; i < grid->count[c]; i++) {
		const struct cell *of = &grid->cell[c][i];

		if (has_comma_place(grid, c, of))
			cell[i].behind = decimals_width(m, of);
		widest = fmax(widest, cell[i].behind);
	}
	for (size_t i = 0; i < grid->count[c]; i++)
		if (has_comma_place(grid, c, &grid->cell[c][i]))
			cell[i].behind = widest - cell[i].behind;
}

static void shape_cells(struct shaped_maker *m)
{
	const struct grid *grid = m->shaped->grid;
	struct run *run = m->shaped->setter->run;
	size_t total = 0, done = 0;

	for (size_t c = 0; c < grid->profile->column_count; c++)
		total += grid->count[c];
	for (size_t c = 0; c < grid->profile->column_count; c++) {
		struct shaped_cell *cell = arena_array(
			run->arena, struct shaped_cell, grid->count[c]);

		m->shaped->cell[c] = cell;
		for (size_t i = 0; i < grid->count[c]; i++) {
			progress_note(&run->progress, N_("reading cells"),
				      done++, total);
			cell[i] = shape_cell(m, c, i);
		}
		if (grid->profile->column[c].align == ALIGN_COMMA)
			align_commas(m, cell, c);
	}
}

/* Shapes the header: its labels, and the row that numbers the columns. */
static void shape_header(struct shaped *shaped)
{
	struct setter *setter = shaped->setter;
	const struct header *header =
		header_build(shaped->profile, setter->run);
	enum style bold =
		shaped->profile->header_bold ? STYLE_BOLD : STYLE_REGULAR;

	shaped->header = header;
	shaped->head = arena_array(setter->run->arena, const struct text *,
				   header->count);
	for (size_t i = 0; i < header->count; i++) {
		const struct header_cell *cell = &header->cell[i];
		struct manuscript manuscript = {
			.text = cell->words,
			.length = strlen(cell->words),
			.style = cell->kind == HEADER_NUMBER ? STYLE_REGULAR
							     : bold,
			.place = cell->place};

		shaped->head[i] = text_new(setter, &manuscript);
	}
}

/* Returns the room that the cell of logical column C needs for each word [em];
 * a text in a period is to stand on one line. */
static double cell_least(const struct shaped *shaped, size_t c, size_t i)
{
	const struct shaped_cell *cell = &shaped->cell[c][i];
	size_t columns = shaped->profile->column[c].columns;
	double least = 0;

	if (cell->text &&
	    grid_is_inside(shaped->grid, c, &shaped->grid->cell[c][i]))
		return text_narrowest(cell->text) + cell->behind;
	for (size_t k = 0; cell->caption && k < columns; k++)
		if (cell->caption[k])
			least = fmax(least,
				     text_width(cell->caption[k]->piece,
						cell->caption[k]->piece_count));
	return least;
}

/* Returns the room that a label TEXT needs [em]: for each word, and on one line
 * if it is short and that of a period. */
static double label_least(const struct text *text, enum header_kind kind)
{
	double least = text_narrowest(text);

	if (kind != HEADER_SUBLABEL)
		return least;
	return fmax(least, fmin(text_width(text->piece, text->piece_count),
				short_label));
}

/* Finds the room that each physical column of logical column C needs for the
 * words of it and of its labels [em]. */
static double least_of(const struct shaped *shaped, size_t c)
{
	const struct header *header = shaped->header;
	double least = number_width;

	for (size_t i = 0; i < header->count; i++) {
		const struct header_cell *cell = &header->cell[i];

		if (cell->of == c && (cell->kind == HEADER_LABEL ||
				      cell->kind == HEADER_SUBLABEL))
			least = fmax(least,
				     label_least(shaped->head[i], cell->kind) /
					     (double)cell->span);
	}
	for (size_t s = 0; s < SERIES_COUNT; s++)
		if (shaped->mark[c][s])
			least = fmax(least, text_narrowest(shaped->mark[c][s]));
	for (size_t i = 0; i < shaped->grid->count[c]; i++)
		least = fmax(least, cell_least(shaped, c, i));
	return least;
}

/* Returns what marks a period of SERIES. */
static const struct text *shape_mark(struct setter *setter,
				     const struct column *column,
				     enum series series)
{
	const struct wordline *mark = column_mark(column, series);
	struct manuscript manuscript = {.text = mark->text,
					.length = strlen(mark->text),
					.place = mark->place};

	return text_new(setter, &manuscript);
}

const struct shaped *shaped_build(const struct grid *grid,
				  struct setter *setter)
{
	struct arena *arena = setter->run->arena;
	struct shaped *shaped = arena_new(arena, struct shaped);
	struct shaped_maker m = {.shaped = shaped};
	const struct profile *profile = grid->profile;

	*shaped = (struct shaped){
		.grid = grid, .profile = profile, .setter = setter};
	texts_init(&m.texts, setter);
	shape_cells(&m);
	shape_header(shaped);
	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];

		for (size_t k = 0; k < column->series_count; k++)
			shaped->mark[c][column->series[k]] =
				shape_mark(setter, column, column->series[k]);
		if (profile->column[c].automatic)
			shaped->least[c] = least_of(shaped, c);
	}
	return shaped;
}

const struct text *shaped_mark(const struct shaped *shaped, size_t c, size_t i,
			       size_t k)
{
	const struct cell *cell = &shaped->grid->cell[c][i];
	const struct text **caption = shaped->cell[c][i].caption;
	struct slot slot = column_slot(cell->style, k);

	if (!grid_marks(cell, slot))
		return NULL;
	return caption && caption[k] ? caption[k]
				     : shaped->mark[c][slot.series];
}

const struct text *shaped_with_note(const struct shaped *shaped, size_t c,
				    size_t i)
{
	const struct profile *profile = shaped->profile;
	const struct cell *cell = &shaped->grid->cell[c][i];
	const struct value *value = cell->value;
	struct manuscript manuscript = {
		.number = cell->number,
		.typed = cell->typed,
		.widest = shaped->cell[c][i].widest,
		.style = cell->bold ? STYLE_BOLD : STYLE_REGULAR,
		.lists = true,
		.bare_lists = cell->style->bare_lists,
		.place = profile->carry_note.place,
	};

	manuscript.text = arena_format(shaped->setter->run->arena, "%.*s %s",
				       (int)value->length, value->text,
				       profile->carry_note.text);
	manuscript.length = strlen(manuscript.text);
	return text_new(shaped->setter, &manuscript);
}
