/*
 * What was found: collected by the rules, shown in the order of places.
 *
 * Knows: codes and places. Must not know: how a thing is found or shown.
 * Invariants: a finding is there once; texts are complete, in the
 * language of the list.
 */
#ifndef LAMPIRAN_CHECK_FINDING_H
#define LAMPIRAN_CHECK_FINDING_H

#include "base/diag.h"
#include "check/code.h"

enum { FINDINGS_MOST = 1000 };

struct finding {
	enum code code;
	struct place place;
	const char *text, *remedy;
	size_t order; /* in which it came: keeps the sort stable */
};

struct findings {
	struct arena *arena;		   /* borrowed */
	const struct catalogue *catalogue; /* of the texts; NULL: English */
	struct finding *finding;
	size_t count, capacity;
	size_t dropped; /* beyond the limit */
};

/* Appends one; up to four texts fill its %1 … %4. */
#define findings_add(findings, code, ...)                          \
	findings_add_arguments(                                    \
		(findings), (code), DIAG_PLACE(__VA_ARGS__, NULL), \
		(const char *const[]){DIAG_TEXTS(__VA_ARGS__, NULL), NULL})

void findings_add_arguments(struct findings *findings, enum code code,
			    struct place place, const char *const *argument);

/* Whether a further finding would be dropped; if so, it is counted as dropped.
 * Then its place is not worth a search. */
bool findings_are_full(struct findings *findings);

/* Adds what render has to say: errors and warnings of DIAG. */
void findings_add_diag(struct findings *findings, const struct diag *diag);

/* Sorts them by file, line and column. Of several about one word only the first
 * kind is kept. */
void findings_sort(struct findings *findings);

/* Returns how many of LEVEL there are. */
size_t findings_count(const struct findings *findings, enum gravity level);

#endif
