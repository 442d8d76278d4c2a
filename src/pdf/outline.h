/*
 * Bookmarks as the document's outline.
 *
 * Knows: ISO 32000-1, 12.3.3. Must not know: what a bookmark speaks of.
 */
#ifndef LAMPIRAN_PDF_OUTLINE_H
#define LAMPIRAN_PDF_OUTLINE_H

#include "page/page.h"
#include "pdf/objects.h"

/* Adds the bookmarks of PAGES to OBJECTS; PAGE has the pages' numbers. */
void outline_add(const struct pages *pages, const unsigned *page,
		 struct objects *objects, struct arena *arena);

#endif
