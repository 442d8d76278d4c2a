#include "revise/mentions.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static bool is_figure(char c)
{
	return isdigit((unsigned char)c);
}

struct mentions mentions_find(struct arena *arena, const struct source *source,
			      unsigned year)
{
	struct mentions found = {NULL, 0};
	struct place place = {source, 1, 1}, *list = NULL;
	const char *at = source->text, *next;
	size_t capacity = 0, length;
	char figures[16];

	length = (size_t)snprintf(figures, sizeof(figures), "%u", year);
	while ((next = strstr(at, figures))) {
		bool alone = (next == source->text || !is_figure(next[-1])) &&
			     !is_figure(next[length]);

		place_skip(&place, at, next + length);
		at = next + length;
		if (!alone)
			continue;
		list = arena_grow(arena, list, found.count, &capacity,
				  sizeof(*list));
		list[found.count] = place;
		list[found.count++].column -= (unsigned)length;
	}
	found.place = list;
	return found;
}
