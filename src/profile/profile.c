#include "profile/profile.h"

#include "base/nearest.h"
#include "profile/column.h"
#include "profile/find.h"
#include "profile/measure.h"

#include <string.h>
#include <strings.h>

#define AT(member) offsetof(struct profile, member)

#define MARGIN(name, member, standard)                                       \
	{                                                                    \
		"page", name, KEY_LENGTH, AT(member), standard, 0, 500, NULL \
	}
#define PROSE_LENGTH(name, member, standard, most)                        \
	{                                                                 \
		"prose", name, KEY_LENGTH, AT(prose.member), standard, 0, \
			most, NULL                                        \
	}
#define PRICE(name, member, standard)                                      \
	{                                                                  \
		"breaks", name, KEY_PRICE, AT(prices.member), standard, 0, \
			100000, NULL                                       \
	}
#define TYPE(name, member, size)                                               \
	{"font", name "-size", KEY_SIZE, AT(member), size, 4, 72, NULL},       \
	{                                                                      \
		"font", name "-leading", KEY_LEADING, AT(member), "1.2", 0, 0, \
			NULL                                                   \
	}
#define BLOCK(section, member, side, room, direction, after, wording)        \
	{section, "place", KEY_CHOICE, AT(member.place), side, 0, 0, sides}, \
		{section, "width", KEY_LENGTH, AT(member.width),             \
		 room,	  0,	   2000,       NULL},                        \
		{section,   "align", KEY_CHOICE, AT(member.align),           \
		 direction, 0,	     0,		 sides},                     \
		{section,    "space-after",                                  \
		 KEY_LENGTH, AT(member.space_after),                         \
		 after,	     0,                                              \
		 200,	     NULL},                                          \
	{                                                                    \
		section, "lines", KEY_TEXT, AT(member.lines), wording, 0, 0, \
			NULL                                                 \
	}

static const char sides[] = "left center right";

static const struct key table[] = {
	{"profile", "about", KEY_OTHER, 0, "", 0, 0, NULL},
	{"profile", "base", KEY_OTHER, 0, "", 0, 0, NULL},
	{"page", "paper", KEY_OTHER, 0, "F4", 0, 0, NULL},
	{"page", "orientation", KEY_OTHER, 0, "landscape", 0, 0, NULL},
	MARGIN("margin-top", paper.top, "20 mm"),
	MARGIN("margin-right", paper.right, "20 mm"),
	MARGIN("margin-bottom", paper.bottom, "25 mm"),
	MARGIN("margin-left", paper.left, "30 mm"),
	{"page-number", "place", KEY_CHOICE, AT(number_corner), "top-center", 0,
	 0,
	 "none top-left top-center top-right bottom-left bottom-center "
	 "bottom-right"},
	{"page-number", "format", KEY_TEXT, AT(number_format), "- {halaman} -",
	 0, 0, NULL},
	{"page-number", "first-page", KEY_BOOL, AT(number_first), "no", 0, 0,
	 NULL},
	{"page-number", "distance", KEY_LENGTH, AT(number_distance), "10 mm", 0,
	 200, NULL},
	{"page-number", "restart", KEY_CHOICE, AT(restart), "lampiran", 0, 0,
	 "none lampiran table"},
	BLOCK("footer", footer, "left", "0 mm", "left", "0 mm", ""),
	{"footer", "distance", KEY_LENGTH, AT(footer_distance), "8 mm", 0, 200,
	 NULL},
	{"font", "family", KEY_TEXT, AT(family), "TeX Gyre Bonum", 0, 0, NULL},
	TYPE("heading", heading_type, "12 pt"),
	TYPE("body", body_type, "12 pt"),
	{"font", "table-size", KEY_SIZES, AT(table_type), "8.5 pt", 4, 72,
	 NULL},
	{"font", "table-leading", KEY_LEADING, AT(table_type), "1.2", 0, 0,
	 NULL},
	TYPE("prose", prose.type, "12 pt"),
	TYPE("footer", footer_type, "7 pt"),
	BLOCK("heading", heading, "right", "120 mm", "left", "8 mm",
	      "{LAMPIRAN}|KEPUTUSAN {LEMBAGA}|NOMOR {NOMOR} TAHUN "
	      "{TAHUN}|TENTANG"
	      "|{TENTANG}"),
	BLOCK("title", title, "center", "0 mm", "center", "5 mm", "{JUDUL}"),
	BLOCK("table-title", table_title, "center", "0 mm", "center", "5 mm",
	      ""),
	{"blocks", "own-page", KEY_CHOICE, AT(own_page), "no", 0, 0,
	 "no yes portrait landscape"},
	{"blocks", "keep-together", KEY_TEXT, AT(keep),
	 "Komisi Pemilihan Umum|di Lingkungan", 0, 0, NULL},
	{"prose", "orientation", KEY_OTHER, 0, "portrait", 0, 0, NULL},
	PROSE_LENGTH("margin-top", paper.top, "20 mm", 500),
	PROSE_LENGTH("margin-right", paper.right, "20 mm", 500),
	PROSE_LENGTH("margin-bottom", paper.bottom, "25 mm", 500),
	PROSE_LENGTH("margin-left", paper.left, "30 mm", 500),
	{"prose", "justify", KEY_BOOL, AT(prose.justify), "yes", 0, 0, NULL},
	PROSE_LENGTH("first-line", first_line, "12 mm", 100),
	PROSE_LENGTH("left", left, "0 mm", 100),
	PROSE_LENGTH("hang", hang, "8 mm", 100),
	PROSE_LENGTH("space", space, "2 mm", 100),
	PROSE_LENGTH("heading-space", heading_space, "5 mm", 100),
	{"prose", "heading-bold", KEY_BOOL, AT(prose.heading_bold), "yes", 0, 0,
	 NULL},
	{"prose", "headings", KEY_NUMBERINGS, AT(prose.headings), "A. 1. a.", 0,
	 0, NULL},
	{"prose", "lists", KEY_NUMBERINGS, AT(prose.lists), "1. a. 1) a)", 0, 0,
	 NULL},
	{"prose", "bullet", KEY_TEXT, AT(prose.bullet), "-", 0, 0, NULL},
	{"table", "columns", KEY_OTHER, 0, "", 0, 0, NULL},
	{"table", "rule", KEY_LENGTH, AT(rule), "0.5 pt", 0, 3, NULL},
	{"table", "padding-x", KEY_LENGTH, AT(padding_x), "1.2 mm", 0, 20,
	 NULL},
	{"table", "padding-y", KEY_LENGTH, AT(padding_y), "0.8 mm", 0, 20,
	 NULL},
	{"table", "header-bold", KEY_BOOL, AT(header_bold), "yes", 0, 0, NULL},
	{"table", "number-row", KEY_TEXT, AT(number_row), "{nomor}", 0, 0,
	 NULL},
	{"table", "number-months", KEY_BOOL, AT(number_months), "yes", 0, 0,
	 NULL},
	{"table", "bookmarks", KEY_OTHER, 0, "", 0, 0, NULL},
	{"table", "continue-note", KEY_TEXT, AT(carry_note), "(lanjutan)", 0, 0,
	 NULL},
	{"table", "fit-pages", KEY_COUNT, AT(fit_pages), "0", 0, 10000, NULL},
	{"table", "hyphenate", KEY_BOOL, AT(hyphenate), "no", 0, 0, NULL},
	{"table", "split", KEY_CHOICE, AT(split), "needed", 0, 0,
	 "never needed fill"},
	PRICE("first", first, "0"),
	PRICE("second", second, "10"),
	PRICE("row", row, "20"),
	PRICE("item", item, "3000"),
	PRICE("line", line, "4000"),
	PRICE("orphan", orphan, "2000"),
	PRICE("alone", alone, "200"),
	PRICE("white", white, "400"),
	PRICE("closing", closing, "5000"),
	{"closing", "arrangement", KEY_CHOICE, AT(arrangement), "stacked", 0, 0,
	 "stacked side-by-side"},
	{"closing", "space-before", KEY_LENGTH, AT(closing_before), "8 mm", 0,
	 200, NULL},
	{"closing", "gap", KEY_LENGTH, AT(closing_gap), "6 mm", 0, 200, NULL},
	{"closing", "rows", KEY_COUNT, AT(closing_rows), "2", 1, 20, NULL},
	BLOCK("signature", signature, "right", "120 mm", "left", "0 mm",
	      "{tempat}, {tanggal}||{PENANDATANGAN.JABATAN},||ttd.||"
	      "{PENANDATANGAN.NAMA}"),
	BLOCK("salinan", copy, "left", "120 mm", "left", "0 mm",
	      "Salinan sesuai dengan aslinya|{SALINAN.UNIT}|{salinan.jabatan},|"
	      "{space 25 mm}|{salinan.nama}"),
};

enum { DEEPEST_BASE = PROFILE_MOST_FILES - 1 }; /* profiles under each other */

enum { KEY_TOTAL = sizeof(table) / sizeof(table[0]) };

struct reader {
	struct profile *profile;
	const struct ini *ini;
	struct arena *arena;
	struct diag *diag;
};

static struct ini_key value_of(const struct reader *r, const char *section,
			       const char *name)
{
	for (size_t i = 0; i < KEY_TOTAL; i++)
		if (!strcmp(table[i].section, section) &&
		    !strcmp(table[i].name, name))
			return key_value(&table[i], r->ini, NULL);
	return (struct ini_key){0};
}

double paper_room(const struct paper *paper)
{
	return paper->width - paper->left - paper->right;
}

/* Gives PAPER the sides LONG and SHORT. */
static void lay(struct paper *paper, bool upright, double longer,
		double shorter)
{
	paper->width = upright ? shorter : longer;
	paper->height = upright ? longer : shorter;
}

/* Returns whether the pages of SECTION stand upright. */
static bool read_orientation(const struct reader *r, const char *section)
{
	struct ini_key lie = value_of(r, section, "orientation");
	bool upright = !strcasecmp(lie.value, "portrait");

	if (!upright && strcasecmp(lie.value, "landscape"))
		diag_add(r->diag, MESSAGE_PROFILE_BAD_CHOICE, lie.value_place,
			 lie.value, "portrait, landscape");
	return upright;
}

static void read_papers(const struct reader *r)
{
	struct ini_key paper = value_of(r, "page", "paper");
	struct profile *p = r->profile;
	bool upright = read_orientation(r, "page"), own = upright;
	bool prose = read_orientation(r, "prose");
	double width = 0, height = 0, longer, shorter;

	if (!measure_paper(paper.value, &width, &height)) {
		diag_add(r->diag, MESSAGE_PROFILE_BAD_PAPER, paper.value_place,
			 paper.value, measure_papers());
		return; /* so that no margin is found too wide besides */
	}
	if (p->own_page == OWN_PAGE_PORTRAIT)
		own = true;
	else if (p->own_page == OWN_PAGE_LANDSCAPE)
		own = false;
	longer = width > height ? width : height;
	shorter = width > height ? height : width;
	lay(&p->paper, upright, longer, shorter);
	lay(&p->prose.paper, prose, longer, shorter);
	p->own_paper = p->paper;
	lay(&p->own_paper, own, longer, shorter);
}

/* Two centimetres are no room for a table, but for a word; less is a slip. */
bool paper_check(const struct paper *paper, struct place place,
		 struct diag *diag)
{
	double width = paper_room(paper);
	double height = paper->height - paper->top - paper->bottom;
	const double least = 20 * 72 / 25.4 - 0.01;

	if (paper->width <= 0 || (width >= least && height >= least))
		return true;
	diag_add(diag, MESSAGE_PROFILE_MARGINS, place, diag_mm(diag, width),
		 diag_mm(diag, height));
	return false;
}

static void read_bookmarks(const struct reader *r)
{
	struct ini_key entry = value_of(r, "table", "bookmarks");
	const char *at = entry.value;

	for (at += strspn(at, " ,"); *at; at += strspn(at, " ,")) {
		size_t bytes = strcspn(at, " ,");
		size_t found = column_find(r->profile, at, bytes);

		if (found < r->profile->column_count)
			r->profile->bookmark[found] = true;
		else
			diag_add(r->diag, MESSAGE_PROFILE_COLUMN_UNUSED,
				 place_find(entry.value_place, at, bytes),
				 diag_text(r->diag, at, bytes),
				 column_names(r->profile, r->arena));
		at += bytes;
	}
}

static bool known_section(const char *name)
{
	for (size_t i = 0; i < KEY_TOTAL; i++)
		if (!strcmp(table[i].section, name))
			return true;
	return false;
}

static void report_section(const struct reader *r,
			   const struct ini_section *section)
{
	const char *known[KEY_TOTAL + 1] = {"column NAME"};
	size_t count = 1;

	for (size_t i = 0; i < KEY_TOTAL; i++)
		if (!i || strcmp(table[i].section, table[i - 1].section))
			known[count++] = table[i].section;
	diag_add(r->diag, MESSAGE_PROFILE_UNKNOWN_SECTION, section->place,
		 section->name,
		 nearest_list(r->arena, section->name, known, count));
}

static const char *column_name(const char *section)
{
	const char prefix[] = "column ";

	return strncmp(section, prefix, sizeof(prefix) - 1)
		       ? NULL
		       : section + sizeof(prefix) - 1;
}

static void check_sections(const struct reader *r, const struct ini *ini)
{
	for (size_t i = 0; i < ini->section_count; i++) {
		const struct ini_section *section = &ini->section[i];
		const char *name = column_name(section->name);

		if (!name && !known_section(section->name))
			report_section(r, section);
		/* a base may describe columns that are not used here */
		if (ini == r->ini && name &&
		    !column_is_section(r->profile, name) &&
		    column_find(r->profile, name, strlen(name)) ==
			    r->profile->column_count)
			diag_add(r->diag, MESSAGE_PROFILE_COLUMN_UNUSED,
				 section->place, name,
				 column_names(r->profile, r->arena));
	}
}

static void check_keys(const struct reader *r, const struct ini *ini)
{
	const struct key_set own = {table, KEY_TOTAL, r->profile, r->arena,
				    r->diag};
	const struct key_set columns = {column_key, column_key_count, NULL,
					r->arena, r->diag};

	for (size_t i = 0; i < ini->count; i++) {
		const struct ini_key *key = &ini->key[i];

		if (column_name(key->section))
			key_check(&columns, key, "");
		else if (known_section(key->section))
			key_check(&own, key, key->section);
	}
}

/* Returns SOURCE with the bases it builds on behind it, NULL on failure. A
 * profile that is its own base would have no end. */
static struct ini *read_chain(struct arena *arena, const struct source *source,
			      struct diag *diag, unsigned depth)
{
	struct ini *ini = ini_read(arena, source, diag);
	const struct ini_key *base =
		ini ? ini_find(ini, "profile", "base") : NULL;

	if (!base || !*base->value)
		return ini;
	if (depth == DEEPEST_BASE) {
		diag_add(diag, MESSAGE_PROFILE_BASE_LOOP, base->value_place,
			 diag_number(diag, DEEPEST_BASE));
		return NULL;
	}
	source = profile_find(arena, base->value, base->value_place, diag);
	if (!source)
		return NULL;
	ini->base = read_chain(arena, source, diag, depth + 1);
	return ini->base ? ini : NULL;
}

const struct profile *profile_read(struct arena *arena,
				   const struct source *source,
				   struct diag *diag)
{
	size_t before = diag->count;
	struct profile *profile = arena_new(arena, struct profile);
	struct reader r = {profile, read_chain(arena, source, diag, 0), arena,
			   diag};
	struct key_set set = {table, KEY_TOTAL, profile, arena, diag};
	struct ini_key columns;
	struct place margins;

	if (!r.ini)
		return NULL;
	profile->source = source;
	profile->about = value_of(&r, "profile", "about").value;
	key_fill(&set, r.ini, NULL);
	read_papers(&r);
	margins = value_of(&r, "page", "margin-left").place;
	if (paper_check(&profile->paper, margins, diag) &&
	    profile->own_page != OWN_PAGE_NO)
		paper_check(&profile->own_paper, margins, diag);
	profile->fit_place = value_of(&r, "table", "fit-pages").value_place;
	profile->prose.place = value_of(&r, "prose", "margin-left").place;
	columns = value_of(&r, "table", "columns");
	column_read_all(profile, r.ini, &columns, diag);
	read_bookmarks(&r);
	for (const struct ini *ini = r.ini; ini; ini = ini->base) {
		profile->file[profile->file_count++] = ini->source->name;
		check_sections(&r, ini);
		check_keys(&r, ini);
	}
	profile->heading.section = "heading";
	profile->title.section = "title";
	profile->table_title.section = "table-title";
	profile->footer.section = "footer";
	profile->signature.section = "signature";
	profile->copy.section = "salinan";
	return diag->count == before ? profile : NULL;
}

void profile_each_key(void (*visit)(void *context, const char *section,
				    const char *key, const char *value),
		      void *context)
{
	for (size_t i = 0; i < KEY_TOTAL; i++)
		visit(context, table[i].section, table[i].name,
		      table[i].standard);
	for (size_t i = 0; i < column_key_count; i++)
		visit(context, "column", column_key[i].name,
		      column_key[i].standard);
}
