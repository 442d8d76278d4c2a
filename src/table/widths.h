/*
 * The widths of a table's columns: fixed ones, shares of the rest, and those
 * that make the table lowest.
 *
 * Knows: how many lines a text has at a width. Must not know: pages.
 * Invariants: no column is narrower than its widest word, nor than the profile
 * says; automatic widths use up the room.
 */
#ifndef LAMPIRAN_TABLE_WIDTHS_H
#define LAMPIRAN_TABLE_WIDTHS_H

#include "table/table.h"

/* Finds width[] and edge[], once the cells are read. Whether there is room. */
bool widths_find(struct table *table);

#endif
