/*
 * The page list as a PDF file.
 *
 * Knows: what a PDF is put together from. Must not know: why a box is where it
 * is.
 * Invariants: the same pages give the same bytes; no clock, no locale.
 */
#ifndef LAMPIRAN_PDF_PDF_H
#define LAMPIRAN_PDF_PDF_H

#include "base/run.h"
#include "base/sink.h"
#include "page/page.h"
#include "pdf/files.h"
#include "pdf/standard.h"
#include "text/fonts.h"

/* How PDFs are to be. */
struct pdf_options {
	enum pdf_standard standard;
	bool field;	  /* for an electronic signature, where one is put */
	bool several;	  /* a page that two share, at the same place, is drawn
			   * once */
	bool quick;	  /* made sooner, and larger */
	const char *made; /* when: ISO 8601, in UTC; NULL, "": on the day of
			   * the decree. Borrowed */
};

struct pdf;

/* Returns what draws PDFs with FONTS as OPTIONS say, to be pdf_close()d; NULL
 * on failure, which is in RUN. */
struct pdf *pdf_open(const struct fonts *fonts,
		     const struct pdf_options *options, struct run *run);

/* Makes the PDFs carry COUNT files, which are borrowed. */
void pdf_carry(struct pdf *pdf, const struct pdf_file *file, size_t count);

void pdf_close(struct pdf *pdf);

/* Writes PAGES to SINK as a PDF 1.7 file; what fails is reported, and then what
 * SINK has is worth nothing. */
void pdf_draw(struct pdf *pdf, const struct pages *pages,
	      const struct sink *sink);

/* Finds out what would keep PAGES from becoming a PDF, without drawing them:
 * something may not fit on a page, of fonts that are not built in a subset may
 * fail. It is reported to RUN. */
void pdf_try(const struct fonts *fonts, const struct pages *pages,
	     struct run *run);

#endif
