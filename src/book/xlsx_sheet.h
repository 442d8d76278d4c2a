/*
 * A sheet of an .xlsx: its rows, cells and merged cells (ECMA-376 part 1,
 * 18.3).
 *
 * Knows: what a cell says and how it looks, what is hidden. Must not know: what
 * the cells mean.
 * Invariants: a cell is what it shows: the number in its format, the signs of
 * its font, nothing that is hidden, struck out or below a merged cell.
 */
#ifndef LAMPIRAN_BOOK_XLSX_SHEET_H
#define LAMPIRAN_BOOK_XLSX_SHEET_H

#include "book/book.h"
#include "book/xlsx_text.h"

/* What the sheets of a workbook share. */
struct xlsx_workbook {
	struct book *book;
	struct run *run;
	struct package *package;
	const struct source *source; /* the file */
	struct xlsx_text text;
	struct xlsx_string *string;
	size_t string_count, string_capacity;
	struct xlsx_styles styles;
	bool from_1904; /* days are counted */
	bool stale;	/* its formulas are to be reckoned anew */
};

/* Reads the part PATH, NULL for none, as the sheet NAME of WORKBOOK, which
 * knows it as ID. What is wrong is in its run. */
void xlsx_sheet_read(struct xlsx_workbook *workbook, const char *path,
		     const char *name, const char *id);

/* Tells that a part of WORKBOOK, or its sheet at SOURCE, is none that an office
 * program writes: something of it would be lost. */
void xlsx_refuse(struct xlsx_workbook *workbook, const struct source *source,
		 const char *what);

/* The same, of what is more than MOST. */
void xlsx_refuse_more(struct xlsx_workbook *workbook,
		      const struct source *source, const char *what,
		      size_t most);

#endif
