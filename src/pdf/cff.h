/*
 * A subset as a CFF table.
 *
 * Knows: the Compact Font Format (Adobe 5176), CID-keyed fonts in it. Must not
 * know: PDF objects.
 * Invariants: the glyph at place I has the CID I; .notdef, the first, is empty.
 */
#ifndef LAMPIRAN_PDF_CFF_H
#define LAMPIRAN_PDF_CFF_H

#include "base/buffer.h"
#include "pdf/outlines.h"

/* Appends a font called NAME (at most 200 bytes) with COUNT glyphs of OUTLINES,
 * at least one, in the order of GLYPH behind .notdef. */
void cff_write(struct buffer *out, const struct outlines *outlines,
	       const char *name, const uint16_t *glyph, size_t count);

#endif
