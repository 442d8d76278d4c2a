/*
 * What a lampiran begins with: heading and title.
 *
 * Knows: which blocks these are, what an excerpt says of itself. Must not know:
 * what stands below.
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
	double height; /* [pt] with the space below it */
};

/* Sets heading and title. What is too high for a page is in the source's
 * run. */
void opening_build(struct opening *opening, const struct block_source *source);

/* Adds them to STRUCTURE, under PARENT. */
void opening_tag(struct opening *opening, struct structure *structure,
		 uint32_t parent);

/* Puts heading and title on CANVAS, their top at Y [pt]. */
void opening_place(const struct opening *opening, struct canvas *canvas,
		   double y);

#endif
