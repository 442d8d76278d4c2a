#include "sheet/around.h"

#include "sheet/above.h"
#include "sheet/below.h"
#include "sheet/messages.h"
#include "sheet/phrases.h"
#include "sheet/rows.h"

#include <ctype.h>
#include <string.h>

enum {
	MARK_LONGEST = 6,     /* [bytes] a figure that may be in a month */
	WORD_SHORTEST = 3,    /* [bytes] one that is no mark */
	SIGN_LONGEST = 3,     /* [bytes] of one that a note explains */
	HEADING_ROWS = 12,    /* of a heading, with blank ones */
	BEGINS_MOST = 100000, /* cells that are looked at for them */
	LOOSE_ROWS = 5000,    /* no more stand below a table */
	LOOSE_MOST = 3,	      /* signatures beside each other */
	LINE_LONGEST = 120,   /* [bytes] of a line that is looked at */
};

/* --- where a table ends -----------------------------------------------------
 */

/* What a row below a header looks like. */
struct around_row {
	size_t filled;
	const struct cells_cell *cell; /* the first that is filled */
	bool apart;		       /* a blank row is above it */
	bool ruled;  /* it can only be one of a table: it has a mark, or a
		      * number among the first columns, or many cells */
	bool begins; /* what stands below tables begins with it */
	bool note;   /* it heads notes: "Catatan:", "*) …" */
	bool item;   /* it may be one of them: a number or sign, and a text */
};

static const struct heading *heading_of(const struct headings *headings,
					const struct cells_cell *cell)
{
	for (size_t i = 0; i < headings->count; i++)
		if (headings->column[i].column == cell->column)
			return &headings->column[i];
	return NULL;
}

/* Whether a text in a month can be a mark or a figure: "v", "25%". */
static bool is_mark(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	for (size_t i = 0; i < length; i++)
		if (isalpha((unsigned char)text[i]))
			return length < WORD_SHORTEST;
	return length <= MARK_LONGEST;
}

/* Whether a cell can only be one of a table. */
static bool is_ruled(const struct headings *headings,
		     const struct cells_cell *cell)
{
	const struct heading *column = heading_of(headings, cell);

	if (!column || cell->outside)
		return false;
	if (cell->rows > 1 && cell->columns == 1)
		return true;
	return heading_has_periods(column) ? is_mark(cell)
					   : heading_number(cell) > 0;
}

/* Returns how the first line of a cell begins. */
static const char *first_line(struct said *said, const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);
	const char *end = memchr(text, '\n', length);

	length = end ? (size_t)(end - text) : length;
	return arena_copy(said->run->arena, text,
			  length < LINE_LONGEST ? length : LINE_LONGEST);
}

/* Whether the first line of a row, which begins with nothing else, is a note or
 * heads some: "Catatan:", "Sumber: …", "*) …". Rows that profiles have for
 * notes are theirs, unless a blank one is above them. */
static bool is_note(struct said *said, const struct headings *headings,
		    size_t first, const struct around_row *look)
{
	const char *text = first_line(said, look->cell);
	size_t length = strlen(text);
	const struct heading *column = heading_of(headings, look->cell);

	/* an export has columns for the rows that are not counted */
	if (column && column->kind == HEADING_TEXT &&
	    styles_aside(headings->styles, column->key))
		return false;
	if (look->filled != 1 || look->cell->rows > 1 ||
	    (*text != '*' &&
	     !(phrase_at(PHRASE_NOTE, text, length) &&
	       (strchr(text, ':') || phrase_is(PHRASE_NOTE, text, length)))))
		return false;
	if (*text == '*' && text[strspn(text, "*")] != ')' &&
	    text[strspn(text, "*")] != ' ')
		return false;
	return look->apart || rows_read(headings, first).kind != ROW_ASIDE;
}

/* Whether a row has a number or a sign and one text, and no more. */
static bool is_item(const struct headings *headings,
		    const struct around_row *look)
{
	const struct cells_cell *cell = look->cell + 1;
	const struct heading *column;
	size_t length;

	if (look->filled != 2)
		return false;
	cells_trim(look->cell, &length);
	if (length > SIGN_LONGEST && !rows_is_number(look->cell))
		return false;
	while (!cell->length)
		cell++;
	column = heading_of(headings, cell);
	return !column || !heading_has_periods(column);
}

static struct around_row look_at(struct said *said,
				 const struct headings *headings, size_t first)
{
	const struct cells *cells = headings->cells;
	uint32_t row = cells->cell[first].row;
	struct around_row look = {.filled = 0};
	size_t above = first;

	for (size_t i = first; i < cells->count && cells->cell[i].row == row;
	     i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (!cell->length)
			continue;
		if (!look.filled++)
			look.cell = cell;
		if (look.filled <= LOOSE_MOST &&
		    below_begins(said, first_line(said, cell), cell->outside))
			look.begins = true;
		else
			look.ruled |= is_ruled(headings, cell);
	}
	look.ruled |= look.filled > LOOSE_MOST;
	/* blank cells may be merged */
	while (look.filled && above && !cells->cell[above - 1].length)
		above--;
	look.apart = above && cells->cell[above - 1].row + 1 < row;
	look.note = look.filled && is_note(said, headings, first, &look);
	look.item = look.filled && is_item(headings, &look);
	return look;
}

/* Returns the index of the first cell in the row of the one at INDEX. */
static size_t row_start(const struct cells *cells, size_t index)
{
	while (index && cells->cell[index - 1].row == cells->cell[index].row)
		index--;
	return index;
}

/* What stands in the rows below one, as far as they may be none of the table.
 */
enum around_rest {
	REST_TEXT,   /* rows of one cell each */
	REST_SIGNED, /* the same, and then signatures */
	REST_ITEMS,  /* numbers with texts, which may be entries or notes */
	REST_ROWS,   /* what may be entries */
};

/* Whether a row that nothing is beside is none of the table: it is a note; or,
 * below a blank one, signatures come next, or it stands where no text of an
 * entry does. */
static bool is_below(const struct headings *headings,
		     const struct around_row *row, enum around_rest rest)
{
	const struct heading *column = heading_of(headings, row->cell);

	if (row->note && rest != REST_ROWS)
		return true;
	if (row->filled > 1 || !row->apart || rest >= REST_ITEMS)
		return false;
	return rest == REST_SIGNED || row->cell->columns > 1 || !column ||
	       column == headings->column || column->kind != HEADING_TEXT;
}

/* Whether a cell is of a table of a document that is not TABLE, which may be
 * cut by hand: then each piece has the same columns. */
static bool is_of_another(const struct cells_cell *cell,
			  const struct source *table)
{
	return table && cell->source && cell->source->labels != table->labels;
}

uint32_t around_end(struct said *said, const struct headings *headings,
		    uint32_t stop)
{
	const struct cells *cells = headings->cells;
	const struct source *table =
		cells->cell[cells_row(cells, headings->row)].source;
	enum around_rest rest = REST_TEXT;
	size_t first = cells_row(cells, headings->stop);

	for (size_t i = cells_row(cells, stop), rows = 0;
	     i > first && rows < LOOSE_ROWS; rows++) {
		struct around_row row;

		i = row_start(cells, i - 1);
		row = look_at(said, headings, i);
		if (!row.filled)
			continue;
		/* each table of a document is a source by itself */
		if ((row.ruled && !row.item &&
		     !is_of_another(row.cell, table)) ||
		    (table && row.cell->source == table))
			break;
		if (row.begins)
			rest = REST_SIGNED;
		else if (row.item && rest != REST_ROWS)
			rest = REST_ITEMS;
		else if (row.filled > 1)
			rest = REST_ROWS;
		if (row.begins || row.cell->outside || row.cell->source ||
		    is_below(headings, &row, rest))
			stop = row.cell->row;
	}
	return stop;
}

/* --- what becomes of the rest -----------------------------------------------
 */

/* Takes out the lines of rows that are keys with values. */
static void take_pairs(struct said *said, struct strips *strips,
		       const uint32_t rows[2])
{
	const struct cells *cells = said->cells;
	bool *taken = arena_array(said->run->arena, bool,
				  rows[1] > rows[0] ? rows[1] - rows[0] : 1);
	size_t kept = 0;

	for (size_t i = cells_row(cells, rows[0]);
	     i < cells->count && cells->cell[i].row < rows[1];
	     i = cells_row(cells, cells->cell[i].row + 1))
		taken[cells->cell[i].row - rows[0]] = pairs_take(
			said->pairs, cells, cells->cell[i].row, said->run);
	for (size_t n = 0; n < strips->count; n++)
		if (!taken[strips->line[n].row - rows[0]])
			strips->line[kept++] = strips->line[n];
	strips->count = kept;
}

void around_above(struct said *said, const uint32_t rows[2])
{
	struct strips strips = {.arena = said->run->arena};

	strips_read(&strips, said->cells, rows);
	take_pairs(said, &strips, rows);
	above_read(said, &strips);
	said_left_out(said, &strips, MESSAGE_SHEET_LEFT_OUT);
}

void around_below(struct said *said, const uint32_t rows[2])
{
	struct strips strips = {.arena = said->run->arena};

	strips_read(&strips, said->cells, rows);
	below_read(said, &strips);
	said_left_out(said, &strips, MESSAGE_SHEET_BELOW);
}

/* Whether a cell has "LAMPIRAN II" and, at most, what goes on with it; the
 * number is in *NUMBER, 0 for none. */
static bool may_begin(const struct cells_cell *cell, unsigned *number)
{
	size_t length, n, more = 0;
	const char *text = cells_trim(cell, &length);

	n = phrase_at(PHRASE_LAMPIRAN, text, length);
	if (!n)
		return false;
	*number = phrase_number(text + n, length - n, &more);
	n += *number ? more : 0;
	return n == length || text[n] == '\n' ||
	       phrase_at(PHRASE_DECREE, text + n, length - n) ||
	       phrase_at(PHRASE_NUMBER, text + n, length - n) ||
	       phrase_at(PHRASE_ABOUT, text + n, length - n);
}

/* Whether the heading of a lampiran begins with CELL. */
static bool begins(const struct cells *cells, const struct cells_cell *cell,
		   struct arena *arena)
{
	struct strips strips = {.arena = arena};

	strips_read(&strips, cells,
		    (const uint32_t[]){cell->row, cell->row + HEADING_ROWS});
	for (size_t n = 0; n < strips.count; n++)
		if (strips.line[n].row == cell->row && above_begins(&strips, n))
			return true;
	return false;
}

size_t around_begins(const struct cells *cells, uint32_t *row, size_t most,
		     struct arena *arena)
{
	size_t count = 0, read = 0;

	for (size_t i = 0; i < cells->count && count + 1 < most; i++) {
		const struct cells_cell *cell = &cells->cell[i];
		unsigned number;

		if (!cell->length || (count && row[count - 1] == cell->row) ||
		    !may_begin(cell, &number))
			continue;
		/* there are no more headings than that, but floods of words */
		read += cells_row(cells, cell->row + HEADING_ROWS) - i;
		if (read > BEGINS_MOST)
			break;
		if (!begins(cells, cell, arena))
			continue;
		if (!count && cell->row && number > 1)
			row[count++] = 0;
		row[count++] = cell->row;
	}
	return count;
}

void around_nothing(struct said *said, uint32_t (*rows)[2], size_t count)
{
	struct strips strips = {.arena = said->run->arena};

	for (size_t i = 0; i < count; i++)
		strips_read(&strips, said->cells, rows[i]);
	said_left_out(said, &strips, MESSAGE_SHEET_NO_TABLE);
}

/* --- between tables ---------------------------------------------------------
 */

enum { TITLE_LONGEST = 160 };

/* Whether a line between two tables heads the second. */
static bool is_title(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	return length && length <= TITLE_LONGEST &&
	       !strchr(".;:", text[length - 1]);
}

const struct cells *around_between(struct said *said,
				   const struct headings *headings,
				   uint32_t stop)
{
	const struct cells *cells = headings->cells;
	const struct heading *first = headings->column;
	struct strips strips = {.arena = said->run->arena};
	size_t from = cells_row(cells, headings->stop);
	size_t end = cells_row(cells, stop), i = from;
	struct cells *joined;

	while (i < end && !cells->cell[i].outside)
		i++;
	if (i == end || !headings->count)
		return cells;
	joined = arena_new(said->run->arena, struct cells);
	*joined = *cells;
	joined->cell =
		arena_array(said->run->arena, struct cells_cell, cells->count);
	joined->count = 0;
	for (i = 0; i < cells->count; i++) {
		struct cells_cell cell = cells->cell[i];

		if (i >= from && i < end && cell.outside) {
			if (!is_title(&cell)) {
				strips_read(&strips, cells,
					    (const uint32_t[]){cell.row,
							       cell.row + 1});
				continue;
			}
			cell.outside = false;
			cell.column = first->column;
			cell.columns = first[headings->count - 1].column -
				       first->column + 1;
		}
		joined->cell[joined->count++] = cell;
	}
	said_left_out(said, &strips, MESSAGE_SHEET_BETWEEN);
	return joined;
}
