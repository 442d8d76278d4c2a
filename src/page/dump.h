/*
 * The page list and the structure as text, for tests and for people who debug.
 *
 * Knows: boxes, elements. Must not know: how they came about.
 */
#ifndef LAMPIRAN_PAGE_DUMP_H
#define LAMPIRAN_PAGE_DUMP_H

#include "page/page.h"

#include <stdio.h>

/* Returns the text of PAGES, a line a box, *LENGTH in bytes; in ARENA. */
char *dump_pages(const struct pages *pages, struct arena *arena,
		 size_t *length);

/* Returns what is read of PAGES as text, a line an element; the same. */
char *dump_structure(const struct pages *pages, struct arena *arena,
		     size_t *length);

#endif
