/*
 * What render makes of a plan in one go: a PDF or several, a report.
 *
 * Knows: what was asked for, the order of the stages. Must not know: the
 * command line's words, whether it is done again.
 */
#ifndef LAMPIRAN_COMMAND_EDITION_H
#define LAMPIRAN_COMMAND_EDITION_H

#include "command/outputs.h"
#include "engine/report.h"
#include "pdf/pdf.h"

struct edition {
	/* what is asked for */
	struct inputs inputs;
	const char *output; /* file, or folder of several; NULL: not said */
	const char *report; /* NULL: none */
	const char *as;	    /* which copy; NULL: not said */
	bool all;	    /* of the copies */
	bool dump;
	bool no_source;	     /* the PDF does not carry plan and profiles */
	bool leftovers_told; /* by somebody else */
	struct pdf_options pdf;
	/* what came of it */
	enum form form; /* the copy */
	struct times times;
	struct outputs outputs;
	size_t pages; /* of each PDF */
};

/* Puts what EDITION asks for into files: all of them, or none when something
 * is wrong, which is in the diag of its inputs. */
void edition_make(struct edition *edition);

/* The same for PLAN, which was read by the inputs. Without an output and a
 * report nothing is written: it is known then whether it can be made. */
void edition_set(struct edition *edition, const struct plan *plan);

#endif
