/*
 * Which colours of a table are marks: those that stand out.
 *
 * Knows: the cells below a header and their colours. Must not know: what cells
 * say.
 * Invariants: a colour that the texts of a row have too, or a whole column of
 * periods, or all periods that are not marked, is how the table looks, and no
 * mark; white is none.
 */
#ifndef LAMPIRAN_SHEET_FILLS_H
#define LAMPIRAN_SHEET_FILLS_H

#include "sheet/headings.h"

struct fills {
	const struct headings *headings; /* borrowed */
	uint32_t first, rows;		 /* those below the header */
	uint32_t *fill;	  /* of each row and column of the header; NULL: none */
	uint32_t *ground; /* the colour that most texts of a row have */
	bool *worded;	  /* a row has some */
	bool *shaded;	  /* a column looks alike in all of these rows */
	uint32_t blank;	  /* the colour of periods that are not marked */
};

/* Fills in what the rows below HEADINGS, up to before STOP, look like. What
 * nobody can tell is a warning in DIAG. */
void fills_read(struct fills *fills, const struct headings *headings,
		uint32_t stop, struct diag *diag);

/* Whether the colour of the period in ROW, below heading COLUMN, is a mark. */
bool fills_mark(const struct fills *fills, uint32_t row, size_t column);

#endif
