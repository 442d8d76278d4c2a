/*
 * Engines in threads: each makes what it makes alone. ThreadSanitizer watches
 * them in "make tsan".
 */
#define _POSIX_C_SOURCE 200809L
#include "wishes.h"

#include <pthread.h>

enum { THREADS = 4 };

struct worker {
	pthread_t thread;
	size_t first, made;
	const struct wish *wrong; /* NULL: none */
	bool misled;		  /* in words of another's language */
};

static const char broken[] = "rencana:\n  - {area: x, bulan: 13}\n";

/* Whether what is found in a broken plan is told in the language that W asks
 * for. */
static bool speaks(struct lampiran *engine, bool indonesian)
{
	const struct lampiran_job job = {.plan = file_of("x.yaml", broken),
					 .language = indonesian ? "id" : "en"};
	const struct lampiran_finding *finding;
	size_t count;

	if (lampiran_make(engine, &job) != LAMPIRAN_BAD_INPUT)
		return false;
	finding = lampiran_findings(engine, &count);
	for (size_t i = 0; i < count; i++)
		if (!strcmp(finding[i].code, "month-out-of-range"))
			return !strstr(finding[i].text, "there is no month") ==
			       indonesian;
	return false;
}

/* Grants all wishes, beginning with another one than the other threads. */
static void *work(void *mine)
{
	struct worker *worker = mine;
	struct lampiran *engine = lampiran_new();
	bool indonesian = worker->first % 2;

	for (size_t i = 0; engine && i < wish_count; i++) {
		const struct wish *w = &wish[(worker->first + i) % wish_count];

		if (!wish_comes_true(engine, w))
			worker->wrong = w;
		else
			worker->made++;
		worker->misled |= !speaks(engine, indonesian);
	}
	lampiran_free(engine);
	return NULL;
}

static void threads_do_not_know_of_each_other(void **state)
{
	struct worker worker[THREADS] = {{.first = 0}};

	(void)state;
	for (size_t i = 0; i < THREADS; i++) {
		worker[i].first = i * wish_count / THREADS;
		assert_int_equal(pthread_create(&worker[i].thread, NULL, work,
						&worker[i]),
				 0);
	}
	for (size_t i = 0; i < THREADS; i++)
		pthread_join(worker[i].thread, NULL);
	for (size_t i = 0; i < THREADS; i++) {
		if (worker[i].wrong)
			fail_msg("not what the program makes: %s",
				 worker[i].wrong->arguments);
		assert_int_equal(worker[i].made, wish_count);
		assert_false(worker[i].misled);
	}
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(threads_do_not_know_of_each_other),
};

int main(int argc, char **argv)
{
	(void)argc;
	library_begin(argv[0]);
	wishes_make();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
