/*
 * The outlines of the built-in faces, ready to be taken into a subset: one by
 * one, without subroutines and hints. text/tables/outlines.c makes them when
 * the program is built.
 *
 * Knows: which faces are built in. Must not know: what becomes of outlines.
 */
#ifndef LAMPIRAN_PDF_OUTLINES_H
#define LAMPIRAN_PDF_OUTLINES_H

#include "text/face.h"

/* Those of a CFF table (Adobe 5176). */
struct outlines {
	const uint32_t *at; /* [bytes] where the charstring of each glyph is,
			       and where the last one ends */
	const unsigned char *charstring;
	const unsigned char *private; /* the Private DICT: widths */
	unsigned private_length;
	const unsigned char *box; /* FontBBox, as the Top DICT has it */
	unsigned box_length;
};

/* Returns the outlines of FACE; NULL for one that is not built in or has none
 * of this kind. */
const struct outlines *outlines_of(const struct face *face);

/* Whether FACE is the one that is built in as a TrueType file. */
bool outlines_in_file(const struct face *face);

#endif
