/*
 * The page list as a PDF file.
 *
 * Knows: libharu, HarfBuzz's subsetter, libdeflate. Must not know: why a box
 * is where it is.
 * Invariants: the same pages give the same bytes; no clock, no locale.
 */
#ifndef LAMPIRAN_PDF_PDF_H
#define LAMPIRAN_PDF_PDF_H

#include "base/diag.h"
#include "text/fonts.h"
#include "typeset/page.h"

struct pdf_bytes {
	char *data; /* NULL on failure */
	size_t length;
};

/* Returns PAGES as the bytes of a PDF 1.7 file, to be released with
 * pdf_release(). FONTS has the faces that the pages use, WORDS is the number
 * of words that were shaped. Failures of libharu are in DIAG. */
struct pdf_bytes pdf_draw(const struct pages *pages, const struct fonts *fonts,
			  uint32_t words, struct diag *diag);
void pdf_release(struct pdf_bytes *bytes);

#endif
