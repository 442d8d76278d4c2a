#include "base/window.h"

#include <assert.h>
#include <string.h>
#if HOSTILE
#include <sanitizer/asan_interface.h>
#endif

void window_init(struct window *w, struct arena *arena, size_t size)
{
	*w = (struct window){.arena = arena, .size = size};
}

/* Returns a block of zeros. */
static struct window_block *take_block(struct window *w)
{
	size_t bytes = WINDOW_BLOCK * w->size;
	struct window_block *block = w->spare;

	if (block) {
		w->spare = block->next;
		memset(block->first, 0, bytes);
	} else {
		block = arena_alloc(w->arena, 1, sizeof(*block) + bytes);
	}
	block->left = WINDOW_BLOCK;
	return block;
}

/* Gives back block I. Nobody should know of what was in it: a hostile build
 * stops whoever does. */
static void free_block(struct window *w, size_t i)
{
	struct window_block *block = w->block[i];

	w->block[i] = NULL;
#if HOSTILE
	ASAN_POISON_MEMORY_REGION(block->first, WINDOW_BLOCK * w->size);
#else
	block->next = w->spare;
	w->spare = block;
#endif
}

void window_clear(struct window *w)
{
	for (size_t i = 0; i < w->block_count; i++)
		if (w->block[i])
			free_block(w, i);
	w->block_count = 0;
	w->count = 0;
}

uint32_t window_add(struct window *w)
{
	if (w->count % WINDOW_BLOCK == 0) {
		w->block = arena_grow(w->arena, w->block, w->block_count,
				      &w->block_capacity, sizeof(*w->block));
		w->block[w->block_count++] = take_block(w);
	}
	return w->count++;
}

void window_drop(struct window *w, uint32_t i)
{
	struct window_block *block = w->block[i / WINDOW_BLOCK];

	assert(block && block->left);
	if (--block->left == 0)
		free_block(w, i / WINDOW_BLOCK);
}
