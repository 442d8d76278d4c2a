/*
 * How much a plan says: rows, periods, long cells.
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
	/* nodes that set a period of the unit, and how often in all of them;
	 * what was done counts apart, planned or not */
	uint32_t *marks[SERIES_COUNT];
	size_t total[SERIES_COUNT];
	/* of what was planned: done in its period, and in any */
	uint32_t *done;
	size_t done_total;
	size_t active; /* nodes that plan some period */
};

struct stats_cell {
	const struct entry *entry; /* NULL: none */
	size_t characters;
};

struct stats {
	enum unit unit; /* whose periods are counted */
	size_t count;	/* how many it has; so many labels were found */
	const char *name[PERIODS_MOST]; /* of labels, as they come */
	uint64_t used;			/* which of them are set somewhere */
	bool realisasi; /* some node says what was done, in this unit */
	struct stats_group *group;
	size_t group_count;
	struct stats_group all;
	const struct node **unmarked; /* rows for which no period is planned */
	size_t unmarked_count, unmarked_capacity;
	struct stats_cell longest[STATS_LONGEST]; /* the longest first */
};

/* Returns the units of the periods below ROOT, a bit each: months if there are
 * none. */
unsigned stats_units(const struct node *root);

/* Returns the figures of what is below ROOT, a group for each of its children,
 * with the periods of UNIT, and with those of finer ones folded into them.
 * They live in ARENA. */
struct stats stats_count(const struct node *root, enum unit unit,
			 struct arena *arena);

#endif
