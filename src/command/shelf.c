#include "command/shelf.h"

#include "base/input.h"
#include "base/limits.h"
#include "base/messages.h"
#include "base/path.h"
#include "base/run.h"
#include "command/messages.h"
#include "profile/find.h"
#include "system/system.h"
#include "text/face.h"

#include <fontconfig/fontconfig.h>
#include <stdlib.h>
#include <string.h>

static bool has(const struct resolver *resolver, const char *path)
{
	(void)resolver;
	return system_exists(path);
}

static const struct source *read(const struct resolver *resolver,
				 const struct request *request, struct run *run)
{
	const char *name = request->name, *bare, *near;
	int reason = request->beside ? system_may_read(request->path) : 0;

	(void)resolver;
	if (reason) {
		/* the file that was meant, as the plan would name it */
		near = path_nearest(run->arena, request->path);
		if (near && profile_is_path(near))
			near += strlen(request->path) - strlen(name);
		else
			near = NULL;
		diag_add(&run->diag, MESSAGE_PROFILE_STYLE_FILE, request->place,
			 name, diag_reason(&run->diag, reason),
			 profile_names(&run->diag, name, near));
		return NULL;
	}
	if (request->place.source)
		return input_read_named(run->arena, request->path,
					request->place, request->limit,
					&run->diag);
	/* "kpu-a.ini" for kpu-a: so its file is called where it was written */
	bare = arena_copy(run->arena, name, strcspn(name, "."));
	if (system_exists(name) || !profile_builtin(run->arena, bare))
		return input_read(run->arena, request->path, request->limit,
				  &run->diag);
	diag_add(&run->diag, MESSAGE_FILE_NEAR, diag_file(&run->diag, name),
		 bare);
	return NULL;
}

struct installed_font {
	const char *path;
	const char *name; /* PostScript name */
	unsigned index;	  /* of the face in its file */
};

/* What is called of the library. */
struct font_library {
	__typeof__(FcInitLoadConfigAndFonts) *load;
	__typeof__(FcPatternCreate) *create;
	__typeof__(FcPatternDestroy) *destroy;
	__typeof__(FcPatternAddString) *add_string;
	__typeof__(FcPatternAddBool) *add_bool;
	__typeof__(FcPatternGetString) *text;
	__typeof__(FcPatternGetInteger) *integer;
	__typeof__(FcObjectSetCreate) *set;
	__typeof__(FcObjectSetAdd) *set_add;
	__typeof__(FcObjectSetDestroy) *set_destroy;
	__typeof__(FcFontList) *list;
	__typeof__(FcFontSetDestroy) *list_destroy;
};

/* Returns the fonts of FAMILY, NULL when the library has no memory. */
static FcFontSet *list_family(const struct font_library *fc, FcConfig *config,
			      const char *family)
{
	static const char *const wanted[] = {
		FC_FILE,  FC_INDEX, FC_SLANT,	   FC_WEIGHT,
		FC_WIDTH, FC_STYLE, FC_FONTFORMAT, FC_POSTSCRIPT_NAME,
	};
	FcPattern *pattern = fc->create();
	FcObjectSet *set = fc->set();
	FcFontSet *list;

	for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++)
		fc->set_add(set, wanted[i]);
	fc->add_string(pattern, FC_FAMILY, (const FcChar8 *)family);
	fc->add_bool(pattern, FC_OUTLINE, FcTrue);
	fc->add_bool(pattern, FC_VARIABLE, FcFalse);
	list = fc->list(config, pattern, set);
	fc->set_destroy(set);
	fc->destroy(pattern);
	return list;
}

static int number_of(const struct font_library *fc, FcPattern *font,
		     const char *object, int otherwise)
{
	int value;

	return fc->integer(font, object, 0, &value) == FcResultMatch
		       ? value
		       : otherwise;
}

static const char *text_of(const struct font_library *fc, FcPattern *font,
			   const char *object)
{
	FcChar8 *text;

	return fc->text(font, object, 0, &text) == FcResultMatch
		       ? (const char *)text
		       : "";
}

/* Returns how far a font is from the plain width and weight of its style. */
static int distance(const struct font_library *fc, FcPattern *font, bool bold)
{
	int weight = number_of(fc, font, FC_WEIGHT, FC_WEIGHT_REGULAR);
	int width = number_of(fc, font, FC_WIDTH, FC_WIDTH_NORMAL);

	return abs(width - FC_WIDTH_NORMAL) * 1000 +
	       abs(weight - (bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR));
}

/* Chooses the plainest font of STYLE in LIST; among equals the one whose file
 * comes first in the alphabet, so that each run chooses the same. */
static bool choose(struct arena *arena, const struct font_library *fc,
		   const FcFontSet *list, const bool style[2],
		   struct installed_font *font)
{
	FcPattern *best = NULL;

	for (int i = 0; list && i < list->nfont; i++) {
		FcPattern *one = list->fonts[i];
		const char *format = text_of(fc, one, FC_FONTFORMAT);
		int weight = number_of(fc, one, FC_WEIGHT, FC_WEIGHT_REGULAR);
		int slant = number_of(fc, one, FC_SLANT, FC_SLANT_ROMAN);
		int nearer;

		/* only what can be embedded, and has the style */
		if ((strcmp(format, "TrueType") && strcmp(format, "CFF")) ||
		    style[0] != (slant > FC_SLANT_ROMAN) ||
		    weight < (style[1] ? FC_WEIGHT_DEMIBOLD : FC_WEIGHT_BOOK) ||
		    weight > (style[1] ? FC_WEIGHT_BOLD : FC_WEIGHT_MEDIUM))
			continue;
		nearer = best ? distance(fc, one, style[1]) -
					 distance(fc, best, style[1])
			      : -1;
		if (nearer < 0 ||
		    (!nearer && strcmp(text_of(fc, one, FC_FILE),
				       text_of(fc, best, FC_FILE)) < 0))
			best = one;
	}
	if (!best)
		return false;
	font->path = arena_format(arena, "%s", text_of(fc, best, FC_FILE));
	font->name = face_name(arena, text_of(fc, best, FC_POSTSCRIPT_NAME));
	font->index = (unsigned)number_of(fc, best, FC_INDEX, 0);
	return true;
}

/* Finds the face of FAMILY that is italic and bold as STYLE says. Returns
 * whether there is one, with its strings in ARENA; a face of another family or
 * another style does not count, nor do variable and bitmap fonts, which cannot
 * be embedded. */
static bool find_installed(struct arena *arena, const char *family,
			   const bool style[2], struct installed_font *font)
{
	static struct font_library fc;
	static FcConfig *config; /* loaded once, for as long as we run */
	const struct system_symbol symbol[] = {
		{"FcInitLoadConfigAndFonts", &fc.load},
		{"FcPatternCreate", &fc.create},
		{"FcPatternDestroy", &fc.destroy},
		{"FcPatternAddString", &fc.add_string},
		{"FcPatternAddBool", &fc.add_bool},
		{"FcPatternGetString", &fc.text},
		{"FcPatternGetInteger", &fc.integer},
		{"FcObjectSetCreate", &fc.set},
		{"FcObjectSetAdd", &fc.set_add},
		{"FcObjectSetDestroy", &fc.set_destroy},
		{"FcFontList", &fc.list},
		{"FcFontSetDestroy", &fc.list_destroy},
	};
	FcFontSet *list;
	bool found;

	if (!fc.load &&
	    !system_load_library(SYSTEM_FONTCONFIG, symbol,
				 sizeof(symbol) / sizeof(symbol[0])))
		return false;
	if (!config)
		config = fc.load();
	if (!config)
		return false;
	list = list_family(&fc, config, family);
	found = choose(arena, &fc, list, style, font);
	if (list)
		fc.list_destroy(list);
	return found;
}

static bool font(const struct resolver *resolver, const char *family,
		 const bool style[2], struct face_file *file, struct run *run)
{
	struct installed_font found;
	const struct source *source;

	(void)resolver;
	if (!find_installed(run->kept, family, style, &found))
		return false;
	*file = (struct face_file){.name = found.name, .index = found.index};
	source = input_read_named(run->kept, found.path, (struct place){0},
				  FONT_LONGEST, &run->diag);
	if (source) {
		file->data = source->text;
		file->length = source->length;
	}
	return true;
}

const struct resolver shelf = {.has = has, .read = read, .font = font};
