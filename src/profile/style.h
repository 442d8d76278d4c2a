/*
 * What profiles say of anything that is printed: its paper, its type, and
 * blocks of lines with what closes a text.
 *
 * Knows: lengths, sides, templates as they are written. Must not know: what is
 * printed, keys.
 * Invariants: plain data; every length is in points.
 */
#ifndef LAMPIRAN_PROFILE_STYLE_H
#define LAMPIRAN_PROFILE_STYLE_H

#include "base/run.h"

enum align {
	ALIGN_LEFT,
	ALIGN_CENTER,
	ALIGN_RIGHT,
	ALIGN_JUSTIFY,
	ALIGN_COMMA, /* of amounts: their commas stand below each other */
};
enum arrangement { ARRANGE_STACKED, ARRANGE_SIDE_BY_SIDE };

/* A page as it lies, and how far from its edges things begin. */
struct paper {
	double width, height;		 /* [pt] */
	double top, right, bottom, left; /* [pt] margins */
};

/* A text of the profile: lines are separated by "|". */
struct wordline {
	const char *text;
	struct place place;
};

struct type {
	double size;	/* [pt] */
	double leading; /* [pt] from line to line */
	double least;	/* [pt] of a range of sizes; 0: none */
};

/* The width of a block: the narrower of two, all between the margins without
 * any. */
struct span {
	double length; /* [pt]; 0: none */
	double share;  /* of the room between the margins; 0: none */
};

/* A block of lines from templates: heading, title, signature, salinan. */
struct block_style {
	const char *section;
	enum align place; /* where the block stands between the margins */
	struct span width;
	enum align align;   /* its lines inside it */
	double space_after; /* [pt] */
	double line_space;  /* [pt] more between lines of the template */
	/* what begins a line, if it is no worse for it: phrases, as templates;
	 * NULL: nothing */
	struct wordline breaks;
	struct wordline lines;
};

/* What a text ends with: the signature, and the block of a certified copy. */
struct closing_style {
	enum arrangement arrangement;
	double before; /* [pt] between the text and the blocks */
	double gap;    /* [pt] between the blocks, one below the other */
	double drop;   /* [pt] so much lower the left one of two side by side
			* begins; 0: their last lines are level */
	struct block_style signature, copy;
};

/* Returns the width of the body, between the margins [pt]. */
double paper_room(const struct paper *paper);

/* Returns where the body of a page ends, above its lower margin [pt]. */
double paper_end(const struct paper *paper);

/* Returns the height of the body, between the margins [pt]. */
double paper_body(const struct paper *paper);

/* Whether the margins leave room for anything; if not, it is reported at
 * PLACE. */
bool paper_check(const struct paper *paper, struct place place,
		 struct diag *diag);

/* On which sides of a sheet a document is meant to be printed. */
enum duplex {
	DUPLEX_NONE, /* nothing is said: as the printer is set up */
	DUPLEX_LONG_EDGE,
	DUPLEX_SHORT_EDGE,
};

#endif
