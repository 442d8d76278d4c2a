/*
 * XML as it comes: elements and the text between.
 *
 * Knows: expat. Must not know: what the elements mean.
 * Invariants: a document that declares a type or entities, or is nested deeper
 * than SHEET_DEEPEST_XML, is refused before any of it can grow.
 */
#ifndef LAMPIRAN_BOOK_XML_H
#define LAMPIRAN_BOOK_XML_H

#include "base/run.h"

/* What is told of a document; NULL for what nobody wants to know. Names come
 * without their prefix. */
struct xml_events {
	void (*start)(void *data, const char *name, const char **attribute);
	void (*end)(void *data, const char *name);
	void (*text)(void *data, const char *text, size_t length);
	/* names, with prefix (w:), of elements that have nothing inside and are
	 * passed over unread, which is faster; the last is NULL, and so is the
	 * list if there are none */
	const char *const *passed;
};

struct xml;

/* Returns a parser that tells DATA the EVENTS; what is wrong with a document
 * is reported to RUN at SOURCE. The caller must xml_close() it. */
struct xml *xml_open(const struct xml_events *events, void *data,
		     const struct source *source, struct run *run);
void xml_close(struct xml *xml);

/* Takes the next piece of the document (XML: a struct xml, as a zip_sink).
 * Whether to go on. */
bool xml_feed(void *xml, const char *bytes, size_t length, bool last);

/* Ends the reading: what was found is reported already. */
void xml_stop(struct xml *xml);

/* Returns the value of an attribute, whose prefix does not matter; NULL when
 * it is not there. */
const char *xml_attribute(const char **attribute, const char *name);

/* Whether it is there and says yes. */
bool xml_is_set(const char **attribute, const char *name);

#endif
