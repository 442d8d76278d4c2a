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
	struct setter *setter;
	double left, room; /* [pt] between the margins */
	size_t pages;	   /* of all, once they are counted */
	struct block footer;
};

/* Sets what PROFILE wants in the margins. What does not fit there is in the
 * setter's diag. */
void furniture_build(struct furniture *furniture, const struct plan *plan,
		     const struct profile *profile, struct setter *setter);

/* Puts it on SHEET, which is page PAGE from 0. */
void furniture_place(const struct furniture *furniture, struct sheet *sheet,
		     size_t page);

#endif
