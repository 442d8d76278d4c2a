#include "unit.h"

#include "plan/plan.h"

/* What is told of brackets, bullets and spaces that went wrong, and where. */
static const struct slip_told {
	const char *text;
	unsigned line, column;
	const char *told;
} slips[] = {
	{"a: {b: c, d: [1, 2}\n", 1, 14,
	 "the bracket [ that is opened here is not closed; put ] where it "
	 "ends, perhaps in line 1: a: {b: c, d: [1, 2]}"},
	{"a: [1, 2}\n", 1, 9,
	 "between brackets a text with } needs quotes around all of it; write: "
	 "a: [1, \"2}\""},
	{"a: [}\n", 1, 4,
	 "the bracket [ that is opened here is not closed; put ] where it "
	 "ends, perhaps in line 1: a: []}"},
	{"a: {b: c d: e}\n", 1, 11,
	 "a text that contains \": \" needs quotes around it; write: a: {b: "
	 "\"c d: e\"}"},
	{"a: {b: c\n  d: e}\n", 1, 9,
	 "a comma is missing here; write: a: {b: c,"},
	{"a: {b: “satu: dua”}\n", 1, 8,
	 "curly quotes do not count here; write straight ones: a: {b: \"satu: "
	 "dua\"}"},
	{"a: {b: pukul 10.00: rapat}\n", 1, 19,
	 "a text that contains \": \" needs quotes around it; write: a: {b: "
	 "\"pukul 10.00: rapat\"}"},
	{"a: {b: 'satu' dua}\n", 1, 13,
	 "the text ends with this quote, ', yet something stands behind it; "
	 "put quotes around the whole text: a: {b: \"'satu' dua\"}"},
	{"a: {b: 'satu\n  dua' tiga}\n", 2, 6,
	 "the text ends with this quote, ', yet something stands behind it; "
	 "put quotes around the whole text: dua tiga}"},
	{"a: {b: 'satu}\n", 1, 8,
	 "the quote ' that is opened here is not closed; close it where the "
	 "text ends: a: {b: 'satu'}"},
	{"a: {b: %satu}\n", 1, 8,
	 "between brackets a text with % needs quotes around all of it; write: "
	 "a: {b: \"%satu\"}"},
	{"a: [@satu]\n", 1, 5,
	 "between brackets a text with @ needs quotes around all of it; write: "
	 "a: [\"@satu\"]"},
	{"a: {b: Target #1, c: 2}\n", 1, 15,
	 "what stands behind # would be lost; put the whole text into quotes "
	 "(a comment has a space behind its #)"},
	{"a: [b\nc: d\n", 1, 4,
	 "the bracket [ that is opened here is not closed; put ] where it "
	 "ends, perhaps in line 1: a: [b]"},
	{"a: {b: satu [dua] tiga}\n", 1, 13,
	 "between brackets a text with [ needs quotes around all of it; write: "
	 "a: {b: \"satu [dua] tiga\"}"},
	{"a: {b: satu {dua tiga}\n", 1, 13,
	 "between brackets a text with { needs quotes around all of it; write: "
	 "a: {b: \"satu {dua tiga}\""},
	{"a: {b: [satu]dua, c: 1}\n", 1, 8,
	 "between brackets a text with [ needs quotes around all of it; write: "
	 "a: {b: \"[satu]dua\", c: 1}"},
	{"a: {\n  b: 1,\n- c\n", 1, 4,
	 "the bracket { that is opened here is not closed; put } where it "
	 "ends, perhaps in line 2: b: 1,}"},
	{"a: {b: 1, # komentar\n  c: 2\n", 1, 4,
	 "the bracket { that is opened here is not closed; put } where it "
	 "ends, perhaps in line 2: c: 2}"},
	{"a: {\"b\":1, c: [2]\n", 1, 4,
	 "the bracket { that is opened here is not closed; put } where it "
	 "ends, perhaps in line 1: a: {\"b\":1, c: [2]}"},
	{"a: [satu, dua\n\n# x\n", 1, 4,
	 "the bracket [ that is opened here is not closed; put ] where it "
	 "ends, perhaps in line 1: a: [satu, dua]"},
	{"a: {b: satu\n  dua: tiga: empat}\n", 1, 12,
	 "a comma is missing here; write: a: {b: satu,"},
	{"a: {b: 'x', c\n  : y: z}\n", 2, 6,
	 "a text that contains \": \" needs quotes around it; write: : \"y: "
	 "z\"}"},
	{"a: {b: satu\n  dua tiga\n  empat: lima}\n", 2, 11,
	 "a comma is missing here; write: dua tiga,"},
	{"a: [satu\n  dua, tiga}\n", 2, 12,
	 "between brackets a text with } needs quotes around all of it; write: "
	 "dua, \"tiga}\""},
	{"a: [satu: dua: tiga]\n", 1, 14,
	 "a text that contains \": \" needs quotes around it; write: a: [satu: "
	 "\"dua: tiga\"]"},
	{"a: {b: 'x' # y\n", 1, 4,
	 "the bracket { that is opened here is not closed; put } where it "
	 "ends, perhaps in line 1: a: {b: 'x'} # y"},
	{"a: {b: \"x\n  y\n", 1, 8,
	 "the quote \" that is opened here is not closed; close it where the "
	 "text ends: a: {b: \"x\""},
	{"a: {kegiatan: Rapat bulan: 3}\n", 1, 20,
	 "a comma is missing here; write: a: {kegiatan: Rapat, bulan: 3}"},
	{"a: {b: {c: 1, d: [2}\n  e: 3}\n", 1, 18,
	 "the bracket [ that is opened here is not closed; put ] where it "
	 "ends, perhaps in line 1: a: {b: {c: 1, d: [2]}"},
	{"a: [satu,\n]\n}\n", 3, 1,
	 "this line has no key, such as \"ket: \"; write one before it, or, if "
	 "it goes on with the text above, begin it in column 2"},
	{"a: {b: satu\n  dua} tiga}\n", 2, 8,
	 "this line does not fit in here; begin the keys of one entry, and the "
	 "entries of one list, in the same column"},
	{"rencana:\n  · area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ·; write: - area: Organisasi"},
	{"rencana:\n  • area: Organisasi\n", 2, 3,
	 "a list is written with -, not with •; write: - area: Organisasi"},
	{"rencana:\n  ‣ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ‣; write: - area: Organisasi"},
	{"rencana:\n  ⁃ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ⁃; write: - area: Organisasi"},
	{"rencana:\n  ∙ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ∙; write: - area: Organisasi"},
	{"rencana:\n  − area: Organisasi\n", 2, 3,
	 "a list is written with -, not with −; write: - area: Organisasi"},
	{"rencana:\n  ‐ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ‐; write: - area: Organisasi"},
	{"rencana:\n  ■ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ■; write: - area: Organisasi"},
	{"rencana:\n  ✓ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ✓; write: - area: Organisasi"},
	{"rencana:\n  ✔ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ✔; write: - area: Organisasi"},
	{"rencana:\n  ➔ area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ➔; write: - area: Organisasi"},
	{"rencana:\n   area: Organisasi\n", 2, 3,
	 "a list is written with -, not with ; write: - area: Organisasi"},
	{"rencana:\n  area: x\n", 2, 1,
	 "a special space stands here (U+1680), as word processors and web "
	 "pages write it; type an ordinary one:   area: x"},
	{"rencana:\n  area: x\n", 2, 1,
	 "a special space stands here (U+202F), as word processors and web "
	 "pages write it; type an ordinary one:   area: x"},
	{"rencana:\n  area: x\n", 2, 1,
	 "a special space stands here (U+205F), as word processors and web "
	 "pages write it; type an ordinary one:   area: x"},
	{"rencana:\n　　area: x\n", 2, 1,
	 "a special space stands here (U+3000), as word processors and web "
	 "pages write it; type an ordinary one:   area: x"},
	{"rencana:\n⁠⁠area: x\n", 2, 1,
	 "a special space stands here (U+2060), as word processors and web "
	 "pages write it; type an ordinary one: area: x"},
	{"rencana:\n  - a: b\n    target:\n      2025: c\n      2026: d\n"
	 "     e: f\n",
	 6, 6,
	 "this line begins in column 6, and what it belongs to, such as line "
	 "3, in column 5; write: \"    e: f\""},
	{"rencana:\n  - a: b\n    target:\n      2025: c\n      2026: d\n"
	 "     2027: e\n",
	 6, 6,
	 "this line begins in column 6, and what it belongs to, such as line "
	 "5, in column 7; write: \"      2027: e\""},
	{"rencana:\n­­area: x\n", 2, 1,
	 "a special space stands here (U+00AD), as word processors and web "
	 "pages write it; type an ordinary one: area: x"},
};

static void each_slip_is_told_with_its_remedy(void **state)
{
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(slips) / sizeof(slips[0]); i++) {
		const struct diag_mark before = diag_mark(&world->run.diag);
		const struct report *report;

		assert_null(plan_read(&world->run,
				      world_source(world, slips[i].text)));
		assert_int_equal(world->run.diag.count, before.count + 1);
		report = &world->run.diag.report[before.report_count];
		assert_string_equal(report->text, slips[i].told);
		assert_int_equal(report->place.line, slips[i].line);
		assert_int_equal(report->place.column, slips[i].column);
		diag_rewind(&world->run.diag, before);
	}
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
	TEST(brackets_may_be_too_deep_for_slips),
};
RUN(tests)
