/*
 * What a table is to a reader who hears it: rows of cells and what heads them.
 *
 * Knows: spans, texts, months. Must not know: what stands above the table,
 * sizes, pages.
 */
#ifndef LAMPIRAN_TABLE_TAGGING_H
#define LAMPIRAN_TABLE_TAGGING_H

#include "page/structure.h"
#include "table/shaped.h"

/* Contents of the structure. */
struct tagged {
	const uint32_t *header; /* of each cell of it */
	/* of each cell of the grid; of months the first one's, the others
	 * follow */
	const uint32_t *cell[PROFILE_MOST_COLUMNS];
};

/* Adds what SHAPED has, header and rows, to TABLE, an element of STRUCTURE.
 * Returns the contents, in the structure's arena. */
struct tagged table_tag(const struct shaped *shaped,
			struct structure *structure, uint32_t table);

#endif
