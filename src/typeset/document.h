/*
 * All lampiran of a decree: their pages in order, numbered.
 *
 * Knows: the order of things on the pages. Must not know: YAML, INI, PDF.
 */
#ifndef LAMPIRAN_TYPESET_DOCUMENT_H
#define LAMPIRAN_TYPESET_DOCUMENT_H

#include "page/page.h"
#include "plan/plan.h"
#include "profile/profile.h"
#include "text/setter.h"

struct document;

/*
 * Sets all lampiran of DECREE, the first as the first of the PROFILES profiles
 * says and so on, the rest as the last; their tables in SIZE [pt], 0: as each
 * profile says. Returns them, in the setter's run; NULL when something does not
 * fit, which is reported there.
 */
struct document *document_build(const struct decree *decree,
				const struct profile *const *profile,
				size_t profiles, double size,
				struct setter *setter);

/* Lays the tables of all lampiran in SIZE [pt] instead, and cuts them into
 * pages anew. Whether that takes no more than MOST pages; if not, or what does
 * not fit is in the setter's run, the document has no pages until another size
 * does. */
bool document_resize(struct document *document, double size, size_t most);

/* Returns how many pages they need, the same in each copy, without a list of
 * changes. */
size_t document_count(const struct document *document);

/* Returns the pages of copy FORM, in the setter's run; NULL when something
 * does not fit or allows no such copy, which is in the setter's run. Pages on
 * which two copies are equal have the same boxes. */
const struct pages *document_compose(struct document *document, enum form form);

#endif
