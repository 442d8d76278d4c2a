/*
 * What each column of a table holds, by its heading and those beside it.
 *
 * Knows: headings, and what only all of them together tell. Must not know: rows
 * below the header.
 */
#ifndef LAMPIRAN_SHEET_COLUMNS_H
#define LAMPIRAN_SHEET_COLUMNS_H

#include "sheet/headings.h"

/* Fills in the columns of HEADINGS, whose rows are known, some perhaps of the
 * same periods. Whether all of them make sense; if not, that is in DIAG. */
bool columns_read(struct headings *headings, struct diag *diag);

#endif
