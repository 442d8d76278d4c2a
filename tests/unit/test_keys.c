#include "unit.h"

#include "base/input.h"
#include "command/skeleton.h"
#include "plan/keys.h"
#include "profile/find.h"
#include "profile/layers.h"
#include "profile/messages.h"
#include "revise/compare.h"

static const char *manual(struct world *world)
{
	const struct source *source =
		input_read(&world->arena, "src/man/lampiran-plan.5", 1 << 20,
			   &world->run.diag);

	assert_non_null(source);
	return source->text;
}

/* Returns what `new` writes for a profile that has room for all. */
static const char *new_plan(struct world *world)
{
	struct skeleton skeleton = {.layout = "kpu-b",
				    .style = "kpu-b",
				    .file = "rencana.yaml",
				    .year = 2026};
	size_t length;

	skeleton.profile = profile_read(
		&world->run, profile_builtin(&world->arena, "kpu-b"));
	assert_non_null(skeleton.profile);
	return skeleton_text(&skeleton, &world->arena, &length);
}

static void the_manual_and_a_new_plan_have_each_key(void **state)
{
	const char *page = manual(*state), *plan = new_plan(*state);
	struct world *world = *state;

	for (const struct plan_key *key = plan_keys; key->word; key++) {
		const char *line =
			arena_format(&world->arena, "Ic %s", key->word);
		const char *colon =
			arena_format(&world->arena, "%s:", key->word);

		/* one of the keys that say when is enough in a plan */
		if (!strstr(page, line) ||
		    (key->holds != HOLDS_PERIODS && !strstr(plan, colon)))
			fail_msg("no %s in the manual or a new plan",
				 key->word);
	}
}

/* Returns a plan that says VALUE under KEY. */
static const struct decree *plan_with(struct world *world,
				      const struct plan_key *key,
				      const char *value)
{
	static const char *const section[] = {KEY_DECREE, KEY_SIGNER, KEY_COPY};
	const char *own =
		arena_format(&world->arena, "%s: %s\n", key->word, value);
	const char *below = key->below ? key->below : KEY_LAMPIRAN;
	const char *text = strcmp(below, KEY_LAMPIRAN) ? "" : own;

	for (size_t i = 0; i < 3; i++)
		text = arena_format(
			&world->arena, "%s%s:%s%s", text, section[i],
			strcmp(below, section[i]) ? " {}\n" : "\n  ",
			strcmp(below, section[i]) ? "" : own);
	text = arena_format(&world->arena,
			    "%s" KEY_DIKTUM ": x\n" KEY_TREE
			    ":\n- area: A\n  " KEY_MONTHS ": 1\n",
			    text);
	return plan_read(&world->run, world_source(world, text));
}

static void each_text_of_a_plan_is_compared(void **state)
{
	struct world *world = *state;
	size_t count = 0;

	for (const struct plan_key *key = plan_keys; key->word; key++) {
		bool date = key->holds == HOLDS_DATE;
		bool form = key->holds == HOLDS_FORM;
		const struct decree *before, *after;
		const struct comparison *all;

		if (key->holds > HOLDS_PROSE || key->holds == HOLDS_STYLE)
			continue;
		before = plan_with(world, key,
				   date	  ? "2026-01-01"
				   : form ? "asli"
					  : "satu");
		after = plan_with(world, key,
				  date	 ? "2026-01-02"
				  : form ? "rancangan"
					 : "dua");
		assert_non_null(before);
		assert_non_null(after);
		all = compare_plans(before, after,
				    &(struct printed_columns){.count = 0},
				    &world->arena);
		assert_int_equal(all->count, 1);
		assert_string_equal(all->change->key,
				    key->name ? key->name : key->word);
		count++;
	}
	assert_int_equal(count, 19);
}

static void a_key_is_found_where_it_stands(void **state)
{
	const char *known[KEYS_MOST];

	(void)state;
	assert_non_null(plan_key_at_top("penutup", 7));
	assert_null(plan_key_at_top("nomor", 5));
	assert_null(plan_key_at_top("rincian", 7));
	assert_string_equal(plan_key_section("nomor"), "keputusan");
	assert_string_equal(plan_key_section("naskah"), "keputusan");
	assert_null(plan_key_section("nama")); /* of two */
	assert_null(plan_key_section("bulan"));
	assert_int_equal(plan_keys_below(KEY_SIGNER, known), 2);
	assert_string_equal(known[1], "nama");
	assert_int_equal(plan_field_find("SALINAN.unit", 12), PLAN_COPY_UNIT);
	assert_int_equal(plan_field_find("naskah", 6), PLAN_FIELD_COUNT);
	for (unsigned i = 0; i < PLAN_FIELD_COUNT; i++)
		assert_int_equal(plan_key_of((enum plan_field)i)->field, i);
}

/* Profiles know no plan: what they refuse is said there once more. */
static void no_column_has_the_name_of_a_key_that_is_reserved(void **state)
{
	const char *name[KEYS_MOST + 1];
	struct world *world = *state;
	size_t count = plan_keys_below(KEY_CHILDREN, name + 1) + 1;

	name[0] = "kegiatan";
	for (size_t i = 0; i < count; i++) {
		const char *text = arena_format(
			&world->arena,
			"[profile]\nbase = kpu-a\n[table]\ncolumns = %s\n"
			"[column %s]\nlabel = A\nkind = text\n",
			name[i], name[i]);
		bool free = !i || plan_key_of_periods(name[i]);
		struct world other;
		bool taken;

		run_init(&other.run, &world->arena);
		taken = profile_read(&other.run, world_source(world, text));
		assert_int_equal(taken, free);
		assert_int_equal(
			world_says(&other, MESSAGE_PROFILE_RESERVED_COLUMN),
			!free);
	}
}

/* Nor do they know which rows are not counted. */
static void each_word_of_a_row_that_is_not_counted_begins_one(void **state)
{
	struct world *world = *state;
	const struct profile *profile = profile_read(
		&world->run, profile_builtin(&world->arena, "kpu-a"));

	assert_non_null(profile);
	for (size_t i = 0; i < PROFILE_ASIDES; i++) {
		const struct decree *decree = plan_read(
			&world->run,
			world_source(
				world,
				arena_format(&world->arena,
					     "keputusan: {nomor: 1}\nrencana:\n"
					     "- %s: x\n"
					     "- area: y\n  %s: x\n",
					     profile->aside[i].name,
					     profile->aside[i].name)));
		const struct node *node = decree->lampiran->root.child;

		assert_ptr_equal(tree_aside(&node[0]), node[0].entry);
		assert_null(tree_aside(&node[1]));
	}
}

static const struct CMUnitTest tests[] = {
	TEST(the_manual_and_a_new_plan_have_each_key),
	TEST(each_text_of_a_plan_is_compared),
	TEST(a_key_is_found_where_it_stands),
	TEST(each_word_of_a_row_that_is_not_counted_begins_one),
	TEST(no_column_has_the_name_of_a_key_that_is_reserved),
};
RUN(tests)
