#include "typeset/table.h"

#include <string.h>

double cells_height(const struct table *table, size_t count)
{
	const struct profile *profile = table->profile;

	return 2 * profile->padding_y +
	       (double)(count ? count : 1) * profile->table_type.leading;
}

void cells_report_overflow(const struct table *table, const struct lines *lines,
			   struct place place, size_t c)
{
	struct diag *diag = table->setter->diag;
	double size = table->profile->table_type.size;
	const struct word *word = lines->overflow->word;

	diag_add(diag, MESSAGE_WORD_TOO_WIDE,
		 place_find(place, word->text, word->length),
		 diag_text(diag, word->text, word->length),
		 diag_mm(diag, word->width * size),
		 diag_mm(diag, lines->room > 0 ? lines->room * size : 0),
		 arena_format(diag->arena, "[column %s]",
			      table->profile->column[c].name));
}

/* Sets VALUE with the number of CELL in logical column C. */
static struct text *set(const struct table *table, const struct value *value,
			const struct cell *cell, size_t c, struct lines *lines)
{
	const struct column *column = &table->profile->column[c];
	struct wording wording = {
		.text = value ? value->text : "",
		.length = value ? value->length : 0,
		.number = cell->number,
		.widest = cell->widest,
		.lists = true,
	};
	struct text *text;

	if (value)
		wording.place = value->place;
	text = text_new(table->setter, &wording);
	*lines = text_wrap(table->setter, text,
			   table_room(table, table->first[c], 1));
	if (lines->overflow)
		cells_report_overflow(table, lines,
				      value ? wording.place : column->place, c);
	return text;
}

/* Short texts in months: the same one in several months is set once. */
static void set_captions(const struct table *table, struct cell *cell, size_t c)
{
	const struct value *label = cell->months->label;
	struct caption *caption =
		arena_array(table->setter->arena, struct caption, MONTHS);

	for (size_t i = 0; i < MONTHS; i++) {
		if (i && label[i].text == label[i - 1].text)
			caption[i] = caption[i - 1];
		else if (label[i].text)
			caption[i].text = set(table, &label[i], cell, c,
					      &caption[i].lines);
		if (caption[i].lines.count > cell->count)
			cell->count = (uint32_t)caption[i].lines.count;
	}
	cell->caption = caption;
}

static void set_cell(const struct table *table, struct cell *cell, size_t c)
{
	struct lines lines;

	if (cell->months && cell->months->label) {
		set_captions(table, cell, c);
		return;
	}
	if (!cell->value && !cell->number)
		return;
	cell->text = set(table, cell->value, cell, c, &lines);
	cell->line = lines.line;
	cell->count = (uint32_t)lines.count;
}

static void set_mark(struct table *table)
{
	const struct profile *profile = table->profile;
	const struct wordline *mark;
	struct wording wording = {0};

	if (profile->months == profile->column_count)
		return;
	mark = &profile->column[profile->months].mark;
	wording.text = mark->text;
	wording.length = strlen(mark->text);
	wording.place = mark->place;
	table->mark.text = text_new(table->setter, &wording);
	table->mark.lines =
		text_wrap(table->setter, table->mark.text,
			  table_room(table, table->first[profile->months], 1));
	if (table->mark.lines.overflow)
		cells_report_overflow(table, &table->mark.lines, mark->place,
				      profile->months);
}

void cells_set(struct table *table)
{
	set_mark(table);
	for (size_t c = 0; c < table->profile->column_count; c++)
		for (size_t i = 0; i < table->grid.count[c]; i++)
			set_cell(table, &table->grid.cell[c][i], c);
}
