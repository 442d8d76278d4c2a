/*
 * PDFs from pages, one after another with the same fonts, and what they carry.
 *
 * Knows: which files go into a PDF, under which names. Must not know: what the
 * pages are of.
 */
#ifndef LAMPIRAN_ENGINE_PRESS_H
#define LAMPIRAN_ENGINE_PRESS_H

#include "engine/job.h"
#include "pdf/pdf.h"

struct press {
	struct pdf *pdf; /* NULL: nothing was drawn yet */
};

void press_close(struct press *press);

#endif
