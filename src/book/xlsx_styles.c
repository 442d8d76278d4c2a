#include "book/xlsx_styles.h"

#include "base/limits.h"
#include "book/book.h"
#include "book/number_format.h"
#include "book/symbols.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* MOST_STYLES: Excel has 65,490; LONGEST_CODE [bytes]: Excel has 255. */
enum {
	MOST_STYLES = 65536,
	LONGEST_CODE = 1000,
	THEME_COLOURS = 12,
	INDEXED = 64,
	WHITE = 0xFFFFFF
};

static const struct xlsx_style plain_style = {.format = "General",
					      .general = true,
					      .plain = true,
					      .before = "",
					      .behind = "",
					      .shows_text = true};

/* The list that is read. */
enum xlsx_list { LIST_NONE, LIST_FONTS, LIST_FILLS, LIST_CELLS, LIST_RULES };

struct xlsx_styles_reader {
	struct xlsx_styles *styles;
	struct arena *arena;
	enum xlsx_list list;
	const char **code; /* of the formats that a file defines, by number */
	size_t code_count;
	struct letters *font;
	size_t font_count, font_capacity;
	uint32_t *fill; /* FILL */
	size_t fill_count, fill_capacity;
	size_t style_capacity, rule_capacity;
	/* the fill that is read */
	unsigned share; /* of its front colour [percent] */
	uint32_t front, back;
	bool gradient;
	size_t indexed; /* colours of a palette of its own */
	bool settled;	/* that is known already */
	uint32_t palette[INDEXED];
	uint32_t theme[THEME_COLOURS];
	size_t themed; /* colours that are read */
	bool in_scheme;
};

static unsigned long number_of(const char **attribute, const char *name)
{
	const char *value = xml_attribute(attribute, name);

	return value ? strtoul(value, NULL, 10) : 0;
}

/* Whether an element that switches something on does: without a value it
 * does. */
static bool is_on(const char **attribute)
{
	const char *value = xml_attribute(attribute, "val");

	return !value ||
	       (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 &&
		strcmp(value, "off") != 0);
}

void xlsx_letters_read(struct letters *letters, const char *name,
		       const char **attribute, struct arena *arena)
{
	const char *value = xml_attribute(attribute, "val");

	if (!strcmp(name, "b"))
		letters->bold = is_on(attribute);
	else if (!strcmp(name, "i"))
		letters->italic = is_on(attribute);
	else if (!strcmp(name, "strike"))
		letters->struck = is_on(attribute);
	else if ((!strcmp(name, "name") || !strcmp(name, "rFont")) && value)
		letters->font = symbols_of(value) ? arena_copy(arena, value,
							       strlen(value))
						  : NULL;
}

/* --- colours ------------------------------------------------------------ */

/* The palette of Excel, behind eight colours that stand there twice. */
static const uint32_t palette[] = {
	0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF,
	0x00FFFF, 0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080,
	0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066,
	0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF,
	0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC,
	0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC,
	0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366,
	0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333};

/* The colours of Office, in the order in which cells count them: light before
 * dark. */
static const uint32_t office_theme[THEME_COLOURS] = {
	0xFFFFFF, 0x000000, 0xEEECE1, 0x1F497D, 0x4F81BD, 0xC0504D,
	0x9BBB59, 0x8064A2, 0x4BACC6, 0xF79646, 0x0000FF, 0x800080};

/* Returns COLOUR, lighter or darker by TINT [-1..1] (18.8.19: of its lightness
 * as HSL has it). */
static uint32_t tinted(uint32_t colour, double tint)
{
	double part[3], low = 1, high = 0, light, new, spread;
	uint32_t result = 0;

	for (unsigned i = 0; i < 3; i++) {
		part[i] = (colour >> (16 - 8 * i) & 0xFF) / 255.0;
		low = part[i] < low ? part[i] : low;
		high = part[i] > high ? part[i] : high;
	}
	light = (low + high) / 2;
	new = tint < 0 ? light *(1 + tint) : light *(1 - tint) + tint;
	/* hue and saturation stay: parts keep their distances from the middle,
	 * as far as there is room for them */
	spread = light > 0.5 ? 1 - light : light;
	spread = spread > 0 ? (new > 0.5 ? 1 - new : new) / spread : 0;
	for (unsigned i = 0; i < 3; i++) {
		double value = new + (part[i] - light) * spread;

		/* a tint may be no number */
		value = !(value > 0) ? 0 : value > 1 ? 1 : value;
		result = result << 8 | (uint32_t)(value * 255 + 0.5);
	}
	return result;
}

static uint32_t hex_of(const char *value)
{
	size_t length = strlen(value);

	/* with or without how opaque it is */
	return (uint32_t)strtoul(length > 6 ? value + length - 6 : value, NULL,
				 16) &
	       WHITE;
}

/* Returns the colour that an element says, OTHERWISE when it says none. */
static uint32_t colour_of(const struct xlsx_styles_reader *r,
			  const char **attribute, uint32_t otherwise)
{
	const char *rgb = xml_attribute(attribute, "rgb");
	const char *theme = xml_attribute(attribute, "theme");
	const char *indexed = xml_attribute(attribute, "indexed");
	const char *tint = xml_attribute(attribute, "tint");
	unsigned long i = strtoul(theme	    ? theme
				  : indexed ? indexed
					    : "0",
				  NULL, 10);
	uint32_t colour = otherwise;

	if (rgb)
		colour = hex_of(rgb);
	else if (theme)
		colour = r->theme[i < THEME_COLOURS ? i : 0];
	else if (indexed && i < r->indexed)
		colour = r->palette[i];
	else if (indexed && i < INDEXED)
		colour = palette[i < 8 ? i : i - 8];
	return tint ? tinted(colour, strtod(tint, NULL)) : colour;
}

/* Returns what a fill looks like from afar, white like none. */
static uint32_t fill_of(const struct xlsx_styles_reader *r)
{
	uint32_t colour = 0;

	if (!r->share)
		return 0;
	for (unsigned shift = 0; shift < 24; shift += 8) {
		uint32_t front = r->front >> shift & 0xFF;
		uint32_t back = r->back >> shift & 0xFF;

		colour |= (front * r->share + back * (100 - r->share)) / 100
			  << shift;
	}
	return colour == WHITE ? 0 : FILL(colour);
}

/* Begins the fill of a pattern. */
static void begin_pattern(struct xlsx_styles_reader *r, const char *type)
{
	static const struct {
		const char *begins;
		unsigned share;
	} pattern[] = {{"none", 0},	 {"solid", 100},    {"gray0625", 6},
		       {"gray125", 12},	 {"lightGray", 25}, {"mediumGray", 50},
		       {"darkGray", 75}, {"light", 25},	    {"dark", 50}};

	r->share = 0;
	r->front = 0;
	r->back = WHITE;
	for (size_t i = 0; type && i < sizeof(pattern) / sizeof(pattern[0]);
	     i++)
		if (!strncmp(type, pattern[i].begins,
			     strlen(pattern[i].begins))) {
			r->share = pattern[i].share;
			break;
		}
	/* without a colour there is nothing to see */
	if (r->share == 100)
		r->front = WHITE;
}

static void read_fill(struct xlsx_styles_reader *r, const char *name,
		      const char **attribute)
{
	if (!strcmp(name, "patternFill")) {
		begin_pattern(r, xml_attribute(attribute, "patternType"));
	} else if (!strcmp(name, "gradientFill")) {
		begin_pattern(r, "mediumGray");
		r->gradient = false;
	} else if (!strcmp(name, "fgColor")) {
		r->front = colour_of(r, attribute, r->front);
	} else if (!strcmp(name, "bgColor")) {
		r->back = colour_of(r, attribute, r->back);
	} else if (!strcmp(name, "color")) { /* of a gradient: first, last */
		*(r->gradient ? &r->back : &r->front) =
			colour_of(r, attribute, WHITE);
		r->gradient = true;
	}
}

/* --- the theme ---------------------------------------------------------- */

static void start_theme(void *data, const char *name, const char **attribute)
{
	/* dark stands before light here */
	static const unsigned char place[THEME_COLOURS] = {1, 0, 3, 2, 4,  5,
							   6, 7, 8, 9, 10, 11};
	struct xlsx_styles_reader *r = data;
	bool own = !strcmp(name, "srgbClr");
	const char *value = xml_attribute(attribute, own ? "val" : "lastClr");

	if (!strcmp(name, "clrScheme"))
		r->in_scheme = true;
	if (r->in_scheme && value && r->themed < THEME_COLOURS &&
	    (own || !strcmp(name, "sysClr")))
		r->theme[place[r->themed++]] = hex_of(value);
}

static void end_theme(void *data, const char *name)
{
	struct xlsx_styles_reader *r = data;

	if (!strcmp(name, "clrScheme"))
		r->in_scheme = false;
}

/* --- styles ------------------------------------------------------------- */

/* Returns the code of the format ID. */
static const char *code_of(const struct xlsx_styles_reader *r, unsigned long id)
{
	const char *code = NULL;

	if (id < r->code_count)
		code = r->code[id];
	if (!code && id < MOST_STYLES)
		code = number_format_code((unsigned)id);
	return code ? code : plain_style.format;
}

static void add_style(struct xlsx_styles_reader *r, const char **attribute)
{
	struct xlsx_styles *styles = r->styles;
	unsigned long font = number_of(attribute, "fontId");
	unsigned long fill = number_of(attribute, "fillId");
	struct xlsx_style style = plain_style;

	if (styles->count == MOST_STYLES)
		return;
	style.format = code_of(r, number_of(attribute, "numFmtId"));
	style.general = !strcasecmp(style.format, plain_style.format);
	style.guesses = number_format_guesses(style.format);
	/* most codes have nothing to say of texts */
	if (strpbrk(style.format, "@;") && strcmp(style.format, "@") != 0)
		style.shows_text = number_format_text(
			r->arena, style.format, &style.before, &style.behind);
	if (font < r->font_count)
		style.letters = r->font[font];
	style.plain = !style.letters.font && !style.letters.italic &&
		      !style.letters.struck;
	style.fill = fill < r->fill_count ? r->fill[fill] : 0;
	styles->style = arena_grow(r->arena, styles->style, styles->count,
				   &r->style_capacity, sizeof(style));
	styles->style[styles->count++] = style;
}

static void add_format(struct xlsx_styles_reader *r, const char **attribute)
{
	const char *code = xml_attribute(attribute, "formatCode");
	unsigned long id = number_of(attribute, "numFmtId");

	if (!code || id >= MOST_STYLES || strlen(code) > LONGEST_CODE)
		return;
	if (id >= r->code_count) {
		size_t count = 256;
		const char **more;

		while (count <= id)
			count *= 2;
		more = arena_array(r->arena, const char *, count);
		if (r->code_count)
			memcpy(more, r->code, r->code_count * sizeof(*more));
		r->code = more;
		r->code_count = count;
	}
	r->code[id] = arena_copy(r->arena, code, strlen(code));
}

/* Adds a font, whose looks follow. */
static void add_font(struct xlsx_styles_reader *r)
{
	if (r->font_count == MOST_STYLES)
		return;
	r->font = arena_grow(r->arena, r->font, r->font_count,
			     &r->font_capacity, sizeof(*r->font));
	r->font[r->font_count++] = (struct letters){NULL, false, false, false};
}

/* Adds a rule, of which nothing is known yet. */
static void add_rule(struct xlsx_styles_reader *r)
{
	struct xlsx_styles *styles = r->styles;

	if (styles->rules == MOST_STYLES)
		return;
	styles->coloured =
		arena_grow(r->arena, styles->coloured, styles->rules,
			   &r->rule_capacity, sizeof(*styles->coloured));
	styles->coloured[styles->rules++] = false;
}

static enum xlsx_list list_called(const char *name)
{
	static const struct {
		const char *name;
		enum xlsx_list list;
	} list[] = {{"fonts", LIST_FONTS},
		    {"fills", LIST_FILLS},
		    {"cellXfs", LIST_CELLS},
		    {"dxfs", LIST_RULES}};

	for (size_t i = 0; i < sizeof(list) / sizeof(list[0]); i++)
		if (!strcmp(name, list[i].name))
			return list[i].list;
	return LIST_NONE;
}

static void start_style(void *data, const char *name, const char **attribute)
{
	struct xlsx_styles_reader *r = data;
	enum xlsx_list list = list_called(name);

	if (list)
		r->list = list;
	else if (!strcmp(name, "numFmt") && !r->list)
		add_format(r, attribute);
	else if (r->list == LIST_FONTS && !strcmp(name, "font"))
		add_font(r);
	else if (r->list == LIST_FONTS && r->font_count)
		xlsx_letters_read(&r->font[r->font_count - 1], name, attribute,
				  r->arena);
	else if (r->list == LIST_FILLS)
		read_fill(r, name, attribute);
	else if (r->list == LIST_CELLS && !strcmp(name, "xf"))
		add_style(r, attribute);
	else if (r->list == LIST_CELLS && !strcmp(name, "alignment") &&
		 r->styles->count &&
		 number_of(attribute, "indent") <= UINT8_MAX)
		r->styles->style[r->styles->count - 1].indent =
			(uint8_t)number_of(attribute, "indent");
	else if (r->list == LIST_RULES && !strcmp(name, "dxf"))
		add_rule(r);
	else if (r->list == LIST_RULES && !strcmp(name, "fill") &&
		 r->styles->rules)
		r->styles->coloured[r->styles->rules - 1] = true;
	else if (!strcmp(name, "rgbColor") && !r->settled &&
		 r->indexed < INDEXED && xml_attribute(attribute, "rgb"))
		r->palette[r->indexed++] =
			hex_of(xml_attribute(attribute, "rgb"));
}

static void end_style(void *data, const char *name)
{
	struct xlsx_styles_reader *r = data;

	if (r->list && list_called(name) == r->list)
		r->list = LIST_NONE;
	if (r->list != LIST_FILLS || strcmp(name, "fill") != 0 ||
	    r->fill_count == MOST_STYLES)
		return;
	r->fill = arena_grow(r->arena, r->fill, r->fill_count,
			     &r->fill_capacity, sizeof(*r->fill));
	r->fill[r->fill_count++] = fill_of(r);
}

void xlsx_styles_read(struct xlsx_styles *styles, struct package *package,
		      const char *workbook, const struct source *source,
		      struct run *run)
{
	static const struct xml_events theme = {start_theme, end_theme, NULL,
						NULL},
				       style = {start_style, end_style, NULL,
						NULL};
	struct xlsx_styles_reader r = {.styles = styles, .arena = run->arena},
				  again;
	const char *path = package_part(package, workbook, "theme", NULL);

	*styles = (struct xlsx_styles){.count = 0};
	memcpy(r.theme, office_theme, sizeof(office_theme));
	if (path)
		package_read(package, path, &theme, &r, source);
	path = package_part(package, workbook, "styles", "xl/styles.xml");
	if (!path || run->diag.count)
		return;
	package_read(package, path, &style, &r, source);
	if (!r.indexed || run->diag.count)
		return;
	/* a palette stands behind the fills that use it */
	again = (struct xlsx_styles_reader){.styles = styles,
					    .arena = run->arena,
					    .indexed = r.indexed,
					    .settled = true};
	memcpy(again.theme, r.theme, sizeof(r.theme));
	memcpy(again.palette, r.palette, sizeof(r.palette));
	*styles = (struct xlsx_styles){.count = 0};
	package_read(package, path, &style, &again, source);
}

const struct xlsx_style *xlsx_style_at(const struct xlsx_styles *styles,
				       size_t i)
{
	return i < styles->count ? &styles->style[i] : &plain_style;
}
