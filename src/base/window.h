/*
 * Things that are numbered as they come, and given back when they are done: a
 * window on a list that is longer than memory need be.
 *
 * Knows: numbers, blocks of memory. Must not know: what the things are.
 * Invariants: a thing keeps its number, and stays where it is until it is given
 * back; a new one is zero. Memory is that of things that are there, and of
 * those that came about when they did.
 */
#ifndef LAMPIRAN_BASE_WINDOW_H
#define LAMPIRAN_BASE_WINDOW_H

#include "base/arena.h"
#include "base/memory.h"

/* Neighbours share a block; in a hostile build each has its own. */
enum { WINDOW_BLOCK = HOSTILE ? 1 : 64 };

struct window_block {
	struct window_block *next; /* of those that are free */
	uint32_t left;		   /* things that are not given back */
	max_align_t first[];
};

struct window {
	struct arena *arena; /* borrowed */
	size_t size;	     /* [bytes] of a thing */
	struct window_block **block;
	size_t block_count, block_capacity;
	struct window_block *spare;
	uint32_t count; /* so many came */
};

/* Begins an empty window on things of SIZE bytes; its memory is ARENA's. */
void window_init(struct window *window, struct arena *arena, size_t size);

/* Gives back all things, and begins with number 0 again. */
void window_clear(struct window *window);

/* Adds a thing. Returns its number. */
uint32_t window_add(struct window *window);

/* Gives back thing I. */
void window_drop(struct window *window, uint32_t i);

/* Returns thing I, which is there. */
static inline void *window_at(const struct window *window, uint32_t i)
{
	struct window_block *block = window->block[i / WINDOW_BLOCK];

	return (char *)block->first + i % WINDOW_BLOCK * window->size;
}

#endif
