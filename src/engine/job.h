/*
 * What is asked for: a plan, the profiles that it is to look as, which copy or
 * part of it.
 *
 * Knows: which profile is whose, which wishes go columns, what the plan says
 * where nobody wishes. Must not know: who asks, where a profile comes from,
 * formats.
 * Invariants: the last of the profiles is for all lampiran behind it. Nothing
 * that is still to be filled in gets signed: a job that is settled makes a
 * draft of it, or has been refused, unless others see to that.
 */
#ifndef LAMPIRAN_ENGINE_JOB_H
#define LAMPIRAN_ENGINE_JOB_H

#include "pdf/standard.h"
#include "profile/profile.h"
#include "revise/items.h"
#include "revise/part.h"
#include "revise/select.h"

/* The profiles of a document: for each lampiran the one that is named for it,
 * by whoever asks for the document, or else by the plan. */
struct layouts {
	const char *name[LAYOUTS_MOST]; /* of the first lampiran … */
	/* in memory already; NULL: to be found by its name */
	const struct source *source[LAYOUTS_MOST];
	/* once they are read; one that is there before came with the plan */
	const struct profile *profile[LAYOUTS_MOST];
	struct place named[LAYOUTS_MOST]; /* in the plan; nowhere: by whoever
					     asks */
	size_t count;		    /* 0 before a plan is read: it says which */
	bool overview, row_numbers; /* besides what they say */
};

/* Adds the profile NAME. Too many are reported. */
void layouts_add(struct layouts *layouts, const char *name, struct run *run);

/* Takes the names that DECREE has for them, if nobody has named any. It may be
 * NULL: it could not be read. */
void layouts_choose(struct layouts *layouts, const struct decree *decree,
		    struct run *run);

/* Reads those that are named, else those that DECREE names; it may be NULL
 * here, too. What is wrong is reported to the run's diag. */
void layouts_read(struct layouts *layouts, const struct decree *decree,
		  struct run *run);

/* Returns DECREE with the keys of its entries taken as the profiles, which are
 * read, have columns: "tahun" is a text where there is a column of that name,
 * else it says years. What is wrong is reported to the run's diag. */
const struct decree *layouts_settle(const struct layouts *layouts,
				    const struct decree *decree,
				    struct run *run);

/* Returns DECREE, settled, if it fills only columns that the profiles named for
 * it have; NULL when it does not, which is reported to the run's diag. Where
 * none is named, or a PDF carries the plan without what lay beside it, any will
 * do, and it is DECREE itself. */
const struct decree *layouts_fit(struct layouts *layouts,
				 const struct decree *decree, struct run *run);

/* Returns the columns of COUNT lampiran in the profiles, which are read; in
 * ARENA. */
const struct printed_columns *layouts_columns(const struct layouts *layouts,
					      size_t count,
					      struct arena *arena);

/* The stages of a job, in their order. */
enum stage { STAGE_READ, STAGE_SET, STAGE_DRAW, STAGE_WRITE, STAGE_COUNT };

struct job {
	const struct decree *decree;
	const struct decree *since; /* before the revision; NULL: not asked */
	const struct layouts *layouts; /* borrowed, read */
	/* of an excerpt; NULL: all of the plan */
	struct selection *selection;
	bool kind_named; /* somebody says whether it is to be certified; else
			    the profile does */
	enum decree_part part;
	enum form form;
	bool form_named; /* somebody asks for this copy; else the plan says */
	bool every_form; /* all copies are made */
	bool leftovers_told; /* others tell what is to be filled in, and sign
			      * nothing of it */
	bool no_source; /* PDFs do not carry plan and profiles; excerpts never
			 * do */
	bool passing;	/* what is made gives way to the next soon: PDFs are
			 * larger, and made sooner */
	bool no_field;	/* nor a field for an electronic signature */
	enum pdf_standard standard;
	const char *made; /* when: ISO 8601; NULL, "": on the decree's day */
	/* called when STAGE is over; NULL: nobody wants to know */
	void (*ended)(void *listener, enum stage stage);
	void *listener;
};

/* Returns the job of those who ask for nothing but DECREE. */
struct job job_usual(const struct decree *decree);

/* Decides what nobody has asked for: which copy is to be made, and whether an
 * excerpt is certified; compares the plan with the one before. Returns whether
 * the job can be done; what is wrong is reported to the run's diag. */
bool job_settle(struct job *job, struct run *run);

#endif
