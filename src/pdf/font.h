/*
 * The faces of a run as PDF fonts.
 *
 * Knows: which glyphs of a face a document has, what words they are in. Must
 * not know: pages.
 * Invariants: a glyph gets its code when it is first drawn in a document, the
 * next one that is free, so that content can be written before all glyphs are
 * known; a face has as many trays as it has glyphs to put into them.
 */
#ifndef LAMPIRAN_PDF_FONT_H
#define LAMPIRAN_PDF_FONT_H

#include "pdf/tray.h"
#include "text/word.h"

struct font {
	const struct face *face;
	unsigned name;	 /* of it in the document, from 1; 0: it is not used */
	uint32_t *given; /* per glyph: its code in the document; 0: none yet */
	uint32_t *code;	 /* per glyph: the same, once the page has it */
	uint32_t last;	 /* code that was given */
	struct sort *sort; /* in the order of their codes */
	size_t count, capacity;
	struct tray *tray;
	size_t tray_count, tray_capacity;
};

/* Prepares FONT for FACE. The caller must font_release(). */
void font_init(struct font *font, const struct face *face, struct arena *arena);
void font_release(struct font *font);

/* Begins a document: no glyph has a code in it. */
void font_begin(struct font *font);

/* Returns a glyph of the face: .notdef if it has no such one. */
static inline unsigned font_glyph(const struct font *font, unsigned glyph)
{
	return glyph < font->face->glyph_count ? glyph : 0;
}

/* Returns glyph I of WORD, and the space, with what they stand for. */
struct sort font_sort(const struct font *font, const struct word *word,
		      size_t i);
struct sort font_space(const struct font *font);

/* Returns the code of SORT in the document; it gets one if it has none. ARENA
 * is to keep it. */
uint32_t font_give(struct font *font, const struct sort *sort,
		   struct arena *arena);

/* The code of the space, which is the first that is given. */
enum { FONT_SPACE = 1 };

/* A code is a byte in the string of a tray. */
static inline unsigned font_tray(uint32_t code)
{
	return code >> 8;
}

/* Appends the name of a tray as a resource, "/F1". */
void font_put_name(const struct font *font, unsigned tray, struct buffer *out);

/* Adds the trays of the font to the document, and to RESOURCES. Whether that
 * worked; if not, it is in the embedder's run. ARENA is to keep the trays. */
bool font_embed(struct font *font, struct embedder *embedder,
		struct buffer *resources, struct arena *arena);

/* The same without a document: whether it can be subset. */
bool font_try(struct font *font, struct run *run, struct arena *arena);

#endif
