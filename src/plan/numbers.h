/*
 * Lists of numbers as they are typed: 3,5 and 2-4.
 *
 * Knows: ranges. Must not know: what is numbered.
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

/* Whether TEXT is made of figures, commas, hyphens and spaces. */
bool numbers_are(const char *text);

/* Reads a list. Whether it is one. */
bool numbers_read(struct numbers *numbers, const char *text);

/* Whether N is in the list; then it is noted. */
bool numbers_take(struct numbers *numbers, size_t n);

/* Whether the ends of each range have been taken. */
bool numbers_all_taken(const struct numbers *numbers);

#endif
