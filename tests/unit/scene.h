/*
 * What unit tests of setting share: fonts with a setter, plans by chance.
 */
#ifndef LAMPIRAN_TESTS_SCENE_H
#define LAMPIRAN_TESTS_SCENE_H

#include "chance.h"
#include "unit.h"

#include "engine/format.h"

#include <stdio.h>

struct scene {
	struct fonts fonts;
	struct setter setter;
};

static inline void scene_open(struct scene *scene, struct world *world)
{
	fonts_init(&scene->fonts, "TeX Gyre Bonum", (struct place){0},
		   &world->run);
	setter_init(&scene->setter, &world->run, &scene->fonts);
}

static inline void scene_close(struct scene *scene)
{
	setter_release(&scene->setter);
	fonts_release(&scene->fonts);
}

/* A document by itself. */
struct staging {
	struct layouts layouts;
	struct job job;
	struct engine engine;
};

/* Returns the pages of DECREE as PROFILE and FORM say. */
static inline const struct pages *staging_open(struct staging *stage,
					       struct world *world,
					       const struct decree *decree,
					       const struct profile *profile,
					       enum form form)
{
	assert_non_null(decree);
	assert_non_null(profile);
	*stage = (struct staging){.layouts = {.profile = {profile}, .count = 1},
				  .job = job_usual(decree)};
	stage->job.layouts = &stage->layouts;
	stage->job.form = form;
	stage->job.no_source = true;
	engine_open(&stage->engine, &stage->job, &world->run);
	return engine_pages(&stage->engine);
}

static inline void staging_close(struct staging *stage)
{
	engine_close(&stage->engine);
}

/* Returns a plan of up to MOST areas; NODE writes one, at level 0. */
static inline const struct source *scene_plan(
	struct world *world, unsigned *seed, unsigned most,
	void (*node)(FILE *file, unsigned *seed, int level))
{
	char *plan = NULL;
	size_t length = 0;
	FILE *file = open_memstream(&plan, &length);
	unsigned areas = 1 + below(seed, most);
	const struct source *source;

	fputs("keputusan: {lembaga: KPU}\nrencana:\n", file);
	for (unsigned i = 0; i < areas; i++)
		node(file, seed, 0);
	fclose(file);
	source = world_source(world, arena_copy(&world->arena, plan, length));
	free(plan);
	return source;
}

/* Calls CHECK in a world of its own for each seed from 1 to ROUNDS. */
static inline void each_seed(unsigned rounds,
			     void (*check)(struct world *world,
					   struct setter *setter,
					   unsigned seed))
{
	for (unsigned seed = 1; seed <= rounds; seed++) {
		struct scene scene;
		void *state = NULL;

		assert_int_equal(world_open(&state), 0);
		scene_open(&scene, state);
		check(state, &scene.setter, seed);
		scene_close(&scene);
		world_close(&state);
	}
}

#endif
