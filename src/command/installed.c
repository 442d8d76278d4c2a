#include "command/installed.h"

#include "system/system.h"
#include "text/face.h"

#include <fontconfig/fontconfig.h>
#include <stdlib.h>
#include <string.h>

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

static bool open_library(struct font_library *library)
{
	const struct system_symbol symbol[] = {
		{"FcInitLoadConfigAndFonts", &library->load},
		{"FcPatternCreate", &library->create},
		{"FcPatternDestroy", &library->destroy},
		{"FcPatternAddString", &library->add_string},
		{"FcPatternAddBool", &library->add_bool},
		{"FcPatternGetString", &library->text},
		{"FcPatternGetInteger", &library->integer},
		{"FcObjectSetCreate", &library->set},
		{"FcObjectSetAdd", &library->set_add},
		{"FcObjectSetDestroy", &library->set_destroy},
		{"FcFontList", &library->list},
		{"FcFontSetDestroy", &library->list_destroy},
	};

	return system_load_library("libfontconfig.so.1", symbol,
				   sizeof(symbol) / sizeof(symbol[0]));
}

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

/* Whether a font can be embedded and has the style. */
static bool suits(const struct font_library *fc, FcPattern *font, bool italic,
		  bool bold)
{
	const char *format = text_of(fc, font, FC_FONTFORMAT);
	int weight = number_of(fc, font, FC_WEIGHT, FC_WEIGHT_REGULAR);
	int slant = number_of(fc, font, FC_SLANT, FC_SLANT_ROMAN);

	if (strcmp(format, "TrueType") && strcmp(format, "CFF"))
		return false;
	if (italic != (slant > FC_SLANT_ROMAN))
		return false;
	return bold ? weight >= FC_WEIGHT_DEMIBOLD && weight <= FC_WEIGHT_BOLD
		    : weight >= FC_WEIGHT_BOOK && weight <= FC_WEIGHT_MEDIUM;
}

/* Returns how far a font is from the plain width and weight of its style. */
static int distance(const struct font_library *fc, FcPattern *font, bool bold)
{
	int weight = number_of(fc, font, FC_WEIGHT, FC_WEIGHT_REGULAR);
	int width = number_of(fc, font, FC_WIDTH, FC_WIDTH_NORMAL);

	return abs(width - FC_WIDTH_NORMAL) * 1000 +
	       abs(weight - (bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR));
}

/* Whether font A is to be taken before B: the plainer, else the one whose file
 * comes first in the alphabet, so that each run takes the same. */
static bool comes_before(const struct font_library *fc, FcPattern *a,
			 FcPattern *b, bool bold)
{
	int nearer = distance(fc, a, bold) - distance(fc, b, bold);

	return nearer ? nearer < 0
		      : strcmp(text_of(fc, a, FC_FILE),
			       text_of(fc, b, FC_FILE)) < 0;
}

static bool choose(struct arena *arena, const struct font_library *fc,
		   const FcFontSet *list, const bool style[2],
		   struct installed_font *font)
{
	FcPattern *best = NULL;

	for (int i = 0; list && i < list->nfont; i++) {
		FcPattern *one = list->fonts[i];

		if (!suits(fc, one, style[0], style[1]))
			continue;
		if (!best || comes_before(fc, one, best, style[1]))
			best = one;
	}
	if (!best)
		return false;
	font->path = arena_format(arena, "%s", text_of(fc, best, FC_FILE));
	font->name = face_name(arena, text_of(fc, best, FC_POSTSCRIPT_NAME));
	font->index = (unsigned)number_of(fc, best, FC_INDEX, 0);
	return true;
}

bool installed_find(struct arena *arena, const char *family,
		    const bool style[2], struct installed_font *font)
{
	static struct font_library fc;
	static FcConfig *config; /* loaded once, for as long as we run */
	FcFontSet *list;
	bool found;

	if (!fc.load && !open_library(&fc))
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
