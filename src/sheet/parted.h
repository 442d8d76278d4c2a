/*
 * A label that is merged over several columns, each of which has texts.
 *
 * Knows: the cells below a header. Must not know: what labels say.
 */
#ifndef LAMPIRAN_SHEET_PARTED_H
#define LAMPIRAN_SHEET_PARTED_H

#include "book/book.h"

enum { PARTED_MOST = 16 };

struct parted {
	uint32_t column[PARTED_MOST];
	size_t count;
	bool numbered; /* the first has the numbers of the texts behind it */
};

/* Fills PARTED with the columns below LABEL that texts begin in, from row FIRST
 * on; the first one always is among them. */
void parted_read(struct parted *parted, const struct cells *cells,
		 const struct cells_cell *label, uint32_t first);

#endif
