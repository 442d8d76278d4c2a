/*
 * A text that a book carries, on a hidden sheet, so that it can be told later
 * what was changed in the others.
 *
 * Knows: that office programs keep hidden sheets, a line a cell. Must not know:
 * what the text is.
 * Invariants: a text comes back whole or not at all.
 */
#ifndef LAMPIRAN_BOOK_CARRY_H
#define LAMPIRAN_BOOK_CARRY_H

#include "book/book.h"

/* What that sheet is called. */
extern const char carry_name[];

/* Puts LENGTH bytes of TEXT, which is borrowed, into BOOK; none that has lines
 * which no cell could hold, or too many of them. */
void carry_put(struct book *book, const char *text, size_t length);

/* Returns the text that BOOK carries, *LENGTH in bytes; NULL when there is none
 * or it was changed: then *DAMAGED. */
const char *carry_take(const struct book *book, size_t *length, bool *damaged);

#endif
