/*
 * What a revision changed, entry by entry.
 *
 * Knows: two plans. Must not know: how changes are told.
 * Invariants: what is printed alike is no change, however it is written; each
 * has the places where its plans write it. Changes stand in the order of the
 * new plan, what was removed behind the entry that it was in; an entry that was
 * added or removed with all below it is one change.
 */
#ifndef LAMPIRAN_REVISE_COMPARE_H
#define LAMPIRAN_REVISE_COMPARE_H

#include "revise/items.h"

enum change_kind {
	CHANGE_FIELD,	/* of the decree, or running text */
	CHANGE_CLAUSE,	/* of the body: what it says, where it stands */
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
	const struct value *before, *after;		 /* NULL: not there */
	const struct node *old, *new;			 /* NULL: not there */
	const struct periods *old_periods, *new_periods; /* of these */
	const char *old_path, *new_path; /* "area 2, kegiatan 1", "mengingat
					  * angka 3"; "" */
	bool shifted;	 /* a clause that was moved among the others */
	size_t lampiran; /* whose it is, from 0; the decree's are the first's */
	bool unprinted;	 /* how words are read aloud, or what a profile has no
			  * column for */
	const struct value *text; /* that the entry is known by, or NULL */
	/* removed, or moved to another list: in the new plan the entry that it
	 * was below, NULL: gone too; what it stood behind there, NULL: it was
	 * the first; and what is the first there now, NULL: nothing is. */
	const struct node *left, *behind, *first;
};

/* An entry of the new plan, or a part of it, that was there before. */
struct pairing {
	const struct node *new, *old;
	size_t part;		      /* of the new one, from 0 */
	const struct item_text *said; /* what that says */
	size_t said_count;
	bool moved; /* to another list, or to another place in its list */
};

struct comparison {
	const struct decree *before, *after;
	const struct printed_columns *columns;
	struct change *change;
	size_t count, capacity;
	size_t kinds[CHANGE_KINDS]; /* how many of each */
	struct pairing *pair;	    /* by their new entries, and parts */
	size_t pair_count, pair_capacity;
};

/* Compares two decrees, lampiran by lampiran, which are printed in COLUMNS, as
 * far as these are known. Returns their differences, which live in ARENA. */
struct comparison *compare_plans(const struct decree *before,
				 const struct decree *after,
				 const struct printed_columns *columns,
				 struct arena *arena);

/* Returns the series that a change of periods is about. */
enum series compare_series(const struct change *change);

/* Returns what that is called: "bulan", "triwulan", "realisasi". */
const char *compare_word(const struct change *change);

/* Returns what the part of NODE, an entry of the new plan, that says something
 * under KEY was, or its last part if none does; NULL when it is new. */
const struct pairing *compare_pairing(const struct comparison *comparison,
				      const struct node *node, const char *key);

/* Whether all of NODE, an entry of the new plan, was there, and where it is. */
bool compare_stayed(const struct comparison *comparison,
		    const struct node *node);

/* Whether the clause of the new body that stands at PLACE is new, or not what
 * it was or where it was. */
bool compare_clause_changed(const struct comparison *comparison,
			    struct place place);

/* Whether two plans have a column in common, or one is a body alone: else they
 * are no revisions of one. */
bool compare_share_columns(const struct decree *before,
			   const struct decree *after);

#endif
