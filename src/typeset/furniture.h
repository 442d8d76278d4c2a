/*
 * What stands in the margins of every page: its number, the footer.
 *
 * Knows: margins. Must not know: what is between them.
 */
#ifndef LAMPIRAN_TYPESET_FURNITURE_H
#define LAMPIRAN_TYPESET_FURNITURE_H

#include "typeset/block.h"

struct furniture {
	const struct profile *profile;
	const struct paper *paper;
	struct setter *setter;
	struct block footer;
};

/* Sets what the profile wants in the margins of the source's paper. What does
 * not fit there is in the setter's diag. */
void furniture_build(struct furniture *furniture,
		     const struct block_source *source);

/* Puts it on SHEET, which is page NUMBER, from 1, of TOTAL. */
void furniture_place(const struct furniture *furniture, struct sheet *sheet,
		     size_t number, size_t total);

#endif
