/*
 * The one door by which commands get what a user named: a plan in YAML, a PDF
 * that carries one, or a spreadsheet that is one.
 *
 * Knows: how files begin, which kind is read how. Must not know: what is done
 * with a plan.
 * Invariants: contents decide, not names; of what tells nothing of itself (text
 * may be a plan or a CSV) the end of the name does. Each kind has its limits.
 */
#ifndef LAMPIRAN_COMMAND_LOADER_H
#define LAMPIRAN_COMMAND_LOADER_H

#include "book/book.h"
#include "command/carried.h"

struct loaded {
	const struct decree *decree;
	struct carried carried; /* by the PDF that the plan is from */
};

/* Fills LOADED with the plan in the file PATH ("-": standard input), whatever
 * kind of file it is, and what came with it. Whether all is well; if not, that
 * is in RUN. */
bool loader_load(struct loaded *loaded, struct run *run, const char *path);

/* Returns the plan alone, NULL when something is wrong. */
const struct decree *loader_plan(struct run *run, const char *path);

/* Fills BOOK with the sheets of the file PATH, for those who want no other kind
 * of file. Whether all is well; if not, that is in RUN. */
bool loader_book(struct book *book, struct run *run, const char *path);

/* Returns what the PDF in the file PATH carries, for those who want no other
 * kind of file; *PDF is the file. NULL when something is wrong. */
const struct extracted *loader_pdf(struct run *run, const char *path,
				   const struct source **pdf);

#endif
