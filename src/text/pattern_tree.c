#include "text/pattern_tree.h"

#include <stdbool.h>

/* Returns the node that LETTER leads to from node AT, 0 when none does. */
static size_t step(size_t at, char letter)
{
	size_t child = pattern_base[at] + PATTERN_LETTER(letter);

	return pattern_parent[child] == at ? child : 0;
}

static void apply(size_t figures, unsigned char *value)
{
	const unsigned char *figure = &pattern_figure[figures];
	size_t before = *figure++, count = *figure++;

	value += before;
	for (size_t i = 0; i < count; i++)
		if (value[i] < figure[i])
			value[i] = figure[i];
}

void pattern_tree_rate(const char *letters, size_t length, unsigned char *value)
{
	size_t reached = 0; /* what ends before has begun earlier, too */

	for (size_t i = 0; i < length; i++) {
		size_t at = 0, k = i;

		for (; k < length && (at = step(at, letters[k])) != 0; k++)
			if (k >= reached && pattern_figures[at])
				apply(pattern_figures[at], value + i);
		if (k > reached)
			reached = k;
	}
}
