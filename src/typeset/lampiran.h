/*
 * All lampiran of a decree: their pages in order, numbered.
 *
 * Knows: the order of things on the pages. Must not know: YAML, INI, PDF.
 */
#ifndef LAMPIRAN_TYPESET_LAMPIRAN_H
#define LAMPIRAN_TYPESET_LAMPIRAN_H

#include "plan/plan.h"
#include "profile/profile.h"
#include "typeset/page.h"

/* Sets all lampiran of PLAN, the first as the first of the PROFILES profiles
 * says and so on, the rest as the last. Returns the pages, which live in the
 * setter's arena; NULL when something does not fit, which is in the setter's
 * diag. */
const struct pages *lampiran_set(const struct plan *plan,
				 const struct profile *const *profile,
				 size_t profiles, struct setter *setter);

#endif
