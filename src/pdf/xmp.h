/*
 * A packet of metadata as XML.
 *
 * Knows: XMP (ISO 16684-1), the schemas that say which standard a file
 * conforms to. Must not know: PDF.
 * Invariants: UTF-8, and every character is one of XML's.
 */
#ifndef LAMPIRAN_PDF_XMP_H
#define LAMPIRAN_PDF_XMP_H

#include "base/buffer.h"
#include "pdf/standard.h"

/* What a document says of itself. Texts are UTF-8; an empty one is left out. */
struct metadata {
	const char *title;
	const char *author;
	const char *subject;
	const char *program;  /* that made it, "lampiran 1.0" */
	const char *language; /* RFC 3066, "id-ID" */
	const char *made;     /* ISO 8601: "2027-01-04", or "…T07:31:02Z" */
	enum pdf_standard standard;
	bool colour; /* something is neither black nor white nor grey */
};

/* Appends the packet that says METADATA. */
void xmp_add(struct buffer *out, const struct metadata *metadata);

/* Whether CHARACTER can stand in XML (1.0, fifth edition, 2.2). Line ends and
 * tabs, which parsers change, count as none here. */
bool xmp_knows(uint32_t character);

#endif
