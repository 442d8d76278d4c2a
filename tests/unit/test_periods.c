#include "unit.h"

#include "plan/keys.h"
#include "plan/messages.h"
#include "plan/tree.h"

/* Returns what KEY says of TEXT, by its own words if UNIT is UNIT_COUNT. */
static const struct periods *said(struct world *world, const char *key,
				  const char *text)
{
	const char *yaml = arena_format(&world->arena, "%s: %s\n", key, text);
	const struct yaml *root =
		yaml_read(&world->run, world_source(world, yaml), NULL);

	assert_non_null(root);
	return periods_read_as(yaml_value(root, key), key, plan_key_unit(key),
			       UNIT_COUNT, &world->run);
}

/* Words of a key, and what they say. */
struct saying {
	const char *key, *text;
	enum unit unit;
	uint64_t set;
};

static const struct saying right[] = {
	{"triwulan", "I, III", UNIT_QUARTER, 5},
	{"triwulan", "1, 3", UNIT_QUARTER, 5},
	{"triwulan", "iv", UNIT_QUARTER, 8},
	{"triwulan", "TW II", UNIT_QUARTER, 2},
	{"triwulan", "triwulan 2", UNIT_QUARTER, 2},
	{"triwulan", "triwulan-2", UNIT_QUARTER, 2},
	{"triwulan", "I-III", UNIT_QUARTER, 7},
	{"triwulan", "2 s.d. 4", UNIT_QUARTER, 14},
	{"triwulan", "TW I - TW III", UNIT_QUARTER, 7},
	{"triwulan", "triwulan-2 - triwulan-3", UNIT_QUARTER, 6},
	{"triwulan", "triwulan-2 s.d. triwulan-3", UNIT_QUARTER, 6},
	{"triwulan", "semua", UNIT_QUARTER, 15},
	{"triwulan", "[I, 2-3]", UNIT_QUARTER, 7},
	{"triwulan", "{I: 25%, \"II, IV\": 50%}", UNIT_QUARTER, 11},
	{"semester", "2", UNIT_SEMESTER, 2},
	{"semester", "I-II", UNIT_SEMESTER, 3},
	{"semester", "Semester II", UNIT_SEMESTER, 2},
	{"semester", "semua", UNIT_SEMESTER, 3},
	{"minggu", "Mar 2-3, Apr 1", UNIT_WEEK, UINT64_C(0x9800)},
	{"minggu", "Mar 2, 4", UNIT_WEEK, UINT64_C(0x2800)},
	{"minggu", "Jan", UNIT_WEEK, 0x1F},
	{"minggu", "Januari - Feb", UNIT_WEEK, 0x3FF},
	{"minggu", "Jan 4 - Feb 2", UNIT_WEEK, 0x78},
	{"minggu", "Jan 5", UNIT_WEEK, 0x10},
	{"minggu", "Des 5", UNIT_WEEK, UINT64_C(1) << 59},
	{"minggu", "semua", UNIT_WEEK, (UINT64_C(1) << 60) - 1},
	{"minggu", "{Jan 1-2: a, Jan 3: b}", UNIT_WEEK, 7},
	{"tahun", "2000", UNIT_YEAR, 1},
	{"tahun", "2063", UNIT_YEAR, UINT64_C(1) << 63},
	{"tahun", "2002-2004, 2006", UNIT_YEAR, 0x5C},
	{"tahun", "2002 sampai 2003", UNIT_YEAR, 0xC},
	{"tahun", "2000-2063", UNIT_YEAR, UINT64_MAX},
	{"tahun", "semua", UNIT_YEAR, UINT64_MAX},
	{"target", "I, III", UNIT_QUARTER, 5},
	{"target", "TW 2", UNIT_QUARTER, 2},
	{"target", "triwulan-2", UNIT_QUARTER, 2},
	{"target", "1, 3", UNIT_MONTH, 5},
	{"target", "Jan-Mar, 5", UNIT_MONTH, 0x17},
	{"target", "triwulan", UNIT_MONTH, 0x924},
	{"target", "2001, 2003-2004", UNIT_YEAR, 0x1A},
	{"target", "semester I", UNIT_SEMESTER, 1},
	{"target", "Jan 2, 4", UNIT_WEEK, 0xA},
	{"target", "Jan, Feb 1", UNIT_WEEK, 0x3F},
	{"target", "semua", UNIT_MONTH, 0xFFF},
	{"realisasi", "{I: 10%, II: 20%}", UNIT_QUARTER, 3},
	{"realisasi", "[2001, 2002]", UNIT_YEAR, 6},
};

static void each_unit_has_its_words(void **state)
{
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++) {
		const struct saying *s = &right[i];
		const struct periods *p = said(world, s->key, s->text);

		if (!p || p->unit != s->unit || p->set != s->set)
			fail_msg("%s: %s says %llx of %d", s->key, s->text,
				 p ? (unsigned long long)p->set : 0,
				 p ? (int)p->unit : -1);
		assert_false(p->set & ~unit_all(p->unit));
	}
	assert_int_equal(world->run.diag.count, 0);
}

static const struct {
	const char *key, *text;
	const struct message *message;
} wrong[] = {
	{"triwulan", "V", MESSAGE_QUARTER_OUT_OF_RANGE},
	{"triwulan", "5", MESSAGE_QUARTER_OUT_OF_RANGE},
	{"triwulan", "0", MESSAGE_QUARTER_OUT_OF_RANGE},
	{"triwulan", "B03", MESSAGE_QUARTER_UNKNOWN},
	{"triwulan", "III-I", MESSAGE_PERIOD_BACKWARDS},
	{"triwulan", "I,,II", MESSAGE_PERIOD_EMPTY},
	{"triwulan", "I-", MESSAGE_PERIOD_EMPTY},
	{"triwulan", "I-II, 2", MESSAGE_PERIOD_TWICE},
	{"triwulan", "{I: a, 1: b}", MESSAGE_PERIOD_TWICE},
	{"triwulan", "Mar", MESSAGE_PERIOD_ELSEWHERE},
	{"triwulan", "2026", MESSAGE_PERIOD_ELSEWHERE},
	{"triwulan", "[]", MESSAGE_PLAN_EMPTY_LIST},
	{"triwulan", "[[I]]", MESSAGE_PLAN_WANTS_TEXT},
	{"semester", "3", MESSAGE_SEMESTER_OUT_OF_RANGE},
	{"semester", "awal", MESSAGE_SEMESTER_UNKNOWN},
	{"minggu", "2", MESSAGE_WEEK_UNKNOWN},
	{"minggu", "Mar 6", MESSAGE_WEEK_OUT_OF_RANGE},
	{"minggu", "Mar 0", MESSAGE_WEEK_OUT_OF_RANGE},
	{"minggu", "Apr 2 - Mar 1", MESSAGE_PERIOD_BACKWARDS},
	{"minggu", "Mar 4-2", MESSAGE_PERIOD_BACKWARDS},
	{"minggu", "Mar, Mar 2", MESSAGE_PERIOD_TWICE},
	{"minggu", "Foo 2", MESSAGE_WEEK_UNKNOWN},
	{"tahun", "1999", MESSAGE_YEAR_OUT_OF_RANGE},
	{"tahun", "2064", MESSAGE_YEAR_OUT_OF_RANGE},
	{"tahun", "26", MESSAGE_YEAR_UNKNOWN},
	{"tahun", "2028-2026", MESSAGE_PERIOD_BACKWARDS},
	{"target", "I, 3", MESSAGE_PERIOD_MIXED},
	{"target", "2026, Mar", MESSAGE_PERIOD_MIXED},
	{"target", "{I: a, semester II: b}", MESSAGE_PERIOD_MIXED},
	{"target", "100%", MESSAGE_PERIOD_UNKNOWN},
	{"target", "13", MESSAGE_PERIOD_UNKNOWN},
	{"target", "I, lima", MESSAGE_QUARTER_UNKNOWN},
};

static void what_is_wrong_is_told(void **state)
{
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct world other;

		arena_init(&other.arena);
		run_init(&other.run, &other.arena);
		if (said(&other, wrong[i].key, wrong[i].text) ||
		    other.run.diag.count != 1 ||
		    other.run.diag.report->message != wrong[i].message)
			fail_msg("%s: %s is told otherwise: %s", wrong[i].key,
				 wrong[i].text,
				 other.run.diag.count
					 ? other.run.diag.report->text
					 : "not at all");
		arena_release(&other.arena);
	}
	assert_null(said(world, "triwulan", ""));
	assert_int_equal(world->run.diag.count, 0);
}

static void weeks_that_are_not_named_are_implied(void **state)
{
	struct world *world = *state;

	assert_true(said(world, "minggu", "Jan")->implied == 0x10);
	assert_true(said(world, "minggu", "Jan 1-5")->implied == 0);
	assert_true(said(world, "minggu", "Jan 4 - Feb 5")->implied == 0x10);
	assert_true(said(world, "minggu", "Jan 5 - Feb 1")->implied == 0);
	assert_true(said(world, "tahun", "2026-2028")->implied == 0);
	assert_true(said(world, "tahun", "semua")->implied == UINT64_MAX);
}

static void labels_are_found_in_the_profile(void **state)
{
	static const char *const label[] = {"Tahap I", "Pra-Tahap II",
					    "Tahap III"};
	struct world *world = *state;
	const struct periods *p;

#define FOUND(text) \
	periods_find_labels(said(world, "periode", text), label, 3, &world->run)
	p = FOUND("tahap i, Tahap III");
	assert_int_equal(p->set, 5);
	assert_string_equal(periods_name(&world->arena, p, 2), "Tahap III");
	assert_int_equal(FOUND("Tahap I - Pra-Tahap II")->set, 3);
	assert_int_equal(FOUND("Pra-Tahap II")->set, 2);
	assert_int_equal(FOUND("semua")->set, 7);
	p = FOUND("{Tahap I - Pra-Tahap II: a, Tahap III: b}");
	assert_string_equal(periods_label(p, 1)->text, "a");
	assert_string_equal(periods_label(p, 2)->text, "b");
	assert_true(periods_same(p, said(world, "periode",
					 "{Tahap III: b, tahap I: a, "
					 "Pra-tahap II: a}")));
	assert_true(periods_relabelled(
		p, said(world, "periode", "{Tahap III: c}")));
	assert_int_equal(world->run.diag.count, 0);
	assert_null(FOUND("Tahap IV"));
	assert_true(world_says(world, MESSAGE_LABEL_UNKNOWN));
	assert_null(FOUND("Tahap III - Tahap I"));
	assert_null(FOUND("Tahap I - Tahap III, Tahap III"));
	assert_int_equal(world->run.diag.count, 3);
	assert_null(said(world, "periode", "a, A"));
	assert_true(world_says(world, MESSAGE_PERIOD_TWICE));
#undef FOUND
}

static void periods_of_two_units_are_not_the_same(void **state)
{
	struct world *world = *state;

	assert_false(periods_same(said(world, "triwulan", "I"),
				  said(world, "bulan", "1")));
	assert_true(periods_same(said(world, "triwulan", "I"),
				 said(world, "target", "I")));
	assert_false(periods_relabelled(said(world, "triwulan", "{I: a}"),
					said(world, "bulan", "{1: b}")));
	assert_false(periods_same(said(world, "tahun", "2001"), NULL));
}

/* --- In a tree ------------------------------------------------------------
 */

static bool has_target(const void *profile, const char *name)
{
	return !strcmp(name, profile) || !strcmp(name, "area");
}

/* Returns the first entry of a tree with TEXT; TEXT_COLUMN: of the profile,
 * NULL: nobody knows it. */
static const struct node *entry(struct world *world, const char *text,
				const char *text_column, enum unit unit)
{
	const char *yaml = arena_format(&world->arena, "- {%s}\n", text);
	const struct tree_guide guide = {text_column, has_target, unit, NULL,
					 0};
	struct node *root = arena_new(&world->arena, struct node);

	tree_read(root, yaml_read(&world->run, world_source(world, yaml), NULL),
		  "rencana", &world->run);
	if (text_column && !world->run.diag.count)
		tree_settle(root, &guide, &world->run);
	return root->child;
}

static void a_key_is_periods_if_it_reads_so_or_text(void **state)
{
	struct world *world = *state;
	const struct node *node;

	node = entry(world, "area: A, target: 'I, II', realisasi: I", NULL, 0);
	assert_int_equal(node->entry_count, 1);
	assert_int_equal(node->periods[SERIES_TARGET]->set, 3);
	assert_int_equal(node->periods[SERIES_REALISASI]->unit, UNIT_QUARTER);
	node = entry(world, "area: A, target: 100%, realisasi: sudah", NULL, 0);
	assert_int_equal(node->entry_count, 3);
	assert_null(node->periods[SERIES_TARGET]);
	assert_null(node->periods[SERIES_REALISASI]);
	node = entry(world, "realisasi: '1, 2', area: A, semester: I", NULL, 0);
	assert_int_equal(node->periods[SERIES_REALISASI]->unit, UNIT_SEMESTER);
	node = entry(world, "area: A, bulan: 3, tahun: 2026", NULL, 0);
	assert_int_equal(node->periods[SERIES_TARGET]->unit, UNIT_MONTH);
	assert_string_equal(node->entry[1].key, "tahun");
	assert_int_equal(world->run.diag.count, 0);
	entry(world, "area: A, target: {I: 1, x: 2}", NULL, 0);
	assert_int_equal(world->run.diag.count, 1); /* it cannot be a text */
}

static void a_column_of_text_takes_its_key(void **state)
{
	struct world *world = *state;
	const struct node *node =
		entry(world, "target: I, area: A, realisasi: II", "target",
		      UNIT_QUARTER);

	assert_int_equal(node->entry_count, 2);
	assert_string_equal(node->entry[0].key, "target");
	assert_string_equal(node->entry[0].value.text, "I");
	assert_string_equal(node->entry[1].key, "area");
	assert_null(node->periods[SERIES_TARGET]);
	assert_int_equal(node->periods[SERIES_REALISASI]->set, 2);
	node = entry(world, "tahun: 2026, triwulan: I", "tahun", UNIT_QUARTER);
	assert_int_equal(node->periods[SERIES_TARGET]->unit, UNIT_QUARTER);
	assert_int_equal(node->entry_count, 1);
	node = entry(world, "area: A, target: semua", "x", UNIT_SEMESTER);
	assert_int_equal(node->periods[SERIES_TARGET]->unit, UNIT_SEMESTER);
	assert_int_equal(world->run.diag.count, 0);
	entry(world, "target: {I: 25%}", "target", UNIT_QUARTER);
	assert_true(world_says(world, MESSAGE_PLAN_WANTS_TEXT));
	assert_int_equal(world->run.diag.count, 1);
}

static void without_a_column_it_is_periods_and_told(void **state)
{
	static const struct {
		const char *text;
		const struct message *message;
	} bad[] = {
		{"area: A, target: 100%", MESSAGE_QUARTER_UNKNOWN},
		{"area: A, bulan: 3, tahun: 2026", MESSAGE_PERIOD_TWO_KEYS},
		{"area: A, triwulan: I, semester: I", MESSAGE_PERIOD_TWO_KEYS},
		{"area: A, realisasi: sudah", MESSAGE_QUARTER_UNKNOWN},
	};
	struct world *world = *state;
	const struct node *node;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct world other = {.arena = {0}};

		arena_init(&other.arena);
		run_init(&other.run, &other.arena);
		node = entry(&other, bad[i].text, "x", UNIT_QUARTER);
		assert_int_equal(node->entry_count, 1);
		assert_int_equal(other.run.diag.count, 1);
		assert_ptr_equal(other.run.diag.report->message,
				 bad[i].message);
		arena_release(&other.arena);
	}
	/* in a profile without periods it is a column that is not there */
	node = entry(world, "area: A, target: 100%", "x", UNIT_COUNT);
	assert_int_equal(node->entry_count, 2);
	assert_int_equal(world->run.diag.count, 0);
}

static const struct CMUnitTest tests[] = {
	TEST(each_unit_has_its_words),
	TEST(what_is_wrong_is_told),
	TEST(weeks_that_are_not_named_are_implied),
	TEST(labels_are_found_in_the_profile),
	TEST(periods_of_two_units_are_not_the_same),
	TEST(a_key_is_periods_if_it_reads_so_or_text),
	TEST(a_column_of_text_takes_its_key),
	TEST(without_a_column_it_is_periods_and_told),
};
RUN(tests)
