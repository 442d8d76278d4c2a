/*
 * The faces of a run as PDF fonts.
 *
 * Knows: composite fonts (ISO 32000-1, 9.7), subsets, ToUnicode. Must not
 * know: pages.
 * Invariants: a glyph that is drawn is in the subset, has its own advance as
 * its width and maps to the text it stands for.
 */
#ifndef LAMPIRAN_PDF_FONT_H
#define LAMPIRAN_PDF_FONT_H

#include "pdf/document.h"
#include "text/word.h"

struct font {
	const struct face *face; /* NULL: nothing is drawn with it */
	bool *used;		 /* per glyph of the face */
	const char **text;	 /* per glyph: what it stands for */
	uint32_t *text_length;	 /* [bytes] */
	uint16_t *new_id;	 /* per glyph: its number in the subset */
	struct object *object;	 /* the Type0 font */
};

/* Prepares FONT for FACE. */
void font_init(struct font *font, const struct face *face, struct arena *arena);

/* Notes the glyphs of WORD, and the space. */
void font_use(struct font *font, const struct word *word);

/* Subsets the font and adds it to DOCUMENT; failures are in its diag. */
bool font_embed(struct font *font, struct document *document,
		struct arena *arena, struct diag *diag);

#endif
