#include "plan/numbers.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

bool numbers_are(const char *text)
{
	return *text && text[strspn(text, "0123456789,- ")] == 0 &&
	       strpbrk(text, "0123456789");
}

/* Reads a number [1..999999999] at *TEXT and the spaces behind it. */
static bool read_one(const char **text, size_t *number)
{
	size_t digits = strspn(*text, "0123456789");

	if (!digits || digits > 9)
		return false;
	*number = strtoul(*text, NULL, 10);
	*text += digits;
	*text += strspn(*text, " ");
	return *number > 0;
}

bool numbers_read(struct numbers *numbers, const char *text)
{
	*numbers = (struct numbers){.count = 0};
	for (text += strspn(text, " ");; text++) {
		size_t first, last;

		text += strspn(text, " ");
		if (numbers->count == NUMBERS_MOST || !read_one(&text, &first))
			return false;
		last = first;
		if (*text == '-') {
			text++;
			text += strspn(text, " ");
			if (!read_one(&text, &last) || last < first)
				return false;
		}
		numbers->range[numbers->count].first = first;
		numbers->range[numbers->count++].last = last;
		if (*text != ',')
			return !*text;
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
