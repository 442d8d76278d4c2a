/*
 * A PDF file on its way out: objects in compressed streams, and the table that
 * says where each is.
 *
 * Knows: object streams and cross-reference streams (ISO 32000-1, 7.5.7 and
 * 7.5.8). Must not know: what the objects are.
 * Invariants: an object is written once; what comes out depends on what went
 * in alone.
 */
#ifndef LAMPIRAN_PDF_WRITER_H
#define LAMPIRAN_PDF_WRITER_H

#include "pdf/deflate.h"

struct writer;

/* Begins a file with objects 1 to MOST in OUT, which is empty. The caller must
 * writer_close() what it returns. */
struct writer *writer_open(struct buffer *out, struct deflater *deflater,
			   unsigned most, struct arena *arena);
void writer_close(struct writer *writer);

/* Begins object NUMBER, from 1, as one by itself: streams have to be. Returns
 * where its value is to be appended, before writer_end(). */
struct buffer *writer_begin(struct writer *writer, unsigned number);
void writer_end(struct writer *writer);

/* Begins object NUMBER among others in a stream. Returns where its value is to
 * be appended, before anything else is written. */
struct buffer *writer_pack(struct writer *writer, unsigned number);

/* Ends the file, whose catalogue and information are the objects ROOT and
 * INFO. Its identifier is made from all that was written. */
void writer_finish(struct writer *writer, unsigned root, unsigned info);

#endif
