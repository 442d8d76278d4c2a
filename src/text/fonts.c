#include "text/fonts.h"

#include <strings.h>

struct file {
	const char *name; /* PostScript name */
	const char *data;
	const char *end;
};

struct family {
	const char *name;
	struct file style[STYLE_COUNT];
	struct file symbols;
};

extern const char font_bonum_regular[], font_bonum_regular_end[];
extern const char font_bonum_italic[], font_bonum_italic_end[];
extern const char font_bonum_bold[], font_bonum_bold_end[];
extern const char font_bonum_bold_italic[], font_bonum_bold_italic_end[];
extern const char font_dejavu_sans[], font_dejavu_sans_end[];

#define FILE_OF(name, symbol)                            \
	{                                                \
		name, font_##symbol, font_##symbol##_end \
	}

static const struct family family[] = {{
	.name = "TeX Gyre Bonum",
	.style = {[STYLE_REGULAR] =
			  FILE_OF("TeXGyreBonum-Regular", bonum_regular),
		  [STYLE_ITALIC] = FILE_OF("TeXGyreBonum-Italic", bonum_italic),
		  [STYLE_BOLD] = FILE_OF("TeXGyreBonum-Bold", bonum_bold),
		  [STYLE_BOLD_ITALIC] = FILE_OF("TeXGyreBonum-BoldItalic",
						bonum_bold_italic)},
	.symbols = FILE_OF("DejaVuSans", dejavu_sans),
}};

enum { FAMILY_COUNT = sizeof(family) / sizeof(family[0]) };

const char *const *fonts_families(size_t *count)
{
	static const char *name[FAMILY_COUNT];

	for (size_t i = 0; i < FAMILY_COUNT; i++)
		name[i] = family[i].name;
	*count = FAMILY_COUNT;
	return name;
}

bool fonts_init(struct fonts *fonts, const char *name, struct arena *arena,
		struct diag *diag)
{
	*fonts = (struct fonts){.arena = arena, .diag = diag};
	for (size_t i = 0; i < FAMILY_COUNT; i++)
		if (!strcasecmp(family[i].name, name))
			fonts->family = &family[i];
	return fonts->family != NULL;
}

void fonts_release(struct fonts *fonts)
{
	for (unsigned i = 0; i < fonts->count; i++)
		face_close(fonts->opened[i]);
	fonts->count = 0;
}

static struct face *open_once(struct fonts *fonts, struct face **face,
			      const struct file *file)
{
	if (*face || fonts->broken)
		return *face;
	*face = face_open(fonts->arena, file->name, file->data,
			  (size_t)(file->end - file->data), fonts->diag);
	if (!*face) {
		fonts->broken = true;
		return NULL;
	}
	(*face)->number = fonts->count;
	fonts->opened[fonts->count++] = *face;
	return *face;
}

const struct face *fonts_style(struct fonts *fonts, enum style style)
{
	struct face *face = open_once(fonts, &fonts->style[style],
				      &fonts->family->style[style]);

	if (face) {
		face->italic = style & STYLE_ITALIC;
		face->bold = style & STYLE_BOLD;
	}
	return face;
}

const struct face *fonts_face(struct fonts *fonts, enum style style,
			      uint32_t character)
{
	const struct face *face = fonts_style(fonts, style);

	if (face && face_glyph(face, character))
		return face;
	face = open_once(fonts, &fonts->symbols, &fonts->family->symbols);
	return face && face_glyph(face, character) ? face : NULL;
}
