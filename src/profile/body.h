/*
 * What a layout says of the body of a decree: its parts with their labels and
 * numbers, the blocks around them, words at the ends of pages.
 *
 * Knows: which parts a body has, the keys of their sections. Must not know:
 * what a plan says in them, the rest of a profile. Invariants: plain data; what
 * is left out is as the lampiran has it, where that has the same.
 */
#ifndef LAMPIRAN_PROFILE_BODY_H
#define LAMPIRAN_PROFILE_BODY_H

#include "profile/numbering.h"
#include "profile/part.h"
#include "profile/style.h"

/* A part of the body, or Menetapkan. */
struct body_part_style {
	struct wordline label;	 /* "Menimbang"; empty: none */
	bool bold;		 /* that, or its numbers where they are it */
	struct numbering number; /* of its clauses */
	struct numberings lists; /* inside a clause */
};

/* The words at the end of a page that say how the next one begins. */
struct catchword_style {
	struct wordline text; /* "{kata} . . ."; empty: none */
	unsigned words;	      /* so many of the next page, and its number */
	enum align place;
	bool at_parts; /* also where the next page begins a part */
};

struct body_style {
	struct paper paper;
	struct place place; /* of its margins */
	struct type type;
	double label_width;    /* [pt]; 0: as the widest label needs */
	struct wordline colon; /* between labels and texts */
	double hang;	       /* [pt] of clauses' texts, at least */
	double space;	       /* [pt] above a clause */
	double part_space;     /* [pt] above a part */
	bool justify;
	struct wordline keep; /* words that stay on a line: "Nomor *" */
	struct body_part_style part[BODY_PARTS], menetapkan;
	struct wordline menetapkan_text; /* a template */
	struct block_style copy_mark, letterhead, title, opening, memutuskan;
	struct catchword_style catchword;
	struct closing_style closing;
};

#endif
