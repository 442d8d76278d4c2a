/*
 * The tree of "rencana", and the one way to walk through it.
 *
 * Knows: rincian and bulan, the two keys that are not columns, and those that
 * are periods unless a column of text has their name. Must not know: which
 * columns there are, what is said once for the decree.
 * Invariants: as long as nobody has said which columns there are, a key that
 * may be of periods is of periods if it reads so, else it is an entry; it is
 * never both.
 */
#ifndef LAMPIRAN_PLAN_TREE_H
#define LAMPIRAN_PLAN_TREE_H

#include "plan/periods.h"

struct entry {
	const char *key; /* a column of the profile, if all is well */
	struct place place;
	struct value value;
};

/* A node fills columns; its cells span the rows of all nodes below it. */
struct node {
	struct place place;
	struct entry *entry;
	size_t entry_count;
	/* in which something is to be done, and was; NULL: says nothing */
	const struct periods *periods[SERIES_COUNT];
	bool aside; /* begins with a word for rows that are not counted */
	/* as it was read, without "rincian", if a key of it may be of periods
	 * or of text; else NULL */
	const struct yaml *yaml;
	bool open; /* a profile may see it otherwise, or a node below it */
	struct node *child;
	size_t child_count;
	size_t rows;  /* leaves below it, 1 for a leaf; that are there */
	bool omitted; /* not in this excerpt, but counted */
};

/* A level of entries takes two of YAML, a list and a mapping; one column of a
 * sheet at the most. */
enum { TREE_DEEPEST = YAML_DEEPEST + 1 };

/* Reads the list LIST, the value of NAME, as children of PARENT and counts
 * rows. What is wrong is told in RUN. */
void tree_read(struct node *parent, const struct yaml *list, const char *name,
	       struct run *run);

/* Whether NODE, a row that is not counted, closes the rows above it as their
 * sum; else it is a note. */
bool tree_is_sum(const struct node *node);

/* Returns how many children of PARENT are counted. */
size_t tree_children(const struct node *parent);

/* Returns child NUMBER of PARENT, from 1, of those that are counted; NULL when
 * there are fewer. */
const struct node *tree_child(const struct node *parent, size_t number);

/* What a profile knows of the keys that may be of periods or of text. */
struct tree_guide {
	const void *profile;
	/* whether it has a column of text with that name */
	bool (*has_text)(const void *profile, const char *name);
	/* which periods it has, UNIT_COUNT when none; its labels, if they are
	 * such */
	enum unit unit;
	const char *const *label;
	size_t count;
	/* of each unit, those that it has in a series; 0: nothing is said of
	 * them */
	uint64_t has[SERIES_COUNT][UNIT_COUNT];
};

/* Takes the keys of ROOT and of all below it as GUIDE says: those of its
 * columns are text, the others are periods, whose labels are its own, or begin
 * rows that are not counted. Periods that are implied are only those that it
 * has. What is wrong is told in RUN. Trees elsewhere that share nodes with it
 * stay as they are. */
void tree_settle(struct node *root, const struct tree_guide *guide,
		 struct run *run);

/* Returns the key that the children of PARENT are known by: the one that most
 * of those that are counted begin with; NULL when none says anything. */
const char *tree_key(const struct node *parent);

/* Returns the entry that makes NODE a row which is not counted, its first with
 * "jumlah", "total" or "catatan"; NULL when it is another one, or when that is
 * a column. */
const struct entry *tree_aside(const struct node *node);

/* Returns the entry of NODE with KEY, NULL when it has none. */
const struct entry *tree_find(const struct node *node, const char *key);

/*
 * A walk through a tree: each node is entered before those below it, and left
 * behind them. A tree may only be changed below the node that is entered, and
 * then tree_skip() is called.
 */
struct tree_walk {
	const struct node *node;   /* at work; NULL before the first step */
	const struct node *parent; /* NULL for the root */
	size_t depth;		   /* 0 for the root */
	size_t place;		   /* among its siblings, from 0 */
	bool leaving;		   /* all below it is passed */
	struct {
		const struct node *node;
		size_t next; /* of its children */
	} way[TREE_DEEPEST]; /* the nodes from the root to the one at work */
};

/* Begins a walk through ROOT and all below it. */
void tree_walk(struct tree_walk *walk, const struct node *root);

/* Goes on to the next node to be entered or left. Whether there is one. */
bool tree_step(struct tree_walk *walk);

/* Goes on to the next one to be entered; NULL behind the last. */
const struct node *tree_enter(struct tree_walk *walk);

/* Passes over what is below the node that is entered. */
void tree_skip(struct tree_walk *walk);

/* Returns the entry that NODE is known by: the one with KEY, else its first;
 * NULL when it has none. */
const struct entry *tree_entry(const struct node *node, const char *key);

#endif
