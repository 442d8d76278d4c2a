/*
 * An element of the structure as PDF has it, without what is in it.
 *
 * Knows: structure types and attributes (ISO 32000-1, 14.8.4 and 14.8.5). Must
 * not know: other elements, pages.
 */
#ifndef LAMPIRAN_PDF_ELEMENT_H
#define LAMPIRAN_PDF_ELEMENT_H

#include "base/buffer.h"
#include "page/structure.h"

/* Returns the name of the kind of an element: standard ones, but for Em and
 * Strong, which have to be mapped to Span. */
const char *element_name(const struct element *element);

/* Appends its kind, attributes, and what is read for it. */
void element_write(const struct element *element, struct buffer *out);

#endif
