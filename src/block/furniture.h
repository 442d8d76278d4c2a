/*
 * What stands on every page by itself: its number, the footer, the word across
 * a draft.
 *
 * Knows: margins. Must not know: what is between them.
 */
#ifndef LAMPIRAN_BLOCK_FURNITURE_H
#define LAMPIRAN_BLOCK_FURNITURE_H

#include "block/block.h"

struct furniture {
	const struct profile *profile;
	const struct paper *paper;
	struct setter *setter;
	struct block footer;
	struct block signed_footer; /* of an original signed electronically */
	struct block_style signed_style;
};

/* Returns what stands at the foot of the pages of a copy. */
const struct block *furniture_footer(const struct furniture *furniture,
				     enum form form);

/* Sets what the profile wants in the margins of the source's paper. What does
 * not fit there is in the setter's run. */
void furniture_build(struct furniture *furniture,
		     const struct block_source *source);

/* Reports what the pages of copy FORM alone have no room for. */
void furniture_check(const struct furniture *furniture, enum form form);

/* Puts it on CANVAS, a page of the copy FORM: number NUMBER, from 1, of TOTAL;
 * 0 has no number. */
void furniture_place(const struct furniture *furniture, struct canvas *canvas,
		     enum form form, size_t number, size_t total);

/* Returns the word of PROFILE from corner to corner of PAPER, in the setter's
 * run; NULL when it has none. What cannot be printed is in its diag. */
const struct watermark *watermark_new(const struct profile *profile,
				      const struct paper *paper,
				      struct setter *setter);

#endif
