/*
 * The sheets of one file.
 *
 * Knows: their names. Must not know: what is on them, file formats.
 */
#ifndef LAMPIRAN_BOOK_BOOK_H
#define LAMPIRAN_BOOK_BOOK_H

#include "book/cells.h"

struct book {
	struct arena *arena; /* borrowed */
	const char *name;    /* of the file, for messages */
	struct cells *sheet[SHEET_MOST_SHEETS];
	size_t count;
	bool merging; /* cells can be merged in it */
};

void book_init(struct book *book, struct arena *arena, const char *name);

/* Returns a new sheet, NULL when there are too many; that is in DIAG. An empty
 * NAME is that of the only sheet of a file without names. */
struct cells *book_add(struct book *book, const char *name, struct diag *diag);

/* Returns the sheet of that name, capitals or not; NULL when there is none. */
struct cells *book_find(const struct book *book, const char *name);

/* Returns the names of all sheets, for messages. */
const char *book_names(const struct book *book);

#endif
