/*
 * Lines around a table as running text that a plan has: CommonMark.
 *
 * Knows: how lists and headings are numbered by hand; what CommonMark would
 * take for a sign of its own. Must not know: where the text goes.
 * Invariants: the words are those of the lines, in their order; only numbers
 * that the list or heading counts itself, and signs of items, are left to it.
 */
#ifndef LAMPIRAN_SHEET_RUNNING_H
#define LAMPIRAN_SHEET_RUNNING_H

#include "sheet/strips.h"

/* Returns COUNT lines as running text in ARENA, NUL-terminated. */
const char *running_text(struct arena *arena,
			 const struct strip_line *const *line, size_t count);

/* The same of a clause of a decree's body, in which nothing is a heading. */
const char *running_clause(struct arena *arena,
			   const struct strip_line *const *line, size_t count);

#endif
