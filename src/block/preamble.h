/*
 * What the body of a decree begins with: the mark of a certified copy, the
 * letterhead, the title, who decrees; and the lines that its parts need of
 * the profile.
 *
 * Knows: which blocks these are. Must not know: the parts of the body, what
 * stands below.
 * Invariants: all copies are of the same height; only a certified one has the
 * mark.
 */
#ifndef LAMPIRAN_BLOCK_PREAMBLE_H
#define LAMPIRAN_BLOCK_PREAMBLE_H

#include "block/block.h"

struct preamble {
	const struct paper *paper;
	bool copied; /* the certified copy has its mark */
	struct block copy_mark, letterhead, title, opening;
	double height; /* [pt] with the space below it */
};

/* Sets the blocks. What is too high for a page is in the source's run. */
void preamble_build(struct preamble *preamble,
		    const struct block_source *source);

/* Adds them to STRUCTURE, under PARENT, the title as the heading of all. */
void preamble_tag(struct preamble *preamble, struct structure *structure,
		  uint32_t parent);

/* Puts them on CANVAS as copy FORM has them, their top at Y [pt]. */
void preamble_place(const struct preamble *preamble, enum form form,
		    struct canvas *canvas, double y);

/* MEMUTUSKAN, a block by itself. */
struct resolution {
	const struct paper *paper;
	struct block block;
	double height; /* [pt] with the space below it; 0: it says nothing */
};

void resolution_build(struct resolution *resolution,
		      const struct block_source *source);
void resolution_tag(struct resolution *resolution, struct structure *structure,
		    uint32_t parent);
void resolution_place(const struct resolution *resolution,
		      struct canvas *canvas, double y);

/* Returns what is decreed, behind Menetapkan: as the plan says it, in capitals,
 * or as the profile does. What is missing is in the source's run. */
struct template_line preamble_decreed(const struct block_source *source);

#endif
