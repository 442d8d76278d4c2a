/*
 * Sheets as .xlsx (Office Open XML, ECMA-376).
 *
 * Knows: its parts, the looks of cells. Must not know: what the cells mean.
 */
#ifndef LAMPIRAN_BOOK_XLSX_H
#define LAMPIRAN_BOOK_XLSX_H

#include "base/run.h"
#include "book/book.h"
#include "book/package.h"

/* Fills BOOK with the sheets of PACKAGE, which is SOURCE, that are not hidden.
 * Whether all is well; if not, that is in RUN. */
bool xlsx_read(struct book *book, struct package *package,
	       const struct source *source, struct run *run);

/* Returns BOOK as the bytes of a file, the same for the same; NULL when
 * libxlsxwriter is not there or fails, which is in RUN. */
const char *xlsx_write(const struct book *book, size_t *length,
		       struct run *run);

#endif
