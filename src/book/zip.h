/*
 * The files inside a .zip, one after the other, as they are unpacked.
 *
 * Knows: minizip, and how hostile a file can be. Must not know: what is in it.
 * Invariants: nothing is written to the disk, so names lead nowhere; the
 * limits of base/limits.h hold for all that is unpacked.
 */
#ifndef LAMPIRAN_BOOK_ZIP_H
#define LAMPIRAN_BOOK_ZIP_H

#include "base/run.h"

struct zip;

/* Returns the archive in SOURCE; NULL when it is none, which is in RUN. The
 * caller must zip_close() it. */
struct zip *zip_open(const struct source *source, struct run *run);
void zip_close(struct zip *zip);

/* Whether there is a file NAME, capitals or not, with strokes of either kind
 * between its folders. */
bool zip_has(const struct zip *zip, const char *name);

/* What takes the bytes of a file, a piece at a time, the last one with LAST.
 * Returns whether to go on. */
typedef bool zip_sink(void *data, const char *bytes, size_t length, bool last);

/* Unpacks the file NAME into SINK. Whether there was one; what is wrong with it
 * is in the run of ZIP. */
bool zip_unpack(struct zip *zip, const char *name, zip_sink *sink, void *data);

#endif
