/*
 * A PDF file on its way out: objects in compressed streams, and the table that
 * says where each is.
 *
 * Knows: object streams and cross-reference streams (ISO 32000-1, 7.5.7 and
 * 7.5.8). Must not know: what the objects are.
 * Invariants: an object is written once, and what is written is not kept; what
 * comes out depends on what went in alone.
 */
#ifndef LAMPIRAN_PDF_WRITER_H
#define LAMPIRAN_PDF_WRITER_H

#include "base/sink.h"
#include "pdf/deflate.h"

#include <stdbool.h>

struct writer;

/* Begins a file that goes to SINK as it is made; both are borrowed. The caller
 * must writer_close() what it returns, which lives in ARENA. */
struct writer *writer_open(const struct sink *sink, struct deflater *deflater,
			   struct arena *arena);
void writer_close(struct writer *writer);

/* Takes COUNT numbers for objects, one behind the other. Returns the first, 1
 * in a new file. */
unsigned writer_take(struct writer *writer, unsigned count);

/* Returns the number that will be taken next. */
unsigned writer_next(const struct writer *writer);

/* Whether object NUMBER has been begun. */
bool writer_has(const struct writer *writer, unsigned number);

/* Begins object NUMBER as one by itself: streams have to be. Returns where its
 * value is to be appended, before writer_end(). */
struct buffer *writer_begin(struct writer *writer, unsigned number);
void writer_end(struct writer *writer);

/* Which objects are in one stream. */
enum pack {
	PACK_SINGLE, /* what is a document's own */
	PACK_COMMON, /* what its other copies may have too, in the same order */
	PACKS
};

/* Begins object NUMBER among others in a stream of PACK. Returns where its
 * value is to be appended, before anything else is written: a dictionary or an
 * array, whose ends need no space between them. */
struct buffer *writer_pack(struct writer *writer, enum pack pack,
			   unsigned number);

/* Writes object NUMBER, a stream of DATA, with further KEYS. */
void writer_stream(struct writer *writer, unsigned number, const char *keys,
		   const struct buffer *data);

/* Ends the file, whose catalogue and information are the objects ROOT and
 * INFO. Its identifier is made from all that was written. Returns whether the
 * places of all objects fit into the table. */
bool writer_finish(struct writer *writer, unsigned root, unsigned info);

#endif
