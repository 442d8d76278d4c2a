#include "typeset/table.h"

#include <string.h>

/* A text in a month is set no smaller than this share of the table's size. */
static const double smallest_caption = 0.65;

double cells_height(const struct table *table, size_t count)
{
	const struct profile *profile = table->profile;

	return 2 * profile->padding_y +
	       (double)(count ? count : 1) * profile->table_type.leading;
}

/* Reports LENGTH bytes of TEXT that are WIDTH wide but have ROOM [em]. */
static void report_width(const struct table *table, const char *text,
			 size_t length, struct place place, double width,
			 double room, size_t c)
{
	struct diag *diag = table->setter->diag;
	double size = table->profile->table_type.size;

	diag_add(diag, MESSAGE_WORD_TOO_WIDE, place_find(place, text, length),
		 diag_text(diag, text, length), diag_mm(diag, width * size),
		 diag_mm(diag, room > 0 ? room * size : 0),
		 arena_format(diag->arena, "[column %s]",
			      table->profile->column[c].name));
}

void cells_report_overflow(const struct table *table, const struct lines *lines,
			   struct place place, size_t c)
{
	const struct word *word = lines->overflow->word;

	report_width(table, word->text, word->length, place, word->width,
		     lines->room, c);
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

/* Sets what stands in a month on one line, smaller where it has to be. */
static struct caption set_caption(const struct table *table,
				  const struct wording *wording)
{
	size_t c = table->profile->months;
	double room = table_room(table, table->first[c], 1);
	struct caption caption = {text_new(table->setter, wording), {0}, 1};
	double width =
		text_width(caption.text->piece, caption.text->piece_count);

	if (width > room)
		caption.scale = room / width;
	if (caption.scale < smallest_caption)
		caption.scale = smallest_caption;
	caption.lines =
		text_wrap(table->setter, caption.text, room / caption.scale);
	if (caption.lines.overflow || caption.lines.count > 1)
		report_width(table, wording->text, wording->length,
			     wording->place, width * caption.scale, room, c);
	return caption;
}

/* Short texts in months: the same one in several months is set once. One
 * that is empty leaves the month to the mark. */
static void set_captions(const struct table *table, struct cell *cell)
{
	const struct value *label = cell->months->label;
	struct caption *caption =
		arena_array(table->setter->arena, struct caption, MONTHS);

	for (size_t i = 0; i < MONTHS; i++) {
		struct wording wording = {.text = label[i].text,
					  .length = label[i].length,
					  .place = label[i].place};

		if (i && label[i].text == label[i - 1].text)
			caption[i] = caption[i - 1];
		else if (label[i].length)
			caption[i] = set_caption(table, &wording);
	}
	cell->caption = caption;
}

static void set_cell(const struct table *table, struct cell *cell, size_t c)
{
	struct lines lines;

	if (cell->months && cell->months->label) {
		set_captions(table, cell);
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
	table->mark = set_caption(table, &wording);
}

void cells_set(struct table *table)
{
	set_mark(table);
	for (size_t c = 0; c < table->profile->column_count; c++)
		for (size_t i = 0; i < table->grid.count[c]; i++)
			set_cell(table, &table->grid.cell[c][i], c);
}
