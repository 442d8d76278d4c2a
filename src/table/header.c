#include "profile/braces.h"
#include "profile/column.h"
#include "table/table.h"

#include <string.h>

struct maker {
	struct table *table;
	struct header *header;
	enum style style;
};

static void set(struct maker *m, struct header_cell cell, const char *text,
		struct place place)
{
	struct table *table = m->table;
	struct manuscript manuscript = {.text = text,
					.length = strlen(text),
					.style = m->style,
					.place = place};

	cell.words = text;
	cell.text = text_new(table->setter, &manuscript);
	cell.lines = text_wrap(table->setter, cell.text,
			       table_room(table, cell.column, cell.span));
	if (cell.lines.overflow)
		cells_report_overflow(table, &cell.lines, place,
				      table_column(table, cell.column));
	m->header->cell[m->header->count++] = cell;
}

/* The label over a column that is several on paper: alone in the first row. */
static void add_group(struct maker *m)
{
	const struct profile *profile = m->table->profile;

	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];
		struct header_cell cell = {.column = m->table->first[c],
					   .span = column->kind->columns,
					   .rows = 1};

		if (cell.span > 1)
			set(m, cell, column->label.text, column->label.place);
	}
}

/* The labels, which reach down to the names of the months. */
static void add_labels(struct maker *m)
{
	const struct profile *profile = m->table->profile;
	size_t rows = column_is_divided(profile) ? 2 : 1;

	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];
		size_t first = m->table->first[c];
		struct header_cell cell = {
			.column = first, .span = 1, .rows = rows};

		if (column->kind->columns == 1) {
			set(m, cell, column->label.text, column->label.place);
			continue;
		}
		for (size_t i = 0; i < column->kind->columns; i++) {
			cell = (struct header_cell){.column = first + i,
						    .span = 1,
						    .row = 1,
						    .rows = 1};
			set(m, cell, column->month[i], column->place);
		}
	}
}

/* The row that numbers the columns: each month one, or all of them one. */
static void add_numbers(struct maker *m)
{
	const struct profile *profile = m->table->profile;
	const struct wordline *words = &profile->number_row;
	size_t span = 1, n = 1;

	m->style = STYLE_REGULAR;
	if (!*words->text)
		return;
	for (size_t i = 0; i < m->table->columns; i += span) {
		struct header_cell cell = {i, 1, 2, 1, NULL, NULL, {0}, 0};
		struct run *run = m->table->setter->run;
		const struct brace_text number = {"nomor",
						  diag_number(&run->diag, n++)};
		const char *text = braces_words(words, &number, 1, run);

		if (!text)
			return;
		if (!profile->number_months)
			cell.span = profile->column[table_column(m->table, i)]
					    .kind->columns;
		span = cell.span;
		set(m, cell, text, words->place);
	}
}

static void measure(struct maker *m)
{
	struct header *header = m->header;
	double *height = header->height;

	for (size_t i = 0; i < header->count; i++) {
		const struct header_cell *cell = &header->cell[i];
		double need = cells_height(m->table, cell->lines.count);

		if (cell->rows == 1 && need > height[cell->row])
			height[cell->row] = need;
	}
	for (size_t i = 0; i < header->count; i++) {
		const struct header_cell *cell = &header->cell[i];
		double need = cells_height(m->table, cell->lines.count);

		if (cell->rows == 2 && need > height[0] + height[1])
			height[0] = need - height[1];
	}
	header->total = height[0] + height[1] + height[2];
}

void header_build(struct table *table)
{
	struct maker m = {table, &table->header,
			  table->profile->header_bold ? STYLE_BOLD
						      : STYLE_REGULAR};

	table->header = (struct header){0};
	table->header.cell =
		arena_array(table->setter->run->arena, struct header_cell,
			    2 * table->columns + 2);
	add_group(&m);
	add_labels(&m);
	add_numbers(&m);
	measure(&m);
}
