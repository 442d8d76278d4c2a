/*
 * Fields for electronic signatures, still empty.
 *
 * Knows: interactive forms and their widgets (ISO 32000-1, 12.7). Must not
 * know: certificates, who signs.
 */
#ifndef LAMPIRAN_PDF_FIELD_H
#define LAMPIRAN_PDF_FIELD_H

#include "page/page.h"
#include "pdf/objects.h"

/* Fields of a document, which are its annotations too. */
struct fields {
	struct object **object;
	size_t count, capacity;
	size_t numbered; /* that were filled and have a number in their name */
};

/* Where a field is. */
struct field_place {
	const struct box *box;
	double height; /* [pt] of the page */
	unsigned page; /* its object */
	long parent;   /* in the document's list of marked content; -1: none */
	const char *words; /* what it is for */
	bool body;	   /* it is the body's, not that of a lampiran */
};

/* Adds a field to be filled. Returns its object, NULL after a failure. */
struct object *fields_new(struct fields *fields, struct objects *objects,
			  struct arena *arena);

/* Fills field I: "TandaTanganKeputusan" in the body of a decree,
 * "TandaTangan1" the first of the others. */
void fields_fill(struct fields *fields, size_t i,
		 const struct field_place *place, struct objects *objects);

/* Adds the form to OBJECTS, if there are any fields. */
void fields_add(const struct fields *fields, struct objects *objects);

#endif
