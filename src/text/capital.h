/*
 * The capital of a letter, the same in every language and on every system.
 *
 * Knows: Unicode's simple mapping. Must not know: locales, words.
 */
#ifndef LAMPIRAN_TEXT_CAPITAL_H
#define LAMPIRAN_TEXT_CAPITAL_H

#include "base/arena.h"

#include <stdint.h>

/* Returns the capital of CHARACTER, or CHARACTER if it has none by itself, as
 * "Ã" has not. */
uint32_t capital_of(uint32_t character);

/* Returns LENGTH bytes of UTF-8 in capitals, NUL-terminated, in ARENA. */
char *capital_text(struct arena *arena, const char *text, size_t length);

#endif
