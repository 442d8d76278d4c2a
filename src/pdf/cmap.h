/*
 * What the codes of a font stand for: as its glyphs, and as text.
 *
 * Knows: CMaps (Adobe 5014, 5411; ISO 32000-1, 9.7.5 and 9.10.3). Must not
 * know: faces.
 * Invariants: a code is one byte; entries come in the order of their codes, all
 * of one kind.
 */
#ifndef LAMPIRAN_PDF_CMAP_H
#define LAMPIRAN_PDF_CMAP_H

#include "pdf/objects.h"

/* A map that is being written. */
struct cmap {
	struct buffer out;   /* the map */
	struct buffer block; /* entries that are still to be counted */
	unsigned count;	     /* of these */
	const char *kind;    /* of them all, "cidrange" */
	struct {
		unsigned code, cid, count;
	} range; /* that is not in a block yet; count 0: none is */
};

/* Begins a map to the characters of ORDERING, of CMapType TYPE. */
void cmap_begin(struct cmap *cmap, const char *ordering, const char *name,
		int type);

/* Maps a code to a CID, or to LENGTH bytes of UTF-8. */
void cmap_cid(struct cmap *cmap, unsigned code, unsigned cid);
void cmap_text(struct cmap *cmap, unsigned code, const char *text,
	       size_t length);

/* Returns the map as a stream with KEYS, and releases what it was made in. */
struct object *cmap_end(struct cmap *cmap, const char *keys,
			struct objects *objects, struct deflater *deflater);

#endif
