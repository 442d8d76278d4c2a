/*
 * Fonts that are installed on this machine.
 *
 * Knows: fontconfig, which is loaded when the first family is looked for: a
 * render with a built-in family does not pay for it. Must not know: what is in
 * a font file.
 */
#ifndef LAMPIRAN_COMMAND_INSTALLED_H
#define LAMPIRAN_COMMAND_INSTALLED_H

#include "base/arena.h"

#include <stdbool.h>

struct installed_font {
	const char *path;
	const char *name; /* PostScript name */
	unsigned index;	  /* of the face in its file */
};

/*
 * Finds the face of FAMILY that is italic and bold as STYLE says. Returns
 * whether there is one, with its strings in ARENA; a face of another family
 * or another style does not count, nor do variable and bitmap fonts, which
 * cannot be embedded.
 */
bool installed_find(struct arena *arena, const char *family,
		    const bool style[2], struct installed_font *font);

#endif
