/*
 * A PDF document of raw objects in libharu's object table.
 *
 * Knows: libharu's objects, page tree and serialiser. Must not know: boxes,
 * fonts.
 * Invariants: an object's number is known as soon as it is made, so that it
 * can be referred to before it is filled; after the first failure nothing
 * more is done, and it is reported once.
 */
#ifndef LAMPIRAN_PDF_DOCUMENT_H
#define LAMPIRAN_PDF_DOCUMENT_H

#include "base/diag.h"
#include "pdf/deflate.h"

struct document; /* libharu's HPDF_Doc and what belongs to it */
struct object;	 /* an indirect dictionary or stream */

/* Returns an empty document, or NULL, which is in DIAG. The caller must
 * document_close() it. */
struct document *document_open(struct arena *arena, struct diag *diag);
void document_close(struct document *document);

/* Whether nothing has failed so far. */
bool document_is_sound(const struct document *document);

/* Returns a new object, NULL after a failure. Its number refers to it. */
struct object *document_object(struct document *document);
unsigned object_number(const struct object *object);

/* Makes BODY what stands between << and >>; copied. */
void object_fill(struct object *object, const struct buffer *body);

/* Returns a new stream of DEFLATED bytes; BODY are its further keys. */
struct object *document_stream(struct document *document, const char *body,
			       const struct buffer *deflated);

/* Returns a new stream of DATA as it is, for programs that look for it without
 * reading PDF; BODY are its keys. */
struct object *document_plain_stream(struct document *document,
				     const char *body,
				     const struct buffer *data);

/* What a page is made from. */
struct document_page {
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

/* Adds a page. Returns its object number, 0 after a failure. */
unsigned document_page(struct document *document,
		       const struct document_page *page);

/* Adds a reference to OBJECT to the catalogue. */
void document_catalog(struct document *document, const char *key,
		      struct object *object);

/* Adds a list of references to COUNT objects to the catalogue. */
void document_catalog_list(struct document *document, const char *key,
			   struct object *const *object, size_t count);

/* Sets the language of the document, "id-ID". */
void document_language(struct document *document, const char *language);

/* Sets an entry of the information dictionary, unless TEXT (UTF-8) is empty. */
void document_info(struct document *document, const char *key,
		   const char *text);

/* Objects that are made when the file is written: there are too many to be
 * kept. */
struct bulk {
	unsigned count;
	/* appends the value of object I of them, from 0, to OUT */
	void (*write)(const void *data, unsigned i, struct buffer *out);
	const void *data;
};

/* Returns the number that the next object will have. */
unsigned document_next(const struct document *document);

/* Makes BULK a part of the document, when all other objects are made: none may
 * be made after that. Fails when they are more than readers know, 8 million. */
void document_bulk(struct document *document, const struct bulk *bulk);

/* Appends the whole file to OUT. Whether that worked. */
bool document_write(struct document *document, struct deflater *deflater,
		    struct buffer *out);

#endif
