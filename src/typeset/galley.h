/*
 * Running text as a strip of lines, to be cut into pages.
 *
 * Knows: how headings, paragraphs and lists stand below each other; which
 * lines stay together, and which go with what stands below them. Must not know:
 * what else is on a page.
 * Invariants: the lines stand in the order of the text.
 */
#ifndef LAMPIRAN_TYPESET_GALLEY_H
#define LAMPIRAN_TYPESET_GALLEY_H

#include "text/prose.h"
#include "typeset/section.h"

/* A line, as it was cast in one piece. */
struct slug {
	const struct text *text;
	const struct line *line;
	size_t block;	 /* of the text, from 0 */
	double space;	 /* [pt] above it, unless it is the first of a page */
	double x, width; /* [pt] from the margin on */
	enum role role;
	unsigned heading; /* its heading begins here: the level, from 1 */
	bool keeps;	  /* stays on one page with the next line */
};

/* How running text is set. */
struct galley_frame {
	const struct prose_style *style;
	const struct paper *paper;
	const char *section; /* of the profile, as messages name it */
	const char *keep;    /* phrases that stay on one line; NULL: none */
	struct setter *setter;
};

struct galley {
	struct prose prose;
	const struct text **text; /* of each block, whole */
	uint32_t *content;	  /* of the structure, that of each */
	struct slug *slug;
	size_t count, capacity;
	const struct paper *paper;
	struct type type;
	const struct prose_style *style;
	size_t number[PROSE_LEVELS]; /* of the last heading at each depth */
};

/* Sets VALUE, CommonMark, as the profile's [prose] says; its headings are
 * counted on from those of BEFORE, if that is not NULL. What does not fit is in
 * the source's run. */
void galley_build(struct galley *galley, const struct value *value,
		  const struct block_source *source,
		  const struct galley *before);

/* Sets PROSE in FRAME. What does not fit is in the setter's run. */
void galley_set(struct galley *galley, const struct prose *prose,
		const struct galley_frame *frame);

/* Adds what is read to STRUCTURE, under PARENT. */
void galley_tag(struct galley *galley, struct structure *structure,
		uint32_t parent);

/* Puts line I on CANVAS, its top at Y [pt]. */
void galley_place(const struct galley *galley, size_t i, double y,
		  struct canvas *canvas);

/* A struct galley, which has lines. */
extern const struct section_kind section_text;

#endif
