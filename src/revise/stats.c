#include "revise/stats.h"

#include "base/utf8.h"
#include "plan/reached.h"
#include "plan/tree.h"

#include <string.h>
#include <strings.h>

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

/* Returns the place of the label that period I of PERIODS is; PERIODS_MOST when
 * there are too many. */
static size_t place_of_label(struct stats *stats, const struct periods *periods,
			     size_t i, struct arena *arena)
{
	const char *name = periods_name(arena, periods, i);
	size_t place = 0;

	while (place < stats->count &&
	       strcasecmp(stats->name[place], name) != 0)
		place++;
	if (place == stats->count && place < PERIODS_MOST)
		stats->name[stats->count++] = name;
	return place;
}

/* Returns the places of the labels that PERIODS sets; the first one has those
 * of a profile in its order, whether set or not. */
static uint64_t labels_of(struct stats *stats, const struct periods *periods,
			  struct arena *arena)
{
	bool first = !stats->count;
	uint64_t set = 0;

	for (size_t i = 0; i < periods->name_count; i++) {
		bool own = periods->set >> i & 1;
		size_t place;

		if (!own && !first)
			continue;
		place = place_of_label(stats, periods, i, arena);
		if (own && place < PERIODS_MOST)
			set |= UINT64_C(1) << place;
	}
	return set;
}

/* Returns those of PERIODS that are of the unit, or of a finer one. */
static uint64_t periods_of(struct stats *stats, const struct periods *periods,
			   struct arena *arena)
{
	if (!periods)
		return 0;
	if (periods->unit == UNIT_LABEL && stats->unit == UNIT_LABEL)
		return labels_of(stats, periods, arena);
	if (periods->unit != stats->unit &&
	    !unit_folds(periods->unit, stats->unit))
		return 0;
	return period_folded(periods->unit, periods->set, stats->unit);
}

/* Counts the periods of NODE. */
static void count_periods(struct stats *stats, struct stats_group *group,
			  const struct node *node, struct arena *arena)
{
	uint64_t set[SERIES_COUNT] = {0};

	for (size_t s = 0; s < SERIES_COUNT; s++) {
		set[s] = periods_of(stats, node->periods[s], arena);
		stats->used |= set[s];
	}
	group->active += set[SERIES_TARGET] != 0;
	stats->realisasi |= set[SERIES_REALISASI] != 0;
	for (size_t i = 0; i < stats->count; i++) {
		unsigned both = 1;

		for (size_t s = 0; s < SERIES_COUNT; s++) {
			unsigned one = set[s] >> i & 1;

			group->marks[s][i] += one;
			group->total[s] += one;
			both &= one;
		}
		group->done[i] += both;
	}
	group->done_total +=
		reached_marks(set[SERIES_TARGET], set[SERIES_REALISASI]);
}

/* Gives GROUP room for its figures. */
static void open_group(const struct stats *stats, struct stats_group *group,
		       struct arena *arena)
{
	for (size_t s = 0; s < SERIES_COUNT; s++)
		group->marks[s] =
			arena_array(arena, uint32_t, unit_count(stats->unit));
	group->done = arena_array(arena, uint32_t, unit_count(stats->unit));
}

/* Counts what is at and below ROOT, which is that of GROUP. */
static void count(struct stats *stats, struct stats_group *group,
		  const struct node *root, struct arena *arena)
{
	/* it, or a node above it, plans periods */
	bool marked[TREE_DEEPEST] = {false};
	struct tree_walk walk;
	const struct node *node;

	tree_walk(&walk, root);
	while ((node = tree_enter(&walk))) {
		const struct periods *target = node->periods[SERIES_TARGET];

		marked[walk.depth] =
			target || (walk.depth && marked[walk.depth - 1]);
		if (node->omitted || tree_aside(node)) {
			tree_skip(&walk);
			continue;
		}
		for (size_t i = 0; i < node->entry_count; i++)
			if (node->entry[i].value.length)
				note_length(stats, &node->entry[i]);
		count_periods(stats, group, node, arena);
		group->rows += !node->child_count;
		if (node->child_count || marked[walk.depth])
			continue;
		stats->unmarked = arena_grow(
			arena, stats->unmarked, stats->unmarked_count,
			&stats->unmarked_capacity, sizeof(const struct node *));
		stats->unmarked[stats->unmarked_count++] = node;
	}
}

/* Adds the figures of GROUP to those of all. */
static void add_group(struct stats *stats, const struct stats_group *group)
{
	struct stats_group *all = &stats->all;

	all->rows += group->rows;
	all->active += group->active;
	all->done_total += group->done_total;
	for (size_t s = 0; s < SERIES_COUNT; s++) {
		all->total[s] += group->total[s];
		for (size_t i = 0; i < stats->count; i++)
			all->marks[s][i] += group->marks[s][i];
	}
	for (size_t i = 0; i < stats->count; i++)
		all->done[i] += group->done[i];
}

unsigned stats_units(const struct node *root)
{
	unsigned units = 0;
	struct tree_walk walk;
	const struct node *node;

	tree_walk(&walk, root);
	while ((node = tree_enter(&walk)))
		for (size_t s = 0; s < SERIES_COUNT; s++)
			if (node->periods[s] && node->periods[s]->set)
				units |= 1u << node->periods[s]->unit;
	return units ? units : 1u << UNIT_MONTH;
}

struct stats stats_count(const struct node *root, enum unit unit,
			 struct arena *arena)
{
	struct stats stats = {.unit = unit,
			      .count = unit == UNIT_LABEL ? 0
							  : unit_count(unit)};

	stats.group = arena_array(arena, struct stats_group, root->child_count);
	open_group(&stats, &stats.all, arena);
	for (size_t i = 0; i < root->child_count; i++) {
		struct stats_group *group = &stats.group[stats.group_count];

		group->node = &root->child[i];
		if (tree_aside(group->node))
			continue;
		stats.group_count++;
		open_group(&stats, group, arena);
		count(&stats, group, group->node, arena);
		add_group(&stats, group);
	}
	return stats;
}
