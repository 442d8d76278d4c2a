/*
 * What render makes of a plan in one go: a PDF or several, a report.
 *
 * Knows: what was asked for, the order of the stages. Must not know: the
 * command line's words, whether it is done again.
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
	const struct format *format; /* NULL: nothing is written */
	struct job job; /* the wishes; the plan, profiles and copy come later */
	/* what came of it */
	struct times times;
	double began; /* [s] the stage at work */
	struct outputs outputs;
	size_t pages; /* of each document */
};

/* Puts what EDITION asks for into files: all of them, or none when something
 * is wrong, which is in the diag of its inputs. */
void edition_make(struct edition *edition);

/* The same for PLAN, which was read by the inputs. Without an output and a
 * report nothing is written: it is known then whether it can be made. */
void edition_set(struct edition *edition, const struct decree *decree);

#endif
