/*
 * A PDF that pdf/writer.h wrote and nobody has changed, read again: in a
 * fraction of the time that a library takes for which every PDF is possible.
 *
 * Knows: what such a file looks like, to the byte (ISO 32000-1, 7.5.7 and
 * 7.5.8). Must not know: what the objects are.
 * Invariants: the file is not trusted; whatever is not as the writer writes it
 * makes it another's, and nothing of it is read. A signature, or any other
 * change, goes behind the end of a file, which is then not where it was.
 */
#ifndef LAMPIRAN_PDF_READER_H
#define LAMPIRAN_PDF_READER_H

#include "base/source.h"
#include "pdf/scan.h"

struct reader;

/* Returns a reader in ARENA, NULL for another's PDF. */
struct reader *reader_open(struct arena *arena, const struct source *pdf);

/* Return the catalogue, and object NUMBER, which is no stream. at is NULL if
 * there is none, or the file is another's. */
struct extent reader_root(struct reader *reader);
struct extent reader_object(struct reader *reader, unsigned number);

/* Stores the dictionary of stream NUMBER, and its bytes as they are in the
 * file. Whether there is one. */
bool reader_stream(const struct reader *reader, unsigned number,
		   struct extent *keys, struct extent *data);

#endif
