#include "revise/stats.h"

#include "base/utf8.h"
#include "plan/tree.h"

#include <string.h>

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

/* Counts what is at and below ROOT, which is that of GROUP. */
static void count(struct stats *stats, struct stats_group *group,
		  const struct node *root, struct arena *arena)
{
	/* it, or a node above it, sets months */
	bool marked[TREE_DEEPEST] = {false};
	struct tree_walk walk;
	const struct node *node;

	tree_walk(&walk, root);
	while ((node = tree_enter(&walk))) {
		marked[walk.depth] = node->periods[SERIES_TARGET] ||
				     (walk.depth && marked[walk.depth - 1]);
		if (node->omitted || tree_aside(node)) {
			tree_skip(&walk);
			continue;
		}
		for (size_t i = 0; i < node->entry_count; i++)
			if (node->entry[i].value.length)
				note_length(stats, &node->entry[i]);
		group->active += node->periods[SERIES_TARGET] &&
				 node->periods[SERIES_TARGET]->set;
		for (unsigned m = 0; node->periods[SERIES_TARGET] && m < MONTHS;
		     m++) {
			group->marks[m] +=
				node->periods[SERIES_TARGET]->set >> m & 1;
			group->total +=
				node->periods[SERIES_TARGET]->set >> m & 1;
		}
		group->rows += !node->child_count;
		if (node->child_count || marked[walk.depth])
			continue;
		stats->unmarked = arena_grow(
			arena, stats->unmarked, stats->unmarked_count,
			&stats->unmarked_capacity, sizeof(const struct node *));
		stats->unmarked[stats->unmarked_count++] = node;
	}
}

struct stats stats_count(const struct node *root, struct arena *arena)
{
	struct stats stats = {.group_count = 0};

	stats.group = arena_array(arena, struct stats_group, root->child_count);
	for (size_t i = 0; i < root->child_count; i++) {
		struct stats_group *group = &stats.group[stats.group_count];

		group->node = &root->child[i];
		if (tree_aside(group->node))
			continue;
		stats.group_count++;
		count(&stats, group, group->node, arena);
		stats.all.rows += group->rows;
		stats.all.total += group->total;
		stats.all.active += group->active;
		for (unsigned m = 0; m < MONTHS; m++)
			stats.all.marks[m] += group->marks[m];
	}
	return stats;
}
