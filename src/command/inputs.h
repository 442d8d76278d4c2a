/*
 * What the commands that make PDFs read: a plan, and profiles for it.
 *
 * Knows: how the command line names them. Must not know: what is made of
 * them.
 */
#ifndef LAMPIRAN_COMMAND_INPUTS_H
#define LAMPIRAN_COMMAND_INPUTS_H

#include "command/loader.h"
#include "engine/job.h"
#include "pdf/standard.h"

struct inputs {
	const char *plan; /* path; NULL: not said */
	struct layouts layouts;
	struct carried carried; /* with the plan, once that is read */
	const char *since; /* the plan before the revision; NULL: not asked */
	/* takes plans where there may be several; NULL: one */
	void (*take_plan)(void *taker, const char *plan);
	void *taker;
	struct run *run; /* borrowed */
};

/* Adds what stands on the command line and is no option: a plan. */
void inputs_add(struct inputs *inputs, const char *plan);

/* Returns how many of the layers of LAYOUT, as the command line names a
 * profile, are the standard input. */
size_t inputs_stdins(const char *layout);

/* Reports what is wrong with them on the command line. */
void inputs_check(struct inputs *inputs);

/* Returns the plan with its profiles: those that are named on the command line,
 * else those that its PDF carries, else those that it names, else the usual
 * one. NULL when something is wrong with it or them. */
const struct decree *inputs_read(struct inputs *inputs);

/* Returns the plan for those who print none of it: settled if profiles are
 * named for it or its PDF carries them, see layouts_fit(). NULL when something
 * is wrong. */
const struct decree *inputs_read_fitting(struct inputs *inputs);

enum { INPUTS_MOST_FILES = LAYOUTS_MOST * PROFILE_MOST_FILES + 2 };

/* Fills PATH with the files that are read: the plan, the list of legal bases
 * beside it, the profiles and what they build on, as far as that can be known
 * before. Returns their number. */
size_t inputs_files(const struct inputs *inputs, struct arena *arena,
		    const char *path[INPUTS_MOST_FILES]);

/* Whether the output FILE would replace what was read. */
bool inputs_have(const struct inputs *inputs, const char *file);

/* Returns the plan's file name without its folder and extension; "lampiran"
 * for the standard input. */
const char *inputs_name(const struct inputs *inputs);

/* Returns when documents are said to be made, where SOURCE_DATE_EPOCH says it;
 * else "". */
const char *inputs_made(const struct inputs *inputs);

/* Whether WORD asks for all of something. */
bool inputs_all(const char *word);

/* Reports a wrong command line. */
void inputs_complain(struct inputs *inputs, const struct message *message,
		     const char *text);

#endif
