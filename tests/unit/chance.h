/*
 * Chance for unit tests, the same in each run.
 */
#ifndef LAMPIRAN_TESTS_CHANCE_H
#define LAMPIRAN_TESTS_CHANCE_H

/* How many of COUNT things a test tries: a tenth under sanitizers. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define CHANCES(count) ((count) / 10)
#else
#define CHANCES(count) (count)
#endif

/* Returns a number below MOST: xorshift32 (Marsaglia 2003). */
static inline unsigned below(unsigned *seed, unsigned most)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed % most;
}

#endif
