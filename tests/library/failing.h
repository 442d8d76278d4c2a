/*
 * Allocations that fail: those of this thread between failing_begin() and
 * failing_end(), in the library and all that it stands on.
 */
#ifndef LAMPIRAN_TESTS_FAILING_H
#define LAMPIRAN_TESTS_FAILING_H

#include <stdbool.h>
#include <stddef.h>

/* From now on allocation AT (from 1; 0: none) fails, and ALL behind it too. */
void failing_begin(size_t at, bool all);

/* Returns how many were asked for since. */
size_t failing_end(void);

#endif
