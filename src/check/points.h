/*
 * The items of lists inside a text, with the numbers that were typed.
 *
 * Knows: markers, how deep an item lies. Must not know: what is wrong.
 */
#ifndef LAMPIRAN_CHECK_POINTS_H
#define LAMPIRAN_CHECK_POINTS_H

#include "text/markup.h"

#include "base/arena.h"

enum { POINT_LABEL = 8 }; /* [bytes] */

struct point {
	size_t start;		 /* [bytes] of its marker in the text */
	size_t body, end;	 /* [bytes] of what it says */
	char label[POINT_LABEL]; /* "9", "c", "iv"; "" of a dash */
	enum marker marker;
	size_t depth; /* from 1 */
	bool begins;  /* a list: no item of it is before it */
};

struct points {
	struct point *point;
	size_t count;
};

/* Returns the items in LENGTH bytes of TEXT; BARE: markers need no sign. They
 * live in ARENA. */
struct points points_read(const char *text, size_t length, bool bare,
			  struct arena *arena);

/* Returns what number the label of POINT stands for when NUMBER is expected, 0
 * for a dash. "i" is 1 or 9. */
unsigned point_number(const struct point *point, unsigned number);

/* Returns the label that the number would have: "4", "d". */
const char *point_label(const struct point *like, unsigned number,
			struct arena *arena);

#endif
