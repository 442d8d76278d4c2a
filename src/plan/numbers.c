#include "plan/numbers.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* The signs of a range; the longer of two that begin alike comes first. */
static const char *const sign[] = {"-",	  "\xE2\x80\x93", "s.d.",  "s/d",
				   "s.d", "sd",		  "sampai"};
enum { SIGNS = sizeof(sign) / sizeof(sign[0]) };

/* Returns the length of the sign of a range that TEXT begins with, else 0. */
static size_t sign_at(const char *text)
{
	for (size_t i = 0; i < SIGNS; i++)
		if (!strncmp(text, sign[i], strlen(sign[i])))
			return strlen(sign[i]);
	return 0;
}

const char *numbers_sign(const char *text, size_t length, size_t *bytes)
{
	for (size_t i = 0; i < SIGNS; i++) {
		*bytes = strlen(sign[i]);
		for (size_t at = 0; at + *bytes <= length; at++)
			if (!memcmp(text + at, sign[i], *bytes))
				return text + at;
	}
	return NULL;
}

bool numbers_are(const char *text)
{
	bool figure = false;

	while (*text) {
		size_t bytes = sign_at(text);

		if (isdigit((unsigned char)*text))
			figure = true;
		else if (bytes ? bytes > 1 && !figure : !strchr(", ", *text))
			return false;
		text += bytes ? bytes : 1;
	}
	return figure;
}

/* Reads the LENGTH bytes of TEXT, a number [1..999999999] with spaces around
 * it. */
static bool read_one(const char *text, size_t length, size_t *number)
{
	const char *end = text + length;
	size_t digits;

	text += strspn(text, " ");
	digits = strspn(text, "0123456789");
	if (!digits || digits > 9)
		return false;
	*number = strtoul(text, NULL, 10);
	text += digits;
	text += strspn(text, " ");
	return *number > 0 && text == end;
}

/* Reads a number or a range. */
static bool read_range(const char *text, size_t length, size_t *first,
		       size_t *last)
{
	size_t bytes = 0, left;
	const char *dash = numbers_sign(text, length, &bytes);

	if (!dash)
		return read_one(text, length, first) &&
		       read_one(text, length, last);
	left = (size_t)(dash - text);
	return read_one(text, left, first) &&
	       read_one(dash + bytes, length - left - bytes, last) &&
	       *first <= *last;
}

bool numbers_read(struct numbers *numbers, const char *text)
{
	*numbers = (struct numbers){.count = 0};
	for (;; text++) {
		size_t length = strcspn(text, ","), first, last;

		if (numbers->count == NUMBERS_MOST ||
		    !read_range(text, length, &first, &last))
			return false;
		numbers->range[numbers->count].first = first;
		numbers->range[numbers->count++].last = last;
		text += length;
		if (!*text)
			return true;
	}
}

bool numbers_take(struct numbers *numbers, size_t n)
{
	bool in = false;

	for (size_t i = 0; i < numbers->count; i++) {
		if (n < numbers->range[i].first || n > numbers->range[i].last)
			continue;
		in = true;
		numbers->range[i].met |= n == numbers->range[i].first;
		if (n > numbers->range[i].taken)
			numbers->range[i].taken = n;
	}
	return in;
}

bool numbers_all_taken(const struct numbers *numbers)
{
	for (size_t i = 0; i < numbers->count; i++)
		if (!numbers->range[i].met ||
		    numbers->range[i].taken != numbers->range[i].last)
			return false;
	return true;
}
