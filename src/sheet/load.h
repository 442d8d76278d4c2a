/*
 * A spreadsheet from a file, whatever its format.
 *
 * Knows: how formats begin, what separates the cells of a CSV. Must not know:
 * what the cells mean.
 */
#ifndef LAMPIRAN_SHEET_LOAD_H
#define LAMPIRAN_SHEET_LOAD_H

#include "base/run.h"
#include "sheet/book.h"

/* Fills BOOK with the sheets of the file PATH ("-": standard input). Whether
 * all is well; if not, what is wrong is in RUN. */
bool load_book(struct book *book, struct run *run, const char *path);

#endif
