/*
 * Without memory the library says so, and goes on when there is some again:
 * each allocation of a job fails, of the library and of all that it stands on,
 * alone and with all behind it. LAMPIRAN_FAILURES is how many of a job are
 * tried, spread over it; 0: all.
 */
#include "failing.h"
#include "wishes.h"

enum { USUAL_FAILURES = 150 };

static size_t failures(void)
{
	const char *word = getenv("LAMPIRAN_FAILURES");

	return word ? strtoul(word, NULL, 10) : USUAL_FAILURES;
}

/* Returns how many allocations W takes. */
static size_t count(struct lampiran *engine, const struct wish *w)
{
	enum lampiran_result result;
	size_t all;

	failing_begin(0, false);
	result = lampiran_make(engine, &w->job);
	all = failing_end();
	assert_int_equal(result, LAMPIRAN_DONE);
	return all;
}

/* Allocation AT fails: there are no bytes, or the right ones. */
static void try(struct lampiran *engine, const struct wish *w, size_t at,
		bool all)
{
	enum lampiran_result result;
	size_t length = 0, found;

	failing_begin(at, all);
	result = lampiran_make(engine, &w->job);
	failing_end();
	lampiran_findings(engine, &found);
	if (result == LAMPIRAN_DONE && bytes_are(engine, w->expected))
		return;
	if (result == LAMPIRAN_NO_MEMORY && !lampiran_bytes(engine, &length) &&
	    !length && !found)
		return;
	print_findings(engine);
	fail_msg("%s: result %d, %zu bytes, %zu findings when allocation %zu%s "
		 "failed",
		 w->arguments, (int)result, length, found, at,
		 all ? " and all behind it" : "");
}

static void sweep(const struct wish *w)
{
	struct lampiran *engine = lampiran_new();
	size_t last, step;

	assert_non_null(engine);
	last = count(engine, w);
	step = failures() ? last / failures() + 1 : 1;
	for (size_t at = 1; at <= last; at += step) {
		try(engine, w, at, false);
		try(engine, w, at, true);
	}
	assert_true(wish_comes_true(engine, w));
	lampiran_free(engine);
}

/* Sweeps over the wish whose arguments have PART. */
static void sweep_over(const char *part)
{
	size_t i = 0;

	while (i < wish_count && !strstr(wish[i].arguments, part))
		i++;
	assert_true(i < wish_count);
	sweep(&wish[i]);
}

static void a_small_plan_survives_the_lack_of_memory(void **state)
{
	(void)state;
	sweep_over("sepuluh-baris.yaml -o");
}

static void pages_survive_it(void **state)
{
	(void)state;
	sweep_over("--dump");
}

static void a_sample_survives_it(void **state)
{
	(void)state;
	sweep_over("--overview");
}

static void an_excerpt_survives_it(void **state)
{
	(void)state;
	sweep_over("petikan");
}

static void a_revision_survives_it(void **state)
{
	(void)state;
	sweep_over("--since");
}

static void running_text_survives_it(void **state)
{
	(void)state;
	sweep_over("prose");
}

static void an_engine_without_memory_is_none(void **state)
{
	struct lampiran *engine;

	(void)state;
	failing_begin(1, true);
	engine = lampiran_new();
	failing_end();
	assert_null(engine);
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(an_engine_without_memory_is_none),
	cmocka_unit_test(a_small_plan_survives_the_lack_of_memory),
	cmocka_unit_test(pages_survive_it),
	cmocka_unit_test(a_sample_survives_it),
	cmocka_unit_test(an_excerpt_survives_it),
	cmocka_unit_test(a_revision_survives_it),
	cmocka_unit_test(running_text_survives_it),
};

int main(int argc, char **argv)
{
	(void)argc;
	library_begin(argv[0]);
	wishes_make();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
