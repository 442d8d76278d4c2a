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
#include "pdf/metadata.h"

/* Appends the packet that says METADATA. */
void xmp_add(struct buffer *out, const struct metadata *metadata);

/* Whether CHARACTER can stand in XML (1.0, fifth edition, 2.2). Line ends and
 * tabs, which parsers change, count as none here. */
bool xmp_knows(uint32_t character);

#endif
