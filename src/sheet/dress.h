/*
 * What the table of a sheet looks like, as a profile that prints it.
 *
 * Knows: headings, what a profile can say of columns. Must not know: file
 * formats, where the profile goes.
 * Invariants: a profile that is written has the columns of the sheet, in their
 * order and with their labels; what it does not say is as in its base.
 */
#ifndef LAMPIRAN_SHEET_DRESS_H
#define LAMPIRAN_SHEET_DRESS_H

#include "plan/plan.h"
#include "sheet/headings.h"

struct dress {
	/* the one that is there and prints the columns as they are; NULL: none
	 * does, and then one is written */
	const struct profile *profile;
	const char *base;    /* that it is on top of */
	const char *columns; /* as its table lists them */
	const char *text;    /* all of it */
	size_t length;	     /* [bytes] */
};

/* Fills DRESS for the table below HEADINGS, of which PLAN was made. BASE is the
 * name of the profile that a written one is on top of. LOOSE: one that is there
 * need but have room for all that the plan says. What DIAG says that is not so
 * where a profile is written is taken back; NULL: it is not going to be. */
void dress_make(struct dress *dress, const struct headings *headings,
		const struct plan *plan, const char *base, bool loose,
		struct diag *diag);

#endif
