/*
 * The clauses of a part of the body as running text: those of a list are its
 * items, whose numbers are counted or the author's own.
 *
 * Knows: CommonMark in a clause, numbers that are typed. Must not know: how
 * numbers are written, labels, fonts.
 */
#ifndef LAMPIRAN_TYPESET_CLAUSES_H
#define LAMPIRAN_TYPESET_CLAUSES_H

#include "plan/plan.h"
#include "text/prose.h"

/* Returns CLAUSES as one text: items of a list, unless the author wrote no
 * list. Where a clause begins with a number of its own, that is its marker.
 * What cannot be printed is reported to RUN. */
struct prose clauses_prose(const struct clauses *clauses, struct run *run);

/* Returns clause I by itself from byte SKIP on, without a marker. */
struct prose clauses_alone(const struct clauses *clauses, size_t i, size_t skip,
			   struct run *run);

#endif
