/*
 * Periods that a header has twice: the months of a target and of a realisasi,
 * of this year and the next.
 *
 * Knows: what stands over the columns of periods. Must not know: rows below the
 * header.
 */
#ifndef LAMPIRAN_SHEET_BLOCKS_H
#define LAMPIRAN_SHEET_BLOCKS_H

#include "sheet/headings.h"

/* Fills in the columns of HEADINGS. Those of periods that are not in the block
 * that somebody chose are left out; periods that are there twice are told once,
 * with the blocks to choose from. Whether all is well; if not, that is in
 * DIAG. */
bool blocks_read(struct headings *headings, struct diag *diag);

#endif
