/*
 * A whole lampiran: heading, title, table, closing, page numbers.
 *
 * Knows: the order of things on the pages. Must not know: YAML, INI, PDF.
 */
#ifndef LAMPIRAN_TYPESET_LAMPIRAN_H
#define LAMPIRAN_TYPESET_LAMPIRAN_H

#include "plan/plan.h"
#include "profile/profile.h"
#include "typeset/page.h"

/* Sets PLAN as PROFILE says. Returns the pages, which live in the setter's
 * arena; NULL when something does not fit, which is in the setter's diag. */
const struct pages *lampiran_set(const struct plan *plan,
				 const struct profile *profile,
				 struct setter *setter);

#endif
