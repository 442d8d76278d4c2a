/*
 * The table's parts of a page as boxes.
 *
 * Knows: cells, their texts and marks, rules. Must not know: how the page
 * was filled.
 */
#ifndef LAMPIRAN_TABLE_DRAW_H
#define LAMPIRAN_TABLE_DRAW_H

#include "table/paginate.h"

/* Puts the header and the parts of PAGE on SHEET; AGAIN: the header has been
 * on a page before. */
void draw_table(struct table *table, const struct table_page *page, bool again,
		struct canvas *canvas);

#endif
