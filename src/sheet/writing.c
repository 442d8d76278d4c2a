#include "sheet/writing.h"

#include "plan/keys.h"
#include "profile/column.h"
#include "sheet/blocks.h"
#include "sheet/marks.h"
#include "sheet/messages.h"
#include "sheet/pairs.h"
#include "sheet/seek.h"
#include "sheet/spread.h"
#include "sheet/table.h"

#include <ctype.h>
#include <string.h>

static const char ditto[] = "\xE3\x80\x83"; /* U+3003 */
static const char tick[] = "\xE2\x9C\x93";  /* U+2713 */

/* Widths of columns. [characters] */
static const double width_number = 5, width_note = 20, width_text = 32,
		    width_key = 24, width_value = 90;
static const double width_period[UNIT_COUNT] = {
	[UNIT_MONTH] = 4, [UNIT_QUARTER] = 8, [UNIT_SEMESTER] = 8,
	[UNIT_WEEK] = 4,  [UNIT_YEAR] = 8,    [UNIT_LABEL] = 12,
};

struct sheet_writer {
	struct styles *styles;
	struct run *run;
	const struct writing_way *way;
	struct book *book;    /* cells can be merged in it, or not */
	struct cells *cells;  /* of the sheet at work */
	uint32_t row, column; /* of the next cell */
	enum cells_look look; /* of it */
};

/* Puts a text over ROWS and COLUMNS, and goes on behind it. */
static void put(struct sheet_writer *w, const struct value *text, uint32_t rows,
		uint32_t columns)
{
	struct cells_cell cell = {.row = w->row,
				  .column = w->column,
				  .rows = rows,
				  .columns = columns,
				  .text = text->text,
				  .length = (uint32_t)text->length,
				  .line = w->row + 1,
				  .character = w->column + 1,
				  .look = w->look};

	if (text->length || rows > 1)
		cells_add(w->cells, cell, &w->run->diag);
	w->column += columns;
}

static void put_word(struct sheet_writer *w, const char *word, uint32_t rows)
{
	put(w, &(struct value){.text = word, .length = strlen(word)}, rows, 1);
}

/* Puts the head of a column WIDTH characters wide. */
static void put_head(struct sheet_writer *w, const char *label, uint32_t rows,
		     double width)
{
	w->cells->looks.width[w->column] = width;
	put_word(w, label, rows);
}

/* Returns what heads the column of KEY: "SUB KEGIATAN", "my_key". What heads
 * periods of other units than months is of their columns. */
static const char *label_of(const struct sheet_writer *w, const char *key)
{
	const struct style_column *style = styles_find(w->styles, key, false);
	bool own = !style || !style->label || style->kind == STYLE_DERIVED ||
		   (style->kind == STYLE_PERIODS && style->unit != UNIT_MONTH);

	return own ? key : style->label;
}

/* Returns what heads the numbers that are given for KEY: "NO SUB KEGIATAN",
 * "no my_key". */
static const char *given_of(const struct sheet_writer *w, const char *key)
{
	char *label;

	if (!styles_find(w->styles, key, false))
		return arena_format(w->run->arena, "no %s", key);
	label = arena_format(w->run->arena, "NO %s", key);
	for (char *at = label; *at; at++)
		*at = *at == '_' ? ' ' : (char)toupper((unsigned char)*at);
	return label;
}

static const char *capitals(struct sheet_writer *w, const char *word)
{
	char *text = arena_copy(w->run->arena, word, strlen(word));

	for (char *at = text; *at; at++)
		*at = (char)toupper((unsigned char)*at);
	return text;
}

/* Returns what heads all columns of FIELD, which has periods. */
static const char *label_of_all(struct sheet_writer *w,
				const struct shape_field *field)
{
	const char *series = series_word(field->series);

	if (field->series == SERIES_TARGET && field->unit == UNIT_MONTH)
		return label_of(w, field->key);
	return arena_format(w->run->arena, "%s (%s)", capitals(w, series),
			    capitals(w, unit_word(field->unit)));
}

/* Returns what heads PERIOD of FIELD below the label of all, or ALONE, where it
 * is read without any. */
static const char *label_of_period(struct sheet_writer *w,
				   const struct shape_field *field,
				   size_t period, bool alone)
{
	static const char *const month[MONTHS] = {"JAN", "FEB", "MAR", "APR",
						  "MEI", "JUN", "JUL", "AGT",
						  "SEP", "OKT", "NOV", "DES"};
	static const char *const roman[] = {"I", "II", "III", "IV"};
	struct arena *arena = w->run->arena;
	size_t week = period % MONTH_WEEKS + 1;

	switch (field->unit) {
	case UNIT_MONTH:
		return alone ? month[period]
			     : arena_format(arena, "%zu", period + 1);
	case UNIT_QUARTER:
		return arena_format(arena, "%s%s", alone ? "TW " : "",
				    roman[period]);
	case UNIT_SEMESTER:
		return arena_format(arena, "%s%s", alone ? "SEMESTER " : "",
				    roman[period]);
	case UNIT_WEEK:
		return alone ? arena_format(arena, "%s M%zu",
					    month[period / MONTH_WEEKS], week)
			     : arena_format(arena, "%zu", week);
	case UNIT_YEAR:
		return arena_format(arena, "%s%zu", alone ? "TAHUN " : "",
				    FIRST_YEAR + period);
	default:
		return arena_format(arena, "%s%s", alone ? "PERIODE " : "",
				    field->name[period].text);
	}
}

/* Puts a label over COLUMNS, and goes back to the first of them. */
static void put_over(struct sheet_writer *w, const char *label,
		     uint32_t columns)
{
	put(w, &(struct value){.text = label, .length = strlen(label)}, 1,
	    columns);
	w->column -= columns;
}

/* Puts the months over the weeks of FIELD. */
static void put_months(struct sheet_writer *w, const struct shape_field *field)
{
	const uint64_t first = (1 << MONTH_WEEKS) - 1;
	uint32_t column = w->column;

	for (size_t m = 0; m < MONTHS; m++) {
		uint64_t weeks = field->shown >> m * MONTH_WEEKS & first;
		uint32_t columns = (uint32_t)__builtin_popcountll(weeks);

		put_over(w, month_name((unsigned)m + 1), columns);
		w->column += columns;
	}
	w->column = column;
}

/* Puts the heads of a FIELD of periods into ROWS: where cells can merge, the
 * last of them below a common label. */
static void put_periods(struct sheet_writer *w, const struct shape_field *field,
			uint32_t rows)
{
	uint32_t columns = (uint32_t)__builtin_popcountll(field->shown);
	uint32_t top = w->row;
	bool alone = rows == 1;

	if (!alone) {
		put_over(w, label_of_all(w, field), columns);
		w->row++;
	}
	if (!alone && field->unit == UNIT_WEEK) {
		put_months(w, field);
		w->row++;
	}
	for (size_t p = 0; p < PERIODS_MOST; p++) {
		const char *label;

		if (!(field->shown >> p & 1))
			continue;
		label = label_of_period(w, field, p, alone);
		if (alone && field->series == SERIES_REALISASI)
			label = arena_format(w->run->arena, "REALISASI %s",
					     label);
		put_head(w, label, rows - (w->row - top),
			 width_period[field->unit]);
	}
	w->row = top;
}

/* Periods have rows below their common label where cells can merge. */
static void put_header(struct sheet_writer *w, const struct shape *shape)
{
	uint32_t rows = 1;

	for (size_t f = 0; f < shape->field_count && w->book->merging; f++) {
		const struct shape_field *field = &shape->field[f];
		uint32_t deep = field->unit == UNIT_WEEK ? 3 : 2;

		if (field->periods && deep > rows)
			rows = deep;
	}
	w->column = 0;
	w->look = LOOK_HEAD;
	for (size_t f = 0; f < shape->field_count; f++) {
		const struct shape_field *field = &shape->field[f];

		if (field->apart)
			continue;
		if (field->given)
			put_head(w, given_of(w, field->key), rows,
				 width_number);
		if (field->periods)
			put_periods(w, field, rows);
		else
			put_head(w, label_of(w, field->key), rows,
				 field->note ? width_note : width_text);
	}
	w->cells->looks.columns = w->column;
	w->row += rows;
}

/* Returns what stands in the column of numbers of ITEM, NULL: of none. */
static const char *given_number(struct sheet_writer *w,
				const struct shape_item *item, bool begins)
{
	if (!item)
		return "";
	if (!begins)
		return w->book->merging ? "" : ditto;
	if (item->periods)
		return "";
	if (item->counted)
		return diag_number(&w->run->diag,
				   item->number ? item->number : 1);
	return item->value.length ? "" : "-";
}

static uint32_t count_columns(const struct shape_field *field)
{
	return field->periods ? (uint32_t)__builtin_popcountll(field->shown)
			      : 1;
}

/* Puts the text of ITEM over COLUMNS. */
static void put_item(struct sheet_writer *w, const struct shape_item *item,
		     uint32_t columns)
{
	w->look = LOOK_TEXT;
	put(w, &item->value, 1, columns);
}

/* Returns what stands in the column of FIELD for its PERIOD. */
static const char *mark_of(struct sheet_writer *w,
			   const struct shape_field *field,
			   const struct periods *periods, size_t period)
{
	static const struct value none = {.length = 0};
	size_t i = period;

	if (field->unit == UNIT_LABEL && periods)
		for (i = 0; i < periods->name_count; i++)
			if (value_same(&periods->name[i], &field->name[period]))
				break;
	if (!periods || i == PERIODS_MOST || !(periods->set >> i & 1))
		return "";
	return marks_write(w->cells->arena,
			   periods->label ? &periods->label[i] : &none, tick);
}

/* Puts field F of row R of SHAPE, with its periods and numbers. */
static void put_field(struct sheet_writer *w, const struct shape *shape,
		      size_t f, size_t r)
{
	static const struct value none = {.length = 0};
	const struct shape_field *field = &shape->field[f];
	uint32_t number = shape_at(shape, r, f);
	const struct shape_item *item = number ? &shape->item[number] : NULL;
	bool begins = item && item->row == r;
	uint32_t rows = begins && w->book->merging ? item->rows : 1;
	const struct periods *periods = begins ? item->periods : NULL;

	w->look = LOOK_TEXT;
	if (field->given)
		put_word(w, given_number(w, item, begins), rows);
	if (!field->periods) {
		put(w, begins ? &item->value : &none, rows, 1);
		return;
	}
	w->look = LOOK_MARK;
	for (size_t p = 0; p < PERIODS_MOST; p++)
		if (field->shown >> p & 1)
			put_word(w, mark_of(w, field, periods, p), rows);
}

/* Returns the item of a row that lies over the columns of others, 0 when the
 * row has none. */
static uint32_t find_apart(const struct shape *shape, size_t r)
{
	for (size_t f = 0; f < shape->field_count; f++) {
		uint32_t item = shape_at(shape, r, f);

		if (item && shape->field[f].apart && shape->item[item].row == r)
			return item;
	}
	return 0;
}

/* Puts row R of SHAPE. What lies over columns of others takes those that are
 * free, up to the first that is not. */
static void put_row(struct sheet_writer *w, const struct shape *shape, size_t r)
{
	uint32_t over = find_apart(shape, r), columns = 0;
	bool begun = false;

	w->column = 0;
	for (size_t f = 0; f < shape->field_count; f++) {
		const struct shape_field *field = &shape->field[f];
		bool free = over && !shape_at(shape, r, f);

		if (field->apart)
			continue;
		begun |= free;
		if (over && begun && free)
			columns += field->given + count_columns(field);
		if (!over || !begun || !free) {
			if (columns)
				put_item(w, &shape->item[over], columns);
			over = columns ? 0 : over;
			columns = 0;
			put_field(w, shape, f, r);
		}
	}
	if (columns)
		put_item(w, &shape->item[over], columns);
}

/* Appends the header of SHAPE and its rows to the sheet at work. */
static void put_shape(struct sheet_writer *w, const struct shape *shape)
{
	struct cells_looks *looks = &w->cells->looks;
	size_t columns = SHAPE_MOST_FIELDS;

	for (size_t f = 0; f < shape->field_count; f++)
		columns += count_columns(&shape->field[f]);
	looks->width = arena_array(w->cells->arena, double, columns);
	looks->header = w->row;
	put_header(w, shape);
	looks->first = w->row;
	for (size_t r = 0; r < shape->rows; r++, w->row++)
		put_row(w, shape, r);
}

/* Returns the first field that is not read back as it was written: -1 when
 * all are. The sheet is one of its own, to be forgotten. */
static int differs(const struct sheet_writer *w, const struct shape *shape)
{
	struct cells cells = {.arena = w->run->arena,
			      .source = w->cells->source};
	struct sheet_writer silent = {
		.styles = w->styles, .book = w->book, .cells = &cells};
	struct headings headings = {.styles = w->styles, .cells = &cells};
	struct shape back;
	struct run run;

	run_init(&run, w->run->arena);
	silent.run = &run;
	put_shape(&silent, shape);
	cells_close(&cells);
	headings.stop = cells.looks.first;
	shape_init(&back, w->styles, w->run->arena);
	if (!blocks_read(&headings, &run.diag) ||
	    !shape_read(&back, &headings, cells.rows, &run))
		return run.diag.worst == SEVERITY_NONE ? -1 : -2;
	return shape_differs(shape, &back);
}

/* Whether the lampiran PLAN is made for has no periods. */
static bool is_bare(const struct sheet_writer *w, const struct plan *plan)
{
	size_t i = plan->number ? plan->number - 1 : 0;
	const struct profile *profile = NULL;

	if (w->way->profiles)
		profile = w->way->profile[i < w->way->profiles
						  ? i
						  : w->way->profiles - 1];
	return profile && !column_has_periods(profile);
}

/* Whether the header of SHAPE is known as one: months make it so, but there may
 * be none. */
static bool is_found(const struct sheet_writer *w, const struct shape *shape)
{
	struct cells cells = {.arena = w->run->arena,
			      .source = w->cells->source};
	struct sheet_writer silent = {.styles = w->styles,
				      .run = w->run,
				      .book = w->book,
				      .cells = &cells};
	struct headings headings = {.styles = w->styles, .cells = &cells};

	put_shape(&silent, shape);
	cells_close(&cells);
	/* what stands between the cells of a CSV is known by its header, too */
	return (seek_header(&headings, 0, cells.rows) ||
		(w->book->merging && seek_guess(&headings, 0, cells.rows))) &&
	       !headings.row;
}

/* Says which fields have no column: those whose items all begin an entry that
 * is not counted, if they are APART at all. */
static void set_apart(struct shape *shape, bool apart)
{
	for (size_t f = 0; f < shape->field_count; f++)
		shape->field[f].apart = apart && shape->field[f].aside;
	for (uint32_t i = 1; i < shape->item_count; i++)
		if (!shape_leads(shape, i) || shape->item[i].rows > 1)
			shape->field[shape->item[i].field].apart = false;
}

/* Has numbers given for FIELD or, where that is so already, for the next one: a
 * number may differ because of items of another field. Whether there was one.
 */
static bool give_one(struct shape *shape, size_t field)
{
	size_t f = field;

	while (f < shape->field_count && shape->field[f].given)
		f++;
	if (f == shape->field_count)
		return false;
	shape->field[f].given = true;
	return true;
}

/* Writes the table of PLAN, with columns of numbers until what is read back is
 * what was written. */
static void write_table(struct sheet_writer *w, const struct plan *plan)
{
	struct shape shape;
	int field;

	shape_init(&shape, w->styles, w->run->arena);
	shape.bare = is_bare(w, plan);
	if (!spread_plan(&shape, plan, &w->run->diag))
		return;
	if (shape.bare && !is_found(w, &shape)) {
		shape_init(&shape, w->styles, w->run->arena);
		spread_plan(&shape, plan, &w->run->diag);
	}
	set_apart(&shape, w->book->merging);
	field = differs(w, &shape);
	if (field != -1) {
		set_apart(&shape, false);
		field = differs(w, &shape);
	}
	for (size_t f = 0; field == -2 && f < shape.field_count; f++) {
		shape.field[f].given = true;
		field = differs(w, &shape);
	}
	while (field >= 0 && give_one(&shape, (size_t)field))
		field = differs(w, &shape);
	if (field == -1)
		put_shape(w, &shape);
	else
		diag_add(&w->run->diag, MESSAGE_SHEET_NOT_EQUAL,
			 field >= 0 ? plan->root.child[0].place
				    : place_of(plan->decree->source),
			 field >= 0 ? shape.field[field].key : KEY_TREE);
}

/* Begins a sheet. Whether there was room for it. */
static bool begin(struct sheet_writer *w, const char *name)
{
	w->cells = book_add(w->book, name, &w->run->diag);
	w->row = 0;
	return w->cells;
}

/* Writes the decree and what each lampiran says besides its table on one sheet,
 * and the tables on sheets of their own. */
static void write_sheets(struct sheet_writer *w, const struct decree *decree)
{
	struct cells_looks *looks;

	begin(w, "Keputusan");
	looks = &w->cells->looks;
	looks->columns = 2;
	looks->width = arena_array(w->cells->arena, double, 2);
	looks->width[0] = width_key;
	looks->width[1] = width_value;
	w->row = pairs_write(w->cells, decree, w->row, &w->run->diag);
	for (size_t i = 0; i < decree->lampiran_count; i++)
		w->row = pairs_write_own(w->cells, &decree->lampiran[i], w->row,
					 &w->run->diag);
	for (size_t i = 0; i < decree->lampiran_count && !w->run->diag.count;
	     i++) {
		const struct plan *plan = &decree->lampiran[i];
		const char *name = "Lampiran";

		if (plan->number)
			name = arena_format(w->run->arena, "Lampiran %u",
					    plan->number);
		if (begin(w, name))
			write_table(w, plan);
	}
}

bool writing_plan(struct book *book, const struct decree *decree,
		  const struct writing_way *way, struct run *run)
{
	struct sheet_writer w = {.styles = styles_new(run, NULL, 0),
				 .run = run,
				 .way = way,
				 .book = book};

	book_init(book, run->arena, way->name);
	book->merging = way->merged;
	if (way->merged) {
		write_sheets(&w, decree);
	} else {
		begin(&w, "");
		w.row = pairs_write(w.cells, decree, w.row, &run->diag);
		for (size_t i = 0;
		     i < decree->lampiran_count && !run->diag.count; i++) {
			const struct plan *plan = &decree->lampiran[i];

			w.row = pairs_write_own(w.cells, plan, w.row,
						&run->diag);
			write_table(&w, plan);
		}
	}
	for (size_t i = 0; i < book->count; i++)
		cells_close(book->sheet[i]);
	return !run->diag.count;
}
