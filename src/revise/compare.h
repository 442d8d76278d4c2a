/*
 * What a revision changed, entry by entry.
 *
 * Knows: two plans. Must not know: how changes are told.
 * Invariants: changes stand in the order of the new plan, what was removed
 * behind the entry that it was in; an entry that was added or removed with
 * all below it is one change.
 */
#ifndef LAMPIRAN_REVISE_COMPARE_H
#define LAMPIRAN_REVISE_COMPARE_H

#include "revise/match.h"

enum change_kind {
	CHANGE_FIELD,	/* of the decree, or running text */
	CHANGE_ADDED,	/* an entry with all below it */
	CHANGE_REMOVED, /* the same */
	CHANGE_MOVED,
	CHANGE_WORDS,	  /* what an entry says in a column */
	CHANGE_MONTHS,	  /* its target, in whatever unit */
	CHANGE_REALISASI, /* in which periods it was done */
	CHANGE_KINDS
};

struct change {
	enum change_kind kind;
	const char *key; /* of a field or column; NULL: of the entry */
	const struct value *before, *after; /* NULL: not there */
	const struct node *old, *new;	    /* NULL: not there */
	const char *old_path, *new_path;    /* "area 2, kegiatan 1"; "" */
	size_t lampiran; /* whose it is, from 0; the decree's are the first's */
	bool unprinted;	 /* how words are read aloud, or what a profile has no
			  * column for */
	/* removed, or moved to another list: in the new plan the entry that it
	 * was below, NULL: gone too; and what it stood behind there, NULL: it
	 * was the first. */
	const struct node *left, *behind;
};

/* An entry of the new plan that was there before. */
struct pairing {
	const struct node *new, *old;
	bool moved; /* to another list, or to another place in its list */
};

struct comparison {
	const struct decree *before, *after;
	struct change *change;
	size_t count, capacity;
	size_t kinds[CHANGE_KINDS]; /* how many of each */
	struct pairing *pair;	    /* by their new entries */
	size_t pair_count, pair_capacity;
};

/* Compares two decrees, lampiran by lampiran. Returns their differences, which
 * live in ARENA. */
struct comparison *compare_plans(const struct decree *before,
				 const struct decree *after,
				 struct arena *arena);

/* Returns the series that a change of periods is about. */
enum series compare_series(const struct change *change);

/* Returns what that is called: "bulan", "triwulan", "realisasi". */
const char *compare_word(const struct change *change);

/* Returns what NODE, an entry of the new plan, was; NULL when it is new. */
const struct pairing *compare_pairing(const struct comparison *comparison,
				      const struct node *node);

/* Whether two plans have a column in common: else they are no revisions of
 * one. */
bool compare_share_columns(const struct decree *before,
			   const struct decree *after);

#endif
