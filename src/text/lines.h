/*
 * Breaking a text into lines: each by itself, or all of a paragraph together.
 *
 * Knows: widths in em, where words may be divided. Must not know: sizes on
 * paper, cells, pages.
 * Invariants: every piece is on exactly one line, in order; a line is no
 * wider than its room unless lines.overflow names the word that is.
 * Source: Knuth and Plass, Breaking Paragraphs into Lines, Software: Practice
 * and Experience 11 (1981): the sequence of breaks with the fewest demerits.
 */
#ifndef LAMPIRAN_TEXT_LINES_H
#define LAMPIRAN_TEXT_LINES_H

#include "text/setter.h"

/* Widths are sums of many small parts; a room measured by the same sums must
 * hold them. A hundredth of a per mille of an em is no ink. */
#define WRAP_SLACK 1e-5 /* [em] */

/* No text has so many: VALUE_LONGEST, PROSE_LONGEST. */
enum { LINE_MOST_PIECES = (1 << 30) - 1 };

struct line {
	const struct paragraph *paragraph;
	double width;	     /* [em] without the indent */
	double spread;	     /* [em] that each space is wider than its own */
	uint32_t first;	     /* piece */
	uint32_t count : 30; /* pieces */
	bool opens : 1;	     /* first of its paragraph: the marker is here */
	bool ends : 1;	     /* last of its paragraph */
};

_Static_assert(sizeof(struct line) <= 32, "there are many lines");

struct lines {
	const struct text *text; /* of text_fit(): what they are of */
	struct line *line;
	size_t count;
	double widest;		      /* [em] with the indent */
	const struct piece *overflow; /* what is wider than the room, or NULL */
	size_t overflow_count;	      /* pieces of it */
	double room;		      /* [em] that it had */
};

/* Breaks TEXT first-fit into lines of at most WIDTH [em]; the lines live in
 * the setter's run. */
struct lines text_wrap(struct setter *setter, const struct text *text,
		       double width);

/* Returns the least width at which no word of TEXT is broken [em]. */
double text_narrowest(const struct text *text);

/* Breaks it into lines as even as they can be without being more: the
 * narrowest width that needs no further line. For headings. */
struct lines text_wrap_balanced(struct setter *setter, const struct text *text,
				double width);

/* Reports what is wider than the room of LINES, in type of SIZE [pt]; it was
 * written at PLACE and is printed as SECTION of the profile says. */
void text_report_overflow(const struct lines *lines, double size,
			  struct place place, const char *section,
			  struct run *run);

struct fit {
	double width; /* [em] */
	double first; /* [em] how far the text's first line is indented */
	bool justify; /* stretch the spaces to fill the lines */
	bool divide;  /* words too; without, only those wider than a line */
};

/*
 * Breaks TEXT into lines of at most fit->width; the lines live in the
 * setter's run. Lines that are not justified are as few as can be, and then
 * as even. Words are divided only where they may be and that keeps justified
 * lines from gaping or saves a line of others, or where a word is wider than a
 * line: lines.text is then another than TEXT, with a piece for each part of
 * them. A word that is too wide all the same is in lines.overflow.
 */
struct lines text_fit(struct setter *setter, const struct text *text,
		      const struct fit *fit);

/* Returns how many lines text_fit() would make. */
size_t text_fit_lines(struct setter *setter, const struct text *text,
		      const struct fit *fit);

#endif
