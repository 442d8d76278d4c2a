/*
 * What a text shows that is put together of runs, each with looks of its own.
 *
 * Knows: emphasis as plans write it, *italic* and **bold**, fonts of signs.
 * Must not know: the file format that the runs came from.
 * Invariants: what is struck out is no text; what only steers the direction of
 * letters is none either. Emphasis stands around what is not blank, within a
 * line, behind the number of an item; bold that is all of a text is none, for
 * so are headers set and rows that stand out; italics are, for so are words of
 * another language set, unless the text is a figure or a sign.
 */
#ifndef LAMPIRAN_BOOK_SHOWING_H
#define LAMPIRAN_BOOK_SHOWING_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* How a run looks; a font that is NULL is one of letters. */
struct letters {
	const char *font;
	bool bold, italic, struck;
};

/* A text that is put together. */
struct showing {
	struct arena *arena; /* borrowed */
	char *text;
	unsigned char *look; /* of each byte */
	size_t length, capacity;
	bool struck; /* some of it was struck out, and is left out */
	bool gap;    /* that is what came last */
};

void showing_begin(struct showing *showing, struct arena *arena);

/* Adds LENGTH bytes of UTF-8 that look like LETTERS; NULL: like most do. Tabs
 * and line ends are kept. */
void showing_add(struct showing *showing, const char *text, size_t length,
		 const struct letters *letters);

/* Whether CHARACTER only says in which direction letters run. One that turns
 * them around is not passed over: a text would read otherwise without it. */
bool showing_steers(uint32_t character);

/* Returns the text, *LENGTH bytes of it, which lives in the arena. */
const char *showing_end(struct showing *showing, size_t *length);

#endif
