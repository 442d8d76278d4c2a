/*
 * What a table is to a reader who hears it: rows of cells and what heads them.
 *
 * Knows: spans, texts, months. Must not know: what stands above the table,
 * sizes, pages.
 * Invariants: rows come in order; a row ends when all cells that begin in it
 * have. A cell over several rows belongs to the first of them, however many
 * pages it is on.
 */
#ifndef LAMPIRAN_TABLE_TAGGING_H
#define LAMPIRAN_TABLE_TAGGING_H

#include "page/structure.h"
#include "table/shaped.h"

/* A row of which a cell goes on. */
struct open_row {
	size_t end; /* [rows] where the last of its cells ends */
	struct stretch stretch;
};

/* Each open row has an open cell, of which a column has one. */
enum { TAGGED_MOST_OPEN = PROFILE_MOST_COLUMNS + 1 };

/* A table, as far as it is tagged. */
struct tagged {
	const struct shaped *shaped;
	struct structure *structure;
	uint32_t body;			   /* element: of the rows */
	size_t rows;			   /* so many are there */
	size_t next[PROFILE_MOST_COLUMNS]; /* cell of each column */
	struct open_row open[TAGGED_MOST_OPEN];
	size_t open_count;
	/* contents of the structure: of each cell of the header, of each cell
	 * of the grid; of months the first one's, the others follow */
	uint32_t *header, *cell[PROFILE_MOST_COLUMNS];
};

/* Begins to add what SHAPED has to TABLE, an element of STRUCTURE: the header.
 * What TAGGED, which is zero at first, takes note of lives in ARENA; it may
 * begin with the same table again. */
void tagged_begin(struct tagged *tagged, const struct shaped *shaped,
		  struct structure *structure, uint32_t table,
		  struct arena *arena);

/* Adds the rows up to before row LAST. */
void tagged_rows(struct tagged *tagged, size_t last);

/* Ends the rows whose cells are all on pages when the rows up to before row
 * LAST are. */
void tagged_end(struct tagged *tagged, size_t last);

#endif
