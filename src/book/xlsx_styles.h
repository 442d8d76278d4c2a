/*
 * How the cells of an .xlsx look: formats of numbers, fonts, fills, indents
 * (ECMA-376 part 1, 18.8), in the colours of its theme.
 *
 * Knows: the parts that say so. Must not know: what is in cells.
 * Invariants: what a style says is complete: no cell asks a part again.
 */
#ifndef LAMPIRAN_BOOK_XLSX_STYLES_H
#define LAMPIRAN_BOOK_XLSX_STYLES_H

#include "book/package.h"
#include "book/showing.h"

/* The look of cells. */
struct xlsx_style {
	const char *format; /* code of its numbers, never NULL */
	bool general;	    /* that is no code at all */
	bool guesses;	    /* its numbers may be what Excel made of a text */
	struct letters letters;
	bool plain; /* letters are what they are, and stay */
	/* what stands around a text, and whether it is shown */
	const char *before, *behind;
	bool shows_text;
	uint32_t fill; /* FILL, 0: none that is seen */
	uint8_t indent;
};

struct xlsx_styles {
	struct xlsx_style *style;
	size_t count;
	bool *coloured; /* of rules that colour cells: whether they do */
	size_t rules;
};

/* Reads the styles that the part WORKBOOK has. What is wrong is reported at
 * SOURCE. */
void xlsx_styles_read(struct xlsx_styles *styles, struct package *package,
		      const char *workbook, const struct source *source,
		      struct run *run);

/* Returns the style I; a plain one when there is none. */
const struct xlsx_style *xlsx_style_at(const struct xlsx_styles *styles,
				       size_t i);

/* Takes the element NAME, which says how a font looks, into account: the
 * letters of a font or of a run. What it needs lives in ARENA. */
void xlsx_letters_read(struct letters *letters, const char *name,
		       const char **attribute, struct arena *arena);

#endif
