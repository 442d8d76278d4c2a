/*
 * How high the rows of a page are.
 *
 * Knows: the parts of cells on it. Must not know: why they are there.
 */
#ifndef LAMPIRAN_TABLE_ROWS_H
#define LAMPIRAN_TABLE_ROWS_H

#include "table/paginate.h"

/* Gives the parts PART of PAGE their places, its rows beginning at TOP [pt],
 * and the page its end. Rows are as high as their cells need; what a merged
 * cell needs more than its rows on the page is shared by them alike. */
void rows_settle(const struct table *table, struct table_page *page,
		 struct part *part, double top);

#endif
