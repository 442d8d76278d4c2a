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

/* Makes the subset of the glyphs of FACE that USED names, and numbers them
 * anew in NEW_ID. Whether that worked; if not, DIAG says why. The caller must
 * subset_release() it in any case. */
bool subset_make(struct subset *subset, const struct face *face,
		 const bool *used, uint16_t *new_id, struct diag *diag);
void subset_release(struct subset *subset);

#endif
