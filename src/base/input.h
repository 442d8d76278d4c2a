/*
 * A file that is read whole, and whether it is text.
 *
 * Knows: what fails, what a file is that is no text. Must not know: what the
 * text means.
 * Invariants: a file that is too long is not read to the end.
 */
#ifndef LAMPIRAN_BASE_INPUT_H
#define LAMPIRAN_BASE_INPUT_H

#include "base/diag.h"

/* Returns the whole of the file PATH ("-": standard input), at most LIMIT
 * bytes, in ARENA; NULL on failure, which is reported to DIAG. */
const struct source *input_read(struct arena *arena, const char *path,
				size_t limit, struct diag *diag);

/* The same for a PATH that no user named, but a file, at PLACE: only for an
 * ordinary file, so that it ends. */
const struct source *input_read_named(struct arena *arena, const char *path,
				      struct place place, size_t limit,
				      struct diag *diag);

/* Whether all of SOURCE is text: valid UTF-8 without control characters. If
 * not, what else the file is, or each kind of offence at its first place, is
 * reported to DIAG. */
bool input_check(const struct source *source, struct diag *diag);

#endif
