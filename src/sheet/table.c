#include "sheet/table.h"

#include "book/messages.h"
#include "plan/keys.h"
#include "sheet/marks.h"
#include "sheet/messages.h"
#include "sheet/shape.h"

#include <string.h>

static const char ditto[] = "\xE3\x80\x83"; /* U+3003 */

/* Where the parts of a field stand. */
struct track {
	const struct heading *text; /* or periods in words */
	const struct heading *given, *order;
	const struct heading *period[PERIODS_MOST];
	const struct cells_cell *order_above; /* the last number typed */
};

struct table_reader {
	struct shape *shape;
	const struct cells *cells;
	const struct headings *header;
	struct run *run;
	struct track track[SHAPE_MOST_FIELDS];
	/* of the row at work, by column of the header */
	const struct cells_cell *here[HEADER_MOST_COLUMNS];
	/* the cell to the left that is merged over them */
	const struct cells_cell *over[HEADER_MOST_COLUMNS];
	uint32_t merged_until[HEADER_MOST_COLUMNS]; /* row behind the end */
	uint32_t row;
	struct value *name;	      /* of periods with names: those keep it */
	const struct heading *worded; /* texts that are periods; NULL: none */
	const struct cells_cell *section; /* whose rows come; NULL: none */
	bool sectioned;			  /* field 0 is for sections */
	size_t last; /* field: the last level that is filled; or field_count */
	bool changed;
};

static bool is_ditto(const struct cells_cell *cell)
{
	size_t length;
	const char *text;

	if (!cell)
		return false;
	text = cells_trim(cell, &length);
	return length == sizeof(ditto) - 1 && !memcmp(text, ditto, length);
}

/* Whether CELL says periods of UNIT in words. */
static bool says_periods(const struct table_reader *r,
			 const struct cells_cell *cell, enum unit unit)
{
	const struct diag_mark before = diag_mark(&r->run->diag);
	bool says = marks_read_words(r->cells, cell, unit, r->run);

	diag_rewind(&r->run->diag, before);
	return says;
}

/* Whether all cells of COLUMN, above STOP, say periods of its unit. */
static bool holds_periods(const struct table_reader *r,
			  const struct heading *column, uint32_t stop)
{
	const struct cells *cells = r->cells;
	bool any = false;

	for (size_t i = cells_row(cells, r->header->stop);
	     i < cells->count && cells->cell[i].row < stop; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (cell->column != column->column || !cell->length ||
		    is_ditto(cell))
			continue;
		if (!says_periods(r, cell, column->unit))
			return false;
		any = true;
	}
	return any;
}

/* Whether KEY says periods of a unit in a plan. */
static bool is_unit_word(const char *key)
{
	for (enum unit unit = 0; unit < UNIT_COUNT; unit++)
		if (!strcmp(key, unit_word(unit)))
			return true;
	return false;
}

/* Finds the column of texts that says periods by its cells alone: the only one
 * that does, as an entry has no others besides. */
static void find_worded(struct table_reader *r, uint32_t stop)
{
	const struct headings *header = r->header;
	const struct heading *found = NULL;

	for (size_t i = 0; i < header->count; i++) {
		const struct heading *column = &header->column[i];
		bool text = column->kind == HEADING_TEXT;

		if (heading_has_periods(column) ||
		    (text && is_unit_word(column->key)))
			return;
		if (!text || !column->word || !holds_periods(r, column, stop))
			continue;
		if (found)
			return;
		found = column;
	}
	r->worded = found;
}

/* Returns the key of a column of texts. */
static const char *key_of(const struct table_reader *r,
			  const struct heading *column)
{
	return column == r->worded ? column->word : column->key;
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
		diag_add(&r->run->diag, MESSAGE_SHEET_LIMIT,
			 cells_place(r->cells, column->cell),
			 diag_word(&r->run->diag, "columns"),
			 diag_number(&r->run->diag, SHAPE_MOST_FIELDS));
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
		    column->kind == HEADING_DERIVED)
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
static void find_merged(struct table_reader *r, uint32_t stop)
{
	const struct cells *cells = r->cells;

	for (size_t i = cells_row(cells, r->header->stop);
	     i < cells->count && cells->cell[i].row < stop; i++) {
		const struct cells_cell *cell = &cells->cell[i];

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
			diag_add(&r->run->diag, MESSAGE_SHEET_OUTSIDE,
				 cells_place(r->cells, cell));
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

static bool is_number(const struct cells_cell *cell)
{
	size_t length;
	const char *text;

	if (!cell)
		return false;
	text = cells_trim(cell, &length);
	return length && strspn(text, "0123456789.()") >= length;
}

/* Begins an item of a text, which is blank where there is only a number. */
static uint32_t begin_text(struct table_reader *r, size_t f,
			   const struct cells_cell *cell)
{
	const struct cells_cell *given = here(r, r->track[f].given);
	uint32_t number = shape_add_item(r->shape, f);
	struct shape_item *item = &r->shape->item[number];

	item->numbered = is_number(given);
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

/* Returns the item of a text in the row at work, 0 for none. */
static uint32_t read_text(struct table_reader *r, size_t f, uint32_t above)
{
	struct track *track = &r->track[f];
	const struct shape_field *field = &r->shape->field[f];
	const struct cells_cell *cell = here(r, track->text);
	bool renumbered = has_new_number(r, track);
	struct value value;

	if (is_merged(r, track->text))
		return above;
	if (field->given) {
		const struct cells_cell *given = here(r, track->given);

		if (is_ditto(given))
			return above;
		return cell || given ? begin_text(r, f, cell) : 0;
	}
	if (!cell)
		return field->merged || r->changed || field->aside ? 0 : above;
	value = value_of(r, cell);
	if (!field->merged && !r->changed && !renumbered && f != r->last &&
	    above && value_same(&r->shape->item[above].value, &value))
		return above;
	return begin_text(r, f, cell);
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
		merged |= is_merged(r, track->period[p]);
	}
	/* marks that begin beside merged ones would belong to two entries */
	for (size_t p = 0; merged && p < PERIODS_MOST; p++)
		if (cell[p] && cell[p]->length &&
		    !is_merged(r, track->period[p]))
			diag_add(&r->run->diag, MESSAGE_SHEET_BROKEN_TREE,
				 cells_place(r->cells, cell[p]), field->key,
				 field->key);
	if (merged || is_ditto(here(r, track->given)))
		return above;
	periods = track->text
			  ? marks_read_words(r->cells, here(r, track->text),
					     field->unit, r->run)
			  : marks_read(r->cells, &like, cell, &r->run->diag);
	if (!periods)
		return 0;
	item = shape_add_item(r->shape, f);
	r->shape->item[item].periods = periods;
	r->shape->item[item].value.place = periods->place;
	return item;
}

static void read_field(struct table_reader *r, size_t f)
{
	size_t row = r->shape->rows - 1;
	uint32_t above = row ? shape_at(r->shape, row - 1, f) : 0;
	uint32_t now = r->shape->field[f].periods ? read_periods(r, f, above)
						  : read_text(r, f, above);

	r->changed |= now != above;
	if (now == above)
		shape_reach(r->shape, now);
}

static bool is_filled(const struct cells *cells, size_t first, size_t stop)
{
	for (size_t i = first; i < stop; i++)
		if (cells->cell[i].length)
			return true;
	return false;
}

/* Returns the only filled cell of a row, NULL when there are others. */
static const struct cells_cell *only_cell(const struct cells *cells,
					  size_t first, size_t stop)
{
	const struct cells_cell *only = NULL;

	for (size_t i = first; i < stop; i++) {
		if (!cells->cell[i].length)
			continue;
		if (only)
			return NULL;
		only = &cells->cell[i];
	}
	return only;
}

/* Returns the cell that heads the rows below it: alone in its row, and over
 * several columns or in the column of numbers. NULL when the row has none. */
static const struct cells_cell *find_section(const struct table_reader *r,
					     size_t first, size_t stop)
{
	const struct heading *column = &r->header->column[0];
	const struct cells_cell *only = only_cell(r->cells, first, stop);

	if (!only || only->column != column->column || only->rows > 1)
		return NULL;
	if (only->columns > 2 ||
	    (column->kind == HEADING_ORDER && !is_number(only)))
		return only;
	return NULL;
}

/* Whether a cell has an amount or another number, which a mark is not. */
static bool is_figure(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	if (length > 2 && !memcmp(text, "Rp", 2)) {
		text += 2;
		length -= 2;
	}
	return length > 0 && strspn(text, "0123456789.,-()% ") >= length &&
	       strcspn(text, "0123456789") < length;
}

/* Returns the cell, of those from FIRST to before STOP, that says what a row is
 * which is not counted, as *ASIDE does: the first one, merged over others or in
 * the column of numbers, before figures, or else with one word; NULL when it is
 * another row. */
static const struct cells_cell *find_aside(const struct table_reader *r,
					   size_t first, size_t stop,
					   const struct column **aside)
{
	const struct cells_cell *lead = NULL;
	bool exact = false, figures = false, wide;
	const struct heading *column = r->header->column;
	size_t length;
	const char *text;

	for (size_t i = first; i < stop; i++) {
		const struct cells_cell *cell = &r->cells->cell[i];

		figures |= lead && cell->length && is_figure(cell);
		if (!lead && cell->length)
			lead = cell;
	}
	if (!lead || lead->rows > 1)
		return NULL;
	text = cells_trim(lead, &length);
	*aside = styles_find_aside(r->shape->styles,
				   styles_fold(r->cells->arena, text, length),
				   &exact);
	while (column < r->header->column + r->header->count &&
	       column->column != lead->column)
		column++;
	if (!*aside || column == r->header->column + r->header->count ||
	    heading_has_periods(column) ||
	    (column->key && !strcmp(column->key, (*aside)->name)))
		return NULL;
	wide = lead->columns > 1 || column->kind == HEADING_ORDER;
	if (wide ? exact || figures || (*aside)->kind->over_all
		 : exact && figures)
		return lead;
	return NULL;
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

/* Returns the index behind the last cell in the row of FIRST. */
static size_t row_end(const struct cells *cells, size_t first)
{
	size_t end = first + 1;

	while (end < cells->count &&
	       cells->cell[end].row == cells->cell[first].row)
		end++;
	return end;
}

/* Sections have no column in the header: theirs is the first field. */
static void look_for_sections(struct table_reader *r, uint32_t stop)
{
	const struct cells *cells = r->cells;
	const struct column *aside;

	for (size_t i = cells_row(cells, r->header->stop), end;
	     i < cells->count && cells->cell[i].row < stop; i = end) {
		end = row_end(cells, i);
		if (!find_section(r, i, end) || find_aside(r, i, end, &aside))
			continue;
		shape_add_field(r->shape, styles_section(r->shape->styles), 0);
		r->shape->field[0].merged = true;
		r->sectioned = true;
		return;
	}
}

/* Rows that are not counted have no column in the header either. */
static void look_for_asides(struct table_reader *r, uint32_t stop)
{
	const struct cells *cells = r->cells;
	struct shape *shape = r->shape;

	for (size_t i = cells_row(cells, r->header->stop), end;
	     i < cells->count && cells->cell[i].row < stop; i = end) {
		const struct column *aside;

		end = row_end(cells, i);
		if (find_aside(r, i, end, &aside) &&
		    shape_find(shape, aside->name) == shape->field_count)
			shape_add_field(shape, aside->name, r->sectioned);
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

static void read_row(struct table_reader *r, size_t first, size_t stop)
{
	const struct cells_cell *section = find_section(r, first, stop);
	const struct column *aside;
	const struct cells_cell *lead = find_aside(r, first, stop, &aside);
	struct shape *shape = r->shape;

	r->row = r->cells->cell[first].row;
	if (section && !lead) {
		if (r->section)
			shape_add_row(r->shape);
		begin_section(r);
		r->section = section;
		return;
	}
	read_cells(r, first, stop);
	if (is_filled(r->cells, first, stop)) {
		shape_add_row(shape);
		r->changed = lead != NULL;
		r->last = shape->field_count;
		for (size_t f = 0; f < shape->field_count; f++)
			if (!shape->field[f].periods && !shape->field[f].note &&
			    here(r, r->track[f].text))
				r->last = f;
		if (r->sectioned && r->section)
			begin_section(r);
		else if (r->sectioned && shape->rows > 1)
			shape_reach(shape, shape_at(shape, shape->rows - 2, 0));
		if (lead)
			begin_aside(r, lead, aside->name);
		for (size_t f = r->sectioned; f < shape->field_count; f++)
			read_field(r, f);
	}
	for (size_t c = 0; c < r->header->count; c++) {
		const struct cells_cell *cell =
			r->here[c] ? r->here[c] : r->over[c];

		if (cell && cell->rows > 1)
			r->merged_until[c] = r->row + cell->rows;
	}
}

static void read_rows(struct table_reader *r, uint32_t stop)
{
	const struct cells *cells = r->cells;
	size_t first = cells_row(cells, r->header->stop);

	while (first < cells->count && cells->cell[first].row < stop) {
		size_t end = row_end(cells, first);

		if (r->shape->rows == TABLE_MOST_ROWS) {
			diag_add(&r->run->diag, MESSAGE_SHEET_LIMIT,
				 cells_place(cells, &cells->cell[first]),
				 diag_word(&r->run->diag, "rows"),
				 diag_number(&r->run->diag, TABLE_MOST_ROWS));
			return;
		}
		read_row(r, first, end);
		first = end;
	}
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
	find_worded(&r, stop);
	look_for_sections(&r, stop);
	look_for_asides(&r, stop);
	set_fields(&r);
	find_merged(&r, stop);
	read_rows(&r, stop);
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
	return shape_count(shape, &run->diag);
}
