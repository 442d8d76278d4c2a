/*
 * What an author marks in a text: emphasis, and which lines are items of lists.
 *
 * Knows: *italic*, **bold**, ***both***, \* for the sign itself; markers as
 * Indonesian decrees write them. Must not know: fonts, lines on paper, cells.
 * Rule: emphasis is as in CommonMark 0.30, section 6.2, reduced to *: a run
 * opens when a character that is no space follows it, closes when one precedes
 * it; what finds no partner is printed as it stands.
 */
#ifndef LAMPIRAN_TEXT_MARKUP_H
#define LAMPIRAN_TEXT_MARKUP_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* Text without its marks: style[i] is the enum style of byte text[i]. */
struct markup {
	char *text;
	unsigned char *style;
	size_t length; /* [bytes] */
};

/*
 * Returns the LENGTH bytes of TEXT with the marks turned into styles, added
 * to STYLE. Tabs and carriage returns become spaces; characters that only
 * steer other programs (zero-width spaces and joiners, soft hyphens) go.
 */
struct markup markup_read(struct arena *arena, const char *text, size_t length,
			  unsigned char style);

/* Returns the text without its marks and on one line; "" when TEXT is NULL. */
const char *markup_line(struct arena *arena, const char *text, size_t length);

/* Returns TEXT as an author writes it who marks nothing in it: read as such it
 * is TEXT again. */
const char *markup_escape(struct arena *arena, const char *text);

/* Returns the bytes of the character at TEXT if it is one that only steers
 * other programs, else 0. */
size_t markup_invisible(const char *text, size_t length);

enum marker {
	MARKER_NONE,
	MARKER_DASH,	     /* - or a bullet */
	MARKER_NUMBER_DOT,   /* 1. */
	MARKER_NUMBER_PAREN, /* 1) */
	MARKER_NUMBER_ROUND, /* (1) */
	MARKER_LOWER_DOT,    /* a. */
	MARKER_LOWER_PAREN,  /* a) */
	MARKER_LOWER_ROUND,  /* (a) */
	MARKER_UPPER_DOT,    /* A. */
	MARKER_NUMBER_BARE,  /* 1 */
	MARKER_LOWER_BARE,   /* a */
};

enum { LIST_DEEPEST = 8 };

/* The lists that are open at a line, the outermost first. */
struct list {
	struct level {
		enum marker marker;
		size_t indent; /* [characters] that the author put before it */
	} level[LIST_DEEPEST];
	size_t depth;
};

/*
 * Returns the bytes of the marker that the LENGTH bytes of TEXT begin with,
 * 0 when they begin with none. A marker is followed by a space and more. A
 * capital counts only as "A." or where ONGOING says that such a list is open:
 * "M. Junaidi" is a name.
 */
size_t list_marker(const char *text, size_t length, bool ongoing,
		   enum marker *marker);

/* The same for markers without any sign: "1 Tim Pengarah;". Only an author
 * who writes lists so wants them read so. In LIST of "1." a "2" is the next. */
size_t list_bare_marker(const struct list *list, const char *text,
			size_t length, enum marker *marker);

/*
 * Enters an item of kind MARKER, written INDENT characters from the left, and
 * returns its depth [1..LIST_DEEPEST]. An item of a kind that is open at the
 * same indent goes on with that list, another kind begins a list inside.
 */
size_t list_enter(struct list *list, enum marker marker, size_t indent);

/* Whether a line without a marker, INDENT characters from the left, belongs
 * to the item before it. If not, all lists end. */
bool list_continues(struct list *list, size_t indent);

/* Whether a list of kind MARKER is open. */
bool list_is_open(const struct list *list, enum marker marker);

#endif
