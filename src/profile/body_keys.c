#include "profile/body_keys.h"

#include "base/search.h"
#include "profile/blame.h"

#include <string.h>
#include <strings.h>

#define INTO(type, member) KEY_INTO(type, struct body_style, member)

#define MARGIN(name, member, standard)                                        \
	{                                                                     \
		"decree", name, INTO(LENGTH, paper.member), standard, 0, 500, \
			NULL                                                  \
	}
#define LABEL(section, member, words)                                       \
	{section, "label", INTO(TEXT, member.label), words, 0, 0, NULL},    \
	{                                                                   \
		section, "label-bold", INTO(BOOL, member.bold), "no", 0, 0, \
			NULL                                                \
	}
#define CLAUSES(section, member, form, forms)                                  \
	{section, "number", INTO(NUMBERING, member.number), form, 0, 0, NULL}, \
	{                                                                      \
		section, "lists", INTO(NUMBERINGS, member.lists), forms, 0, 0, \
			NULL                                                   \
	}
#define BLOCK(section, member, side, room, direction, after, wording)       \
	KEY_BLOCK_ROWS(section, INTO, member, side, room, direction, after, \
		       wording)

/* Some follow those of the lampiran, see below: their defaults are the same. */
const struct key body_key[] = {
	{"decree", "orientation", KEY_OTHER, 0, "portrait", 0, 0, NULL},
	MARGIN("margin-top", top, "20 mm"),
	MARGIN("margin-right", right, "20 mm"),
	MARGIN("margin-bottom", bottom, "25 mm"),
	MARGIN("margin-left", left, "30 mm"),
	{"decree", "label-width", INTO(AUTO, label_width), "auto", 5, 200,
	 NULL},
	{"decree", "colon", INTO(TEXT, colon), ":", 0, 0, NULL},
	{"decree", "hang", INTO(LENGTH, hang), "8 mm", 0, 100, NULL},
	{"decree", "space", INTO(LENGTH, space), "0 mm", 0, 100, NULL},
	{"decree", "part-space", INTO(LENGTH, part_space), "4 mm", 0, 100,
	 NULL},
	{"decree", "justify", INTO(BOOL, justify), "yes", 0, 0, NULL},
	{"decree", "keep-words", INTO(TEXT, keep),
	 "Nomor *|Tahun *|huruf *|angka *|Pasal *|diktum *", 0, 0, NULL},
	BLOCK("copy-mark", copy_mark, "right", "0 mm", "right", "6 mm",
	      "**SALINAN**"),
	BLOCK("letterhead", letterhead, "center", "0 mm", "center", "8 mm",
	      "{KOP}"),
	BLOCK("decree-title", title, "center", "0 mm", "center", "8 mm",
	      "KEPUTUSAN {LEMBAGA}|NOMOR {NOMOR} TAHUN {TAHUN}|TENTANG|"
	      "{TENTANG}"),
	{"decree-title", "line-space", INTO(LENGTH, title.line_space), "0 mm",
	 0, 50, NULL},
	{"decree-title", "break-before", INTO(TEXT, title.breaks),
	 "di Lingkungan|Tahun {tahun}", 0, 0, NULL},
	BLOCK("opening", opening, "center", "0 mm", "center", "6 mm",
	      "{KEPUTUSAN.JABATAN},"),
	LABEL("menimbang", part[BODY_MENIMBANG], "Menimbang"),
	CLAUSES("menimbang", part[BODY_MENIMBANG], "a.", "1. a) 1)"),
	LABEL("mengingat", part[BODY_MENGINGAT], "Mengingat"),
	CLAUSES("mengingat", part[BODY_MENGINGAT], "1.", "a. 1) a)"),
	LABEL("memperhatikan", part[BODY_MEMPERHATIKAN], "Memperhatikan"),
	CLAUSES("memperhatikan", part[BODY_MEMPERHATIKAN], "1.", "a. 1) a)"),
	BLOCK("memutuskan", memutuskan, "center", "0 mm", "center", "4 mm",
	      "MEMUTUSKAN:"),
	LABEL("menetapkan", menetapkan, "Menetapkan"),
	{"menetapkan", "text", INTO(TEXT, menetapkan_text),
	 "KEPUTUSAN {LEMBAGA} TENTANG {TENTANG}.", 0, 0, NULL},
	{"diktum", "label-bold", INTO(BOOL, part[BODY_DIKTUM].bold), "no", 0, 0,
	 NULL},
	CLAUSES("diktum", part[BODY_DIKTUM], "KESATU", "1. a. 1) a)"),
	LABEL("tembusan", part[BODY_TEMBUSAN], "Tembusan"),
	CLAUSES("tembusan", part[BODY_TEMBUSAN], "1.", "a. 1) a)"),
	{"catchword", "text", INTO(TEXT, catchword.text), "{kata} . . .", 0, 0,
	 NULL},
	{"catchword", "words", INTO(COUNT, catchword.words), "1", 1, 5, NULL},
	{"catchword", "place", INTO(CHOICE, catchword.place), "right", 0, 0,
	 key_sides},
	{"catchword", "at-parts", INTO(BOOL, catchword.at_parts), "no", 0, 0,
	 NULL},
	{"decree-closing", "arrangement", INTO(CHOICE, closing.arrangement),
	 "stacked", 0, 0, "stacked side-by-side"},
	{"decree-closing", "space-before", INTO(LENGTH, closing.before), "8 mm",
	 0, 200, NULL},
	{"decree-closing", "gap", INTO(LENGTH, closing.gap), "6 mm", 0, 200,
	 NULL},
	{"decree-closing", "drop", INTO(LENGTH, closing.drop), "0 mm", 0, 100,
	 NULL},
	BLOCK("decree-signature", closing.signature, "right", "120 mm 50 %",
	      "left", "0 mm", ""),
	BLOCK("decree-salinan", closing.copy, "left", "120 mm 50 %", "left",
	      "0 mm", ""),
};

const size_t body_key_count = sizeof(body_key) / sizeof(body_key[0]);

/* Keys of the body that are as those of the same name in another section. */
struct follower {
	const char *section, *name, *other;
	size_t into, from, bytes; /* in struct profile */
};

#define FOLLOWS(section, name, other, into, from)                     \
	{                                                             \
		section, name, other, offsetof(struct profile, into), \
			offsetof(struct profile, from),               \
			sizeof(((struct profile *)0)->from)           \
	}
#define FOLLOWS_MARGIN(name, member)                                  \
	FOLLOWS("decree", "margin-" name, "prose", body.paper.member, \
		prose.paper.member)
#define FOLLOWS_BLOCK(own, other, member)                                 \
	FOLLOWS(own, "place", other, body.closing.member.place,           \
		closing.member.place),                                    \
		FOLLOWS(own, "width", other, body.closing.member.width,   \
			closing.member.width),                            \
		FOLLOWS(own, "align", other, body.closing.member.align,   \
			closing.member.align),                            \
		FOLLOWS(own, "lines", other, body.closing.member.section, \
			closing.member.section),                          \
		FOLLOWS(own, "lines", other, body.closing.member.lines,   \
			closing.member.lines)

static const struct follower follower[] = {
	FOLLOWS_MARGIN("top", top),
	FOLLOWS_MARGIN("right", right),
	FOLLOWS_MARGIN("bottom", bottom),
	FOLLOWS_MARGIN("left", left),
	FOLLOWS("decree-closing", "arrangement", "closing",
		body.closing.arrangement, closing.arrangement),
	FOLLOWS("decree-closing", "space-before", "closing",
		body.closing.before, closing.before),
	FOLLOWS("decree-closing", "gap", "closing", body.closing.gap,
		closing.gap),
	FOLLOWS_BLOCK("decree-signature", "signature", signature),
	FOLLOWS_BLOCK("decree-salinan", "salinan", copy),
};

/* Whether the key NAME of SECTION is not said, or by a lower layer only than
 * that of OTHER: whoever changes how lampiran are signed means the body too,
 * unless he says how that is. */
static bool is_followed(const struct ini *ini, const char *section,
			const char *name, const char *other)
{
	const struct ini_key *own = ini_find(ini, section, name);

	return !own || blame_covered(ini, own, ini_find(ini, other, name));
}

/* Returns the LENGTH bytes at TEXT without the lines before the first that has
 * anything but place and date in it. */
static const char *pass_date(const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\n");
		const char *end = text + length, *at = text;
		bool dated = !length;

		for (; !dated && at < end; at++)
			dated = *at == '{' &&
				(!strncasecmp(at, "{tempat}", 8) ||
				 !strncasecmp(at, "{tanggal}", 9));
		if (!dated)
			break;
		text = end + (*end != 0);
	}
	return text;
}

/* Says when and where the decree is issued, above the office, as the body does
 * whatever its lampiran say (UU 12/2011, Lampiran II, 160 to 166). */
static void date(struct wordline *lines, struct arena *arena)
{
	lines->text = arena_format(arena,
				   "Ditetapkan di {tempat}\npada tanggal "
				   "{tanggal}\n\n%s",
				   pass_date(lines->text));
}

/* Takes the year away that stands behind the number in LINES: where headings of
 * lampiran have none, it is in the number. */
static void take_year(struct wordline *lines, struct arena *arena)
{
	static const char year[] = " TAHUN {TAHUN}";
	const char *at = search_folded(lines->text, year);

	if (at)
		lines->text =
			arena_format(arena, "%.*s%s", (int)(at - lines->text),
				     lines->text, at + strlen(year));
}

void body_read(struct profile *profile, const struct ini *ini, struct run *run)
{
	struct body_style *body = &profile->body;
	const struct key_set set = {body_key, body_key_count, body, run};

	body->part[BODY_DIKTUM].label.text = "";
	key_fill(&set, ini, NULL);
	for (size_t i = 0; i < sizeof(follower) / sizeof(follower[0]); i++) {
		const struct follower *f = &follower[i];

		if (is_followed(ini, f->section, f->name, f->other))
			memcpy((char *)profile + f->into,
			       (char *)profile + f->from, f->bytes);
	}
	if (is_followed(ini, "decree-signature", "lines", "signature"))
		date(&body->closing.signature.lines, run->arena);
	if (is_followed(ini, "decree-title", "lines", "heading") &&
	    *profile->heading.lines.text &&
	    !search_folded(profile->heading.lines.text, "{tahun}"))
		take_year(&body->title.lines, run->arena);
	body->place = profile->prose.place;
	if (ini_find(ini, "decree", "margin-left"))
		body->place =
			key_named(&set, ini, "margin-left", "decree").place;
}
