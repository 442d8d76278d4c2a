#include "typeset/bars.h"

#include "base/units.h"

#include <stdint.h>

void bars_add(struct bars *b, struct bar bar)
{
	b->bar = arena_grow(b->arena, b->bar, b->count, &b->capacity,
			    sizeof(*b->bar));
	b->bar[b->count++] = bar;
}

/* The way from a bar to the end, the bar being the first of a page. */
struct way {
	uint64_t torn; /* the ties that it breaks */
	size_t pages;
	size_t next; /* the first bar of the next page */
};

static bool is_worse(const struct way *a, const struct way *b)
{
	return a->torn != b->torn ? a->torn > b->torn : a->pages > b->pages;
}

/* Returns the best way from bar FIRST on, WAY having those behind it. */
static struct way find_way(const struct bars *b, size_t first, double room,
			   const struct way *way)
{
	struct way best = {.torn = UINT64_MAX};
	double height = 0;

	for (size_t i = first; i < b->count; i++) {
		const struct bar *bar = &b->bar[i];
		struct way this = {.next = i + 1, .pages = 1};

		height += bar->height + (i > first ? bar->space : 0);
		if (i > first && height > room + SUM_SLACK)
			break;
		if (i + 1 < b->count) {
			this.pages += way[i + 1].pages;
			this.torn = way[i + 1].torn + bar->tie;
		}
		if (!is_worse(&this, &best)) /* a fuller page */
			best = this;
	}
	return best;
}

size_t bars_cut(const struct bars *b, double room, const size_t **first)
{
	struct way *way = arena_array(b->arena, struct way, b->count + 1);
	size_t *page, count = 0;

	for (size_t i = b->count; i-- > 0;)
		way[i] = find_way(b, i, room, way);
	page = arena_array(b->arena, size_t, b->count ? way->pages : 0);
	for (size_t i = 0; i < b->count; i = way[i].next)
		page[count++] = i;
	*first = page;
	return count;
}
