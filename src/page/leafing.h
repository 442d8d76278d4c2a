/*
 * Leafing through pages: each is composed when it is its turn, and gone with
 * the next.
 *
 * Knows: whose turn it is. Must not know: what pages are composed from, what is
 * done with them.
 * Invariants: pages come from the first to the last. What is on the page at
 * work is there, boxes and structure; nothing of the pages before takes memory.
 */
#ifndef LAMPIRAN_PAGE_LEAFING_H
#define LAMPIRAN_PAGE_LEAFING_H

#include "page/canvas.h"

struct leafing {
	const struct pages *pages; /* borrowed */
	struct canvas canvas;
	struct page page; /* at work */
	size_t next;	  /* from 0 */
};

/* Begins before the first of PAGES. The caller must leafing_end() it. */
void leafing_begin(struct leafing *leafing, const struct pages *pages);
void leafing_end(struct leafing *leafing);

/* Returns the next page, NULL behind the last. What is wrong with it is in the
 * run of who composes it. */
const struct page *leafing_next(struct leafing *leafing);

/* The same without boxes: only what is read of it is wanted. */
const struct page *leafing_pass(struct leafing *leafing);

/* Leafs through PAGES only to see what is wrong with them, which is in the run
 * of who composes them. */
void leafing_through(const struct pages *pages);

#endif
