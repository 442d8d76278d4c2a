/*
 * The floor under a render: what it costs to draw a page list that is in
 * memory already. floor PLAN ROUNDS PROFILE prints the median CPU time of
 * setting the pages and of drawing them [ms].
 */
#include "base/printout.h"
#include "command/loader.h"
#include "command/shelf.h"
#include "engine/format.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MOST_ROUNDS = 99 };

struct cost {
	double set, draw; /* [ms] */
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* Sets the pages of JOB and draws them. Whether that worked. */
static bool make(const struct job *job, struct run *run, double start,
		 struct cost *times)
{
	const struct pages *pages;
	struct engine engine;
	struct buffer bytes = {0};
	const struct sink sink = sink_to_buffer(&bytes);
	double middle;

	engine_open(&engine, job, run);
	pages = engine_pages(&engine);
	middle = now();
	if (pages)
		format_write(format_at(0), &engine, pages, &sink);
	times->set = middle - start;
	times->draw = now() - middle;
	buffer_release(&bytes);
	engine_close(&engine);
	return pages;
}

static bool run(const char *path, const char *layout, struct cost *times)
{
	struct layouts layouts = {.name = {layout}, .count = 1};
	struct arena arena;
	struct run run;
	struct job job;
	double start = now();
	bool made = false;

	arena_init(&arena);
	run_init(&run, &arena);
	run.resolver = &shelf;
	job = job_usual(loader_plan(&run, path, NULL));
	job.layouts = &layouts;
	job.no_source = job.no_field = true;
	layouts_read(&layouts, job.decree, &run);
	if (!run.diag.count && job_settle(&job, &run))
		made = make(&job, &run, start, times);
	diag_print(&run.diag, stderr);
	arena_release(&arena);
	return made;
}

static int by_size(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return *a < *b ? -1 : *a > *b;
}

int main(int argc, char **argv)
{
	double set[MOST_ROUNDS], draw[MOST_ROUNDS];
	int rounds = argc > 3 ? atoi(argv[2]) : 0;

	if (rounds < 1 || rounds > MOST_ROUNDS)
		return 2;
	for (int i = 0; i < rounds; i++) {
		struct cost times;

		if (!run(argv[1], argv[3], &times))
			return 1;
		set[i] = times.set;
		draw[i] = times.draw;
	}
	qsort(set, (size_t)rounds, sizeof(*set), by_size);
	qsort(draw, (size_t)rounds, sizeof(*draw), by_size);
	printf("%.2f %.2f\n", set[rounds / 2], draw[rounds / 2]);
	return 0;
}
