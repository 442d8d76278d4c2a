/*
 * What unit tests of setting share: fonts with a setter, and chance that is
 * the same everywhere.
 */
#ifndef LAMPIRAN_TESTS_SCENE_H
#define LAMPIRAN_TESTS_SCENE_H

#include "unit.h"

#include "text/text.h"

struct scene {
	struct fonts fonts;
	struct setter setter;
};

static inline void scene_open(struct scene *scene, struct world *world)
{
	fonts_init(&scene->fonts, "TeX Gyre Bonum", (struct place){0},
		   &world->arena, &world->diag);
	setter_init(&scene->setter, &world->arena, &scene->fonts, &world->diag);
}

static inline void scene_close(struct scene *scene)
{
	setter_release(&scene->setter);
	fonts_release(&scene->fonts);
}

/* Returns a number below MOST: xorshift32 (Marsaglia 2003). */
static inline unsigned below(unsigned *seed, unsigned most)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed % most;
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
