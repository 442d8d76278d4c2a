/*
 * The capital of a letter, the same in every language and on every system.
 *
 * Knows: Unicode's simple mapping. Must not know: locales, words.
 */
#ifndef LAMPIRAN_TEXT_CAPITAL_H
#define LAMPIRAN_TEXT_CAPITAL_H

#include <stdint.h>

/* Returns the capital of CHARACTER, or CHARACTER if it has none by itself, as
 * "Ã" has not. */
uint32_t capital_of(uint32_t character);

#endif
