/*
 * The part of a font file that a document uses.
 *
 * Knows: HarfBuzz's subsetter. Must not know: PDF objects.
 */
#ifndef LAMPIRAN_PDF_SUBSET_H
#define LAMPIRAN_PDF_SUBSET_H

#include "text/face.h"

struct hb_blob_t;

struct subset {
	const char *data;
	unsigned length; /* [bytes] */
	bool cff;	 /* a CFF table alone; else a TrueType file */
	struct hb_blob_t *blob;
	struct held held; /* the same */
};

/* Makes the subset of the COUNT glyphs GLYPH of FACE, and says in PLACE which
 * each is in it. Whether that worked; if not, DIAG says why. The caller must
 * subset_release() it in any case. */
bool subset_make(struct subset *subset, const struct face *face,
		 const uint16_t *glyph, size_t count, uint16_t *place,
		 struct diag *diag);
void subset_release(struct subset *subset);

#endif
