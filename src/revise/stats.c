#include "revise/stats.h"

#include "base/utf8.h"

#include <string.h>

struct counter {
	struct stats *stats;
	struct stats_group *group;
	struct arena *arena;
};

/* Enters a cell among the longest, if it is one of them. */
static void note_length(struct stats *stats, const struct entry *entry)
{
	struct stats_cell cell = {
		entry, utf8_count(entry->value.text, entry->value.length)};

	for (size_t i = 0; i < STATS_LONGEST; i++) {
		struct stats_cell *place = &stats->longest[i];
		struct stats_cell pushed = *place;

		if (place->entry && place->characters >= cell.characters)
			continue;
		*place = cell;
		cell = pushed;
		if (!cell.entry)
			return;
	}
}

static void note_marks(struct stats_group *group, const struct months *months)
{
	group->active += months->set != 0;
	for (unsigned m = 0; m < MONTHS; m++) {
		group->marks[m] += months->set >> m & 1;
		group->total += months->set >> m & 1;
	}
}

static void note_unmarked(struct counter *c, const struct node *node)
{
	struct stats *stats = c->stats;

	stats->unmarked = arena_grow(
		c->arena, stats->unmarked, stats->unmarked_count,
		&stats->unmarked_capacity, sizeof(const struct node *));
	stats->unmarked[stats->unmarked_count++] = node;
}

/* Counts a node and all below it; MARKED: a node above it sets months. */
static void count(struct counter *c, const struct node *node, bool marked)
{
	if (node->omitted)
		return;
	for (size_t i = 0; i < node->entry_count; i++)
		if (node->entry[i].value.length)
			note_length(c->stats, &node->entry[i]);
	if (node->months)
		note_marks(c->group, node->months);
	marked |= node->months != NULL;
	for (size_t i = 0; i < node->child_count; i++)
		count(c, &node->child[i], marked);
	if (node->child_count)
		return;
	c->group->rows++;
	if (!marked)
		note_unmarked(c, node);
}

static void add(struct stats_group *all, const struct stats_group *group)
{
	all->rows += group->rows;
	all->total += group->total;
	all->active += group->active;
	for (unsigned m = 0; m < MONTHS; m++)
		all->marks[m] += group->marks[m];
}

struct stats stats_count(const struct node *root, struct arena *arena)
{
	struct stats stats = {.group_count = root->child_count};
	struct counter c = {.stats = &stats, .arena = arena};

	stats.group = arena_array(arena, struct stats_group, stats.group_count);
	for (size_t i = 0; i < stats.group_count; i++) {
		c.group = &stats.group[i];
		c.group->node = &root->child[i];
		count(&c, c.group->node, false);
		add(&stats.all, c.group);
	}
	return stats;
}
