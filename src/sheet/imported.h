/*
 * A spreadsheet as the plan that "import" makes of it.
 *
 * Knows: that this plan is a text, where its values stand in the sheet. Must
 * not know: file formats.
 * Invariants: the plan says what its text says, no more and no less; a place is
 * that of a cell or, of what no cell says, the file as a whole.
 */
#ifndef LAMPIRAN_SHEET_IMPORTED_H
#define LAMPIRAN_SHEET_IMPORTED_H

#include "base/run.h"
#include "book/book.h"
#include "plan/plan.h"

/* Returns the plan in BOOK, or on its sheet ONLY if that is not NULL, as YAML,
 * *LENGTH in bytes. NULL when something is wrong, which is in RUN. */
const char *imported_text(struct run *run, const struct book *book,
			  const char *only, size_t *length);

/* Returns the first lampiran of the plan in BOOK, whose source is its text;
 * NULL when something is wrong, which is in RUN. */
const struct plan *imported_plan(struct run *run, const struct book *book);

#endif
