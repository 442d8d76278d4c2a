/*
 * The fonts that the documents of a run are drawn with.
 *
 * Knows: which words a document has. Must not know: where they are.
 * Invariants: each word of a document is looked at once.
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
	struct buffer seen; /* per word, by its number: looked at */
};

/* Prepares for documents with FONTS. The caller must typecase_release(). */
void typecase_init(struct typecase *typecase, const struct fonts *fonts);
void typecase_release(struct typecase *typecase);

/* Adds the fonts of PAGES to the embedder's document; WORDS is the number of
 * words that were shaped so far. Failures are in its diag. */
void typecase_embed(struct typecase *typecase, const struct pages *pages,
		    uint32_t words, const struct embedder *embedder);

/* Finds out whether the fonts of PAGES could be embedded. Failures are in RUN.
 */
void typecase_try(struct typecase *typecase, const struct pages *pages,
		  uint32_t words, struct run *run);

/* Returns the resources of the pages: one dictionary serves all. */
struct object *typecase_resources(const struct typecase *typecase,
				  struct objects *objects);

/* Returns how many programs were made: with a new one all glyphs may have
 * other numbers. */
unsigned typecase_programs(const struct typecase *typecase);

#endif
