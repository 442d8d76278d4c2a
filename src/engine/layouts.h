/*
 * The profiles of a document: of each lampiran the one that it is named, by
 * whoever asks for the document, or else by its plan.
 *
 * Knows: which profile is whose, what is wanted besides. Must not know: where a
 * profile comes from.
 * Invariants: the last one is for all lampiran behind it.
 */
#ifndef LAMPIRAN_ENGINE_LAYOUTS_H
#define LAMPIRAN_ENGINE_LAYOUTS_H

#include "plan/plan.h"
#include "profile/profile.h"

struct layouts {
	const char *name[INPUTS_MOST_LAYOUTS]; /* of the first lampiran … */
	/* in memory already; NULL: to be found by its name */
	const struct source *source[INPUTS_MOST_LAYOUTS];
	/* once they are read; one that is there before came with the plan */
	const struct profile *profile[INPUTS_MOST_LAYOUTS];
	struct place named[INPUTS_MOST_LAYOUTS]; /* in the plan; nowhere: by
						    whoever asks */
	size_t count;		    /* 0 before a plan is read: it says which */
	bool overview, row_numbers; /* besides what they say */
};

/* Adds the profile NAME. Too many are reported. */
void layouts_add(struct layouts *layouts, const char *name, struct run *run);

/* Takes the names that PLAN has for them, if nobody has named any. */
void layouts_choose(struct layouts *layouts, const struct plan *plan,
		    struct run *run);

/* Reads those that are named, else those that PLAN names. PLAN may be NULL: it
 * could not be read. What is wrong is in the run's diag. */
void layouts_read(struct layouts *layouts, const struct plan *plan,
		  struct run *run);

/* Whether PLAN fills only columns that the profiles named for it have. Where
 * none is named, or a PDF carries the plan without what lay beside it, any will
 * do. What is wrong is in the run's diag. */
bool layouts_fit(struct layouts *layouts, const struct plan *plan,
		 struct run *run);

#endif
