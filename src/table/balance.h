/*
 * The widths of automatic columns: those that make the table lowest.
 *
 * Knows: how many lines a text has at a width. Must not know: pages.
 * Invariants: no column is narrower than its widest word, nor than the profile
 * says; the widths use up the room.
 */
#ifndef LAMPIRAN_TABLE_BALANCE_H
#define LAMPIRAN_TABLE_BALANCE_H

#include "table/table.h"

enum {
	BALANCE_ROWS = 1024
}; /* rows that decide: of a longer table the first */

/* Returns the least width of logical column C [pt], so that no word of it or
 * of its label is broken. */
double balance_least(const struct table *table, size_t c);

/*
 * Fills WIDTH, per logical column [pt], for the columns whose width is "auto",
 * to sum up to ROOM [pt], which has to hold what balance_least() wants of
 * them. Each text is set at few widths: lines are a step function of the
 * width, found where the search comes by.
 */
void balance_widths(const struct table *table, double room, double *width);

#endif
