/*
 * What a document says of itself: information, XMP, what its colours mean, and
 * that viewers shall show its title, and print it in its size.
 *
 * Knows: PDF's dictionaries for that (ISO 32000-1, 14.3, 14.11.5 and 12.2), XMP
 * and its schemas, and what ISO 19005-3 wants of them. Must not know: pages,
 * the clock.
 * Invariants: information and XMP say the same, character by character.
 */
#ifndef LAMPIRAN_PDF_METADATA_H
#define LAMPIRAN_PDF_METADATA_H

#include "page/page.h"
#include "pdf/deflate.h"
#include "pdf/objects.h"
#include "pdf/standard.h"

/* Texts are UTF-8; an empty one is left out. */
struct metadata {
	const char *title;
	const char *author;
	const char *subject;
	const char *program;  /* that made it, "lampiran 1.0" */
	const char *language; /* RFC 3066, "id-ID" */
	const char *made;     /* ISO 8601: "2027-01-04", or "…T07:31:02Z" */
	enum pdf_standard standard;
	enum duplex duplex;
	bool colour; /* something is neither black nor white nor grey */
};

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

/* Appends a packet of XMP (ISO 16684-1) that says METADATA: UTF-8, of which
 * every character is one of XML's. */
void xmp_add(struct buffer *out, const struct metadata *metadata);

#endif
