/*
 * A Type0 font of a document: as many glyphs of a face as one byte tells apart.
 *
 * Knows: composite fonts (ISO 32000-1, 9.7), subsets. Must not know: pages, who
 * gives codes.
 * Invariants: its glyphs have the codes that follow each other from
 * tray_next(0) on; each has its own advance as its width, and maps to the
 * text it stands for; CIDs do not exceed a byte, because MuPDF reads no text of
 * a CID that is not in the code space. Documents of a run that use the same
 * glyphs in the same order share the subset.
 */
#ifndef LAMPIRAN_PDF_TRAY_H
#define LAMPIRAN_PDF_TRAY_H

#include "pdf/deflate.h"
#include "pdf/objects.h"
#include "text/face.h"

/* A glyph, and what it stands for. */
struct sort {
	const char *text;
	uint32_t length; /* [bytes] */
	uint16_t glyph;	 /* of the face */
};

struct tray {
	const struct face *face;
	struct buffer program; /* the subset, deflated; empty: none yet */
	struct buffer holds;   /* its glyphs, uint16_t, in their order */
	struct buffer place;   /* of each of them in it, uint16_t; empty: they
				  are in order behind .notdef */
	size_t length;	       /* [bytes] of the program, not deflated */
	bool cff;	       /* a CFF table alone; else a TrueType file */
	char tag[7];	       /* six capitals that differ with the program */
};

/* Returns the code behind CODE, 0 behind the last: bytes that would need an
 * escape in a string are left out. */
unsigned tray_next(unsigned code);

/* As many as there are of them. */
enum { TRAY_CODES = 255 - 4 };

void tray_release(struct tray *tray);

/* Where fonts go, and what they need on the way. */
struct embedder {
	struct objects *objects;
	struct deflater *deflater;
	struct run *run;
	struct object *encoding; /* of glyphs in order, once there is one */
};

/* Subsets the COUNT glyphs of SORT, and returns the font; NULL on failure,
 * which is in the embedder's run. */
struct object *tray_embed(struct tray *tray, const struct sort *sort,
			  size_t count, struct embedder *embedder);

/* The same without a document: whether they can be subset. */
bool tray_try(struct tray *tray, const struct sort *sort, size_t count,
	      struct run *run);

#endif
