#include "unit.h"

#include "plan/keys.h"
#include "plan/messages.h"
#include "plan/periods_write.h"
#include "plan/tree.h"
#include "yaml/messages.h"

/* Returns what KEY says of TEXT, by its own words if UNIT is UNIT_COUNT. */
static const struct periods *said(struct world *world, const char *key,
				  const char *text)
{
	const char *yaml = arena_format(&world->arena, "%s: %s\n", key, text);
	const struct yaml *root = yaml_read(&world->run, &world->arena,
					    world_source(world, yaml), NULL);

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
	{"minggu", "Feb 3 -\xC2\xA0Mar 2", MESSAGE_YAML_ODD_SPACE},
	{"minggu",
	 "{Mar\xC2\xA0"
	 "2: a}",
	 MESSAGE_YAML_ODD_SPACE},
	{"bulan", "Jan\xC2\xA0- Mar", MESSAGE_YAML_ODD_SPACE},
	{"triwulan", "TW\xE2\x80\xAFI, TW 2", MESSAGE_YAML_ODD_SPACE},
	{"target",
	 "Mar\xC2\xA0"
	 "2",
	 MESSAGE_YAML_ODD_SPACE},
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
	assert_null(FOUND("tahap i, Tahap I"));
	assert_true(world_says(world, MESSAGE_PERIOD_TWICE));
	assert_null(FOUND("Tahap\xE2\x80\x87I"));
	assert_true(world_says(world, MESSAGE_YAML_ODD_SPACE));
#undef FOUND
}

static void labels_may_have_commas_in_them(void **state)
{
	static const char *const label[] = {"Jan, Feb", "Mar", "Apr, Mei, Jun"};
	struct world *world = *state;
	const struct periods *p;

	p = periods_find_labels(said(world, "periode",
				     "{'Jan, Feb': a, 'Mar,  Apr,Mei,Jun': b}"),
				label, 3, &world->run);
	assert_non_null(p);
	assert_int_equal(p->set, 7);
	assert_string_equal(periods_label(p, 0)->text, "a");
	assert_string_equal(periods_label(p, 2)->text, "b");
	assert_null(periods_find_labels(said(world, "periode", "Jan, Mar"),
					label, 3, &world->run));
	assert_int_equal(world->run.diag.count, 1);
}

static void labels_may_share_what_is_between_commas(void **state)
{
	static const char *const label[] = {
		"Tahap I, minggu 1", "Tahap II, minggu 1",
		"Tahap II, minggu 1, sore", "minggu 1", "Tahap III"};
	struct world *world = *state;
	const struct periods *p;

#define FOUND(text) \
	periods_find_labels(said(world, "periode", text), label, 5, &world->run)
	p = FOUND("Tahap I, minggu 1, Tahap II, minggu 1");
	assert_non_null(p);
	assert_int_equal(p->set, 3);
	p = FOUND("{'Tahap I, minggu 1': a, 'Tahap II, minggu 1': b}");
	assert_non_null(p);
	assert_string_equal(periods_label(p, 0)->text, "a");
	assert_string_equal(periods_label(p, 1)->text, "b");
	assert_int_equal(FOUND("Tahap III, Tahap II, minggu 1, sore")->set,
			 1 << 2 | 1 << 4);
	/* what stands in two texts is no label together */
	assert_int_equal(world->run.diag.count, 0);
	assert_null(FOUND("{Tahap I: a, minggu 1: b}"));
	assert_true(world_says(world, MESSAGE_LABEL_UNKNOWN));
	assert_int_equal(FOUND("{Tahap III: a, minggu 1: b}")->set,
			 1 << 3 | 1 << 4);
	assert_null(FOUND("Tahap I, minggu 1, tahap i, minggu 1"));
	assert_true(world_says(world, MESSAGE_PERIOD_TWICE));
	assert_int_equal(world->run.diag.count, 2);
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

/* What is told of words that are clear, and what is said of it. */
static void what_was_meant_is_told_where_it_is_clear(void **state)
{
	static const struct {
		const char *key, *text, *meant;
	} list[] = {
		{"triwulan", "TW1", "I"},
		{"triwulan", "Q2", "II"},
		{"triwulan", "triwulan ke-3", "III"},
		{"triwulan", "Triwulan ke 4", "IV"},
		{"triwulan", "TW.II", "II"},
		{"triwulan", "TW I dan II", "\"I, II\""},
		{"triwulan", "TW I sampai dengan TW III", "I-III"},
		{"triwulan", "TW1-TW3", "I-III"},
		{"triwulan", "I & III", "\"I, III\""},
		{"triwulan", "setiap triwulan", "semua"},
		{"triwulan", "triwulanan", "semua"},
		{"triwulan", "semau", "semua"},
		{"triwulan", "I:25%", "{I: 25%}"},
		{"triwulan", "'-'", ""},
		{"triwulan", "TW V", NULL},
		{"triwulan", "awal tahun", NULL},
		{"semester", "semester ke-2", "II"},
		{"semester", "Sem. 1", "I"},
		{"semester", "S2", "II"},
		{"semester", "semester III", NULL},
		{"minggu", "minggu ke 2 Maret", "Mar 2"},
		{"minggu", "minggu ke-2 Maret", "Mar 2"},
		{"minggu", "M2 Maret", "Mar 2"},
		{"minggu", "Maret M2", "Mar 2"},
		{"minggu", "Maret minggu II", "Mar 2"},
		{"minggu", "Mar/2", "Mar 2"},
		{"minggu", "minggu I dan II Maret", NULL},
		{"minggu", "Maret minggu 1 dan 3", "\"Mar 1, 3\""},
		{"minggu", "M1 Maret s.d. M2 April", "Mar 1-Apr 2"},
		{"minggu", "minggu 6 Maret", NULL},
		{"minggu", "mingguan", "semua"},
		{"minggu", "setiap minggu", "semua"},
		{"tahun", "TA 2026", "2026"},
		{"tahun", "T.A. 2026", NULL},
		{"tahun", "tahun anggaran 2026", "2026"},
		{"tahun", "2026/2027", "\"2026, 2027\""},
		{"tahun", "2026 dan 2028", "\"2026, 2028\""},
		{"tahun", "2026 hingga 2028", "2026-2028"},
		{"tahun", "tahunan", "semua"},
		{"tahun", "nihil", ""},
		{"realisasi", "TW1", "I"},
		{"target", "minggu ke-2 Maret", "Mar 2"},
		{"target", "TA 2026", "2026"},
		{"target", "smt2", "semester II"},
		{"target", "setiap bulan", "semua"},
		{"target", "tiga dokumen", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(list) / sizeof(list[0]); i++) {
		const struct message *expected = !list[i].meant ? NULL
						 : *list[i].meant
							 ? MESSAGE_PERIOD_MEANT
							 : MESSAGE_PERIOD_NONE;
		struct world other;
		const char *text, *found;

		arena_init(&other.arena);
		run_init(&other.run, &other.arena);
		assert_null(said(&other, list[i].key, list[i].text));
		assert_int_equal(other.run.diag.count, 1);
		text = other.run.diag.report->text;
		found = strrchr(text, ':');
		if ((other.run.diag.report->message == expected) !=
			    !!expected ||
		    (expected && *list[i].meant &&
		     (!found || !strstr(text, list[i].meant))))
			fail_msg("%s: %s is told otherwise: %s", list[i].key,
				 list[i].text, text);
		arena_release(&other.arena);
	}
}

/* --- Written --------------------------------------------------------------
 */

static const char *text(struct world *world, const char *key, const char *words,
			bool alone)
{
	const struct periods *p = said(world, key, words);

	return periods_text(&world->arena, p, p->set, alone);
}

static void periods_are_written_as_plans_have_them(void **state)
{
	static const struct {
		const char *key, *words, *text, *alone;
	} list[] = {
		{"bulan", "1, 2, 3, 6, 11-12", "1-3, 6, 11, 12",
		 "1-3, 6, 11, 12"},
		{"bulan", "1-12", "semua", "1-12"},
		{"bulan", "3, 6, 9, 12", "triwulan", "3, 6, 9, 12"},
		{"triwulan", "1, 3", "I, III", "I, III"},
		{"triwulan", "1-3", "I-III", "I-III"},
		{"triwulan", "1-4", "semua", "I-IV"},
		{"semester", "2", "II", "semester II"},
		{"minggu", "Mar 2-3, Apr 1, 3", "Mar 2-3, Apr 1, 3",
		 "Mar 2-3, Apr 1, 3"},
		{"minggu", "Mar", "Mar", "Mar 1-5"},
		{"minggu", "Mar 1-5", "Mar", "Mar 1-5"},
		{"minggu", "Feb 3-5, Mar 1-2", "Feb 3 - Mar 2",
		 "Feb 3 - Mar 2"},
		{"minggu", "Jan, Feb 1-4, Apr 5, Mei 1-5, Jun",
		 "Jan - Feb 4, Apr 5 - Jun", "Jan 1 - Feb 4, Apr 5 - Jun"},
		{"minggu", "Mar 4 - Apr 2, Apr 4, 5", "Mar 4 - Apr 2, Apr 4-5",
		 "Mar 4 - Apr 2, Apr 4-5"},
		{"minggu", "Mar 2, 4-5, Apr 1", "Mar 2, Mar 4 - Apr 1",
		 "Mar 2, Mar 4 - Apr 1"},
		{"minggu", "semua", "semua", "Jan 1 - Des"},
		{"tahun", "2026, 2027, 2028, 2030", "2026-2028, 2030",
		 "2026-2028, 2030"},
		{"tahun", "semua", "semua", "2000-2063"},
		{"tahun", "2000-2063", "2000-2063", "2000-2063"},
		{"periode", "Tahap I, tahap iii", "Tahap I, tahap iii",
		 "Tahap I, tahap iii"},
	};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(list) / sizeof(list[0]); i++) {
		assert_string_equal(
			text(world, list[i].key, list[i].words, false),
			list[i].text);
		assert_string_equal(
			text(world, list[i].key, list[i].words, true),
			list[i].alone);
	}
}

static void a_run_of_weeks_does_not_name_the_fifth(void **state)
{
	const uint64_t fifth = 1 << 4 | 1 << 9; /* of Jan and Feb */
	struct world *world = *state;

	for (unsigned alone = 0; alone < 2; alone++) {
		const char *words =
			text(world, "minggu", "Jan 1-5, Feb, Mar 1", alone);

		assert_true(
			(said(world, alone ? KEY_REALISASI : "minggu", words)
				 ->implied) == fifth);
	}
}

static unsigned long long chance(unsigned long long *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

/* Returns PERIODS of SERIES as they are written, and read again. */
static const struct periods *again(struct world *world,
				   const struct periods *periods,
				   enum series series)
{
	struct yaml_writer w = {.column = 0};
	const struct node *node;
	size_t length;

	yaml_put(&w, "- area: A\n  ");
	yaml_put(&w, series == SERIES_TARGET ? unit_word(periods->unit)
					     : KEY_REALISASI);
	yaml_put(&w, ":");
	periods_put(&w, &world->arena, periods, series != SERIES_TARGET, 2);
	yaml_put(&w, "\n");
	node = arena_new(&world->arena, struct node);
	tree_read(
		(struct node *)node,
		yaml_read(&world->run, &world->arena,
			  world_source(world, buffer_take(&w.out, &world->arena,
							  &length)),
			  NULL),
		"rencana", &world->run);
	assert_int_equal(world->run.diag.count, 0);
	return node->child->periods[series];
}

static void what_is_written_is_read_as_the_same(void **state)
{
	static const char *const texts[] = {"25%", "", "a: b", "- x, y",
					    "dua\nbaris"};
	struct world *world = *state;
	unsigned long long seed = 88172645463325252ULL;

	for (unsigned i = 0; i < 4000; i++) {
		struct value label[PERIODS_MOST] = {{.length = 0}};
		struct periods p = {.unit = i % UNIT_LABEL};
		const struct periods *read;

		p.set = chance(&seed) & chance(&seed);
		if (i % 3 == 0)
			p.set |= p.set << 1 | p.set << 2;
		if (i % 40 < 5)
			p.set = UINT64_MAX;
		p.set &= unit_all(p.unit);
		if (!p.set)
			continue;
		for (size_t k = 0; k < PERIODS_MOST; k++) {
			const char *words = texts[chance(&seed) % 5];

			label[k] = (struct value){words, strlen(words), {0}};
		}
		p.label = i % 7 < 3 ? label : NULL;
		for (enum series s = 0; s < SERIES_COUNT; s++) {
			read = again(world, &p, s);
			assert_non_null(read);
			assert_int_equal(read->unit, p.unit);
			assert_true(read->set == p.set);
			assert_true(periods_same(read, &p));
		}
	}
}

static void people_say_periods_in_words(void **state)
{
	static const struct {
		const char *key, *words, *spoken;
	} list[] = {
		{"bulan", "3", "Maret"},
		{"bulan", "4-6", "April sampai dengan Juni"},
		{"bulan", "3, 6, 7", "Maret, Juni, dan Juli"},
		{"triwulan", "I, III", "Triwulan I dan III"},
		{"triwulan", "I-III", "Triwulan I sampai dengan III"},
		{"semester", "1-2", "Semester I dan II"},
		{"minggu", "Mar 2", "minggu ke-2 Maret"},
		{"tahun", "2026-2028", "2026 sampai dengan 2028"},
		{"periode", "Tahap I, Tahap II", "Tahap I dan Tahap II"},
	};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(list) / sizeof(list[0]); i++)
		assert_string_equal(
			periods_spoken(&world->arena,
				       said(world, list[i].key, list[i].words)),
			list[i].spoken);
}

static void periods_meet_those_that_they_lie_in(void **state)
{
	struct world *world = *state;

#define MEET(a, b, c, d) periods_meet(said(world, a, b), said(world, c, d))
	assert_true(MEET("triwulan", "I", "bulan", "3"));
	assert_false(MEET("triwulan", "I", "bulan", "4"));
	assert_true(MEET("bulan", "3", "semester", "I"));
	assert_true(MEET("minggu", "Mar 2", "bulan", "3"));
	assert_true(MEET("triwulan", "II", "minggu", "Jun 5"));
	assert_true(MEET("triwulan", "II", "triwulan", "I-II"));
	assert_false(MEET("triwulan", "II", "triwulan", "I, III"));
	assert_true(MEET("tahun", "2026-2028", "tahun", "2027"));
	assert_false(MEET("tahun", "2026", "bulan", "1-12"));
	assert_true(MEET("periode", "A, B", "periode", "b"));
	assert_false(MEET("periode", "A", "bulan", "1"));
#undef MEET
}

/* --- In a tree ------------------------------------------------------------
 */

static bool has_target(const void *profile, const char *name)
{
	return !strcmp(name, profile) || !strcmp(name, "area");
}

#define YEARS_2025_TO_2029 (UINT64_C(0x1F) << 25)

/* Returns the first entry of a tree with TEXT; TEXT_COLUMN: of the profile,
 * NULL: nobody knows it. The profile has no fifth week of January, and some
 * years of each series. */
static const struct node *entry(struct world *world, const char *text,
				const char *text_column, enum unit unit)
{
	const char *yaml = arena_format(&world->arena, "- {%s}\n", text);
	const struct tree_guide guide = {
		.profile = text_column,
		.has_text = has_target,
		.unit = unit,
		.has = {{[UNIT_WEEK] = UINT64_C(0x0FFFFFFFFFFFFFEF),
			 [UNIT_YEAR] = YEARS_2025_TO_2029},
			{[UNIT_WEEK] = UINT64_C(0x0FFFFFFFFFFFFFEF),
			 [UNIT_YEAR] = UINT64_C(1) << 30}}};
	struct node *root = arena_new(&world->arena, struct node);

	tree_read(root,
		  yaml_read(&world->run, &world->arena,
			    world_source(world, yaml), NULL),
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

static void implied_periods_are_those_of_the_profile(void **state)
{
	struct world *world = *state;
	const struct node *node;
	const struct periods *p;

#define TARGET(text) \
	entry(world, "area: A, " text, "x", UNIT_YEAR)->periods[SERIES_TARGET]
	p = TARGET("target: semua");
	assert_true(p->set == YEARS_2025_TO_2029);
	assert_true(p->implied == YEARS_2025_TO_2029);
	p = TARGET("tahun: {semua: x}");
	assert_true(p->set == YEARS_2025_TO_2029);
	assert_string_equal(periods_label(p, 29)->text, "x");
	assert_int_equal(periods_label(p, 30)->length, 0);
	assert_true(TARGET("tahun: 2024-2026")->set == UINT64_C(7) << 24);
	assert_true(TARGET("minggu: Jan")->set == 0x0F);
	assert_true(TARGET("minggu: Jan 4 - Feb 1")->set == 0x28);
	assert_true(TARGET("minggu: Jan 5")->set == 0x10);
	assert_true(TARGET("minggu: Feb")->set == 0x1F << 5);
	assert_true(TARGET("semester: semua")->set == 3);
	node = entry(world, "area: A, tahun: semua, realisasi: semua", "x",
		     UNIT_YEAR);
	assert_true(node->periods[SERIES_REALISASI]->set == UINT64_C(1) << 30);
	/* nobody knows the profile */
	node = entry(world, "area: A, tahun: semua", NULL, 0);
	assert_true(node->periods[SERIES_TARGET]->set == UINT64_MAX);
	assert_int_equal(world->run.diag.count, 0);
#undef TARGET
}

static void behind_as_many_texts_as_there_may_be_it_is_periods(void **state)
{
	struct world *world = *state;
	const char *text = "k0: A";
	const struct node *node;

	for (size_t i = 1; i < YAML_MOST_KEYS - 2; i++)
		text = arena_format(&world->arena, "%s, k%zu: A", text, i);
	text = arena_format(&world->arena, "%s, triwulan: I, realisasi: II",
			    text);
	for (int settled = 0; settled < 2; settled++) {
		node = entry(world, text, settled ? "x" : NULL, UNIT_QUARTER);
		assert_int_equal(node->entry_count, YAML_MOST_KEYS - 2);
		assert_int_equal(node->periods[SERIES_TARGET]->set, 1);
		assert_int_equal(node->periods[SERIES_REALISASI]->set, 2);
	}
	assert_int_equal(world->run.diag.count, 0);
}

static const struct CMUnitTest tests[] = {
	TEST(each_unit_has_its_words),
	TEST(what_is_wrong_is_told),
	TEST(what_was_meant_is_told_where_it_is_clear),
	TEST(weeks_that_are_not_named_are_implied),
	TEST(labels_are_found_in_the_profile),
	TEST(labels_may_have_commas_in_them),
	TEST(labels_may_share_what_is_between_commas),
	TEST(periods_are_written_as_plans_have_them),
	TEST(a_run_of_weeks_does_not_name_the_fifth),
	TEST(what_is_written_is_read_as_the_same),
	TEST(people_say_periods_in_words),
	TEST(periods_meet_those_that_they_lie_in),
	TEST(periods_of_two_units_are_not_the_same),
	TEST(a_key_is_periods_if_it_reads_so_or_text),
	TEST(a_column_of_text_takes_its_key),
	TEST(without_a_column_it_is_periods_and_told),
	TEST(implied_periods_are_those_of_the_profile),
	TEST(behind_as_many_texts_as_there_may_be_it_is_periods),
};
RUN(tests)
