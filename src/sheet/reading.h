/*
 * A plan from the sheets of a file, which is the one that "import" makes of
 * them.
 *
 * Knows: which sheet and which rows have what; that this plan is a text, where
 * its values stand in the sheet. Must not know: file formats.
 * Invariants: the plan says what its text says, no more and no less; a place is
 * that of a cell or, of what no cell says, the file as a whole.
 */
#ifndef LAMPIRAN_SHEET_READING_H
#define LAMPIRAN_SHEET_READING_H

#include "book/book.h"
#include "plan/plan.h"
#include "sheet/styles.h"

/* Whether SOURCE, which is text, is a table, whose columns STYLES know, rather
 * than a plan. */
bool reading_is_table(const struct source *source, struct styles *styles);

/* Fills BOOK with the sheets of SOURCE. Whether all is well; if not, what is
 * wrong is in RUN. */
bool reading_book(struct book *book, struct run *run,
		  const struct source *source, struct styles *styles);

/* Returns the plan in BOOK, or on its sheet ONLY if that is not NULL, as YAML,
 * *LENGTH in bytes; ONLY "all" is all of them as one table. NULL when something
 * is wrong, which is in RUN. */
const char *reading_text(struct run *run, struct styles *styles,
			 const struct book *book, const char *only,
			 size_t *length);

/* Returns what the plan in BOOK, or on its sheet ONLY if that is not NULL,
 * says, whose source is its text; NULL when something is wrong, which is in
 * RUN. */
const struct decree *reading_plan(struct run *run, struct styles *styles,
				  const struct book *book, const char *only);

#endif
