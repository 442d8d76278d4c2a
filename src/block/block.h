/*
 * Blocks of lines outside tables and running text: templates, filled and set.
 *
 * Knows: templates, alignment, where the original is signed. Must not know:
 * which blocks there are, what stands above or below.
 */
#ifndef LAMPIRAN_BLOCK_BLOCK_H
#define LAMPIRAN_BLOCK_BLOCK_H

#include "block/template.h"
#include "page/canvas.h"

struct block_part {
	struct text *text; /* NULL: room only */
	struct lines lines;
	double height;	  /* [pt] */
	bool signing;	  /* it is for a signature */
	uint32_t field;	  /* element of the field there; 0: none */
	uint32_t content; /* of the structure; 0: it is not read */
};

struct block {
	const struct block_style *style;
	struct type type;
	const char *keep;	/* phrases that stay together */
	const char *breaks;	/* phrases that begin a line; NULL: none */
	double signing;		/* [pt] width of the room for a signature */
	bool framed;		/* it has a box around it */
	struct block_part sign; /* in the middle of that; without text: none */
	struct block_part *part;
	size_t count;
	double width;	   /* [pt] */
	double height;	   /* [pt] without the space after it */
	double stretch;	   /* [pt] more room before its last line */
	const char *field; /* what the field for a signature is for; NULL: the
			      copy has none */
	bool of_body; /* it stands in the decree's body, not in a lampiran */
};

/* What blocks are made from. */
struct block_source {
	const struct plan *plan;
	const struct profile *profile;
	const struct paper *paper;
	struct setter *setter;
	enum form form; /* the copy that they are in */
	double most;	/* [pt] of a block's width; 0: the room of the paper */
	bool of_body;	/* they stand in the decree's body */
};

/* Sets the lines of STYLE in TYPE, with the fields of the plan, between the
 * margins of the paper. What does not fit is in the setter's run. */
void block_build(struct block *block, const struct block_style *style,
		 struct type type, const struct block_source *source);

/* Whether there is something to read in it. */
bool block_has_words(const struct block *block);

/* Adds all lines to the words of ELEMENT. */
void block_content(struct block *block, struct structure *structure,
		   uint32_t element);

/* Adds the lines to STRUCTURE, each a paragraph under PARENT. */
void block_tag(struct block *block, struct structure *structure,
	       uint32_t parent);

/* Puts the block on CANVAS, its top at Y, between the margins of PAPER. */
void block_place(const struct block *block, struct canvas *canvas,
		 const struct paper *paper, double y, enum role role);

#endif
