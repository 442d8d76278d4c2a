/*
 * The size of a table's type that makes a document have few enough pages.
 *
 * Knows: the range of sizes that a profile allows. Must not know: how pages
 * are set.
 */
#ifndef LAMPIRAN_TYPESET_SIZES_H
#define LAMPIRAN_TYPESET_SIZES_H

#include "typeset/document.h"

/*
 * As document_build(), with the tables in the largest size of the first
 * profile's range at which there are no more pages than its fit_pages; without
 * that number, no more than at the least size. When no size will do, the
 * setter's run says how many pages there are too many.
 */
struct document *sizes_build(const struct decree *decree,
			     const struct profile *const *profile,
			     size_t profiles, struct setter *setter);

#endif
