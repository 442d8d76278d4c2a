/*
 * The entries of a plan as they are printed, however they are written.
 *
 * Knows: trees; that an entry which is alone below another one fills the same
 * rows as if all it says stood there. Must not know: what is made of it.
 * Invariants: items stand in the order of the file, those that fill the same
 * rows in that of the columns, where these are known. What is written beside a
 * text here and below it there is an item of its own in both, below the other;
 * what says something of the same rows besides stands in the innermost item. An
 * entry without words that is alone below another one is none.
 * All of it knows where it was written.
 */
#ifndef LAMPIRAN_REVISE_ITEMS_H
#define LAMPIRAN_REVISE_ITEMS_H

#include "plan/plan.h"

enum { ITEM_NONE = -1 };

/* A column of a profile. */
struct printed_column {
	size_t lampiran; /* that the profile is of, from 0 */
	const char *key;
	const char *with; /* the one that it is counted with, or NULL: beside
			   * it and below it are not printed alike */
	bool numbered;
};

/* Those of all lampiran, from the left. */
struct printed_columns {
	const struct printed_column *column;
	size_t count;
};

/* An entry as it is written. */
struct item_entry {
	const struct node *node;
	long parent;   /* ITEM_NONE for the root */
	size_t number; /* among its siblings with its first key, from 1 */
};

/* What an item says under a key. */
struct item_text {
	const struct entry *entry;
	long home;	  /* the entry that it is written in */
	const char *with; /* the key that it is counted with, or NULL */
	bool counted;	  /* it is, as its siblings are: it stands beside it */
};

struct item {
	long entry;  /* that it is written in */
	size_t part; /* of that, from 0 */
	bool many;   /* the outermost entry of the same rows has siblings
		      * that are counted, and this item begins that */
	struct item_text *said; /* the first is what it is known by */
	size_t said_count;
	const struct periods *periods[SERIES_COUNT];
	long periods_home[SERIES_COUNT];
	const struct node *node; /* of its entry; and what is below that, the */
	const struct node *innermost; /* last one without words, or it */
	long parent;		      /* ITEM_NONE for the root */
	long next;		      /* behind all that is below it */
	size_t children;
	long top;	   /* the outermost that fills the same rows */
	long partner;	   /* in the other plan, or ITEM_NONE */
	uint64_t own, all; /* fingerprints of its texts; of all below too */
	uint64_t *word;	   /* fingerprints of its words, sorted */
	size_t word_count;
};

/* Those of one lampiran; 0 is the root. */
struct items {
	struct item *item;
	size_t count;
	struct item_entry *entry;
	size_t entry_count;
};

/* Reads BEFORE and AFTER, lampiran number LAMPIRAN of two plans from 0, into
 * ITEMS, without partners. Either may be NULL: there is none. */
void items_read(struct items items[2], const struct plan *before,
		const struct plan *after, const struct printed_columns *columns,
		size_t lampiran, struct arena *arena);

/* Returns what item I itself says under KEY, NULL when it says nothing. */
const struct item_text *items_find(const struct items *items, long i,
				   const char *key);

/* Returns the item behind the innermost one that fills the rows of item I. */
long items_bottom(const struct items *items, long i);

#endif
