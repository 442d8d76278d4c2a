#include "book/csv.h"

#include "base/buffer.h"
#include "base/messages.h"
#include "book/messages.h"

#include <csv.h>
#include <string.h>
#include <strings.h>

/* With quotes around it, and each one inside it twice. */
enum { CELL_LONGEST = 2 * VALUE_LONGEST + 2 };

/* What the parser is given for a double quote inside a cell: no text has it. */
enum { QUOTE_STAND_IN = 1 };

struct csv_reader {
	struct cells *cells;
	struct diag *diag;
	uint32_t row, column;	  /* of the next cell */
	unsigned line, character; /* where it begins */
	size_t bytes;		  /* that have come of it */
	bool begun;		  /* something of the row has come */
	bool quoted;		  /* the cell begins with a double quote */
	bool solid;		  /* it has letters, and does not */
	bool failed;
};

/* Spaces around a text are the author's. */
static int is_space(unsigned char c)
{
	(void)c;
	return 0;
}

static void refuse(struct csv_reader *r, const struct message *message,
		   const char *what, unsigned long most)
{
	const struct place place = {r->cells->source, r->line, r->character};
	const char *number = diag_number(r->diag, most);

	diag_add(r->diag, message, place,
		 *what ? diag_word(r->diag, what) : number, number);
	r->failed = true;
}

static void end_cell(void *data, size_t length, void *reader)
{
	struct csv_reader *r = reader;
	struct cells_cell cell = {.row = r->row,
				  .column = r->column,
				  .line = r->line,
				  .character = r->character};

	if (r->failed)
		return;
	if (length > VALUE_LONGEST)
		refuse(r, MESSAGE_PLAN_CELL_TOO_LONG, "", VALUE_LONGEST);
	else if (r->column >= SHEET_MOST_COLUMNS)
		refuse(r, MESSAGE_SHEET_LIMIT, N_("columns"),
		       SHEET_MOST_COLUMNS);
	r->column++;
	if (!length || r->failed)
		return;
	for (char *at = data;
	     (at = memchr(at, QUOTE_STAND_IN,
			  length - (size_t)(at - (char *)data)));)
		*at = '"';
	cell.text = cells_text(r->cells->arena, data, &length);
	cell.length = (uint32_t)length;
	r->failed = !cells_add(r->cells, cell, r->diag);
}

static void end_row(int ignored, void *reader)
{
	struct csv_reader *r = reader;

	(void)ignored;
	r->row++;
	r->column = 0;
}

char csv_separator(const struct source *source)
{
	const char *text = source->text;

	if (source->length < 6 || strncasecmp(text, "sep=", 4) != 0 ||
	    !strchr(",;\t|", text[4]) || !strchr("\r\n", text[5]))
		return 0;
	return text[4];
}

static void report(const struct csv_reader *r, struct csv_parser *parser,
		   struct place place)
{
	int error = csv_error(parser);

	if (error == CSV_EPARSE)
		diag_add(r->diag, MESSAGE_SHEET_QUOTE, place);
	else
		diag_add(r->diag, MESSAGE_CANNOT_READ, place_of(place.source),
			 csv_strerror(error));
}

static bool is_line_end(char byte)
{
	return byte == '\r' || byte == '\n';
}

/* Moves AT on behind BYTE. */
static void advance(struct place *at, char byte)
{
	if (byte == '\n') {
		at->line++;
		at->column = 1;
	} else if ((byte & 0xC0) != 0x80) {
		at->column++;
	}
}

/* Says that the next cell begins AT. */
static void begin_cell(struct csv_reader *r, const struct place *at)
{
	r->line = at->line;
	r->character = at->column;
	r->bytes = 0;
	r->quoted = r->solid = false;
}

/* Returns what the parser is given for BYTE. */
static char stand_in(struct csv_reader *r, char byte)
{
	if (!r->bytes)
		r->quoted = byte == '"';
	if (!r->solid && !r->quoted)
		r->solid = !strchr("\" \t\r\n", byte);
	return byte == '"' && r->solid ? QUOTE_STAND_IN : byte;
}

/* The parser says only that a cell has ended: where the next one begins is
 * known by giving it a byte at a time. */
static bool parse(struct csv_reader *r, struct csv_parser *parser,
		  const struct source *source)
{
	struct place at = {source, 1, 1};
	size_t i = 0;

	if (csv_separator(source)) { /* a line for programs */
		i = strcspn(source->text, "\n");
		i += i < source->length;
		at.line = 2;
	}
	r->line = at.line;
	r->character = 1;
	for (; i < source->length && !r->failed; i++) {
		const uint32_t before[2] = {r->row, r->column};
		char byte = source->text[i];
		bool row, column;

		/* line ends between rows are no cells */
		if (!r->begun && is_line_end(byte)) {
			advance(&at, byte);
			begin_cell(r, &at);
			continue;
		}
		byte = stand_in(r, byte);
		if (csv_parse(parser, &byte, 1, end_cell, end_row, r) != 1) {
			report(r, parser, at);
			return false;
		}
		advance(&at, byte);
		row = r->row != before[0];
		column = r->column != before[1];
		r->begun = !row;
		r->bytes++;
		if (row || column)
			begin_cell(r, &at);
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
	struct csv_reader r = {.diag = diag};
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

const char *csv_sheet_write(const struct cells *cells, char separator,
			    size_t *length)
{
	struct buffer out = {0};
	uint32_t row = 0, column = 0;

	buffer_text(&out, "\xEF\xBB\xBF");
	for (size_t i = 0; i < cells->count; i++) {
		const struct cells_cell *cell = &cells->cell[i];
		size_t most;
		bool quoted;

		for (; row < cell->row; row++, column = 0)
			buffer_text(&out, "\r\n");
		for (; column < cell->column; column++)
			buffer_byte(&out, separator);
		quoted = cell->length && (*cell->text == ' ' ||
					  cell->text[cell->length - 1] == ' ');
		for (size_t k = 0; k < cell->length && !quoted; k++)
			quoted = cell->text[k] == separator ||
				 strchr("\"\r\n\t;,", cell->text[k]);
		if (!quoted) {
			buffer_add(&out, cell->text, cell->length);
			continue;
		}
		most = (size_t)cell->length * 2 + 2;
		buffer_reserve(&out, most);
		out.length += csv_write(out.data + out.length, most, cell->text,
					cell->length);
	}
	buffer_text(&out, "\r\n");
	return buffer_take(&out, cells->arena, length);
}
