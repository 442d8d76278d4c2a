/*
 * A spreadsheet from the bytes of a file, whatever its format.
 *
 * Knows: how formats begin, what separates the cells of a CSV. Must not know:
 * what the cells mean.
 */
#ifndef LAMPIRAN_SHEET_LOAD_H
#define LAMPIRAN_SHEET_LOAD_H

#include "base/run.h"
#include "book/book.h"

/* Whether SOURCE is a CSV rather than a plan: text whose first line is no key
 * of a plan and that is called so, or has a table's header. */
bool load_is_table(const struct source *source);

/* Fills BOOK with the sheets of SOURCE. Whether all is well; if not, what is
 * wrong is in RUN. */
bool load_book(struct book *book, struct run *run, const struct source *source);

#endif
