/*
 * What there is to say of cells to whoever takes their sheet: nobody is told
 * of a sheet that is not read.
 *
 * Knows: messages, what cells are called. Must not know: what they mean.
 * Invariants: one message a cause, with the names of the first cells that it is
 * about.
 */
#ifndef LAMPIRAN_BOOK_REMARK_H
#define LAMPIRAN_BOOK_REMARK_H

#include "book/book.h"

/* Adds the cell at PLACE to those that MESSAGE is about, whose %1 they are:
 * as its name, behind it NOTE in brackets, or as NOTE alone if ALONE. */
void cells_remark(struct cells *cells, const struct message *message,
		  struct place place, const char *note, bool alone);

/* Tells DIAG all that there is to say of CELLS. */
void cells_tell(const struct cells *cells, struct diag *diag);

#endif
