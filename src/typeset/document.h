/*
 * All lampiran of a decree: their pages in order, numbered, in a size that
 * makes few enough of them.
 *
 * Knows: the order of pages, the range of sizes that a profile allows. Must not
 * know: YAML, INI, PDF.
 */
#ifndef LAMPIRAN_TYPESET_DOCUMENT_H
#define LAMPIRAN_TYPESET_DOCUMENT_H

#include "page/page.h"
#include "plan/plan.h"
#include "profile/profile.h"
#include "text/setter.h"
#include "typeset/quality.h"

struct document;

/* Returns what DECREE says of its words. It lives in the arena of RUN, and so
 * does what is wrong. */
struct lexicon *document_lexicon(const struct decree *decree, struct run *run);

/*
 * Sets all lampiran of DECREE, the first as the first of the PROFILES profiles
 * says and so on, the rest as the last; the tables in the largest size of the
 * first profile's range at which there are no more pages than its fit_pages, or
 * without that number than at the least size. Returns them, in the setter's
 * run; NULL when something does not fit or there are too many pages in any
 * size, which is reported there.
 */
struct document *document_build(const struct decree *decree,
				const struct profile *const *profile,
				size_t profiles, struct setter *setter);

/* Returns the pages of copy FORM, in the setter's run, until those of another
 * one are asked for; NULL when something does not fit or allows no such copy,
 * which is in the setter's run. So is, once they are composed, what of a page
 * does not fit. */
const struct pages *document_compose(struct document *document, enum form form);

/* Returns how well the pages turned out, in the setter's run. */
struct qualities document_quality(const struct document *document);

#endif
