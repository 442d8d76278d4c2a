/*
 * A table being set: its columns across, its rows down.
 *
 * Knows: widths, heights, cells with their lines. Must not know: the pages
 * around it.
 * Invariants: edge[] runs from left to right over all columns, a column of
 * months counting as twelve; lengths are points.
 */
#ifndef LAMPIRAN_TABLE_TABLE_H
#define LAMPIRAN_TABLE_TABLE_H

#include "block/block.h"
#include "table/grid.h"

enum { TABLE_MOST_EDGES = PROFILE_MOST_COLUMNS + PROFILE_MONTHS };

/* A cell of the table's header. */
struct header_cell {
	size_t column, span; /* physical columns */
	size_t row, rows;    /* of the header */
	const char *words;
	struct text *text;
	struct lines lines;
	uint32_t content; /* of the structure */
};

struct header {
	struct header_cell *cell; /* in the order of their lower edges */
	size_t count;
	double height[3]; /* [pt] labels, months, numbers; 0: not there */
	double total;	  /* [pt] */
};

struct table {
	struct grid grid;
	const struct profile *profile;
	struct setter *setter;		    /* borrowed */
	size_t columns;			    /* physical ones */
	size_t first[PROFILE_MOST_COLUMNS]; /* the physical of a logical one */
	double width[PROFILE_MOST_COLUMNS]; /* [pt] of a physical one of it */
	double least[PROFILE_MOST_COLUMNS]; /* [pt] of an automatic one */
	double edge[TABLE_MOST_EDGES + 1];  /* [pt] from the page's left */
	struct header header;
	struct caption mark;
	const char *widest;		  /* number of the list measured last */
	size_t measured_column, measured; /* its column and length */
};

/* Sets the table of PLAN between the margins: columns, header, cells and
 * rows. What does not fit is in the setter's run. */
void table_build(struct table *table, const struct plan *plan,
		 const struct profile *profile, struct setter *setter);

/* Returns the logical column that physical column I belongs to. */
size_t table_column(const struct table *table, size_t i);

/* Returns the room left and right of the text of logical column C [pt]: a
 * month has a quarter of what other columns have, its mark is centred. */
double table_padding(const struct table *table, size_t c);

/* Returns the room for text in SPAN physical columns from FIRST on [em]. */
double table_room(const struct table *table, size_t first, size_t span);

/* Returns what stands in month I, from 0, of CELL: its own text or the
 * profile's mark; NULL when that month is not set. */
const struct caption *table_mark(const struct table *table,
				 const struct cell *cell, size_t i);

/* tagging.c: adds the table to STRUCTURE under PARENT, with its title above it,
 * which may be empty. */
void table_tag(struct table *table, struct block *title,
	       struct structure *structure, uint32_t parent);

/* header.c: sets the header's cells, once edge[] is there. */
void header_build(struct table *table);

/* cells.c: sets the text of every cell, and breaks it into lines, once width[]
 * is there. */
void cells_read(struct table *table);
void cells_break(struct table *table);

/* Returns the height that COUNT lines need in a cell [pt]; an empty cell has
 * the height of one line. */
double cells_height(const struct table *table, size_t count);

/* Returns the text of CELL in logical column C with the profile's note behind
 * it, broken into LINES: its label on a further page. No lines when a word of
 * the note is too wide. */
const struct text *cells_with_note(const struct table *table,
				   const struct cell *cell, size_t c,
				   struct lines *lines);

/* Reports the word that overflows its room in logical column C, written at
 * PLACE. */
void cells_report_overflow(const struct table *table, const struct lines *lines,
			   struct place place, size_t c);

#endif
