/*
 * Where the header of a table is.
 *
 * Knows: what labels look like, beside each other and below. Must not know:
 * what each column holds.
 */
#ifndef LAMPIRAN_SHEET_SEEK_H
#define LAMPIRAN_SHEET_SEEK_H

#include "sheet/headings.h"

/* Whether the rows from FIRST to before STOP have a header, which is then in
 * HEADINGS as far as its rows: nothing is reported. Styles and cells are there
 * before. */
bool seek_header(struct headings *headings, uint32_t first, uint32_t stop);

/* The same where no row has two names that are known: the first one that has
 * one and, beside it, nothing but what can be a name, or three names at least,
 * all of which are known to nobody, above a table of no other columns. */
bool seek_guess(struct headings *headings, uint32_t first, uint32_t stop);

#endif
