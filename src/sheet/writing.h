/*
 * The sheets of a file from a plan.
 *
 * Knows: which sheet and which rows have what, and how they look. Must not
 * know: file formats.
 * Invariants: reading what was written gives an equal plan, or it is an error.
 */
#ifndef LAMPIRAN_SHEET_WRITING_H
#define LAMPIRAN_SHEET_WRITING_H

#include "book/book.h"
#include "plan/plan.h"
#include "profile/profile.h"

/* What is to be written. */
struct writing_way {
	const char *name; /* of the file */
	bool merged;	  /* cells can be; tables are on sheets of their own */
	/* those that the lampiran are made for, the last for all others; one
	 * that nobody knows is NULL */
	const struct profile *const *profile;
	size_t profiles;
};

/* Fills BOOK with DECREE. Whether all can be written; if not, the reason is in
 * RUN. */
bool writing_plan(struct book *book, const struct decree *decree,
		  const struct writing_way *way, struct run *run);

#endif
