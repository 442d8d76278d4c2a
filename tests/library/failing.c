#include "failing.h"

#include <errno.h>
#include <stdlib.h>

/* What stands behind ours: the sanitizer's, or the C library's. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define REAL(name) __interceptor_##name
#else
#define REAL(name) __libc_##name
#endif
void *REAL(malloc)(size_t size);
void *REAL(calloc)(size_t count, size_t size);
void *REAL(realloc)(void *old, size_t size);

static _Thread_local size_t at, now;
static _Thread_local bool on, all;

void failing_begin(size_t which, bool and_all)
{
	at = which;
	all = and_all;
	now = 0;
	on = true;
}

size_t failing_end(void)
{
	on = false;
	return now;
}

static bool fails(void)
{
	if (!on)
		return false;
	now++;
	if (!at || now < at || (now > at && !all))
		return false;
	errno = ENOMEM;
	return true;
}

void *malloc(size_t size)
{
	return fails() ? NULL : REAL(malloc)(size);
}

void *calloc(size_t count, size_t size)
{
	return fails() ? NULL : REAL(calloc)(count, size);
}

void *realloc(void *old, size_t size)
{
	return fails() ? NULL : REAL(realloc)(old, size);
}
