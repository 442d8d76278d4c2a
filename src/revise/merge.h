/*
 * What was changed in a copy of a plan, taken over into the plan as it is now.
 *
 * Knows: how plans are compared, where a text has its keys and entries. Must
 * not know: sheets, files, profiles.
 * Invariants: of the plan's text all stays that nothing taken over is about:
 * comments, order, quotes. What both changed, each otherwise, is taken from
 * neither, and told. What is made says just what was taken over and nothing
 * else, or is refused.
 */
#ifndef LAMPIRAN_REVISE_MERGE_H
#define LAMPIRAN_REVISE_MERGE_H

#include "revise/compare.h"

/* Plans whose sources are the texts that they were read from. */
struct merge_wish {
	const struct decree *plan;
	const struct decree *copy;  /* as it was changed */
	const struct decree *cells; /* the same, with its places elsewhere */
	const struct decree *base;  /* what both were; NULL: the plan is */
	const struct printed_columns *columns;
	const char *name; /* of the new text */
};

struct merged {
	const struct source *source;	  /* the new text */
	const struct comparison *changes; /* of the copy since the base */
	bool *taken;			  /* of these, which were taken over */
};

/* Returns the new text; NULL when it cannot be made, which is told in RUN. */
const struct merged *merge_plans(struct run *run,
				 const struct merge_wish *wish);

/* Whether RESULT, which was read from the new text, says what was taken over
 * and nothing else; if not, that is told in RUN. *CHANGES are those of the
 * plan. */
bool merge_holds(struct run *run, const struct merge_wish *wish,
		 const struct merged *merged, const struct decree *result,
		 const struct comparison **changes);

#endif
