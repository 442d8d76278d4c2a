#include "sheet/table.h"

#include "book/messages.h"
#include "plan/keys.h"
#include "sheet/fills.h"
#include "sheet/levels.h"
#include "sheet/marks.h"
#include "sheet/messages.h"
#include "sheet/outside.h"
#include "sheet/shape.h"
#include "sheet/worded.h"

#include <string.h>

/* Where the parts of a field stand. */
struct track {
	const struct heading *text; /* or periods in words */
	const struct heading *given, *order;
	const struct heading *period[PERIODS_MOST];
	const struct cells_cell *order_above; /* the last number typed */
	unsigned level; /* of the tiers, from 1; 0: of none */
};

struct table_reader {
	struct shape *shape;
	const struct cells *cells;
	const struct headings *header;
	struct fills fills;
	bool counted; /* there are numbers in the periods, */
	bool total;   /* and in the row at work, which is of sums */
	struct run *run;
	struct table_row *rows; /* those below the header */
	size_t row_count;
	struct track track[SHAPE_MOST_FIELDS];
	bool full; /* a column had no room, which was told */
	struct levels levels;
	const struct tiers_row *line; /* of the row at work, or NULL */
	/* those that begin with the next row, by their levels */
	const struct tiers_row *waiting[TIERS_MOST];
	/* of the row at work, by column of the header */
	const struct cells_cell *here[HEADER_MOST_COLUMNS];
	/* the cell to the left that is merged over them */
	const struct cells_cell *over[HEADER_MOST_COLUMNS];
	uint32_t merged_until[HEADER_MOST_COLUMNS]; /* row behind the end */
	uint32_t row;
	struct outsides outside;
	struct value *name;	      /* of periods with names: those keep it */
	const struct heading *worded; /* texts that are periods; NULL: none */
	const struct cells_cell *section; /* whose rows come; NULL: none */
	bool resumed;			  /* a header came again above it */
	bool sectioned;			  /* field 0 is for sections */
	size_t last; /* field: the last level that is filled; or field_count */
	bool changed;
};

/* Returns the key of a column of texts. */
static const char *key_of(const struct table_reader *r,
			  const struct heading *column)
{
	return column == r->worded ? column->word : column->key;
}

/* Tells that COLUMN has no room any more, for the first one only. */
static void refuse_more(struct table_reader *r, const struct heading *column)
{
	if (!r->full)
		diag_add(&r->run->diag, MESSAGE_SHEET_LIMIT,
			 cells_place(r->cells, column->cell),
			 diag_word(&r->run->diag, "columns"),
			 diag_number(&r->run->diag, SHAPE_MOST_FIELDS));
	r->full = true;
}

/* Returns the field of a column, which is new where it is met first. */
static struct track *track_of(struct table_reader *r,
			      const struct heading *column)
{
	struct shape *shape = r->shape;
	bool periods = heading_has_periods(column);
	size_t f = periods ? shape_find_periods(shape, column->unit,
						column->series)
			   : shape_find(shape, key_of(r, column));

	if (f < shape->field_count)
		return &r->track[f];
	if (f == SHAPE_MOST_FIELDS) {
		refuse_more(r, column);
		return NULL;
	}
	if (periods)
		shape_add_periods(shape, column->unit, column->series);
	else
		shape_add_field(shape, key_of(r, column), f);
	for (size_t i = 0; i < f; i++)
		shape->field[f].note |= shape->field[i].periods && !periods;
	return &r->track[f];
}

/* Returns the key that the header has for a field. */
static const char *label_key(const struct table_reader *r, size_t f)
{
	const struct heading *text = r->track[f].text;

	return text && text->kind == HEADING_TEXT ? text->key
						  : r->shape->field[f].key;
}

static size_t index_of(const struct table_reader *r,
		       const struct heading *column)
{
	return (size_t)(column - r->header->column);
}

/* Returns the cell of the row at work in a column, NULL when it is blank. */
static const struct cells_cell *here(const struct table_reader *r,
				     const struct heading *column)
{
	const struct cells_cell *cell =
		column ? r->here[index_of(r, column)] : NULL;

	return cell && (cell->length || cell->rows > 1) ? cell : NULL;
}

/* Whether a merged cell from above reaches into the row at work. */
static bool is_merged(const struct table_reader *r,
		      const struct heading *column)
{
	return column && r->merged_until[index_of(r, column)] > r->row;
}

/* Which fields have merged cells below the header. */
static void find_merged(struct table_reader *r)
{
	for (size_t i = 0; i < r->row_count; i++)
		for (size_t k = r->rows[i].first;
		     r->rows[i].kind != ROW_HEADER && k < r->rows[i].stop;
		     k++) {
			const struct cells_cell *cell = &r->cells->cell[k];

			for (size_t f = 0; f < r->shape->field_count; f++)
				if (cell->rows > 1 && r->track[f].text &&
				    r->track[f].text->column == cell->column)
					r->shape->field[f].merged = true;
		}
}

/* Sorts the cells of a row to their columns. */
static void read_cells(struct table_reader *r, size_t first, size_t stop)
{
	memset(r->here, 0, sizeof(r->here));
	memset(r->over, 0, sizeof(r->over));
	for (size_t i = first, c = 0; i < stop; i++) {
		const struct cells_cell *cell = &r->cells->cell[i];

		while (c < r->header->count &&
		       r->header->column[c].column < cell->column)
			c++;
		if (c < r->header->count &&
		    r->header->column[c].column == cell->column) {
			r->here[c] = cell;
			for (size_t k = c + 1;
			     k < r->header->count &&
			     r->header->column[k].column - cell->column <
				     cell->columns;
			     k++)
				r->over[k] = cell;
		} else if (cell->length)
			outside_keep(&r->outside, cell);
	}
}

static struct value value_of(const struct table_reader *r,
			     const struct cells_cell *cell)
{
	struct value value = {.text = cell->length ? cell->text : "",
			      .length = cell->length,
			      .place = cells_place(r->cells, cell)};

	while (value.length && strchr(" \n", value.text[value.length - 1]))
		value.length--;
	return value;
}

/* Begins an item of a text, which is blank where there is only a number. */
static uint32_t begin_text(struct table_reader *r, size_t f,
			   const struct cells_cell *cell)
{
	const struct cells_cell *given = here(r, r->track[f].given);
	uint32_t number = shape_add_item(r->shape, f);
	struct shape_item *item = &r->shape->item[number];

	item->numbered = rows_is_number(given);
	item->merged = cell && cell->rows > 1;
	if (cell)
		item->value = value_of(r, cell);
	else
		item->value = (struct value){
			.text = "", .place = cells_place(r->cells, given)};
	return number;
}

/* Whether a typed number before the text says that another item begins. */
static bool has_new_number(struct table_reader *r, struct track *track)
{
	const struct cells_cell *number = here(r, track->order);
	const struct cells_cell *above = track->order_above;

	if (!number || !number->length)
		return false;
	track->order_above = number;
	return !above || above->length != number->length ||
	       memcmp(above->text, number->text, number->length) != 0;
}

/* Whether the row at work has a text in no field but F and those left of it,
 * and no marks. */
static bool is_bare_behind(const struct table_reader *r, size_t f)
{
	for (size_t g = f + 1; g < r->shape->field_count; g++) {
		if (here(r, r->track[g].text))
			return false;
		for (size_t p = 0; p < PERIODS_MOST; p++)
			if (here(r, r->track[g].period[p]))
				return false;
	}
	return true;
}

/* Whether VALUE says what the item ABOVE says, so that this one goes on; below
 * a header that comes again, where a page was cut, a merged cell does too. */
static bool goes_on(const struct table_reader *r, size_t f, uint32_t above,
		    const struct value *value)
{
	const struct shape_item *item = &r->shape->item[above];

	if (!above || r->changed)
		return false;
	if (r->resumed)
		return rows_is_again(&item->value, value) &&
		       (f != r->last || is_bare_behind(r, f));
	return !item->merged && f != r->last && value_same(&item->value, value);
}

/* Returns the item of a text in the row at work, 0 for none. */
static uint32_t read_text(struct table_reader *r, size_t f, uint32_t above)
{
	struct track *track = &r->track[f];
	const struct shape_field *field = &r->shape->field[f];
	const struct cells_cell *cell = here(r, track->text);
	bool renumbered = has_new_number(r, track);
	uint32_t item;
	struct value value;

	if (is_merged(r, track->text))
		return above;
	if (field->given) {
		const struct cells_cell *given = here(r, track->given);

		if (rows_is_ditto(given))
			return above;
		return cell || given ? begin_text(r, f, cell) : 0;
	}
	/* what was merged ends with its cell */
	if (!cell)
		return (r->shape->item[above].merged && !r->resumed) ||
				       r->changed || field->aside
			       ? 0
			       : above;
	value = value_of(r, cell);
	if (above && !field->note && rows_is_ditto(cell)) {
		value.text = r->shape->item[above].value.text;
		value.length = r->shape->item[above].value.length;
	}
	if (!renumbered && goes_on(r, f, above, &value))
		return above;
	item = begin_text(r, f, cell);
	r->shape->item[item].value = value;
	return item;
}

/* Returns the cell of the row at work for a period: its own, or one that is
 * merged over it and others of the same field; NULL when it is blank. */
static const struct cells_cell *mark_at(const struct table_reader *r,
					const struct track *track,
					size_t period)
{
	const struct heading *column = track->period[period];
	const struct cells_cell *cell = here(r, column), *over;

	if (cell || !column)
		return cell;
	over = r->over[index_of(r, column)];
	for (size_t p = 0; over && p < PERIODS_MOST; p++)
		if (here(r, track->period[p]) == over)
			return over;
	return NULL;
}

/* Returns what marks a period by the colour of its cell, NULL when that says
 * nothing. */
static const struct cells_cell *fill_at(const struct table_reader *r,
					const struct heading *column)
{
	struct cells_cell *mark;
	size_t c;

	if (!column || !r->fills.fill)
		return NULL;
	c = index_of(r, column);
	if (!fills_mark(&r->fills, r->row, c))
		return NULL;
	mark = arena_new(r->cells->arena, struct cells_cell);
	*mark = (struct cells_cell){.row = r->row,
				    .column = column->column,
				    .rows = 1,
				    .columns = 1,
				    .text = marks_sign,
				    .length = (uint32_t)strlen(marks_sign)};
	if (r->here[c]) {
		mark->rows = r->here[c]->rows;
		mark->line = r->here[c]->line;
		mark->character = r->here[c]->character;
		mark->source = r->here[c]->source;
	}
	return mark;
}

static uint32_t read_periods(struct table_reader *r, size_t f, uint32_t above)
{
	const struct track *track = &r->track[f];
	const struct shape_field *field = &r->shape->field[f];
	const struct cells_cell *cell[PERIODS_MOST];
	const struct periods like = {
		.unit = field->unit,
		.name = field->unit == UNIT_LABEL ? r->name : NULL,
		.name_count =
			field->unit == UNIT_LABEL ? r->header->label_count : 0};
	const struct periods *periods;
	bool merged = is_merged(r, track->text);
	uint32_t item;

	for (size_t p = 0; p < PERIODS_MOST; p++) {
		cell[p] = mark_at(r, track, p);
		if (!cell[p] || !cell[p]->length)
			cell[p] = fill_at(r, track->period[p]);
		merged |= is_merged(r, track->period[p]);
	}
	/* marks that begin beside merged ones would belong to two entries */
	for (size_t p = 0; merged && p < PERIODS_MOST; p++)
		if (cell[p] && cell[p]->length &&
		    !is_merged(r, track->period[p]))
			diag_add(&r->run->diag, MESSAGE_SHEET_BROKEN_TREE,
				 cells_place(r->cells, cell[p]), field->key,
				 field->key);
	if (merged || rows_is_ditto(here(r, track->given)))
		return above;
	periods = track->text
			  ? marks_read_words(r->cells, here(r, track->text),
					     field->unit, r->run)
			  : marks_read(r->cells, &like, cell,
				       r->counted || r->total, &r->run->diag);
	if (!periods)
		return r->resumed && !r->changed ? above : 0;
	item = shape_add_item(r->shape, f);
	r->shape->item[item].periods = periods;
	r->shape->item[item].value.place = periods->place;
	return item;
}

/* Returns the item of a level of the tiers in the row at work, 0 for none. */
static uint32_t read_level(struct table_reader *r, size_t f, uint32_t above)
{
	unsigned level = r->track[f].level - 1;
	const struct tiers_row *line = r->line;

	if (line && line->level < level)
		return 0;
	if (!line || line->level > level)
		line = r->waiting[level];
	if (line)
		return begin_text(r, f, line->cell);
	return r->changed && !is_merged(r, r->track[f].text) ? 0 : above;
}

static void read_field(struct table_reader *r, size_t f)
{
	size_t row = r->shape->rows - 1;
	uint32_t above = row ? shape_at(r->shape, row - 1, f) : 0, now;

	if (r->shape->field[f].periods)
		now = read_periods(r, f, above);
	else if (r->track[f].level)
		now = read_level(r, f, above);
	else
		now = read_text(r, f, above);
	r->changed |= now != above;
	if (now == above)
		shape_reach(r->shape, now);
}

/* Whether an entry has a number for a period. */
static bool has_numbers(const struct table_reader *r)
{
	const struct headings *h = r->header;

	for (size_t n = 0; n < r->row_count; n++) {
		size_t c = 0;

		if (r->rows[n].kind != ROW_ENTRY)
			continue;
		for (size_t i = r->rows[n].first; i < r->rows[n].stop; i++) {
			const struct cells_cell *cell = &r->cells->cell[i];

			while (c < h->count &&
			       h->column[c].column < cell->column)
				c++;
			if (c < h->count &&
			    h->column[c].column == cell->column &&
			    h->column[c].kind == HEADING_PERIOD &&
			    marks_count(cell))
				return true;
		}
	}
	return false;
}

/* Warns of the first column that is left out, if it says anything. */
static void check_derived(struct table_reader *r, uint32_t stop)
{
	const struct cells *cells = r->cells;
	const struct heading *column = r->header->column;
	const struct heading *end = column + r->header->count;

	while (column < end && column->kind != HEADING_DERIVED)
		column++;
	for (size_t i = cells_row(cells, r->header->stop);
	     column < end && i < cells->count && cells->cell[i].row < stop; i++)
		if (cells->cell[i].column == column->column &&
		    cells->cell[i].length) {
			diag_add(&r->run->diag, MESSAGE_SHEET_DERIVED,
				 cells_place(cells, &cells->cell[i]),
				 diag_text(&r->run->diag, column->cell->text,
					   column->cell->length));
			return;
		}
}

/* Finds what the rows up to before STOP are. */
static void find_rows(struct table_reader *r, uint32_t stop)
{
	const struct cells *cells = r->cells;
	size_t capacity = 0, filled = 0;

	for (size_t i = cells_row(cells, r->header->stop);
	     i < cells->count && cells->cell[i].row < stop;
	     i = r->rows[r->row_count++].stop) {
		if (filled == TABLE_MOST_ROWS) {
			diag_add(&r->run->diag, MESSAGE_SHEET_LIMIT,
				 cells_place(cells, &cells->cell[i]),
				 diag_word(&r->run->diag, "rows"),
				 diag_number(&r->run->diag, TABLE_MOST_ROWS));
			return;
		}
		r->rows = arena_grow(r->run->arena, r->rows, r->row_count,
				     &capacity, sizeof(*r->rows));
		r->rows[r->row_count] = rows_read(r->header, i);
		filled += r->rows[r->row_count].kind != ROW_BLANK;
	}
	rows_find_titles(r->header, r->rows, r->row_count);
}

/* Warns of the first row that may be the rest of the texts above it: somebody
 * broke their lines by hand. */
static void check_rests(struct table_reader *r)
{
	for (size_t i = 1; i < r->row_count; i++) {
		const struct cells_cell *cell =
			rows_rest(r->header, &r->rows[i - 1], &r->rows[i]);

		if (!cell)
			continue;
		diag_add(&r->run->diag, MESSAGE_SHEET_REST,
			 cells_place(r->cells, cell),
			 diag_text(&r->run->diag, cell->text, cell->length));
		return;
	}
}

/* Sections have no column in the header: theirs is the first field. */
static void add_sections(struct table_reader *r)
{
	if (r->sectioned)
		return;
	shape_add_field(r->shape, styles_section(r->shape->styles), 0);
	r->shape->field[0].merged = true;
	r->sectioned = true;
}

/* Sections, and rows that are not counted, have no column in the header. */
static void look_for_rows(struct table_reader *r)
{
	struct shape *shape = r->shape;

	for (size_t i = 0; i < r->row_count; i++)
		if (r->rows[i].kind == ROW_SECTION)
			add_sections(r);
	for (size_t i = 0; i < r->row_count; i++) {
		const struct table_row *row = &r->rows[i];

		if (row->kind == ROW_ASIDE &&
		    shape_find(shape, row->aside->name) == shape->field_count)
			shape_add_field(shape, row->aside->name, r->sectioned);
	}
}

/* The section begins with the first row below it, or is a row by itself. */
static void begin_section(struct table_reader *r)
{
	if (!r->section)
		return;
	begin_text(r, 0, r->section);
	r->section = NULL;
	r->changed = true;
}

/* Adds fields for the levels of a column, which has TRACK. */
static void set_levels(struct table_reader *r, struct track *track)
{
	struct shape *shape = r->shape;
	unsigned level = r->levels.headed;
	size_t f = (size_t)(track - r->track);

	track->level = level + 1;
	shape->field[f].form = r->levels.tiers->form[level];
	if (r->levels.headed)
		shape->field[0].form = r->levels.tiers->form[0];
	while (++level < r->levels.tiers->levels) {
		f = shape->field_count;
		if (f == SHAPE_MOST_FIELDS) {
			refuse_more(r, r->levels.column);
			return;
		}
		shape_add_field(shape, levels_key(&r->levels, level), f);
		shape->field[f].form = r->levels.tiers->form[level];
		r->track[f] = (struct track){.text = r->levels.column,
					     .level = level + 1};
	}
}

static void set_fields(struct table_reader *r)
{
	const struct headings *header = r->header;
	const struct heading *order = NULL;
	struct track *track;

	for (size_t i = 0; i < header->count; i++) {
		const struct heading *column = &header->column[i];

		if (column->kind == HEADING_ORDER)
			order = column;
		if (column->kind == HEADING_ORDER ||
		    column->kind == HEADING_GIVEN ||
		    column->kind == HEADING_DERIVED ||
		    column->kind == HEADING_LEFT_OUT)
			continue;
		track = track_of(r, column);
		if (!track)
			continue;
		if (column->kind == HEADING_PERIOD)
			track->period[column->period] = column;
		else
			track->text = column;
		track->order = order;
		order = NULL;
		if (column == r->levels.column)
			set_levels(r, track);
		if (column == r->levels.numbered)
			r->shape->field[track - r->track].form = r->levels.form;
	}
	for (size_t i = 0; i < header->count; i++) {
		const struct heading *column = &header->column[i];

		for (size_t f = 0; f < r->shape->field_count; f++)
			if (column->kind == HEADING_GIVEN &&
			    !strcmp(column->key, label_key(r, f))) {
				r->track[f].given = column;
				r->shape->field[f].given = true;
			}
	}
}

/* Puts the text of a row that is not counted where it belongs. */
static void begin_aside(struct table_reader *r, const struct cells_cell *lead,
			const char *key)
{
	uint32_t item = shape_add_item(r->shape, shape_find(r->shape, key));

	for (size_t c = 0; c < r->header->count; c++)
		if (r->here[c] == lead)
			r->here[c] = NULL;
	r->shape->item[item].value = value_of(r, lead);
}

/* A row that says nothing but what those below it belong to begins with the
 * first of these. Whether the row at work is one. */
static bool waits(struct table_reader *r)
{
	const struct tiers_row *line = r->line;

	if (!line || !line->alone || !line->within)
		return false;
	for (unsigned k = line->level; k < TIERS_MOST; k++)
		r->waiting[k] = k == line->level ? line : NULL;
	return true;
}

/* Puts ROW with its items into the shape. */
static void add_row(struct table_reader *r, const struct table_row *row)
{
	struct shape *shape = r->shape;

	shape_add_row(shape);
	r->changed = row->kind == ROW_ASIDE;
	r->last = shape->field_count;
	for (size_t f = 0; f < shape->field_count; f++)
		if (!shape->field[f].periods && !shape->field[f].note &&
		    here(r, r->track[f].text))
			r->last = f;
	if (r->sectioned && r->section)
		begin_section(r);
	else if (r->sectioned && shape->rows > 1)
		shape_reach(shape, shape_at(shape, shape->rows - 2, 0));
	if (row->kind == ROW_ASIDE)
		begin_aside(r, row->lead, row->aside->name);
	for (size_t f = r->sectioned; f < shape->field_count; f++)
		read_field(r, f);
	memset(r->waiting, 0, sizeof(r->waiting));
	r->resumed = false;
}

/* Keeps the text of a row that heads those below it. */
static void keep_section(struct table_reader *r, const struct cells_cell *text)
{
	if (r->section)
		shape_add_row(r->shape);
	begin_section(r);
	r->section = text;
	memset(r->waiting, 0, sizeof(r->waiting));
}

static void read_row(struct table_reader *r, const struct table_row *row)
{
	r->row = r->cells->cell[row->first].row;
	r->total = row->kind == ROW_ASIDE;
	r->line = r->levels.column && row->kind == ROW_ENTRY
			  ? tiers_find(r->levels.tiers, r->row)
			  : NULL;
	if (row->kind == ROW_HEADER) {
		r->resumed = true;
		return;
	}
	if (row->kind == ROW_SECTION) {
		keep_section(r, row->lead);
		return;
	}
	if (r->line && r->levels.headed && !r->line->level) {
		keep_section(r, r->line->cell);
		return;
	}
	read_cells(r, row->first, row->stop);
	if (row->kind != ROW_BLANK && !waits(r))
		add_row(r, row);
	for (size_t c = 0; c < r->header->count; c++) {
		const struct cells_cell *cell =
			r->here[c] ? r->here[c] : r->over[c];

		if (cell && cell->rows > 1)
			r->merged_until[c] = r->row + cell->rows;
	}
}

static void read_rows(struct table_reader *r)
{
	for (size_t i = 0; i < r->row_count; i++)
		read_row(r, &r->rows[i]);
	if (r->section)
		shape_add_row(r->shape);
	begin_section(r);
}

/* Reports the first row that says periods of different units, of one series or
 * both: an entry cannot. */
static void check_units(struct table_reader *r)
{
	const struct shape *shape = r->shape;

	for (size_t row = 0; row < shape->rows; row++)
		for (size_t f = 0; f < shape->field_count; f++)
			for (size_t g = 0; g < f; g++) {
				uint32_t a = shape_at(shape, row, f);
				uint32_t b = shape_at(shape, row, g);
				const struct shape_item *one = &shape->item[a];
				const struct shape_item *two = &shape->item[b];

				if (!a || !b || !one->periods ||
				    !two->periods || one->row != two->row ||
				    one->rows != two->rows ||
				    one->periods->unit == two->periods->unit)
					continue;
				diag_add(&r->run->diag, MESSAGE_SHEET_TWO_UNITS,
					 one->value.place,
					 unit_word(two->periods->unit),
					 unit_word(one->periods->unit));
				return;
			}
}

/* Tells of numbers in a column of their own that are printed otherwise. */
static void tell_form(struct table_reader *r)
{
	const struct cells_cell *cell = r->levels.first;
	const char *form = r->levels.form;
	struct diag *diag = &r->run->diag;

	for (size_t f = 0; f < r->shape->field_count; f++) {
		const struct style_number *number = &r->shape->field[f].number;
		char figure = number->figure ? number->figure : '1';

		if (!r->levels.numbered || r->shape->field[f].form != form ||
		    strchr(form, figure))
			continue;
		diag_add(diag, MESSAGE_SHEET_NUMBER_FORM,
			 cells_place(r->cells, cell), form,
			 (const char[]){figure, number->sign, 0});
	}
}

bool shape_read(struct shape *shape, const struct headings *headings,
		uint32_t stop, struct run *run)
{
	size_t before = run->diag.count;
	struct table_reader r = {.shape = shape,
				 .cells = headings->cells,
				 .header = headings,
				 .run = run};

	r.name = arena_array(run->arena, struct value, PERIODS_MOST);
	for (size_t i = 0; i < headings->label_count; i++)
		r.name[i] =
			(struct value){.text = headings->label[i],
				       .length = strlen(headings->label[i])};
	r.worded = worded_find(headings, stop, run);
	if (r.worded)
		shape->worded = (size_t)(r.worded - headings->column) + 1;
	find_rows(&r, stop);
	if (run->diag.count > before)
		return false;
	check_rests(&r);
	look_for_rows(&r);
	r.levels = (struct levels){.arena = run->arena,
				   .headings = headings,
				   .row = r.rows,
				   .row_count = r.row_count};
	if (levels_read(&r.levels, r.worded, &run->diag) && r.levels.headed)
		add_sections(&r);
	set_fields(&r);
	find_merged(&r);
	fills_read(&r.fills, headings, stop, &run->diag);
	r.counted = has_numbers(&r);
	read_rows(&r);
	outside_tell(&r.outside, headings->cells, &run->diag);
	check_derived(&r, stop);
	shape_squeeze(shape);
	check_units(&r);
	if (run->diag.count > before)
		return false;
	if (!shape->rows) {
		diag_add(&run->diag, MESSAGE_SHEET_NO_ROWS,
			 ((struct place){headings->cells->source,
					 headings->row + 1, 1}));
		return false;
	}
	if (!shape_count(shape, &run->diag))
		return false;
	tell_form(&r);
	return true;
}
