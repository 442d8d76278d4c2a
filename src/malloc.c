/*
 * The program's malloc(), for all libraries that it loads: glibc's, but it does
 * not come back without memory. Not in tests and sanitizers: those have their
 * own.
 */
#include "base/memory.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static void *sure(void *memory, size_t size)
{
	if (!memory && !memory_may_fail(size))
		memory_exhausted();
	return memory;
}

void *malloc(size_t size)
{
	return sure(__libc_malloc(size), size);
}

void *calloc(size_t count, size_t size)
{
	size_t all;

	if (__builtin_mul_overflow(count, size, &all))
		all = SIZE_MAX;
	return sure(__libc_calloc(count, size), all);
}

/* NULL is also what is left of nothing. */
void *realloc(void *old, size_t size)
{
	void *memory = __libc_realloc(old, size);

	return size ? sure(memory, size) : memory;
}

#else

/* C wants something in every file. */
extern int lampiran_uses_the_malloc_of_the_system;

#endif
