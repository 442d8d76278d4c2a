/*
 * How much a plan says: rows, months, long cells.
 *
 * Knows: the tree. Must not know: columns, how figures are shown.
 */
#ifndef LAMPIRAN_REVISE_STATS_H
#define LAMPIRAN_REVISE_STATS_H

#include "plan/plan.h"

enum { STATS_LONGEST = 5 };

/* What stands below one of the outermost nodes, an area. */
struct stats_group {
	const struct node *node;
	size_t rows;
	size_t marks[MONTHS]; /* nodes that set the month */
	size_t total;	      /* of all months */
	size_t active;	      /* nodes that set some month */
};

struct stats_cell {
	const struct entry *entry; /* NULL: none */
	size_t characters;
};

struct stats {
	struct stats_group *group;
	size_t group_count;
	struct stats_group all;
	const struct node **unmarked; /* rows for which no month is set */
	size_t unmarked_count, unmarked_capacity;
	struct stats_cell longest[STATS_LONGEST]; /* the longest first */
};

/* Returns the figures of what is below ROOT, a group for each of its children.
 * They live in ARENA. */
struct stats stats_count(const struct node *root, struct arena *arena);

#endif
