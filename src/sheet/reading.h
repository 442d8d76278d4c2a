/*
 * A plan from the sheets of a file, which is the one that "import" makes of
 * them.
 *
 * Knows: which sheet and which rows have what; that this plan is a text, where
 * its values stand in the sheet. Must not know: file formats.
 * Invariants: the plan says what its text says, no more and no less; a place is
 * that of a cell or, of what no cell says, the file as a whole.
 */
#ifndef LAMPIRAN_SHEET_READING_H
#define LAMPIRAN_SHEET_READING_H

#include "book/book.h"
#include "plan/plan.h"
#include "sheet/dress.h"
#include "sheet/styles.h"

/* Whether SOURCE, which is text, is a table, whose columns STYLES know, rather
 * than a plan. */
bool reading_is_table(const struct source *source, struct styles *styles);

/* Fills BOOK with the sheets of SOURCE. Whether all is well; if not, what is
 * wrong is in RUN. */
bool reading_book(struct book *book, struct run *run,
		  const struct source *source, struct styles *styles);

/* What is asked of a book. */
struct reading_way {
	/* this sheet, "all" for all of them as one table; NULL: the first, or
	 * all lampiran */
	const char *only;
	const char *block;   /* of periods that are there twice; NULL: any */
	const char *profile; /* what the plan calls the profile that is written
				for it; NULL: it names none */
	const char *base;    /* that this one is on top of */
};

/* What import makes of a book. */
struct imported {
	const char *text; /* the plan, as YAML */
	size_t length;	  /* [bytes] */
	/* the profiles that are written for its lampiran, as none is there that
	 * prints their columns: by their names in the plan, each once */
	const char *profile[SHEET_MOST_SHEETS];
	struct dress dress[SHEET_MOST_SHEETS];
	size_t profiles;
};

/* Fills READING with what BOOK says. Whether all is well; if not, what is wrong
 * is in RUN. */
bool reading_import(struct imported *reading, struct run *run,
		    struct styles *styles, const struct book *book,
		    const struct reading_way *way);

/* Returns the plan alone, *LENGTH in bytes, of ONLY as above; NULL when
 * something is wrong, which is in RUN. */
const char *reading_text(struct run *run, struct styles *styles,
			 const struct book *book, const char *only,
			 size_t *length);

/* Returns what the plan in BOOK, or on its sheet ONLY if that is not NULL, with
 * BLOCK as above, says, whose source is its text; NULL when something is wrong,
 * which is in RUN. */
const struct decree *reading_plan(struct run *run, struct styles *styles,
				  const struct book *book, const char *only,
				  const char *block);

#endif
