/*
 * Inline emphasis: *italic*, **bold**, ***both***, \* for the sign itself.
 *
 * Knows: the notation. Must not know: fonts, lines, cells.
 * Rule: as in CommonMark 0.30, section 6.2, reduced to *: a run opens when a
 * character that is no space follows it, closes when one precedes it; what
 * finds no partner is printed as it stands.
 */
#ifndef LAMPIRAN_TEXT_MARKUP_H
#define LAMPIRAN_TEXT_MARKUP_H

#include "base/arena.h"

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

/* Returns the bytes of the character at TEXT if it is one that only steers
 * other programs, else 0. */
size_t markup_invisible(const char *text, size_t length);

#endif
