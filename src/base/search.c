#include "base/search.h"

#include <string.h>
#include <strings.h>

const char *search_bytes(const char *text, size_t length, const char *what,
			 size_t size)
{
	const char *at = text;

	if (!size)
		return text;
	while (at && length - (size_t)(at - text) >= size) {
		size_t room = length - (size_t)(at - text) - size + 1;

		at = memchr(at, *what, room);
		if (at && !memcmp(at, what, size))
			return at;
		at += at != NULL;
	}
	return NULL;
}

const char *search_folded(const char *text, const char *what)
{
	size_t size = strlen(what);

	for (; strncasecmp(text, what, size); text++)
		if (!*text)
			return NULL;
	return text;
}

enum { LONGEST = 40, SLIP_LEAST = 4 };

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* Returns the number of edits between two words of at most LONGEST bytes,
 * with upper and lower case taken as equal. */
static unsigned distance(const char *from, const char *to)
{
	unsigned row[3][LONGEST + 1];
	size_t m = strlen(from), n = strlen(to);
	unsigned *before = row[0], *last = row[1], *now = row[2];

	for (size_t j = 0; j <= n; j++)
		last[j] = (unsigned)j;
	for (size_t i = 1; i <= m; i++) {
		unsigned *spare = before;

		now[0] = (unsigned)i;
		for (size_t j = 1; j <= n; j++) {
			unsigned other = (from[i - 1] | 32) != (to[j - 1] | 32);

			now[j] = least(least(last[j] + 1, now[j - 1] + 1),
				       last[j - 1] + other);
			if (i > 1 && j > 1 && from[i - 1] == to[j - 2] &&
			    from[i - 2] == to[j - 1])
				now[j] = least(now[j], before[j - 2] + 1);
		}
		before = last;
		last = now;
		now = spare;
	}
	return last[n];
}

/* Whether the first COUNT bytes are the same but for upper and lower case. */
static bool same(const char *a, const char *b, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if ((a[i] | 32) != (b[i] | 32))
			return false;
	return true;
}

/* Whether distance() of two words of M and N bytes is less than 2. What is the
 * same before the first difference needs no edit; then it is known which one it
 * must be. */
static bool is_one_edit(const char *from, size_t m, const char *to, size_t n)
{
	size_t i = 0;

	if (m > n + 1 || n > m + 1)
		return false;
	while (i < m && i < n && (from[i] | 32) == (to[i] | 32))
		i++;
	if (m > n)
		return same(from + i + 1, to + i, n - i);
	if (n > m)
		return same(from + i, to + i + 1, m - i);
	if (i == m || same(from + i + 1, to + i + 1, m - i - 1))
		return true;
	return i + 1 < m && from[i] == to[i + 1] && from[i + 1] == to[i] &&
	       same(from + i + 2, to + i + 2, m - i - 2);
}

/* Returns the nearest of the COUNT words of KNOWN, at most BEST edits away;
 * NULL when none is. */
static const char *find(const char *word, const char *const *known,
			size_t count, unsigned best)
{
	size_t length = strlen(word);
	const char *found = NULL;

	if (length > LONGEST)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		size_t other = strlen(known[i]);
		unsigned edits;

		/* each letter more or less is an edit at least */
		if (other > LONGEST || other > length + best ||
		    length > other + best)
			continue;
		edits = distance(word, known[i]);
		if (edits < best || (edits == best && !found)) {
			best = edits;
			found = known[i];
		}
	}
	return found;
}

const char *nearest(const char *word, const char *const *known, size_t count)
{
	return find(word, known, count, (unsigned)strlen(word) / 3 + 1);
}

const char *nearest_close(const char *word, const char *const *known,
			  size_t count)
{
	return find(word, known, count, (unsigned)(strlen(word) + 1) / 4);
}

bool nearest_slip(const char *word, const char *const *known, size_t count)
{
	size_t length = strlen(word);
	bool found = false;

	for (size_t i = 0; i < count && !found; i++) {
		size_t other = strlen(known[i]);

		found = length > SLIP_LEAST && length <= LONGEST &&
			other > SLIP_LEAST && other <= LONGEST &&
			is_one_edit(word, length, known[i], other);
	}
	return found;
}

const char *nearest_list(struct arena *arena, const struct catalogue *catalogue,
			 const char *word, const char *const *known,
			 size_t count)
{
	const char *guess = nearest(word, known, count);
	const char *list = "";

	for (size_t i = 0; i < count; i++)
		list = arena_format(arena, "%s%s%s", list, *list ? ", " : "",
				    known[i]);
	if (!guess)
		return list;
	return arena_format(
		arena, catalogue_text(catalogue, "%s (maybe you meant \"%s\")"),
		list, guess);
}
