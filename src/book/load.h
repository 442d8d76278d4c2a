/*
 * The sheets in the bytes of a file, whatever its format.
 *
 * Knows: how formats begin, what may separate the cells of a CSV. Must not
 * know: what the cells mean.
 * Invariants: nothing in a CSV says what separates its cells: it is the sign
 * that gives what its reader is most pleased with.
 */
#ifndef LAMPIRAN_BOOK_LOAD_H
#define LAMPIRAN_BOOK_LOAD_H

#include "base/run.h"
#include "book/book.h"

/* Who says how well a sheet looks like what is wanted, no more than its widest
 * row has cells; 0: not at all. */
struct load_judge {
	size_t (*score)(const struct cells *cells, void *data);
	void *data;
};

/* Whether SOURCE, which is text, is a CSV: it is called so or, unless it is
 * called YAML, JUDGE finds something in it. */
bool load_is_table(const struct source *source, const struct load_judge *judge);

/* Fills BOOK with the sheets of SOURCE. Whether all is well; if not, what is
 * wrong is in RUN. */
bool load_book(struct book *book, struct run *run, const struct source *source,
	       const struct load_judge *judge);

#endif
