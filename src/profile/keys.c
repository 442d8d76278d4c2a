#include "profile/keys.h"

#include "profile/profile.h"

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
#define COST(name, member, standard)                                     \
	{                                                                \
		"breaks", name, KEY_COST, AT(costs.member), standard, 0, \
			100000, NULL                                     \
	}
#define TYPE(name, member, size)                                               \
	{"font", name "-size", KEY_SIZE, AT(member), size, 4, 72, NULL},       \
	{                                                                      \
		"font", name "-leading", KEY_LEADING, AT(member), "1.2", 0, 0, \
			NULL                                                   \
	}
#define BLOCK(section, member, side, room, direction, after, wording)        \
	{section, "place", KEY_CHOICE, AT(member.place), side, 0, 0, sides}, \
		{section, "width", KEY_SPAN, AT(member.width),               \
		 room,	  0,	   2000,     NULL},                          \
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

const struct key profile_key[] = {
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
	BLOCK("heading", heading, "right", "120 mm 50 %", "left", "8 mm",
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
	{"table", "continue", KEY_CHOICE, AT(carry), "blank", 0, 0,
	 "blank repeat note"},
	{"table", "continue-note", KEY_TEXT, AT(carry_note), "(lanjutan)", 0, 0,
	 NULL},
	{"table", "fit-pages", KEY_COUNT, AT(fit_pages), "0", 0, 10000, NULL},
	{"table", "tints", KEY_COLOURS, AT(tints), "", 0, 0, NULL},
	{"table", "hyphenate", KEY_BOOL, AT(hyphenate), "no", 0, 0, NULL},
	{"table", "split", KEY_CHOICE, AT(split), "needed", 0, 0,
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
	{"closing", "arrangement", KEY_CHOICE, AT(arrangement), "stacked", 0, 0,
	 "stacked side-by-side"},
	{"closing", "space-before", KEY_LENGTH, AT(closing_before), "8 mm", 0,
	 200, NULL},
	{"closing", "gap", KEY_LENGTH, AT(closing_gap), "6 mm", 0, 200, NULL},
	{"closing", "rows", KEY_COUNT, AT(closing_rows), "2", 1, 20, NULL},
	BLOCK("signature", signature, "right", "120 mm 50 %", "left", "0 mm",
	      "{tempat}, {tanggal}||{PENANDATANGAN.JABATAN},||{ttd}||"
	      "{PENANDATANGAN.NAMA}"),
	{"signature", "ttd", KEY_TEXT, AT(ttd), "ttd.", 0, 0, NULL},
	BLOCK("salinan", copy, "left", "120 mm 50 %", "left", "0 mm",
	      "Salinan sesuai dengan aslinya|{SALINAN.UNIT}|{salinan.jabatan},|"
	      "{space 25 mm}|{salinan.nama}"),
	{"asli", "signature", KEY_CHOICE, AT(asli.signing), "wet", 0, 0,
	 "wet electronic"},
	{"asli", "room", KEY_LENGTH, AT(asli.room), "15 mm", 0, 100, NULL},
	{"asli", "box-width", KEY_LENGTH, AT(asli.width), "60 mm", 5, 200,
	 NULL},
	{"asli", "box-height", KEY_LENGTH, AT(asli.height), "20 mm", 5, 100,
	 NULL},
	{"asli", "footer", KEY_TEXT, AT(asli.footer),
	 "Dokumen ini telah ditandatangani secara elektronik menggunakan "
	 "sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi "
	 "Elektronik (BSrE), Badan Siber dan Sandi Negara.|UU ITE Pasal 5 ayat "
	 "1: Informasi Elektronik dan/atau Dokumen Elektronik dan/atau hasil "
	 "cetaknya merupakan alat bukti hukum yang sah.",
	 0, 0, NULL},
	{"rancangan", "mark", KEY_TEXT, AT(rancangan.mark), "RANCANGAN", 0, 0,
	 NULL},
	{"rancangan", "shade", KEY_COUNT, AT(rancangan.shade), "10", 1, 40,
	 NULL},
	{"rancangan", "row-numbers", KEY_BOOL, AT(rancangan.row_numbers), "no",
	 0, 0, NULL},
	{"excerpt", "certified", KEY_BOOL, AT(certified), "no", 0, 0, NULL},
	{"kutipan", "word", KEY_TEXT, AT(kutipan.word), "Kutipan", 0, 0, NULL},
	{"kutipan", "lines", KEY_TEXT, AT(kutipan.lines),
	 "({KUTIPAN}: {ISI_KUTIPAN})", 0, 0, NULL},
	{"kutipan", "signature", KEY_BOOL, AT(kutipan.signature), "yes", 0, 0,
	 NULL},
	{"petikan", "word", KEY_TEXT, AT(petikan.word), "Petikan", 0, 0, NULL},
	{"petikan", "lines", KEY_TEXT, AT(petikan.lines),
	 "({KUTIPAN}: {ISI_KUTIPAN})", 0, 0, NULL},
	{"petikan", "signature", KEY_BOOL, AT(petikan.signature), "yes", 0, 0,
	 NULL},
	{"petikan", "certificate", KEY_TEXT, AT(petikan.certificate),
	 "Petikan sesuai dengan aslinya|{SALINAN.UNIT}|{salinan.jabatan},|"
	 "{space 25 mm}|{salinan.nama}",
	 0, 0, NULL},
	{"overview", "page", KEY_BOOL, AT(overview.page), "no", 0, 0, NULL},
	{"overview", "lines", KEY_TEXT, AT(overview.lines),
	 "**{JUDUL}**|Banyaknya kegiatan menurut area dan bulan: makin banyak, "
	 "makin gelap",
	 0, 0, NULL},
	{"overview", "total", KEY_TEXT, AT(overview.total), "Jumlah", 0, 0,
	 NULL},
	{"overview", "year", KEY_TEXT, AT(overview.year), "Setahun", 0, 0,
	 NULL},
	{"overview", "colour", KEY_COLOUR, AT(overview.colour), "#5B9BD5", 0, 0,
	 NULL},
};

const size_t profile_key_count = sizeof(profile_key) / sizeof(profile_key[0]);
