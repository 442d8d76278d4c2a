/*
 * Which clause of one body is which of another.
 *
 * Knows: that only the words of a clause are printed; how near two are. Must
 * not know: what is made of it, how clauses are numbered. Invariants: a clause
 * has one twin at most, and is its twin's.
 */
#ifndef LAMPIRAN_REVISE_BODIES_H
#define LAMPIRAN_REVISE_BODIES_H

#include "plan/plan.h"

struct clause_match {
	long twin;  /* the clause of the other body; -1: it has none */
	bool same;  /* it says the same */
	bool moved; /* others that have a twin, too, stood on its other side */
};

/* Returns the twins of the clauses of AFTER in BEFORE, in ARENA, and in *GONE
 * for each clause of BEFORE whether it has none. */
const struct clause_match *bodies_match(const struct clauses *before,
					const struct clauses *after,
					const bool **gone, struct arena *arena);

/* Returns the words of CLAUSE as they are printed, however its lines are
 * wrapped. */
const char *bodies_words(const struct value *clause, struct arena *arena);

#endif
