/*
 * Text of a table in whatever encoding an office program saved it.
 *
 * Knows: UTF-8, UTF-16, Windows-1252. Must not know: what the text says.
 * Invariants: what is read in another encoding than UTF-8 is told; what is in
 * none of them comes back as it is, for whoever checks it.
 */
#ifndef LAMPIRAN_BOOK_ENCODING_H
#define LAMPIRAN_BOOK_ENCODING_H

#include "base/run.h"

/* Returns SOURCE as UTF-8, in ARENA where it has to be another text: without
 * marks that only say in which direction letters run. Which encoding it has is
 * told to DIAG. */
const struct source *encoding_read(struct arena *arena,
				   const struct source *source,
				   struct diag *diag);

#endif
