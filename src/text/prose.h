/*
 * Running text: what an author writes before and after a table.
 *
 * Knows: CommonMark 0.30, by libcmark. Must not know: fonts, lines, how
 * headings and lists are numbered.
 * Invariants: blocks stand in the order of the text; everything that is not
 * on paper (raw HTML, images …) is refused, nothing is dropped.
 */
#ifndef LAMPIRAN_TEXT_PROSE_H
#define LAMPIRAN_TEXT_PROSE_H

#include "base/limits.h"
#include "base/run.h"
#include "text/markup.h"

enum { PROSE_LEVELS = 6 };

/* A heading, a paragraph or a paragraph of a list's item. */
struct prose_block {
	unsigned heading;   /* 1..6, 0: a paragraph */
	unsigned depth;	    /* of the lists and quotes around it */
	unsigned ordered;   /* of the numbered lists among them */
	unsigned kept;	    /* how many of them were open before this block */
	bool item;	    /* the marker of its item stands before it */
	bool numbered;	    /* the marker is a number, else a bullet */
	bool tight;	    /* no space above it: an item of a tight list */
	bool quote;	    /* the innermost of what is around it is a quote */
	size_t number;	    /* of the item in its list */
	size_t first, last; /* numbers of the list's items */
	const char *typed;  /* the marker, where it is not counted; or NULL */
	struct markup markup;
	struct place place; /* of the whole text */
};

struct prose {
	struct prose_block *block;
	size_t count;
};

/* Reads LENGTH bytes of CommonMark that were written at PLACE. The blocks live
 * in RUN; what cannot be printed is reported to it. */
struct prose prose_read(struct run *run, const char *text, size_t length,
			struct place place);

#endif
