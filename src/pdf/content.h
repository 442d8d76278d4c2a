/*
 * Boxes as the content of a page.
 *
 * Knows: PDF operators (ISO 32000-1, 8 and 9). Must not know: objects.
 * Invariants: places are written in hundredths of a point; a text run is
 * written without allocating and without libharu.
 */
#ifndef LAMPIRAN_PDF_CONTENT_H
#define LAMPIRAN_PDF_CONTENT_H

#include "pdf/buffer.h"
#include "pdf/font.h"
#include "typeset/page.h"

/* Appends the tints of PAGE, which lie under all else. Whether it has any. */
bool content_tints(struct buffer *out, const struct page *page);

/* Appends the rest of PAGE to OUT; FONT are the fonts by the numbers of their
 * faces. */
void content_draw(struct buffer *out, const struct page *page,
		  const struct font *font);

/* Appends the watermark of PAGE, which lies on its tints and under the rest. */
void content_watermark(struct buffer *out, const struct page *page,
		       const struct font *font);

#endif
