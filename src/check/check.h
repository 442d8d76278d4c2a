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

struct check {
	const struct wordlist *wordlist; /* NULL: none */
	const char *const *bare;	 /* columns whose lists need no sign */
	size_t bare_count;
};

/* Adds to FINDINGS what is wrong with PLAN and the lampiran behind it. */
void check_plan(const struct check *check, const struct plan *plan,
		struct findings *findings);

#endif
