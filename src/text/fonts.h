/*
 * The faces a run uses: one family in four styles, and one for symbols.
 *
 * Knows: which fonts are built in, and whom to ask for others. Must not
 * know: who writes in them.
 * Invariants: a face is opened when it is first asked for, and once.
 */
#ifndef LAMPIRAN_TEXT_FONTS_H
#define LAMPIRAN_TEXT_FONTS_H

#include "base/run.h"
#include "text/face.h"

enum style {
	STYLE_REGULAR = 0,
	STYLE_ITALIC = 1,
	STYLE_BOLD = 2,
	STYLE_BOLD_ITALIC = STYLE_ITALIC | STYLE_BOLD,
	STYLE_COUNT,
	STYLE_SPACED = 4, /* besides: letters far apart */
};

enum { FONTS_MOST = STYLE_COUNT + 1 }; /* faces of one run */

struct fonts {
	struct run *run;    /* borrowed */
	struct place place; /* where the family was named */
	const struct family *family;
	struct face *style[STYLE_COUNT];
	struct face *symbols;
	struct face *opened[FONTS_MOST]; /* by their number */
	unsigned count;
	bool broken; /* a face could not be opened, which is reported */
};

/*
 * Prepares the family NAME, which was named at PLACE: one that is built in, or
 * else one that the resolver of RUN has. For a family that is neither, the
 * first of those built in stands in, and RUN has a warning. The caller must
 * fonts_release().
 */
void fonts_init(struct fonts *fonts, const char *name, struct place place,
		struct run *run);
void fonts_release(struct fonts *fonts);

/* Whether all faces are built in. */
bool fonts_are_built_in(const struct fonts *fonts);

/* Returns the face of a style; NULL when it is broken, which is reported. */
const struct face *fonts_style(struct fonts *fonts, enum style style);

/* Returns the face that prints CHARACTER: that of STYLE if it can, else the
 * one for symbols; NULL when neither has it. */
const struct face *fonts_face(struct fonts *fonts, enum style style,
			      uint32_t character);

#endif
