/*
 * What render makes of a plan: a PDF or several, a report; once, or anew
 * whenever the plan or a profile changes.
 *
 * Knows: what was asked for, the order of the stages, which files to watch, the
 * line that says how it stands. Must not know: the command line's words.
 * Invariants: each round has memory of its own; what a bad plan or profile
 * leaves behind is the good PDF, and nothing else.
 */
#ifndef LAMPIRAN_COMMAND_EDITION_H
#define LAMPIRAN_COMMAND_EDITION_H

#include "command/outputs.h"
#include "engine/format.h"
#include "engine/report.h"

struct edition {
	/* what is asked for */
	struct inputs inputs;
	const char *output; /* file, or folder of several; NULL: not said */
	const char *report; /* NULL: none */
	const char *as;	    /* which copy; NULL: not said */
	const char *part;   /* of the decree; NULL: not said */
	const struct format *format; /* NULL: nothing is written, only tried */
	struct job job; /* the wishes; the plan, profiles and copy come later */
	/* what came of it */
	struct times times;
	double began; /* [s] the stage at work */
	struct outputs outputs;
	size_t pages; /* of each document */
};

/* Puts what EDITION asks for into files: all of them, or none when something
 * is wrong, which is reported to the run of its inputs. */
void edition_make(struct edition *edition);

/* The same for DECREE, which was read by the inputs. Without a format it is
 * known then whether it can be made. */
void edition_set(struct edition *edition, const struct decree *decree);

/* Reports what EDITION cannot ask for when it is made again and again. */
void rounds_check(struct edition *edition);

/* Makes EDITION now and after each change, until a signal comes. What is wrong
 * is printed. Returns the exit status: 0, or why there was nothing to watch. */
int rounds_run(const struct edition *edition);

#endif
