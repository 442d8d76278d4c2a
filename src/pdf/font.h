/*
 * The faces of a run as PDF fonts.
 *
 * Knows: composite fonts (ISO 32000-1, 9.7), subsets, ToUnicode. Must not
 * know: pages.
 * Invariants: a glyph that is drawn is in the subset, has its own advance as
 * its width and maps to the text it stands for; documents of a run that use the
 * same glyphs share the subset.
 */
#ifndef LAMPIRAN_PDF_FONT_H
#define LAMPIRAN_PDF_FONT_H

#include "pdf/deflate.h"
#include "pdf/objects.h"
#include "text/word.h"

struct font {
	const struct face *face; /* NULL: nothing is drawn with it */
	bool *used;		 /* per glyph of the face, by this document */
	bool *subset;		 /* per glyph: it is in the program */
	struct buffer program;	 /* the subset, deflated; empty: none yet */
	unsigned length;	 /* [bytes] of the program, not deflated */
	bool cff;		 /* a CFF table alone; else a TrueType file */
	char tag[7];		 /* six capitals that differ with the program */
	unsigned programs;	 /* so many were made: new_id changes with it */
	const char **text;	 /* per glyph: what it stands for */
	uint32_t *text_length;	 /* [bytes] */
	uint16_t *new_id;	 /* per glyph: its number in the subset */
	struct object *object;	 /* the Type0 font */
};

/* Prepares FONT for FACE. The caller must font_release(). */
void font_init(struct font *font, const struct face *face, struct arena *arena);
void font_release(struct font *font);

/* Begins a document: nothing is used in it yet. */
void font_begin(struct font *font);

/* Notes the glyphs of WORD, and the space. */
void font_use(struct font *font, const struct word *word);

/* Where fonts go, and what they need on the way. */
struct embedder {
	struct objects *objects;
	struct deflater *deflater;
	struct run *run;
};

/* Subsets the font and adds it to the document. Whether that worked; if not,
 * it is in the embedder's run. */
bool font_embed(struct font *font, const struct embedder *embedder);

/* The same without a document: whether it can be subset. */
bool font_try(struct font *font, struct run *run);

#endif
