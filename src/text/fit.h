/*
 * Breaking paragraphs into lines, all lines of one together.
 *
 * Knows: widths in em, where words may be divided. Must not know: sizes on
 * paper, pages.
 * Source: Knuth and Plass, Breaking Paragraphs into Lines, Software: Practice
 * and Experience 11 (1981): the sequence of breaks with the fewest demerits.
 */
#ifndef LAMPIRAN_TEXT_FIT_H
#define LAMPIRAN_TEXT_FIT_H

#include "text/wrap.h"

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
