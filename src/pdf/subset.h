/*
 * The part of a font file that a document uses.
 *
 * Knows: HarfBuzz's subsetter, and which faces need none. Must not know: PDF
 * objects.
 */
#ifndef LAMPIRAN_PDF_SUBSET_H
#define LAMPIRAN_PDF_SUBSET_H

#include "base/buffer.h"
#include "text/face.h"

struct hb_blob_t;

struct subset {
	const char *data;
	size_t length;		/* [bytes] */
	bool cff;		/* a CFF table alone; else a TrueType file */
	bool in_order;		/* its glyphs are, behind .notdef */
	struct buffer made;	/* here */
	struct hb_blob_t *blob; /* by HarfBuzz */
	struct held held;	/* the same */
};

/* Makes the subset of the COUNT glyphs GLYPH of FACE, and says in PLACE which
 * each is in it if they are not in order. Whether that worked; if not, DIAG
 * says why. The caller must subset_release() it in any case. */
bool subset_make(struct subset *subset, const struct face *face,
		 const uint16_t *glyph, size_t count, uint16_t *place,
		 struct diag *diag);
void subset_release(struct subset *subset);

#endif
