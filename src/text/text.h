/*
 * A text ready to be broken into lines: paragraphs of shaped pieces.
 *
 * Knows: emphasis, lists, where a line may break. Must not know: how it was
 * set, how wide the room is, cells, pages.
 * Invariants: every character that can be seen is in exactly one piece, in
 * order; widths are in em, so a text serves every size.
 */
#ifndef LAMPIRAN_TEXT_TEXT_H
#define LAMPIRAN_TEXT_TEXT_H

#include "text/markup.h"
#include "text/word.h"

/* The break opportunity before a piece, when it does not begin its line. */
enum opportunity {
	OPPORTUNITY_NONE,   /* nothing, no break: emphasis inside a word */
	OPPORTUNITY_SIGN,   /* nothing, but a line may break: after / and - */
	OPPORTUNITY_HYPHEN, /* nothing: divided here, for a line's end */
	OPPORTUNITY_SPACE,  /* a space where a line may break */
	OPPORTUNITY_TIE,    /* a space where it may not */
};

/* Whether a line may end there without more ado. */
static inline bool opportunity_is_free(enum opportunity opportunity)
{
	return opportunity == OPPORTUNITY_SPACE ||
	       opportunity == OPPORTUNITY_SIGN;
}

struct piece {
	const struct word *word;
	enum opportunity opportunity;
	uint8_t emphasis; /* enum style: what the author added */
	uint8_t language; /* of the lexicon; 0: that of the text itself */
};

_Static_assert(sizeof(struct piece) <= 16, "there are many pieces");

struct paragraph {
	size_t first, count; /* pieces of the running text */
	size_t marker;	     /* first piece of the marker */
	size_t marker_count; /* 0: it has none */
	double marker_at;    /* [em] from the left */
	double indent;	     /* [em] where its lines begin */
	enum marker marker_kind;
	unsigned depth; /* of the list it is an item of; 0: it is none */
};

struct text {
	struct piece *piece;
	size_t piece_count;
	struct paragraph *paragraph;
	size_t paragraph_count;
};

/* Returns the letters of pieces, with a space where one is, divided words
 * joined but for the last. */
char *text_join(const struct piece *piece, size_t count, struct arena *arena);

/* Returns all that a text prints, on one line. */
const char *text_plain(const struct text *text, struct arena *arena);

/* Whether a space stands before a piece that does not begin its line. */
static inline bool piece_has_space(const struct piece *piece)
{
	return piece->opportunity >= OPPORTUNITY_SPACE;
}

/* Whether a piece is the rest of a word that was divided before it. */
static inline bool piece_is_rest(const struct piece *piece)
{
	return piece->opportunity == OPPORTUNITY_HYPHEN;
}

/* Returns what a piece is read as in place of its letters, NULL for them: no
 * part of a divided word stands for anything. */
const char *piece_expansion(const struct piece *piece);

/* Returns the width of pieces on one line [em]. */
double text_width(const struct piece *piece, size_t count);

#endif
