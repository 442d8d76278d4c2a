/*
 * The structure tree: what is read of the pages, and in which order.
 *
 * Knows: logical structure and tagged PDF (ISO 32000-1, 14.7 and 14.8). Must
 * not know: operators.
 * Invariants: what is read, and in which order, is as the structure has it;
 * here it gets the numbers of its marked content and of objects. An element
 * that has nothing in this document is not in the tree, but a table has all of
 * its cells. What has ended in the structure is written and forgotten.
 */
#ifndef LAMPIRAN_PDF_TAGS_H
#define LAMPIRAN_PDF_TAGS_H

#include "page/page.h"
#include "pdf/marking.h"
#include "pdf/objects.h"

struct tags;

/* Returns the name of the kind of an element: standard ones, but for Em and
 * Strong, which have to be mapped to Span. */
const char *element_name(const struct element *element);

/* Returns what the content of a text box is called, "TD". */
const char *tags_name(const struct structure *structure, const struct box *box);

/* Begins the tags of PAGES, in ARENA, without any content. Their objects go to
 * OBJECTS; PAGE will have the object numbers of the pages. */
struct tags *tags_new(const struct pages *pages, const unsigned *page,
		      struct objects *objects, struct arena *arena);

/* Adds the content of page PAGE, from 0, behind that of the pages before it. */
void tags_page(struct tags *tags, size_t page, const struct marking *marking);

/* Makes FIELD, an annotation on page PAGE, from 0, the content of ELEMENT.
 * Returns its place in the document's list of marked content. */
size_t tags_field(struct tags *tags, uint32_t element, size_t page,
		  const struct object *field);

/* Writes what has ended with the page at work, when that has its number. */
void tags_flush(struct tags *tags);

/* Writes the rest, when all pages are there. */
void tags_finish(struct tags *tags);

#endif
