/*
 * The tables of several sheets as one: each sheet is an entry with the sheet's
 * name, unless its table says itself what stands outermost.
 *
 * Knows: shapes, how styles call the outermost column. Must not know: cells,
 * file formats.
 */
#ifndef LAMPIRAN_SHEET_JOINED_H
#define LAMPIRAN_SHEET_JOINED_H

#include "sheet/shape.h"

struct joined {
	struct arena *arena; /* borrowed */
	struct node root;    /* what all tables have */
	size_t capacity;     /* of its children */
	const char *key;     /* that the names of sheets have */
};

/* Adds the table SHAPE, whose items are counted, of the sheet NAME at PLACE. */
void joined_add(struct joined *joined, const struct shape *shape,
		const char *name, struct place place);

#endif
