#include "table/table.h"
#include "text/fit.h"
#include "text/messages.h"

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
	struct run *run = table->setter->run;
	double size = table->profile->table_type.size;

	diag_add(&run->diag, MESSAGE_WORD_TOO_WIDE,
		 diag_find(&run->diag, place, text, length),
		 diag_text(&run->diag, text, length),
		 diag_mm(&run->diag, width * size),
		 diag_mm(&run->diag, room > 0 ? room * size : 0),
		 arena_format(run->arena, "[column %s]",
			      table->profile->column[c].name));
}

void cells_report_overflow(const struct table *table, const struct lines *lines,
			   struct place place, size_t c)
{
	const char *word = text_join(lines->overflow, lines->overflow_count,
				     table->setter->run->arena);

	report_width(table, word, strlen(word), place,
		     text_width(lines->overflow, lines->overflow_count),
		     lines->room, c);
}

/* Numbers of a list of SIBLINGS hang alike: as far as the widest, which is
 * returned. */
static const char *hang_like(const struct table *table, size_t c,
			     size_t siblings)
{
	struct setter *setter = table->setter;
	const char *const *wide;
	size_t count;

	if (!siblings)
		return NULL;
	wide = numbering_wide(setter->run->arena,
			      &table->profile->column[c].number, 1, siblings,
			      &count);
	return text_widest(setter, wide, count);
}

/* The same, measured once for each length of a list. */
static const char *hang_list(struct table *table, size_t c, size_t siblings)
{
	if (table->measured_column != c || table->measured != siblings)
		table->widest = hang_like(table, c, siblings);
	table->measured_column = c;
	table->measured = siblings;
	return table->widest;
}

/* Reads the value of CELL in logical column C, or what a counter counts. */
static void read_cell(struct table *table, struct cell *cell, size_t c)
{
	const struct column *column = &table->profile->column[c];
	struct manuscript manuscript = {.text = cell->number,
					.place = column->place};

	if (cell->section) {
		column = &table->profile->section;
		manuscript.style = STYLE_BOLD;
	}
	if (cell->value) {
		manuscript.text = cell->value->text;
		manuscript.length = cell->value->length;
		manuscript.number = cell->number;
		manuscript.typed = cell->typed;
		manuscript.lists = true;
		manuscript.place = cell->value->place;
	}
	if (cell->value && !cell->section) {
		manuscript.widest = hang_list(table, c, cell->siblings);
		manuscript.bare_lists = column->bare_lists;
	}
	if (!cell->value && cell->number)
		manuscript.length = strlen(cell->number);
	if (manuscript.text)
		cell->text = text_new(table->setter, &manuscript);
}

/* Returns the room for the text of CELL in logical column C [em]. */
static double room_of(const struct table *table, const struct cell *cell,
		      size_t c)
{
	return cell->section ? table_room(table, 0, table->columns)
			     : table_room(table, table->first[c], 1);
}

static struct place place_of_cell(const struct table *table,
				  const struct cell *cell, size_t c)
{
	return cell->value ? cell->value->place
			   : table->profile->column[c].place;
}

static struct fit fit_of(const struct table *table, const struct cell *cell,
			 size_t c)
{
	const struct column *column = &table->profile->column[c];
	bool justify = column->align == ALIGN_JUSTIFY;

	return (struct fit){.width = room_of(table, cell, c),
			    .justify = justify,
			    .divide = justify && table->profile->hyphenate};
}

static void break_cell(struct table *table, struct cell *cell, size_t c,
		       const struct fit *fit)
{
	struct lines lines = text_fit(table->setter, cell->text, fit);

	if (lines.overflow)
		cells_report_overflow(table, &lines,
				      place_of_cell(table, cell, c), c);
	cell->line = lines.line;
	cell->count = (uint32_t)lines.count;
}

const struct text *cells_with_note(const struct table *table,
				   const struct cell *cell, size_t c,
				   struct lines *lines)
{
	const struct profile *profile = table->profile;
	const struct value *value = cell->value;
	struct manuscript manuscript = {
		.number = cell->number,
		.typed = cell->typed,
		.widest = hang_like(table, c, cell->siblings),
		.lists = true,
		.bare_lists = profile->column[c].bare_lists,
		.place = profile->carry_note.place,
	};
	struct text *text;

	manuscript.text = arena_format(table->setter->run->arena, "%.*s %s",
				       (int)value->length, value->text,
				       profile->carry_note.text);
	manuscript.length = strlen(manuscript.text);
	text = text_new(table->setter, &manuscript);
	*lines = text_wrap(table->setter, text,
			   table_room(table, table->first[c], 1));
	if (lines->overflow)
		lines->count = 0;
	return text;
}

/* Sets what stands in a month on one line, smaller where it has to be. */
static struct caption set_caption(const struct table *table,
				  const struct manuscript *manuscript)
{
	size_t c = table->profile->months;
	double room = table_room(table, table->first[c], 1);
	struct caption caption = {text_new(table->setter, manuscript), {0}, 1};
	double width =
		text_width(caption.text->piece, caption.text->piece_count);

	if (width > room)
		caption.scale = room / width;
	if (caption.scale < smallest_caption)
		caption.scale = smallest_caption;
	caption.lines =
		text_wrap(table->setter, caption.text, room / caption.scale);
	if (caption.lines.overflow || caption.lines.count > 1)
		report_width(table, manuscript->text, manuscript->length,
			     manuscript->place, width * caption.scale, room, c);
	return caption;
}

/* Short texts in months: the same one in several months is set once. One
 * that is empty leaves the month to the mark. */
static void set_captions(const struct table *table, struct cell *cell)
{
	const struct value *label = cell->months->label;
	struct caption *caption =
		arena_array(table->setter->run->arena, struct caption, MONTHS);

	for (size_t i = 0; i < MONTHS; i++) {
		struct manuscript manuscript = {.text = label[i].text,
						.length = label[i].length,
						.place = label[i].place};

		if (i && label[i].text == label[i - 1].text)
			caption[i] = caption[i - 1];
		else if (label[i].length)
			caption[i] = set_caption(table, &manuscript);
	}
	cell->caption = caption;
}

static void set_mark(struct table *table)
{
	const struct profile *profile = table->profile;
	const struct wordline *mark;
	struct manuscript manuscript = {0};

	if (profile->months == profile->column_count)
		return;
	mark = &profile->column[profile->months].mark;
	manuscript.text = mark->text;
	manuscript.length = strlen(mark->text);
	manuscript.place = mark->place;
	table->mark = set_caption(table, &manuscript);
}

static size_t count_cells(const struct table *table)
{
	size_t count = 0;

	for (size_t c = 0; c < table->profile->column_count; c++)
		count += table->grid.count[c];
	return count;
}

void cells_read(struct table *table)
{
	size_t columns = table->profile->column_count;
	size_t total = count_cells(table), done = 0;

	for (size_t c = 0; c < columns; c++) {
		for (size_t i = 0; i < table->grid.count[c]; i++) {
			progress_note(&table->setter->run->progress,
				      N_("reading cells"), done++, total);
			read_cell(table, &table->grid.cell[c][i], c);
		}
	}
}

static void break_all(struct table *table)
{
	size_t total = count_cells(table), done = 0;

	for (size_t c = 0; c < table->profile->column_count; c++) {
		for (size_t i = 0; i < table->grid.count[c]; i++) {
			struct cell *cell = &table->grid.cell[c][i];
			struct fit fit = fit_of(table, cell, c);

			progress_note(&table->setter->run->progress,
				      N_("breaking lines"), done++, total);
			if (cell->months && cell->months->label)
				set_captions(table, cell);
			else if (cell->text)
				break_cell(table, cell, c, &fit);
		}
	}
}

/* Calls VISIT for each text of one row that makes it as high as it is, with
 * the lines of each row's highest in MOST. */
static void visit_highest(struct table *table, uint32_t *most,
			  void (*visit)(struct table *table, struct cell *cell,
					size_t c, uint32_t *most))
{
	for (size_t c = 0; c < table->profile->column_count; c++) {
		for (size_t i = 0; i < table->grid.count[c]; i++) {
			struct cell *cell = &table->grid.cell[c][i];

			if (cell->text && cell->rows == 1 && !cell->section &&
			    cell->count > 1 && cell->count >= most[cell->row])
				visit(table, cell, c, most);
		}
	}
}

static void note_highest(struct table *table, struct cell *cell, size_t c,
			 uint32_t *most)
{
	(void)table;
	(void)c;
	most[cell->row] = cell->count;
}

/* A row stays as high as it is when one of its highest texts does. */
static void give_up(struct table *table, struct cell *cell, size_t c,
		    uint32_t *most)
{
	struct fit fit = fit_of(table, cell, c);

	fit.divide = true;
	if (text_fit_lines(table->setter, cell->text, &fit) == cell->count)
		most[cell->row] = UINT32_MAX;
}

static void divide(struct table *table, struct cell *cell, size_t c,
		   uint32_t *most)
{
	struct fit fit = fit_of(table, cell, c);

	(void)most;
	fit.divide = true;
	break_cell(table, cell, c, &fit);
}

void cells_break(struct table *table)
{
	struct arena scratch;
	uint32_t *most;

	set_mark(table);
	break_all(table);
	if (!table->profile->hyphenate)
		return;
	arena_init(&scratch);
	most = arena_array(&scratch, uint32_t, table->grid.rows);
	visit_highest(table, most, note_highest);
	visit_highest(table, most, give_up);
	visit_highest(table, most, divide);
	arena_release(&scratch);
}
