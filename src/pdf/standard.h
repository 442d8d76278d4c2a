/*
 * What a PDF conforms to, besides being one.
 *
 * Knows: the names of the standards, what belongs to each. Must not know: how
 * it gets into a file.
 */
#ifndef LAMPIRAN_PDF_STANDARD_H
#define LAMPIRAN_PDF_STANDARD_H

#include "base/diag.h"

#include <stdbool.h>

enum pdf_standard {
	STANDARD_NONE, /* the smallest file: a draft to be mailed */
	STANDARD_A_3B, /* ISO 19005-3, level B: looks the same for decades */
	/* level A, and ISO 14289-1: can be read aloud and reflowed too */
	STANDARD_A_3A_UA_1,
	STANDARD_COUNT
};

/* Returns the name of a standard, "a-3b". */
const char *standard_name(enum pdf_standard standard);

/* Whether WORD names a standard, which is then in *STANDARD. */
bool standard_find(const char *word, enum pdf_standard *standard);

/* Returns the names of all, with a hint at the one nearest to WORD. */
const char *standard_names(struct diag *diag, const char *word);

#endif
