/*
 * The files that a PDF carries, taken out again.
 *
 * Knows: PDFs of ours, libqpdf for all others. Must not know: what the files
 * are for.
 * Invariants: the PDF is not trusted: what it says of sizes, names and kinds
 * is checked, and there are limits.
 */
#ifndef LAMPIRAN_PDF_EXTRACT_H
#define LAMPIRAN_PDF_EXTRACT_H

#include "base/limits.h"
#include "base/run.h"
#include "pdf/files.h"

enum { EXTRACT_MOST = 256 }; /* files */

struct extracted {
	struct pdf_file *file; /* those that are plan or profile */
	size_t count;
};

/* Returns the files that the PDF carries, in their order; they live in RUN.
 * NULL when it cannot be read, which is in RUN. */
const struct extracted *extract_files(struct run *run,
				      const struct source *pdf);

#endif
