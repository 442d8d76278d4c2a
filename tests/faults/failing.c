/*
 * A C library that has no memory now and then: to be preloaded.
 *
 * FAILING_AT=N lets allocation N and, with FAILING_ALL, all behind it fail.
 * FAILING_COUNT=FILE gets the number of allocations of a run that ended.
 * Allocations of the dynamic linker before it are not ours to survive.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static unsigned long at, now;
static bool all, ready;
static int counter = -1;

__attribute__((constructor)) static void begin(void)
{
	const char *which = getenv("FAILING_AT");
	const char *path = getenv("FAILING_COUNT");

	/* later the program may not */
	if (path)
		counter = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	at = which ? strtoul(which, NULL, 10) : 0;
	all = getenv("FAILING_ALL") != NULL;
	ready = true;
}

__attribute__((destructor)) static void end(void)
{
	char text[32];
	int length = snprintf(text, sizeof(text), "%lu\n", now);

	ready = false;
	if (counter >= 0 && write(counter, text, (size_t)length) == length)
		close(counter);
}

static bool fails(void)
{
	if (!ready)
		return false;
	now++;
	if (!at || now < at || (now > at && !all))
		return false;
	errno = ENOMEM;
	return true;
}

/* The real one: the program's own malloc(), in src/malloc.c, calls ours as the
 * next one. */
static void *real(const char *name)
{
	return dlsym(RTLD_NEXT, name);
}

void *malloc(size_t size)
{
	static void *(*next)(size_t);

	if (!next)
		*(void **)&next = real("malloc");
	return fails() ? NULL : next(size);
}

void *calloc(size_t count, size_t size)
{
	static void *(*next)(size_t, size_t);

	if (!next)
		*(void **)&next = real("calloc");
	return fails() ? NULL : next(count, size);
}

void *realloc(void *old, size_t size)
{
	static void *(*next)(void *, size_t);

	if (!next)
		*(void **)&next = real("realloc");
	return fails() ? NULL : next(old, size);
}
