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

enum { CHUNK_SIZE = 64 * 1024, FIRST_CAPACITY = 8 };

struct arena_chunk {
	struct arena_chunk *older;
	max_align_t first[];
};

void arena_init(struct arena *arena)
{
	*arena = (struct arena){0};
}

void arena_release(struct arena *arena)
{
	struct arena_chunk *chunk = arena->chunk;

	guard_drop(&arena->held);
	while (chunk) {
		struct arena_chunk *older = chunk->older;

		free(chunk);
		chunk = older;
	}
	arena_init(arena);
}

void arena_clear(struct arena *arena)
{
	struct arena_chunk *chunk = arena->chunk;
	char *first;

	if (!chunk)
		return;
	if (chunk->older || HOSTILE) {
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

/* calloc: fresh pages from the system are zero already, so a chunk costs
 * only what is written to it. In a hostile build each allocation has its own.
 */
static void add_chunk(struct arena *arena, size_t size)
{
	struct arena_chunk *chunk;

	if (size < CHUNK_SIZE && !HOSTILE)
		size = CHUNK_SIZE;
	if (size > SIZE_MAX - sizeof(*chunk))
		memory_exhausted();
	chunk = calloc(1, sizeof(*chunk) + size);
	if (!chunk)
		memory_exhausted();
	chunk->older = arena->chunk;
	if (!chunk->older)
		guard_hold(&arena->held, release, arena);
	arena->chunk = chunk;
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
	va_list args;
	int length;
	char *text;

	va_start(args, format);
	length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length < 0)
		memory_exhausted();
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

void *arena_grow(struct arena *arena, void *array, size_t count,
		 size_t *capacity, size_t size)
{
	void *larger;

	if (count < *capacity)
		return array;
	*capacity = memory_step(*capacity, FIRST_CAPACITY);
	larger = arena_alloc(arena, *capacity, size);
	if (count)
		memcpy(larger, array, count * size);
	retire(array, count * size);
	return larger;
}
