#include "text/fonts.h"

#include "text/messages.h"

#include <string.h>
#include <strings.h>

struct file {
	const char *name; /* PostScript name */
	const char *data; /* NULL: it could not be read */
	const char *end;
	unsigned index;			 /* of the face in its file */
	const struct prepared *prepared; /* of a file that is built in */
};

struct family {
	const char *name;
	bool installed; /* its styles are looked for when they are needed */
	struct file style[STYLE_COUNT];
	struct file symbols;
};

extern const char font_bonum_regular[], font_bonum_regular_end[];
extern const char font_bonum_italic[], font_bonum_italic_end[];
extern const char font_bonum_bold[], font_bonum_bold_end[];
extern const char font_bonum_bold_italic[], font_bonum_bold_italic_end[];
extern const char font_dejavu_sans[], font_dejavu_sans_end[];

/* Made by tables/prepared.c. */
extern const struct prepared prepared_bonum_regular, prepared_bonum_italic,
	prepared_bonum_bold, prepared_bonum_bold_italic, prepared_dejavu_sans;

#define FILE_OF(name, symbol)                                \
	{                                                    \
		name, font_##symbol, font_##symbol##_end, 0, \
			&prepared_##symbol                   \
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

/* Asks the resolver for the face of a style. Whether there is one, which is in
 * FILE then. */
static bool find_installed(const struct fonts *fonts, const char *name,
			   enum style style, struct file *file)
{
	const struct resolver *resolver = fonts->run->resolver;
	const bool wanted[] = {style & STYLE_ITALIC, style & STYLE_BOLD};
	struct face_file found = {.data = NULL};

	if (!resolver ||
	    !resolver->font(resolver, name, wanted, &found, fonts->run))
		return false;
	*file = (struct file){
		.name = found.name, .data = found.data, .index = found.index};
	if (found.data)
		file->end = file->data + found.length;
	return true;
}

void fonts_init(struct fonts *fonts, const char *name, struct place place,
		struct run *run)
{
	const char *known[FAMILY_COUNT];
	struct family *own;

	*fonts = (struct fonts){.run = run, .place = place};
	for (size_t i = 0; i < FAMILY_COUNT && !fonts->family; i++)
		if (!strcasecmp(family[i].name, name))
			fonts->family = &family[i];
	if (fonts->family)
		return;
	fonts->family = &family[0];
	own = arena_new(run->kept, struct family);
	*own = (struct family){
		.name = name, .installed = true, .symbols = family[0].symbols};
	if (find_installed(fonts, name, STYLE_REGULAR,
			   &own->style[STYLE_REGULAR])) {
		fonts->family = own;
		return;
	}
	for (size_t i = 0; i < FAMILY_COUNT; i++)
		known[i] = family[i].name;
	diag_add(&run->diag, MESSAGE_FONT_MISSING, place, name,
		 fonts->family->name,
		 diag_nearest(&run->diag, name, known, FAMILY_COUNT));
}

void fonts_release(struct fonts *fonts)
{
	for (unsigned i = 0; i < fonts->count; i++)
		face_close(fonts->opened[i]);
	fonts->count = 0;
}

bool fonts_are_built_in(const struct fonts *fonts)
{
	return !fonts->family->installed;
}

static struct face *open_once(struct fonts *fonts, struct face **face,
			      const struct file *file)
{
	struct face_file from = {.name = file->name,
				 .data = file->data,
				 .index = file->index,
				 .prepared = file->prepared};

	if (*face || fonts->broken)
		return *face;
	if (file->data) {
		from.length = (size_t)(file->end - file->data);
		*face = face_open(fonts->run->kept, &from, &fonts->run->diag);
	}
	if (!*face) {
		fonts->broken = true;
		return NULL;
	}
	(*face)->number = fonts->count;
	fonts->opened[fonts->count++] = *face;
	return *face;
}

/* Returns the file of a style, NULL for one that an installed family lacks,
 * which is reported: its regular face stands in. */
static const struct file *find_file(struct fonts *fonts, enum style style)
{
	static const char *const name[STYLE_COUNT] = {"regular", "italic",
						      "bold", "bold italic"};
	const struct file *file = &fonts->family->style[style];
	struct file found;

	if (!fonts->family->installed || style == STYLE_REGULAR)
		return file;
	if (!find_installed(fonts, fonts->family->name, style, &found)) {
		diag_add(&fonts->run->diag, MESSAGE_FONT_NO_STYLE, fonts->place,
			 fonts->family->name, name[style]);
		return NULL;
	}
	return memcpy(arena_new(fonts->run->kept, struct file), &found,
		      sizeof(found));
}

const struct face *fonts_style(struct fonts *fonts, enum style style)
{
	const struct file *file;
	struct face *face = fonts->style[style];

	if (face || fonts->broken)
		return face;
	file = find_file(fonts, style);
	if (!file) {
		fonts_style(fonts, STYLE_REGULAR);
		fonts->style[style] = fonts->style[STYLE_REGULAR];
		return fonts->style[style];
	}
	face = open_once(fonts, &fonts->style[style], file);

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
