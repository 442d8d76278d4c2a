/*
 * A list of legal bases that grows by what texts cite, and its text with that.
 *
 * Knows: YAML in pieces. Must not know: files, plans.
 * Invariants: what is there stays as it is written; a base is added at the end,
 * a change behind those before it.
 */
#ifndef LAMPIRAN_LAW_GROWTH_H
#define LAMPIRAN_LAW_GROWTH_H

#include "law/entry.h"

struct growth {
	struct run *run;	    /* borrowed */
	const struct bases *before; /* NULL: there is no list yet */
	struct bases bases;	    /* with what is added */
	struct legal_base *base;    /* the same, to be changed */
	size_t capacity;
};

void growth_init(struct growth *growth, const struct bases *before,
		 struct run *run);

/* Adds the base that citation I of ALL in TEXT is of, with the changes that are
 * cited, as far as they are not there. Returns which base it is. */
size_t growth_add(struct growth *growth, const char *text,
		  const struct citations *all, size_t i);

/* Whether base I is new, or has changes that are. */
bool growth_is_new(const struct growth *growth, size_t i);
bool growth_is_changed(const struct growth *growth, size_t i);

/* Returns the text of the list as it has become; NULL where it is written so
 * that nothing can be put into it, which is told. */
const char *growth_write(const struct growth *growth);

#endif
