/*
 * A PDF file as raw objects in libharu's object table.
 *
 * Knows: libharu's objects, page tree and serialiser. Must not know: boxes,
 * fonts.
 * Invariants: an object's number is known as soon as it is made, so that it
 * can be referred to before it is filled; what is filled is on its way out, and
 * is not kept; after the first failure nothing more is done, and it is reported
 * once.
 */
#ifndef LAMPIRAN_PDF_OBJECTS_H
#define LAMPIRAN_PDF_OBJECTS_H

#include "base/run.h"
#include "base/sink.h"
#include "pdf/deflate.h"

struct objects; /* of a file: libharu's HPDF_Doc and what belongs to it */
struct object;	/* an indirect dictionary or stream */

/* Begins a file that goes to SINK, which is borrowed, as it is made. Returns
 * NULL on failure, which is in RUN. The caller must objects_close() it. */
struct objects *objects_open(const struct sink *sink, struct deflater *deflater,
			     struct run *run);
void objects_close(struct objects *objects);

/* Whether nothing has failed so far. */
bool objects_is_sound(const struct objects *objects);

/* Returns a new object, NULL after a failure. Its number refers to it. */
struct object *objects_add(struct objects *objects);
unsigned object_number(const struct object *object);

/* Makes BODY what stands between << and >>; once. */
void object_fill(struct object *object, const struct buffer *body);

/* Returns a new stream of DEFLATED bytes; BODY are its further keys. */
struct object *objects_stream(struct objects *objects, const char *body,
			      const struct buffer *deflated);

/* Returns a new stream of DATA as it is, for programs that look for it without
 * reading PDF; BODY are its keys. */
struct object *objects_plain_stream(struct objects *objects, const char *body,
				    const struct buffer *data);

/* What a page is made from. */
struct objects_page {
	double width, height; /* [pt] */
	const struct object *resources;
	const struct buffer *deflated; /* its content */
	const struct object *under[2]; /* streams that are drawn before it */
	size_t under_count;
	bool tagged; /* its content is, under the page's place in the document
		      */
	struct object *const *annotation; /* on it */
	size_t annotation_count;
};

/* Writes a page. Returns its object number, 0 after a failure. */
unsigned objects_page(struct objects *objects, const struct objects_page *page);

/* Adds a reference to OBJECT to the catalogue. */
void objects_catalog(struct objects *objects, const char *key,
		     struct object *object);

/* Adds a list of references to COUNT objects to the catalogue. */
void objects_catalog_list(struct objects *objects, const char *key,
			  struct object *const *object, size_t count);

/* Sets the language of the document, "id-ID". */
void objects_language(struct objects *objects, const char *language);

/* Sets an entry of the information dictionary, unless TEXT (UTF-8) is empty. */
void objects_info(struct objects *objects, const char *key, const char *text);

/* Returns the first of COUNT numbers, one behind the other, for objects that
 * come later through objects_put(); 0 after a failure, as when there are more
 * than readers know, 8 million. */
unsigned objects_reserve(struct objects *objects, unsigned count);

/* Begins the object of a reserved NUMBER, no stream. Returns where its value is
 * to be appended, before anything else is written. */
struct buffer *objects_put(struct objects *objects, unsigned number);

/* Writes the rest and ends the file, unless something is wrong with the job.
 * Whether all of it worked; if not, that is reported. */
bool objects_finish(struct objects *objects);

#endif
