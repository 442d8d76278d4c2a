/*
 * Running text as a strip of lines, to be cut into pages.
 *
 * Knows: how headings, paragraphs and lists stand below each other; which
 * lines stay together. Must not know: what else is on a page.
 * Invariants: the lines stand in the order of the text.
 */
#ifndef LAMPIRAN_TYPESET_GALLEY_H
#define LAMPIRAN_TYPESET_GALLEY_H

#include "block/block.h"
#include "text/prose.h"

/* A line, as it was cast in one piece. */
struct slug {
	const struct text *text;
	const struct line *line;
	size_t block;	 /* of the text, from 0 */
	double space;	 /* [pt] above it, unless it is the first of a page */
	double x, width; /* [pt] from the margin on */
	enum role role;
	unsigned heading; /* its heading begins here: the level, from 1 */
	bool keeps;	  /* stays on one page with the next line */
};

struct galley {
	struct prose prose;
	const struct text **text; /* of each block, whole */
	uint32_t *content;	  /* of the structure, that of each */
	struct slug *slug;
	size_t count, capacity;
	const struct paper *paper;
	struct type type;
	const struct prose_style *style;
	size_t number[PROSE_LEVELS]; /* of the last heading at each depth */
};

/* Sets VALUE, CommonMark, as the profile's [prose] says; its headings are
 * counted on from those of BEFORE, if that is not NULL. What does not fit is in
 * the source's run. */
void galley_build(struct galley *galley, const struct value *value,
		  const struct block_source *source,
		  const struct galley *before);

/* Adds the blocks to STRUCTURE, under PARENT. */
void galley_tag(struct galley *galley, struct structure *structure,
		uint32_t parent);

/* Returns the height of COUNT lines from FROM on, on one page [pt]. */
double galley_height(const struct galley *galley, size_t from, size_t count);

/* Returns how many lines from FROM on to put on a page with so much ROOM
 * [pt], without parting what stays together. FRESH: the page has room for
 * nothing else, so that something has to go on it; otherwise 0 is possible. */
size_t galley_cut(const struct galley *galley, size_t from, double room,
		  bool fresh);

/* Puts COUNT lines from FROM on on SHEET, their top at Y [pt]. Returns where
 * they end [pt]. */
double galley_place(const struct galley *galley, struct canvas *canvas,
		    size_t from, size_t count, double y);

#endif
