#include "base/messages.h"
#include "unit.h"

#include "calendar/date.h"
#include "plan/meant.h"
#include "plan/periods.h"
#include "plan/plan.h"

/* Returns the months of "bulan: TEXT", 0 when it is refused. */
static unsigned months_of(struct world *world, const char *text)
{
	const char *yaml = arena_format(&world->arena, "bulan: %s\n", text);
	const struct yaml *root = yaml_read(&world->run, &world->arena,
					    world_source(world, yaml), NULL);
	const struct periods *months =
		root ? periods_read(yaml_value(root, "bulan"), &world->run)
		     : NULL;

	return months ? (unsigned)months->set : 0;
}

static void reads_every_form_of_months(void **state)
{
	assert_int_equal(months_of(*state, "1"), 0x001);
	assert_int_equal(months_of(*state, "12"), 0x800);
	assert_int_equal(months_of(*state, "1-3, 6, 9-12"), 0xF27);
	assert_int_equal(months_of(*state, "Jan-Mar"), 0x007);
	assert_int_equal(months_of(*state, "jan, sept, Agt, DES"), 0x981);
	assert_int_equal(months_of(*state, "1 s.d. 3"), 0x007);
	assert_int_equal(months_of(*state, "1 s.d 3"), 0x007);
	assert_int_equal(months_of(*state, "1 – 3"), 0x007);
	assert_int_equal(months_of(*state, "semua"), 0xFFF);
	assert_int_equal(months_of(*state, "triwulan"), 0x924);
	assert_int_equal(months_of(*state, "triwulan, 1"), 0x925);
	assert_int_equal(months_of(*state, "triwulan-2"), 0x038);
	assert_int_equal(months_of(*state, "Triwulan IV, 1"), 0xE01);
	assert_int_equal(months_of(*state, "{triwulan I: 25%, 6: 50%}"), 0x027);
	assert_int_equal(months_of(*state, "[1, 3, 5-6]"), 0x035);
	assert_int_equal(months_of(*state, "{3: 25%, 6: 50%}"), 0x024);
	assert_int_equal(months_of(*state, "{1-2: x, Mar: y}"), 0x007);
}

static void refuses_what_is_no_month(void **state)
{
	static const char *const bad[] = {
		"0",
		"13",
		"1-13",
		"3-1",
		"ja",
		"1,,2",
		"1-",
		"Foo",
		"1-3, 2",
		"{1: {a: b}}",
		"[[1]]",
		"99999999999999999999",
		"{1: a, 1-2: b}",
		"1,",
		"[]",
		"{}",
		"[1-3, 2]",
		"semua, 5",
		"triwulan-2, 4",
		"triwulan-5",
	};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		size_t before = world->run.diag.count;

		assert_int_equal(months_of(world, bad[i]), 0);
		assert_true(world->run.diag.count > before);
	}
}

static void says_which_months_were_meant(void **state)
{
	static const char *const said[][2] = {
		{"Desmber", "Desember"},
		{"December", "Desember"},
		{"2 dan 3", "2, 3"},
		{"2;3", "2, 3"},
		{"setiap bulan", "semua"},
		{"smua", "semua"},
		{"per triwulan", "triwulan"},
		{"6. 12", "6, 12"},
		{"TW I", "1-3"},
		{"Triwulan ke-2", "4-6"},
		{"tw IV", "10-12"},
		{"TW I, II dan III", "1-3, 4-6, 7-9"},
		{"semester 2", "7-12"},
		{"cawu 1", "1-4"},
		{"6:50%", "{6: 50%}"},
		{"I, II", "1, 2"},
		{"I-III", "1-3"},
		{"1/2", "1, 2"},
		{"Jan sampai dengan Maret", "Januari-Maret"},
		{"January to March", "Januari-Maret"},
		{"bulan Maret", "Maret"},
		{"awal Maret 2026", "Maret"},
		{"2 3 4", "2, 3, 4"},
		{"tidak ada", ""},
	};
	static const char *const unknown[] = {
		"", "xyz", "13", "triwulan 5", "3 bulan", "13-14", ",", "tw"};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++) {
		const char *meant = meant_months(&world->arena, said[i][0],
						 strlen(said[i][0]));

		assert_non_null(meant);
		assert_string_equal(meant, said[i][1]);
		assert_true(!*meant || months_of(world, meant));
	}
	for (size_t i = 0; i < sizeof(unknown) / sizeof(unknown[0]); i++)
		assert_null(meant_months(&world->arena, unknown[i],
					 strlen(unknown[i])));
}

static void reads_dates_that_exist(void **state)
{
	struct world *world = *state;
	struct date date;

	assert_true(date_read(&date, "2023-01-06", 10));
	assert_string_equal(date_format(&world->arena, date), "6 Januari 2023");
	assert_true(date_read(&date, "29 Februari 2024", 16));
	assert_false(date_read(&date, "2023-02-29", 10));
	assert_true(date_read(&date, "2000-02-29", 10));
	assert_false(date_read(&date, "2100-02-29", 10));
	assert_false(date_read(&date, "2023-13-01", 10));
	assert_false(date_read(&date, "2023-00-01", 10));
	assert_false(date_read(&date, "2023-01-00", 10));
	assert_false(date_read(&date, "0000-01-01", 10));
	assert_false(date_read(&date, "2023/01/06", 10));
	assert_false(date_read(&date, "2023-01/06", 10));
	assert_false(date_read(&date, "2023-1a-06", 10));
	assert_false(date_read(&date, "2023-01-0a", 10));
	assert_false(date_read(&date, "31 April 2023", 13));
	assert_false(date_read(&date, "6-Januari 2023", 14));
	assert_false(date_read(&date, "6 Januari 23", 12));
	assert_false(date_read(&date, "6 Januari 2o23", 14));
	assert_false(date_read(&date, "6", 1));
	assert_false(date_read(&date, "6 Jan", 5));
	assert_false(date_read(&date, "", 0));
}

static const struct decree *plan_of(struct world *world, const char *text)
{
	return plan_read(&world->run, world_source(world, text));
}

static void reads_the_tree_and_counts_rows(void **state)
{
	const struct decree *decree = plan_of(
		*state, "keputusan: {nomor: 1.10, tanggal: 2023-01-06}\n"
			"rencana:\n"
			"  - area: NO\n"
			"    rincian:\n"
			"      - {indikator: a, bulan: 1}\n"
			"      - {indikator: b, ket: c}\n"
			"  - area: dua\n");

	assert_non_null(decree);
	assert_int_equal(decree->lampiran->root.rows, 3);
	assert_int_equal(decree->lampiran->root.child[0].rows, 2);
	assert_string_equal(decree->lampiran->root.child[0].entry[0].value.text,
			    "NO");
	assert_string_equal(decree->field[PLAN_NOMOR].text, "1.10");
	assert_string_equal(decree->field[PLAN_TANGGAL].text, "6 Januari 2023");
	assert_false(decree->copy);
}

static void a_decree_is_said_once_for_its_lampiran(void **state)
{
	struct world *world = *state;
	const struct decree *decree =
		plan_of(world, "keputusan: {nomor: 7, tentang: Rencana}\n"
			       "lampiran:\n"
			       "  - {judul: Satu, rencana: [area: a]}\n"
			       "  - {rencana: [area: b]}\n");
	const struct plan *plan;
	struct decree *copy;

	assert_non_null(decree);
	assert_int_equal(decree->lampiran_count, 2);
	for (size_t i = 0; i < 2; i++) {
		plan = &decree->lampiran[i];
		assert_int_equal(plan->number, i + 1);
		assert_ptr_equal(plan->decree, decree);
		assert_ptr_equal(plan_field(plan, PLAN_NOMOR),
				 &decree->field[PLAN_NOMOR]);
	}
	assert_string_equal(plan_field(decree->lampiran, PLAN_TITLE)->text,
			    "Satu");
	assert_string_equal(plan->table_title.text, "Rencana");

	copy = plan_copy(decree, 1, 2, &world->arena);
	assert_int_equal(copy->lampiran_count, 1);
	assert_int_equal(copy->lampiran->number, 2);
	assert_ptr_equal(copy->lampiran->decree, copy);
	assert_ptr_equal(plan->decree, decree);
}

/* Whether a plan is read whose only cell has LENGTH bytes. */
static bool reads_a_cell_of(struct world *world, size_t length)
{
	char *cell = arena_array(&world->arena, char, length + 1);

	memset(cell, 'x', length);
	for (size_t i = 99; i < length; i += 100)
		cell[i] = i + 1 < length ? ' ' : 'x';
	return plan_of(world, arena_format(&world->arena,
					   "keputusan: {lembaga: KPU}\n"
					   "rencana: [{area: %s}]\n",
					   cell));
}

static void a_cell_is_no_longer_than_the_limit(void **state)
{
	struct world *world = *state;

	assert_true(reads_a_cell_of(world, VALUE_LONGEST));
	assert_int_equal(world->run.diag.count, 0);
	assert_false(reads_a_cell_of(world, VALUE_LONGEST + 1));
	assert_int_equal(world->run.diag.report[0].message,
			 MESSAGE_PLAN_CELL_TOO_LONG);
}

static void reports_all_errors_at_once(void **state)
{
	struct world *world = *state;

	assert_null(plan_of(world, "keputusan: {nomer: 1, tanggal: besok}\n"
				   "judul: {a: b}\n"
				   "rencana:\n"
				   "  - area: x\n"
				   "    bulan: 13\n"
				   "  - [y]\n"
				   "  - rincian: z\n"));
	assert_int_equal(world->run.diag.count, 7);
}

static void shares_an_alias_but_not_without_end(void **state)
{
	struct world *world = *state;
	char bomb[2000] = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";

	assert_non_null(yaml_read(&world->run, &world->arena,
				  world_source(world, "a: &n [1]\nb: *n\n"),
				  NULL));
	for (int i = 1; i < 9; i++)
		snprintf(bomb + strlen(bomb), sizeof(bomb) - strlen(bomb),
			 "a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n", i,
			 i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
	assert_null(yaml_read(&world->run, &world->arena,
			      world_source(world, bomb), NULL));
	assert_null(yaml_read(&world->run, &world->arena,
			      world_source(world, "a: &a [*a]\n"), NULL));
	assert_int_equal(world->run.diag.count, 2);
}

static bool is_colour(const char *word, size_t length)
{
	return length == 5 && !memcmp(word, "warna", length);
}

static void reads_a_text_without_knowing_plans(void **state)
{
	const struct yaml_words words = {is_colour, is_colour, is_colour};
	const char *swallowed = "meja: besar\n  warna:merah\n";
	struct world *world = *state;
	const struct yaml *root = yaml_read(&world->run, &world->arena,
					    world_source(world, ""), NULL);

	assert_non_null(root);
	assert_int_equal(root->kind, YAML_NOTHING);
	assert_non_null(yaml_read(&world->run, &world->arena,
				  world_source(world, swallowed), NULL));
	assert_int_equal(world->run.diag.count, 0);
	assert_null(yaml_read(&world->run, &world->arena,
			      world_source(world, swallowed), &words));
	assert_int_equal(world->run.diag.count, 1);
}

/* Appends what a walk through ROOT meets: "<a0 >a0" for a node that is entered
 * and left as child 0; what is below "b" is passed over. */
static const char *way_of(struct world *world, const struct node *root)
{
	const char *way = "";
	struct tree_walk walk;

	tree_walk(&walk, root);
	while (tree_step(&walk)) {
		const struct node *node = walk.node;
		const char *name =
			node->entry_count ? node->entry->value.text : "root";

		assert_true(!walk.depth == !walk.parent);
		way = arena_format(&world->arena, "%s%c%s%zu/%zu ", way,
				   walk.leaving ? '>' : '<', name, walk.place,
				   walk.depth);
		if (!walk.leaving && !strcmp(name, "b"))
			tree_skip(&walk);
	}
	assert_false(tree_step(&walk));
	return way;
}

static void a_walk_enters_and_leaves_each_node(void **state)
{
	const struct decree *decree = plan_of(*state, "keputusan: {nomor: 1}\n"
						      "rencana:\n"
						      "- area: a\n"
						      "  rincian:\n"
						      "  - area: c\n"
						      "  - area: d\n"
						      "- area: b\n"
						      "  rincian:\n"
						      "  - area: e\n");
	struct tree_walk walk;

	assert_non_null(decree);
	assert_string_equal(way_of(*state, &decree->lampiran->root),
			    "<root0/0 <a0/1 <c0/2 >c0/2 <d1/2 >d1/2 >a0/1 "
			    "<b1/1 >b1/1 >root0/0 ");
	tree_walk(&walk, &decree->lampiran->root);
	for (const char *name = "acdbe"; *name; name++) {
		const struct node *node = tree_enter(&walk);

		node = walk.depth ? node : tree_enter(&walk);
		assert_int_equal(*node->entry->value.text, *name);
	}
	assert_null(tree_enter(&walk));
}

static const struct CMUnitTest tests[] = {
	TEST(reads_every_form_of_months),
	TEST(refuses_what_is_no_month),
	TEST(says_which_months_were_meant),
	TEST(reads_dates_that_exist),
	TEST(reads_the_tree_and_counts_rows),
	TEST(a_decree_is_said_once_for_its_lampiran),
	TEST(a_cell_is_no_longer_than_the_limit),
	TEST(reports_all_errors_at_once),
	TEST(shares_an_alias_but_not_without_end),
	TEST(reads_a_text_without_knowing_plans),
	TEST(a_walk_enters_and_leaves_each_node),
};
RUN(tests)
