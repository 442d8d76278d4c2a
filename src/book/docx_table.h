/*
 * A table of a Word document as rows and columns of cells.
 *
 * Knows: its grid, which cells cover what. Must not know: XML, what is in the
 * cells.
 * Invariants: columns are those that some cell has for itself: lines of the
 * grid that no cell begins or ends at are none, nor those that a hand has
 * drawn beside each other; cells that go on with the one above are part of it.
 */
#ifndef LAMPIRAN_BOOK_DOCX_TABLE_H
#define LAMPIRAN_BOOK_DOCX_TABLE_H

#include "base/run.h"
#include "book/book.h"

/* Whether a cell goes on with another. */
enum docx_merge {
	MERGE_NONE,
	MERGE_BEGINS,
	MERGE_DOWN,  /* the one above goes on in it */
	MERGE_RIGHT, /* the one to the left does */
};

struct docx_table {
	struct cells *cells; /* borrowed, as is */
	struct run *run;
	struct source *source; /* that its places are in */
	size_t first;	       /* of its cells */
	uint32_t top;	       /* its first row in the sheet */
	uint32_t rows, column; /* how far it has come */
	bool cut;	       /* the row has lost cells */
	int32_t *width;	       /* [twips] of the columns of the grid */
	size_t columns, column_capacity;
	uint8_t *merge; /* of each cell */
	size_t merges, merge_capacity;
	/* columns of the first row; the first row that has others, from 1 */
	uint32_t usual, other, others;
};

/* Begins the table NTH, from 1, of a document, in the row TOP of CELLS. */
void docx_table_begin(struct docx_table *table, struct cells *cells,
		      uint32_t top, unsigned nth, struct run *run);

/* Adds a column of the grid, WIDTH [twips] or less than 0 wide. */
void docx_table_grid(struct docx_table *table, int32_t width);

/* Begins a row. */
void docx_table_row(struct docx_table *table);

/* Passes over COLUMNS. Whether there are so many. */
bool docx_table_pass(struct docx_table *table, int32_t columns);

/* Returns the place of the cell that comes next. */
struct place docx_table_place(const struct docx_table *table);

/* Adds CELL, whose columns alone are known. Whether there was room. */
bool docx_table_add(struct docx_table *table, struct cells_cell cell,
		    enum docx_merge merge);

/* Ends a row. */
void docx_table_end_row(struct docx_table *table);

/* Gives up in the middle of the table: what its columns are called is known. */
void docx_table_abort(struct docx_table *table);

/* Ends the table. Returns the row below it. */
uint32_t docx_table_end(struct docx_table *table);

#endif
