/*
 * The fonts that the documents of a run are drawn with.
 *
 * Knows: which glyphs a document has drawn, and a page. Must not know: where
 * they are.
 * Invariants: names and codes of a document follow from what it draws, in that
 * order, and from nothing before it.
 */
#ifndef LAMPIRAN_PDF_TYPECASE_H
#define LAMPIRAN_PDF_TYPECASE_H

#include "page/page.h"
#include "pdf/font.h"
#include "text/fonts.h"

struct typecase {
	const struct fonts *fonts;    /* borrowed */
	struct font font[FONTS_MOST]; /* by the numbers of their faces */
	unsigned count;
	unsigned named;		  /* fonts of the document */
	struct object *resources; /* of its pages */
	struct buffer taken;	  /* by the page at work, in order */
};

/* Prepares for documents with FONTS. The caller must typecase_release(). */
void typecase_init(struct typecase *typecase, const struct fonts *fonts);
void typecase_release(struct typecase *typecase);

/* Begins a document. Returns the resources of its pages, which
 * typecase_embed() fills: one dictionary serves all. */
struct object *typecase_begin(struct typecase *typecase,
			      struct objects *objects);

/* Begins a page: from now on TAKEN is what it takes. Only who wants to know
 * that has to begin pages. */
void typecase_page(struct typecase *typecase);

/* Takes what a page took from the case, of this document or another one.
 * Whether its content would be the same now: it got the same names and codes.
 * If not, it has to be drawn again, and nothing is spoiled: until the first
 * that differs it takes the same, in the same order. */
bool typecase_take(struct typecase *typecase, const struct buffer *taken);

/* Returns the font of FACE, which gets a name if it has none; the page takes
 * its space from it at least. */
struct font *typecase_font(struct typecase *typecase, const struct face *face);

/* Returns the code of SORT, which the page has not taken yet. */
uint32_t typecase_meet(struct typecase *typecase, struct font *font,
		       const struct sort *sort);

/* Returns the code of glyph I of WORD. */
static inline uint32_t typecase_code(struct typecase *typecase,
				     struct font *font, const struct word *word,
				     size_t i)
{
	uint32_t code = font->code[font_glyph(font, word->glyph[i].id)];
	struct sort sort;

	if (code)
		return code;
	sort = font_sort(font, word, i);
	return typecase_meet(typecase, font, &sort);
}

/* Adds the fonts of the document, when all of it is drawn. Failures are in the
 * embedder's run. */
void typecase_embed(struct typecase *typecase, struct embedder *embedder);

/* Finds out whether the fonts of PAGES could be embedded. Failures are in RUN.
 */
void typecase_try(struct typecase *typecase, const struct pages *pages,
		  struct run *run);

#endif
