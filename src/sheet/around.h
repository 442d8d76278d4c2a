/*
 * What stands around the tables of a sheet or document, on the way to a plan:
 * which rows are above, between and below them, and what becomes of these.
 *
 * Knows: headers of tables. Must not know: rows of tables, file formats.
 * Invariants: each text outside of the tables is in the plan or told, once.
 */
#ifndef LAMPIRAN_SHEET_AROUND_H
#define LAMPIRAN_SHEET_AROUND_H

#include "sheet/headings.h"
#include "sheet/said.h"

/* Fills ROW with the rows of CELLS that headings of a lampiran begin at, at
 * most MOST of them; where the first of these is LAMPIRAN II, the one before it
 * begins with row 0. Returns their number. */
size_t around_begins(const struct cells *cells, uint32_t *row, size_t most,
		     struct arena *arena);

/* Returns the first row below the table of HEADINGS that is none of it, STOP,
 * before which it ends, when all are. */
uint32_t around_end(struct said *said, const struct headings *headings,
		    uint32_t stop);

/* Takes over what stands in ROWS above a table or below one; what nobody
 * understands is told. */
void around_above(struct said *said, const uint32_t rows[2]);
void around_below(struct said *said, const uint32_t rows[2]);

/* Tells what stands in COUNT runs of ROWS, each a lampiran without a table. */
void around_nothing(struct said *said, uint32_t (*rows)[2], size_t count);

/* Returns the cells of HEADINGS with the lines between tables, above row STOP,
 * as what they head: rows over all columns. Sentences are told. */
const struct cells *around_between(struct said *said,
				   const struct headings *headings,
				   uint32_t stop);

#endif
