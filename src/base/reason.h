/*
 * Why the system refused something.
 *
 * Knows: errno. Must not know: what was refused.
 * Invariants: the texts are those of the GNU C library, the same on every
 * system, in whatever language the process is.
 */
#ifndef LAMPIRAN_BASE_REASON_H
#define LAMPIRAN_BASE_REASON_H

#include "base/catalogue.h"

/* Returns what ERROR, an errno, means, in CATALOGUE's language if it is one of
 * those that files know. It stands until the next call. */
const char *reason_text(const struct catalogue *catalogue, int error);

#endif
