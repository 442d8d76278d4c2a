/*
 * How a section of running text begins, and what sticks to its end.
 */
#include "scene.h"

#include "block/messages.h"
#include "profile/layers.h"
#include "typeset/galley.h"

struct strip {
	struct scene scene;
	const struct profile *profile;
	struct galley galley;
	struct furniture furniture;
	struct section section;
	struct section below;
	struct slices slices;
};

/* Sets LINES paragraphs of a line each. */
static void open_strip(struct strip *s, struct world *world, size_t lines)
{
	const struct plan plan = {.decree = NULL};
	struct block_source source = {.plan = &plan,
				      .setter = &s->scene.setter};
	struct value value = {.text = ""};

	memset(s, 0, sizeof(*s));
	scene_open(&s->scene, world);
	s->profile = profile_read(
		&world->run,
		world_source(world,
			     "[table]\ncolumns = a\n"
			     "[page]\npaper = A4\norientation = portrait\n"
			     "[column a]\nwidth = auto\n"));
	assert_non_null(s->profile);
	source.profile = s->profile;
	source.paper = &s->profile->prose.paper;
	for (size_t i = 0; i < lines; i++)
		value.text =
			arena_format(&world->arena, "%sKata.\n\n", value.text);
	value.length = strlen(value.text);
	galley_build(&s->galley, &value, &source, NULL);
	assert_int_equal(s->galley.count, lines);
	s->furniture.paper = source.paper;
	s->section = (struct section){.kind = &section_text,
				      .content = &s->galley,
				      .furniture = &s->furniture};
	s->below = (struct section){.start = SECTION_STICKS, .name = "closing"};
	s->slices.arena = &world->arena;
}

/* Returns how high all the lines are [pt]. */
static double height(const struct strip *s)
{
	const struct galley *g = &s->galley;
	double all = 0;

	for (size_t i = 0; i < g->count; i++)
		all += g->type.leading + (i ? g->slug[i].space : 0);
	return all;
}

/* Cuts them so that they leave so much ROOM [pt] on a page, and BELOW is to
 * stand there. Returns where they end [pt]. */
static double cut(struct strip *s, double room, double below)
{
	const struct paper *paper = s->furniture.paper;
	struct section_room for_it = {.top = paper_end(paper) - room -
					     height(s),
				      .run = s->scene.setter.run};

	s->below.height = below;
	if (below > 0)
		for_it.below = &s->below;
	return section_text.cut(&s->section, &for_it, &s->slices);
}

static void expect(struct strip *s, size_t at, size_t first, size_t count)
{
	assert_true(at < s->slices.count);
	assert_int_equal(s->slices.slice[at].first, first);
	assert_int_equal(s->slices.slice[at].count, count);
	assert_ptr_equal(s->slices.slice[at].section, &s->section);
}

static void what_fits_is_one_slice(void **state)
{
	struct strip s;

	open_strip(&s, *state, 3);
	cut(&s, 20, 20);
	assert_int_equal(s.slices.count, 1);
	expect(&s, 0, 0, 3);
	scene_close(&s.scene);
}

static void what_follows_leaves_a_page_without_room(void **state)
{
	struct strip s;
	double end;

	open_strip(&s, *state, 1);
	s.section.start = SECTION_FOLLOWS;
	end = cut(&s, -1, 0);
	assert_int_equal(s.slices.count, 2);
	expect(&s, 0, 0, 0);
	expect(&s, 1, 0, 1);
	assert_true(end == s.furniture.paper->top + height(&s));
	scene_close(&s.scene);
}

static void what_sticks_takes_two_lines_along(void **state)
{
	struct strip s;

	open_strip(&s, *state, 5);
	cut(&s, 20, 30);
	assert_int_equal(s.slices.count, 2);
	expect(&s, 0, 0, 3);
	expect(&s, 1, 3, 2);
	scene_close(&s.scene);
}

static void what_stays_together_goes_along(void **state)
{
	struct strip s;

	open_strip(&s, *state, 5);
	s.galley.slug[1].keeps = s.galley.slug[2].keeps = true;
	cut(&s, 20, 30);
	assert_int_equal(s.slices.count, 2);
	expect(&s, 0, 0, 1);
	expect(&s, 1, 1, 4);
	scene_close(&s.scene);
}

static void two_lines_that_follow_go_along_together(void **state)
{
	struct strip s;

	open_strip(&s, *state, 2);
	s.section.start = SECTION_FOLLOWS;
	cut(&s, 20, 30);
	assert_int_equal(s.slices.count, 2);
	expect(&s, 0, 0, 0);
	expect(&s, 1, 0, 2);
	scene_close(&s.scene);
}

static void one_line_is_better_than_none(void **state)
{
	struct strip s;

	open_strip(&s, *state, 5);
	cut(&s, 20,
	    paper_body(s.furniture.paper) - 1.5 * s.galley.type.leading);
	assert_int_equal(s.slices.count, 2);
	expect(&s, 0, 0, 4);
	expect(&s, 1, 4, 1);
	assert_int_equal(s.scene.setter.run->diag.count, 0);
	scene_close(&s.scene);
}

static void what_sticks_and_never_has_room_is_reported(void **state)
{
	struct world *world = *state;
	struct strip s;

	open_strip(&s, world, 5);
	cut(&s, 20, paper_body(s.furniture.paper));
	assert_int_equal(world->run.diag.count, 1);
	assert_true(world_says(world, MESSAGE_BLOCK_TOO_HIGH));
	scene_close(&s.scene);
}

static const struct CMUnitTest tests[] = {
	TEST(what_fits_is_one_slice),
	TEST(what_follows_leaves_a_page_without_room),
	TEST(what_sticks_takes_two_lines_along),
	TEST(what_stays_together_goes_along),
	TEST(two_lines_that_follow_go_along_together),
	TEST(one_line_is_better_than_none),
	TEST(what_sticks_and_never_has_room_is_reported),
};
RUN(tests)
