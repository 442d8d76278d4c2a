/*
 * Templates of a profile, filled with the fields of a plan.
 *
 * Knows: {lembaga}, {Lembaga} and {LEMBAGA} for capitals, {space 25 mm},
 * {ttd}, {spaced}; braces are profile/braces.h's.
 * Must not know: fonts, where the lines go.
 */
#ifndef LAMPIRAN_BLOCK_TEMPLATE_H
#define LAMPIRAN_BLOCK_TEMPLATE_H

#include "plan/plan.h"
#include "profile/profile.h"

/* One line of a template. */
struct template_line {
	const char *text;
	size_t length;
	struct place place; /* of the field it prints first, else its own */
	double space;	    /* [pt] nothing but so much room */
	bool signing;	    /* that room is for a signature */
	bool spaced;	    /* its letters stand far apart */
};

struct template
{
	struct template_line *line;
	size_t count;
};

/* What templates are filled from. */
struct template_source {
	const struct plan *plan;
	const struct profile *profile;
	enum form form;	     /* the copy that they are in */
	const char *section; /* names the template in messages */
	struct run *run;
};

/* Fills WORDS with the fields of a plan. Unknown fields, and fields that the
 * plan lacks, are in the source's run. */
struct template template_fill(const struct wordline *words,
			      const struct template_source *source);

#endif
