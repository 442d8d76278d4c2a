/*
 * The parts of an office file, and which of them belong together (Open
 * Packaging Conventions, ECMA-376 part 2).
 *
 * Knows: archives, relations, content types, in the terms of both editions of
 * the standard, transitional and strict. Must not know: what the parts hold.
 * Invariants: parts are found by the relations between them, wherever they lie
 * and whatever they are called.
 */
#ifndef LAMPIRAN_BOOK_PACKAGE_H
#define LAMPIRAN_BOOK_PACKAGE_H

#include "base/run.h"
#include "book/xml.h"

struct package;

/* Returns the package in SOURCE; NULL when it is none, which is in RUN. The
 * caller must package_close() it. */
struct package *package_open(const struct source *source, struct run *run);
void package_close(struct package *package);

/* Returns the path of the part that a package is about, the workbook or the
 * document; NULL when there is none. */
const char *package_main(struct package *package);

/* Returns the path of the part that FROM relates to by TYPE, the last word of
 * a relation's type, "styles"; without such a relation USUAL, if there is a
 * part of that path; NULL when there is none. */
const char *package_part(struct package *package, const char *from,
			 const char *type, const char *usual);

/* Returns the path of the part to which the relation ID of FROM leads, "rId1";
 * NULL when there is none, or none inside the package. */
const char *package_target(struct package *package, const char *from,
			   const char *id);

/* Returns what is in the part PATH, a content type; "" when nobody says it. */
const char *package_content(struct package *package, const char *path);

/* Whether there is a part PATH, or any other file in the archive. */
bool package_has(const struct package *package, const char *path);

/* Tells DATA the EVENTS of the part PATH. What is wrong with it is reported at
 * SOURCE. Whether there is such a part. */
bool package_read(struct package *package, const char *path,
		  const struct xml_events *events, void *data,
		  const struct source *source);

/* Ends the reading of a part: what was found is reported already. */
void package_stop(struct package *package);

#endif
