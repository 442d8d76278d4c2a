/*
 * A font face, measured and asked for its glyphs.
 *
 * Knows: HarfBuzz, font files. Must not know: sizes on paper, tables, PDF.
 * Invariants: all measures are in units of the em, face->upem to the em.
 */
#ifndef LAMPIRAN_TEXT_FACE_H
#define LAMPIRAN_TEXT_FACE_H

#include "base/diag.h"

struct hb_font_t;

struct face {
	const char *name;  /* PostScript name, as in the PDF */
	const void *data;  /* the font file, borrowed */
	size_t length;	   /* [bytes] */
	unsigned number;   /* counts the faces of a run from 0 */
	bool italic, bold; /* the style it was opened for */
	int upem;	   /* [units] */
	int ascent;	   /* [units] above the baseline */
	int descent;	   /* [units] below it, positive */
	int cap_height;	   /* [units] */
	int space;	   /* [units] advance of the space */
	unsigned space_id; /* its glyph */
	unsigned glyph_count;
	struct hb_font_t *font; /* for word.c */
	struct held held;	/* the same */
	int *advance;		/* [units] of every glyph, -1: not asked yet */
};

/* A font file in memory. */
struct face_file {
	const char *name; /* PostScript name of the face */
	const void *data;
	size_t length;	/* [bytes] */
	unsigned index; /* of the face in the file */
};

/* Returns NAME, a PostScript name, as PDF takes it without escapes. */
const char *face_name(struct arena *arena, const char *name);

/* Opens a face of a font file in memory. NULL when it is broken or HarfBuzz is
 * not there, which is reported to DIAG. The caller must face_close() it. */
struct face *face_open(struct arena *arena, const struct face_file *from,
		       struct diag *diag);
void face_close(struct face *face);

/* Returns the glyph of CHARACTER, 0 when the face has none. */
unsigned face_glyph(const struct face *face, uint32_t character);

/* Returns the width of its space [em]. */
double face_space(const struct face *face);

/* Returns the advance of a glyph by itself [units]. */
int face_advance(const struct face *face, unsigned glyph);

#endif
