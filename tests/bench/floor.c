/*
 * The floor under a render: what it costs to draw a page list that is in
 * memory already. floor PLAN ROUNDS PROFILE prints the median CPU time of
 * setting the pages and of drawing them [ms].
 */
#include "command/loader.h"
#include "pdf/pdf.h"
#include "profile/find.h"
#include "profile/profile.h"
#include "typeset/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MOST_ROUNDS = 99 };

struct times {
	double set, draw; /* [ms] */
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static bool run(const char *path, const char *layout, struct times *times)
{
	struct arena arena;
	struct run all;
	struct fonts fonts;
	struct setter setter;
	const struct plan *plan;
	const struct profile *profile;
	const struct pages *pages = NULL;
	struct document *document = NULL;
	struct pdf *pdf;
	const struct pdf_options options = pdf_usual();
	struct pdf_bytes bytes;
	double start = now(), middle;

	arena_init(&arena);
	run_init(&all, &arena);
	plan = loader_plan(&all, path);
	profile = profile_read(&all,
			       profile_find(&all, layout, (struct place){0}));
	fonts_init(&fonts, profile->family.text, profile->family.place, &all);
	setter_init(&setter, &all, &fonts);
	if (plan)
		document = document_build(plan, &profile, 1, &setter);
	if (document)
		pages = document_compose(document, plan->form);
	middle = now();
	if (pages) {
		pdf = pdf_open(&fonts, &options, &all);
		bytes = pdf_draw(pdf, pages, setter.shaper.word_count);
		pdf_release(&bytes);
		pdf_close(pdf);
	}
	times->set = middle - start;
	times->draw = now() - middle;
	diag_print(&all.diag, stderr);
	setter_release(&setter);
	fonts_release(&fonts);
	arena_release(&arena);
	return pages != NULL;
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
		struct times times;

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
