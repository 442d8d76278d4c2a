#include "book/docx_style.h"

#include "book/book.h"
#include "book/messages.h"

#include <stdlib.h>
#include <string.h>

/* CHAIN: Word refuses chains of styles that are longer by far; LONGEST_NAME
 * [bytes]: it has at most 253 letters. */
enum { MOST_STYLES = 65536, CHAIN = 64, LONGEST_NAME = 1024 };

const char *const docx_passed[] = {
	"w:sz",
	"w:szCs",
	"w:color",
	"w:lang",
	"w:spacing",
	"w:jc",
	"w:tcW",
	"w:vAlign",
	"w:top",
	"w:left",
	"w:bottom",
	"w:right",
	"w:bCs",
	"w:iCs",
	"w:lsdException",
	"w:uiPriority",
	"w:unhideWhenUsed",
	"w:semiHidden",
	"w:qFormat",
	"w:rsid",
	"w:name",
	"w:insideH",
	"w:insideV",
	"w:noProof",
	"w:kern",
	"w:proofErr",
	"w:bookmarkStart",
	"w:bookmarkEnd",
	"w:lastRenderedPageBreak",
	"w:cantSplit",
	"w:snapToGrid",
	"w:widowControl",
	NULL,
};

void docx_paragraph_init(struct docx_paragraph *p)
{
	*p = (struct docx_paragraph){.list = DOCX_UNSAID,
				     .level = DOCX_UNSAID,
				     .left = DOCX_UNSAID,
				     .hanging = DOCX_UNSAID};
}

/* Returns an attribute as text that lives on, NULL when it is not there. */
static const char *keep(const char **attribute, const char *name,
			struct arena *arena)
{
	const char *value = xml_attribute(attribute, name);
	size_t length = value ? strlen(value) : 0;

	return value && length <= LONGEST_NAME
		       ? arena_copy(arena, value, length)
		       : NULL;
}

int32_t docx_number_in(const char **attribute, const char *name, int32_t limit)
{
	const char *value = xml_attribute(attribute, name);
	char *end;
	double number = value ? strtod(value, &end) : 0;

	if (!value || end == value)
		return DOCX_UNSAID;
	if (!(number > -limit))
		return -limit;
	return number < limit ? (int32_t)number : limit;
}

bool docx_holds(const char **attribute)
{
	static const char *const no[] = {"0", "false", "off", "none"};
	const char *value = xml_attribute(attribute, "val");

	for (size_t i = 0; value && i < sizeof(no) / sizeof(no[0]); i++)
		if (!strcmp(value, no[i]))
			return false;
	return true;
}

/* --- colours ------------------------------------------------------------- */

/* Returns the colour "BFBFBF" as FILL says, 0 for none. */
static uint32_t colour_in(const char **attribute, const char *name)
{
	const char *value = xml_attribute(attribute, name);
	unsigned long colour;
	char *end;

	if (!value || strlen(value) != 6)
		return 0;
	colour = strtoul(value, &end, 16);
	return *end || strspn(value, "+- ") ? 0 : FILL(colour);
}

/* Returns FILL with PERCENT of COLOUR over it; white is none. */
static uint32_t blend(uint32_t fill, uint32_t colour, unsigned percent)
{
	uint32_t mixed = 0;

	for (unsigned shift = 0; shift < 24; shift += 8)
		mixed |= (((fill >> shift & 0xFF) * (100 - percent) +
			   (colour >> shift & 0xFF) * percent + 50) /
			  100)
			 << shift;
	return mixed == 0xFFFFFF ? 0 : FILL(mixed);
}

uint32_t docx_shading(const char **attribute)
{
	const char *pattern = xml_attribute(attribute, "val");
	uint32_t fill = colour_in(attribute, "fill");
	uint32_t colour = colour_in(attribute, "color");
	unsigned percent = 0;

	/* a fill that only says which colour of the theme it is */
	if (!fill && xml_attribute(attribute, "themeFill") &&
	    strcmp(xml_attribute(attribute, "themeFill"), "background1") != 0)
		fill = FILL(0x808080);
	if (pattern && !strcmp(pattern, "solid"))
		percent = 100;
	else if (pattern && !strncmp(pattern, "pct", 3))
		percent = (unsigned)strtoul(pattern + 3, NULL, 10) % 101;
	else if (pattern &&
		 (strstr(pattern, "Stripe") || strstr(pattern, "Cross")))
		percent = 50;
	/* "auto" is black on white */
	return blend(fill ? fill : FILL(0xFFFFFF), colour, percent);
}

static uint32_t highlight(const char **attribute)
{
	static const struct {
		const char *name;
		uint32_t colour;
	} known[] = {
		{"black", 0x000000},	   {"blue", 0x0000FF},
		{"cyan", 0x00FFFF},	   {"green", 0x00FF00},
		{"magenta", 0xFF00FF},	   {"red", 0xFF0000},
		{"yellow", 0xFFFF00},	   {"darkBlue", 0x000080},
		{"darkCyan", 0x008080},	   {"darkGreen", 0x008000},
		{"darkMagenta", 0x800080}, {"darkRed", 0x800000},
		{"darkYellow", 0x808000},  {"darkGray", 0x808080},
		{"lightGray", 0xC0C0C0},
	};
	const char *name = xml_attribute(attribute, "val");

	for (size_t i = 0; name && i < sizeof(known) / sizeof(known[0]); i++)
		if (!strcmp(known[i].name, name))
			return FILL(known[i].colour);
	return 0;
}

/* --- properties ---------------------------------------------------------- */

static void take_font(struct docx_run *run, const char **attribute,
		      struct arena *arena)
{
	const char *font = keep(attribute, "ascii", arena);

	if (!font)
		font = keep(attribute, "hAnsi", arena);
	/* fonts of a theme are of letters, and win */
	if (xml_attribute(attribute, "asciiTheme"))
		font = "";
	if (font)
		run->font = font;
}

void docx_run_take(struct docx_run *run, const char *name,
		   const char **attribute, struct arena *arena)
{
	static const char *const toggle[DOCX_TOGGLES] = {
		[DOCX_BOLD] = "b",	  [DOCX_ITALIC] = "i",
		[DOCX_CAPITALS] = "caps", [DOCX_STRUCK] = "strike",
		[DOCX_HIDDEN] = "vanish", [DOCX_STRUCK_TWICE] = "dstrike",
	};

	for (size_t i = 0; i < DOCX_TOGGLES; i++)
		if (*toggle[i] == *name && !strcmp(toggle[i], name)) {
			run->toggle[i] = docx_holds(attribute) ? 1 : -1;
			return;
		}
	if (!strcmp(name, "rFonts"))
		take_font(run, attribute, arena);
	else if (!strcmp(name, "rStyle"))
		run->style = keep(attribute, "val", arena);
	else if (!strcmp(name, "highlight"))
		run->fill = highlight(attribute);
	else if (!strcmp(name, "shd") && !run->fill)
		run->fill = docx_shading(attribute);
}

static void take_indentation(struct docx_paragraph *p, const char **attribute)
{
	enum { FARTHEST = 31680 }; /* [twips], as Word has it */
	int32_t left = docx_number_in(attribute, "left", FARTHEST);
	int32_t first = docx_number_in(attribute, "firstLine", FARTHEST);
	int32_t hanging = docx_number_in(attribute, "hanging", FARTHEST);

	if (left == DOCX_UNSAID)
		left = docx_number_in(attribute, "start", FARTHEST);
	if (left != DOCX_UNSAID)
		p->left = left;
	if (hanging != DOCX_UNSAID)
		p->hanging = hanging;
	else if (first != DOCX_UNSAID)
		p->hanging = -first;
}

void docx_paragraph_take(struct docx_paragraph *p, const char *name,
			 const char **attribute, struct arena *arena)
{
	enum { MOST = 1 << 30 };

	if (!strcmp(name, "pStyle"))
		p->style = keep(attribute, "val", arena);
	else if (!strcmp(name, "numId"))
		p->list = docx_number_in(attribute, "val", MOST);
	else if (!strcmp(name, "ilvl"))
		p->level = docx_number_in(attribute, "val", MOST);
	else if (!strcmp(name, "ind"))
		take_indentation(p, attribute);
	else if (!strcmp(name, "shd"))
		p->fill = docx_shading(attribute);
}

/* --- styles -------------------------------------------------------------- */

struct docx_style {
	const char *id, *based;
	struct docx_run run;
	struct docx_paragraph paragraph;
	size_t order; /* in the file */
	bool usual;   /* of paragraphs that name none */
	bool whole;   /* has what the styles say that it is based on */
};

/* Where in the part the reading is. */
enum docx_open { WITHIN_NONE, WITHIN_RUN, WITHIN_PARAGRAPH, WITHIN_OTHER };

struct docx_styles {
	struct run *at;
	struct package *package;
	const struct source *source;
	struct docx_style *style; /* in the order of their ids */
	size_t count, capacity;
	struct docx_style all;	  /* said of all */
	struct docx_style *plain; /* of paragraphs that name none */
	struct docx_style *open;  /* that is read */
	enum docx_open within;
};

/* Begins another style. */
static struct docx_style *add(struct docx_styles *s, const char **attribute)
{
	const char *type = xml_attribute(attribute, "type");
	const char *usual = xml_attribute(attribute, "default");
	struct docx_style style = {.order = s->count};

	style.id = keep(attribute, "styleId", s->at->arena);
	style.usual = type && !strcmp(type, "paragraph") && usual &&
		      strchr("1to", *usual) && *usual;
	docx_paragraph_init(&style.paragraph);
	if (!style.id || s->count == MOST_STYLES)
		return NULL;
	s->style = arena_grow(s->at->arena, s->style, s->count, &s->capacity,
			      sizeof(style));
	s->style[s->count] = style;
	return &s->style[s->count++];
}

static void start_style(void *data, const char *name, const char **attribute)
{
	struct docx_styles *s = data;

	if (!strcmp(name, "style")) {
		s->open = add(s, attribute);
		s->within = WITHIN_NONE;
	} else if (!strcmp(name, "docDefaults")) {
		s->open = &s->all;
	} else if (!s->open) {
		return;
	} else if (!strcmp(name, "tblStylePr") || strstr(name, "PrChange")) {
		s->within = WITHIN_OTHER;
	} else if (!strcmp(name, "basedOn")) {
		s->open->based = keep(attribute, "val", s->at->arena);
	} else if (s->within == WITHIN_RUN) {
		docx_run_take(&s->open->run, name, attribute, s->at->arena);
	} else if (s->within == WITHIN_PARAGRAPH) {
		docx_paragraph_take(&s->open->paragraph, name, attribute,
				    s->at->arena);
	} else if (s->within == WITHIN_NONE && !strcmp(name, "rPr")) {
		s->within = WITHIN_RUN;
	} else if (s->within == WITHIN_NONE && !strcmp(name, "pPr")) {
		s->within = WITHIN_PARAGRAPH;
	}
}

static void end_style(void *data, const char *name)
{
	struct docx_styles *s = data;
	/* what changed stands last in its properties */
	bool changed = strstr(name, "PrChange") != NULL;

	if (!strcmp(name, "style") || !strcmp(name, "docDefaults"))
		s->open = NULL;
	else if (changed || !strcmp(name, "tblStylePr") ||
		 (s->within == WITHIN_RUN && !strcmp(name, "rPr")) ||
		 (s->within == WITHIN_PARAGRAPH && !strcmp(name, "pPr")))
		s->within = WITHIN_NONE;
}

static int compare(const void *left, const void *right)
{
	const struct docx_style *a = left, *b = right;
	int order = strcmp(a->id, b->id);

	return order ? order : (a->order > b->order) - (a->order < b->order);
}

struct docx_styles *docx_styles_read(struct package *package, const char *path,
				     const struct source *source,
				     struct run *run)
{
	static const struct xml_events events = {start_style, end_style, NULL,
						 docx_passed};
	struct docx_styles *s = arena_new(run->arena, struct docx_styles);

	*s = (struct docx_styles){
		.at = run, .package = package, .source = source};
	docx_paragraph_init(&s->all.paragraph);
	if (path)
		package_read(package, path, &events, s, source);
	if (s->count)
		qsort(s->style, s->count, sizeof(*s->style), compare);
	for (size_t i = s->count; i--;)
		if (s->style[i].usual)
			s->plain = &s->style[i];
	return s;
}

/* Returns the style of that ID, NULL when there is none. */
static struct docx_style *find(const struct docx_styles *s, const char *id)
{
	size_t low = 0, high = s->count;

	while (id && low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(s->style[middle].id, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return id && low < s->count && !strcmp(s->style[low].id, id)
		       ? &s->style[low]
		       : NULL;
}

/* Fills in what RUN does not say and BASE does. */
static void fill_run(struct docx_run *run, const struct docx_run *base)
{
	if (!run->font)
		run->font = base->font;
	for (size_t i = 0; i < DOCX_TOGGLES; i++)
		if (!run->toggle[i])
			run->toggle[i] = base->toggle[i];
	if (!run->fill)
		run->fill = base->fill;
}

static void fill_paragraph(struct docx_paragraph *p,
			   const struct docx_paragraph *base)
{
	if (p->list == DOCX_UNSAID) {
		p->list = base->list;
		if (p->level == DOCX_UNSAID) {
			p->level = base->level;
			p->listed = base->listed;
		}
	}
	if (p->left == DOCX_UNSAID)
		p->left = base->left;
	if (p->hanging == DOCX_UNSAID)
		p->hanging = base->hanging;
	if (!p->fill)
		p->fill = base->fill;
}

/* Returns STYLE with what those say that it is based on. */
static const struct docx_style *complete(struct docx_styles *s,
					 struct docx_style *style)
{
	struct docx_style *chain[CHAIN];
	size_t count = 0;

	for (struct docx_style *at = style; at && count < CHAIN && !at->whole;
	     at = find(s, at->based))
		chain[count++] = at;
	while (count--) {
		struct docx_style *at = chain[count];
		const struct docx_style *base = find(s, at->based);

		if (at->paragraph.list != DOCX_UNSAID ||
		    at->paragraph.level != DOCX_UNSAID)
			at->paragraph.listed = at->id;
		if (base && base != at) {
			fill_run(&at->run, &base->run);
			fill_paragraph(&at->paragraph, &base->paragraph);
		}
		at->whole = true;
	}
	return style;
}

/* Returns the style of paragraphs of that ID, NULL when there is none. */
static const struct docx_style *of_paragraphs(struct docx_styles *s,
					      const char *id)
{
	struct docx_style *style = find(s, id);

	if (!style)
		style = s->plain;
	return style ? complete(s, style) : NULL;
}

void docx_styles_paragraph(struct docx_styles *s,
			   struct docx_paragraph *paragraph)
{
	const struct docx_style *style = of_paragraphs(s, paragraph->style);

	if (style)
		fill_paragraph(paragraph, &style->paragraph);
	fill_paragraph(paragraph, &s->all.paragraph);
}

void docx_styles_run(struct docx_styles *s, const char *paragraph,
		     struct docx_run *run)
{
	const struct docx_style *lines = of_paragraphs(s, paragraph);
	struct docx_style *letters = find(s, run->style);
	struct docx_run both = {.style = NULL};

	if (letters)
		both = complete(s, letters)->run;
	for (size_t i = 0; lines && i < DOCX_TURNED; i++)
		if (both.toggle[i] > 0 && lines->run.toggle[i] > 0)
			both.toggle[i] = -1;
		else if (both.toggle[i] < 0 && lines->run.toggle[i] > 0)
			both.toggle[i] = 1;
	if (lines)
		fill_run(&both, &lines->run);
	fill_run(&both, &s->all.run);
	fill_run(run, &both);
}
