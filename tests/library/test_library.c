/*
 * The library as its users meet it: what it makes is what the program makes.
 */
#include "wishes.h"

static void every_wish_comes_true(void **state)
{
	struct lampiran *engine = lampiran_new();

	(void)state;
	assert_non_null(engine);
	for (size_t i = 0; i < wish_count; i++) {
		if (wish_comes_true(engine, &wish[i]))
			continue;
		print_findings(engine);
		fail_msg("not what the program makes: %s", wish[i].arguments);
	}
	lampiran_free(engine);
}

/* One engine goes through the samples, the other comes towards it. */
static void two_engines_do_not_know_of_each_other(void **state)
{
	enum { SAMPLE_COUNT = 4 };
	struct lampiran *one = lampiran_new(), *other = lampiran_new();

	(void)state;
	for (size_t i = 0; i < (size_t)2 * SAMPLE_COUNT; i++) {
		const struct wish *mine = &wish[i % SAMPLE_COUNT];
		const struct wish *theirs =
			&wish[SAMPLE_COUNT - 1 - i % SAMPLE_COUNT];

		assert_int_equal(lampiran_make(one, &mine->job), LAMPIRAN_DONE);
		assert_int_equal(lampiran_make(other, &theirs->job),
				 LAMPIRAN_DONE);
		assert_true(bytes_are(one, mine->expected));
		assert_true(bytes_are(other, theirs->expected));
	}
	lampiran_free(one);
	lampiran_free(other);
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(every_wish_comes_true),
	cmocka_unit_test(two_engines_do_not_know_of_each_other),
};

int main(int argc, char **argv)
{
	(void)argc;
	library_begin(argv[0]);
	wishes_make();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
