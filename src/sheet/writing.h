/*
 * The sheets of a file from a plan.
 *
 * Knows: which sheet and which rows have what, and how they look. Must not
 * know: file formats.
 * Invariants: reading what was written gives an equal plan, or it is an error.
 */
#ifndef LAMPIRAN_SHEET_WRITING_H
#define LAMPIRAN_SHEET_WRITING_H

#include "book/book.h"
#include "plan/plan.h"

/* Fills BOOK, of a file NAME, with DECREE; where cells can be MERGED on sheets
 * of their own. Whether all can be written; if not, the reason is in RUN. */
bool writing_plan(struct book *book, const struct decree *decree,
		  const char *name, bool merged, struct run *run);

#endif
