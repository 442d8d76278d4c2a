#include "sheet/csv.h"

#include "base/locale.h"
#include "base/messages.h"
#include "plan/messages.h"
#include "sheet/messages.h"

#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* With quotes around it, and each one inside it twice. */
enum { CELL_LONGEST = 2 * VALUE_LONGEST + 2 };

struct reader {
	struct cells *cells;
	struct diag *diag;
	uint32_t row, column;	  /* of the next cell */
	unsigned line, character; /* where it begins */
	size_t bytes;		  /* that have come of it */
	bool begun;		  /* something of the row has come */
	bool failed;
};

/* Spaces around a text are the author's. */
static int is_space(unsigned char c)
{
	(void)c;
	return 0;
}

static void refuse(struct reader *r, const struct message *message,
		   const char *what, unsigned long most)
{
	const struct place place = {r->cells->source, r->line, r->character};
	const char *number = diag_number(r->diag, most);

	diag_add(r->diag, message, place, *what ? what : number, number);
	r->failed = true;
}

static void end_cell(void *data, size_t length, void *reader)
{
	struct reader *r = reader;
	struct cells_cell cell = {.row = r->row,
				  .column = r->column,
				  .line = r->line,
				  .character = r->character};

	if (r->failed)
		return;
	if (length > VALUE_LONGEST)
		refuse(r, MESSAGE_PLAN_CELL_TOO_LONG, "", VALUE_LONGEST);
	else if (r->column >= SHEET_MOST_COLUMNS)
		refuse(r, MESSAGE_SHEET_LIMIT, _("columns"),
		       SHEET_MOST_COLUMNS);
	r->column++;
	if (!length || r->failed)
		return;
	cell.text = cells_text(r->cells->arena, data, &length);
	cell.length = (uint32_t)length;
	r->failed = !cells_add(r->cells, cell, r->diag);
}

static void end_row(int ignored, void *reader)
{
	struct reader *r = reader;

	(void)ignored;
	r->row++;
	r->column = 0;
}

static void report(const struct reader *r, struct csv_parser *parser,
		   struct place place)
{
	int error = csv_error(parser);

	if (error == CSV_EPARSE)
		diag_add(r->diag, MESSAGE_SHEET_QUOTE, place);
	else
		diag_add(r->diag, MESSAGE_CANNOT_READ, place_of(place.source),
			 csv_strerror(error));
}

/* Notes where the next cell begins, after a byte that the parser has taken:
 * line ends between rows are no cells. */
static void note_start(struct reader *r, struct place at, char byte,
		       const uint32_t before[2])
{
	bool row = r->row != before[0], column = r->column != before[1];

	if (row)
		r->begun = false;
	else if (column || (byte != '\r' && byte != '\n'))
		r->begun = true;
	r->bytes++;
	if (row || column || !r->begun) {
		r->line = at.line;
		r->character = at.column;
		r->bytes = 0;
	}
}

/* The parser says only that a cell has ended: where the next one begins is
 * known by giving it a byte at a time. */
static bool parse(struct reader *r, struct csv_parser *parser,
		  const struct source *source)
{
	struct place at = {source, 1, 1};

	r->line = r->character = 1;
	for (size_t i = 0; i < source->length && !r->failed; i++) {
		const uint32_t before[2] = {r->row, r->column};
		char byte = source->text[i];

		if (csv_parse(parser, &byte, 1, end_cell, end_row, r) != 1) {
			report(r, parser, at);
			return false;
		}
		if (byte == '\n')
			at = (struct place){source, at.line + 1, 1};
		else if ((byte & 0xC0) != 0x80)
			at.column++;
		note_start(r, at, byte, before);
		if (r->bytes > CELL_LONGEST && !r->failed)
			refuse(r, MESSAGE_PLAN_CELL_TOO_LONG, "",
			       VALUE_LONGEST);
	}
	if (!r->failed && csv_fini(parser, end_cell, end_row, r)) {
		report(r, parser,
		       (struct place){source, r->line, r->character});
		return false;
	}
	return !r->failed;
}

bool csv_sheet_read(struct book *book, const struct source *source,
		    char separator, struct diag *diag)
{
	struct reader r = {.diag = diag};
	struct csv_parser parser;
	bool done;

	r.cells = book_add(book, "", diag);
	if (!r.cells)
		return false;
	r.cells->source = source;
	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI)) {
		diag_add(diag, MESSAGE_CANNOT_READ, place_of(source), "libcsv");
		return false;
	}
	csv_set_delim(&parser, (unsigned char)separator);
	csv_set_space_func(&parser, is_space);
	done = parse(&r, &parser, source);
	csv_free(&parser);
	cells_close(r.cells);
	return done;
}

/* Whether a text has to be quoted. */
static bool is_special(const struct cells_cell *cell, char separator)
{
	for (size_t i = 0; i < cell->length; i++)
		if (cell->text[i] == separator ||
		    strchr("\"\r\n\t;,", cell->text[i]))
			return true;
	return cell->length &&
	       (*cell->text == ' ' || cell->text[cell->length - 1] == ' ');
}

static void write_cell(FILE *file, const struct cells_cell *cell,
		       char separator)
{
	if (is_special(cell, separator))
		csv_fwrite(file, cell->text, cell->length);
	else
		fwrite(cell->text, 1, cell->length, file);
}

const char *csv_sheet_write(const struct cells *cells, char separator,
			    size_t *length)
{
	char *text = NULL;
	const char *copy;
	FILE *file = open_memstream(&text, length);
	uint32_t row = 0, column = 0;

	if (!file)
		return NULL;
	fputs("\xEF\xBB\xBF", file);
	for (size_t i = 0; i < cells->count; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		for (; row < cell->row; row++, column = 0)
			fputs("\r\n", file);
		for (; column < cell->column; column++)
			fputc(separator, file);
		write_cell(file, cell, separator);
	}
	fputs("\r\n", file);
	fclose(file);
	copy = arena_copy(cells->arena, text, *length);
	free(text);
	return copy;
}
