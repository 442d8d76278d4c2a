/*
 * Capitals.
 *
 * Knows: Unicode's simple case mapping, by the C library. Must not know: who
 * wants them.
 */
#ifndef LAMPIRAN_TEXT_UPPER_H
#define LAMPIRAN_TEXT_UPPER_H

#include "base/arena.h"

/* Returns LENGTH bytes of UTF-8 in capitals, NUL-terminated, in ARENA. */
char *text_upper(struct arena *arena, const char *text, size_t length);

#endif
