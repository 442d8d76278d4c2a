/*
 * What the unit tests share: cmocka with its includes, and a place for a
 * run's arena and messages.
 */
#ifndef LAMPIRAN_TESTS_UNIT_H
#define LAMPIRAN_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/printout.h"
#include "base/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct world {
	struct arena arena;
	struct run run;
};

static inline int world_open(void **state)
{
	struct world *world = calloc(1, sizeof(*world));

	if (!world)
		return -1;
	arena_init(&world->arena);
	run_init(&world->run, &world->arena);
	*state = world;
	return 0;
}

static inline int world_close(void **state)
{
	struct world *world = *state;

	arena_release(&world->arena);
	free(world);
	return 0;
}

static inline const struct source *world_source(struct world *world,
						const char *text)
{
	return source_borrow(&world->arena, "test", text, strlen(text));
}

/* Whether MESSAGE, behind its last argument, is among what would be printed. */
static inline bool world_says(struct world *world,
			      const struct message *message)
{
	const char *words = message->text;
	const char *last = strrchr(words, '%');
	char *text = NULL;
	size_t length = 0;
	FILE *file = open_memstream(&text, &length);
	bool found;

	diag_print(&world->run.diag, file);
	fclose(file);
	found = strstr(text, last ? last + 2 : words) != NULL;
	free(text);
	return found;
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, world_open, world_close)

#define RUN(tests)                                                \
	int main(void)                                            \
	{                                                         \
		return cmocka_run_group_tests(tests, NULL, NULL); \
	}

#endif
