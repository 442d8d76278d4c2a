#include "typeset/hang.h"
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

	diag_add(diag, MESSAGE_WORD_TOO_WIDE,
		 diag_find(diag, place, text, length),
		 diag_text(diag, text, length), diag_mm(diag, width * size),
		 diag_mm(diag, room > 0 ? room * size : 0),
		 arena_format(diag->arena, "[column %s]",
			      table->profile->column[c].name));
}

void cells_report_overflow(const struct table *table, const struct lines *lines,
			   struct place place, size_t c)
{
	const char *word = text_join(lines->overflow, lines->overflow_count,
				     table->setter->arena);

	report_width(table, word, strlen(word), place,
		     text_width(lines->overflow, lines->overflow_count),
		     lines->room, c);
}

/* Numbers of the same list hang alike: measured once for each length. */
static const char *hang_like(struct table *table, size_t c, size_t siblings)
{
	if (!siblings)
		return NULL;
	if (table->measured_column != c || table->measured != siblings)
		table->widest = hang_widest(table->setter,
					    &table->profile->column[c].number,
					    1, siblings);
	table->measured_column = c;
	table->measured = siblings;
	return table->widest;
}

/* Sets the value of CELL in logical column C, or what a counter counts. */
static struct text *set(struct table *table, const struct cell *cell, size_t c,
			struct lines *lines)
{
	const struct column *column = &table->profile->column[c];
	struct wording wording = {.text = cell->number, .place = column->place};
	struct text *text;

	if (cell->value) {
		wording = (struct wording){
			.text = cell->value->text,
			.length = cell->value->length,
			.number = cell->number,
			.widest = hang_like(table, c, cell->siblings),
			.lists = true,
			.bare_lists = column->bare_lists,
			.place = cell->value->place,
		};
	} else {
		wording.length = strlen(cell->number);
	}
	text = text_new(table->setter, &wording);
	*lines = text_wrap(table->setter, text,
			   table_room(table, table->first[c], 1));
	if (lines->overflow)
		cells_report_overflow(table, lines, wording.place, c);
	return text;
}

const struct text *cells_with_note(struct table *table, const struct cell *cell,
				   size_t c, struct lines *lines)
{
	const struct profile *profile = table->profile;
	const struct value *value = cell->value;
	struct wording wording = {
		.number = cell->number,
		.widest = hang_like(table, c, cell->siblings),
		.lists = true,
		.bare_lists = profile->column[c].bare_lists,
		.place = profile->carry_note.place,
	};
	struct text *text;

	wording.text = arena_format(table->setter->arena, "%.*s %s",
				    (int)value->length, value->text,
				    profile->carry_note.text);
	wording.length = strlen(wording.text);
	text = text_new(table->setter, &wording);
	*lines = text_wrap(table->setter, text,
			   table_room(table, table->first[c], 1));
	if (lines->overflow)
		lines->count = 0;
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

/* The text of a section is bold and has the whole width. */
static void set_section(struct table *table, struct cell *cell)
{
	const struct value *value = cell->value;
	struct wording wording = {.text = value->text,
				  .length = value->length,
				  .style = STYLE_BOLD,
				  .number = cell->number,
				  .lists = true,
				  .place = value->place};
	struct lines lines;

	cell->text = text_new(table->setter, &wording);
	lines = text_wrap(table->setter, cell->text,
			  table_room(table, 0, table->columns));
	if (lines.overflow)
		cells_report_overflow(table, &lines, value->place, 0);
	cell->line = lines.line;
	cell->count = (uint32_t)lines.count;
}

static void set_cell(struct table *table, struct cell *cell, size_t c)
{
	struct lines lines;

	if (cell->section) {
		set_section(table, cell);
		return;
	}
	if (cell->months && cell->months->label) {
		set_captions(table, cell);
		return;
	}
	if (!cell->value && !cell->number)
		return;
	cell->text = set(table, cell, c, &lines);
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
