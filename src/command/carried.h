/*
 * The plan and the profiles that a PDF carries, to be used again.
 *
 * Knows: what they are called there, which lampiran a profile is for. Must not
 * know: what is made of them.
 * Invariants: the PDF is not trusted: its names name no file but one in the
 * current folder.
 */
#ifndef LAMPIRAN_COMMAND_CARRIED_H
#define LAMPIRAN_COMMAND_CARRIED_H

#include "engine/job.h"
#include "pdf/extract.h"

struct carried {
	const struct source *plan;
	const struct source **profile; /* each before what it builds on */
	size_t count;		       /* of the profiles */
};

/* Fills CARRIED with what PDF carries. Whether there is a plan; if not, the
 * reason is in RUN. */
bool carried_read(struct carried *carried, struct run *run,
		  const struct source *pdf);

/*
 * Takes as LAYOUTS the profiles that came with PLAN. They are those of its own
 * lampiran, by its names for them; or those that somebody named instead, the
 * first for the first lampiran. What is wrong with them is in RUN.
 */
void carried_choose(const struct carried *carried, struct layouts *layouts,
		    const struct decree *decree, struct run *run);

/* Returns the first of the files in EXTRACTED that is of KIND, NULL when there
 * is none. */
const struct pdf_file *carried_find(const struct extracted *extracted,
				    enum file_kind kind);

/* Returns the name that FILE may be written under. */
const char *carried_name(const struct pdf_file *file);

#endif
