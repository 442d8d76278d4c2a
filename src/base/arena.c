#include "base/arena.h"

#include "base/memory.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#if HOSTILE
#include <sanitizer/asan_interface.h>
#endif

/*
 * Chunks double up to the largest: most of a small arena's room is written to,
 * and what a large one asks for comes fresh from the system, which has zeroed
 * it, and costs only what is written to it.
 */
enum { FIRST_CHUNK = 64 << 10, LARGEST_CHUNK = 1 << 20, FIRST_CAPACITY = 8 };

/* An array that grows beyond this [bytes] has a chunk for itself, which is
 * given back when it grows again. */
enum { LARGE_ARRAY = 256 << 10 };

struct arena_chunk {
	struct arena_chunk *older;
	max_align_t first[];
};

void arena_init(struct arena *arena)
{
	*arena = (struct arena){0};
}

static void release_all(struct arena_chunk *chunk)
{
	while (chunk) {
		struct arena_chunk *older = chunk->older;

		free(chunk);
		chunk = older;
	}
}

void arena_release(struct arena *arena)
{
	guard_drop(&arena->held);
	release_all(arena->chunk);
	release_all(arena->apart);
	arena_init(arena);
}

void arena_clear(struct arena *arena)
{
	struct arena_chunk *chunk = arena->chunk;
	char *first;

	if (!chunk)
		return;
	if (chunk->older || arena->apart || HOSTILE) {
		arena_release(arena);
		return;
	}
	first = (char *)chunk->first;
	memset(first, 0, (size_t)(arena->next - first));
	arena->next = first;
}

static void release(void *arena)
{
	arena_release(arena);
}

/* Returns a new chunk of SIZE bytes, all zero. */
static struct arena_chunk *make_chunk(size_t size)
{
	struct arena_chunk *chunk = NULL;

	if (size <= SIZE_MAX - sizeof(*chunk))
		chunk = calloc(1, sizeof(*chunk) + size);
	if (!chunk)
		memory_exhausted();
	return chunk;
}

/* In a hostile build each allocation has a chunk of its own. */
static void add_chunk(struct arena *arena, size_t size)
{
	struct arena_chunk *chunk;
	size_t usual = arena->chunk_size ? 2 * arena->chunk_size : FIRST_CHUNK;

	if (usual > LARGEST_CHUNK)
		usual = LARGEST_CHUNK;
	if (size < usual && !HOSTILE)
		size = usual;
	chunk = make_chunk(size);
	chunk->older = arena->chunk;
	if (!chunk->older)
		guard_hold(&arena->held, release, arena);
	arena->chunk = chunk;
	arena->chunk_size = usual;
	arena->next = (char *)chunk->first;
	arena->end = arena->next + size;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
	const size_t align = alignof(max_align_t);
	size_t bytes;
	char *start;

	if (__builtin_mul_overflow(count, size, &bytes) ||
	    bytes > SIZE_MAX - align)
		memory_exhausted();
	if (!HOSTILE)
		bytes = (bytes + align - 1) / align * align;
	if (!arena->chunk || HOSTILE ||
	    bytes > (size_t)(arena->end - arena->next))
		add_chunk(arena, bytes);
	start = arena->next;
	arena->next += bytes;
	return start;
}

char *arena_copy(struct arena *arena, const char *text, size_t length)
{
	char *copy;

	if (length == SIZE_MAX)
		memory_exhausted();
	copy = arena_array(arena, char, length + 1);
	if (length)
		memcpy(copy, text, length);
	return copy;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
	/* it mostly fits into what the chunk has left */
	size_t room = arena->chunk ? (size_t)(arena->end - arena->next) : 0;
	char *text = room ? arena->next : NULL;
	va_list args;
	int length;

	va_start(args, format);
	length = vsnprintf(text, room, format, args);
	va_end(args);
	if (length < 0)
		memory_exhausted();
	if ((size_t)length < room)
		return arena_array(arena, char, (size_t)length + 1);
	if (room)
		memset(text, 0, room);
	text = arena_array(arena, char, (size_t)length + 1);
	va_start(args, format);
	vsnprintf(text, (size_t)length + 1, format, args);
	va_end(args);
	return text;
}

/* Nobody should use the old copy: a hostile build stops whoever does. */
static void retire(void *old, size_t size)
{
#if HOSTILE
	ASAN_POISON_MEMORY_REGION(old, size);
#else
	(void)old;
	(void)size;
#endif
}

/* Moves the large ARRAY of LENGTH bytes into a chunk for itself, with room for
 * COUNT of SIZE, and gives back the one that it had, if it had one. */
static void *move_apart(struct arena *arena, const void *array, size_t length,
			size_t count, size_t size)
{
	struct arena_chunk **at, *chunk, *old;

	if (size > SIZE_MAX / count)
		memory_exhausted();
	chunk = make_chunk(count * size);
	chunk->older = arena->apart;
	arena->apart = chunk;
	memcpy(chunk->first, array, length);
	for (at = &chunk->older; *at && (*at)->first != array;)
		at = &(*at)->older;
	old = *at;
	if (old) {
		*at = old->older;
		free(old);
	}
	return chunk->first;
}

void *arena_grow(struct arena *arena, void *array, size_t count,
		 size_t *capacity, size_t size)
{
	size_t length = count * size;
	void *larger;
	bool large;

	if (count < *capacity)
		return array;
	large = !HOSTILE && *capacity > LARGE_ARRAY / size;
	*capacity = memory_step(*capacity, FIRST_CAPACITY);
	if (large)
		return move_apart(arena, array, length, *capacity, size);
	larger = arena_alloc(arena, *capacity, size);
	if (count)
		memcpy(larger, array, length);
	retire(array, length);
	return larger;
}
