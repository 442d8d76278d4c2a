/*
 * A font face, measured and asked for its glyphs.
 *
 * Knows: HarfBuzz, font files. Must not know: sizes on paper, tables, PDF.
 * Invariants: all measures are in units of the em, face->upem to the em. A face
 * that is built in is prepared, and HarfBuzz opens it only when face_font() is
 * called; any other is open from the start.
 */
#ifndef LAMPIRAN_TEXT_FACE_H
#define LAMPIRAN_TEXT_FACE_H

#include "base/diag.h"
#include "text/prepared.h"

struct hb_font_t;

struct face {
	const char *name;  /* PostScript name, as in the PDF */
	const void *data;  /* the font file, borrowed */
	size_t length;	   /* [bytes] */
	unsigned index;	   /* of the face in the file */
	unsigned number;   /* counts the faces of a run from 0 */
	bool italic, bold; /* the style it was opened for */
	int upem;	   /* [units] */
	int ascent;	   /* [units] above the baseline */
	int descent;	   /* [units] below it, positive */
	int cap_height;	   /* [units] */
	int space;	   /* [units] advance of the space */
	unsigned space_id; /* its glyph */
	unsigned glyph_count;
	const struct prepared *prepared; /* NULL: HarfBuzz is asked for all */
	struct face_font *font;		 /* what HarfBuzz has of it */
	/* of a face that is not prepared: */
	uint16_t ascii[0x80]; /* glyphs */
	int *advance;	      /* [units] of every glyph, -1: not asked yet */
};

/* A font file in memory. */
struct face_file {
	const char *name; /* PostScript name of the face */
	const void *data;
	size_t length;			 /* [bytes] */
	unsigned index;			 /* of the face in the file */
	const struct prepared *prepared; /* of that very file, or NULL */
};

/* Returns NAME, a PostScript name, as PDF takes it without escapes. */
const char *face_name(struct arena *arena, const char *name);

/* Opens a face of a font file in memory. NULL when it is broken or HarfBuzz,
 * which opens it unless it is prepared, is not there: this is reported to DIAG.
 * The caller must face_close() it. */
struct face *face_open(struct arena *arena, const struct face_file *from,
		       struct diag *diag);
void face_close(struct face *face);

/* Returns the face as HarfBuzz has it, opened if it was not; NULL if HarfBuzz
 * is not there, which is reported to DIAG. */
struct hb_font_t *face_font(const struct face *face, struct diag *diag);

/* Asks HarfBuzz: for face_glyph() and face_advance(). */
unsigned face_ask_glyph(const struct face *face, uint32_t character);
int face_ask_advance(const struct face *face, unsigned glyph);

/* Returns the glyph of CHARACTER, 0 when the face has none. */
static inline unsigned face_glyph(const struct face *face, uint32_t character)
{
	if (face->prepared)
		return prepared_letter(face->prepared, character)->glyph;
	return character < sizeof(face->ascii) / sizeof(face->ascii[0])
		       ? face->ascii[character]
		       : face_ask_glyph(face, character);
}

/* Returns the width of its space [em]. */
double face_space(const struct face *face);

/* Returns the advance of a glyph by itself [units]. */
static inline int face_advance(const struct face *face, unsigned glyph)
{
	if (glyph >= face->glyph_count)
		return 0;
	return face->prepared ? face->prepared->advance[glyph]
			      : face_ask_advance(face, glyph);
}

#endif
