/*
 * A part of a plan: some areas, some entries, what is done in some periods.
 *
 * Knows: the tree, how entries are numbered. Must not know: columns, pages.
 * Invariants: an excerpt has the tree of the whole with the rest of it marked
 * as omitted, so that every number stays what it is in the decree.
 */
#ifndef LAMPIRAN_REVISE_SELECT_H
#define LAMPIRAN_REVISE_SELECT_H

#include "base/limits.h"
#include "plan/plan.h"

/* Entries that are asked for. */
struct where {
	const char *key;  /* NULL: the outermost, the areas */
	const char *what; /* "3,5", "2-4" (plan/numbers.h), or words of their
			   * text */
};

/* One more is for the areas. */
enum { SELECT_MOST_WHERE = SELECT_MOST - 1 };

/* In a lampiran the numbers of the entries with a key go on from list to list,
 * until they begin again. */
struct going {
	unsigned lampiran; /* its number, as in struct plan */
	const char *key;
	const char *section; /* the key of what they begin again at, or NULL */
	bool outermost;	     /* they do with each of these */
};

/* What is asked for. */
struct selection {
	/* entries, each among what those before it chose */
	struct where where[SELECT_MOST];
	size_t count;
	const char *months;  /* as in a plan: "3", "Mar-Jun"; NULL: any */
	const char *periods; /* of any unit: "TW II", "2027", a label; NULL: any
			      */
	const struct periods *when; /* instead of both; NULL: as they say */
	bool certified;		    /* it is to be a petikan */
	const struct going *going;
	size_t going_count;
	const char *const *section; /* of each lampiran the key of rows that
				       head those below them, or NULL; NULL:
				       none has such */
};

/* An entry that was chosen. */
struct choice {
	const struct node *node, *parent;
	const struct entry *entry; /* the text it is known by */
	size_t number;		   /* among its siblings, or going on, from 1 */
};

/* The entries that were chosen by one key. */
struct choices {
	const char *key;
	struct choice *choice;
	size_t count, capacity;
};

/* What an excerpt was taken by. */
struct excerpt {
	bool certified;
	struct choices level[SELECT_MOST];
	size_t count;
	const struct periods *when; /* NULL: not by periods */
	unsigned quarter; /* [1..4] months were asked for so, else 0 */
};

/*
 * Returns the part of DECREE that SELECTION asks for: those of its lampiran
 * that have some of it, without their running text and the body. NULL when
 * there is nothing such, then *NOTHING is true, or several where one was meant,
 * or it is asked for wrongly; that is told in RUN. NOTHING may be NULL.
 */
const struct decree *select_rows(const struct decree *decree,
				 const struct selection *selection,
				 struct run *run, bool *nothing);

/* Reads TEXT, "kegiatan=2", into WHERE, whose key lives in ARENA then. Whether
 * it is so written. */
bool select_where(const char *text, struct where *where, struct arena *arena);

/* Whether WORD names a kind of excerpt; *CERTIFIED says then which. */
bool select_kind(const char *word, bool *certified);

/* Returns the name of kind I, NULL behind the last; and all of them, "kutipan,
 * petikan", in ARENA. */
const char *select_kind_name(size_t i);
const char *select_kind_names(struct arena *arena);

/* Returns the periods of TEXT, written as in a plan: labels if DECREE has such,
 * else of the unit that their words say; NULL when it is no such thing, which
 * is told in RUN. */
const struct periods *select_periods(const struct decree *decree,
				     const char *text, struct run *run);

/* Returns all periods in which something of DECREE is to be done, of the
 * coarsest unit; NULL when there are none. They live in ARENA. */
const struct periods *select_all_periods(const struct decree *decree,
					 struct arena *arena);

/* Returns the months of TEXT, written as in a plan; 0 when it is no such thing,
 * which is told in RUN. *QUARTER as in an excerpt. */
unsigned select_months(const char *text, unsigned *quarter, struct run *run);

#endif
