/*
 * What is counted: entries among their siblings, and numbers that go on from
 * one list of the plan to the next.
 *
 * Knows: which columns are counted, and where each begins again. Must not know:
 * cells, what numbers look like.
 * Invariants: it is taken along a walk through the tree, node by node, what is
 * not in the excerpt too.
 */
#ifndef LAMPIRAN_TABLE_COUNTING_H
#define LAMPIRAN_TABLE_COUNTING_H

#include "plan/numbers.h"
#include "plan/plan.h"
#include "profile/profile.h"

/* How many siblings are counted in each column, and how many of them have
 * come. */
struct siblings {
	struct list_tally {
		struct typed *typed; /* what each text begins with */
		size_t total, capacity, seen;
	} tally[PROFILE_MOST_COLUMNS], bagian;
};

struct counting_column {
	bool goes_on;
	const char *key; /* what it counts: entries that have it */
	size_t number;	 /* the last one that was given */
	size_t turn;	 /* how often it has begun again */
	size_t *total;	 /* how far it goes in each turn */
	size_t capacity;
};

/* The numbers of a column as they are printed: each list has the same. */
struct printed_numbers {
	const char **text; /* of each number; NULL: none had it */
	size_t count, capacity;
};

struct counting {
	const struct profile *profile;
	struct arena *arena, *scratch; /* borrowed */
	bool any;		       /* some column's numbers go on */
	struct counting_column column[PROFILE_MOST_COLUMNS];
	struct printed_numbers *printed; /* of each column, then the bagian */
};

/* Begins to count what is below ROOT for the columns of PROFILE. What is
 * printed of it lives in ARENA; SCRATCH is needed as long as it counts. */
void counting_begin(struct counting *counting, const struct node *root,
		    const struct profile *profile, struct arena *arena,
		    struct arena *scratch);

/* Returns number N of COLUMN, or of the bagian, as it is printed. */
const char *counting_print(struct counting *counting,
			   const struct column *column, size_t n);

/* Comes to NODE, which is an OUTERMOST entry or is not. */
void counting_enter(struct counting *counting, const struct node *node,
		    bool outermost);

/* Returns the number of the next entry that logical column C counts. */
size_t counting_next(struct counting *counting, size_t c);

/* Returns how many entries logical column C counts until it begins again. */
size_t counting_total(const struct counting *counting, size_t c);

/* Finds how many children of PARENT are counted in each column, and which of
 * them have numbers of their own. OUTERMOST: they are. */
void counting_list(const struct counting *counting, const struct node *parent,
		   bool outermost, struct siblings *siblings);

/* Finds the columns whose texts in NODE are counted among its siblings. */
void counting_columns(const struct profile *profile, const struct node *node,
		      bool *counted);

/* Adds VALUE to the list of TALLY, where it would be number N. */
void counting_text(const struct counting *counting, struct list_tally *tally,
		   const struct column *column, const struct value *value,
		   size_t n);

/* Passes over NODE, to which it has come, one of SIBLINGS, and all below it. */
void counting_omit(struct counting *counting, const struct node *node,
		   struct siblings *siblings);

#endif
