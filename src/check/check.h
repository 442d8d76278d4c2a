/*
 * What an attentive reader would object to in a plan that can be printed.
 *
 * Knows: which rules there are. Must not know: how findings are shown.
 */
#ifndef LAMPIRAN_CHECK_CHECK_H
#define LAMPIRAN_CHECK_CHECK_H

#include "check/finding.h"
#include "check/wordlist.h"
#include "plan/plan.h"

/* What a column is called on paper. */
struct check_label {
	const char *key, *text;
};

/* What a profile prints beside a field of the decree. */
struct check_frame {
	enum plan_field field;
	const char *before; /* the word before it; "": none */
	char behind;	    /* the sign behind it; 0: none */
	bool year;	    /* the year behind it, on its line */
};

struct check {
	const struct wordlist *wordlist; /* NULL: none */
	const char *const *bare;	 /* columns whose lists need no sign */
	size_t bare_count;
	const struct check_label *label; /* of the profiles' columns */
	size_t label_count;
	const struct check_frame *frame;
	size_t frame_count;
	const char *const *optional; /* columns that may be empty */
	size_t optional_count;
	const bool *months;  /* whether the table of each lampiran has months;
				the last stands for those behind it */
	size_t months_count; /* 0: all have */
};

/* Adds to FINDINGS what is wrong with PLAN and the lampiran behind it. */
void check_plan(const struct check *check, const struct decree *decree,
		struct findings *findings);

/* The same for what is still to be filled in, and for what would be printed
 * twice, alone. */
void check_fields(const struct check *check, const struct decree *decree,
		  struct findings *findings);

#endif
