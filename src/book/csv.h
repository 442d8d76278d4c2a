/*
 * Sheets as CSV (RFC 4180), with commas, semicolons or tabs between.
 *
 * Knows: libcsv. Must not know: what the cells mean.
 * Invariants: a double quote inside a cell that does not begin with one is a
 * sign like any other, as Excel has it: "5\" wide".
 */
#ifndef LAMPIRAN_BOOK_CSV_H
#define LAMPIRAN_BOOK_CSV_H

#include "book/book.h"

/* Returns the sign between the cells of SOURCE that its first line names, as
 * Excel does: "sep=;"; 0 when it names none. */
char csv_separator(const struct source *source);

/* Puts the cells of SOURCE, which has SEPARATOR between them, on a sheet of
 * BOOK. Whether all is well; if not, that is in DIAG. */
bool csv_sheet_read(struct book *book, const struct source *source,
		    char separator, struct diag *diag);

/* Returns a sheet as text in UTF-8 with a byte order mark, by which office
 * programs know it. */
const char *csv_sheet_write(const struct cells *cells, char separator,
			    size_t *length);

#endif
