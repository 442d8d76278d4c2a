/*
 * Sheets as CSV (RFC 4180), with commas, semicolons or tabs between.
 *
 * Knows: libcsv. Must not know: what the cells mean.
 */
#ifndef LAMPIRAN_BOOK_CSV_H
#define LAMPIRAN_BOOK_CSV_H

#include "book/book.h"

/* Puts the cells of SOURCE, which has SEPARATOR between them, on a sheet of
 * BOOK. Whether all is well; if not, that is in DIAG. */
bool csv_sheet_read(struct book *book, const struct source *source,
		    char separator, struct diag *diag);

/* Returns a sheet as text in UTF-8 with a byte order mark, by which office
 * programs know it. */
const char *csv_sheet_write(const struct cells *cells, char separator,
			    size_t *length);

#endif
