/*
 * Lists of numbers as they are typed: 3,5 and 2-4; how a range is written.
 *
 * Knows: the signs of a range. Must not know: what is numbered.
 */
#ifndef LAMPIRAN_PLAN_NUMBERS_H
#define LAMPIRAN_PLAN_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

enum { NUMBERS_MOST = 64 };

struct numbers {
	struct {
		size_t first, last;
		size_t taken; /* the highest of it that was there */
		bool met;     /* its first was there */
	} range[NUMBERS_MOST];
	size_t count;
};

/* Returns where in the LENGTH bytes of TEXT the sign of a range stands, "-",
 * "s.d." and others, and its length in *BYTES; NULL without one. */
const char *numbers_sign(const char *text, size_t length, size_t *bytes);

/* Whether TEXT is made of figures, commas, spaces and signs of ranges; a sign
 * in letters stands behind a figure, for "SD 3" is a school. */
bool numbers_are(const char *text);

/* Reads a list, "3, 5 s.d. 7". Whether it is one. */
bool numbers_read(struct numbers *numbers, const char *text);

/* Whether N is in the list; then it is noted. */
bool numbers_take(struct numbers *numbers, size_t n);

/* Whether the ends of each range have been taken. */
bool numbers_all_taken(const struct numbers *numbers);

#endif
