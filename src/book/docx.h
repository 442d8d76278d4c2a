/*
 * A Word document (.docx, Office Open XML, ECMA-376) as one sheet.
 *
 * Knows: its parts. Must not know: what the cells mean.
 * Invariants: each paragraph outside of tables is a row with one cell, each row
 * of a table one with its cells, in the order of the document; a table inside a
 * cell is text of the cell; what was deleted, is hidden or struck out, and what
 * only describes fields, is no text.
 */
#ifndef LAMPIRAN_BOOK_DOCX_H
#define LAMPIRAN_BOOK_DOCX_H

#include "book/book.h"
#include "book/package.h"

/* Adds the document in PACKAGE, which is SOURCE, to BOOK as its sheet. Whether
 * all is well; if not, that is in RUN. */
bool docx_read(struct book *book, struct package *package,
	       const struct source *source, struct run *run);

#endif
