/*
 * Memory that lives as long as one run.
 *
 * Knows: chunks from the system allocator. Must not know: what is stored.
 * Invariants: everything handed out is aligned for any object, is zero-filled,
 * and stays where it is until arena_release(), unless it grows. An arena itself
 * stays where it is once it has memory, for a guard that stands holds it then.
 * Allocation never fails: when the system has no memory left,
 * memory_exhausted() ends the work.
 */
#ifndef LAMPIRAN_BASE_ARENA_H
#define LAMPIRAN_BASE_ARENA_H

#include "base/guard.h"

#include <stddef.h>
#include <stdint.h>

struct arena_chunk;

struct arena {
	struct arena_chunk *chunk; /* newest first */
	struct arena_chunk *apart; /* of a large array each */
	char *next;		   /* first free byte of the newest chunk */
	char *end;		   /* one past its last byte */
	size_t chunk_size;	   /* [bytes] of it, if it was not for more */
	struct held held;	   /* from its first chunk on */
};

void arena_init(struct arena *arena);
void arena_release(struct arena *arena);

/* Forgets everything in ARENA and keeps room for as much of it again: for
 * work that is done over and over. */
void arena_clear(struct arena *arena);

/* Returns COUNT zeroed objects of SIZE bytes; memory_exhausted() when there is
 * none or when COUNT * SIZE overflows. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

#define arena_new(arena, type) ((type *)arena_alloc((arena), 1, sizeof(type)))
#define arena_array(arena, type, count) \
	((type *)arena_alloc((arena), (count), sizeof(type)))

/* Returns a NUL-terminated copy of LENGTH bytes. */
char *arena_copy(struct arena *arena, const char *text, size_t length);

/* Returns the text that printf would print. */
char *arena_format(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/*
 * Room for one more element in an array that grows: returns ARRAY, or a
 * larger copy of it when COUNT has reached *CAPACITY. Nobody may have pointers
 * into the old one, which is given back if it is large: in a hostile build they
 * crash however small it is.
 */
void *arena_grow(struct arena *arena, void *array, size_t count,
		 size_t *capacity, size_t size);

#endif
