/*
 * The catchword (kata penyambung): at the foot of a page, how the next one
 * begins.
 *
 * Knows: what of a line comes first, where the words stand. Must not know: what
 * is on the pages.
 * Invariants: the words look as they do on the next page; they are not read.
 * Source: Permenkumham 31/2020 has the last line, at the right, as on the next
 * page.
 */
#ifndef LAMPIRAN_TYPESET_CATCHWORD_H
#define LAMPIRAN_TYPESET_CATCHWORD_H

#include "page/canvas.h"
#include "profile/body.h"
#include "text/setter.h"

struct catchword {
	struct text text;
	struct lines lines;
	const struct paper *paper;
	struct type type;
	enum align place;
};

/* How it is set. */
struct catchword_frame {
	const struct catchword_style *style;
	const struct paper *paper;
	struct type type;
	struct setter *setter;
};

/* Returns what says that the next page begins with LINE of TEXT: its number, if
 * it has one, and its first words. NULL when that is nothing, or has no room
 * below the text, which is in the setter's run. */
const struct catchword *catchword_build(const struct text *text,
					const struct line *line,
					const struct catchword_frame *frame);

void catchword_place(const struct catchword *catchword, struct canvas *canvas);

#endif
