#include "unit.h"

#include "plan/plan.h"

/* What is told of brackets, bullets and spaces that went wrong, and where. */
static const struct slip_told {
	const char *text;
	unsigned line, column;
	const char *told;
	size_t more; /* what is wrong with the same brackets besides */
} slips[] = {
	{"a: {b: c, d: [1, 2}\n", 1, 14,
	 "the bracket [ that is opened here is not closed; put ] where it "
	 "ends, perhaps in line 1: a: {b: c, d: [1, 2]}",
	 0},
	{"a: [1, 2}\n", 1, 9,
	 "between brackets a text with } needs quotes around all of it; write: "
	 "a: [1, \"2}\"",
	 1},
	{"a: [}\n", 1, 4,
	 "the bracket [ that is opened here is not closed; put ] where it "
	 "ends, perhaps in line 1: a: []}",
	 0},
	{"a: {b: c d: e}\n", 1, 11,
	 "a text that contains \": \" needs quotes around it; write: a: {b: "
	 "\"c d: e\"}",
	 0},
	{"a: {b: c\n  d: e}\n", 1, 9,
	 "a comma is missing here; write: a: {b: c,", 0},
	{"a: {b: “satu: dua”}\n", 1, 8,
	 "curly quotes do not count here; write straight ones: a: {b: \"satu: "
	 "dua\"}",
	 0},
	{"a: {b: pukul 10.00: rapat}\n", 1, 19,
	 "a text that contains \": \" needs quotes around it; write: a: {b: "
	 "\"pukul 10.00: rapat\"}",
	 0},
	{"a: {b: 'satu' dua}\n", 1, 13,
	 "the text ends with this quote, ', yet something stands behind it; "
	 "put quotes around the whole text: a: {b: \"'satu' dua\"}",
	 0},
	{"a: {b: 'satu\n  dua' tiga}\n", 2, 6,
	 "the text ends with this quote, ', yet something stands behind it; "
	 "put quotes around the whole text: dua tiga}",
	 0},
	{"a: {b: 'satu}\n", 1, 8,
	 "the quote ' that is opened here is not closed; close it where the "
	 "text ends: a: {b: 'satu'}",
	 0},
	{"a: {b: %satu}\n", 1, 8,
	 "between brackets a text with % needs quotes around all of it; write: "
	 "a: {b: \"%satu\"}",
	 0},
	{"a: [@satu]\n", 1, 5,
	 "between brackets a text with @ needs quotes around all of it; write: "
	 "a: [\"@satu\"]",
	 0},
	{"a: {b: Target #1, c: 2}\n", 1, 15,
	 "what stands behind # would be lost; put the whole text into quotes "
	 "(a comment has a space behind its #)",
	 0},
	{"a: [b\nc: d\n", 1, 4,
	 "the bracket [ that is opened here is not closed; put ] where it "
	 "ends, perhaps in line 1: a: [b]",
	 0},
	{"a: {b: satu [dua] tiga}\n", 1, 13,
	 "between brackets a text with [ needs quotes around all of it; write: "
	 "a: {b: \"satu [dua] tiga\"}",
	 0},
	{"a: {b: satu {dua tiga}\n", 1, 13,
	 "between brackets a text with { needs quotes around all of it; write: "
	 "a: {b: \"satu {dua tiga}\"",
	 1},
	{"a: {b: [satu]dua, c: 1}\n", 1, 8,
	 "between brackets a text with [ needs quotes around all of it; write: "
	 "a: {b: \"[satu]dua\", c: 1}",
	 0},
	{"a: {\n  b: 1,\n- c\n", 1, 4,
	 "the bracket { that is opened here is not closed; put } where it "
	 "ends, perhaps in line 2: b: 1,}",
	 1},
	{"a: {b: 1, # komentar\n  c: 2\n", 1, 4,
	 "the bracket { that is opened here is not closed; put } where it "
	 "ends, perhaps in line 2: c: 2}",
	 0},
	{"a: {\"b\":1, c: [2]\n", 1, 4,
	 "the bracket { that is opened here is not closed; put } where it "
	 "ends, perhaps in line 1: a: {\"b\":1, c: [2]}",
	 0},
	{"a: [satu, dua\n\n# x\n", 1, 4,
	 "the bracket [ that is opened here is not closed; put ] where it "
	 "ends, perhaps in line 1: a: [satu, dua]",
	 0},
	{"a: {b: satu\n  dua: tiga: empat}\n", 1, 12,
	 "a comma is missing here; write: a: {b: satu,", 1},
	{"a: {b: 'x', c\n  : y: z}\n", 2, 6,
	 "a text that contains \": \" needs quotes around it; write: : \"y: "
	 "z\"}",
	 1},
	{"a: {b: satu\n  dua tiga\n  empat: lima}\n", 2, 11,
	 "a comma is missing here; write: dua tiga,", 0},
	{"a: [satu\n  dua, tiga}\n", 2, 12,
	 "between brackets a text with } needs quotes around all of it; write: "
	 "dua, \"tiga}\"",
	 1},
	{"a: [satu: dua: tiga]\n", 1, 14,
	 "a text that contains \": \" needs quotes around it; write: a: [satu: "
	 "\"dua: tiga\"]",
	 0},
	{"a: {b: 'x' # y\n", 1, 4,
	 "the bracket { that is opened here is not closed; put } where it "
	 "ends, perhaps in line 1: a: {b: 'x'} # y",
	 0},
	{"a: {b: \"x\n  y\n", 1, 8,
	 "the quote \" that is opened here is not closed; close it where the "
	 "text ends: a: {b: \"x\"",
	 1},
	{"a: {kegiatan: Rapat bulan: 3}\n", 1, 20,
	 "a comma is missing here; write: a: {kegiatan: Rapat, bulan: 3}", 0},
	{"a: {b: {c: 1, d: [2}\n  e: 3}\n", 1, 18,
	 "the bracket [ that is opened here is not closed; put ] where it "
	 "ends, perhaps in line 1: a: {b: {c: 1, d: [2]}",
	 1},
	{"a: [satu,\n]\n}\n", 3, 1,
	 "this line has no key, such as \"ket: \"; write one before it, or, if "
	 "it goes on with the text above, begin it in column 2",
	 0},
	{"a: {b: satu\n  dua} tiga}\n", 2, 8,
	 "this line does not fit in here; begin the keys of one entry, and the "
	 "entries of one list, in the same column",
	 0},
	{"rencana:\n  · area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ·; write: - area: Organisasi", 0},
	{"rencana:\n  • area: Organisasi\n", 2, 3,
	 "a list is written with -, not with •; write: - area: Organisasi", 0},
	{"rencana:\n  ‣ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ‣; write: - area: Organisasi", 0},
	{"rencana:\n  ⁃ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ⁃; write: - area: Organisasi", 0},
	{"rencana:\n  ∙ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ∙; write: - area: Organisasi", 0},
	{"rencana:\n  − area: Organisasi\n", 2, 3,
	 "a list is written with -, not with −; write: - area: Organisasi", 0},
	{"rencana:\n  ‐ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ‐; write: - area: Organisasi", 0},
	{"rencana:\n  ■ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ■; write: - area: Organisasi", 0},
	{"rencana:\n  ✓ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ✓; write: - area: Organisasi", 0},
	{"rencana:\n  ✔ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ✔; write: - area: Organisasi", 0},
	{"rencana:\n  ➔ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ➔; write: - area: Organisasi", 0},
	{"rencana:\n   area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ; write: - area: Organisasi", 0},
	{"rencana:\n  area: x\n", 2, 1,
	 "a special space stands here (U+1680), as word processors and web "
	 "pages write it; type an ordinary one:   area: x",
	 0},
	{"rencana:\n  area: x\n", 2, 1,
	 "a special space stands here (U+202F), as word processors and web "
	 "pages write it; type an ordinary one:   area: x",
	 0},
	{"rencana:\n  area: x\n", 2, 1,
	 "a special space stands here (U+205F), as word processors and web "
	 "pages write it; type an ordinary one:   area: x",
	 0},
	{"rencana:\n　　area: x\n", 2, 1,
	 "a special space stands here (U+3000), as word processors and web "
	 "pages write it; type an ordinary one:   area: x",
	 0},
	{"rencana:\n⁠⁠area: x\n", 2, 1,
	 "a special space stands here (U+2060), as word processors and web "
	 "pages write it; type an ordinary one: area: x",
	 0},
	{"rencana:\n  - a: b\n    target:\n      2025: c\n      2026: d\n"
	 "     e: f\n",
	 6, 6,
	 "this line begins in column 6, and what it belongs to, such as line "
	 "3, in column 5; write: \"    e: f\"",
	 0},
	{"rencana:\n  - a: b\n    target:\n      2025: c\n      2026: d\n"
	 "     2027: e\n",
	 6, 6,
	 "this line begins in column 6, and what it belongs to, such as line "
	 "5, in column 7; write: \"      2027: e\"",
	 0},
	{"rencana:\n­­area: x\n", 2, 1,
	 "a special space stands here (U+00AD), as word processors and web "
	 "pages write it; type an ordinary one: area: x",
	 0},
};

static void each_slip_is_told_with_its_remedy(void **state)
{
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(slips) / sizeof(slips[0]); i++) {
		const struct diag_mark before = diag_mark(&world->run.diag);
		const struct report *report;

		assert_null(plan_read(&world->run,
				      world_source(world, slips[i].text)));
		assert_int_equal(world->run.diag.count,
				 before.count + 1 + slips[i].more);
		report = &world->run.diag.report[before.report_count];
		assert_string_equal(report->text, slips[i].told);
		assert_int_equal(report->place.line, slips[i].line);
		assert_int_equal(report->place.column, slips[i].column);
		diag_rewind(&world->run.diag, before);
	}
}

/* Returns the places that are told of TEXT, "3:8 5:1". */
static const char *places_told(struct world *world, const char *text)
{
	const struct diag_mark before = diag_mark(&world->run.diag);
	const char *told = "";

	assert_null(plan_read(&world->run, world_source(world, text)));
	for (size_t i = before.report_count; i < world->run.diag.report_count;
	     i++) {
		struct place place = world->run.diag.report[i].place;

		told = arena_format(world->run.arena, "%s%s%u:%u", told,
				    *told ? " " : "", place.line, place.column);
	}
	diag_rewind(&world->run.diag, before);
	return told;
}

static void no_slip_hides_another(void **state)
{
	static const char *const text[][2] = {
		{"a:\n  b:1\n\tc: 2\n  d: %x\n", "2:4 3:1 4:6"},
		{"a: \"b\nc:1\nd: @e\nf: 'g\n", "1:4 2:2 3:4 4:4"},
		/* columns are those of the file, not of what is mended */
		{"a: {b: “c: d”, e: “f: g”}\n", "1:8 1:19"},
		{"- “a”: %b\n- c: @d\n", "1:3 1:8 2:6"},
		/* an entry moves with its keys, a section with its entries */
		{"a:\n  - b: c\n   - d: e\n     f: g\n  - h: %i\n", "3:4 5:8"},
		{"a:\n  b: c\n   d:\n     - e: f\n       g: h\n  i: %j\n",
		 "3:4 6:6"},
		{"a:\n b: c\n  d: e\n  f: g\n  h: %i\n", "3:3 5:6"},
		/* rows of a table are one slip */
		{"a:\n  b: c\n  d\te\n  f\tg\n  h:i\n", "3:3 5:4"},
		/* keys that are twice are told beside slips */
		{"a: b\na: c\nd: %e\nd: f\n", "3:4 2:1 4:1"},
		/* yet not where a guess may have brought them together */
		{"a:\n  b: c\n\tb: d\n", "3:1"},
		{"a: b\nf g\nh: %i\n", "2:1 3:4"},
		{"a: \"b\n  c\" d\n\te: f\ng: \"h\" i\n", "2:4 3:1 4:6"},
		{"a: {b: c\n  d: e}\nf: [g #h]\ni:\xC2\xA0j\n", "1:9 3:7 4:3"},
	};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++)
		assert_string_equal(places_told(world, text[i][0]), text[i][1]);
}

/* The first ones of a kind are told at their lines, the others together. */
static void many_slips_of_one_kind_are_few_messages(void **state)
{
	struct world *world = *state;
	const char *text = "a:\n";
	const struct diag *diag = &world->run.diag;

	for (int i = 0; i < 40; i++)
		text = arena_format(world->run.arena, "%s\tb%d: c\n", text, i);
	assert_null(plan_read(&world->run, world_source(world, text)));
	assert_int_equal(diag->report_count, 11);
	assert_string_equal(diag->report[10].text,
			    "lines with the same slip as line 11, from here to "
			    "line 41: 30");
	assert_int_equal(diag->report[10].place.line, 12);
}

/* A text that takes too long to be read again has its first slip told. */
static void a_slip_of_a_long_text_is_told(void **state)
{
	enum { LENGTH = 17 << 20, LINE = 64 };
	struct world *world = *state;
	char *text = arena_array(&world->arena, char, LENGTH + 16);

	memset(text, '#', LENGTH);
	for (size_t i = LINE - 1; i < LENGTH; i += LINE)
		text[i] = '\n';
	strcpy(text + LENGTH, "a: %b\nc: @d\n");
	assert_null(plan_read(&world->run, world_source(world, text)));
	assert_int_equal(world->run.diag.count, 1);
	assert_int_equal(world->run.diag.report[0].place.line,
			 LENGTH / LINE + 1);
}

/* Whoever nests so deep gets no more than a message. */
static void brackets_may_be_too_deep_for_slips(void **state)
{
	struct world *world = *state;
	char text[256] = "a: ";

	memset(text + 3, '[', 200);
	assert_null(plan_read(&world->run, world_source(world, text)));
	assert_int_equal(world->run.diag.count, 1);
}

static const struct CMUnitTest tests[] = {
	TEST(each_slip_is_told_with_its_remedy),
	TEST(no_slip_hides_another),
	TEST(many_slips_of_one_kind_are_few_messages),
	TEST(a_slip_of_a_long_text_is_told),
	TEST(brackets_may_be_too_deep_for_slips),
};
RUN(tests)
