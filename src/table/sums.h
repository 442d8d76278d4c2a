/*
 * Sums that the tool adds: of an area, of the table.
 *
 * Knows: amounts of columns, what is being added at the moment, the words of
 * the profile. Must not know: rows and cells.
 * Invariants: an amount counts once in each group that is open around it; a sum
 * whose rows are not all there has no text.
 */
#ifndef LAMPIRAN_TABLE_SUMS_H
#define LAMPIRAN_TABLE_SUMS_H

#include "plan/tree.h"
#include "profile/profile.h"

/* Rows whose amounts are added up: those of an area, or of the table. */
struct sum_group {
	struct sum_group *around;	/* NULL: none */
	const struct node *node;	/* the area's, or the root */
	const struct value *title;	/* of the area; NULL: the table */
	const char *number;		/* of the area; NULL: it has none */
	bool partial;			/* some of its rows are not there */
	bool any[PROFILE_MOST_COLUMNS]; /* an amount has come */
	struct amount sum[PROFILE_MOST_COLUMNS];
};

/* Whether a sum of areas, or of the table, is wanted of any column. */
bool sums_wanted(const struct profile *profile, enum sum_of of);

/* Returns what the area of NODE, which is no bagian, is called: what it says in
 * the leftmost of the columns that name rows; "" when that is nothing. */
const struct value *sums_title(const struct profile *profile,
			       const struct node *node);

/* Returns what is printed of the amount VALUE in column C: with its dots, and
 * with the prefix and the decimals of its column. What is none is printed as it
 * stands. It is added to GROUP and those around it; what is no amount, and a
 * sum that is too large, is told in RUN. */
const struct value *sums_print(struct sum_group *group,
			       const struct profile *profile, size_t c,
			       const struct value *value, struct run *run);

/* Says that rows of GROUP and those around it are not there. */
void sums_omit(struct sum_group *group);

/* Returns the sum of column C as it is printed; NULL when it is not, or there
 * is none. */
const struct value *sums_value(const struct sum_group *group,
			       const struct profile *profile, size_t c,
			       struct arena *arena);

/* Whether the words of the profile for sums have only fields that there are; if
 * not, it is reported to RUN. */
bool sums_check(const struct profile *profile, struct run *run);

/* Returns WORDS of the profile, which were checked, with their fields filled
 * from GROUP, in RUN. */
const struct value *sums_words(const struct sum_group *group,
			       const struct profile *profile,
			       const struct wordline *words, struct run *run);

#endif
