/*
 * What there is to say of a list of legal bases, and of citations beside it.
 *
 * Knows: which rule is later, where rules are announced. Must not know: plans,
 * who asks.
 * Invariants: all of it are warnings.
 */
#ifndef LAMPIRAN_LAW_SURVEY_H
#define LAMPIRAN_LAW_SURVEY_H

#include "law/bases.h"
#include "law/citation.h"

/* Citation I of ALL that TEXT, at PLACE, has. */
struct cited_base {
	const char *text;
	const struct citations *all;
	size_t i;
	struct place place;
};

/* Warns where bases of the list do not agree with themselves or each other. */
void survey_list(const struct bases *bases, struct run *run);

/* Warns of a citation that is not of the list, has an older change, or another
 * one, or is spelled otherwise. */
void survey_citation(const struct bases *bases, const struct cited_base *cited,
		     struct run *run);

#endif
