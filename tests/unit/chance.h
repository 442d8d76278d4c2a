/*
 * Chance for unit tests, the same in each run.
 */
#ifndef LAMPIRAN_TESTS_CHANCE_H
#define LAMPIRAN_TESTS_CHANCE_H

#include <stdlib.h>

/* Of how many things a test tries one: of ten under sanitizers, of as many as
 * LAMPIRAN_CHANCES says where that is set, as in tests/valgrind. */
static inline unsigned chance_share(void)
{
	const char *share = getenv("LAMPIRAN_CHANCES");
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
	const unsigned usual = 10;
#else
	const unsigned usual = 1;
#endif

	return share && atoi(share) > 0 ? (unsigned)atoi(share) : usual;
}

/* How many of COUNT things a test tries. */
#define CHANCES(count) ((count) < chance_share() ? 1 : (count) / chance_share())

/* Returns a number below MOST: xorshift32 (Marsaglia 2003). */
static inline unsigned below(unsigned *seed, unsigned most)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed % most;
}

#endif
