/*
 * Where lines may break, for the characters that a look at two neighbours is
 * enough for: what text/tables/break_table.c has learnt of libunibreak.
 *
 * Knows: the table, which is made when the program is built. Must not know:
 * the library, the habits of decrees.
 * Invariants: what it says is what libunibreak says; where it is not sure it
 * says nothing.
 */
#ifndef LAMPIRAN_TEXT_BREAK_TABLE_H
#define LAMPIRAN_TEXT_BREAK_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	BREAK_LATIN_END = 0x250, /* Latin letters with all their accents */
	BREAK_SIGN = 0x2010,	 /* dashes, quotes, dots, … */
	BREAK_SIGN_END = 0x27C0, /* … arrows, boxes and ticks */

	BREAK_CLASSES = 32, /* at most */
	BREAK_LETTER = 0,   /* no line ends between two of them */
	BREAK_SPACE = BREAK_CLASSES - 1,
	BREAK_BEYOND = 0xFF, /* depends on more than its neighbours */
};

struct break_table {
	unsigned char latin[BREAK_LATIN_END]; /* the class of a character */
	unsigned char sign[BREAK_SIGN_END - BREAK_SIGN];
	/* Per class the classes that a line may begin with behind it: next to
	 * it, and where there are spaces between. Those of BREAK_SPACE are of a
	 * text that begins with one space, and with several. */
	uint32_t next[BREAK_CLASSES], spaced[BREAK_CLASSES];
};

extern const struct break_table break_table; /* made by tables/break_table.c */

/*
 * Fills BREAKS[i] for each byte of TEXT, which is not empty: whether
 * libunibreak lets a line end behind it. Returns false, with anything in
 * BREAKS, when the text has a character that is not in the table, or is not
 * UTF-8.
 */
bool break_table_find(const char *text, size_t length, char *breaks);

#endif
