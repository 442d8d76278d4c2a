/*
 * What stands over a column in a header, from the top down to its own label,
 * and the period that all of it says together.
 *
 * Knows: labels of periods, the rows of a header. Must not know: other columns,
 * rows below the header.
 */
#ifndef LAMPIRAN_SHEET_STACK_H
#define LAMPIRAN_SHEET_STACK_H

#include "sheet/headings.h"

/* Whether COLUMN of HEADINGS is one of periods by what stands over it; which is
 * filled in, or is yet to be guessed. What nobody can know is in DIAG. */
bool stack_period(struct headings *headings, struct heading *column,
		  struct diag *diag);

#endif
