/*
 * Clauses that are the short name of a legal base, "- uu 7/2017": the office's
 * list beside the plan says what they cite.
 *
 * Knows: which clauses cite bases, where the list lies. Must not know: the keys
 * of the list.
 * Invariants: the list is asked for when the first short name is met, and read
 * once; a plan inside another file has none beside it.
 */
#ifndef LAMPIRAN_PLAN_BASIS_H
#define LAMPIRAN_PLAN_BASIS_H

#include "law/bases.h"
#include "plan/value.h"
#include "profile/part.h"
#include "yaml/write.h"

struct basis {
	const struct source *plan;
	struct run *run; /* borrowed */
	const struct bases *bases;
	bool sought;	   /* the list: it is read, or there is none */
	bool failed;	   /* it is there, and cannot be read */
	struct edit *edit; /* of the plan, for each name */
	size_t count, capacity;
};

/* Begins with the source PLAN. */
void basis_init(struct basis *basis, const struct source *plan,
		struct run *run);

/* Whether clauses of PART cite what a decree is based on. */
bool basis_is_cited(enum body_part part);

/* Returns what VALUE, which NODE says, prints: the citation of the base that it
 * names, or itself. What is wrong is told in the run. */
struct value basis_cite(struct basis *basis, const struct yaml *node,
			struct value value);

/* Returns the plan with all citations in the place of their names, so that it
 * stands by itself; its own source where it has none. */
const struct source *basis_whole(struct basis *basis);

/* Returns the path of the list beside the plan PATH. */
const char *basis_path(struct arena *arena, const char *path);

#endif
