/*
 * What stands on the first page of a lampiran: its heading and its title.
 *
 * Knows: blocks, where they begin. Must not know: what comes below them.
 */
#ifndef LAMPIRAN_BLOCK_OPENING_H
#define LAMPIRAN_BLOCK_OPENING_H

#include "block/block.h"

struct opening {
	const struct profile *profile;
	const struct paper *paper; /* of the page that it stands on */
	struct block heading, title;
	struct block excerpt; /* what it is of; empty: the whole */
	struct block_style excerpt_style;
	double end; /* [pt] where the page goes on, from its top */
};

/* Sets heading and title. What is too high for a page is in the source's
 * run. */
void opening_build(struct opening *opening, const struct block_source *source);

/* Adds them to STRUCTURE, under PARENT. */
void opening_tag(struct opening *opening, struct structure *structure,
		 uint32_t parent);

/* Puts heading and title on SHEET. */
void opening_place(const struct opening *opening, struct canvas *canvas);

#endif
