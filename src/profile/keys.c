#include "profile/keys.h"

#include "profile/blame.h"
#include "profile/body_keys.h"
#include "profile/column.h"
#include "profile/group.h"
#include "profile/measure.h"
#include "profile/messages.h"

#include <string.h>
#include <strings.h>

#define INTO(type, member) KEY_INTO(type, struct profile, member)

#define MARGIN(name, member, standard)                                     \
	{                                                                  \
		"page", name, INTO(LENGTH, member), standard, 0, 500, NULL \
	}
#define PROSE_LENGTH(name, member, standard, most)                            \
	{                                                                     \
		"prose", name, INTO(LENGTH, prose.member), standard, 0, most, \
			NULL                                                  \
	}
#define COST(name, member, standard)                                           \
	{                                                                      \
		"breaks", name, INTO(COST, costs.member), standard, 0, 100000, \
			NULL                                                   \
	}
#define TYPE(name, member, size)                                             \
	{"font", name "-size", INTO(SIZE, member), size, 4, 72, NULL},       \
	{                                                                    \
		"font", name "-leading", INTO(LEADING, member), "1.2", 0, 0, \
			NULL                                                 \
	}
#define BLOCK(section, member, side, room, direction, after, wording)       \
	KEY_BLOCK_ROWS(section, INTO, member, side, room, direction, after, \
		       wording)

static const struct key profile_key[] = {
	{"profile", "about", KEY_OTHER, 0, "", 0, 0, NULL},
	{"profile", "base", KEY_OTHER, 0, "", 0, 0, NULL},
	{"page", "paper", KEY_OTHER, 0, "F4", 0, 0, NULL},
	{"page", "orientation", KEY_OTHER, 0, "landscape", 0, 0, NULL},
	MARGIN("margin-top", paper.top, "20 mm"),
	MARGIN("margin-right", paper.right, "20 mm"),
	MARGIN("margin-bottom", paper.bottom, "25 mm"),
	MARGIN("margin-left", paper.left, "30 mm"),
	{"page", "duplex", INTO(CHOICE, duplex), "none", 0, 0,
	 "none long-edge short-edge"},
	{"page-number", "place", INTO(CHOICE, number_corner), "top-center", 0,
	 0,
	 "none top-left top-center top-right bottom-left bottom-center "
	 "bottom-right"},
	{"page-number", "format", INTO(TEXT, number_format), "- {halaman} -", 0,
	 0, NULL},
	{"page-number", "first-page", INTO(BOOL, number_first), "no", 0, 0,
	 NULL},
	{"page-number", "distance", INTO(LENGTH, number_distance), "10 mm", 0,
	 200, NULL},
	{"page-number", "restart", INTO(CHOICE, restart), "lampiran", 0, 0,
	 "none lampiran table"},
	BLOCK("footer", footer, "left", "0 mm", "left", "0 mm", ""),
	{"footer", "distance", INTO(LENGTH, footer_distance), "8 mm", 0, 200,
	 NULL},
	{"font", "family", INTO(TEXT, family), "TeX Gyre Bonum", 0, 0, NULL},
	TYPE("heading", heading_type, "12 pt"),
	TYPE("body", body_type, "12 pt"),
	{"font", "table-size", INTO(SIZES, table_type), "8.5 pt", 4, 72, NULL},
	{"font", "table-leading", INTO(LEADING, table_type), "1.2", 0, 0, NULL},
	TYPE("prose", prose.type, "12 pt"),
	TYPE("footer", footer_type, "7 pt"),
	{"font", "decree-size", INTO(SIZE, body.type), "12 pt", 4, 72, NULL},
	{"font", "decree-leading", INTO(LEADING, body.type), "1.5", 0, 0, NULL},
	BLOCK("heading", heading, "right", "120 mm 50 %", "left", "8 mm",
	      "{LAMPIRAN}|KEPUTUSAN {LEMBAGA}|NOMOR {NOMOR} TAHUN "
	      "{TAHUN}|TENTANG"
	      "|{TENTANG}"),
	BLOCK("title", title, "center", "0 mm", "center", "5 mm", "{JUDUL}"),
	BLOCK("table-title", table_title, "center", "0 mm", "center", "5 mm",
	      ""),
	{"blocks", "own-page", INTO(CHOICE, own_page), "no", 0, 0,
	 "no yes portrait landscape"},
	{"blocks", "keep-together", INTO(TEXT, keep),
	 "Komisi Pemilihan Umum|di Lingkungan", 0, 0, NULL},
	{"prose", "orientation", KEY_OTHER, 0, "portrait", 0, 0, NULL},
	PROSE_LENGTH("margin-top", paper.top, "20 mm", 500),
	PROSE_LENGTH("margin-right", paper.right, "20 mm", 500),
	PROSE_LENGTH("margin-bottom", paper.bottom, "25 mm", 500),
	PROSE_LENGTH("margin-left", paper.left, "30 mm", 500),
	{"prose", "justify", INTO(BOOL, prose.justify), "yes", 0, 0, NULL},
	PROSE_LENGTH("first-line", first_line, "12 mm", 100),
	PROSE_LENGTH("left", left, "0 mm", 100),
	PROSE_LENGTH("hang", hang, "8 mm", 100),
	PROSE_LENGTH("space", space, "2 mm", 100),
	PROSE_LENGTH("heading-space", heading_space, "5 mm", 100),
	{"prose", "heading-bold", INTO(BOOL, prose.heading_bold), "yes", 0, 0,
	 NULL},
	{"prose", "headings", INTO(NUMBERINGS, prose.headings), "A. 1. a.", 0,
	 0, NULL},
	{"prose", "lists", INTO(NUMBERINGS, prose.lists), "1. a. 1) a)", 0, 0,
	 NULL},
	{"prose", "bullet", INTO(TEXT, prose.bullet), "-", 0, 0, NULL},
	{"table", "columns", KEY_OTHER, 0, "", 0, 0, NULL},
	{"table", "spare-columns", KEY_OTHER, 0, "", 0, 0, NULL},
	{"table", "rule", INTO(LENGTH, rule), "0.5 pt", 0, 3, NULL},
	{"table", "padding-x", INTO(LENGTH, padding_x), "1.2 mm", 0, 20, NULL},
	{"table", "padding-y", INTO(LENGTH, padding_y), "0.8 mm", 0, 20, NULL},
	{"table", "header-bold", INTO(BOOL, header_bold), "yes", 0, 0, NULL},
	{"table", "number-row", INTO(TEXT, number_row), "{nomor}", 0, 0, NULL},
	{"table", "number-months", INTO(BOOL, number_months), "yes", 0, 0,
	 NULL},
	{"table", "sum-area", INTO(TEXT, sum_area), "Jumlah {area}", 0, 0,
	 NULL},
	{"table", "sum-table", INTO(TEXT, sum_table), "JUMLAH", 0, 0, NULL},
	{"table", "sum-words", INTO(TEXT, sum_words), "", 0, 0, NULL},
	{"table", "unprinted", INTO(TEXT, unprinted), "", 0, 0, NULL},
	{"table", "bookmarks", KEY_OTHER, 0, "", 0, 0, NULL},
	{"table", "continue", INTO(CHOICE, carry), "blank", 0, 0,
	 "blank repeat note"},
	{"table", "continue-note", INTO(TEXT, carry_note), "(lanjutan)", 0, 0,
	 NULL},
	{"table", "fit-pages", INTO(COUNT, fit_pages), "0", 0, 10000, NULL},
	{"table", "tints", INTO(COLOURS, tints), "", 0, 0, NULL},
	{"table", "hyphenate", INTO(BOOL, hyphenate), "no", 0, 0, NULL},
	{"table", "split", INTO(CHOICE, split), "needed", 0, 0,
	 "never needed fill"},
	COST("first", first, "0"),
	COST("second", second, "10"),
	COST("row", row, "20"),
	COST("item", item, "3000"),
	COST("line", line, "4000"),
	COST("orphan", orphan, "2000"),
	COST("alone", alone, "200"),
	COST("white", white, "400"),
	COST("closing", closing, "5000"),
	COST("heading", heading, "100000"),
	{"closing", "arrangement", INTO(CHOICE, closing.arrangement), "stacked",
	 0, 0, "stacked side-by-side"},
	{"closing", "space-before", INTO(LENGTH, closing.before), "8 mm", 0,
	 200, NULL},
	{"closing", "gap", INTO(LENGTH, closing.gap), "6 mm", 0, 200, NULL},
	{"closing", "rows", INTO(COUNT, closing_rows), "2", 1, 20, NULL},
	BLOCK("signature", closing.signature, "right", "120 mm 50 %", "left",
	      "0 mm",
	      "{tempat}, {tanggal}||{PENANDATANGAN.JABATAN},||{ttd}||"
	      "{PENANDATANGAN.NAMA}"),
	{"signature", "ttd", INTO(TEXT, ttd), "ttd.", 0, 0, NULL},
	BLOCK("salinan", closing.copy, "left", "120 mm 50 %", "left", "0 mm",
	      "Salinan sesuai dengan aslinya|{SALINAN.UNIT}|{salinan.jabatan},|"
	      "{space 25 mm}|{salinan.nama}"),
	{"asli", "signature", INTO(CHOICE, asli.signing), "wet", 0, 0,
	 "wet electronic"},
	{"asli", "room", INTO(LENGTH, asli.room), "15 mm", 0, 100, NULL},
	{"asli", "box-width", INTO(LENGTH, asli.width), "60 mm", 5, 200, NULL},
	{"asli", "box-height", INTO(LENGTH, asli.height), "20 mm", 5, 100,
	 NULL},
	{"asli", "box-text", INTO(TEXT, asli.sign), "", 0, 0, NULL},
	{"asli", "footer", INTO(TEXT, asli.footer),
	 "Dokumen ini telah ditandatangani secara elektronik menggunakan "
	 "sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi "
	 "Elektronik (BSrE), Badan Siber dan Sandi Negara.|UU ITE Pasal 5 ayat "
	 "1: Informasi Elektronik dan/atau Dokumen Elektronik dan/atau hasil "
	 "cetaknya merupakan alat bukti hukum yang sah.",
	 0, 0, NULL},
	{"rancangan", "mark", INTO(TEXT, rancangan.mark), "RANCANGAN", 0, 0,
	 NULL},
	{"rancangan", "shade", INTO(COUNT, rancangan.shade), "10", 1, 40, NULL},
	{"rancangan", "row-numbers", INTO(BOOL, rancangan.row_numbers), "no", 0,
	 0, NULL},
	{"excerpt", "certified", INTO(BOOL, certified), "no", 0, 0, NULL},
	{"kutipan", "word", INTO(TEXT, kutipan.word), "Kutipan", 0, 0, NULL},
	{"kutipan", "lines", INTO(TEXT, kutipan.lines),
	 "({KUTIPAN}: {ISI_KUTIPAN})", 0, 0, NULL},
	{"kutipan", "signature", INTO(BOOL, kutipan.signature), "yes", 0, 0,
	 NULL},
	{"petikan", "word", INTO(TEXT, petikan.word), "Petikan", 0, 0, NULL},
	{"petikan", "lines", INTO(TEXT, petikan.lines),
	 "({KUTIPAN}: {ISI_KUTIPAN})", 0, 0, NULL},
	{"petikan", "signature", INTO(BOOL, petikan.signature), "yes", 0, 0,
	 NULL},
	{"petikan", "certificate", INTO(TEXT, petikan.certificate),
	 "Petikan sesuai dengan aslinya|{SALINAN.UNIT}|{salinan.jabatan},|"
	 "{space 25 mm}|{salinan.nama}",
	 0, 0, NULL},
	{"overview", "page", INTO(BOOL, overview.page), "no", 0, 0, NULL},
	{"overview", "lines", INTO(TEXT, overview.lines),
	 "**{JUDUL}**|Banyaknya kegiatan menurut area dan {masa}: makin "
	 "banyak, makin gelap",
	 0, 0, NULL},
	{"overview", "total", INTO(TEXT, overview.total), "Jumlah", 0, 0, NULL},
	{"overview", "year", INTO(TEXT, overview.year), "{rentang}", 0, 0,
	 NULL},
	{"overview", "colour", INTO(COLOUR, overview.colour), "#5B9BD5", 0, 0,
	 NULL},
};

static const size_t profile_key_count =
	sizeof(profile_key) / sizeof(profile_key[0]);

/* Returns key I of those that stand once, not with each column or group; NULL
 * behind the last. */
static const struct key *single_key(size_t i)
{
	if (i < profile_key_count)
		return &profile_key[i];
	i -= profile_key_count;
	return i < body_key_count ? &body_key[i] : NULL;
}

struct profile_reader {
	struct profile *profile;
	const struct ini *ini;
	struct run *run;
};

static struct ini_key value_of(const struct profile_reader *r,
			       const char *section, const char *name)
{
	const struct key *key;

	for (size_t i = 0; (key = single_key(i)); i++)
		if (key_is(key->name, name) && key_is(key->section, section))
			return key_value(key, r->ini, NULL);
	return (struct ini_key){.value = ""};
}

/* Gives PAPER the sides LONGER and SHORTER. */
static void lay(struct paper *paper, bool upright, double longer,
		double shorter)
{
	paper->width = upright ? shorter : longer;
	paper->height = upright ? longer : shorter;
}

/* Returns whether the pages of SECTION stand upright. */
static bool read_orientation(const struct profile_reader *r,
			     const char *section)
{
	struct ini_key lie = value_of(r, section, "orientation");
	bool upright = !strcasecmp(lie.value, "portrait");

	if (!upright && strcasecmp(lie.value, "landscape"))
		diag_add(&r->run->diag, MESSAGE_PROFILE_BAD_CHOICE,
			 lie.value_place, lie.value, "portrait, landscape");
	return upright;
}

static void read_papers(const struct profile_reader *r)
{
	struct ini_key paper = value_of(r, "page", "paper");
	struct profile *p = r->profile;
	bool upright = read_orientation(r, "page"), own = upright;
	bool prose = read_orientation(r, "prose");
	bool body = read_orientation(r, "decree");
	double width = 0, height = 0, longer, shorter;

	if (!measure_paper(paper.value, &width, &height)) {
		diag_add(&r->run->diag, MESSAGE_PROFILE_BAD_PAPER,
			 paper.value_place, paper.value, measure_papers());
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
	lay(&p->body.paper, body, longer, shorter);
	p->own_paper = p->paper;
	lay(&p->own_paper, own, longer, shorter);
}

/* A base's columns may be gone, and then they have no bookmarks. */
static void read_bookmarks(const struct profile_reader *r)
{
	struct ini_key entry = value_of(r, "table", "bookmarks");
	bool outlived =
		blame_outlived(r->ini, ini_find(r->ini, "table", "bookmarks"));
	const char *at = entry.value;

	for (at += strspn(at, " ,"); *at; at += strspn(at, " ,")) {
		size_t bytes = strcspn(at, " ,");
		size_t found = column_find(r->profile, at, bytes);

		if (found < r->profile->column_count)
			r->profile->bookmark[found] = true;
		else if (!outlived)
			diag_add(&r->run->diag, MESSAGE_PROFILE_COLUMN_UNUSED,
				 place_find(entry.value_place, at, bytes),
				 diag_text(&r->run->diag, at, bytes),
				 column_names(r->profile, r->run->arena));
		at += bytes;
	}
}

static void report_section(const struct profile_reader *r,
			   const struct ini_section *section)
{
	const char **known =
		arena_array(r->run->arena, const char *,
			    profile_key_count + body_key_count + 2);
	const struct key *key, *last = NULL;
	const char *name = strchr(section->name, ' ');
	size_t count = 0;

	known[count++] = "column NAME";
	known[count++] = "group NAME";
	if (name && column_is_listed(r->ini, name + 1))
		known[0] = arena_format(r->run->arena, "column%s", name);
	for (size_t i = 0; (key = single_key(i)); last = key, i++)
		if (!last || strcmp(key->section, last->section) != 0)
			known[count++] = key->section;
	diag_add(&r->run->diag, MESSAGE_PROFILE_UNKNOWN_SECTION, section->place,
		 section->name,
		 diag_nearest(&r->run->diag, section->name, known, count));
}

/* Returns what is named in SECTION if it begins with PREFIX, "column ". */
static const char *name_behind(const char *prefix, const char *section)
{
	size_t length = strlen(prefix);

	return strncmp(section, prefix, length) ? NULL : section + length;
}

static const char *column_name(const char *section)
{
	return name_behind("column ", section);
}

static const char *group_name(const char *section)
{
	return name_behind("group ", section);
}

/* Reports that SECTION describes a column NAME that does not exist. */
static void report_column(const struct profile_reader *r,
			  const struct ini_section *section, const char *name)
{
	const char *known[PROFILE_MOST_COLUMNS];
	char *joined;

	for (size_t i = 0; i < r->profile->column_count; i++)
		known[i] = r->profile->column[i].name;
	if (!strpbrk(name, " \t")) {
		diag_add(&r->run->diag, MESSAGE_PROFILE_COLUMN_UNUSED,
			 section->place, name,
			 diag_nearest(&r->run->diag, name, known,
				      r->profile->column_count));
		return;
	}
	joined = arena_copy(r->run->arena, name, strlen(name));
	for (char *at = joined; (at = strpbrk(at, " \t"));)
		*at = '_';
	diag_add(&r->run->diag, MESSAGE_PROFILE_COLUMN_BLANK, section->place,
		 joined);
}

/* Returns the sections that have a key NAME: "[page], [prose]", "" without
 * one. */
static const char *homes_of(const struct profile_reader *r, const char *name)
{
	const struct key *key;
	const char *list = "";

	for (size_t i = 0; (key = single_key(i)); i++)
		if (!strcmp(key->name, name))
			list = arena_format(r->run->arena, "%s%s[%s]", list,
					    *list ? ", " : "", key->section);
	for (size_t i = 0; i < column_key_count; i++)
		if (!strcmp(column_key[i].name, name))
			list = arena_format(r->run->arena, "%s%s[column NAME]",
					    list, *list ? ", " : "");
	for (size_t i = 0; i < group_key_count; i++)
		if (!strcmp(group_key[i].name, name))
			list = arena_format(r->run->arena, "%s%s[group NAME]",
					    list, *list ? ", " : "");
	return list;
}

/* A key that is right elsewhere is no misspelt one. */
static void check_key(const struct profile_reader *r, const struct key_set *set,
		      const struct ini_key *key, const char *section)
{
	const char *homes;

	if (key_has(set, key->key, section))
		return;
	homes = homes_of(r, key->key);
	if (*homes)
		diag_add(&r->run->diag, MESSAGE_PROFILE_KEY_ELSEWHERE,
			 key->place, key->key, key->section, homes);
	else
		key_report(set, key, section);
}

/* Reports the sections and keys of INI, one of the chain, that there are not.
 */
static void check_names(const struct profile_reader *r, const struct ini *ini)
{
	const struct key_set own = {profile_key, profile_key_count, r->profile,
				    r->run};
	const struct key_set body = {body_key, body_key_count, NULL, r->run};
	const struct key_set columns = {column_key, column_key_count, NULL,
					r->run};
	const struct key_set groups = {group_key, group_key_count, NULL,
				       r->run};

	for (size_t i = 0; i < ini->section_count; i++) {
		const struct ini_section *section = &ini->section[i];
		const char *name = column_name(section->name);
		const char *group = group_name(section->name);

		if (!name && !group && !key_has_section(&own, section->name) &&
		    !key_has_section(&body, section->name))
			report_section(r, section);
		/* a base may describe columns that are not used here */
		if (ini == r->ini && name && !column_is_listed(ini, name) &&
		    !column_is_spare(ini, name))
			report_column(r, section, name);
		if (ini == r->ini && group &&
		    !group_is_used(r->profile, ini, group))
			diag_add(&r->run->diag, MESSAGE_PROFILE_GROUP_UNUSED,
				 section->place, group);
	}
	for (size_t i = 0; i < ini->count; i++) {
		const struct ini_key *key = &ini->key[i];

		if (column_name(key->section))
			check_key(r, &columns, key, "");
		else if (group_name(key->section))
			check_key(r, &groups, key, "");
		else if (key_has_section(&own, key->section))
			check_key(r, &own, key, key->section);
		else if (key_has_section(&body, key->section))
			check_key(r, &body, key, key->section);
	}
}

struct profile *keys_read(struct run *run, const struct ini *chain)
{
	size_t before = run->diag.count;
	struct profile *profile = arena_new(run->arena, struct profile);
	struct profile_reader r = {profile, chain, run};
	struct key_set set = {profile_key, profile_key_count, profile, run};
	struct ini_key columns;
	struct place margins;

	profile->name = chain->source->name;
	profile->about = value_of(&r, "profile", "about").value;
	key_fill(&set, r.ini, NULL);
	profile->prose.place = value_of(&r, "prose", "margin-left").place;
	body_read(profile, r.ini, run);
	read_papers(&r);
	margins = value_of(&r, "page", "margin-left").place;
	if (paper_check(&profile->paper, margins, &run->diag) &&
	    profile->own_page != OWN_PAGE_NO)
		paper_check(&profile->own_paper, margins, &run->diag);
	profile->fit_place = value_of(&r, "table", "fit-pages").value_place;
	/* in this order: columns are as wide as the table's type is large and
	 * go on as the table does, unless they say it; bookmarks name them */
	columns = value_of(&r, "table", "columns");
	column_read_all(profile, r.ini, &columns, run);
	group_read_all(profile, r.ini, &columns, run);
	read_bookmarks(&r);
	for (const struct ini *ini = r.ini; ini; ini = ini->base) {
		profile->file[profile->file_count++] = ini->source;
		check_names(&r, ini);
	}
	return run->diag.count == before ? profile : NULL;
}

void profile_each_key(void (*visit)(void *context, const char *section,
				    const char *key, const char *value),
		      void *context)
{
	const struct key *key;

	for (size_t i = 0; (key = single_key(i)); i++)
		visit(context, key->section, key->name, key->standard);
	for (size_t i = 0; i < column_key_count; i++)
		visit(context, "column", column_key[i].name,
		      column_key[i].standard);
	for (size_t i = 0; i < group_key_count; i++)
		visit(context, "group", group_key[i].name,
		      group_key[i].standard);
}
