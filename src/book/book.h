/*
 * A file as sheets, and each sheet as cells: text, row, column, and how far a
 * merged one reaches.
 *
 * Knows: the limits of a sheet. Must not know: what a cell means, the file
 * format it came from.
 * Invariants: rows and columns count from 0; once cells_close() has passed,
 * the cells stand in the order of rows, then columns; none is blank unless it
 * is merged or has a colour; texts are printable UTF-8, lines end with \n.
 * Where rows or columns are hidden those that are seen count on, and a cell's
 * place is that in the file.
 */
#ifndef LAMPIRAN_BOOK_BOOK_H
#define LAMPIRAN_BOOK_BOOK_H

#include "base/diag.h"
#include "base/limits.h"

#include <stdbool.h>

/* How a cell looks, where the format of a file has looks. */
enum cells_look {
	LOOK_PLAIN, /* at the top left, lines as wide as the column */
	LOOK_TEXT,  /* the same with borders */
	LOOK_HEAD,  /* with borders, bold, in the middle */
	LOOK_MARK,  /* with borders, in the middle */
};

/* How a sheet looks as a whole. */
struct cells_looks {
	double *width; /* [characters] of each column; 0: as programs like */
	uint32_t columns;
	/* rows of a table: of its header, which stays in view and comes again
	 * on each page, and the first below it, from which on blank cells have
	 * borders, too; the latter is 0 where there is no table */
	uint32_t header, first;
};

/* A colour, 0xRRGGBB, as that of a cell: black is a colour, too. */
#define FILL(colour) ((uint32_t)(colour) | 0x1000000u)

struct cells_cell {
	uint32_t row, column;
	uint32_t rows, columns; /* that it covers, at least 1 */
	const char *text;
	uint32_t length;	     /* [bytes] */
	unsigned line, character;    /* where it stands in the source, from 1 */
	const struct source *source; /* NULL: that of its sheet */
	uint32_t nth;		     /* as it was added */
	uint32_t fill;		     /* its colour, as FILL says; 0: none */
	uint8_t indent;		     /* [steps] of its text */
	bool outside;		     /* a line of a document, in no table */
	enum cells_look look;
};

struct cells_remark; /* book/remark.h */

struct cells {
	struct arena *arena;	     /* borrowed */
	const struct source *source; /* named for messages */
	const char *name;	     /* of the sheet; "" in a CSV */
	struct cells_cell *cell;
	size_t count, capacity;
	uint32_t rows; /* one past the last */
	struct cells_looks looks;
	struct cells_remark *remark;
	size_t remark_count, remark_capacity;
};

/* Appends a cell that starts at *CELL, whose text is borrowed. Whether there
 * was room and the text can be printed; if not the reason is in DIAG. */
bool cells_add(struct cells *cells, struct cells_cell cell, struct diag *diag);

/* Puts the cells into their order, and takes out what is blank. */
void cells_close(struct cells *cells);

/* Returns the index of the first cell in ROW or below it. */
size_t cells_row(const struct cells *cells, uint32_t row);

/* Returns the index of the cell that begins at a place, the count of cells when
 * none does. */
size_t cells_index(const struct cells *cells, uint32_t row, uint32_t column);

/* Returns the cell that begins at a place, NULL when none does. */
const struct cells_cell *cells_find(const struct cells *cells, uint32_t row,
				    uint32_t column);

struct place cells_place(const struct cells *cells,
			 const struct cells_cell *cell);

/* Returns a copy of a text with \n alone at the ends of lines. */
const char *cells_text(struct arena *arena, const char *text, size_t *length);

/* Returns a cell's text without space around it, *LENGTH in bytes. */
const char *cells_trim(const struct cells_cell *cell, size_t *length);

struct book {
	struct arena *arena; /* borrowed */
	const char *name;    /* of the file, for messages */
	struct cells *sheet[SHEET_MOST_SHEETS];
	size_t count;
	bool merging;	       /* cells can be merged in it */
	struct cells *carried; /* see book/carry.h; NULL: nothing */
};

void book_init(struct book *book, struct arena *arena, const char *name);

/* Returns a new sheet, NULL when there are too many; that is in DIAG. An empty
 * NAME is that of the only sheet of a file without names. */
struct cells *book_add(struct book *book, const char *name, struct diag *diag);

/* Returns the sheet of that name, capitals or not; NULL when there is none. */
struct cells *book_find(const struct book *book, const char *name);

/* Returns as what an office program is to save SOURCE again, for messages:
 * ".docx" or ".xlsx". */
const char *book_suffix(const struct source *source);

/* Returns the names of all sheets, for messages. */
const char *book_names(const struct book *book);

#endif
