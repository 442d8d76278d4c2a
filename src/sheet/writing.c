#include "sheet/writing.h"

#include "plan/keys.h"
#include "sheet/marks.h"
#include "sheet/messages.h"
#include "sheet/pairs.h"
#include "sheet/table.h"

#include <ctype.h>
#include <string.h>

static const char ditto[] = "\xE3\x80\x83"; /* U+3003 */
static const char tick[] = "\xE2\x9C\x93";  /* U+2713 */

/* Widths of columns. [characters] */
static const double width_period = 4, width_number = 5, width_note = 20,
		    width_text = 32, width_key = 24, width_value = 90;

struct sheet_writer {
	struct styles *styles;
	struct run *run;
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

/* Returns what heads the column of KEY: "SUB KEGIATAN", "my_key". */
static const char *label_of(const struct sheet_writer *w, const char *key)
{
	const struct style_column *style = styles_find(w->styles, key, false);

	return style && style->label ? style->label : key;
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

/* Puts the heads of a FIELD of periods, each over ROWS but those of a common
 * label. */
static void put_periods(struct sheet_writer *w, const struct shape_field *field,
			uint32_t rows)
{
	static const char *const name[MONTHS] = {"JAN", "FEB", "MAR", "APR",
						 "MEI", "JUN", "JUL", "AGT",
						 "SEP", "OKT", "NOV", "DES"};
	uint32_t columns = (uint32_t)__builtin_popcountll(field->shown);

	if (rows > 1) {
		const char *label = label_of(w, field->key);

		put(w, &(struct value){.text = label, .length = strlen(label)},
		    1, columns);
		w->column -= columns;
		w->row++;
	}
	for (size_t p = 0; p < MONTHS; p++)
		put_head(w,
			 rows > 1 ? diag_number(&w->run->diag, p + 1) : name[p],
			 1, width_period);
	w->row -= rows > 1;
}

/* Periods have rows below their common label where cells can merge. */
static void put_header(struct sheet_writer *w, const struct shape *shape)
{
	uint32_t rows = w->book->merging ? 2 : 1;

	w->column = 0;
	w->look = LOOK_HEAD;
	for (size_t f = 0; f < shape->field_count; f++) {
		const struct shape_field *field = &shape->field[f];

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
	for (size_t p = 0; p < PERIODS_MOST; p++) {
		bool said = periods && periods->set >> p & 1;
		const struct value *label =
			said && periods->label ? &periods->label[p] : &none;

		if (field->shown >> p & 1)
			put_word(
				w,
				said ? marks_write(w->cells->arena, label, tick)
				     : "",
				rows);
	}
}

/* Appends the header of SHAPE and its rows to the sheet at work. */
static void put_shape(struct sheet_writer *w, const struct shape *shape)
{
	struct cells_looks *looks = &w->cells->looks;
	size_t columns = SHAPE_MOST_FIELDS * 2;

	for (size_t f = 0; f < shape->field_count; f++)
		columns += (size_t)__builtin_popcountll(shape->field[f].shown);
	looks->width = arena_array(w->cells->arena, double, columns);
	looks->header = w->row;
	put_header(w, shape);
	looks->first = w->row;
	for (size_t r = 0; r < shape->rows; r++, w->row++) {
		w->column = 0;
		for (size_t f = 0; f < shape->field_count; f++)
			put_field(w, shape, f, r);
	}
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
	if (!headings_read(&headings, &run.diag) ||
	    !shape_read(&back, &headings, cells.rows, &run))
		return run.diag.worst == SEVERITY_NONE ? -1 : -2;
	return shape_differs(shape, &back);
}

/* Writes the table of PLAN, with columns of numbers until what is read back is
 * what was written. */
static void write_table(struct sheet_writer *w, const struct plan *plan)
{
	struct shape shape;
	int field;

	shape_init(&shape, w->styles, w->run->arena);
	if (!shape_spread(&shape, plan, &w->run->diag))
		return;
	field = differs(w, &shape);
	for (size_t f = 0; field == -2 && f < shape.field_count; f++) {
		shape.field[f].given = true;
		field = differs(w, &shape);
	}
	while (field >= 0 && !shape.field[field].given) {
		shape.field[field].given = true;
		field = differs(w, &shape);
	}
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
		  const char *name, bool merged, struct run *run)
{
	struct sheet_writer w = {
		.styles = styles_new(run, NULL, 0), .run = run, .book = book};

	book_init(book, run->arena, name);
	book->merging = merged;
	if (merged) {
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
