/*
 * Templates of a profile, filled with the fields of a plan.
 *
 * Knows: {lembaga}, {Lembaga} and {LEMBAGA} for capitals, {space 25 mm},
 * {spaced}, {{ for a brace.
 * Must not know: fonts, where the lines go.
 */
#ifndef LAMPIRAN_TYPESET_TEMPLATE_H
#define LAMPIRAN_TYPESET_TEMPLATE_H

#include "plan/plan.h"
#include "profile/profile.h"

/* One line of a template. */
struct template_line {
	const char *text;
	size_t length;
	struct place place; /* of the field it prints first, else its own */
	double space;	    /* [pt] nothing but so much room */
	bool spaced;	    /* its letters stand far apart */
};

struct template
{
	struct template_line *line;
	size_t count;
};

/* Fills WORDS with the fields of PLAN. Unknown fields, and fields that the
 * plan lacks, are in DIAG; SECTION names the template there. */
struct template template_fill(const struct wordline *words,
			      const struct plan *plan, const char *section,
			      struct diag *diag);

struct template_number {
	const char *name;
	size_t value;
};

/* Returns WORDS with each {NAME} replaced by its number, for page and column
 * numbers. NULL when a name is not there, which is in DIAG. */
const char *template_count(const struct wordline *words,
			   const struct template_number *number, size_t count,
			   struct diag *diag);

#endif
