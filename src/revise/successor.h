/*
 * A plan for another year: the same text but for its year, number and date; and
 * where else it speaks of a year.
 *
 * Knows: which values are the decree's own, figures. Must not know: files.
 * Invariants: every byte but those of the changed values is the old plan's; the
 * new one is a sound plan that says the same but for them.
 */
#ifndef LAMPIRAN_REVISE_SUCCESSOR_H
#define LAMPIRAN_REVISE_SUCCESSOR_H

#include "calendar/date.h"
#include "plan/plan.h"

enum { SUCCESSOR_MOST = 4 };

/* What the new decree is to have. */
struct successor_wish {
	const char *name;   /* of the new text, for places in it */
	unsigned year;	    /* 0: the next one */
	const char *number; /* NULL: not known yet */
	struct date date;   /* year 0: not known yet */
};

/* What became of a value of the decree. */
struct successor_value {
	const char *key;
	struct place place;	 /* in the new text; of the section, if */
	const char *before;	 /* NULL: the plan does not have it */
	const char *after;	 /* NULL: as before */
	const struct yaml *node; /* in the old text */
	bool open;		 /* somebody has to fill it in, or decide */
	bool shared;		 /* aliases repeat it: they say the new one */
};

struct successor {
	const struct source *source; /* the new text, */
	const struct decree *decree; /* as it is read */
	unsigned before, year;
	struct successor_value value[SUCCESSOR_MOST];
	size_t count;
};

/* Returns the year of a plan, 0 when it does not have one in four figures. */
unsigned successor_year(const struct decree *decree);

/* Returns the successor of the plan in SOURCE, which is a sound one; NULL when
 * it has no year, or no value to change, or the change would not be safe, which
 * is told in RUN. A number that is not known is "…" in the new text; a date
 * that is not known stays. */
const struct successor *successor_make(struct run *run,
				       const struct source *source,
				       const struct successor_wish *wish);

struct mentions {
	const struct place *place; /* in the order of the text */
	/* of a key: what it says there; else NULL */
	const struct yaml *const *value;
	size_t count;
};

/* Returns the places where YEAR stands with no further figure beside it. They
 * live in ARENA. */
struct mentions mentions_find(struct arena *arena, const struct source *source,
			      unsigned year);

/* Returns the places where entries of DECREE, which is read and not settled,
 * say something under KEY, one of those that may be of periods: in ARENA. */
struct mentions mentions_of_key(struct arena *arena,
				const struct decree *decree, const char *key);

/* Whether PLACE is in one of the values of a key that are MENTIONS. */
bool mentions_cover(const struct mentions *mentions, struct place place);

#endif
