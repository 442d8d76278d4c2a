#include "sheet/writing.h"

#include "plan/keys.h"
#include "sheet/marks.h"
#include "sheet/messages.h"
#include "sheet/pairs.h"
#include "sheet/table.h"

#include <string.h>

static const char ditto[] = "\xE3\x80\x83"; /* U+3003 */
static const char tick[] = "\xE2\x9C\x93";  /* U+2713 */

/* How a table is written. */
struct table_form {
	bool merging; /* cells can be merged; months have a row of their own */
	const char *mark; /* of a month */
};

struct table_writer {
	struct cells *cells;
	const struct shape *shape;
	const struct table_form *form;
	struct diag *diag;
	uint32_t row, column; /* of the next cell */
};

static void put(struct table_writer *w, const char *text, size_t length,
		const uint32_t size[2])
{
	struct cells_cell cell = {.row = w->row,
				  .column = w->column,
				  .rows = size[0],
				  .columns = size[1],
				  .text = text,
				  .length = (uint32_t)length,
				  .line = w->row + 1,
				  .character = w->column + 1};

	if (length || size[0] > 1)
		cells_add(w->cells, cell, w->diag);
}

static void put_word(struct table_writer *w, const char *word, uint32_t rows)
{
	put(w, word, strlen(word), (const uint32_t[]){rows, 1});
	w->column++;
}

static const char *month_label(struct table_writer *w, unsigned month)
{
	static const char *const name[MONTHS] = {"JAN", "FEB", "MAR", "APR",
						 "MEI", "JUN", "JUL", "AGT",
						 "SEP", "OKT", "NOV", "DES"};

	return w->form->merging ? diag_number(w->diag, month) : name[month - 1];
}

/* The months have a row below their common label where cells can merge. */
static void put_months_header(struct table_writer *w)
{
	static const char label[] = "PELAKSANAAN (BULAN)";

	if (w->form->merging) {
		put(w, label, sizeof(label) - 1, (const uint32_t[]){1, MONTHS});
		w->row++;
	}
	for (unsigned m = 1; m <= MONTHS; m++)
		put_word(w, month_label(w, m), 1);
	if (w->form->merging)
		w->row--;
}

static void put_header(struct table_writer *w)
{
	const struct shape *shape = w->shape;
	uint32_t rows = w->form->merging ? 2 : 1;

	w->column = 0;
	for (size_t f = 0; f < shape->field_count; f++) {
		const struct shape_field *field = &shape->field[f];

		if (field->given)
			put_word(w, headings_given(w->cells->arena, field->key),
				 rows);
		if (field->months)
			put_months_header(w);
		else
			put_word(w, headings_label(field->key), rows);
	}
	w->row += rows;
}

/* Returns what stands in the column of numbers of an item. */
static const char *given_number(struct table_writer *w,
				const struct shape_item *item, bool begins)
{
	if (!begins)
		return w->form->merging ? "" : ditto;
	if (item->months)
		return "";
	if (item->counted)
		return diag_number(w->diag, item->number ? item->number : 1);
	return item->value.length ? "" : "-";
}

static void put_months(struct table_writer *w, const struct shape_item *item,
		       uint32_t rows)
{
	const struct months *months = item ? item->months : NULL;

	for (unsigned m = 0; m < MONTHS; m++) {
		const struct value none = {.length = 0};
		const struct value *label =
			months && months->label ? &months->label[m] : &none;

		if (months && months->set & 1u << m)
			put_word(w,
				 marks_write(w->cells->arena, label,
					     w->form->mark),
				 rows);
		else
			put_word(w, "", rows);
	}
}

static void put_field(struct table_writer *w, size_t f, size_t r)
{
	const struct shape_field *field = &w->shape->field[f];
	uint32_t number = shape_at(w->shape, r, f);
	const struct shape_item *item = number ? &w->shape->item[number] : NULL;
	bool begins = item && item->row == r;
	uint32_t rows = begins && w->form->merging ? item->rows : 1;

	if (field->given)
		put_word(w, item ? given_number(w, item, begins) : "", rows);
	if (field->months) {
		put_months(w, begins ? item : NULL, rows);
	} else {
		if (begins)
			put(w, item->value.text, item->value.length,
			    (const uint32_t[]){rows, 1});
		w->column++;
	}
}

/* Appends the header of SHAPE and its rows to CELLS from ROW on. Returns the
 * row of the first below the header. */
static uint32_t write_shape(struct cells *cells, const struct shape *shape,
			    const struct table_form *form, uint32_t row,
			    struct diag *diag)
{
	struct table_writer w = {.cells = cells,
				 .shape = shape,
				 .form = form,
				 .diag = diag,
				 .row = row};
	uint32_t first;

	put_header(&w);
	first = w.row;
	for (size_t r = 0; r < shape->rows; r++, w.row++) {
		w.column = 0;
		for (size_t f = 0; f < shape->field_count; f++)
			put_field(&w, f, r);
	}
	return first;
}

/* --- sheets ------------------------------------------------------------ */

struct book_writer {
	struct writing *writing;
	struct run *run;
	struct table_form form;
	struct cells *sheet; /* at work */
	uint32_t row;	     /* the next one */
};

/* Returns the first field that is not read back as it was written: -1 when
 * all are. The sheet is one of its own, to be forgotten. */
static int differs(struct book_writer *w, const struct shape *shape)
{
	struct cells cells = {.arena = w->run->arena,
			      .source = w->sheet->source};
	struct headings header = {.row = 0};
	struct shape back;
	struct run silent;

	run_init(&silent, w->run->arena);
	write_shape(&cells, shape, &w->form, 0, &silent.diag);
	cells_close(&cells);
	header.stop = w->form.merging ? 2 : 1;
	shape_init(&back, w->run->arena);
	if (!headings_read(&cells, &header, &silent.diag) ||
	    !table_read(&back, &cells, &header, cells.rows, &silent))
		return silent.diag.worst == SEVERITY_NONE ? -1 : -2;
	return shape_differs(shape, &back);
}

/* Adds columns of numbers until what is read back is what was written. */
static bool settle(struct book_writer *w, struct shape *shape,
		   const struct plan *plan)
{
	int field = differs(w, shape);

	for (size_t f = 0; field == -2 && f < shape->field_count; f++) {
		shape->field[f].given = true;
		field = differs(w, shape);
	}
	while (field >= 0 && !shape->field[field].given) {
		shape->field[field].given = true;
		field = differs(w, shape);
	}
	if (field == -1)
		return true;
	diag_add(&w->run->diag, MESSAGE_SHEET_NOT_EQUAL,
		 field >= 0 ? plan->root.child[0].place
			    : place_of(plan->source),
		 field >= 0 ? shape->field[field].key : KEY_TREE);
	return false;
}

static void write_table(struct book_writer *w, const struct plan *plan,
			size_t i)
{
	struct writing_table *table = &w->writing->table[i];
	struct shape shape;

	shape_init(&shape, w->run->arena);
	if (!shape_spread(&shape, plan, &w->run->diag) ||
	    !settle(w, &shape, plan))
		return;
	table->cells = w->sheet;
	table->header = w->row;
	table->first =
		write_shape(w->sheet, &shape, &w->form, w->row, &w->run->diag);
	w->row = table->first + (uint32_t)shape.rows;
}

static void new_sheet(struct book_writer *w, const char *name)
{
	w->sheet = book_add(&w->writing->book, name, &w->run->diag);
	w->row = 0;
}

/* Returns the name of the sheet of a lampiran. */
static const char *sheet_name(struct book_writer *w, const struct plan *plan)
{
	return plan->number ? arena_format(w->run->arena, "Lampiran %u",
					   plan->number)
			    : "Lampiran";
}

static void write_sheets(struct book_writer *w, const struct plan *plan)
{
	const struct plan *first = plan;

	new_sheet(w, "Keputusan");
	w->row = pairs_write(w->sheet, plan, w->row, &w->run->diag);
	for (; plan; plan = plan->next)
		w->row = pairs_write_own(w->sheet, plan, w->row, &w->run->diag);
	plan = first;
	for (size_t i = 0; plan && !w->run->diag.count; plan = plan->next) {
		new_sheet(w, sheet_name(w, plan));
		if (w->sheet)
			write_table(w, plan, i++);
	}
}

static void write_rows(struct book_writer *w, const struct plan *plan)
{
	new_sheet(w, "");
	w->row = pairs_write(w->sheet, plan, w->row, &w->run->diag);
	for (size_t i = 0; plan && !w->run->diag.count; plan = plan->next) {
		w->row = pairs_write_own(w->sheet, plan, w->row, &w->run->diag);
		write_table(w, plan, i++);
	}
}

bool writing_plan(struct writing *writing, const struct plan *plan,
		  const char *name, bool merged, struct run *run)
{
	struct book_writer w = {.writing = writing,
				.run = run,
				.form = {.merging = merged, .mark = tick}};

	writing->count = 0;
	for (const struct plan *one = plan; one; one = one->next)
		writing->count++;
	writing->table =
		arena_array(run->arena, struct writing_table, writing->count);
	book_init(&writing->book, run->arena, name);
	if (merged)
		write_sheets(&w, plan);
	else
		write_rows(&w, plan);
	for (size_t i = 0; i < writing->book.count; i++)
		cells_close(writing->book.sheet[i]);
	return !run->diag.count;
}
