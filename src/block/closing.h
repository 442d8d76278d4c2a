/*
 * What a lampiran, or the body of a decree, ends with: signature and certified
 * copy.
 *
 * Knows: which blocks these are, how they stand to each other. Must not know:
 * what stands above.
 */
#ifndef LAMPIRAN_BLOCK_CLOSING_H
#define LAMPIRAN_BLOCK_CLOSING_H

#include "block/block.h"

struct closing {
	const struct closing_style *style;
	const struct paper *paper;
	struct block signature, copy;
	double signature_lower, copy_lower; /* [pt] below the closing's top */
	struct block_style copy_style;
	bool copied;   /* there is a copy block */
	bool signing;  /* there is room for a signature */
	double height; /* [pt] with the space above; 0: there are no blocks */
};

/* Sets the closing blocks of the source's copy, those of the body if that is
 * where they stand. Blocks that are to stand side
 * by side and cannot are in the source's run. */
void closing_build(struct closing *closing, const struct block_source *source);

/* Adds the blocks to STRUCTURE, under PARENT. */
void closing_tag(struct closing *closing, struct structure *structure,
		 uint32_t parent);

/* Puts the blocks on CANVAS, below what ends at Y [pt]. */
void closing_place(const struct closing *closing, struct canvas *canvas,
		   double y);

#endif
