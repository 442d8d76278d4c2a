/*
 * The faces a run uses: one family in four styles, and one for symbols.
 *
 * Knows: which fonts are built in. Must not know: who writes in them.
 * Invariants: a face is opened when it is first asked for, and once.
 */
#ifndef LAMPIRAN_TEXT_FONTS_H
#define LAMPIRAN_TEXT_FONTS_H

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
	struct arena *arena; /* borrowed */
	struct diag *diag;   /* borrowed */
	const struct family *family;
	struct face *style[STYLE_COUNT];
	struct face *symbols;
	struct face *opened[FONTS_MOST]; /* by their number */
	unsigned count;
	bool broken; /* a face could not be opened, it is in diag */
};

/* Returns the names of the built-in families and their number. */
const char *const *fonts_families(size_t *count);

/* Returns whether the family NAME is built in. The caller must
 * fonts_release() in any case. */
bool fonts_init(struct fonts *fonts, const char *name, struct arena *arena,
		struct diag *diag);
void fonts_release(struct fonts *fonts);

/* Returns the face of a style, NULL when it is broken. */
const struct face *fonts_style(struct fonts *fonts, enum style style);

/* Returns the face that prints CHARACTER: that of STYLE if it can, else the
 * one for symbols; NULL when neither has it. */
const struct face *fonts_face(struct fonts *fonts, enum style style,
			      uint32_t character);

#endif
