#include "sheet/table.h"

#include "sheet/marks.h"

#include <string.h>

static const char ditto[] = "\xE3\x80\x83"; /* U+3003 */

struct writer {
	struct cells *cells;
	const struct shape *shape;
	const struct table_form *form;
	struct diag *diag;
	uint32_t row, column; /* of the next cell */
};

static void put(struct writer *w, const char *text, size_t length,
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

static void put_word(struct writer *w, const char *word, uint32_t rows)
{
	put(w, word, strlen(word), (const uint32_t[]){rows, 1});
	w->column++;
}

static const char *month_label(struct writer *w, unsigned month)
{
	static const char *const name[MONTHS] = {"JAN", "FEB", "MAR", "APR",
						 "MEI", "JUN", "JUL", "AGT",
						 "SEP", "OKT", "NOV", "DES"};

	return w->form->merging ? diag_number(w->diag, month) : name[month - 1];
}

/* The months have a row below their common label where cells can merge. */
static void put_months_header(struct writer *w)
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

static void put_header(struct writer *w)
{
	const struct shape *shape = w->shape;
	uint32_t rows = w->form->merging ? 2 : 1;

	w->column = 0;
	for (size_t f = 0; f < shape->field_count; f++) {
		const struct shape_field *field = &shape->field[f];

		if (field->given)
			put_word(w, header_given(w->cells->arena, field->key),
				 rows);
		if (field->months)
			put_months_header(w);
		else
			put_word(w, header_label(field->key), rows);
	}
	w->row += rows;
}

/* Returns what stands in the column of numbers of an item. */
static const char *given_number(struct writer *w, const struct shape_item *item,
				bool begins)
{
	if (!begins)
		return w->form->merging ? "" : ditto;
	if (item->months)
		return "";
	if (item->counted)
		return diag_number(w->diag, item->number ? item->number : 1);
	return item->value.length ? "" : "-";
}

static void put_months(struct writer *w, const struct shape_item *item,
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

static void put_field(struct writer *w, size_t f, size_t r)
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

uint32_t table_write(struct cells *cells, const struct shape *shape,
		     const struct table_form *form, uint32_t row,
		     struct diag *diag)
{
	struct writer w = {.cells = cells,
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
