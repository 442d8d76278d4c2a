/*
 * What an attentive reader would object to in a plan that can be printed.
 *
 * Knows: which rules there are. Must not know: how findings are shown.
 */
#ifndef LAMPIRAN_CHECK_CHECK_H
#define LAMPIRAN_CHECK_CHECK_H

#include "check/brief.h"
#include "check/finding.h"
#include "plan/plan.h"

/* Adds to FINDINGS what is wrong with DECREE and its lampiran. */
void check_plan(const struct brief *brief, const struct decree *decree,
		struct findings *findings);

/* The same for what is still to be filled in, and for what would be printed
 * twice, alone. */
void check_fields(const struct brief *brief, const struct decree *decree,
		  struct findings *findings);

#endif
