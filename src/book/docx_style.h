/*
 * How runs and paragraphs of a Word document look: what they say themselves,
 * what their styles say, and what is said of all (ECMA-376 part 1, 17.7).
 *
 * Knows: properties and styles. Must not know: the text, tables, numbers.
 * Invariants: a chain of styles ends, even if it is a circle in the file.
 */
#ifndef LAMPIRAN_BOOK_DOCX_STYLE_H
#define LAMPIRAN_BOOK_DOCX_STYLE_H

#include "book/package.h"

/* Names of what says nothing here, as Word writes it most. */
extern const char *const docx_passed[];

/* What a run is or is not; the first ones are turned around where the styles of
 * its paragraph and of its letters both say them. */
enum docx_toggle {
	DOCX_BOLD,
	DOCX_ITALIC,
	DOCX_CAPITALS,
	DOCX_STRUCK,
	DOCX_HIDDEN,
	DOCX_TURNED,
	DOCX_STRUCK_TWICE = DOCX_TURNED,
	DOCX_TOGGLES
};

/* What is said of a run. */
struct docx_run {
	const char *style;	     /* of letters; NULL: none */
	const char *font;	     /* NULL: not said; "": one of letters */
	int8_t toggle[DOCX_TOGGLES]; /* 1: it is, -1: not, 0: not said */
	uint32_t fill;		     /* behind it, as FILL says */
};

enum { DOCX_UNSAID = -1000000 }; /* of a number of a paragraph */

/* What is said of a paragraph. */
struct docx_paragraph {
	const char *style;     /* NULL: the usual one */
	int32_t list, level;   /* that it is numbered by; list 0: none */
	const char *listed;    /* the style that says the list; NULL: itself */
	int32_t left, hanging; /* [twips] before its lines, less in the first */
	uint32_t fill;	       /* behind it, as FILL says */
};

void docx_paragraph_init(struct docx_paragraph *paragraph);

/* Take a property NAME, as it stands in w:rPr or in w:pPr and its w:numPr;
 * what is kept of it lives in ARENA. */
void docx_run_take(struct docx_run *run, const char *name,
		   const char **attribute, struct arena *arena);
void docx_paragraph_take(struct docx_paragraph *paragraph, const char *name,
			 const char **attribute, struct arena *arena);

/* Returns an attribute that is a number, LIMIT at most either way; DOCX_UNSAID
 * when it is not there or none. */
int32_t docx_number_in(const char **attribute, const char *name, int32_t limit);

/* Whether a property with these attributes holds. */
bool docx_holds(const char **attribute);

/* Returns the colour that w:shd has, as FILL says; 0 for none or white. */
uint32_t docx_shading(const char **attribute);

struct docx_styles;

/* Returns the styles in the part PATH of PACKAGE, none when it is NULL. What is
 * wrong is reported at SOURCE. */
struct docx_styles *docx_styles_read(struct package *package, const char *path,
				     const struct source *source,
				     struct run *run);

/* Fills in what PARAGRAPH does not say itself. */
void docx_styles_paragraph(struct docx_styles *styles,
			   struct docx_paragraph *paragraph);

/* Fills in what RUN, in a paragraph of the style PARAGRAPH, does not say
 * itself. */
void docx_styles_run(struct docx_styles *styles, const char *paragraph,
		     struct docx_run *run);

#endif
