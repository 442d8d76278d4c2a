/*
 * Bars: what stands below each other and is never cut, lines and whole blocks,
 * and where pages end between them.
 *
 * Knows: heights, which bars stay together. Must not know: what is in a bar, on
 * which paper.
 * Invariants: pages have all bars, in order; no tie is broken that need not be,
 * strong ones before weak ones; then pages are as few as can be, and then as
 * full as they can be, the first ones first.
 */
#ifndef LAMPIRAN_TYPESET_BARS_H
#define LAMPIRAN_TYPESET_BARS_H

#include "base/arena.h"

#include <stdbool.h>

/* What holds a bar to the next one, as what it costs to part them: as much as a
 * thousand of the weaker kind. */
enum tie {
	TIE_NONE,
	TIE_LINES = 1,		 /* orphans, widows, a label's second line */
	TIE_WORD = 1000,	 /* parts of a word */
	TIE_BLOCK = 1000000,	 /* a heading and what it heads */
	TIE_CLOSING = 1000000000 /* a signature and what is signed */
};

struct bar {
	size_t section, index; /* what it is: of a quire, in the section */
	double height;	       /* [pt] */
	double space; /* [pt] above it, unless it is the first of a page */
	enum tie tie;
	bool begins; /* a part: what sticks to it needs nothing above it */
};

struct bars {
	struct arena *arena; /* borrowed */
	struct bar *bar;
	size_t count, capacity;
};

void bars_add(struct bars *bars, struct bar bar);

/* Returns how many pages of ROOM [pt] the bars need, and in *FIRST the first
 * bar of each, in their arena. One that is higher than that is alone on its
 * page, which does not hold it. */
size_t bars_cut(const struct bars *bars, double room, const size_t **first);

#endif
