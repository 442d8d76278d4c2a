/*
 * What a document says of itself: information, XMP, what its colours mean, and
 * that viewers shall show its title.
 *
 * Knows: PDF's dictionaries for that (ISO 32000-1, 14.3, 14.11.5 and 12.2), and
 * what ISO 19005-3 wants of them. Must not know: pages, the clock.
 * Invariants: information and XMP say the same, character by character.
 */
#ifndef LAMPIRAN_PDF_METADATA_H
#define LAMPIRAN_PDF_METADATA_H

#include "pdf/deflate.h"
#include "pdf/objects.h"
#include "pdf/xmp.h"

/* A viewer shows one line of a text. */
enum { METADATA_LONGEST = 1000 }; /* [bytes] */

/* Adds it to OBJECTS, as its standard wants it. */
void metadata_add(const struct metadata *metadata, struct objects *objects,
		  struct deflater *deflater, struct arena *arena);

/* Returns TEXT as it can stand in both places: without characters that XML does
 * not know, and not longer than METADATA_LONGEST. */
const char *metadata_text(struct arena *arena, const char *text);

/* Returns a date in PDF's form, "D:20270104" or "D:20270104073102Z" (ISO
 * 32000-1, 7.9.4); "" for "". */
const char *metadata_date(struct arena *arena, const char *made);

#endif
