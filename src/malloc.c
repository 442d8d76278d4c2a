/*
 * The program's malloc(), for all libraries that it loads: the next one, of the
 * C library or of what was preloaded before it, but it does not come back
 * without memory. free() is that one's own. Not in tests and sanitizers: those
 * have their own.
 */
#define _GNU_SOURCE

#include "base/memory.h"

#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && \
	!defined(__SANITIZE_THREAD__)

/* Unlike all other names of ours these are for the libraries. */
#define FOR_ALL __attribute__((visibility("default")))

FOR_ALL void *malloc(size_t size);
FOR_ALL void *calloc(size_t count, size_t size);
FOR_ALL void *realloc(void *old, size_t size);

/* Finds the function behind ours; *TARGET is a pointer to such. The linker has
 * memory for that. */
static void find_next(const char *name, void *target)
{
	void *found = dlsym(RTLD_NEXT, name);

	memcpy(target, &found,
	       sizeof(found)); /* as in system/linux/process.c */
}

/* What is found is no failure, whatever the next one tried in vain before:
 * errno is BEFORE again (memory_check()). */
static void *sure(void *memory, size_t size, int before)
{
	if (memory) {
		errno = before;
		return memory;
	}
	if (!memory_may_fail(size))
		memory_end();
	errno = ENOMEM; /* what was asked meanwhile may have changed it */
	return NULL;
}

void *malloc(size_t size)
{
	static void *(*next)(size_t);
	int before = errno;

	if (!next)
		find_next("malloc", &next);
	return sure(next(size), size, before);
}

void *calloc(size_t count, size_t size)
{
	static void *(*next)(size_t, size_t);
	int before = errno;
	size_t all;

	if (!next)
		find_next("calloc", &next);
	if (__builtin_mul_overflow(count, size, &all))
		all = SIZE_MAX;
	return sure(next(count, size), all, before);
}

/* NULL is also what is left of nothing. */
void *realloc(void *old, size_t size)
{
	static void *(*next)(void *, size_t);
	int before = errno;
	void *memory;

	if (!next)
		find_next("realloc", &next);
	memory = next(old, size);
	return size ? sure(memory, size, before) : memory;
}

#else

/* C wants something in every file. */
extern int lampiran_uses_the_malloc_of_the_system;

#endif
