#include "unit.h"

#include "base/guard.h"
#include "base/memory.h"

/* What was released, in order. */
struct log {
	char name[16];
	size_t count;
};

struct thing {
	struct held held;
	struct log *log;
	char name;
};

static void note(void *object)
{
	const struct thing *thing = object;

	thing->log->name[thing->log->count++] = thing->name;
}

static void take(struct thing *thing, struct log *log, char name)
{
	*thing = (struct thing){.log = log, .name = name};
	guard_hold(&thing->held, note, thing);
}

static void hold_three(void *log)
{
	struct thing a, b, c;

	take(&a, log, 'a');
	take(&b, log, 'b');
	take(&c, log, 'c');
	guard_drop(&b.held);
	guard_leave(GUARD_CANCELLED);
}

static void what_is_held_is_released_newest_first(void **state)
{
	struct log log = {.count = 0};

	(void)state;
	assert_int_equal(guard_run(hold_three, &log), GUARD_CANCELLED);
	assert_string_equal(log.name, "ca");
	assert_false(guard_stands());
}

struct outside {
	struct log log;
	struct thing thing;
	struct arena arena;
	char *block;
};

static void make_and_keep(void *context)
{
	struct outside *o = context;

	assert_true(guard_stands());
	take(&o->thing, &o->log, 'x');
	arena_copy(&o->arena, "kegiatan", 8);
	o->block = memory_grow(NULL, 10);
	memcpy(o->block, "kegiatan", 9);
	o->block = memory_grow(o->block, 1 << 20);
}

static void work_that_is_done_keeps_what_it_has(void **state)
{
	struct outside o = {.log.count = 0};

	(void)state;
	assert_int_equal(guard_run(make_and_keep, &o), GUARD_DONE);
	assert_int_equal(o.log.count, 0);
	assert_string_equal(o.block, "kegiatan");
	memory_free(o.block);
	arena_release(&o.arena);
	guard_drop(&o.thing.held);
}

static void run_out(void *context)
{
	make_and_keep(context);
	memory_exhausted();
}

/* LeakSanitizer sees the block. */
static void without_memory_an_arena_of_the_work_is_empty(void **state)
{
	struct outside o = {.log.count = 0};

	(void)state;
	assert_int_equal(guard_run(run_out, &o), GUARD_NO_MEMORY);
	assert_string_equal(o.log.name, "x");
	assert_null(o.arena.chunk);
}

static void an_older_arena_stays(void **state)
{
	struct outside o = {.log.count = 0};
	char *text;

	(void)state;
	text = arena_copy(&o.arena, "area", 4);
	assert_int_equal(guard_run(run_out, &o), GUARD_NO_MEMORY);
	assert_string_equal(text, "area");
	arena_release(&o.arena);
}

static void work_inside(void *context)
{
	struct outside *o = context;
	struct thing outer;

	take(&outer, &o->log, 'o');
	assert_int_equal(guard_run(hold_three, &o->log), GUARD_CANCELLED);
	assert_true(guard_stands());
	assert_int_equal(guard_run(make_and_keep, o), GUARD_DONE);
	guard_leave(GUARD_NO_MEMORY);
}

/* It is its caller's, who may go on: an engine is, that works for another one's
 * callback. */
static void what_work_inside_a_guard_kept_stays(void **state)
{
	struct outside o = {.log.count = 0};

	(void)state;
	assert_int_equal(guard_run(work_inside, &o), GUARD_NO_MEMORY);
	assert_string_equal(o.log.name, "cao");
	assert_string_equal(o.block, "kegiatan");
	assert_non_null(o.arena.chunk);
	memory_free(o.block);
	arena_release(&o.arena);
}

static int enough_at_two(void *user, const char *work, size_t done,
			 size_t total)
{
	size_t *told = user;

	assert_string_equal(work, "work");
	assert_int_equal(total, 5);
	assert_int_equal(done, *told);
	return ++*told == 3;
}

static void note_five(void *context)
{
	for (size_t i = 0; i < 5; i++)
		progress_note(context, "work", i, 5);
}

static void progress_ends_work_under_a_guard(void **state)
{
	size_t told = 0;
	struct progress progress = {enough_at_two, &told};

	(void)state;
	assert_int_equal(guard_run(note_five, &progress), GUARD_CANCELLED);
	assert_int_equal(told, 3);
	told = 0;
	note_five(&progress);
	assert_int_equal(told, 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_held_is_released_newest_first),
		cmocka_unit_test(work_that_is_done_keeps_what_it_has),
		cmocka_unit_test(without_memory_an_arena_of_the_work_is_empty),
		cmocka_unit_test(an_older_arena_stays),
		cmocka_unit_test(what_work_inside_a_guard_kept_stays),
		cmocka_unit_test(progress_ends_work_under_a_guard),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
