#include "unit.h"

#include "plan/periods.h"
#include "plan/tree.h"

static const struct periods *months(struct world *world, const char *text)
{
	const char *yaml = arena_format(&world->arena, "bulan: %s\n", text);
	const struct yaml *root = yaml_read(&world->run, &world->arena,
					    world_source(world, yaml), NULL);

	assert_non_null(root);
	return periods_read(yaml_value(root, "bulan"), &world->run);
}

static void values_are_the_same_byte_by_byte(void **state)
{
	static const struct value tim = {"tim", 3, {0}}, Tim = {"Tim", 3, {0}},
				  tima = {"tima", 4, {0}},
				  cut = {"tima", 3, {0}}, empty = {"", 0, {0}},
				  absent = {NULL, 0, {0}};

	(void)state;
	assert_true(value_same(&tim, &cut));
	assert_false(value_same(&tim, &Tim));
	assert_false(value_same(&tim, &tima));
	assert_true(value_same(&empty, &absent));
	assert_true(value_same(NULL, &absent));
	assert_true(value_same(NULL, NULL));
	assert_false(value_same(NULL, &tim));
	assert_false(value_same(&tim, NULL));
}

static void months_are_the_same_however_they_are_written(void **state)
{
	struct world *world = *state;

	assert_true(periods_same(months(world, "1-3"),
				 months(world, "[Mar, Jan, 2]")));
	assert_true(periods_same(months(world, "triwulan-1"),
				 months(world, "Jan s.d. Mar")));
	assert_false(periods_same(months(world, "1-3"), months(world, "1-4")));
	assert_false(periods_same(months(world, "3"), NULL));
	assert_true(periods_same(NULL, months(world, "")));
	assert_true(periods_same(months(world, "{3: x, 4: x}"),
				 months(world, "{3-4: x}")));
	assert_false(
		periods_same(months(world, "{3: x}"), months(world, "{3: y}")));
	assert_false(periods_same(months(world, "{3: x}"), months(world, "3")));
	assert_true(
		periods_same(months(world, "{3: \"\"}"), months(world, "3")));
}

static void only_months_of_both_are_relabelled(void **state)
{
	struct world *world = *state;
	const struct periods *before = months(world, "{3: x, 4: y}");

	assert_false(periods_relabelled(before, months(world, "{3: x, 5: z}")));
	assert_true(periods_relabelled(before, months(world, "{3: z, 5: z}")));
	assert_true(periods_relabelled(before, months(world, "3")));
	assert_false(periods_relabelled(before, months(world, "5")));
	assert_false(periods_relabelled(before, NULL));
	assert_null(periods_label(NULL, 2));
	assert_null(periods_label(months(world, "3"), 2));
	assert_string_equal(periods_label(before, 3)->text, "y");
}

static void an_entry_is_found_by_its_key(void **state)
{
	struct entry entry[] = {{.key = "area"}, {.key = "ket"}};
	const struct node node = {.entry = entry, .entry_count = 2};
	const struct node bare = {.entry_count = 0};

	(void)state;
	assert_ptr_equal(tree_find(&node, "ket"), &entry[1]);
	assert_null(tree_find(&node, "kegiatan"));
	assert_null(tree_find(&bare, "ket"));
	assert_ptr_equal(tree_entry(&node, "ket"), &entry[1]);
	assert_ptr_equal(tree_entry(&node, "kegiatan"), &entry[0]);
	assert_ptr_equal(tree_entry(&node, NULL), &entry[0]);
	assert_null(tree_entry(&bare, "ket"));
}

static void a_walk_goes_to_each_node_before_those_below(void **state)
{
	struct node leaf[] = {{.rows = 3}, {.rows = 4}};
	struct node area[] = {{.rows = 2, .child = leaf, .child_count = 2},
			      {.rows = 5}};
	const struct node root = {.rows = 1, .child = area, .child_count = 2};
	const struct node *node;
	struct tree_walk walk;
	size_t seen = 0;

	(void)state;
	tree_walk(&walk, &root);
	while ((node = tree_enter(&walk)))
		assert_int_equal(node->rows, ++seen);
	assert_int_equal(seen, 5);
	assert_null(tree_enter(&walk));
	tree_walk(&walk, &leaf[1]);
	assert_ptr_equal(tree_enter(&walk), &leaf[1]);
	assert_null(tree_enter(&walk));
}

static const struct CMUnitTest tests[] = {
	TEST(a_walk_goes_to_each_node_before_those_below),
	TEST(values_are_the_same_byte_by_byte),
	TEST(months_are_the_same_however_they_are_written),
	TEST(only_months_of_both_are_relabelled),
	TEST(an_entry_is_found_by_its_key),
};
RUN(tests)
