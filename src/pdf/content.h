/*
 * Boxes as the content of a page.
 *
 * Knows: PDF operators (ISO 32000-1, 8 and 9). Must not know: objects.
 * Invariants: places are written in hundredths of a point; a text run is
 * written without libharu.
 */
#ifndef LAMPIRAN_PDF_CONTENT_H
#define LAMPIRAN_PDF_CONTENT_H

#include "base/buffer.h"
#include "page/page.h"
#include "pdf/marking.h"
#include "pdf/typecase.h"

/* How content is written. */
struct contents {
	struct buffer *out;
	struct typecase *typecase;	   /* what it is set from */
	const struct structure *structure; /* that it is tagged for, or NULL */
};

/* Appends the tints of PAGE, which lie under all else. Whether it has any. */
bool content_tints(const struct contents *contents, const struct page *page);

/* Appends the rest of PAGE, and notes in MARKING, unless it is not tagged, what
 * of it is read. */
void content_draw(const struct contents *contents, const struct page *page,
		  struct marking *marking);

/* Appends the watermark of PAGE, which lies on its tints and under the rest. */
void content_watermark(const struct contents *contents,
		       const struct page *page);

#endif
