/*
 * A plan from the sheets of a file.
 *
 * Knows: which sheet and which rows have what. Must not know: file formats.
 */
#ifndef LAMPIRAN_SHEET_READING_H
#define LAMPIRAN_SHEET_READING_H

#include "book/book.h"
#include "plan/plan.h"

/* Returns the first lampiran of the plan that is in BOOK, or on its sheet ONLY
 * if that is not NULL. NULL when something is wrong, and then all of that is
 * in RUN. */
const struct plan *reading_plan(const struct book *book, const char *only,
				struct run *run);

/* Returns how well the rows of a sheet look like a table: the columns that its
 * header has, 0 without one. */
size_t reading_score(const struct cells *cells);

#endif
