/*
 * Texts of several lines that a spreadsheet has taken apart: what is pasted
 * from a table of a word processor has each paragraph of a cell in a row of its
 * own, and the cells beside it merged over these rows.
 *
 * Knows: merged cells, how lines of one text go on. Must not know: the shape
 * that the rows make.
 * Invariants: rows that may be entries of their own stay as they are.
 */
#ifndef LAMPIRAN_SHEET_PASTED_H
#define LAMPIRAN_SHEET_PASTED_H

#include "sheet/headings.h"

/* Returns the cells of HEADINGS with such texts, below it and above STOP, put
 * together again: the same ones where there are none. */
const struct cells *pasted_join(const struct headings *headings, uint32_t stop,
				struct arena *arena);

#endif
