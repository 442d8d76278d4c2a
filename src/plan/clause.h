/*
 * What YAML makes of the clauses of a decree's body when it takes them
 * otherwise than they were meant: for keys, for nothing, for one paragraph.
 *
 * Knows: nodes, how people type lists. Must not know: what clauses say.
 * Invariants: all that is wrong is told, each at its place; a list that was
 * folded is told where its lines begin with 1. and 2., and nowhere else.
 */
#ifndef LAMPIRAN_PLAN_CLAUSE_H
#define LAMPIRAN_PLAN_CLAUSE_H

#include "plan/value.h"

/* Returns what NODE says, a clause of the part NAME; an absent value when it is
 * none, which is told in RUN. */
struct value clause_read(const struct yaml *node, const char *name,
			 struct run *run);

#endif
