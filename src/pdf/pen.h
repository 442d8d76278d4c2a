/*
 * Texts as the content of a page.
 *
 * Knows: text operators, marked content (ISO 32000-1, 9.4 and 14.6). Must not
 * know: objects, what else is on a page.
 * Invariants: places are written in hundredths of a point; a text run is
 * written without allocating and without libharu.
 */
#ifndef LAMPIRAN_PDF_PEN_H
#define LAMPIRAN_PDF_PEN_H

#include "base/buffer.h"
#include "pdf/font.h"
#include "pdf/marking.h"

/* What of a text object is in force: operators are written when it changes. */
struct pen {
	struct buffer *out;
	const struct structure *structure; /* NULL: it is not tagged */
	const struct font *font; /* all, by the numbers of their faces */
	double height;		 /* [pt] of the page */
	struct marking *marking; /* of the page; NULL: it is not tagged */
	const struct box *box;	 /* that is written */
	const struct face *face; /* NULL: none set */
	float size;
	bool hidden;   /* text is read, not painted */
	bool array;    /* one of strings is open */
	bool sequence; /* one of marked content is open */
	long x, y;     /* [pt/100] where the line began */
};

/* Writes a text box, in a text object. */
void pen_text(struct pen *pen, const struct box *box);

/* Writes all words of RUN where the text object begins. */
void pen_run(struct pen *pen, const struct text_run *run);

/* Ends what is open, before the text object ends. */
void pen_end(struct pen *pen);

#endif
