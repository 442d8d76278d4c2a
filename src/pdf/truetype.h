/*
 * A subset as a TrueType file.
 *
 * Knows: tables of a TrueType file that is sound, and outlines in them
 * (OpenType, glyf). Must not know: PDF objects.
 * Invariants: it has the tables that an embedded font needs (ISO 32000-1, 9.9),
 * no hints, and .notdef, the first glyph, is empty; parts of composite glyphs
 * come behind the glyphs that were asked for.
 */
#ifndef LAMPIRAN_PDF_TRUETYPE_H
#define LAMPIRAN_PDF_TRUETYPE_H

#include "base/buffer.h"

/* Appends a font with COUNT glyphs of FILE, which has to be sound, in the order
 * of GLYPH behind .notdef. */
void truetype_write(struct buffer *out, const void *file, const uint16_t *glyph,
		    size_t count);

#endif
